import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { InquiryView } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { StatementLink } from '../StatementLink.tsx';
import { WaitingItem } from './WaitingItem.tsx';

/** A question to a contact, how it stands, and the answer: words of the contact's own, said to be that, or a quotation with its source. */
export function InquiryItem({ inquiry: { id, text: question, contactName: name, state, isOpen, createdAtUtc, answer } }: { readonly inquiry: InquiryView }): ReactNode {
  const { api, text } = useTab();
  const styles = useStyles();
  const stop = { run: () => api.withdrawInquiry(id), done: text('waiting.withdrawn') };
  return (
    <WaitingItem question={question} state={text(`waiting.state.${state}`, { name })} sinceUtc={createdAtUtc} {...(isOpen && { stop })}>
      {answer?.text !== undefined && (
        <>
          <p className={styles.label}>{text('waiting.ownWords', { name })}</p>
          <p className={styles.words}>{answer.text}</p>
        </>
      )}
      {answer?.citation && (
        <>
          <p className={styles.label}>{text('waiting.pointed', { name })}</p>
          <StatementLink citation={answer.citation} />
          <p className={styles.source} lang="da">{answer.citation.title}</p>
        </>
      )}
    </WaitingItem>
  );
}

const useStyles = makeStyles({
  label: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  words: { margin: '0', maxWidth: '36rem', lineHeight: '1.5', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  source: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});
