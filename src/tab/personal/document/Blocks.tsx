import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { StatementView } from '../../../web/tab/wire.ts';
import { Paragraph } from './Paragraph.tsx';
import { type Block, toBlocks } from './reading.ts';
import { StatementRow } from './StatementRow.tsx';

/** Statements as the document sets them: paragraphs, lists and small labels. */
export function Blocks({ statements, isNarrow = false }: { readonly statements: readonly StatementView[]; readonly isNarrow?: boolean }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.blocks}>
      {toBlocks(statements).map((block) => (
        <div key={block.statements[0]?.id} className={styles.block}>
          {block.leadIn !== undefined && <p lang="da" className={styles.leadIn}>{block.leadIn}</p>}
          <Body block={block} isNarrow={isNarrow} />
        </div>
      ))}
    </div>
  );
}

function Body({ block: { kind, statements }, isNarrow }: { readonly block: Block; readonly isNarrow: boolean }): ReactNode {
  const styles = useStyles();
  if (kind === 'paragraph') return <Paragraph statements={statements} />;
  if (kind === 'label') return statements.map((statement) => <StatementRow key={statement.id} statement={statement} isNarrow={isNarrow} />);
  return (
    <ul className={isNarrow ? styles.plainList : styles.list}>
      {statements.map((statement) => (
        <li key={statement.id}>
          <StatementRow statement={statement} isNarrow={isNarrow} />
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  blocks: { display: 'grid', gap: '12px' },
  block: { display: 'grid', gap: '2px' },
  leadIn: { margin: '4px 0 0', maxWidth: '36rem', fontSize: tokens.fontSizeBase400, lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
  plainList: { display: 'grid', gap: '6px', margin: '0', padding: '0', listStyle: 'none' },
  list: { display: 'grid', gap: '2px', margin: '0', paddingLeft: '20px', listStyleType: 'disc', '& li::marker': { color: tokens.colorNeutralForeground3 } },
});
