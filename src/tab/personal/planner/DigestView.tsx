import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanView } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { DistributionBars } from './DistributionBars.tsx';

/** What a round asked and what it showed when it closed. Below the threshold that is nothing. */
export function DigestView({ prompt, digest }: Pick<PlanView['history'][number], 'prompt' | 'digest'>): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <figure className={styles.quote}>
        <blockquote className={styles.words}>{prompt.quote}</blockquote>
        <figcaption>
          <Caption1 className={styles.source}>{[prompt.source.title, prompt.source.section].filter(Boolean).join(' · ')}</Caption1>
        </figcaption>
      </figure>
      {digest.kind === 'too-few' ? (
        <Body1>{text('plan.tooFew')}</Body1>
      ) : (
        <>
          {digest.distribution ? <DistributionBars distribution={digest.distribution} /> : <Body1>{text('plan.noDistribution')}</Body1>}
          <Written heading={text('plan.texts')} entries={digest.texts} />
          <Written heading={text('plan.steps')} entries={digest.steps} />
          {digest.texts.length === 0 && digest.steps.length === 0 && <Body1>{text('plan.noTexts')}</Body1>}
        </>
      )}
    </div>
  );
}

function Written({ heading, entries }: { readonly heading: string; readonly entries: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (entries.length === 0) return null;
  return (
    <div>
      <Body1Strong as="h4" block className={styles.heading}>{heading}</Body1Strong>
      <ul className={styles.list}>
        {entries.map((entry, index) => (
          <li key={index} className={styles.entry}>{entry}</li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL, maxWidth: '720px' },
  quote: { margin: 0 },
  words: { margin: `0 0 ${tokens.spacingVerticalXS}`, paddingLeft: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, fontStyle: 'italic' },
  source: { color: tokens.colorNeutralForeground2 },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  entry: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, border: `1px solid ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, whiteSpace: 'pre-line' },
});
