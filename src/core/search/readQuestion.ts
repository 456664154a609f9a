import { detectLanguageOf } from './detectLanguage.ts';
import { danishFor, LONGEST_ENGLISH_TERM } from './englishTerms.ts';
import type { ExpressionFinder, FoundExpression } from './expressions.ts';
import type { WordJoiner } from './joinWords.ts';
import { isNegation, isStopWord } from './stopWords.ts';
import type { TermGroup, TermGroups } from './termGroup.ts';
import { tokenise, type Token } from './tokenise.ts';
import { SEARCH_WEIGHTS } from './weights.ts';

/** A question as groups in the order of its words. */
export interface ReadQuestion {
  readonly groups: readonly TermGroup[];
  /** Per group: true when a negation stands before it. */
  readonly isNegated: readonly boolean[];
  /** Per content word, repeated ones too: its lemmas, and the group it went into. */
  readonly words: readonly { readonly lemmas: readonly string[]; readonly group: number }[];
}

/** What a question is read with. */
export interface QuestionReader {
  readonly findExpression: ExpressionFinder;
  readonly joiner: WordJoiner;
  readonly termGroups: TermGroups;
  /** True when some passage has a lemma of each word side by side. */
  readonly standTogether: (word: string, other: string) => boolean;
}

/** Reads a question: stop words out, English terms and split or joined words mended, every word expanded; each word counts once. */
export function readQuestion(text: string, reader: QuestionReader, knownLanguage?: 'da' | 'en'): ReadQuestion {
  const { termGroups } = reader;
  const tokens = tokenise(text);
  const language = knownLanguage ?? detectLanguageOf(tokens);
  const groups: TermGroup[] = [];
  const isNegated: boolean[] = [];
  const words: { lemmas: readonly string[]; group: number }[] = [];
  let negationAt = Number.NEGATIVE_INFINITY;
  let previous: string | undefined;
  const usedByExpression = new Set<number>();

  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isNegation(token.word)) negationAt = at;
    else if (!usedByExpression.has(at)) {
      const expression = language === 'da' ? reader.findExpression(tokens, at) : undefined;
      if (expression !== undefined && addExpression(expression, at)) {
        at += 1;
        continue;
      }
      const translated = language === 'en' ? translationAt(tokens, at) : undefined;
      const joined = translated ?? reader.joiner.joinAt(tokens, at);
      if (joined !== undefined) {
        for (const word of joined.words) addWord(word, at);
        at += joined.tokenCount;
        continue;
      }
      if (isContentWord(token.word, language)) addToken(token, at);
    }
    at += 1;
  }
  return { groups: groups.map(withCompoundOfNeighbours), isNegated, words };

  // "dele viden" is what "videndeling" says, and "en kultur, hvor man evaluerer" evalueringskultur: a compound that two words
  // near each other are parts of holds either nearly whole.
  function withCompoundOfNeighbours(group: TermGroup, at: number): TermGroup {
    if (group.parts.length === 0) return group;
    let weights: Float32Array | undefined;
    for (let other = Math.max(0, at - COMPOUND_REACH); other <= at + COMPOUND_REACH && other < groups.length; other += 1) {
      const parts = groups[other]?.parts ?? [];
      if (other === at || parts.length === 0) continue;
      for (const lemma of group.parts) {
        if (!parts.includes(lemma)) continue;
        weights ??= group.weights.slice();
        const index = group.lemmas.indexOf(lemma);
        weights[index] = Math.max(weights[index] ?? 0, SEARCH_WEIGHTS.alternative.compoundOfNeighbours);
      }
    }
    return weights === undefined ? group : { ...group, weights };
  }

  // False when the corpus has its words anyway, or none of its plain words: then its words are looked for one by one.
  function addExpression({ expression, tokens: used }: FoundExpression, at: number): boolean {
    const contentWords = used.map((number) => tokens[number]?.word ?? '').filter((word) => isContentWord(word, 'da'));
    const isLiteral = contentWords.length > 1 && contentWords.every((word) => termGroups.groupOf(word, language).term.isKnown);
    const group = isLiteral ? undefined : termGroups.groupOfExpression(expression, contentWords);
    if (group === undefined) return false;
    for (const number of used) usedByExpression.add(number);
    addGroup(group, at);
    return true;
  }

  function addToken(token: Token, at: number): void {
    const { word, parts } = token;
    const isWhole = parts.length === 0 || termGroups.groupOf(word, language).term.isKnown;
    const pieces = isWhole ? [word] : parts.filter((part) => !isStopWord(part, language));
    const joined = isWhole && language === 'da' ? withParticle(word, at) : undefined;
    if (joined === undefined) for (const part of pieces) addWord(part, at, tokens[at + 1]?.word);
    else {
      previous = word;
      addGroup(joined, at);
    }
  }

  // "Hvor meget er der sat af?", "hvad melder vi ud": the particle may stand a few words after its verb.
  function withParticle(word: string, at: number): TermGroup | undefined {
    const end = Math.min(tokens.length, at + 1 + PARTICLE_REACH);
    for (let next = at + 1; next < end; next += 1) {
      const particle = tokens[next]?.word ?? '';
      const group = PARTICLES.has(particle) ? termGroups.groupOfParticleVerb(word, particle) : undefined;
      if (group !== undefined) return group;
    }
    return undefined;
  }

  function addWord(word: string, at: number, next?: string): void {
    const group = groupInContext(word, previous, next);
    previous = word;
    addGroup(group, at);
  }

  function addGroup(group: TermGroup, at: number): void {
    // The same word twice is one wish.
    const same = groups.findIndex((other) => other === group || isSame(other, group));
    words.push({ lemmas: group.term.lemmas, group: same >= 0 ? same : groups.length });
    if (same >= 0) return;
    groups.push(group);
    isNegated.push(at - negationAt <= NEGATION_REACH);
  }

  // "social kapitel": a right word that the corpus lacks, while its near word stands beside the same neighbour.
  function groupInContext(word: string, before: string | undefined, after: string | undefined): TermGroup {
    const group = termGroups.groupOf(word, language);
    const near = group.nearWord;
    if (near === undefined) return group;
    const isInContext = [before, after].some((neighbour) => neighbour !== undefined && reader.standTogether(near, neighbour));
    return isInContext ? termGroups.groupOfNearWord(word, near, SEARCH_WEIGHTS.alternative.nearWordInContext) : group;
  }
}

