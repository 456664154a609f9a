import { makeStyles, tokens } from '@fluentui/react-components';
import type { Digest } from '../../core/reflections/round.ts';
import type { LiveRoundView } from '../../web/tab/wire.ts';
import { describeDigest } from '../meeting/describeCount.ts';
import { Distribution } from '../meeting/Distribution.tsx';
import { useTab } from '../shell/tabContext.ts';
import { FittedText } from './FittedText.tsx';
import { PageTurner } from './PageTurner.tsx';
import { usePages } from './usePages.ts';

/** A closed round: its question, how the numbers lie as bars, and what was written, page by page where it is much. */
export function StageResult({ round, digest }: { readonly round: LiveRoundView; readonly digest: Digest }) {
  const { text } = useTab();
  const styles = useStyles();
  const shown = digest.kind === 'shown' ? digest : undefined;
  const written = shown ? [...shown.texts, ...shown.steps.map((step) => text('stage.step', { step }))] : [];
  const pages = usePages(written, shown?.distribution ? 0.28 : 0.6);
  return (
    <>
      <header className={styles.header}>
        <h2 lang={round.language} className={styles.question}>
          {round.prompt.question[round.language]}
        </h2>
        {shown && <p className={styles.summary}>{describeDigest(shown, text)}</p>}
      </header>
      {!shown && (
        <FittedText changes={round.id}>
          <p className={styles.words}>{describeDigest(digest, text)}</p>
        </FittedText>
      )}
      {shown && (shown.distribution !== undefined || written.length > 0) && (
        <div className={styles.columns}>
          {shown.distribution && (
            <FittedText changes={`${round.id} distribution`} isWholeOnPhone>
              <Distribution distribution={shown.distribution} />
            </FittedText>
          )}
          {written.length > 0 && (
            <section aria-label={text('panel.texts')} className={styles.texts}>
              <FittedText changes={`${pages.texts.length} from ${pages.page}/${pages.pageCount}`} onOverflow={pages.thinOut}>
                <ul className={styles.list}>
                  {pages.texts.map((words, index) => (
                    <li key={index} className={styles.entry}>
                      {words}
                    </li>
                  ))}
                </ul>
              </FittedText>
              <PageTurner {...pages} />
            </section>
          )}
        </div>
      )}
    </>
  );
}

const phone = '@media (max-width: 30rem)';

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', rowGap: '0.3em', fontSize: 'clamp(1rem, 2.4vw, 3rem)' },
  question: { margin: '0', fontSize: '1em', lineHeight: 1.25, fontWeight: tokens.fontWeightSemibold, textWrap: 'balance' },
  summary: { margin: '0', fontSize: 'max(0.7em, 0.875rem)', lineHeight: 1.3, color: tokens.colorNeutralForeground2 },
  words: { margin: '0' },
  columns: { flexGrow: 1, minBlockSize: '0', display: 'flex', columnGap: '4vw', rowGap: tokens.spacingVerticalL, '@media (max-width: 40rem), (max-aspect-ratio: 1/1)': { flexDirection: 'column' }, [phone]: { flexShrink: 0 } },
  texts: { flexGrow: 1, flexBasis: '0', minInlineSize: '0', minBlockSize: '0', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, [phone]: { flexShrink: 0, minBlockSize: '16rem' } },
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', rowGap: '0.7em' },
  entry: { whiteSpace: 'pre-wrap', paddingInlineStart: '0.6em', borderLeft: `0.12em solid ${tokens.colorBrandStroke1}` },
});
