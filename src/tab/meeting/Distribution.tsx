import { makeStyles, tokens } from '@fluentui/react-components';
import type { Scale, ShownDigest } from '../../core/reflections/round.ts';
import { useTab } from '../shell/tabContext.ts';

/** How many chose each step of the scale, from its highest end: bars to see, numbers and words to read. Everything is sized by the text around it. */
export function Distribution({ distribution }: { readonly distribution: NonNullable<ShownDigest['distribution']> }) {
  const { text } = useTab();
  const styles = useStyles();
  const most = Math.max(1, ...distribution);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{text('panel.scale')}</figcaption>
      <dl className={styles.list}>
        {scales.toReversed().map((scale) => {
          const count = distribution[scale - 1] ?? 0;
          return (
            <div key={scale} className={styles.row}>
              <dt>{text(`panel.scale.${scale}`)}</dt>
              <dd className={styles.value}>
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.bar} style={{ inlineSize: `${(count / most) * 100}%` }} />
                </span>
                <span className={styles.count}>{count}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </figure>
  );
}

/** The scale from its lowest end. */
export const scales: readonly Scale[] = [1, 2, 3, 4, 5];

const useStyles = makeStyles({
  figure: { margin: '0', containerType: 'inline-size' },
  caption: { fontWeight: tokens.fontWeightSemibold, marginBlockEnd: '0.5em' },
  list: { margin: '0' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', marginBlockEnd: '0.4em', '@container (min-width: 24em)': { gridTemplateColumns: '10.5em minmax(0, 1fr)', alignItems: 'center' } },
  value: { display: 'flex', alignItems: 'center', gap: '0.5em', margin: '0' },
  track: { flexGrow: 1, blockSize: '0.9em', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground5, overflow: 'hidden' },
  bar: {
    display: 'block',
    blockSize: '100%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    transitionProperty: 'inline-size',
    transitionDuration: '600ms',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  count: { minInlineSize: '1.6em', textAlign: 'end', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});
