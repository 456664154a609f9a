import { startingWith, type Misread, type Reading } from './planText.ts';
import type { HolidayRule, PlanSettings } from '../schedule.ts';
import { readWeekNumbers } from './weekNumbers.ts';
import { offeredPauseWeeks } from '../calendar/workCalendar.ts';

/** How often: "hver anden uge", "hver 4. fredag" (up to the weekday), "ugentligt", "monthly"; what is not every 1, 2 or 4 weeks is misread. */
export function readRhythm(text: string): Reading<PlanSettings['everyWeeks']> | Misread | undefined {
  for (const [words, everyWeeks] of RHYTHMS) {
    const [found] = words.exec(text) ?? [];
    if (found !== undefined) return { value: everyWeeks, length: found.length };
  }
  const [found] = OTHER_RHYTHM.exec(text) ?? [];
  return found === undefined ? undefined : { problem: 'rhythm', found };
}

/** "spring helligdage over", "dagen før helligdage", "ved helligdage næste arbejdsdag". */
export function readHolidayRule(text: string): Reading<HolidayRule> | undefined {
  for (const [words, rule] of HOLIDAY_RULES) {
    const [found] = words.exec(text) ?? [];
    if (found !== undefined) return { value: rule, length: found.length };
  }
  return undefined;
}

/** Weeks without prompts: "ikke i uge 7 og 42", "undtagen skoleferierne". */
export function readPauseWeeks(text: string): Reading<readonly number[]> | Misread | undefined {
  const [except] = EXCEPT.exec(text) ?? [];
  if (except === undefined) return undefined;
  const rest = text.slice(except.length);
  const [holidays] = SCHOOL_HOLIDAYS.exec(rest) ?? [];
  if (holidays !== undefined) return { value: offeredPauseWeeks, length: except.length + holidays.length };
  const weeks = readWeekNumbers(rest);
  return weeks === undefined || 'problem' in weeks ? weeks : { value: weeks.value, length: except.length + weeks.length };
}

/** Weeks that are named but not left out, such as "fra uge 40": a plan has no beginning or end of its own. */
export function readOtherWeeks(text: string): Misread | undefined {
  const weeks = readWeekNumbers(text);
  return weeks === undefined || 'problem' in weeks ? weeks : { problem: 'words', found: text.slice(0, weeks.length) };
}

const RHYTHMS: readonly (readonly [RegExp, PlanSettings['everyWeeks']])[] = [
  [startingWith('hver(?:t)? (?:anden|2\\.?)(?: uge)?|hver 14\\.? dag|(?:to|2) gange om måneden|every (?:other|second|2nd|two|2)(?: weeks?)?|every fortnight|bi-?weekly|fortnightly|twice a month'), 2],
  [startingWith('hver(?:t)? (?:fjerde|4\\.?)(?: uge)?|hver 28\\.? dag|(?:hver )?månedligt?|hver måned|(?:en|1) gang om måneden|every (?:fourth|4th|four|4)(?: weeks?)?|every month|monthly|once a month'), 4],
  [startingWith('hver (?:eneste )?uge|(?:en|1) gang om ugen|ugentligt?|hver 7\\.? dag|every(?: single)? week|once a week|weekly'), 1],
];

const OTHER_RHYTHM = startingWith(
  [
    'hver(?:t)? (?:\\d+\\.?|tredje|femte|sjette|ottende|tiende)(?: (?:uge|dag|måned))?',
    'hver(?:t)? (?:eneste )?(?:dag|hverdag|kvartal|halvår|år)',
    '(?:første|anden|tredje|fjerde|sidste) \\p{L}+dag i (?:hver )?måned(?:en)?|(?:first|second|third|fourth|last) \\p{L}+day (?:of|in) (?:the|each|every) month',
    'dagligt?|(?:alle |på )?hverdage|(?:i )?(?:u)?lige uger|\\p{L}+ gange om (?:ugen|dagen|måneden|året)',
    'every (?:\\d+|third|3rd|three|five|six)(?: (?:weeks?|days?|months?))?|every (?:single )?(?:day|weekday|quarter|year)|daily|(?:on )?weekdays|(?:odd|even) weeks|\\p{L}+ times a (?:week|day|month)|twice a week',
  ].join('|'),
);

const HOLIDAY_RULES: readonly (readonly [RegExp, HolidayRule])[] = [
  [startingWith('spring(?:er)? (?:over )?helligdage(?:ne)?(?: over)?|(?:aldrig|ikke) på helligdage|undtagen (?:på )?helligdage|uden helligdage|skip (?:public )?holidays|(?:never|not) on (?:public )?holidays|except (?:on )?(?:public )?holidays'), 'skip'],
  [startingWith('(?:(?:på|ved) helligdage:? )?(?:dagen|hverdagen|arbejdsdagen) før(?: (?:(?:ved|på) )?(?:en )?helligdage?)?|(?:on (?:public )?holidays:? )?the (?:working )?day before(?: (?:a )?(?:public )?holidays?)?'), 'day-before'],
  [startingWith('(?:(?:på|ved) helligdage:? )?(?:den )?(?:næste|første) (?:arbejdsdag|hverdag)(?: efter(?: (?:en )?helligdage?)?| (?:ved|på) helligdage)?|(?:on (?:public )?holidays:? )?the next working day(?: after (?:a )?(?:public )?holidays?)?'), 'next-working-day'],
];

const EXCEPT = /^(?:(?:men|dog|but) )?(?:ikke|undtagen|uden|bortset fra|pauser?|hold(?:er)? pause|except|not|skip) (?:(?:i|in|for) )?/iu;
const SCHOOL_HOLIDAYS = startingWith('(?:skolernes ferier|skoleferier(?:ne)?|skolernes ferie|(?:the )?school holidays)');
