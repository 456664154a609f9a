import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { usePersonal } from '../personalContext.ts';
import { ViewHeading } from '../ViewHeading.tsx';
import { focusOn } from './focusOn.ts';
import { NextPrompt } from './NextPrompt.tsx';

/** The plans that a person made, to choose one from. `focusedId` is the one they come back from. */
export function PlanList({ plans, onOpen, focusedId }: { readonly plans: readonly PlanSummary[]; readonly onOpen: (scheduleId: string) => void; readonly focusedId?: string }): ReactNode {
  const { text } = useTab();
  const { isFirst } = usePersonal();
  const styles = useStyles();
  return (
    <section>
      <ViewHeading level={1} takesFocus={!isFirst && focusedId === undefined}>{text('plan.heading')}</ViewHeading>
      <Caption1 as="p" block className={styles.hint}>{text('plan.changeHint')}</Caption1>
      <ul className={styles.list}>
        {plans.map((plan) => (
          <li key={plan.schedule.id} className={styles.card}>
            <Subtitle2 as="h2" id={plan.schedule.id} className={styles.name}>
              {plan.description}
            </Subtitle2>
            {plan.schedule.isActive ? <NextPrompt plan={plan} /> : <Body1><Badge appearance="tint" color="informative">{text('plan.stopped')}</Badge></Body1>}
            <Button
              ref={plan.schedule.id === focusedId ? focusOn : null}
              className={styles.open}
              icon={<ChevronRightRegular />}
              iconPosition="after"
              aria-describedby={plan.schedule.id}
              onClick={() => onOpen(plan.schedule.id)}
            >
              {text('plan.open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  hint: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))', gap: tokens.spacingHorizontalL, margin: 0, padding: 0, listStyle: 'none' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: 0 },
  open: { marginTop: 'auto' },
});
