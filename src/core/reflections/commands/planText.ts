import type { Language } from '../../answers/answer.ts';

/** What kind of thing in a plan's words cannot be; each has a text that says what to write instead. */
export type PlanProblemKind = 'time' | 'weekday' | 'rhythm' | 'zone' | 'week' | 'date' | 'past' | 'backwards' | 'period' | 'words';

/** Words that were read as something impossible; `found` is what was written. */
export interface Misread {
  readonly problem: PlanProblemKind;
  readonly found: string;
}

/** What the first `length` characters of a text mean. */
export interface Reading<Value> {
  readonly value: Value;
  readonly length: number;
}

/** A message without what surrounds a request, and how it was asked. */
export interface PlainMessage {
  /** In its own case; one space between words, hyphens for all dashes. */
  readonly text: string;
  readonly isQuestion: boolean;
  /** It asks for something to be done: "kan du sende nu?". */
  readonly isRequest: boolean;
}

/** Takes off greetings, courtesy and closing marks: "Hej Medspiller, vil du holde pause i uge 42? Tak!" → "holde pause i uge 42". */
export function toPlainMessage(written: string): PlainMessage {
  const isQuestion = /\?[^\p{L}\p{N}]*(?:(?:mange )?tak|thanks|thank you)?[^\p{L}\p{N}]*$/iu.test(written);
  let text = written
    .normalize('NFC')
    .replace(/[\p{Dash}]/gu, '-')
    .replace(/[\p{Extended_Pictographic}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  let isRequest = false;
  for (let opening = OPENING.exec(text); opening; opening = OPENING.exec(text)) {
    isRequest ||= opening.groups?.['request'] !== undefined;
    text = text.slice(opening[0].length);
  }
  return { text: text.replace(CLOSING, ''), isQuestion, isRequest };
}

/**
 * A pattern for the words that a text begins with: whole words in any case, where æ, ø and å may be written ae, oe and aa.
 * Character classes must not hold those letters.
 */
export function startingWith(words: string): RegExp {
  return new RegExp(`^(?:${spellOut(words)})(?![\\p{L}\\p{N}])`, 'iu');
}

/** The same for a whole text. */
export function consistingOf(words: string): RegExp {
  return new RegExp(`^(?:${spellOut(words)})$`, 'iu');
}

/** Which language the words of a message are; `otherwise` when they are of both, as "status" and "stop". */
export function findPlanLanguage(text: string, otherwise: Language): Language {
  if (DANISH.test(text)) return 'da';
  return ENGLISH.test(text) ? 'en' : otherwise;
}

function spellOut(words: string): string {
  return words.replaceAll('æ', '(?:æ|ae)').replaceAll('ø', '(?:ø|oe)').replaceAll('å', '(?:å|aa)');
}

const OPENING = new RegExp(
  `^(?:(?<request>${spellOut(
    [
      '(?:kan|kunne|vil|ville|må|gider) (?:du|vi|jeg|I)(?: (?:ikke|godt|lige|venligst|gerne))*',
      '(?:jeg|vi) (?:vil|ville|kunne)(?: (?:gerne|godt))+',
      'lad os',
      'vær(?: så)? (?:sød|venlig) (?:at|og)',
      '(?:can|could|would|will) (?:you|we|i)(?: please)?',
      "(?:i|we)(?: would|'d|’d) like(?: you)? to",
      "let['’]?s",
    ].join('|'),
  )})|${spellOut('hej(?:sa)?|hi|hello|hey|@?medspiller|ok|okay|please|venligst|så|og|bare|lige|just')})(?![\\p{L}\\p{N}])[ ,:!.]*(?=\\S)`,
  'iu',
);

const CLOSING = /[\s.,:;!?…()]*(?:(?:[\s,.!?]+|^)(?:på forhånd|mange|tusind|tak|venligst|please|thanks|thank you)[\s.,!?]*)*[\s.,:;!?…()]*$/iu;

const DANISH = new RegExp(
  `(?<![\\p{L}])(?:${spellOut('planlæg|planlægge|uge|uger|ugen|ugerne|uges|ugens|kl|klokken|hver|til|indtil|fra|den|denne|dette|næste|og|på|igen|nu|over|resten|måned|måneder|dag|dage|jan|januar|februar|marts|maj|juni|juli|oktober|[a-z]+dag|[a-z]+dage|søndag|lørdag|spørgsmål|pausen|planen')})(?![\\p{L}])`,
  'iu',
);
const ENGLISH = /(?<![\p{L}])(?:schedule|reschedule|weeks?|until|till|from|the|this|next|every|at|for|through|and|now|again|days?|months?|january|february|march|may|june|july|october|\w+day|\w+days|[ap]m|questions?|show)(?![\p{L}])/iu;
