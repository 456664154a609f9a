import { makeStyles, tokens } from '@fluentui/react-components';
import type { HostProblemReason } from '../host.ts';
import { useTab } from '../shell/tabContext.ts';

/** Why the card is not on the stage, and what to do next; the ways around the stage stand right below. */
export function StageProblem({ reason }: { readonly reason: HostProblemReason }) {
  const { text } = useTab();
  const styles = useStyles();
  return (
    <div role="alert" className={styles.message}>
      <p className={styles.words}>{text(`panel.stage.${reason}`)}</p>
      <p className={styles.words}>{text('panel.stageInstead')}</p>
    </div>
  );
}

const useStyles = makeStyles({
  message: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  words: { margin: '0' },
});
