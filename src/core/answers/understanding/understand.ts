import { detectLanguageOf } from '../../search/detectLanguage.ts';
import type { Language } from '../answer.ts';
import { chooseAskedRoles, type AskedRoles } from './askedRoles.ts';
import { readAsking, type Asking } from './asking.ts';
import type { AnalysedWord } from '../../search/analyser.ts';
import type { FoundNames, NameMatchers, PerspectiveName } from './names.ts';
import type { ProperNameTest } from './properNames.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import { FRAME_PHRASE } from './questionWords.ts';
import type { NamedSources } from './scope.ts';
import { findSources, type ScopeChooser } from './sources.ts';
import { readSubject, type Subject } from './subject.ts';
import { dropWeakThemes } from './weakThemes.ts';

/** A question taken apart: what it names, how it asks, and what it is about. */
export interface Understanding extends NamedSources, Asking, Subject {
  readonly language: Language;
  readonly text: string;
  /** Named municipalities that have no document here. */
  readonly unknownMunicipalities: readonly string[];
  readonly roles: AskedRoles;
  /** Named perspectives, one entry per document that has one by that name. */
  readonly perspectives: readonly PerspectiveName[];
  /** Perspectives that only documents outside the scope have. */
  readonly perspectivesElsewhere: readonly PerspectiveName[];
  /** A role that only documents outside the scope have is named. */
  readonly namesRoleElsewhere: boolean;
  /** The one of what was listed last that it asks for ("og den tredje?"): id of a statement or a section. */
  readonly picked?: string;
  /** The list that it is picked from. */
  readonly pickedFrom?: readonly string[];
}

/** What a question is read with. */
export interface QuestionReading {
  readonly names: NameMatchers;
  readonly analyser: QuestionAnalyser;
  readonly scopeOf: ScopeChooser;
  readonly isProperName: ProperNameTest;
}

/**
 * Takes a question apart, `tokens` being its words. Roles and perspectives are looked for in the documents of the scope only: elsewhere the same words
 * are ordinary ones. Pure: the same text gives the same understanding.
 */
export function understand(text: string, tokens: readonly AnalysedWord[], { names, analyser, scopeOf, isProperName }: QuestionReading): Understanding {
  const language = detectLanguageOf(tokens);
  const all = names.find(tokens, text);
  const { sources, found: inScope } = findSources(all, tokens, analyser, scopeOf);
  const found = dropWeakThemes(inScope, { tokens, text, language, analyser, isProperName });

  const inDocumentNames = tokensOf(found.documents);
  const inSources = new Set([...tokensOf(found.municipalities), ...inDocumentNames]);
  const inThemes = new Set([...inSources, ...tokensOf(found.perspectives)]);
  const asking = readAsking(tokens, text, language, { roles: found.roles, inNames: inThemes, inDocumentNames });
  const roles = chooseAskedRoles({ matches: found.roles, groups: found.roleGroups, tokens, wantsEveryone: asking.wantsEveryone, inThemes });
  // A who-question names people, not roles: "hvem er direktører i …" looks for names.
  const asksForNames = asking.factType === 'who' && found.perspectives.length === 0;
  const inNames = asksForNames ? inThemes : new Set([...inThemes, ...roles.consumedTokens]);
  return {
    ...asking,
    ...sources,
    language,
    text,
    unknownMunicipalities: unique(all.municipalities.filter(({ target }) => !target.isIndexed).map(({ target }) => target.name)),
    roles: asksForNames ? { ...roles, asked: [], candidates: [] } : roles,
    perspectives: found.perspectives.flatMap(({ target }) => target),
    perspectivesElsewhere: found.perspectives.length > 0 ? [] : namedElsewhere(all, inScope, tokens, isProperName),
    namesRoleElsewhere: inScope.roles.length === 0 && all.roles.length > 0,
    ...readSubject(tokens, language, { inNames, inSources, inDocumentNames, inFrames: tokensInFrames(tokens, text) }, (word) => analyser.isStopWord(word, language) || (analyser.isStopWord(word, 'en') && !analyser.isCommonWord(word))),
  };
}

const NO_TOKENS: ReadonlySet<number> = new Set();

function tokensInFrames(tokens: readonly AnalysedWord[], text: string): ReadonlySet<number> {
  // All of them hold one of these words; the pattern tries every letter as a start.
  if (!tokens.some(({ word }) => word === 'op' || word === 'up')) return NO_TOKENS;
  const frames = [...text.matchAll(FRAME_PHRASE)].map(({ index, 0: phrase }) => ({ from: index, to: index + phrase.length }));
  return new Set(frames.flatMap(({ from, to }) => tokens.flatMap(({ start }, at) => (start >= from && start < to ? [at] : []))));
}

/** Names that are surely names: of several words, or of one that the documents write as a name. */
function namedElsewhere(all: FoundNames, inScope: FoundNames, tokens: readonly AnalysedWord[], isProperName: ProperNameTest): PerspectiveName[] {
  if (inScope.perspectives.length > 0) return [];
  return all.perspectives.filter((match) => match.wordCount > 1 || match.tokens.every((at) => isProperName(tokens[at]?.word ?? ''))).flatMap(({ target }) => target);
}

function tokensOf(matches: readonly { readonly tokens: readonly number[] }[]): Set<number> {
  return new Set(matches.flatMap(({ tokens }) => tokens));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
