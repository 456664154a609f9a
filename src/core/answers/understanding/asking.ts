import type { AnalysedWord } from '../../search/analyser.ts';
import type { Language } from '../answer.ts';
import { isQuestionWord } from '../../search/stopWords.ts';
import { findFactType, type FactType } from '../composing/facts.ts';
import type { NameMatch } from './names.ts';
import {
  CHAIN_PHRASE,
  CHAIN_WORDS,
  COMPARISON_WORDS,
  EVERYONE_PHRASE,
  EVERYONE_WORDS,
  EVERYTHING_PHRASE,
  isIn,
  LEVEL_NOUNS,
  LIST_WORDS,
  NUMBER_WORDS,
  ORDINAL_WORDS,
  OTHER_WORDS,
  OUTLINE_WORDS,
  PERSPECTIVE_NOUNS,
  POLAR_OPENERS,
  SELF_WORDS,
  SINGULAR_SELF_WORDS,
} from './questionWords.ts';

/** How a question asks, apart from what it is about. */
export interface Asking {
  /** Asks for one fact, and of which kind. */
  readonly factType: FactType | undefined;
  readonly wantsChain: boolean;
  /** "Fra direktion til medarbejder": the chain between two roles only. */
  readonly isFromTo: boolean;
  readonly wantsAllPerspectives: boolean;
  readonly wantsComparison: boolean;
  readonly wantsList: boolean;
  /** It says so: "punkterne", "remse op". */
  readonly isExplicitList: boolean;
  /** "Hvilke ambitioner": asks for the themes themselves. */
  readonly isWhichThemes: boolean;
  /** The words for themes it uses ("ambition", "spor"): it may ask for their names. */
  readonly themeNouns: readonly string[];
  /** "allesammen", "fællesnævneren": what is asked of everyone. */
  readonly wantsEveryone: boolean;
  /** "alt", "det hele": nothing is to be left out. */
  readonly wantsEverything: boolean;
  /** "hende", "hans": the answer depends on somebody who was not named. */
  readonly asksAboutOther: boolean;
  /** "jeg", "min", "me": one person asks for herself. */
  readonly asksAboutMe: boolean;
  /** "jeg", "min", "we": the answer depends on who asks. */
  readonly asksAboutSelf: boolean;
  /** "det femte perspektiv", "spor nummer tre", "SPOR #3": 5, 3, 3. `last` is −1. */
  readonly ordinal: number | undefined;
  /** "de fire perspektiver": 4. */
  readonly count: number | undefined;
  /** The words before an ellipsis: "Vi vil være … hvad?" */
  readonly elidedStart: string | undefined;
  /** "Hvad er …?", "hvad forstår I ved …?": asks what a word means. */
  readonly isDefinition: boolean;
  /** "Hvorfor …?", "hvad sker der, hvis …?": the answer is a sentence, not a list. */
  readonly asksForReason: boolean;
  /** "Er det nok, at …?": asks yes or no. */
  readonly isPolar: boolean;
}

/** The names a question holds, as far as they matter for how it asks. */
interface NamedTokens {
  readonly roles: readonly NameMatch<unknown>[];
  /** Tokens that belong to a name and so ask nothing. */
  readonly inNames: ReadonlySet<number>;
  /** Of those, tokens of a document's name, which may still be words for themes ("de fem ambitioner"). */
  readonly inDocumentNames: ReadonlySet<number>;
}

const DEFINITION =
  /(?:hvad (?:er|betyder|forstår|menes|mener|dækker|går|handler|ligger)(?!\p{L})|what (?:is|are|does .* mean)(?!\p{L})|define|definition|forklar)/iu;
const REASON = /(?<!\p{L})(?:hvorfor|why|hvad sker der|what happens|hvad (?:er|var) (?:grunden|årsagen)|hvis (?:man|vi) (?:kun|bare))(?!\p{L})/iu;
const ELIDED = /([\p{L}][\p{L}\s]{2,60}?)\s*(?:…|\.\.\.)/u;
const QUANTIFIERS = new Set(['alle', 'samtlige', 'hver', 'hvert', 'all', 'every', 'each', 'fire', 'four']);
const NONE: ReadonlySet<number> = new Set();
const COUNT_OPENERS = new Set(['hvilke', 'which', 'de', 'the', 'what', 'alle', 'all', 'disse', 'vores']);

