/** Days before the end of the bot's secret at which operators are warned; the last is the last chance to renew it in peace. */
const warningDays = [30, 14, 3] as const;

export type WarningDays = (typeof warningDays)[number];

/** Whole days until the secret ends, 0 on its last day, negative when it has ended. */
export function daysUntil(endsAtUtc: Date, nowUtc: Date): number {
  return Math.floor((endsAtUtc.getTime() - nowUtc.getTime()) / dayMs);
}

/** The warning that is in force: the nearest that has been reached. Undefined while there is time enough. */
export function findWarningDays(daysLeft: number): WarningDays | undefined {
  return warningDays.findLast((days) => daysLeft <= days);
}

const dayMs = 24 * 60 * 60 * 1000;
