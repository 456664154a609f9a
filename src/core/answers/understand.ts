import type { AnalysedWord } from '../search/analyser.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import { detectLanguage } from '../search/detectLanguage.ts';
import type { Language } from './answer.ts';
import { findFactType, type FactType } from './facts.ts';
import { restrictToScope, type NameMatch, type NameMatchers } from './names.ts';
import {
  CHAIN_WORDS, COMPARISON_WORDS, EVERYONE_WORDS, POLAR_OPENERS, FRAME_WORDS, LIST_WORDS, NUMBER_WORDS, ORDINAL_WORDS, OTHER_WORDS, OUTLINE_WORDS, SELF_WORDS,
} from './questionWords.ts';
import { chooseAskedRoles, type AskedRoles } from './askedRoles.ts';
import type { NamedSources, Scope } from './scope.ts';
import { dropWeakThemes } from './weakThemes.ts';

/** A question taken apart: whom and what it names, how it asks, and the words that are left to search for. */
export interface Understanding {
  readonly language: Language;
  readonly text: string;
  /** Named municipalities that have documents here. */
  readonly municipalities: readonly string[];
  /** Named municipalities that have none. */
  readonly unknownMunicipalities: readonly string[];
  readonly documentIds: readonly string[];
  readonly roles: AskedRoles;
  /** Named perspectives, one entry per document that has one by that name. */
  readonly perspectives: readonly { readonly documentId: string; readonly perspectiveId: string }[];
  readonly wantsChain: boolean;
  readonly wantsAllPerspectives: boolean;
  readonly wantsComparison: boolean;
  readonly wantsList: boolean;
  /** It says so: "punkterne", "remse op". */
  readonly isExplicitList: boolean;
  /** "Fra direktion til medarbejder". */
  readonly isFromTo: boolean;
  readonly wantsOutline: boolean;
  /** The words for themes it uses: "ambition", "spor". */
  readonly themeNouns: readonly string[];
  /** "allesammen", "fællesnævneren": what is asked of everyone. */
  readonly wantsEveryone: boolean;
  /** "hende", "hans": the answer depends on somebody who was not named. */
  readonly asksAboutOther: boolean;
  /** "jeg", "min", "we": the answer depends on who asks. */
  readonly asksAboutSelf: boolean;
  readonly factType?: FactType;
  /** "det femte perspektiv", "spor nummer tre", "SPOR #3": 5, 3, 3. `last` is -1. */
  readonly ordinal?: number;
  /** "de fire perspektiver": 4. */
  readonly count?: number;
  /** The words before an ellipsis: "Vi vil være … hvad?" */
  readonly elidedStart?: string;
  /** The words that are left when names and the words of asking are taken out; what is searched for. */
  readonly topic: string;
  readonly topicWords: readonly AnalysedWord[];
  /** The topic with the words of asking that may also stand in the text: what running text is searched for. */
  readonly searchText: string;
  /** The topic with the roles and perspectives named: for documents that have them not. */
  readonly subject: string;
  /** All content words, a document's name too: for facts, which may be about the document. */
  readonly everything: string;
  /** Nothing but the words of asking is left: "hvad forventes der af mig?" */
  readonly isOnlyAsking: boolean;
  /** "Hvad er …?", "hvad forstår I ved …?": asks what a word means. */
  readonly isDefinition: boolean;
  /** "Er det nok, at …?": asks yes or no. */
  readonly isPolar: boolean;
}

/** Says which documents may be quoted, from the municipalities and documents a question names. */
export type ScopeChooser = (named: NamedSources) => Scope;

