import type { PersonKey } from '../answers/answer.ts';
import { AppError } from '../errors.ts';
import { toIsoWeek } from '../reflections/calendar/isoWeek.ts';
import { isThreshold, mostThreshold } from '../reflections/plans/planSettings.ts';
import { ownQuestionLimit, type Prompt } from '../reflections/prompt.ts';
import { createPromptId } from '../reflections/prompts/createPrompt.ts';
import { leastThreshold } from '../reflections/rounds/anonymity.ts';
import { readWrittenText } from '../reflections/rounds/writtenText.ts';
import { defaultSettings } from '../reflections/schedule.ts';
import { longestRoundMs, type LiveRound, type LiveRoundStart, type MeetingKey } from './meeting.ts';
import type { MeetingParts } from './meetingParts.ts';

/** Minutes of the longest timer. */
const mostMinutes = 60;

const minuteMs = 60_000;

/**
 * Opens a round in a meeting with what it is started with; `channelId` is the meeting's chat. Throws `meeting.unknownCard`,
 * `meeting.badMinutes`, `meeting.roundOpen`, `reflection.badThreshold` and `reflection.textTooLong`.
 */
export async function openLiveRound(parts: MeetingParts, { tenantId, meetingId }: MeetingKey, channelId: string, start: LiveRoundStart, by: PersonKey): Promise<void> {
  const { minutes, threshold = defaultSettings.threshold, language } = start;
  if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes)) {
    throw new AppError({ code: 'meeting.badMinutes', message: `A live round has a timer that is not 1 to ${mostMinutes} whole minutes.`, values: { most: mostMinutes } });
  }
  if (!isThreshold(threshold)) {
    const values = { found: String(threshold).slice(0, 40), least: leastThreshold, most: mostThreshold };
    throw new AppError({ code: 'reflection.badThreshold', message: 'A live round has a threshold that it cannot have.', values });
  }
  const prompt = await findPrompt(parts, start, by);
  const sentAtUtc = parts.clock();
  const round: LiveRound = {
    id: parts.createId(),
    kind: 'live',
    tenantId,
    channelId,
    meetingId,
    scheduleId: '',
    week: toIsoWeek(sentAtUtc, defaultSettings.zone),
    language,
    prompt,
    threshold,
    lastSteps: [],
    sentAtUtc,
    closesAtUtc: new Date(sentAtUtc.getTime() + (minutes === undefined ? longestRoundMs : minutes * minuteMs)),
    respondentKey: parts.createKey(),
  };
  if (!(await parts.store.openLiveRound(round))) throw new AppError({ code: 'meeting.roundOpen', message: 'A live round was started where one is open already.' });
}

/** Of a prompt's key the prompt, of a statement's the statement's; with the leader's own question in its place where there is one. */
async function findPrompt({ finder, reflections }: MeetingParts, { key, question = '', language }: LiveRoundStart, by: PersonKey): Promise<Prompt> {
  const own = readWrittenText(question, ownQuestionLimit);
  const shareable = await finder.get(key, by, language);
  const prompt = shareable?.kind === 'prompt' ? shareable.prompt : shareable?.kind === 'statement' ? await reflections.promptFor(shareable.citation.statementId) : undefined;
  if (prompt === undefined) throw new AppError({ code: 'meeting.unknownCard', message: 'A live round was started with a key that finds neither prompt nor statement.' });
  if (own === '') return prompt;
  const asked = { da: own, en: own };
  return { ...prompt, id: createPromptId(prompt.statementId, asked), question: asked, origin: 'own' };
}
