import type { Language } from '../answers/answer.ts';
import type { PromptChoice } from './prompt.ts';

/** A channel across activities. */
export interface ChannelKey {
  readonly tenantId: string;
  /** `19:…@thread.tacv2`, without the thread. */
  readonly channelId: string;
}

/** 1 = Monday … 7 = Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What to do when the day is a public holiday: nothing that week, or the nearest working day after or before. */
export type HolidayRule = 'skip' | 'next-working-day' | 'day-before';

/** Days without prompts, both ends included, as local dates `YYYY-MM-DD`. Without `to` until it is resumed. */
export interface Pause {
  readonly from: string;
  readonly to?: string;
}

/** What a person decides about a channel's prompts. */
export interface PlanSettings {
  readonly weekday: Weekday;
  /** Local time `HH:mm`. */
  readonly time: string;
  /** IANA zone. */
  readonly zone: string;
  /** A prompt every so many weeks. */
  readonly everyWeeks: 1 | 2 | 4;
  readonly holidayRule: HolidayRule;
  /** ISO week numbers without prompts in every year, such as school holidays. Sorted, none twice. */
  readonly pauseWeeks: readonly number[];
  readonly choice: PromptChoice;
  /** Days until a round closes; absent: when the next prompt comes. 1–28. */
  readonly closesAfterDays?: number;
  /** How many must have answered before anything is shown, at least 3. */
  readonly threshold: number;
}

/** The plan of one channel. */
export interface Schedule extends PlanSettings, ChannelKey {
  /** UUID. A channel that stops and plans anew keeps its id, so that its prompts go on where they were. */
  readonly id: string;
  /** Entra object id of the person who made the plan; absent once their data was deleted. */
  readonly plannedBy?: string;
  /** The channel's language, which is that of the person who made the plan. */
  readonly language: Language;
  readonly pauses: readonly Pause[];
  /** ISO week that `everyWeeks` counts from, `2026-W47`. */
  readonly firstWeek: string;
  readonly isActive: boolean;
}

/** When a schedule's prompt is due, and in which ISO week it counts: the week of the planned day, also when a holiday moves it. */
export interface Due {
  /** `2026-W47`. */
  readonly week: string;
  readonly dueAtUtc: Date;
}

/** The defaults of a new plan. */
export const defaultSettings: PlanSettings = {
  weekday: 1,
  time: '09:00',
  zone: 'Europe/Copenhagen',
  everyWeeks: 1,
  holidayRule: 'next-working-day',
  pauseWeeks: [],
  choice: {},
  threshold: 5,
};
