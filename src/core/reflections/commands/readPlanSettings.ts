import { readClockTime } from './clockTime.ts';
import { readHolidayRule, readOtherWeeks, readPauseWeeks, readRhythm } from './planRules.ts';
import { startingWith, type Misread, type PlanProblemKind, type Reading } from './planText.ts';
import type { PlanSettings } from '../schedule.ts';
import { readOtherDay, readWeekday } from './weekdayName.ts';
import { readZone } from './zoneName.ts';

/** What was said of a plan, in any order. */
export interface SaidSettings {
  readonly settings: Partial<PlanSettings>;
  /** What it is to be about, in the person's words. */
  readonly themeText?: string;
  /** The first thing that cannot be, such as "kl. 25", or that was said twice. */
  readonly misread?: Misread;
  /** Words that mean nothing in a plan. */
  readonly unknown: readonly string[];
  /** True when the time is a mere number, which may as well mean something else: "om kapitel 3". */
  readonly isTimeVague: boolean;
}

/**
 * Reads "hver anden tirsdag kl. 8.30 om Resiliens, ikke i uge 42" slot by slot. `mayHoldMore` reads on after a word that means
 * nothing; without it that is the end, which spares the time for the questions that most messages are.
 */
export function readPlanSettings(text: string, { mayHoldMore }: { readonly mayHoldMore: boolean }): SaidSettings {
  let said: SaidSettings = { settings: {}, unknown: [], isTimeVague: false };
  let saysEvery = false;
  let rest = text;
  for (rest = rest.replace(FILLERS, ''); rest !== ''; rest = rest.replace(FILLERS, '')) {
    const slot = readSlot(rest);
    const every = slot ? undefined : EVERY.exec(rest)?.[0];
    const theme = THEME.exec(rest)?.groups?.['theme'];
    if (slot === undefined && every === undefined && theme !== undefined) {
      said = withTheme(said, theme);
      break;
    }
    const word = /^\S+/u.exec(rest)?.[0] ?? '';
    if (slot) said = withSlot(said, slot, rest);
    else if (every !== undefined) saysEvery = true;
    else said = { ...said, unknown: [...said.unknown, word] };
    if (said.unknown.length > 0 && !mayHoldMore) return said;
    rest = rest.slice(slot?.length ?? every?.length ?? word.length);
  }
  return saysEvery && said.settings.weekday !== undefined ? { ...said, settings: { everyWeeks: 1, ...said.settings } } : said;
}

interface Slot {
  readonly kind: PlanProblemKind;
  readonly length: number;
  readonly settings: Partial<PlanSettings>;
  readonly misread?: Misread;
}

// In the order that they are tried in: what holds numbers before times, and "formiddag kl. 9" before weekdays.
const SLOTS: readonly ((text: string) => Slot | undefined)[] = [
  (text) => toSlot(text, 'rhythm', readRhythm(text), (everyWeeks) => ({ everyWeeks })),
  (text) => toSlot(text, 'words', readHolidayRule(text), (holidayRule) => ({ holidayRule })),
  (text) => toSlot(text, 'week', readPauseWeeks(text), (pauseWeeks) => ({ pauseWeeks })),
  (text) => toSlot(text, 'zone', readZone(text), (zone) => ({ zone })),
  (text) => toSlot(text, 'words', readOtherWeeks(text), () => ({})),
  (text) => toSlot(text, 'weekday', readOtherDay(text), () => ({})),
  (text) => toSlot(text, 'time', readClockTime(text), (time) => ({ time })),
  (text) => toSlot(text, 'weekday', readWeekday(text), (weekday) => ({ weekday })),
];

const BEFORE_WEEKDAY = '(?= \\p{L}+(?:dag|dagen|day)s?(?!\\p{L}))';
const FILLERS = new RegExp(
  `^(?:[\\s,.;:()]+|(?:${[
    'og|and|den|det|dem|os|us|på|i(?! dag| morgen| overmorgen)|til|to|on|en(?! gang)|et|a|an|the|for|fast|altid|always',
    'fremover|fra nu af|from now on|i stedet(?: for)?|instead|for teamet|her|here|(?:i|in) (?:denne|den her|this|the) (?:kanal|channel)|i kanalen',
    'prompts?|questions?|reflections?|refleksion(?:er|erne|en)?|spørgsmål(?:ene|et)?|ugens|nyt|nye|new',
    `(?:om|(?:fra(?: og med)?|from)(?: næste| på| next)?|næste|next)${BEFORE_WEEKDAY}`,
  ].join('|')})(?![\\p{L}\\p{N}]))+`,
  'iu',
);
const EVERY = startingWith('hvert?|every|each');
const THEME = /^(?:om|med(?: (?:fokus på|temaet|tema|emnet|emne))?|temaet|tema|emnet|emne|about|with (?:the )?(?:theme|topic)|theme|topic):? +(?<theme>\S.*)$/iu;

function readSlot(text: string): Slot | undefined {
  for (const read of SLOTS) {
    const slot = read(text);
    if (slot) return slot;
  }
  return undefined;
}

function toSlot<Value>(text: string, kind: PlanProblemKind, read: Reading<Value> | Misread | undefined, toSettings: (value: Value) => Partial<PlanSettings>): Slot | undefined {
  if (read === undefined) return undefined;
  if ('problem' in read) return { kind, length: text.indexOf(read.found) + read.found.length, settings: {}, misread: read };
  return { kind, length: read.length, settings: toSettings(read.value) };
}

function withSlot(said: SaidSettings, { kind, length, settings, misread }: Slot, text: string): SaidSettings {
  const isTwice = Object.entries(settings).some(([key, value]) => key in said.settings && JSON.stringify(said.settings[key as keyof PlanSettings]) !== JSON.stringify(value));
  const first = said.misread ?? misread ?? (isTwice ? { problem: kind, found: text.slice(0, length) } : undefined);
  return {
    ...said,
    settings: { ...settings, ...said.settings },
    isTimeVague: kind === 'time' ? /^\d{1,4}$/u.test(text.slice(0, length)) : said.isTimeVague,
    ...(first ? { misread: first } : {}),
  };
}

/** The theme goes to the end, or to the first word from which on all is settings: "om Resiliens hver anden uge kl. 9". */
function withTheme(said: SaidSettings, text: string): SaidSettings {
  for (const { index } of text.matchAll(/ /gu)) {
    const rest = readPlanSettings(text.slice(index + 1), { mayHoldMore: false });
    const isSettingsOnly = Object.keys(rest.settings).length > 0 && rest.unknown.length === 0 && rest.themeText === undefined && !rest.misread && !rest.isTimeVague;
    if (isSettingsOnly && !Object.keys(rest.settings).some((key) => key in said.settings)) {
      return { ...said, settings: { ...rest.settings, ...said.settings }, themeText: toTheme(text.slice(0, index)) };
    }
  }
  return { ...said, themeText: toTheme(text) };
}

function toTheme(text: string): string {
  return text.replace(/^[\s"'“”„»«:]+|[\s"'“”„»«.,;]+$/gu, '');
}