const NEGATION_REACH = 3;
const PARTICLES: ReadonlySet<string> = new Set('af an bort for frem fra gennem igennem ind med ned om op over på sammen til tilbage ud under ved videre'.split(' '));
const PARTICLE_REACH = 3;
/** In content words. */
const COMPOUND_REACH = 2;

// A single letter is a slip ("mod å stolthed") or a list's label; a single digit counts.
function isContentWord(word: string, language: 'da' | 'en'): boolean {
  return (word.length > 1 || IS_DIGIT.test(word)) && !isStopWord(word, language);
}

const IS_DIGIT = /\d/u;

function isSame(a: TermGroup, b: TermGroup): boolean {
  return a.term.lemmas[0] === b.term.lemmas[0];
}

// The longest English term that starts here; single words are translated by their group.
function translationAt(tokens: readonly Token[], at: number): { words: readonly string[]; tokenCount: number } | undefined {
  for (let tokenCount = LONGEST_ENGLISH_TERM; tokenCount > 1; tokenCount -= 1) {
    if (at + tokenCount > tokens.length) continue;
    const term = tokens.slice(at, at + tokenCount).map((token) => token.word).join(' ');
    const [danish] = danishFor(term);
    // A term whose Danish is one word is looked up as a whole, with all its translations.
    if (danish !== undefined) return { words: danish.includes(' ') ? danish.split(' ') : [term], tokenCount };
  }
  return undefined;
}