/** Takes a question apart. Roles and perspectives are looked for in the documents of the scope only: elsewhere the same words are ordinary ones. */
export function understand(text: string, names: NameMatchers, analyser: QuestionAnalyser, scopeOf: ScopeChooser): Understanding {
  const tokens = analyser.analyse(text);
  const language = detectLanguage(text);
  const all = names.find(tokens, text);
  const municipalities = unique(all.municipalities.filter(({ target }) => target.isIndexed).map(({ target }) => target.name));
  const documentIds = unique(all.documents.flatMap(({ target }) => target));
  const found = dropWeakThemes(restrictToScope(all, scopeOf({ municipalities, documentIds }).documentIds), tokens, text, analyser);
  const factType = findFactType(tokens);
  const consumed = new Set<number>();
  for (const match of [...found.municipalities, ...found.documents, ...found.perspectives]) match.tokens.forEach((token) => consumed.add(token));
  const has = (list: ReadonlySet<string>): boolean => tokens.some((token, index) => !consumed.has(index) && isIn(list, token));
  const wantsChain = has(CHAIN_WORDS) || asksFromTo(tokens, found.roles) || followsAll(tokens, ['rolle', 'role', 'niveau', 'ledelsesniveau', 'lederrolle', 'led', 'lag', 'trin', 'level']);
  const wantsEveryone = has(EVERYONE_WORDS);
  const roles = chooseAskedRoles({ matches: found.roles, groups: found.roleGroups, tokens, wantsEveryone });
  // A who-question names people, not roles: "hvem er direktører i …" looks for names.
  const asksForNames = factType === 'who' && found.perspectives.length === 0;
  if (!asksForNames) roles.consumedTokens.forEach((token) => consumed.add(token));
  const subject = tokens.filter((token, index) => !consumed.has(index) && !analyser.isStopWord(token.word, language));
  const namedByTitle = new Set(found.documents.flatMap((match) => match.tokens));
  const places = new Set([...found.municipalities, ...found.documents].flatMap((match) => match.tokens));
  const wordsAbout = tokens.filter((token, index) => !places.has(index) && !analyser.isStopWord(token.word, language) && !isAskingWord(token));
  const topicWords = subject.filter((token) => !isAskingWord(token));
  const themeNouns = tokens.filter((token, index) => (!consumed.has(index) || namedByTitle.has(index)) && isIn(OUTLINE_WORDS, token)).flatMap(({ word, lemmas }) => [word, ...lemmas]).filter((word) => OUTLINE_WORDS.has(word));
  const ordinal = ordinalOf(tokens, text);
  const count = countOf(tokens);
  const elidedStart = /([\p{L}][\p{L}\s]{2,60}?)\s*(?:…|\.\.\.)/u.exec(text)?.[1];
  return {
    language,
    text,
    municipalities,
    unknownMunicipalities: unique(found.municipalities.filter(({ target }) => !target.isIndexed).map(({ target }) => target.name)),
    documentIds,
    roles: asksForNames ? { ...roles, asked: [], candidates: [] } : roles,
    perspectives: found.perspectives.flatMap(({ target }) => target),
    wantsChain,
    wantsAllPerspectives: followsAll(tokens, ['perspektiv', 'perspective', 'tema', 'område']),
    wantsComparison: has(COMPARISON_WORDS),
    wantsList: tokens.some((token) => isIn(LIST_WORDS, token)) || asksWhichOnes(tokens),
    isExplicitList: tokens.some((token) => isIn(LIST_WORDS, token)),
    isFromTo: asksFromTo(tokens, found.roles),
    ...(count === undefined ? {} : { count }),
    wantsOutline: themeNouns.length > 0,
    themeNouns,
    asksAboutSelf: tokens.some((token, index) => !consumed.has(index) && SELF_WORDS.has(token.word)),
    asksAboutOther: tokens.some(({ word }) => OTHER_WORDS.has(word)),
    wantsEveryone,
    ...(factType ? { factType } : {}),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(elidedStart === undefined ? {} : { elidedStart }),
    topic: topicWords.map(({ word }) => word).join(' '),
    topicWords,
    searchText: subject.map(({ word }) => word).join(' '),
    everything: tokens.filter((_, index) => !places.has(index) || namedByTitle.has(index)).filter(({ word }) => !analyser.isStopWord(word, language)).map(({ word }) => word).join(' '),
    subject: wordsAbout.map(({ word }) => word).join(' '),
    isOnlyAsking: subject.every((token) => isIn(FRAME_WORDS, token)),
    isDefinition: DEFINITION.test(text),
    isPolar: POLAR_OPENERS.has(tokens[0]?.word ?? ''),
  };
}

