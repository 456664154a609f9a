import { isAbbreviation, splitSentences } from '../../documents/reading/sentences.ts';
import type { PhrasedSentence, PhrasingFault } from './phraser.ts';

/**
 * Reads a model's reply as plain sentences with references. What is not plain is a fault rather than cleaned: whoever writes
 * markup or links did not do what was asked, and leaving some of it out would be writing a text of our own.
 */
export function readSentences(reply: string, statementCount: number): readonly PhrasedSentence[] | PhrasingFault {
  const text = reply.normalize('NFC').trim();
  if (text.length > replyLimit) return 'length';
  const withoutReferences = text.replace(reference, ' ');
  if (!plainText.test(text) || listItem.test(text) || /[[\]]/u.test(withoutReferences)) return 'markup';
  if (hasLink(withoutReferences)) return 'link';
  const sentences = splitSentences(placeReferences(text)).map((sentence) => sentence.text);
  if (sentences.length === 0) return 'unfinished';
  if (sentences.length > sentenceLimit) return 'length';
  const read: PhrasedSentence[] = [];
  for (const sentence of sentences) {
    if (!/[.!?…\]]["”’»)]*$/u.test(sentence)) return 'unfinished';
    const references = numbersIn(sentence);
    if (references.length === 0) return 'no-reference';
    if (references.some((number) => number < 1 || number > statementCount) || references.length > referenceLimit) return 'unknown-reference';
    read.push({ text: withoutMarkers(sentence), references });
  }
  return read;
}

/** Characters and sentences: an answer that is read at a glance, above quotations that are all there. */
const replyLimit = 1_200;
const sentenceLimit = 5;
/** A sentence over more statements than this says something about all of them, which none of them says. */
const referenceLimit = 3;

/** `[1]`, `[1, 2]`. */
const reference = /\[\s*\d{1,2}(?:\s*,\s*\d{1,2})*\s*\]/gu;
/** Latin letters, digits and the signs of ordinary sentences; no invisible characters, no marks of Markdown or HTML. */
const plainText = /^[\p{Script=Latin}\p{Nd} \u00a0\r\n.,;:!?()"“”„»«'’‘–—\-/%&…[\]§+]*$/u;
const listItem = /^[^\S\n]*(?:[-–—+]|\d{1,2}[.)])\s/mu;

function hasLink(text: string): boolean {
  if (/:\/\/|www\./iu.test(text)) return true;
  const dotted = text.match(/[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+/gu) ?? [];
  return dotted.some((word) => /\p{L}/u.test(word) && !isAbbreviation(word.toLowerCase()));
}

/** References that follow a full stop belong before it: the sentence they close. */
function placeReferences(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/([.!?…])\s*((?:\[[\d\s,]+\]\s*)+)/gu, (_, end: string, references: string) => ` ${references.trim()}${end} `)
    .trim();
}

function numbersIn(sentence: string): number[] {
  const numbers = (sentence.match(reference) ?? []).flatMap((found) => found.match(/\d+/gu) ?? []).map(Number);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function withoutMarkers(sentence: string): string {
  return sentence.replace(reference, ' ').replace(/\s+/gu, ' ').replace(/ (?=[.,;:!?…])/gu, '').trim();
}
