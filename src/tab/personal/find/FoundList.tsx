import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { Citation } from '../../../core/answers/answer.ts';
import type { ShareableView } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { StatementLink } from '../StatementLink.tsx';

/** What was found, each kind under its own heading, in the order of their best. */
export function FoundList({ found }: { readonly found: readonly ShareableView[] }): ReactNode {
  const styles = useStyles();
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return (
    <div className={styles.groups}>
      {kinds.map((kind) => (
        <Group key={kind} kind={kind} found={found.filter((one) => one.kind === kind)} />
      ))}
    </div>
  );
}

function Group({ kind, found }: { readonly kind: ShareableView['kind']; readonly found: readonly ShareableView[] }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>{text(`find.kind.${kind}`)}</h2>
      <ul className={styles.list}>
        {found.map((one) => (
          <li key={one.key} className={styles.item}>
            <Found found={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ found }: { readonly found: ShareableView }): ReactNode {
  const { language } = useTab();
  const styles = useStyles();
  switch (found.kind) {
    case 'statement':
      return <Quote citation={found.citation} />;
    case 'cell':
      return (
        <>
          <h3 className={styles.title}>{found.heading}</h3>
          <ul className={styles.cell}>
            {found.citations.map((citation) => (
              <li key={citation.statementId}>
                <StatementLink citation={citation} />
              </li>
            ))}
          </ul>
          {found.citations[0] && <Source citation={found.citations[0]} />}
        </>
      );
    case 'prompt':
    case 'round': {
      const { question, quote, source, statementId, documentId } = found.kind === 'prompt' ? found.prompt : found.round.prompt;
      return (
        <>
          <h3 className={styles.title}>{question[language]}</h3>
          <Quote citation={{ ...source, statementId, document: documentId, quote }} />
        </>
      );
    }
  }
}

function Quote({ citation }: { readonly citation: Citation }): ReactNode {
  return (
    <>
      <StatementLink citation={citation} />
      <Source citation={citation} />
    </>
  );
}

function Source({ citation: { title, section } }: { readonly citation: Citation }): ReactNode {
  const styles = useStyles();
  return <p lang="da" className={styles.source}>{[title, section].filter((part) => part !== '').join(' · ')}</p>;
}

const useStyles = makeStyles({
  groups: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '28px', maxWidth: '44rem' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0', padding: '0', listStyle: 'none' },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', padding: '14px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: '0', maxWidth: '36rem', fontSize: tokens.fontSizeBase400, lineHeight: '1.45', fontWeight: tokens.fontWeightSemibold, textWrap: 'pretty' },
  cell: { display: 'grid', gap: '6px', maxWidth: '34.75rem', margin: '2px 0', paddingLeft: '20px', listStyleType: 'disc' },
  source: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});
