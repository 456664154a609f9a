import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LiveRoundView } from '../../web/tab/wire.ts';
import { Countdown } from '../meeting/Countdown.tsx';
import { describeCount } from '../meeting/describeCount.ts';
import { useTab } from '../shell/tabContext.ts';
import { FittedText } from './FittedText.tsx';

/** An open round: the question large, how many have answered, how long it lasts, and where one answers. */
export function StageRound({ round, clockOffsetMs }: { readonly round: LiveRoundView; readonly clockOffsetMs: number }) {
  const { text } = useTab();
  const styles = useStyles();
  const hasReached = round.responseCount >= round.threshold;
  return (
    <>
      <FittedText changes={round.id}>
        <h2 lang={round.language} className={styles.question}>
          {round.prompt.question[round.language]}
        </h2>
        <blockquote lang="da" className={styles.quote}>
          {round.prompt.quote}
        </blockquote>
      </FittedText>
      <div className={styles.status}>
        <p className={mergeClasses(styles.words, hasReached && styles.count)}>{describeCount(round, text)}</p>
        {round.endsAtUtc !== undefined && (
          <p className={mergeClasses(styles.words, styles.count)}>
            <Countdown endsAtUtc={round.endsAtUtc} clockOffsetMs={clockOffsetMs} />
          </p>
        )}
        <p className={styles.words}>{text('stage.hint', { threshold: round.threshold })}</p>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  question: { margin: '0 0 0.6em', fontSize: '1em', fontWeight: tokens.fontWeightSemibold, textWrap: 'balance' },
  quote: { margin: '0', fontSize: 'max(0.5em, 0.875rem)', lineHeight: 1.35, color: tokens.colorNeutralForeground2, paddingInlineStart: '0.8em', borderLeft: `0.15em solid ${tokens.colorBrandStroke1}` },
  status: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '1.5em', rowGap: '0.25em', fontSize: 'clamp(1rem, 2.2vw, 2.5rem)', lineHeight: 1.3, fontVariantNumeric: 'tabular-nums' },
  words: { margin: '0' },
  count: { fontSize: '1.35em', fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});
