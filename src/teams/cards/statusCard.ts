import type { Language } from '../../core/answers/answer.ts';
import { describeDue } from '../../core/reflections/calendar/describeDue.ts';
import type { Plan } from '../../core/reflections/reflections.ts';
import { createTexts } from '../../locales/texts.ts';
import { type BotRequest, toCardData } from '../request.ts';
import type { Card, CardButton } from './cardTemplate.ts';
import { createListCard } from './listCard.ts';

/** How the plan stands: what it is in words, what comes next, and buttons for what is done most. Those that concern the next prompt name its week, so that pressing one twice, or weeks later, does nothing to another. */
export function createStatusCard({ schedule, next }: Plan, description: string, language: Language): Card {
  const text = createTexts(language);
  const button = (title: string, request: BotRequest): CardButton => ({ title, data: toCardData(request, language) });
  const onNext = next ? [button(text('reflect.sendNow'), { do: 'send-now' }), button(text('reflect.swap'), { do: 'swap', week: next.week }), button(text('reflect.skip'), { do: 'skip', week: next.week })] : [];
  const { isActive, pauses } = schedule;
  // Nothing comes while it is paused for good.
  const onPause = isActive && !next && pauses.length > 0 ? [button(text('reflect.resume'), { do: 'resume' })] : [];
  return createListCard(
    {
      heading: text('reflect.statusHeading'),
      message: isActive ? '' : text('reflect.stopped'),
      sections: [
        {
          heading: '',
          rows: [
            { title: text('reflect.statusPlan'), value: description },
            ...(isActive ? [{ title: text('reflect.statusNext'), value: next ? describeDue(schedule, next, text) : text(pauses.length > 0 ? 'reflect.noNext' : 'reflect.nothingLeft') }] : []),
            { title: text('reflect.statusAnonymity'), value: text('reflect.thresholdCount', { count: schedule.threshold }) },
          ],
        },
      ],
      buttons: [
        button(text(isActive ? 'reflect.changePlan' : 'reflect.planAgain'), { do: 'plan' }),
        ...onNext,
        ...onPause,
        button(text('reflect.history'), { do: 'history' }),
        button(text('reflect.coverage'), { do: 'coverage' }),
      ],
    },
    language,
  );
}
