import { useEffect, useState } from 'react';
import { useTab } from '../shell/tabContext.ts';
import { describeTime, toSecondsLeft } from './remaining.ts';

/** The time that is left, counted by the server's clock: machines in a meeting disagree by minutes. */
export function Countdown({ endsAtUtc, clockOffsetMs }: { readonly endsAtUtc: string; readonly clockOffsetMs: number }) {
  const { text } = useTab();
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const secondsLeft = toSecondsLeft(endsAtUtc, nowMs + clockOffsetMs);
  // A screen reader that reads a clock out every second reads nothing else; how it ends is announced by the page.
  return (
    <span role="timer" aria-live="off">
      {secondsLeft === 0 ? text('panel.closing') : text('panel.remaining', { time: describeTime(secondsLeft) })}
    </span>
  );
}
