import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Loading } from '../../shell/Loading.tsx';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useLoad } from '../../shell/useLoad.ts';
import { NoPlans } from './NoPlans.tsx';
import { PlanDetail } from './PlanDetail.tsx';
import { PlanList } from './PlanList.tsx';

/**
 * For who has planned reflections: each plan with what comes, what was answered over time, what it has been about and how it was
 * delivered. Who has one plan is shown it at once; who has several chooses.
 */
export function PlannerPage(): ReactNode {
  const { api, text } = useTab();
  const styles = useStyles();
  const { state, value: plans, problem, reload } = useLoad(() => api.plans(), [api]);
  const [chosenId, setChosenId] = useState<string>();
  const lastId = useRef<string>(undefined);
  useEffect(() => {
    if (chosenId !== undefined) lastId.current = chosenId;
  }, [chosenId]);

  if (state === 'loading') return <Loading label={text('plan.loading')} />;
  if (state === 'failed') return <ProblemMessage problem={problem} onRetry={reload} />;
  const [first, ...others] = plans;
  if (first === undefined) return <NoPlans />;
  const chosen = others.length === 0 ? first : plans.find(({ schedule }) => schedule.id === chosenId);
  return (
    <div className={styles.root}>
      {chosen === undefined ? (
        <PlanList plans={plans} onOpen={setChosenId} {...(lastId.current !== undefined && { focusedId: lastId.current })} />
      ) : (
        <PlanDetail key={chosen.schedule.id} summary={chosen} {...(others.length > 0 && { onBack: () => setChosenId(undefined) })} />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { maxWidth: '1280px', marginInline: 'auto', paddingBlock: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
});
