import type { Answer } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import { askButtons } from './askButton.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import template from './clarify.json' with { type: 'json' };

/** The question back, each choice a button on a line of its own so that long names stay readable on a phone. */
export function createClarifyCard(answer: Answer): Card {
  const heading = answer.heading === '' ? createTexts(answer.language)('card.askBack') : answer.heading;
  return fill({
    lang: answer.language,
    speak: [heading, answer.message, ...answer.suggestions.map(({ title }) => title)].join('. '),
    heading: escapeMarkdown(heading),
    message: escapeMarkdown(answer.message),
    choices: askButtons(answer.suggestions, answer.language).slice(0, choiceLimit),
  });
}

const fill = createCardTemplate(template);

/** More choices than this is no help, and the card must stay small. */
const choiceLimit = 12;
