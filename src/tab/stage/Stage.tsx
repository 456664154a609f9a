import { makeStyles, tokens } from '@fluentui/react-components';
import type { ShareableView } from '../../web/tab/wire.ts';
import { describeSource } from '../meeting/describeSource.ts';
import { HiddenHeading } from '../meeting/HiddenHeading.tsx';
import { toQuotedBlocks } from '../meeting/quotedBlocks.ts';
import { RoundAnnouncer } from '../meeting/RoundAnnouncer.tsx';
import { type Meeting, useMeeting } from '../meeting/useMeeting.ts';
import { Loading } from '../shell/Loading.tsx';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';
import { useLoad } from '../shell/useLoad.ts';
import { chooseScene } from './chooseScene.ts';
import { StageCard } from './StageCard.tsx';
import { StageControls } from './StageControls.tsx';
import { StageResult } from './StageResult.tsx';
import { StageRound } from './StageRound.tsx';

/** The meeting's stage: the card that its address names, or the round that is going on. */
export function Stage() {
  const { host, api } = useTab();
  const { meetingId } = host.context;
  const key = new URLSearchParams(location.search).get('card');
  const card = useLoad(async () => (key === null ? undefined : await api.shareable(key)), [api, key]);
  return meetingId === undefined ? <StageFrame card={card} meeting={undefined} /> : <InMeeting meetingId={meetingId} card={card} />;
}

type Card = ReturnType<typeof useLoad<ShareableView | undefined>>;

function InMeeting({ meetingId, card }: { readonly meetingId: string; readonly card: Card }) {
  const following = useMeeting(meetingId);
  const { text } = useTab();
  const styles = useStyles();
  if (following.kind !== 'failed') return <StageFrame card={card} meeting={following.kind === 'ready' ? following.meeting : undefined} />;
  return (
    <main className={styles.stage} ref={fillWindow}>
      <HiddenHeading name={text('stage.heading')} />
      <ProblemMessage problem={following.problem} onRetry={following.retry} />
    </main>
  );
}

function StageFrame({ card, meeting }: { readonly card: Card; readonly meeting: Meeting | undefined }) {
  const { text } = useTab();
  const styles = useStyles();
  const scene = chooseScene(card.value, meeting?.round);
  const isLoading = card.state === 'loading';
  const canBeAsked = card.value?.kind === 'statement' || card.value?.kind === 'prompt';
  return (
    <main className={styles.stage} ref={fillWindow}>
      <HiddenHeading name={text('stage.heading')} />
      <RoundAnnouncer round={meeting?.round} isConnected={meeting?.isConnected ?? true} />
      {renderScene()}
      <footer className={styles.footer}>
        <span className={styles.source}>{describeScene()}</span>
        {meeting?.isConnected === false && <span className={styles.note}>{text('panel.disconnected')}</span>}
        {meeting?.mayControl === true && <StageControls meeting={meeting} scene={scene} startKey={canBeAsked ? card.value.key : undefined} />}
      </footer>
    </main>
  );

  function renderScene() {
    if (scene.kind === 'round' && scene.round.isOpen) return <StageRound round={scene.round} clockOffsetMs={meeting?.clockOffsetMs ?? 0} />;
    if (scene.kind === 'round' && scene.round.digest) return <StageResult key={scene.round.id} round={scene.round} digest={scene.round.digest} />;
    if (scene.kind === 'card') return <StageCard key={scene.shareable.key} shareable={scene.shareable} />;
    if (isLoading) return <Loading label={text('panel.loading')} />;
    return card.problem ? <ProblemMessage problem={card.problem} onRetry={card.reload} /> : <p className={styles.empty}>{text('stage.empty')}</p>;
  }

  function describeScene(): string {
    if (scene.kind === 'round') return describeSource(scene.round.prompt.source, text);
    if (scene.kind === 'empty') return '';
    return toQuotedBlocks(scene.shareable).map(({ source }) => describeSource(source, text)).join(' / ');
  }
}

/** In local mode a bar stands above the stage. */
function fillWindow(stage: HTMLElement | null): void {
  stage?.style.setProperty('--stage-top', `${stage.offsetTop}px`);
}

const useStyles = makeStyles({
  stage: { boxSizing: 'border-box', blockSize: 'calc(100dvh - var(--stage-top, 0px))', display: 'flex', flexDirection: 'column', rowGap: '2.5vmin', padding: 'clamp(1rem, 4vmin, 4rem)', overflowX: 'hidden', overflowY: 'auto' },
  footer: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalS },
  source: { flexGrow: 1, flexShrink: 1, flexBasis: '16rem', fontSize: 'clamp(0.75rem, 1.2vw, 1.25rem)', lineHeight: 1.35, color: tokens.colorNeutralForeground2 },
  note: { fontSize: 'clamp(0.75rem, 1.2vw, 1.25rem)', color: tokens.colorNeutralForeground2 },
  empty: { margin: 'auto', fontSize: 'clamp(1rem, 3vw, 2.5rem)', lineHeight: 1.3, textAlign: 'center' },
});
