import type { Language } from '../../core/answers/answer.ts';
import type { DocumentInfo } from '../../core/documents/document.ts';
import { toDocumentLink } from '../../core/sharing/documentLink.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import template from './document.json' with { type: 'json' };
import type { SharePreview } from './sharePreview.ts';
import { describeDocument } from './source.ts';

/** The card of a document as a whole: what it is, and where it can be read. */
export function createDocumentCard(info: DocumentInfo, publicUrl: string, language: Language): Card {
  const text = createTexts(language);
  const label = describeOrigin(info);
  const summary = shorten(info.summary?.[language] ?? '', summaryLimit);
  const themes = shorten(info.perspectives.map(({ name }) => name).join(' · '), summaryLimit);
  return fill({
    lang: language,
    speak: [info.title, label, summary].filter(Boolean).join('. '),
    heading: escapeMarkdown(shorten(info.title, titleLimit)),
    label,
    summary: escapeMarkdown(summary),
    themesLabel: text('share.themes'),
    themes,
    open: text('share.openDocument'),
    url: toDocumentLink(publicUrl, { documentId: info.id }),
  });
}

/** The row of a document. */
export function createDocumentPreview(info: DocumentInfo, language: Language): SharePreview {
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: describeDocument(info), text: info.summary?.[language] ?? describeOrigin(info) } };
}

const fill = createCardTemplate(template);

/** Characters. */
const titleLimit = 300;
const summaryLimit = 1_000;

/** "Hvidovre · 2024", as far as it is known. */
function describeOrigin({ publisher, municipality, year }: DocumentInfo): string {
  return [publisher ?? municipality, year].filter((part) => part !== undefined).join(' · ');
}
