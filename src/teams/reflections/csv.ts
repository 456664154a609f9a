import type { Language } from '../../core/answers/answer.ts';
import type { DocumentChoices } from '../../core/reflections/prompt.ts';
import type { Coverage } from '../../core/reflections/reflections.ts';
import type { Round } from '../../core/reflections/round.ts';
import { createTexts } from '../../locales/texts.ts';
import { findMean } from '../cards/mean.ts';

/** A table as a spreadsheet reads it. The first row names the columns. */
export type Table = readonly (readonly (string | number)[])[];

/** A round in each row: what was asked, how many answered and how, and what they wrote, each in a cell's own line. */
export function toHistoryTable(rounds: readonly Round[], language: Language): Table {
  const text = createTexts(language);
  const heads = ['week', 'closed', 'question', 'quote', 'document', 'section', 'answers', '1', '2', '3', '4', '5', 'mean', 'texts', 'steps'] as const;
  const rows = rounds.map((round) => {
    const { digest, prompt } = round;
    const shown = digest?.kind === 'shown' ? digest : undefined;
    const mean = findMean(round);
    return [
      round.week,
      round.closedAtUtc?.toISOString().slice(0, 10) ?? '',
      prompt.question[language],
      prompt.quote,
      prompt.source.title,
      prompt.source.section,
      shown?.responseCount ?? text('reflect.tooFewShort'),
      ...(shown?.distribution ?? ['', '', '', '', '']),
      mean === undefined ? '' : mean.toFixed(2).replace('.', language === 'da' ? ',' : '.'),
      shown?.texts.join('\n') ?? '',
      shown?.steps.join('\n') ?? '',
    ];
  });
  return [heads.map((head) => text(`reflect.column.${head}`)), ...rows];
}

/** A theme in each row, with how often the team has met it. */
export function toCoverageTable(coverage: readonly Coverage[], documents: readonly DocumentChoices[], language: Language): Table {
  const text = createTexts(language);
  const titles = new Map(documents.map(({ documentId, title }) => [documentId, title]));
  const heads = ['document', 'theme', 'rounds'] as const;
  return [heads.map((head) => text(`reflect.column.${head}`)), ...coverage.flatMap(({ documentId, themes }) => themes.map(({ name, roundCount }) => [titles.get(documentId) ?? documentId, name, roundCount]))];
}

/**
 * A table as Danish Excel opens it by a double click: semicolons between, `\r\n` after each row, a mark for UTF-8 first. Cells
 * that a spreadsheet would take for a formula begin with an apostrophe instead (OWASP, "CSV Injection").
 */
export async function toCsv(table: Table): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  return stringify(table.map((row) => [...row]), { delimiter: ';', record_delimiter: 'windows', bom: true, escape_formulas: true });
}

/** The same to be copied: a spreadsheet puts tabs into columns, whatever its language. Line breaks within a cell become blanks. */
export async function toPastable(table: Table): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const flat = table.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/\s+/g, ' ') : cell)));
  return stringify(flat, { delimiter: '\t', escape_formulas: true, quote: false }).trimEnd();
}
