import type { Analyser } from '../../search/analyser.ts';
import type { Citation, Language } from '../answer.ts';
import { alignSentence, type Alignment } from './alignSentence.ts';
import { findBindingFault } from './checkBinding.ts';
import { isInOrder } from './checkOrder.ts';
import { arePersonsKept } from './checkPersons.ts';
import type { PhrasingFault } from './phraser.ts';
import { type ClaimWord, readEnglishWords, readWords } from './readWords.ts';
import { withoutSourceNames } from './sourceNames.ts';
import { SUPPORT } from './supportWeights.ts';
import type { WordSupport } from './wordSupport.ts';

/** What a sentence is checked with. */
export interface SentenceCheck {
  readonly language: Language;
  readonly analyser: Analyser;
  readonly support: WordSupport;
}

/**
 * Finds what a sentence says that the statements it names do not; undefined when it is supported. Compares words, not meanings:
 * each must be in a statement, in that statement's order and with its negations, limits and persons.
 */
export function findFault(sentence: string, statements: readonly Citation[], { language, analyser, support }: SentenceCheck): PhrasingFault | undefined {
  if (statements.some(({ quote }) => asks(quote) !== asks(sentence))) return 'asks';
  const { text, role } = withoutSourceNames(sentence, statements, analyser);
  const quoted = statements.map(({ quote }) => readWords(quote, analyser));
  const said = language === 'en' ? readEnglishWords(text, quoted, analyser) : readWords(text, analyser);
  const places = alignSentence(said, quoted, support);
  return (
    findSupportFault(said, places, readHeadings(statements, analyser), support) ??
    (repeatsNumber(said, quoted) ? 'unsupported-word' : undefined) ??
    findBindingFault(said, quoted, places) ??
    (arePersonsKept(said, quoted, role) ? undefined : 'person') ??
    findShapeFault(said, quoted, places)
  );
}

function asks(text: string): boolean {
  return /\?["”’»)]*\s*$/u.test(text);
}

function readHeadings(statements: readonly Citation[], analyser: Analyser): readonly (readonly ClaimWord[])[] {
  return statements.map(({ section, title, municipality = '' }) => readWords(`${section} ${title} ${municipality}`, analyser));
}

/** Every word must have support, in a statement or else above all of them, and the mean must suffice. */
function findSupportFault(said: readonly ClaimWord[], places: Alignment, headings: readonly (readonly ClaimWord[])[], support: WordSupport): PhrasingFault | undefined {
  const weights: number[] = [];
  for (const [index, word] of said.entries()) {
    if (word.kind !== 'content') continue;
    const weight = places[index]?.weight ?? (!word.isPeople && headings.every((heading) => isAmong(word, heading, support)) ? SUPPORT.weight.source : 0);
    if (weight > 0) weights.push(weight);
    else if (!word.isFrame) return 'unsupported-word';
  }
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return mean >= SUPPORT.threshold ? undefined : 'weak-support';
}

/** A number is said no oftener than it stands there: "side 7-7" is not "side 6-7". */
function repeatsNumber(said: readonly ClaimWord[], quoted: readonly (readonly ClaimWord[])[]): boolean {
  const numbers = said.filter(isNumber);
  return numbers.some(({ word }) => numbers.filter((other) => other.word === word).length > quoted.flat().filter((other) => other.word === word).length);
}

function isNumber(word: ClaimWord): boolean {
  return word.kind === 'content' && /^\d/u.test(word.word);
}

function isAmong(word: ClaimWord & { kind: 'content' }, words: readonly ClaimWord[], support: WordSupport): boolean {
  return words.some((other) => other.kind === 'content' && support.ofWord(word, other) >= SUPPORT.weight.otherLemma);
}

/** Each statement is used, enough of it, in one stretch and in its own order. */
function findShapeFault(said: readonly ClaimWord[], quoted: readonly (readonly ClaimWord[])[], places: Alignment): PhrasingFault | undefined {
  const content = said.flatMap((word, index) => (word.kind === 'content' && places[index] ? [places[index]] : []));
  const stretches = content.filter(({ statement }, index) => index === 0 || content[index - 1]?.statement !== statement);
  if (stretches.length > new Set(stretches.map(({ statement }) => statement)).size) return 'mixed';
  for (const [statement, words] of quoted.entries()) {
    const own = content.filter((place) => place.statement === statement).map(({ at }) => at);
    const used = new Set(own).size;
    const there = words.filter(({ kind }) => kind === 'content').length;
    if (used < Math.min(SUPPORT.fewestWords, there)) return 'unused-reference';
    if (used < there * SUPPORT.coverage) return 'little-of-it';
    if (!isInOrder(own, words) || hasLongGap(own)) return 'order';
  }
  return undefined;
}

function hasLongGap(places: readonly number[]): boolean {
  const inOrder = [...new Set(places)].sort((a, b) => a - b);
  return inOrder.some((at, index) => at - (inOrder[index - 1] ?? at) - 1 > SUPPORT.longestGap);
}
