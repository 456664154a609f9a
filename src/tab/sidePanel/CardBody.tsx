import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ShareableView } from '../../web/tab/wire.ts';
import { describeSource } from '../meeting/describeSource.ts';
import { findHeadline } from '../meeting/findHeadline.ts';
import { toQuotedBlocks } from '../meeting/quotedBlocks.ts';
import { useTab } from '../shell/tabContext.ts';

/** A card to read: its question or heading, the document's own words, and where they stand. */
export function CardBody({ shareable }: { readonly shareable: ShareableView }) {
  const { text, language } = useTab();
  const styles = useStyles();
  const headline = findHeadline(shareable, language);
  const smallStep = shareable.kind === 'prompt' ? shareable.prompt.smallStep?.[language] : undefined;
  return (
    <article className={styles.card}>
      <span className={styles.kind}>{text(`panel.kind.${shareable.kind}`)}</span>
      {headline && (
        <Text as="h3" block size={400} weight="semibold" lang={headline.language} className={styles.heading}>
          {headline.words}
        </Text>
      )}
      {toQuotedBlocks(shareable).map(({ quotes, source }, index) => (
        <figure key={index} className={styles.figure}>
          <blockquote lang="da" className={styles.quote}>
            {quotes.length === 1 ? quotes[0] : <ul className={styles.quotes}>{quotes.map((quote) => <li key={quote}>{quote}</li>)}</ul>}
          </blockquote>
          <figcaption className={styles.source}>{describeSource(source, text)}</figcaption>
        </figure>
      ))}
      {smallStep !== undefined && (
        <Text block>
          {text('panel.proposal')} {smallStep}
        </Text>
      )}
    </article>
  );
}

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  kind: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: '0' },
  figure: { margin: '0' },
  quote: { margin: '0', paddingLeft: tokens.spacingHorizontalM, borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}` },
  quotes: { margin: '0', paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  source: { marginBlockStart: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});
