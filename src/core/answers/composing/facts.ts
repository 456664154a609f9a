import type { AnalysedWord } from '../../search/analyser.ts';
import { findRoleName } from '../../documents/reading/roleNouns.ts';
import { FRAME_WORDS, isIn, NUMBER_WORDS, OUTLINE_WORDS } from '../understanding/questionWords.ts';

/** What a fact question wants to know; decides which statements are likelier to hold it. */
export type FactType = (typeof FACT_TYPES)[number];

/** All kinds of fact that are told apart. */
export const FACT_TYPES = ['who', 'when', 'how-many', 'how-much', 'price', 'name', 'where', 'which'] as const;

const DATE =
  /\b(?:19|20)\d\d\b|\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|sommeren|efteråret|vinteren)\b|(?<!\p{L})år siden(?!\p{L})/iu;
const NUMBER = /\d|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|hundrede|tusind)\b/iu;
/** Digits that number or date a thing count nothing: "side 6-7", "spor #3", "2018". */
const COUNTING = /(?<![\d#]|(?:side|sider|nr\.|kapitel|punkt|spor) (?:\d{1,3}[-–])?)(?!(?:19|20)\d\d(?!\d))\d|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|hundrede|tusind)\b/iu;
const PRICE = /\d\s*(?:kr(?!\p{L})|kroner|dkk|mio|millioner|milliarder|euro)/iu;
const TITLE_IN_QUOTES = /[”"»’'][^”"«’']{8,}[”"«’']/u;
const PERSON = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|\p{Lu}{3,}/u;
const BODY = /(?:direktør|chef|udvalg|gruppe|bestyrelse|forum)/iu;

/** True when a text holds the kind of thing asked for. */
export function holdsFact(text: string, type: FactType): boolean {
  switch (type) {
    case 'when':
      return DATE.test(text);
    case 'how-many':
      return COUNTING.test(text);
    case 'how-much':
    case 'where':
      return NUMBER.test(text);
    case 'price':
      return PRICE.test(text);
    case 'who':
      return PERSON.test(text) || BODY.test(text);
    case 'name':
      return TITLE_IN_QUOTES.test(text);
    case 'which':
      return false;
  }
}

/** Facts that any wording shows: without a number there is no count, and without kroner no price. Names come in every shape. */
export const VISIBLE_FACTS: ReadonlySet<FactType> = new Set(['when', 'how-many', 'price']);

/** "seks kerneområder", "ca. 300 chefer": a number stands before the thing that is counted. */
export function countsTopic(text: string, things: readonly AnalysedWord[]): boolean {
  const words = wordsOf(text);
  return words.some((word, at) => (NUMBER_WORDS.has(word) || /^\d+$/u.test(word)) && words.slice(at + 1, at + 3).some((next) => isInflectionOf(next, things)));
}

/** The text names one of the things, counted or not. */
export function namesTopic(text: string, things: readonly AnalysedWord[]): boolean {
  return wordsOf(text).some((word) => isInflectionOf(word, things));
}

function isInflectionOf(word: string, things: readonly AnalysedWord[]): boolean {
  return things.some((thing) => word === thing.word || thing.lemmas.some((lemma) => lemma.length > 3 && word.startsWith(lemma)));
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('da').split(/[^\p{L}\p{N}]+/u);
}

/** What a question asks for by its question words; undefined when it asks for no single fact. */
export function findFactType(tokens: readonly AnalysedWord[]): FactType | undefined {
  const words = tokens.map(({ word }) => word);
  const all = new Set(words);
  const has = (...candidates: readonly string[]): boolean => candidates.some((word) => all.has(word));
  const pair = (first: string, ...second: readonly string[]): boolean => all.has(first) && words.some((word, index) => word === first && second.includes(words[index + 1] ?? ''));
  // English "when" and "who" also join clauses ("when it comes to …"): they ask only near the beginning.
  const opens = (word: string): boolean => words.slice(0, 3).includes(word);
  if (has('hvem', 'forfatter', 'forfatteren', 'forfattere', 'forfatterne', 'author', 'authors') || pair('hvilket', 'navn') || pair('hvilke', 'navne') || opens('who') || opens('whom')) return 'who';
  if (has('hvornår', 'dato', 'datoen', 'deadline', 'deadlinen', 'fristen', 'dateret', 'årstal', 'årstallet') || opens('when') || pair('hvilket', 'år') || pair('hvilken', 'måned') || pair('which', 'year') || pair('what', 'year') || pair('hvor', 'længe', 'gammel', 'gammelt', 'gamle')) return 'when';
  if (has('koste', 'koster', 'kostede', 'prisen') || words.at(-1) === 'cost' || pair('mange', 'penge', 'kroner', 'midler') || pair('much', 'money')) return 'price';
  if (pair('hvor', 'mange') || pair('how', 'many')) return 'how-many';
  if (pair('hvor', 'meget', 'stor', 'stort') || pair('how', 'much')) return 'how-much';
  if (has('hedder', 'kaldes', 'called', 'named') || pair('titel', 'på') || pair('titlen', 'på') || pair('title', 'of')) return 'name';
  if (pair('hvilke', 'side', 'sider') || pair('hvilken', 'side') || has('sidetal', 'sidetallet') || pair('what', 'page', 'pages') || pair('which', 'page', 'pages')) return 'where';
  const which = tokens.findIndex(({ word }, at) => WHICH.has(word) && !ANY.has(words[at - 1] ?? ''));
  const thing = tokens[which + 1];
  if (which >= 0 && thing && !isSeveral(thing, words[which] ?? '') && !isIn(FRAME_WORDS, thing) && !isIn(OUTLINE_WORDS, thing) && findRoleName(thing.word) === undefined) return 'which';
  return undefined;
}

/** "Which five", "which values": English does not tell one from several by "which". */
function isSeveral({ word }: AnalysedWord, which: string): boolean {
  return which === 'which' && (NUMBER_WORDS.has(word) || word.endsWith('s'));
}

const WHICH: ReadonlySet<string> = new Set(['hvilken', 'hvilket', 'which']);
/** "Uanset hvilken titel man har" asks for none. */
const ANY: ReadonlySet<string> = new Set(['uanset', 'ligegyldigt', 'matter']);
