import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { describeMoment, readWeek } from './moments.ts';

/** When a plan's next prompt comes and what it asks. */
export function NextPrompt({ plan: { schedule, next } }: { readonly plan: PlanSummary }): ReactNode {
  const { text, language } = useTab();
  const styles = useStyles();
  if (next === undefined) return <Body1>{text('plan.noNext')}</Body1>;
  return (
    <div className={styles.root}>
      <Caption1 className={styles.label}>{text('plan.next')}</Caption1>
      <Body1Strong className={styles.moment}>
        {describeMoment(next.dueAtUtc, schedule.zone, language)} ({text('plan.week', { week: readWeek(next.week).number })})
      </Body1Strong>
      <Body1>{next.prompt.question[language]}</Body1>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS },
  label: { color: tokens.colorNeutralForeground2 },
  moment: { '::first-letter': { textTransform: 'uppercase' } },
});
