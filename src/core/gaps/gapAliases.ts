import { stemmer } from '@orama/stemmers/danish';
import type { Corpus } from '../documents/document.ts';
import { tokenise } from '../search/tokenise.ts';
import type { AliasTarget } from './gap.ts';

/** True when the text holds every word of the alias, in any inflection and order. */
export function holdsAlias(text: string, words: string): boolean {
  return findTokens(text, words) !== undefined;
}

/** The text with the document's own name in place of what somebody called it; undefined when it holds no such words. */
export function replaceAlias(text: string, words: string, name: string): string | undefined {
  const found = findTokens(text, words);
  if (found === undefined) return undefined;
  return found.reduceRight((replaced, { start, end }, index) => `${replaced.slice(0, start)}${index === 0 ? name : ''}${replaced.slice(end)}`, text).replace(/\s+/gu, ' ').trim();
}

/** What the document calls it; undefined when it is not there any more. */
export function nameTarget(corpus: Corpus, { documentId, roleId, perspectiveId }: AliasTarget): string | undefined {
  const info = corpus.documents.find((document) => document.info.id === documentId)?.info;
  if (roleId !== undefined) return info?.roles.find(({ id }) => id === roleId)?.name;
  if (perspectiveId !== undefined) return info?.perspectives.find(({ id }) => id === perspectiveId)?.name;
  return info?.title;
}

function findTokens(text: string, words: string): { start: number; end: number }[] | undefined {
  const tokens = tokenise(text);
  const wanted = tokenise(words);
  const found = wanted.map(({ word }) => tokens.find((token) => token.word === word || stemmer(token.word) === stemmer(word)));
  return found.length === 0 || found.includes(undefined) ? undefined : found.filter((token) => token !== undefined).toSorted((a, b) => a.start - b.start);
}
