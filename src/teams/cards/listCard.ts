import type { Language } from '../../core/answers/answer.ts';
import { capitalise } from '../../core/capitalise.ts';
import { shorten } from '../../core/shorten.ts';
import { type Card, type CardButton, createCardTemplate, createPartTemplate, escapeMarkdown } from './cardTemplate.ts';
import template from './list.json' with { type: 'json' };
import rowTemplate from './listRow.json' with { type: 'json' };

/** One thing of a list: what it is in bold, '' for nothing, and what there is to say of it. */
export interface ListRow {
  readonly title: string;
  readonly value: string;
  /** What pressing the row sends. */
  readonly data?: object;
  /** Both on one line, the title plain. */
  readonly isShort?: boolean;
}

/** Things that belong together. */
export interface ListSection {
  /** '' when there is only one. */
  readonly heading: string;
  readonly rows: readonly ListRow[];
}

/** A heading, a sentence, perhaps a chart, and lists of things. */
export interface List {
  readonly heading: string;
  readonly message: string;
  readonly chart?: object;
  readonly sections: readonly ListSection[];
  readonly buttons?: readonly CardButton[];
}

/** The card of what there is to tell of a plan: its state, its deliveries, its rounds. */
export function createListCard({ heading, message, chart, sections, buttons = [] }: List, language: Language): Card {
  const filled = sections.filter(({ rows }) => rows.length > 0);
  return fill({
    lang: language,
    speak: [heading, message, ...filled.flatMap(({ rows }) => rows.map(({ title, value }) => [title, value].filter(Boolean).join(': ')))].filter(Boolean).join('. '),
    heading: escapeMarkdown(heading),
    message: escapeMarkdown(message),
    chart: chart ? [chart] : [],
    sections: filled.map((section) => ({ heading: escapeMarkdown(section.heading), rows: section.rows.map(toRow) })),
    buttons: buttons.map(({ title, data }) => ({ type: 'Action.Submit', title, data })),
  });
}

const fill = createCardTemplate(template);
const fillRow = createPartTemplate(rowTemplate);

/** What a row is called by a screen reader, which says its name in place of what stands in it. Long enough to tell rows apart. */
function toName(title: string, value: string): string {
  const name = [title, value].filter(Boolean).join(': ');
  return shorten(name, nameLimit);
}

/** Characters; a card has to stay under 25 KB. */
const nameLimit = 200;

function toRow({ title, value, data, isShort = false }: ListRow): object {
  if (isShort) return { type: 'RichTextBlock', spacing: 'Small', inlines: [{ type: 'TextRun', text: `${title}  ` }, { type: 'TextRun', text: value, size: 'Small', isSubtle: true }] };
  const row = fillRow({ title: capitalise(title), value });
  return data ? { ...row, style: 'emphasis', selectAction: { type: 'Action.Submit', title: toName(title, value), data } } : row;
}
