import { makeStyles, tokens } from '@fluentui/react-components';
import type { ShareableView } from '../../web/tab/wire.ts';
import { findHeadline } from '../meeting/findHeadline.ts';
import { toQuotedBlocks } from '../meeting/quotedBlocks.ts';
import { useTab } from '../shell/tabContext.ts';
import { FittedText } from './FittedText.tsx';
import { PageTurner } from './PageTurner.tsx';
import { usePages } from './usePages.ts';

/** A card as large as the picture allows: its question or heading, and the document's own words. */
export function StageCard({ shareable }: { readonly shareable: ShareableView }) {
  const { language } = useTab();
  const styles = useStyles();
  const headline = findHeadline(shareable, language);
  const isQuestion = shareable.kind === 'prompt' || shareable.kind === 'round';
  const pages = usePages(toQuotedBlocks(shareable).flatMap(({ quotes }) => quotes), 0.65);
  return (
    <>
      <FittedText changes={`${pages.texts.length} from ${pages.page}/${pages.pageCount}`} onOverflow={pages.thinOut}>
        {headline && (
          <h2 lang={headline.language} className={isQuestion ? styles.question : styles.heading}>
            {headline.words}
          </h2>
        )}
        <blockquote lang="da" className={isQuestion ? styles.aside : styles.quotes}>
          {pages.texts.length === 1 ? pages.texts[0] : <ul className={styles.list}>{pages.texts.map((quote) => <li key={quote}>{quote}</li>)}</ul>}
        </blockquote>
      </FittedText>
      <PageTurner {...pages} />
    </>
  );
}

const useStyles = makeStyles({
  question: { margin: '0 0 0.6em', fontSize: '1em', fontWeight: tokens.fontWeightSemibold, textWrap: 'balance' },
  heading: { margin: '0 0 0.6em', fontSize: '0.75em', fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  aside: { margin: '0', fontSize: 'max(0.55em, 0.875rem)', lineHeight: 1.35, color: tokens.colorNeutralForeground2, paddingInlineStart: '0.8em', borderLeft: `0.15em solid ${tokens.colorBrandStroke1}` },
  quotes: { margin: '0', paddingInlineStart: '0.5em', borderLeft: `0.08em solid ${tokens.colorBrandStroke1}` },
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', rowGap: '0.6em' },
});