/** Reads how a question asks from its words outside names. */
export function readAsking(tokens: readonly AnalysedWord[], text: string, language: Language, { roles, inNames, inDocumentNames }: NamedTokens): Asking {
  const outside = tokens.filter((_, index) => !inNames.has(index));
  const has = (list: ReadonlySet<string>): boolean => outside.some((token) => isIn(list, token));
  const isFromTo = asksFromTo(tokens, roles);
  const isExplicitList = tokens.some((token) => isIn(LIST_WORDS, token));
  const isWhichThemes = asksWhichThemes(tokens);
  // "Hvad hedder kommunaldirektøren?" asks for a person.
  const asked = findFactType(tokens);
  const factType = asked === 'name' && roles.length > 0 ? 'who' : asked;
  const count = countOf(tokens);
  // Looked for first, since the pattern tries every letter as a start.
  const elidedStart = text.includes('…') || text.includes('...') ? ELIDED.exec(text)?.[1] : undefined;
  return {
    factType,
    // "De fire punkter for ledere": there "ledere" names a role, though "led" is a level too.
    wantsChain: has(CHAIN_WORDS) || CHAIN_PHRASE.test(text) || isFromTo || isQuantified(tokens, LEVEL_NOUNS, new Set(roles.flatMap((match) => match.tokens))),
    isFromTo,
    wantsAllPerspectives: isQuantified(tokens, PERSPECTIVE_NOUNS),
    wantsComparison: has(COMPARISON_WORDS),
    wantsList: isExplicitList || count !== undefined || isWhichThemes,
    isExplicitList,
    isWhichThemes,
    themeNouns: tokens
      .filter((token, index) => (!inNames.has(index) || inDocumentNames.has(index)) && isIn(OUTLINE_WORDS, token))
      .flatMap(({ word, lemmas }) => [word, ...lemmas])
      .filter((word) => OUTLINE_WORDS.has(word)),
    wantsEveryone: has(EVERYONE_WORDS) || EVERYONE_PHRASE.test(text),
    wantsEverything: EVERYTHING_PHRASE.test(text),
    // In Danish "i" is a preposition; in English "I" asks.
    asksAboutSelf: outside.some(({ word }) => SELF_WORDS.has(word)) || (language === 'en' && /(?<!\p{L})I(?!\p{L})/u.test(text)),
    asksAboutMe: outside.some(({ word }) => SINGULAR_SELF_WORDS.has(word)),
    asksAboutOther: tokens.some(({ word }) => OTHER_WORDS.has(word)),
    ordinal: ordinalOf(tokens, text),
    count,
    elidedStart,
    isDefinition: DEFINITION.test(text),
    asksForReason: REASON.test(text),
    isPolar: POLAR_OPENERS.has(tokens[0]?.word ?? '') && !tokens.some(({ word }) => isQuestionWord(word)),
  };
}

/** "fra direktion (og ned) til medarbejder": two roles with "fra … til" around them. */
function asksFromTo(tokens: readonly AnalysedWord[], roles: readonly NameMatch<unknown>[]): boolean {
  const from = tokens.findIndex(({ word }) => word === 'fra' || word === 'from');
  const to = tokens.findLastIndex(({ word }) => word === 'til' || word === 'to');
  if (from < 0 || to < from) return false;
  const starts = roles.map((match) => match.tokens[0] ?? 0);
  return starts.some((start) => start > from && start < to) && starts.some((start) => start > to);
}

/** "alle roller", "hvert perspektiv", "på tværs af alle niveauer". */
function isQuantified(tokens: readonly AnalysedWord[], nouns: ReadonlySet<string>, inRoles: ReadonlySet<number> = NONE): boolean {
  return tokens.some((token, index) => !inRoles.has(index) && isIn(nouns, token) && tokens.slice(Math.max(0, index - 3), index).some(({ word }) => QUANTIFIERS.has(word)));
}

/** "hvilke (politiske) temaer". */
function asksWhichThemes(tokens: readonly AnalysedWord[]): boolean {
  return tokens.some((token, index) => ['hvilke', 'which'].includes(token.word) && tokens.slice(index + 1, index + 3).some((next) => isIn(OUTLINE_WORDS, next)));
}

/** How many things are asked for: "de fire perspektiver", "alle fem". */
function countOf(tokens: readonly AnalysedWord[]): number | undefined {
  const at = tokens.findIndex((token, index) => COUNT_OPENERS.has(token.word) && (NUMBER_WORDS.get(tokens[index + 1]?.word ?? '') ?? 0) > 1);
  return at < 0 ? undefined : NUMBER_WORDS.get(tokens[at + 1]?.word ?? '');
}

/** An ordinal beside a noun for a theme: "det femte perspektiv", "spor nummer tre", "spor tre", "ambition 2", "SPOR #3". */
function ordinalOf(tokens: readonly AnalysedWord[], text: string): number | undefined {
  for (const [index, token] of tokens.entries()) {
    if (!isIn(OUTLINE_WORDS, token)) continue;
    const before = tokens[index - 1]?.word ?? '';
    if (ORDINAL_WORDS.has(before)) return before === 'sidste' || before === 'last' ? -1 : NUMBER_WORDS.get(before);
    const digit = /^\s*(?:#|nr\.?|nummer|number|no\.?)?\s*(\d{1,2})(?!\d)/u.exec(text.slice(token.end, token.end + 20))?.[1];
    if (digit) return Number(digit);
    const after = tokens[index + 1]?.word ?? '';
    if (['nummer', 'number', 'nr'].includes(after)) return NUMBER_WORDS.get(tokens[index + 2]?.word ?? '');
    // "Spor tre"; "et" and "en" after a noun belong to what follows.
    const cardinal = ORDINAL_WORDS.has(after) ? undefined : NUMBER_WORDS.get(after);
    if (cardinal !== undefined && cardinal > 1) return cardinal;
  }
  return undefined;
}
