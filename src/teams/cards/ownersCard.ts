import type { Language } from '../../core/answers/answer.ts';
import type { OwnWords } from '../../core/gaps/gaps.ts';
import { createTexts } from '../../locales/texts.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import template from './ownersCard.json' with { type: 'json' };
import { type TextRun, toLine } from './textRuns.ts';
import { toLines } from './toLines.ts';

/**
 * The card of an owner's own words. It is not built as an answer's card, and has neither the looks of a quotation nor a source nor
 * Teams' citations: the heading says whose words they are and that they are not the document's.
 */
export function createOwnersCard(words: OwnWords, language: Language): Card {
  const text = createTexts(language);
  return fill({ lang: language, speak: [text('gap.ownHeading'), words.text].join('. '), heading: text('gap.ownHeading'), message: '', lines: ownersLines(words, language) });
}

/** The words line by line, when they were given, and who looks after the document; an operator may have written them. */
export function ownersLines({ text: written, from, document, savedAtUtc }: OwnWords, language: Language): object[] {
  const text = createTexts(language);
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(savedAtUtc);
  const about = [text('gap.ownGiven', { date }), ...(from === '' ? [] : [text('gap.ownContact', { from, document })])].join(' · ');
  return [...toLines(written).map((line) => toLine('Small', [{ type: 'TextRun', text: line.text }])), toLine('Medium', [subtle(about)]), toLine('Small', [subtle(text('gap.ownNote'))])];
}

/** "Du spurgte – nu er der svar", with what was asked and the lines that answer it. */
export function createToldCard({ heading, message, lines }: { readonly heading: string; readonly message: string; readonly lines: readonly object[] }, spoken: string, language: Language): Card {
  return fill({ lang: language, speak: [heading, message, spoken].join('. '), heading, message: escapeMarkdown(message), lines });
}

const fill = createCardTemplate(template);

function subtle(text: string): TextRun {
  return { type: 'TextRun', text, size: 'Small', isSubtle: true };
}
