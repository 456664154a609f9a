import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { TabTexts } from '../../locales/tab/tabTexts.ts';
import type { LiveRoundView } from '../../web/tab/wire.ts';
import { useTab } from '../shell/tabContext.ts';
import { describeDigest } from './describeCount.ts';

/** Tells a screen reader what changes in the meeting, and only that: a count that is read out at every answer would drown the meeting. */
export function RoundAnnouncer({ round, isConnected }: { readonly round: LiveRoundView | undefined; readonly isConnected: boolean }) {
  const { text } = useTab();
  const styles = useStyles();
  const before = useRef<Announced>({ round, isConnected });
  const [message, setMessage] = useState('');
  useEffect(() => {
    const change = describeChange(before.current, { round, isConnected }, text);
    before.current = { round, isConnected };
    if (change !== undefined) setMessage(change);
  }, [round, isConnected, text]);
  return (
    <div role="status" className={styles.hidden}>
      {message}
    </div>
  );
}

interface Announced {
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

const useStyles = makeStyles({
  hidden: { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
