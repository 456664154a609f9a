import type { AnalysedWord, Analyser } from '../../search/analyser.ts';
import { danishFor, LONGEST_ENGLISH_TERM } from '../../search/englishTerms.ts';
import { isStopWord } from '../../search/stopWords.ts';
import type { Language } from '../answer.ts';
import { commonDanishFor } from './commonEnglish.ts';
import { bindingClass, isFrameWord, isPeopleNoun, personClass } from './claimWords.ts';

/** One word that a claim consists of. Words that carry nothing are not read. */
export type ClaimWord =
  | { readonly kind: 'content'; readonly word: string; readonly readings: readonly Reading[]; readonly isExact: boolean; readonly isPeople: boolean; readonly isFrame: boolean }
  | { readonly kind: 'binding'; readonly word: string; readonly binding: string }
  | { readonly kind: 'person'; readonly word: string; readonly person: string };

/** A lemma that a word may be of. */
export interface Reading {
  readonly lemma: string;
  /** The likeliest of the word. */
  readonly isFirst: boolean;
  readonly isTranslation: boolean;
}

/**
 * Reads the words of a Danish claim in order. Numbers, names and words for people are exact: nothing but themselves supports them.
 */
export function readWords(text: string, analyser: Analyser): readonly ClaimWord[] {
  return readClaim(text, 'da', analyser, () => undefined);
}

/** Reads an English claim as the Danish that it may stand for: each word, or each term of several that the quoted words have. */
export function readEnglishWords(text: string, quoted: readonly (readonly ClaimWord[])[], analyser: Analyser): readonly ClaimWord[] {
  const lemmas = new Set(quoted.flat().flatMap((word) => (word.kind === 'content' ? word.readings.map(({ lemma }) => lemma) : [])));
  return readClaim(text, 'en', analyser, (tokens, at) => findTerm(tokens, at, lemmas));
}

function readClaim(text: string, language: Language, analyser: Analyser, findTermAt: (tokens: readonly AnalysedWord[], at: number) => Term | undefined): readonly ClaimWord[] {
  const tokens = analyser.analyse(text);
  const read: ClaimWord[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const { word } = token;
    const written = text.slice(token.start, token.end);
    const isFirst = at === 0 || /[.!?:]["”»]?\s+$/u.test(text.slice(0, token.start));
    const term = findTermAt(tokens, at);
    const person = language === 'da' && isAddressingMany(written, isFirst, tokens[at + 1]) ? 'jer' : personClass(word, language);
    const binding = bindingClass(word);
    if (term && term.length > 1) {
      read.push(toContent(term.words, toReadings(term.danish, true), false));
      at += term.length - 1;
    } else if (person !== undefined) read.push({ kind: 'person', word, person });
    else if (binding !== undefined) read.push({ kind: 'binding', word, binding });
    else if (!isStopWord(word, language)) {
      const isName = /\d/u.test(`${word}${token.lemmas[0] ?? ''}`) || (!isFirst && isCapitalised(written));
      read.push(term ? toContent(word, toReadings(term.danish, true), false) : toContent(word, toReadings(token.lemmas, false), isName || language === 'en'));
    }
  }
  return read;
}

function toContent(word: string, readings: readonly Reading[], isExact: boolean): ClaimWord {
  const isPeople = readings.some(({ lemma }) => isPeopleNoun(lemma));
  return { kind: 'content', word, readings, isExact: isExact || isPeople, isPeople, isFrame: isFrameWord(readings[0]?.lemma ?? word) };
}

function toReadings(lemmas: readonly string[], isTranslation: boolean): Reading[] {
  return lemmas.map((lemma, index) => ({ lemma, isFirst: index === 0, isTranslation }));
}

/** English words in a row with the Danish lemmas that they may stand for. */
interface Term {
  readonly words: string;
  readonly danish: readonly string[];
  readonly length: number;
}

/** The longest term that begins here and is quoted, or else the single word's translation. */
function findTerm(tokens: readonly AnalysedWord[], at: number, quoted: ReadonlySet<string>): Term | undefined {
  for (let length = Math.min(LONGEST_ENGLISH_TERM, tokens.length - at); length >= 1; length -= 1) {
    const words = tokens.slice(at, at + length).map(({ word }) => word).join(' ');
    const danish = [...danishFor(words), ...commonDanishFor(words)];
    if (danish.some((lemma) => quoted.has(lemma)) || (length === 1 && danish.length > 0)) return { words, danish, length };
  }
  return undefined;
}

/** "I" for people rather than "in": a capital inside a sentence, or at its beginning before a verb of the present tense. */
function isAddressingMany(written: string, isFirst: boolean, next: { readonly word: string; readonly lemmas: readonly string[] } | undefined): boolean {
  if (written !== 'I') return false;
  return !isFirst || (next !== undefined && next.word.endsWith('r') && next.lemmas.some((lemma) => lemma !== next.word && /[eåo]$/u.test(lemma)));
}

function isCapitalised(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}
