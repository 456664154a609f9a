import { readDocument } from '../../../src/core/documents/reading/readDocument.ts';
import type { LeadershipDocument } from '../../../src/core/documents/document.ts';
import type { DocumentMetadata } from '../../../src/core/documents/metadata.ts';
import { parseMetadata } from '../../../src/core/documents/metadata.ts';
import { loadDanishDictionary } from '../../../src/core/search/danishDictionary.ts';

/** Loaded once for all tests of reading. */
export const dictionary = loadDanishDictionary();

/** Reads a small text written in a test, with a metadata object when given. */
export function readText(raw: string, metadata?: object): LeadershipDocument {
  const parsed: DocumentMetadata | undefined = metadata === undefined ? undefined : parseMetadata(JSON.stringify({ title: 'Prøve', ...metadata }), 'proeve.json');
  return readDocument(raw, 'proeve', dictionary, parsed);
}

/** The outline as "heading > text" lines, for short comparisons. */
export function outlineOf(document: LeadershipDocument): string[] {
  return document.statements.map((statement) => [...statement.sectionPath, statement.text].join(' > '));
}
