import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { Loading } from '../../shell/Loading.tsx';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useLoad } from '../../shell/useLoad.ts';
import { usePersonal } from '../personalContext.ts';

/** Everything that is stored about the person, as it is now. */
export function MyDataList(): ReactNode {
  const { api, text, language } = useTab();
  const { me } = usePersonal();
  const styles = useStyles();
  const { state, value, problem, reload } = useLoad(() => api.myData(), [api]);
  if (state === 'loading') return <Loading label={text('shell.loading')} />;
  if (state === 'failed') return <ProblemMessage problem={problem} onRetry={reload} />;
  const { profile, profileSavedAtUtc, conversationCount, notes, planCount, openResponseCount, waitingCount, inquiryCount, receivedInquiryCount } = value;
  const role = me.profileChoices.roles.find(({ id }) => id === profile?.roleId)?.name ?? profile?.roleId;
  const rows: readonly (readonly [string, string])[] = [
    [text('me.municipality'), profile?.municipality ?? text('me.data.nothing')],
    [text('me.role'), role ?? text('me.data.nothing')],
    ...(profileSavedAtUtc === undefined ? [] : [[text('me.data.savedAt'), new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'long' }).format(new Date(profileSavedAtUtc))] as const]),
    [text('me.notes'), String(notes.length)],
    [text('me.data.plans'), String(planCount)],
    [text('me.data.openResponses'), String(openResponseCount)],
    [text('me.data.waiting'), String(waitingCount)],
    [text('me.data.inquiries'), String(inquiryCount)],
    [text('me.data.received'), String(receivedInquiryCount)],
    [text('me.data.conversations'), String(conversationCount)],
  ];
  return (
    <div className={styles.root}>
      <dl className={styles.list}>
        {rows.map(([name, content]) => (
          <Fragment key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.content}>{content}</dd>
          </Fragment>
        ))}
      </dl>
      <p className={styles.explanation}>{text('me.data.explanation')}</p>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', gap: '12px' },
  list: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '8px 24px', margin: '0' },
  name: { color: tokens.colorNeutralForeground2 },
  content: { margin: '0', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  explanation: { margin: '0', maxWidth: '36rem', lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
});
