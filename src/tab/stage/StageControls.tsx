import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Announcement } from '../meeting/Announcement.tsx';
import { TimerSelect } from '../meeting/TimerSelect.tsx';
import type { Meeting } from '../meeting/useMeeting.ts';
import { useRoundControls } from '../meeting/useRoundControls.ts';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';
import type { Scene } from './chooseScene.ts';

/** For who leads the meeting, small in a corner: start a round on the card, close it, send what came out. */
export function StageControls({ meeting, scene, startKey }: { readonly meeting: Meeting; readonly scene: Scene; readonly startKey: string | undefined }) {
  const { text } = useTab();
  const styles = useStyles();
  const { start, close, sendResult, isBusy, isResultSent, problem } = useRoundControls(meeting);
  const [minutes, setMinutes] = useState<number>();
  const isOpen = scene.kind === 'round' && scene.round.isOpen;
  const isClosed = scene.kind === 'round' && !scene.round.isOpen;
  return (
    <div className={styles.controls} role="group" aria-label={text('stage.controls')}>
      <Announcement message={isResultSent ? text('panel.resultSent') : ''} />
      {problem && <ProblemMessage problem={problem} />}
      {isOpen && (
        <Button disabledFocusable={isBusy} onClick={() => void close()}>
          {text('panel.close')}
        </Button>
      )}
      {isClosed && (
        <Button disabledFocusable={isBusy || isResultSent} onClick={() => void sendResult()}>
          {text(isResultSent ? 'panel.resultSent' : 'panel.sendResult')}
        </Button>
      )}
      {!isOpen && startKey !== undefined && (
        <>
          <TimerSelect minutes={minutes} onChange={setMinutes} />
          <Button disabledFocusable={isBusy} onClick={() => void start({ key: startKey, ...(minutes !== undefined && { minutes }) })}>
            {text(isClosed ? 'panel.again' : 'panel.startRound')}
          </Button>
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'end', gap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
});
