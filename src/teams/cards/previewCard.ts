import type { Occurrence } from '../../core/reflections/occurrence.ts';
import { ownQuestionLimit } from '../../core/reflections/prompt.ts';
import type { Schedule } from '../../core/reflections/schedule.ts';
import { describeMoment } from '../../core/reflections/calendar/describeDue.ts';
import { describeWeek } from '../../locales/describeWeek.ts';
import { createTexts } from '../../locales/texts.ts';
import { type Card, createCardTemplate } from './cardTemplate.ts';
import { executeButton } from './executeButton.ts';
import template from './preview.json' with { type: 'json' };
import { createPromptHead } from './promptHead.ts';

/** The coming prompt for the person who planned it: to be sent at once, swapped, put in their own words or skipped. Doing nothing sends it in time. */
export function createPreviewCard({ prompt, week, dueAtUtc }: Occurrence, { channelId, language, zone }: Schedule): Card {
  const text = createTexts(language);
  const time = describeMoment(dueAtUtc, zone, text);
  const label = text('reflect.previewLabel', { week: describeWeek(week, text) });
  const silence = text('reflect.previewSilence', { time });
  const place = { channelId, week };
  return fill({
    lang: language,
    speak: [label, prompt.question[language], silence].join('. '),
    head: createPromptHead(prompt, label, language),
    proposalLabel: text('reflect.proposal'),
    proposal: prompt.smallStep?.[language] ?? '',
    silence,
    sendNow: executeButton(text('reflect.sendNow'), { do: 'send-now', ...place }, language, { associatedInputs: 'none' }),
    swap: executeButton(text('reflect.swap'), { do: 'swap', ...place }, language, { associatedInputs: 'none' }),
    edit: text('reflect.edit'),
    editLabel: text('reflect.editLabel'),
    editError: text('reflect.editError'),
    question: prompt.question[language],
    questionLimit: ownQuestionLimit,
    saveEdit: executeButton(text('reflect.saveEdit'), { do: 'edit', ...place }, language, { style: 'positive' }),
    skip: executeButton(text('reflect.skip'), { do: 'skip', ...place }, language, { associatedInputs: 'none' }),
  });
}

const fill = createCardTemplate(template);
