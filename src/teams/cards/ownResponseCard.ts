import type { Response, Round } from '../../core/reflections/round.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import { type Card, createCardTemplate } from './cardTemplate.ts';
import { executeButton } from './executeButton.ts';
import template from './ownResponse.json' with { type: 'json' };
import { describeCount } from './promptCard.ts';
import { createPromptHead } from './promptHead.ts';
import { createResponseForm, describeScale } from './responseForm.ts';
import { describeCardLabel } from './roundLabel.ts';
import { toLines } from './toLines.ts';

/** What one person answered, and who they are. */
export interface OwnResponse {
  readonly own: Response;
  readonly responseCount: number;
  /** Teams' id of the person, `29:…`; the card goes to nobody else. */
  readonly viewerId: string;
}

/** The thread's card as one person sees it who has answered: what they wrote, to be changed or withdrawn until the round closes. */
export function createOwnResponseCard(round: Round, { own, responseCount, viewerId }: OwnResponse): Card {
  const { id: roundId, prompt, language, threshold } = round;
  const text = createTexts(language);
  const label = describeCardLabel(round, 'prompt', text);
  return fill({
    lang: language,
    speak: [text('reflect.thanks'), text('reflect.thanksMessage')].join(' '),
    viewAction: { type: 'Action.Execute', title: text('reflect.seeOwn'), verb: 'medspiller', data: toCardData({ do: 'view-response', roundId }, language) },
    userIds: [viewerId],
    head: createPromptHead(prompt, label, language),
    heading: text('reflect.thanks'),
    message: text('reflect.thanksMessage'),
    answers: toAnswers(own, text),
    promise: text('reflect.promise', { threshold }),
    state: describeCount(responseCount, threshold, text),
    change: text('reflect.change'),
    form: createResponseForm(round, own),
    save: executeButton(text('reflect.saveChange'), { do: 'respond', roundId }, language, { style: 'positive' }),
    withdraw: executeButton(text('reflect.withdraw'), { do: 'withdraw', roundId }, language, { associatedInputs: 'none' }),
  });
}

const fill = createCardTemplate(template);

function toAnswers(own: Response, text: Texts): object[] {
  return [
    { title: text('reflect.scale'), value: own.scale === undefined ? '' : describeScale(own.scale, text) },
    { title: text('reflect.text'), value: own.text ?? '' },
    { title: text('reflect.step'), value: own.step ?? '' },
  ].flatMap(({ title, value }) => (value === '' ? [] : [{ title, lines: toLines(value) }]));
}
