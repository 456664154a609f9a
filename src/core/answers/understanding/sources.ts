import type { AnalysedWord } from '../../search/analyser.ts';
import { restrictToScope, type FoundNames, type NameMatch } from './names.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import type { NamedSources, Scope } from './scope.ts';
import { FRAME_WORDS, isIn } from './questionWords.ts';
import { isAskingWord } from './subject.ts';

/** What names more documents than this names none of them. */
const MAX_MEANT = 2;

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
    // "Ledelsesgrundlag" and "Ledelsesgrundlaget" are two documents' titles and one mention.
    const mentions = [...Map.groupBy(documents, (match) => match.tokens.join()).values()];
    const sources = { municipalities, documentIds: unique(mentions.flatMap(chooseMeant)) };
    return { sources, found: restrictToScope({ ...all, documents }, scopeOf(sources).documentIds) };
  }

  /**
   * "Ledelsesgrundlaget i Holbæk": of several documents by that name, the one of the place that is named, or the asker's own. A
   * name that says only what kind of document it is ("ledelsesgrundlaget") means nobody else's.
   */
  function chooseMeant(mention: FoundNames['documents']): readonly string[] {
    const documentIds = unique(mention.flatMap(({ target }) => target));
    const near = scopeOf({ municipalities, documentIds: [] });
    if (near.origin === 'all') return documentIds.length > MAX_MEANT ? [] : documentIds;
    const there = documentIds.filter((id) => near.documentIds.includes(id));
    if (there.length > 0) return there;
    return mention.every(isKind) ? [] : documentIds;
  }

  function isKind(match: NameMatch<unknown>): boolean {
    return contentOf(match).every((word) => isIn(FRAME_WORDS, word));
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
