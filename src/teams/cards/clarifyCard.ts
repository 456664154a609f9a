import type { Answer } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import { askButtons, buttonTitleLimit } from './askButton.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import template from './clarify.json' with { type: 'json' };

/** The question back, each choice a button on a line of its own, or a row where names are too long for a phone's buttons. */
export function createClarifyCard(answer: Answer): Card {
  const heading = answer.heading === '' ? createTexts(answer.language)('card.askBack') : answer.heading;
  const choices = askButtons(answer.suggestions, answer.language).slice(0, choiceLimit);
  const isShort = choices.every(({ title }) => title.length <= buttonTitleLimit);
  return fill({
    lang: answer.language,
    speak: [heading, answer.message, ...answer.suggestions.map(({ title }) => title)].join('. '),
    heading: escapeMarkdown(heading),
    message: escapeMarkdown(answer.message),
    buttons: isShort ? choices : [],
    rows: isShort ? [] : choices,
  });
}

const fill = createCardTemplate(template);

/** More choices than this is no help, and the card must stay small. */
const choiceLimit = 12;
