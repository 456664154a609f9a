import type { TabTexts } from '../../locales/tab/tabTexts.ts';
import type { LiveRoundView } from '../../web/tab/wire.ts';
import { describeDigest } from './describeCount.ts';

/** What of a meeting is worth telling. */
export interface Announced {
  readonly round: LiveRoundView | undefined;
  readonly isConnected: boolean;
}

/** What to say when one state follows another; undefined when it is nothing worth interrupting for. */
export function describeChange(before: Announced, now: Announced, text: TabTexts): string | undefined {
  if (before.isConnected !== now.isConnected) return text(now.isConnected ? 'panel.reconnected' : 'panel.disconnected');
  const { round } = now;
  if (!round) return undefined;
  const previous = before.round?.id === round.id ? before.round : undefined;
  if (round.isOpen && !previous) return text('panel.announceOpen', { question: round.prompt.question[round.language] });
  if (!round.isOpen && previous?.isOpen) return text('panel.announceClosed', { result: round.digest ? describeDigest(round.digest, text) : '' });
  const reached = round.responseCount >= round.threshold && (previous?.responseCount ?? 0) < round.threshold;
  return round.isOpen && reached ? text('panel.answered', { count: round.responseCount }) : undefined;
}
