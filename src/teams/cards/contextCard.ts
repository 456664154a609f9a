import type { Language } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import type { Passage } from '../passage.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import template from './context.json' with { type: 'json' };

/** A passage of the document with what was quoted set off from its neighbours. */
export function createContextCard({ document: { info }, sections, lines: [from, to] }: Passage, language: Language): Card {
  const text = createTexts(language);
  return fill({
    lang: language,
    speak: [text('card.contextHeading'), ...sections.flatMap(({ rows }) => rows.map(({ statement }) => statement.text))].join(' '),
    heading: text('card.contextHeading'),
    legend: text('card.contextLegend'),
    sections: sections.map(({ section, rows }) => ({
      heading: escapeMarkdown(section.path.slice(-2).join(' › ')),
      rows: rows.map(({ statement, isQuoted }) => ({ text: shorten(statement.text), isQuoted })),
    })),
    sourceLabel: text('card.source'),
    source: [info.municipality === undefined ? info.title : `${info.title}, ${info.municipality}`, text('card.lines', { from, to })].join(' · '),
  });
}

const fill = createCardTemplate(template);

/** Characters of one statement; a card must stay under 25 KB whatever the document holds. */
const statementLimit = 600;

function shorten(text: string): string {
  return text.length <= statementLimit ? text : `${text.slice(0, statementLimit)} …`;
}
