import { toTable } from './markdownTable.ts';
import phrases from './phrases.json' with { type: 'json' };
import type { TableText, TableTexts } from './tableText.ts';

/** The tables that hold something of a person, a row each, as Markdown. */
export function describePersonalTables(tables: TableTexts): string {
  const rows = Object.values(tables).filter(({ isPersonal }) => isPersonal).map(({ title, what, howLong, whoSees }) => [`**${title}.** ${what}`, howLong, whoSees]);
  return toTable(phrases.tableHead, rows);
}

/** Every table with every column, as Markdown; those with something of a person come first. */
export function describeAllTables(tables: TableTexts): string {
  const entries = Object.entries(tables);
  const ordered = [...entries.filter(([, { isPersonal }]) => isPersonal), ...entries.filter(([, { isPersonal }]) => !isPersonal)];
  return ordered.map(([name, table]) => describeTable(name, table)).join('\n\n');
}

function describeTable(name: string, { title, what, why, howLong, whoSees, isPersonal, columns }: TableText): string {
  return [
    `### ${title}`,
    `Tabel \`${name}\`${isPersonal ? ` · **${phrases.personal}**` : ''}`,
    toTable(['', ''], [[phrases.labelWhat, what], [phrases.labelWhy, why], [phrases.labelHowLong, howLong], [phrases.labelWhoSees, whoSees]]),
    toTable(phrases.columnHead, Object.entries(columns).map(([column, text]) => [`\`${column}\``, text])),
  ].join('\n\n');
}
