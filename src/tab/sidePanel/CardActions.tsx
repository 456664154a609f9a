import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ShareableView } from '../../web/tab/wire.ts';
import type { ApiProblem } from '../api.ts';
import { HostProblem, type HostProblemReason } from '../host.ts';
import type { Meeting } from '../meeting/useMeeting.ts';
import { Loading } from '../shell/Loading.tsx';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';
import { CopyLink } from './CopyLink.tsx';
import { StageProblem } from './StageProblem.tsx';

// Most who open the panel start no round.
const StartRound = lazy(async () => ({ default: (await import('./StartRound.tsx')).StartRound }));

type Outcome = { readonly kind: 'none' | 'busy' | 'on-stage' | 'posted' } | { readonly kind: 'stage-problem'; readonly reason: HostProblemReason } | { readonly kind: 'problem'; readonly problem: ApiProblem };

/** What can be done with a card: for those who control the meeting the stage, a round and the chat; for everybody the link. */
export function CardActions({ shareable, meeting }: { readonly shareable: ShareableView; readonly meeting: Meeting | undefined }) {
  const { text, host } = useTab();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [starting, setStarting] = useState<'not-yet' | 'now' | 'back'>('not-yet');
  const isBusy = outcome.kind === 'busy';
  const leaders = meeting?.mayControl === true ? meeting : undefined;
  const canBeAsked = shareable.kind === 'statement' || shareable.kind === 'prompt';

  const share = async () => {
    setOutcome({ kind: 'busy' });
    try {
      await host.shareToStage(toStageAddress(shareable.key));
      setOutcome({ kind: 'on-stage' });
    } catch (error) {
      setOutcome({ kind: 'stage-problem', reason: error instanceof HostProblem ? error.reason : 'failed' });
    }
  };
  const post = async (to: Meeting) => {
    setOutcome({ kind: 'busy' });
    try {
      await to.api.postCard(shareable.key);
      setOutcome({ kind: 'posted' });
    } catch (error) {
      setOutcome({ kind: 'problem', problem: error as ApiProblem });
    }
  };

  if (starting === 'now' && leaders)
    return (
      <Suspense fallback={<Loading label={text('panel.working')} />}>
        <StartRound shareable={shareable} meeting={leaders} onDone={() => setStarting('back')} />
      </Suspense>
    );
  return (
    <div className={styles.actions}>
      {leaders && (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void share()}>
          {text('panel.showOnStage')}
        </Button>
      )}
      {leaders && canBeAsked && (
        <Button disabledFocusable={leaders.round?.isOpen === true} autoFocus={starting === 'back'} onClick={() => setStarting('now')}>
          {text('panel.startRound')}
        </Button>
      )}
      {leaders && canBeAsked && leaders.round?.isOpen === true && <p className={styles.note}>{text('panel.roundIsOpen')}</p>}
      {outcome.kind === 'stage-problem' && <StageProblem reason={outcome.reason} />}
      {outcome.kind === 'problem' && <ProblemMessage problem={outcome.problem} />}
      <div className={styles.row}>
        {leaders && (
          <Button className={styles.half} disabledFocusable={isBusy || outcome.kind === 'posted'} onClick={() => void post(leaders)}>
            {text('panel.post')}
          </Button>
        )}
        <CopyLink link={shareable.link} />
      </div>
      <p role="status" className={styles.note}>
        {outcome.kind === 'on-stage' && text('panel.onStage')}
        {outcome.kind === 'posted' && text('panel.posted')}
        {outcome.kind === 'busy' && text('panel.working')}
      </p>
    </div>
  );
}

/** The stage is a neighbour of this page, wherever that is served from; Teams wants the whole address. */
function toStageAddress(key: string): string {
  const url = new URL('stage', location.href);
  url.searchParams.set('card', key);
  return url.href;
}

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  half: { flexGrow: 1 },
  note: { margin: '0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, ':empty': { display: 'none' } },
});
