import { joinLines } from './blocks.ts';
import { readColumns } from './columns.ts';
import { blankDebrisRows, removeDebris } from './debris.ts';
import type { DocumentInfo, LeadershipDocument } from '../document.ts';
import { guessInfo } from './guessInfo.ts';
import { guessMatrix } from './guessMatrix.ts';
import { compileHeadingHints } from './headingHints.ts';
import type { DocumentMetadata } from '../metadata.ts';
import { addOtherWords } from './otherWords.ts';
import { outlineBlocks } from './outline.ts';
import { splitPages } from './pages.ts';
import { readRawLines } from './rawLines.ts';
import { matchRenderings } from './renderings.ts';
import { buildSections } from './sections.ts';
import { buildStatements } from './statements.ts';
import { NO_HINTS } from './structureHints.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { collectReadingWords } from '../vocabulary.ts';

/**
 * Reads a document from raw text: characters → pages → page feet and chart lettering → columns → other debris → blocks with whole words → outline → sections → statements
 * → renderings → other words. Every step is pure and knows no document; what is particular to one stands in its metadata. Without
 * metadata, headings are found by how they look, and title, municipality, year, roles and perspectives are guessed.
 */
export function readDocument(raw: string, id: string, dictionary: Vocabulary, metadata?: DocumentMetadata): LeadershipDocument {
  const hints = metadata?.structure ?? NO_HINTS;
  const rawLines = readRawLines(raw);
  const words = collectReadingWords(rawLines, dictionary);
  const lettering = blankDebrisRows(splitPages(rawLines), words);
  const columns = readColumns(lettering.pages);
  const cleaned = removeDebris(
    columns,
    words,
    hints.debris.map((pattern) => new RegExp(pattern, 'u')),
  );
  const { roles = [], perspectives = [] } = metadata?.info ?? {};
  const joined = joinLines(cleaned.lines, words, compileHeadingHints(hints.headings, roles, perspectives));
  const outline = outlineBlocks(joined.blocks, hints);
  const sections = buildSections(outline.items, id);
  const matrix = metadata === undefined ? guessMatrix(sections) : undefined;
  const drafts = matrix?.drafts ?? sections;
  const matched = matchRenderings(buildStatements(drafts));
  const worded = addOtherWords(matched.statements, metadata?.otherWords ?? []);
  const idsOf = Map.groupBy(matched.statements, (statement) => statement.sectionId);
  const info: DocumentInfo = metadata === undefined ? guessInfo(raw, id, drafts, matrix) : { id, ...metadata.info };
  return {
    info,
    sections: drafts.map(({ section }) => ({ ...section, statementIds: (idsOf.get(section.id) ?? []).map((statement) => statement.id) })),
    statements: worded.statements,
    findings: [...joined.findings, ...lettering.findings, ...cleaned.findings, ...outline.findings, ...matched.contradictions, ...worded.findings],
  };
}
