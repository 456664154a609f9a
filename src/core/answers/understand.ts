import type { AnalysedWord } from '../search/analyser.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import { detectLanguage } from '../search/detectLanguage.ts';
import type { Language } from './answer.ts';
import type { NameMatch, NameMatchers } from './names.ts';
import {
  CHAIN_WORDS, COMPARISON_WORDS, EVERYONE_WORDS, FRAME_WORDS, LIST_WORDS, NUMBER_WORDS, ORDINAL_WORDS, OUTLINE_WORDS, SELF_WORDS,
} from './questionWords.ts';
import { chooseAskedRoles, type AskedRoles } from './askedRoles.ts';

/** What a fact question wants to know; decides which statements are likelier to hold it. */
export type FactType = 'who' | 'when' | 'how-many' | 'name' | 'where';

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
  readonly wantsOutline: boolean;
  /** "jeg", "min", "we": the answer depends on who asks. */
  readonly asksAboutSelf: boolean;
  readonly factType?: FactType;
  /** "det femte perspektiv", "spor nummer tre", "SPOR #3": 5, 3, 3. `last` is -1. */
  readonly ordinal?: number;
  /** The words before an ellipsis: "Vi vil være … hvad?" */
  readonly elidedStart?: string;
  /** The words that are left when names and the words of asking are taken out; what is searched for. */
  readonly topic: string;
  readonly topicWords: readonly AnalysedWord[];
}

/** Takes a question apart. Pure: the same text gives the same understanding. */
export function understand(text: string, names: NameMatchers, analyser: QuestionAnalyser): Understanding {
  const tokens = analyser.analyse(text);
  const found = names.find(tokens, text);
  const isFact = factTypeOf(tokens);
  const consumed = new Set<number>();
  for (const match of [...found.municipalities, ...found.documents, ...found.perspectives]) match.tokens.forEach((token) => consumed.add(token));
  const has = (list: ReadonlySet<string>): boolean => tokens.some((token, index) => !consumed.has(index) && isIn(list, token));
  const wantsChain = has(CHAIN_WORDS) || asksFromTo(tokens, found.roles) || followsAll(tokens, ['rolle', 'role', 'niveau', 'ledelsesniveau', 'lederrolle']);
  const wantsEveryone = has(EVERYONE_WORDS);
  const roles = chooseAskedRoles({ matches: found.roles, groups: found.roleGroups, tokens, wantsEveryone });
  // A who-question names people, not roles: "hvem er direktører i …" looks for names.
  const asksForNames = isFact === 'who' && found.perspectives.length === 0;
  if (!asksForNames) roles.consumedTokens.forEach((token) => consumed.add(token));
  const topicWords = topicOf(tokens, consumed);
  const ordinal = ordinalOf(tokens, text);
  const elidedStart = /([\p{L}][\p{L}\s]{2,60}?)\s*(?:…|\.\.\.)/u.exec(text)?.[1];
  return {
    language: detectLanguage(text),
    text,
    municipalities: unique(found.municipalities.filter(({ target }) => target.isIndexed).map(({ target }) => target.name)),
    unknownMunicipalities: unique(found.municipalities.filter(({ target }) => !target.isIndexed).map(({ target }) => target.name)),
    documentIds: unique(found.documents.flatMap(({ target }) => target)),
    roles: asksForNames ? { ...roles, asked: [], candidates: [] } : roles,
    perspectives: found.perspectives.flatMap(({ target }) => target),
    wantsChain,
    wantsAllPerspectives: followsAll(tokens, ['perspektiv', 'perspective', 'tema', 'område']),
    wantsComparison: has(COMPARISON_WORDS),
    wantsList: tokens.some((token) => isIn(LIST_WORDS, token)) || asksWhichNumber(tokens),
    wantsOutline: tokens.some((token, index) => !consumed.has(index) && isIn(OUTLINE_WORDS, token)),
    asksAboutSelf: tokens.some((token) => SELF_WORDS.has(token.word)),
    ...(isFact ? { factType: isFact } : {}),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(elidedStart === undefined ? {} : { elidedStart }),
    topic: topicWords.map(({ word }) => word).join(' '),
    topicWords,
  };

  function topicOf(all: readonly AnalysedWord[], used: ReadonlySet<number>): AnalysedWord[] {
    const left = all.filter((token, index) => !used.has(index) && !analyser.isStopWord(token.word));
    const subject = left.filter((token) => !isIn(FRAME_WORDS, token) && !NUMBER_WORDS.has(token.word));
    const precise = subject.filter((token) => !isIn(LIST_WORDS, token) && !isIn(OUTLINE_WORDS, token));
    return precise.length > 0 ? precise : subject;
  }
}

/** True when a word or one of its lemmas stands in the list. */
export function isIn(list: ReadonlySet<string>, token: AnalysedWord): boolean {
  return list.has(token.word) || token.lemmas.some((lemma) => list.has(lemma));
}

function factTypeOf(tokens: readonly AnalysedWord[]): FactType | undefined {
  const words = tokens.map(({ word }) => word);
  const pair = (first: string, second: readonly string[]): boolean => words.some((word, index) => word === first && second.includes(words[index + 1] ?? ''));
  if (words.includes('hvem') || words.includes('who') || words.includes('hvis')) return words.includes('hvem') || words.includes('who') ? 'who' : undefined;
  if (words.includes('hvornår') || words.includes('when') || pair('hvilket', ['år']) || pair('which', ['year']) || pair('what', ['year']) || pair('hvor', ['længe', 'gammel', 'gammelt'])) return 'when';
  if (pair('hvor', ['mange', 'meget', 'stor', 'stort']) || pair('how', ['many', 'much'])) return 'how-many';
  if (words.includes('hedder') || words.includes('kaldes') || words.includes('titel') || words.includes('called') || words.includes('title')) return 'name';
  if (pair('hvilke', ['side', 'sider']) || pair('hvilken', ['side'])) return 'where';
  return undefined;
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

/** "hvilke fem fokuspunkter", "de tre punkter": a counted plural noun asks for a list of that many. */
function asksWhichNumber(tokens: readonly AnalysedWord[]): boolean {
  const openers = new Set(['hvilke', 'which', 'de', 'the', 'what']);
  return tokens.some((token, index) => openers.has(token.word) && (NUMBER_WORDS.get(tokens[index + 1]?.word ?? '') ?? 0) > 1);
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
