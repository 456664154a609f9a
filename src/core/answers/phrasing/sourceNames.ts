import type { AnalysedWord, Analyser } from '../../search/analyser.ts';
import type { Citation } from '../answer.ts';
import { isFrameWord, isPeopleNoun } from './claimWords.ts';

/** A sentence without the names that stand above its statements. */
export interface Unnamed {
  readonly text: string;
  /** How the role was named under which all of the statements stand: as who is spoken of ("Som leder …") or as who does it ("Lederen …"). */
  readonly role: 'none' | 'as' | 'acts';
}

/**
 * Takes from a sentence the headings, titles and municipalities under which every one of its statements stands, each as a whole and
 * in any inflection: "leder af medarbejdere" is a role's name, while "medarbejdere" by itself would be somebody else.
 */
export function withoutSourceNames(sentence: string, statements: readonly Citation[], analyser: Analyser): Unnamed {
  let text = sentence;
  let role: Unnamed['role'] = 'none';
  for (const name of sharedNames(statements)) {
    const words = analyser.analyse(name).filter(({ lemmas }, index) => index > 0 || !isFrameWord(lemmas[0] ?? ''));
    if (words.length === 0) continue;
    const tokens = analyser.analyse(text);
    const at = findSequence(words, tokens);
    // What a statement says itself is held against the statement.
    if (at < 0 || statements.some(({ quote }) => findSequence(words, analyser.analyse(quote)) >= 0)) continue;
    const first = tokens[at];
    const last = tokens[at + words.length - 1];
    if (!first || !last) continue;
    if (words.some(({ lemmas }) => lemmas.some(isPeopleNoun))) role = /(?:^|\s)(?:som|as(?: an?| the)?)\s+$/iu.test(text.slice(0, first.start)) ? 'as' : 'acts';
    text = `${text.slice(0, first.start)}${neutral}${text.slice(last.end)}`;
  }
  return { text, role };
}

function findSequence(words: readonly AnalysedWord[], tokens: readonly AnalysedWord[]): number {
  return tokens.findIndex((_, start) => words.every(({ lemmas }, index) => tokens[start + index]?.lemmas.some((lemma) => lemmas.includes(lemma))));
}

/** Longest first, since one may be in another ("leder" in "leder af ledere"). */
function sharedNames(statements: readonly Citation[]): string[] {
  const [names = [], ...others] = statements.map(({ section, title, municipality }) => [...section.split(' › '), title, ...(municipality === undefined ? [] : [`${municipality} Kommune`, municipality])]);
  return names.filter((name) => name !== '' && others.every((other) => other.includes(name))).sort((a, b) => b.length - a.length);
}

/** A word that claims nothing, so that what stood beside the name does not come to stand together. */
const neutral = 'som';
