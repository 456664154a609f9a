import { editDistance } from '../../search/spelling.ts';
import { startingWith, type Misread, type Reading } from './planText.ts';
import type { Weekday } from '../schedule.ts';

/**
 * The weekday that a text begins with, in Danish or English: "mandag", "mandage", "mandagen", "tirs.", "Mondays". A full name may
 * be misspelt as long as one name is nearest: one wrong letter, in names of seven letters or more two. "tursdag", which is
 * as near to tirsdag as to torsdag, is a misreading, as is another word that ends like a day.
 */
export function readWeekday(text: string): Reading<Weekday> | Misread | undefined {
  const [short] = SHORT.exec(text) ?? [];
  if (short !== undefined) return { value: toWeekday(SHORT_NAMES, short.replace('.', '').toLowerCase()), length: short.length };
  const [word] = /^\p{L}+/u.exec(text) ?? [];
  if (word === undefined) return undefined;
  const name = word.toLowerCase().replace(/(dag|day)(?:e|en|ene|s|es)$/u, '$1');
  const nearest = findNearest(name);
  if (nearest !== undefined) return { value: nearest, length: word.length };
  return /(?:dag|day)$/u.test(name) ? { problem: 'weekday', found: word } : undefined;
}

/** A day that is named but no weekday: "i morgen", "tomorrow". */
export function readOtherDay(text: string): Misread | undefined {
  const [found] = OTHER_DAY.exec(text) ?? [];
  return found === undefined ? undefined : { problem: 'weekday', found };
}

const NAMES: readonly (readonly string[])[] = [
  ['mandag', 'monday'],
  ['tirsdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lørdag', 'loerdag', 'saturday'],
  ['søndag', 'soendag', 'sunday'],
];

const SHORT_NAMES: readonly (readonly string[])[] = [['man', 'mon'], ['tir', 'tirs', 'tue', 'tues'], ['ons', 'wed'], ['tor', 'tors', 'thu', 'thur', 'thurs'], ['fre', 'fri'], ['lør', 'sat'], ['søn', 'sun']];

// Short names are words of other meaning too ("man", "fri"), so only before a time or at the end.
const SHORT = new RegExp(`^(?:${SHORT_NAMES.flat().join('|')})(?:\\.|(?= ?(?:kl|at|\\d)|$))`, 'iu');
const OTHER_DAY = startingWith('i morgen|i dag|i overmorgen|today|tomorrow|(?:den |d\\. ?)?\\d{1,2}\\. ?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)');

// Words of their own that must not be taken for misspelt.
const NO_WEEKDAYS: ReadonlySet<string> = new Set(['mandat', 'fridag', 'middag', 'hverdag', 'today', 'payday']);

function findNearest(name: string): Weekday | undefined {
  if (NO_WEEKDAYS.has(name) || name.length < 5) return undefined;
  const maxEdits = name.length < 7 ? 1 : 2;
  let best: Weekday | undefined;
  let bestEdits = maxEdits + 1;
  NAMES.forEach((names, index) => {
    const edits = Math.min(...names.map((one) => editDistance(name, one, maxEdits)));
    if (edits > bestEdits || edits > maxEdits) return;
    best = edits === bestEdits ? undefined : ((index + 1) as Weekday);
    bestEdits = edits;
  });
  return best;
}

function toWeekday(names: readonly (readonly string[])[], name: string): Weekday {
  return (names.findIndex((forms) => forms.includes(name)) + 1) as Weekday;
}
