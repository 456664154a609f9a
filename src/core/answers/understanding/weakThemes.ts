import type { AnalysedWord } from '../../search/analyser.ts';
import type { Language } from '../answer.ts';
import type { FoundNames, NameMatch } from './names.ts';
import type { ProperNameTest } from './properNames.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import { CHAIN_WORDS, isIn, NAME_SUFFIXES, OUTLINE_WORDS, SELF_WORDS } from './questionWords.ts';
import { isAskingWord } from './subject.ts';

/** Beside an everyday word that happens to name a theme, more other content words than this make it an everyday word. */
const MAX_OTHER_WORDS_FOR_SELF = 2;

/** What tells an everyday word from a theme's name. */
interface WeakThemeEvidence {
  readonly tokens: readonly AnalysedWord[];
  readonly text: string;
  readonly language: Language;
  readonly analyser: QuestionAnalyser;
  readonly isProperName: ProperNameTest;
}

/**
 * Drops themes whose name is one everyday word ("mennesker", "drift") when the question is about something else: it has other
 * content words, names no role, and does not call the word a theme ("sporet Mennesker", "MENNESKER").
 */
export function dropWeakThemes(found: FoundNames, { tokens, text, language, analyser, isProperName }: WeakThemeEvidence): FoundNames {
  if (found.perspectives.length === 0) return found;
  const named = new Set([...found.municipalities, ...found.documents, ...found.roles, ...found.roleGroups, ...found.perspectives].flatMap((match) => match.tokens));
  const others = tokens.filter((token, index) => !named.has(index) && !analyser.isStopWord(token.word, language) && !isAskingWord(token));
  const asksAboutSelf = tokens.some(({ word }) => SELF_WORDS.has(word));
  // "Hele kæden for drift": only a theme has a chain.
  const asksForChain = tokens.some((token) => isIn(CHAIN_WORDS, token));
  const isAllowed = others.length === 0 || asksForChain || found.roles.length > 0 || found.roleGroups.length > 0 || (asksAboutSelf && others.length <= MAX_OTHER_WORDS_FOR_SELF);
  if (isAllowed) return found;
  return { ...found, perspectives: found.perspectives.filter((match) => !isWeak(match)) };

  function isWeak(match: NameMatch<unknown>): boolean {
    const [at] = match.tokens;
    const token = at === undefined ? undefined : tokens[at];
    if (match.tokens.length > 1 || at === undefined || !token || isProperName(token.word) || !analyser.isCommonWord(token.word)) return false;
    const around = tokens.slice(Math.max(0, at - 2), at + 3).filter((other) => other !== token);
    if (around.some((other) => isIn(OUTLINE_WORDS, other) || isIn(NAME_SUFFIXES, other))) return false;
    const written = text.slice(token.start, token.end);
    const isCapitalInside = token.start > 0 && /^\p{Lu}/u.test(written) && !/[.!?]\s*$/u.test(text.slice(0, token.start));
    return !isCapitalInside;
  }
}
