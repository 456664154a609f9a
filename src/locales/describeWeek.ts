import type { Texts } from './texts.ts';

/** "uge 47" of an ISO week such as `2026-W47`, or `2026-W47.2` for a prompt sent in addition. */
export function describeWeek(week: string, text: Texts): string {
  return text('plan.week', { week: Number(/W(\d{2})/.exec(week)?.[1] ?? 0) });
}