const DEFINITION = /(?:hvad (?:er|betyder|forstår|menes|mener|dækker|går|handler|ligger)(?!\p{L})|what (?:is|are|does .* mean)(?!\p{L})|define|definition|forklar)/iu;

/** True when a word or one of its lemmas stands in the list. */
export function isIn(list: ReadonlySet<string>, token: AnalysedWord): boolean {
  return list.has(token.word) || token.lemmas.some((lemma) => list.has(lemma));
}

function isAskingWord(token: AnalysedWord): boolean {
  return NUMBER_WORDS.has(token.word) || [FRAME_WORDS, LIST_WORDS, OUTLINE_WORDS, COMPARISON_WORDS].some((list) => isIn(list, token));
}

/** "fra direktion (og ned) til medarbejder": two roles with "fra … til" around them. */
function asksFromTo(tokens: readonly AnalysedWord[], roles: readonly NameMatch<unknown>[]): boolean {
  const from = tokens.findIndex(({ word }) => word === 'fra' || word === 'from');
  const to = tokens.findLastIndex(({ word }) => word === 'til' || word === 'to');
  if (from < 0 || to < from) return false;
  const starts = roles.map((match) => match.tokens[0] ?? 0);
  return starts.some((start) => start > from && start < to) && starts.some((start) => start > to);
}

/** "alle roller", "hvert perspektiv", "på tværs af niveauer". */
function followsAll(tokens: readonly AnalysedWord[], nouns: readonly string[]): boolean {
  const quantifiers = new Set(['alle', 'samtlige', 'hver', 'hvert', 'all', 'every', 'each', 'fire', 'four', 'alle']);
  return tokens.some((token, index) => {
    if (!nouns.some((noun) => token.word === noun || token.lemmas.includes(noun))) return false;
    return tokens.slice(Math.max(0, index - 3), index).some(({ word }) => quantifiers.has(word));
  });
}

/** "hvilke fem fokuspunkter", "de tre punkter", "hvilke temaer": a plural noun that is asked for or counted. */
function asksWhichOnes(tokens: readonly AnalysedWord[]): boolean {
  return countOf(tokens) !== undefined || tokens.some((token, index) => ['hvilke', 'which'].includes(token.word) && nextAre(tokens, index + 1, OUTLINE_WORDS));
}

/** How many things are asked for: "de fire perspektiver", "alle fem". */
function countOf(tokens: readonly AnalysedWord[]): number | undefined {
  const openers = new Set(['hvilke', 'which', 'de', 'the', 'what', 'alle', 'all', 'disse', 'vores']);
  const at = tokens.findIndex((token, index) => openers.has(token.word) && (NUMBER_WORDS.get(tokens[index + 1]?.word ?? '') ?? 0) > 1);
  return at < 0 ? undefined : NUMBER_WORDS.get(tokens[at + 1]?.word ?? '');
}

/** True when one of the next two words is in the list: "hvilke politiske temaer". */
function nextAre(tokens: readonly AnalysedWord[], from: number, list: ReadonlySet<string>): boolean {
  return tokens.slice(from, from + 2).some((token) => isIn(list, token));
}

/** An ordinal beside a noun for a theme: "det femte perspektiv", "spor nummer tre", "ambition 2", "SPOR #3". */
function ordinalOf(tokens: readonly AnalysedWord[], text: string): number | undefined {
  for (const [index, token] of tokens.entries()) {
    if (!isIn(OUTLINE_WORDS, token)) continue;
    const before = tokens[index - 1]?.word ?? '';
    if (ORDINAL_WORDS.has(before)) return before === 'sidste' || before === 'last' ? -1 : NUMBER_WORDS.get(before);
    const tail = text.slice(token.end, token.end + 20);
    const digit = /^\s*(?:#|nr\.?|nummer|number|no\.?)?\s*(\d{1,2})\b/u.exec(tail)?.[1];
    if (digit) return Number(digit);
    const after = tokens[index + 1]?.word ?? '';
    const numbered = after === 'nummer' || after === 'number' || after === 'nr' ? NUMBER_WORDS.get(tokens[index + 2]?.word ?? '') : undefined;
    if (numbered) return numbered;
  }
  return undefined;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
