import type { Language } from '../../core/answers/answer.ts';
import { shorten } from '../../core/shorten.ts';
import { describeLines } from '../../locales/describeLines.ts';
import { createTexts } from '../../locales/texts.ts';
import type { Passage } from '../passage.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import { describeDocument } from './source.ts';
import template from './context.json' with { type: 'json' };

/** A passage of the document with what was quoted set off from its neighbours. */
export function createContextCard({ document: { info }, sections, lines }: Passage, language: Language): Card {
  const text = createTexts(language);
  return fill({
    lang: language,
    speak: [text('card.contextHeading'), ...sections.flatMap(({ rows }) => rows.map(({ statement }) => statement.text))].join(' '),
    heading: text('card.contextHeading'),
    sections: sections.map(({ section, rows }) => ({
      heading: escapeMarkdown(section.path.slice(-2).join(' › ')),
      parts: toParts(rows, text('card.contextQuoted')),
    })),
    sourceLabel: text('card.source'),
    source: [describeDocument(info), describeLines(lines, text)].join(' · '),
  });
}

const fill = createCardTemplate(template);

/** Neighbours of the same kind share one frame; `label` says of a frame that it was quoted, since its looks say so to the eye alone. */
function toParts(rows: Passage['sections'][number]['rows'], label: string): { isQuoted: boolean; label: string; rows: { text: string }[] }[] {
  const parts: { isQuoted: boolean; label: string; rows: { text: string }[] }[] = [];
  for (const { statement, isQuoted } of rows) {
    const row = { text: shorten(statement.text, statementLimit) };
    const last = parts.at(-1);
    if (last?.isQuoted === isQuoted) last.rows.push(row);
    else parts.push({ isQuoted, label, rows: [row] });
  }
  return parts;
}

/** Characters of one statement; a card must stay under 25 KB whatever the document holds. */
const statementLimit = 600;
