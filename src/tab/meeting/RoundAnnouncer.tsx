import { useEffect, useRef, useState } from 'react';
import type { LiveRoundView } from '../../web/tab/wire.ts';
import { useTab } from '../shell/tabContext.ts';
import { Announcement } from './Announcement.tsx';
import { type Announced, describeChange } from './describeChange.ts';

/** Tells a screen reader what changes in the meeting, and only that: a count that is read out at every answer would drown the meeting. */
export function RoundAnnouncer({ round, isConnected }: { readonly round: LiveRoundView | undefined; readonly isConnected: boolean }) {
  const { text } = useTab();
  const before = useRef<Announced>({ round, isConnected });
  const [message, setMessage] = useState('');
  useEffect(() => {
    const change = describeChange(before.current, { round, isConnected }, text);
    before.current = { round, isConnected };
    if (change !== undefined) setMessage(change);
  }, [round, isConnected, text]);
  return <Announcement message={message} />;
}
