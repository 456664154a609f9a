import type { Language } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import { askButton } from './askButton.ts';
import { type Card, createCardTemplate } from './cardTemplate.ts';
import template from './welcome.json' with { type: 'json' };

/** The first thing a person sees: what the bot is for, questions to try, and the choice of role folded in where there is one. */
export function createWelcomeCard(questions: readonly string[], profileCard: Card | undefined, language: Language): Card {
  const text = createTexts(language);
  return fill({
    lang: language,
    speak: [text('welcome.heading'), text('welcome.message'), ...questions].join('. '),
    heading: text('welcome.heading'),
    message: text('welcome.message'),
    tryThis: text('welcome.tryThis'),
    questions: questions.map((question) => askButton(question, question, language)),
    actions: profileCard ? [{ type: 'Action.ShowCard', title: text('welcome.chooseProfile'), card: profileCard }] : [],
  });
}

const fill = createCardTemplate(template);
