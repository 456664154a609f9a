import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular, Edit16Regular, Link16Regular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { DocumentView, StatementView } from '../../../web/tab/wire.ts';
import { toDocumentLink } from '../../../core/sharing/documentLink.ts';
import { useTab } from '../../shell/tabContext.ts';
import { copyText } from '../copyText.ts';
import { usePersonal } from '../personalContext.ts';
import { sectionPathOf } from './reading.ts';

/** What one can do with a statement: copy its link, copy it with its source, write a note. */
export function StatementTools({ id, document, statement, hasNote, onWrite }: {
  readonly id: string;
  readonly document: DocumentView;
  readonly statement: Pick<StatementView, 'id' | 'text' | 'lines'>;
  readonly hasNote: boolean;
  readonly onWrite: () => void;
}): ReactNode {
  const { text, config } = useTab();
  const { announce } = usePersonal();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<{ readonly message: string; readonly uncopied?: string }>();
  const link = toDocumentLink(config.publicUrl, { documentId: document.id, statementId: statement.id });
  const [from, to] = statement.lines;
  const source = [document.title, sectionPathOf(document, statement.id), from === to ? text('read.line', { from }) : text('read.lines', { from, to })].filter((part) => part !== '').join(', ');
  const copy = async (content: string, message: string): Promise<void> => {
    const isCopied = await copyText(content);
    const said = isCopied ? message : text('read.copyYourself');
    setOutcome({ message: said, ...(!isCopied && { uncopied: content }) });
    announce(said);
  };
  return (
    <div id={id} className={styles.root}>
      <div className={styles.tools}>
        <Button size="small" icon={<Link16Regular />} onClick={() => void copy(link, text('read.linkCopied'))}>{text('read.copyLink')}</Button>
        <Button size="small" icon={<Copy16Regular />} onClick={() => void copy(`»${statement.text}«\n– ${source}\n${link}`, text('read.textCopied'))}>{text('read.copyText')}</Button>
        <Button size="small" icon={<Edit16Regular />} onClick={onWrite}>{text(hasNote ? 'read.editNote' : 'read.writeNote')}</Button>
      </div>
      {outcome && <p className={styles.outcome}>{outcome.message}</p>}
      {outcome?.uncopied !== undefined && <textarea readOnly rows={4} aria-label={text('read.copyYourself')} className={styles.uncopied} value={outcome.uncopied} onFocus={({ target }) => target.select()} />}
      <p className={styles.source} lang="da">{source}</p>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', gap: '8px', padding: '4px 0 12px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  outcome: { margin: '0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  uncopied: { font: 'inherit', color: 'inherit', backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, padding: '8px' },
  source: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});
