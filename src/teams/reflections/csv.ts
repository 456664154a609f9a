/** A table as a spreadsheet reads it. The first row names the columns. */
export type Table = readonly (readonly (string | number)[])[];

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
