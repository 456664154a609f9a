import { useEffect, useState } from 'react';
import { useTab } from '../shell/tabContext.ts';

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

/** Whole seconds that are left, never below 0; the last one is counted to its end. */
export function toSecondsLeft(endsAtUtc: string, nowMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(endsAtUtc) - nowMs) / 1000));
}

/** "4:07". */
export function describeTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
