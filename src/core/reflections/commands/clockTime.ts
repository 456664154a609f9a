import { startingWith, type Misread, type Reading } from './planText.ts';

/**
 * The time of day that a text begins with, as `HH:mm`: "9", "kl. 9.30", "0930", "1 pm", "halv ni", "kvart over 9", "kl. ni om aftenen".
 * Digits are of the 24-hour clock, as Danes write it. A time said in words and without a part of the day is of the twelve hours
 * from six in the morning, so "halv to" is 13:30. What looks like a time and is none ("kl. 25", "9.75", "kl. 9-10") is misread.
 */
export function readClockTime(text: string): Reading<string> | Misread | undefined {
  const [before = '', partBefore] = PART_BEFORE.exec(text) ?? [];
  const said = readInWords(text.slice(before.length)) ?? readInDigits(text.slice(before.length));
  if (said === undefined || 'problem' in said) return said;
  const [after = '', part = partBefore ?? said.part ?? ''] = PART_AFTER.exec(text.slice(before.length + said.length)) ?? [];
  const length = before.length + said.length + after.length;
  const minutes = said.minutes === undefined ? undefined : toTimeOfDay(said.minutes, part.toLowerCase());
  return minutes === undefined ? { problem: 'time', found: text.slice(0, length).trim() } : { value: format(minutes), length };
}

/** Minutes since midnight before the part of the day is known; undefined when there is no such time. */
interface Said {
  readonly minutes: number | undefined;
  readonly length: number;
  readonly part?: string;
}

const HOURS: Readonly<Record<string, number>> = Object.fromEntries(
  ['et one', 'to two', 'tre three', 'fire four', 'fem five', 'seks six', 'syv seven', 'otte eight', 'ni nine', 'ti ten', 'elleve eleven', 'tolv twelve'].flatMap((words, index) =>
    words.split(' ').map((word) => [word, index + 1] as const),
  ),
);
const MINUTES: Readonly<Record<string, number>> = { kvart: 15, quarter: 15, fem: 5, five: 5, ti: 10, ten: 10, tyve: 20, twenty: 20 };

const AT = '(?:kl|klokken|at)\\.? ?';
const BEFORE_HOUR = `(?:(?:a )?(?<minute>${Object.keys(MINUTES).join('|')}|[1-5]?\\d)(?: (?:min\\.?|minut|minutter|minutes))? (?<side>over|i|past|to) )?(?<half>halv |half (?:past )?)?`;
const IN_WORDS = startingWith(`(?<at>${AT})?${BEFORE_HOUR}(?<hour>${Object.keys(HOURS).join('|')}|\\d{1,2}(?![.:,]?\\d))(?<oclock> o['’]?clock)?`);
const NOON = startingWith('(?:(?:kl|klokken|at|ved|til)\\.? ?)?(?:middagstid|middag|noon|midday)');

function readInWords(text: string): Said | undefined {
  const [noon] = NOON.exec(text) ?? [];
  if (noon !== undefined) return { minutes: 12 * 60, length: noon.length };
  const match = IN_WORDS.exec(text);
  const { at, minute, side = '', half = '', hour = '', oclock } = match?.groups ?? {};
  const isInWords = minute !== undefined || half !== '' || (!/^\d/u.test(hour) && (at !== undefined || oclock !== undefined));
  if (!match || !isInWords) return undefined;
  const hours = HOURS[hour.toLowerCase()] ?? Number(hour);
  const pastHour = (MINUTES[minute?.toLowerCase() ?? ''] ?? Number(minute ?? 0)) * (/over|past/iu.test(side) ? 1 : -1);
  // Danish counts the half towards the hour, English from it.
  const halfHour = half === '' ? 0 : /halv/iu.test(half) ? -30 : 30;
  return { minutes: hours > 23 ? undefined : hours * 60 + pastHour + halfHour, length: match[0].length, part: 'daytime' };
}

// "9. " without "kl." is a date or the ninth of something.
const IN_DIGITS = new RegExp(`^(?!\\d+\\.(?!\\d))(?:${AT})?(?:(?<hour>\\d{1,2})(?:[.:,](?<minute>\\d{2}))?|(?<packed>\\d{3,4}))(?! ?-? ?\\d|[.:,]\\d)(?: ?(?<part>[ap])\\.?m\\b\\.?)?(?: o['’]clock)?`, 'iu');
const LIKE_DIGITS = new RegExp(`^(?!\\d+\\.(?!\\d))(?:(?:${AT})?\\d[\\d.:,]*(?: ?- ?[\\d.:,]+)?|(?:kl|klokken)(?![\\p{L}]))`, 'iu');

function readInDigits(text: string): Said | Misread | undefined {
  const match = IN_DIGITS.exec(text);
  if (!match) {
    const [found] = LIKE_DIGITS.exec(text) ?? [];
    return found === undefined ? undefined : { problem: 'time', found };
  }
  const { hour, minute = '0', packed = '', part } = match.groups ?? {};
  const hours = Number(hour ?? packed.slice(0, -2));
  const minutes = Number(hour === undefined ? packed.slice(-2) : minute);
  const isTime = minutes < 60 && (part === undefined ? hours < 24 : hours >= 1 && hours <= 12);
  return { minutes: isTime ? hours * 60 + minutes : undefined, length: match[0].length, ...(part === undefined ? {} : { part: `${part}m` }) };
}

const PART = '(?:(?:om|in the) )?(morgen(?:en)?|formiddag(?:en)?|eftermiddag(?:en)?|aften(?:en)?|nat(?:ten)?|morning|afternoon|evening)';
const PART_AFTER = startingWith(` ?${PART}`);
const PART_BEFORE = new RegExp(`^${PART},? (?=kl|at |\\d|halv|half|kvart|quarter)`, 'iu');

/** Of a part of the day; undefined when it is not in the day at all. */
function toTimeOfDay(minutes: number, part: string): number | undefined {
  const isLater =
    (part === 'daytime' && minutes < 6 * 60) || (/^(?:eftermiddag|aften|afternoon|evening)/u.test(part) && minutes < NOON_MINUTES) || (part === 'pm' && minutes < NOON_MINUTES);
  const isAfterMidnight = part === 'am' && minutes >= NOON_MINUTES;
  const time = minutes + (isLater ? NOON_MINUTES : isAfterMidnight ? -NOON_MINUTES : 0);
  return time < 0 || time >= 2 * NOON_MINUTES ? undefined : time;
}

const NOON_MINUTES = 12 * 60;

function format(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
