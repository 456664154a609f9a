import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LiveRoundView } from '../../web/tab/wire.ts';
import { Countdown } from '../meeting/Countdown.tsx';
import { describeCount } from '../meeting/describeCount.ts';
import type { Meeting } from '../meeting/useMeeting.ts';
import { useRoundControls } from '../meeting/useRoundControls.ts';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';

/** How many have answered an open round and how long it lasts; for those who control it, how to end it. */
export function OpenRound({ meeting, round }: { readonly meeting: Meeting; readonly round: LiveRoundView }) {
  const { text } = useTab();
  const styles = useStyles();
  const { close, isBusy, problem } = useRoundControls(meeting);
  return (
    <>
      <div className={styles.status}>
        <div className={styles.words}>
          <strong>{describeCount(round, text)}</strong>
          {round.endsAtUtc !== undefined && <Countdown endsAtUtc={round.endsAtUtc} clockOffsetMs={meeting.clockOffsetMs} />}
        </div>
        {meeting.mayControl && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void close()}>
            {text('panel.close')}
          </Button>
        )}
      </div>
      {problem && <ProblemMessage problem={problem} />}
    </>
  );
}

const useStyles = makeStyles({
  status: { display: 'flex', flexWrap: 'wrap', rowGap: tokens.spacingVerticalS, alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, fontVariantNumeric: 'tabular-nums' },
  words: { display: 'flex', flexDirection: 'column' },
});
