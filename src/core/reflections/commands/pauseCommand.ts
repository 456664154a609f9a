import { readPausePeriod, type PausePeriod } from './pausePeriod.ts';
import { consistingOf, startingWith, type Misread } from './planText.ts';

/**
 * Reads "pause uge 28-30", "sæt det på pause til 3. august", "vi har ferie i uge 42", "spring uge 42 over"; undefined for
 * another message. Only words that mean nothing but a pause may stand without a period. `findToday` gives a local date.
 */
export function readPauseCommand(text: string, findToday: () => string): PausePeriod | Misread | undefined {
  const message = text.replace(REASON, '');
  const [opening] = PAUSE.exec(message) ?? [];
  if (opening !== undefined) {
    const period = message.slice(opening.length).replace(/^[\s,:]+/u, '');
    return readPausePeriod(period, findToday()) ?? (LIKE_PERIOD.test(period) ? { problem: 'period', found: period } : undefined);
  }
  const period = ABSENCE.map((words) => words.exec(message)?.groups?.['period']).find((found) => found !== undefined);
  return period === undefined ? undefined : readPausePeriod(period, findToday());
}

// "pause i påsken" was meant as a period, "pausen er slut" was not.
const LIKE_PERIOD = /\d|uge|week|^(?:i|til|indtil|fra|over|hen over|under|mellem|resten|in|until|till|from|for|over|during|between) /iu;
const REASON = /,? (?:pga\.?|på grund af|paa grund af|fordi|because|due to) .*$/iu;

const PROMPTS = '(?:det hele|det|den|dem|planen|spørgsmål(?:ene|et)?|refleksion(?:erne|er|en)?|udsendelse(?:rne|r)|it|them|the (?:plan|schedule|questions|prompts|reflections)|questions|prompts|reflections)';
const PAUSE = startingWith(
  [
    `paus(?:e|ér|er|ere)(?: (?:med |i |for )?${PROMPTS})?`,
    `(?:vi )?(?:hold|holde|holder|tag|tage|tager|lav|lave)(?: (?:vi|en|lige))* pause(?: (?:med|fra|i) ${PROMPTS})?|vi (?:skal have|skal holde|går på|er på) (?:en )?pause`,
    `(?:sæt|sætte)(?: ${PROMPTS})? på (?:pause|hold|stand-?by)|på pause`,
    `put(?: ${PROMPTS})? on (?:hold|pause)|on (?:hold|pause)|(?:we )?(?:take|have|need) a (?:break|pause)(?: from ${PROMPTS})?`,
  ].join('|'),
);

const AWAY = '(?:(?:sommer|efterårs|vinter|jule)?ferie|fri|lukket)';
const NOTHING = `(?:(?:send|sende) (?:ikke|ingen)(?: noget)?|ikke|ingen|no|not|(?:do not|don['’]?t) send(?: any| anything)?)(?: ${PROMPTS})?`;
const ABSENCE = [
  consistingOf(`(?:(?:vi (?:har|holder|er på|skal på)|der er|hold) )?${AWAY},? (?<period>.+)`),
  consistingOf(`we(?:['’]re| are) (?:on holiday|on vacation|closed|away),? (?<period>.+)`),
  consistingOf(`${NOTHING},? (?<period>.+)`),
  consistingOf('(?:spring|springe|drop|droppe) (?<period>.+) over'),
  consistingOf('(?:spring over|springe over|drop|droppe|skip) (?<period>.+)'),
  consistingOf('(?:sæt|sætte) (?<period>.+) på pause'),
  consistingOf(`(?<period>.+?),? (?:(?:holder|har) vi (?:pause|${AWAY})|er (?:vi på (?:pause|ferie)|der (?:pause|${AWAY}))|${AWAY}|pause)`),
];
