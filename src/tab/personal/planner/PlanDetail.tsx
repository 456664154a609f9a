import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PlanSummary, PlanView } from '../../../web/tab/wire.ts';
import { Loading } from '../../shell/Loading.tsx';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useLoad } from '../../shell/useLoad.ts';
import { usePersonal } from '../personalContext.ts';
import { ViewHeading } from '../ViewHeading.tsx';
import { CoverageMap } from './CoverageMap.tsx';
import { DeliveryReport } from './DeliveryReport.tsx';
import { findReason } from '../../../locales/deliveryReason.ts';
import { readWeek } from './moments.ts';
import { NextPrompt } from './NextPrompt.tsx';
import { RoundHistory } from './RoundHistory.tsx';
import { Trend } from './Trend.tsx';

/** One plan and all that came of it. `onBack` leads to the others where there are any. */
export function PlanDetail({ summary, onBack }: { readonly summary: PlanSummary; readonly onBack?: () => void }): ReactNode {
  const { api, text } = useTab();
  const { isFirst } = usePersonal();
  const styles = useStyles();
  const { schedule, description } = summary;
  const { state, value: plan, problem, reload } = useLoad(() => api.plan(schedule.id), [api, schedule.id]);
  return (
    <article>
      {onBack && (
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack} className={styles.back}>
          {text('plan.back')}
        </Button>
      )}
      <ViewHeading level={1} takesFocus={onBack !== undefined || !isFirst}>{description}</ViewHeading>
      <div className={styles.next}>
        {schedule.isActive ? <NextPrompt plan={summary} /> : <MessageBar intent="info" layout="multiline"><MessageBarBody>{text('plan.stoppedHint')}</MessageBarBody></MessageBar>}
        <Caption1 className={styles.hint}>{text('plan.changeHint')}</Caption1>
      </div>
      {state === 'loading' && <Loading label={text('plan.loading')} />}
      {state === 'failed' && <ProblemMessage problem={problem} onRetry={reload} />}
      {state === 'ready' && (
        <div className={styles.sections}>
          <NotSent report={plan.report} />
          {plan.history.length > 0 && <Trend history={plan.history} />}
          <RoundHistory history={plan.history} zone={schedule.zone} />
          <CoverageMap coverage={plan.coverage} />
          <DeliveryReport report={plan.report} zone={schedule.zone} />
        </div>
      )}
    </article>
  );
}

/** Says it first when the latest prompt did not reach the team. */
function NotSent({ report }: Pick<PlanView, 'report'>): ReactNode {
  const { text } = useTab();
  const latest = report.find(({ status }) => status !== 'planned');
  if (latest?.status !== 'failed' && latest?.status !== 'missed') return null;
  const reason = latest.reason ?? 'tooLate';
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text('plan.notSent', { week: readWeek(latest.week).number })}</MessageBarTitle> {text(`plan.reason.${findReason(reason)}`, { reason })}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`, marginBottom: tokens.spacingVerticalS },
  next: { display: 'grid', gap: tokens.spacingVerticalM, marginBlock: tokens.spacingVerticalM, paddingLeft: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  hint: { color: tokens.colorNeutralForeground2 },
  sections: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXXL, marginTop: tokens.spacingVerticalXXL },
});
