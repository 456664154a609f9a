import { responseLimits, type Response, type Round, type Scale } from '../../core/reflections/round.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { createPartTemplate } from './cardTemplate.ts';
import template from './responseForm.json' with { type: 'json' };

/** The fields that a response is written in, filled with what was answered before. */
export function createResponseForm({ kind, prompt, language }: Pick<Round, 'kind' | 'prompt' | 'language'>, own: Response = {}): readonly object[] {
  const text = createTexts(language);
  return fill({
    scaleLabel: text('reflect.scale'),
    scale: own.scale === undefined ? '' : String(own.scale),
    scales: scales.map((scale) => ({ title: describeScale(scale, text), value: String(scale) })),
    textLabel: text('reflect.text'),
    textHint: text(kind === 'weekly' ? 'reflect.textHint' : 'reflect.textHintShared'),
    textLimit: responseLimits.text,
    text: own.text ?? '',
    proposalLabel: text('reflect.proposal'),
    proposal: prompt.smallStep?.[language] ?? '',
    stepLabel: text('reflect.step'),
    stepHint: text('reflect.stepHint'),
    stepLimit: responseLimits.step,
    step: own.step ?? '',
  }) as readonly object[];
}

const fill = createPartTemplate(template);

/** The scale from its lowest end. */
export const scales: readonly Scale[] = [1, 2, 3, 4, 5];

/** "4 – i høj grad". */
export function describeScale(scale: Scale, text: Texts): string {
  return text(`reflect.scale.${scale}`);
}

