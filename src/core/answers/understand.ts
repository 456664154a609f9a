import { detectLanguage } from '../search/detectLanguage.ts';
import type { Language } from './answer.ts';
import { chooseAskedRoles, type AskedRoles } from './askedRoles.ts';
import { readAsking, type Asking } from './asking.ts';
import { restrictToScope, type NameMatchers, type PerspectiveName } from './names.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import type { NamedSources, Scope } from './scope.ts';
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
}

/** What a question is read with; `scopeOf` says which documents may be quoted, from the municipalities and documents it names. */
export interface QuestionReading {
  readonly names: NameMatchers;
  readonly analyser: QuestionAnalyser;
  readonly scopeOf: (named: NamedSources) => Scope;
}

/**
 * Takes a question apart. Roles and perspectives are looked for in the documents of the scope only: elsewhere the same words
 * are ordinary ones. Pure: the same text gives the same understanding.
 */
export function understand(text: string, { names, analyser, scopeOf }: QuestionReading): Understanding {
  const tokens = analyser.analyse(text);
  const language = detectLanguage(text);
  const all = names.find(tokens, text);
  const sources: NamedSources = {
    municipalities: unique(all.municipalities.filter(({ target }) => target.isIndexed).map(({ target }) => target.name)),
    documentIds: unique(all.documents.flatMap(({ target }) => target)),
  };
  const found = dropWeakThemes(restrictToScope(all, scopeOf(sources).documentIds), tokens, text, analyser);

  const inDocumentNames = tokensOf(found.documents);
  const inSources = new Set([...tokensOf(found.municipalities), ...inDocumentNames]);
  const inThemes = new Set([...inSources, ...tokensOf(found.perspectives)]);
  const asking = readAsking(tokens, text, language, { roles: found.roles, inNames: inThemes, inDocumentNames });
  const roles = chooseAskedRoles({ matches: found.roles, groups: found.roleGroups, tokens, wantsEveryone: asking.wantsEveryone, inThemes });
  // A who-question names people, not roles: "hvem er direktører i …" looks for names.
  const asksForNames = asking.factType === 'who' && found.perspectives.length === 0;
  const inNames = asksForNames ? inThemes : new Set([...inThemes, ...roles.consumedTokens]);
  return {
    language,
    text,
    ...sources,
    unknownMunicipalities: unique(all.municipalities.filter(({ target }) => !target.isIndexed).map(({ target }) => target.name)),
    roles: asksForNames ? { ...roles, asked: [], candidates: [] } : roles,
    perspectives: found.perspectives.flatMap(({ target }) => target),
    ...asking,
    ...readSubject(tokens, { inNames, inSources, inDocumentNames }, (word) => analyser.isStopWord(word, language)),
  };
}

function tokensOf(matches: readonly { readonly tokens: readonly number[] }[]): Set<number> {
  return new Set(matches.flatMap(({ tokens }) => tokens));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
