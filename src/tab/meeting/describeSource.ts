import type { LineRange } from '../../core/documents/document.ts';
import type { TabTexts } from '../../locales/tab/tabTexts.ts';

/** Where a quotation stands. */
export interface Source {
  readonly title: string;
  readonly municipality?: string;
  readonly section: string;
  readonly lines: LineRange;
}

/** "Ledelsesgrundlag, Holbæk · Mennesker › Det gør vi · linje 12–20". */
export function describeSource(source: Source, text: TabTexts): string {
  const [from, to] = source.lines;
  const lines = from === to ? text('panel.line', { from }) : text('panel.lines', { from, to });
  return [describeDocument(source), source.section, lines].filter((part) => part !== '').join(' · ');
}

/** "Ledelsesgrundlag, Holbæk"; the title alone when it names the municipality. */
export function describeDocument({ title, municipality }: Pick<Source, 'title' | 'municipality'>): string {
  return municipality === undefined || title.includes(municipality) ? title : `${title}, ${municipality}`;
}
