import type { Round } from '../../core/reflections/round.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import { type Card, createCardTemplate } from './cardTemplate.ts';
import closedTemplate from './closedRound.json' with { type: 'json' };
import { executeButton } from './executeButton.ts';
import template from './prompt.json' with { type: 'json' };
import { createPromptHead } from './promptHead.ts';
import { createResponseForm } from './responseForm.ts';
import { describeCardLabel } from './roundLabel.ts';

/**
 * The card in the channel, the same for everyone: the question with fields to answer in and, once that gives nobody away, how
 * many have answered; without fields once the round is closed. In channels of up to 60 people Teams asks for each person's own
 * view by itself, in bigger ones they press for it: naming people on the card would tell the channel who has answered.
 */
export function createPromptCard(round: Round, { responseCount, isLate }: { readonly responseCount: number; readonly isLate: boolean }): Card {
  const { prompt, language, threshold } = round;
  const text = createTexts(language);
  const label = describeCardLabel(round, isLate ? 'late' : 'prompt', text);
  if (round.closedAtUtc !== undefined) return createClosedCard(round, label, text);
  const steps = round.lastSteps.slice(0, stepLimit);
  const promise = text('reflect.promise', { threshold });
  const view = { type: 'Action.Execute', title: text('reflect.seeOwn'), verb: 'medspiller', data: toCardData({ do: 'view-response', roundId: round.id }, language) };
  return fill({
    lang: language,
    speak: [label, prompt.question[language], prompt.quote, promise].join('. '),
    viewAction: view,
    head: createPromptHead(prompt, label, language),
    lastStepsHeading: text('reflect.lastSteps'),
    lastSteps: [...steps, ...(steps.length < round.lastSteps.length ? [text('reflect.moreSteps', { count: round.lastSteps.length - steps.length })] : [])].map((step) => ({ text: `• ${step}` })),
    form: createResponseForm(round),
    promise,
    state: describeCount(responseCount, threshold, text),
    buttons: [executeButton(text('reflect.answer'), { do: 'respond', roundId: round.id }, language, { style: 'positive' }), { ...view, associatedInputs: 'none', fallback: 'drop' }],
  });
}

/** Nothing about responses is told below the threshold. */
export function describeCount(responseCount: number, threshold: number, text: Texts): string {
  return responseCount < threshold ? text('reflect.fewAnswered', { threshold }) : text('reflect.answered', { count: responseCount });
}

const fill = createCardTemplate(template);
const fillClosed = createCardTemplate(closedTemplate);

/** More small steps than this nobody reads through again. */
const stepLimit = 8;

function createClosedCard({ kind, prompt, language }: Round, label: string, text: Texts): Card {
  const state = text(kind === 'weekly' ? 'reflect.closed' : 'reflect.closedShared');
  return fillClosed({ lang: language, speak: [label, prompt.question[language], state].join('. '), head: createPromptHead(prompt, label, language), state });
}
