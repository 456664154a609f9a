import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Announcement } from '../meeting/Announcement.tsx';
import type { Meeting } from '../meeting/useMeeting.ts';
import { useRoundControls } from '../meeting/useRoundControls.ts';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';

/** What those who control the meeting do with a round that is closed: send what came out, and go on. */
export function ClosedRound({ meeting, onAnother }: { readonly meeting: Meeting; readonly onAnother: () => void }) {
  const { text } = useTab();
  const styles = useStyles();
  const { sendResult, isBusy, isResultSent, problem } = useRoundControls(meeting);
  return (
    <div className={styles.actions}>
      {problem && <ProblemMessage problem={problem} />}
      <Button appearance="primary" disabledFocusable={isBusy || isResultSent} onClick={() => void sendResult()}>
        {text(isResultSent ? 'panel.resultSent' : 'panel.sendResult')}
      </Button>
      <Announcement message={isResultSent ? text('panel.resultSent') : ''} />
      <Button onClick={onAnother}>{text('panel.another')}</Button>
    </div>
  );
}

const useStyles = makeStyles({ actions: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS } });
