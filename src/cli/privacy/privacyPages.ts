import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillTemplate } from './fillTemplate.ts';
import { toHtmlPage } from './htmlPage.ts';
import { type PrivacyFacts, toPrivacyValues } from './privacyValues.ts';
import { describeAllTables, describePersonalTables } from './tableSections.ts';
import type { TableTexts } from './tableText.ts';

/** A file of the privacy pack. */
export interface PrivacyFile {
  readonly name: string;
  readonly content: string;
}

/** For whom there is a page: the works council, and the data-protection officer. */
const pages = ['til-med', 'til-dpo'] as const;

/** Writes what the installation does with people's data, from its own configuration and tables: each page as Markdown and as HTML. */
export async function createPrivacyPages(facts: PrivacyFacts, tables: TableTexts): Promise<PrivacyFile[]> {
  const values = toPrivacyValues(facts);
  const filled = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, { ...table, howLong: fillTemplate(table.howLong, values) }]));
  const all = { ...values, personalTables: describePersonalTables(filled), allTables: describeAllTables(filled) };
  const files = await Promise.all(
    pages.map(async (page) => {
      const markdown = fillTemplate(await readFile(join(import.meta.dirname, `${page}.md`), 'utf8'), all);
      return [{ name: `${page}.md`, content: markdown }, { name: `${page}.html`, content: toHtmlPage(markdown) }];
    }),
  );
  return files.flat();
}
