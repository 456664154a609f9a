import type { AnalysedWord } from '../../search/analyser.ts';
import { restrictToScope, type FoundNames, type NameMatch } from './names.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import type { NamedSources, Scope } from './scope.ts';
import { isAskingWord } from './subject.ts';

/** Says which documents may be quoted, from the municipalities and documents a question names. */
export type ScopeChooser = (named: NamedSources) => Scope;

/** The sources a question names, and its names of roles and perspectives within them. */
export interface SourcedNames {
  readonly sources: NamedSources;
  readonly found: FoundNames;
}

/**
 * Decides which documents a question names. A name of everyday words ("ambitionerne", "Vi vil") is a document's only when
 * nothing else speaks against it: a clearer name, a theme of another document, or a subject beside words that name nothing.
 */
export function findSources(all: FoundNames, tokens: readonly AnalysedWord[], analyser: QuestionAnalyser, scopeOf: ScopeChooser): SourcedNames {
  const municipalities = unique(all.municipalities.filter(({ target }) => target.isIndexed).map(({ target }) => target.name));
  const strong = all.documents.filter((match) => !isEveryday(match));
  const weak = all.documents.filter(isEveryday);
  const named = withDocuments(strong);
  const isRefuted = weak.length === 0 || strong.length > 0 || contradicts(named.found, weak) || weak.every((match) => isSmallWords(match) && hasSubject(named.found));
  return isRefuted ? named : withDocuments(weak);

  function withDocuments(documents: FoundNames['documents']): SourcedNames {
    const sources = { municipalities, documentIds: unique(documents.flatMap(({ target }) => ofNamedMunicipality(target))) };
    return { sources, found: restrictToScope({ ...all, documents }, scopeOf(sources).documentIds) };
  }

  /** "Ledelsesgrundlaget i Holbæk": of several documents by that name, the one of the place that is named. */
  function ofNamedMunicipality(documentIds: readonly string[]): readonly string[] {
    if (municipalities.length === 0) return documentIds;
    const local = scopeOf({ municipalities, documentIds: [] }).documentIds;
    const there = documentIds.filter((id) => local.includes(id));
    return there.length > 0 ? there : documentIds;
  }

  function isEveryday(match: NameMatch<unknown>): boolean {
    const content = contentOf(match);
    return content.length === 0 || (content.length === 1 && content.every(({ word }) => analyser.isCommonWord(word)));
  }

  function isSmallWords(match: NameMatch<unknown>): boolean {
    return contentOf(match).length === 0;
  }

  function contentOf(match: NameMatch<unknown>): AnalysedWord[] {
    return match.tokens.flatMap((at) => tokens[at] ?? []).filter(({ word }) => !analyser.isStopWord(word));
  }

  function hasSubject({ perspectives, roles }: FoundNames): boolean {
    return perspectives.length > 0 || roles.length > 0 || tokens.some((token) => !analyser.isStopWord(token.word) && !isAskingWord(token));
  }
}

function contradicts({ perspectives }: FoundNames, documents: FoundNames['documents']): boolean {
  const ids = documents.flatMap(({ target }) => target);
  return perspectives.some(({ target }) => target.every(({ documentId }) => !ids.includes(documentId)));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
