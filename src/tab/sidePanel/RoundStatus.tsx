import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LiveRoundView } from '../../web/tab/wire.ts';
import { Countdown } from '../meeting/Countdown.tsx';
import { describeCount } from '../meeting/describeCount.ts';
import type { Meeting } from '../meeting/useMeeting.ts';
import { useRoundControls } from '../meeting/useRoundControls.ts';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';

/** How the round is going, and for those who control it how to end it, send what came out, and go on. */
export function RoundStatus({ meeting, round, onAnother }: { readonly meeting: Meeting; readonly round: LiveRoundView; readonly onAnother: () => void }) {
  const { text } = useTab();
  const styles = useStyles();
  const { close, sendResult, isBusy, isResultSent, problem } = useRoundControls(meeting);
  return (
    <div className={styles.status}>
      {round.isOpen && (
        <p className={styles.line}>
          <strong>{describeCount(round, text)}</strong>
          {round.endsAtUtc !== undefined && <Countdown endsAtUtc={round.endsAtUtc} clockOffsetMs={meeting.clockOffsetMs} />}
        </p>
      )}
      {meeting.mayControl && (
        <div className={styles.buttons}>
          {round.isOpen && (
            <Button disabledFocusable={isBusy} onClick={() => void close()}>
              {text('panel.close')}
            </Button>
          )}
          {!round.isOpen && (
            <Button appearance="primary" disabledFocusable={isBusy || isResultSent} onClick={() => void sendResult()}>
              <span role="status">{text(isResultSent ? 'panel.resultSent' : 'panel.sendResult')}</span>
            </Button>
          )}
          {!round.isOpen && <Button onClick={onAnother}>{text('panel.another')}</Button>}
        </div>
      )}
      {problem && <ProblemMessage problem={problem} />}
    </div>
  );
}

const useStyles = makeStyles({
  status: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { margin: '0', display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
