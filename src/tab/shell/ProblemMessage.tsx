import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api.ts';
import { useTab } from './tabContext.ts';

/** Says what went wrong and what to do next; the number that the IT department asks for stands small below. */
export function ProblemMessage({ problem, onRetry }: { readonly problem: Error; readonly onRetry?: () => void }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const message = problem instanceof ApiProblem ? problem.message : text('shell.failed');
  const id = problem instanceof ApiProblem ? problem.correlationId : '';
  return (
    <div role="alert" className={styles.root}>
      <Text>{message}</Text>
      {onRetry && <Button onClick={onRetry}>{text('shell.retry')}</Button>}
      {id !== '' && <Text size={200} className={styles.id}>{text('shell.correlationId', { id })}</Text>}
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  id: { color: tokens.colorNeutralForeground3 },
});
