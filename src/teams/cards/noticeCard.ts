import type { Language } from '../../core/answers/answer.ts';
import { type Card, type CardButton, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import template from './notice.json' with { type: 'json' };

/** A small card: a heading, perhaps some facts, a sentence or two and perhaps buttons. */
export interface Notice {
  readonly heading: string;
  readonly message: string;
  readonly facts?: readonly { readonly title: string; readonly value: string }[];
  readonly buttons?: readonly CardButton[];
}

/** The card of what the bot has to say about itself or the person, such as their role or their data. */
export function createNoticeCard({ heading, message, facts = [], buttons = [] }: Notice, language: Language): Card {
  return fill({
    lang: language,
    speak: [heading, ...facts.map(({ title, value }) => `${title}: ${value}`), message].join('. '),
    heading: escapeMarkdown(heading),
    message: escapeMarkdown(message),
    facts: facts.map(({ title, value }) => ({ title, value: escapeMarkdown(value) })),
    buttons,
  });
}

const fill = createCardTemplate(template);
