import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Loading } from '../../shell/Loading.tsx';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useLoad } from '../../shell/useLoad.ts';
import { InquiryItem } from './InquiryItem.tsx';
import { MeSection } from './MeSection.tsx';
import { WaitingItem } from './WaitingItem.tsx';

/** What the person waits for: answers of people whom they asked, and to be told when there is an answer. */
export function MyWaiting(): ReactNode {
  const { api, text } = useTab();
  const styles = useStyles();
  const { state, value, problem, reload } = useLoad(() => api.waiting(), [api]);
  const isEmpty = state === 'ready' && value.gaps.length + value.inquiries.length === 0;
  return (
    <MeSection heading={text('waiting.heading')}>
      <p className={styles.intro}>{text(isEmpty ? 'waiting.none' : 'waiting.intro')}</p>
      {state === 'loading' && <Loading label={text('shell.loading')} />}
      {state === 'failed' && <ProblemMessage problem={problem} onRetry={reload} />}
      {state === 'ready' && !isEmpty && (
        <ul className={styles.list}>
          {value.inquiries.map((inquiry) => <li key={inquiry.id} className={styles.item}><InquiryItem inquiry={inquiry} /></li>)}
          {value.gaps.map(({ id, wording, sinceUtc }) => (
            <li key={id} className={styles.item}>
              <WaitingItem question={wording === '' ? text('waiting.unknown') : `»${wording}«`} state={text('waiting.gap')} sinceUtc={sinceUtc} stop={{ run: () => api.stopWaiting(id), done: text('waiting.gapStopped') }} />
            </li>
          ))}
        </ul>
      )}
    </MeSection>
  );
}

const useStyles = makeStyles({
  intro: { margin: '0', maxWidth: '36rem', lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
  list: { width: '100%', margin: '0', padding: '0', listStyle: 'none' },
  item: { padding: '16px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});
