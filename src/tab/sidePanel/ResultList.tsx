import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ShareableView } from '../../web/tab/wire.ts';
import { useTab } from '../shell/tabContext.ts';
import { describeShareable } from './describeShareable.ts';

/** Cards to pick from, each one button. */
export function ResultList({ label, results, isStale, returnTo, onPick }: { readonly label: string; readonly results: readonly ShareableView[]; readonly isStale: boolean; readonly returnTo: string | undefined; readonly onPick: (shareable: ShareableView) => void }) {
  const { text, language } = useTab();
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.list, isStale && styles.stale)} aria-label={label} aria-busy={isStale}>
      {results.map((shareable) => {
        const { words, language: spoken, source } = describeShareable(shareable, language, text);
        return (
          <li key={shareable.key}>
            <button type="button" autoFocus={shareable.key === returnTo} className={styles.item} onClick={() => onPick(shareable)}>
              <span className={styles.kind}>{text(`panel.kind.${shareable.kind}`)}</span>
              <span className={styles.words} lang={spoken}>
                {words}
              </span>
              <span className={styles.source} {...(shareable.kind !== 'cell' && { lang: 'da' })}>{source}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, transitionProperty: 'opacity', transitionDuration: tokens.durationFast },
  stale: { opacity: 0.6 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    inlineSize: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  kind: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  words: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  source: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});
