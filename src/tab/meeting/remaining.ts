/** Whole seconds that are left, never below 0; the last one is counted to its end. */
export function toSecondsLeft(endsAtUtc: string, nowMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(endsAtUtc) - nowMs) / 1000));
}

/** "4:07". */
export function describeTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
