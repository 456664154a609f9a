import { AppError } from '../../errors.ts';
import { toIsoWeek } from '../calendar/isoWeek.ts';
import type { ChannelReference } from '../messenger.ts';
import { ownQuestionLimit, type Prompt } from '../prompt.ts';
import type { ReflectionParts } from '../reflectionParts.ts';
import type { Planner, Reflections } from '../reflections.ts';
import type { Round } from '../round.ts';
import { defaultSettings } from '../schedule.ts';
import { withoutKey } from './anonymity.ts';
import { readWrittenText } from './writtenText.ts';

/**
 * Posts a card with answers at once, since somebody waits. The round is opened first, because the card can be answered from the
 * moment it is seen; a card that was refused takes its round with it. Where it is not known whether the card was shown (no
 * answer, or a crash), the round stays unsent: an answer to it shows that it was, and without one it is deleted within an hour or so.
 */
export function createSharing({ store, library, messenger, clock, createId, createKey }: ReflectionParts): Pick<Reflections, 'share'> {
  return {
    async share(place, { statementId, question }, by) {
      checkMayShare(by, place);
      const prompt = toPrompt(library.forStatement(statementId), question);
      checkIsNew(prompt, await store.listOpenSharedPrompts(place));
      const nowUtc = clock();
      const { tenantId, channelId } = place;
      const round: Round = {
        id: createId(),
        kind: 'shared',
        tenantId,
        channelId,
        scheduleId: '',
        week: toIsoWeek(nowUtc, defaultSettings.zone),
        language: by.language,
        prompt,
        threshold: defaultSettings.threshold,
        lastSteps: [],
        closesAtUtc: findCloseOfShared(nowUtc),
      };
      await store.openSharedRound({ ...round, respondentKey: createKey() }, new Date(nowUtc.getTime() + giveUpMs));
      const result = await messenger.postPrompt(place, round, { isLate: false });
      if (result.kind === 'refused') await store.deleteUnsentRound(round.id);
      if (result.kind !== 'sent') throw new AppError({ code: 'reflection.notPosted', message: `A shared card was not posted: ${result.code}.` });
      // What was posted there shows that it can be reached; the card and its digest need to know how.
      await store.saveChannel(place);
      await store.wakeChannel(place);
      const { conversationId, activityId } = result;
      const sent = { conversationId, activityId, sentAtUtc: nowUtc, closesAtUtc: findCloseOfShared(nowUtc) };
      await store.recordSharedSent(round.id, sent);
      return withoutKey({ ...round, ...sent });
    },
  };
}

/** A shared round closes a week after it was sent. */
export function findCloseOfShared(sentAtUtc: Date): Date {
  return new Date(sentAtUtc.getTime() + openDays * 24 * 60 * 60 * 1000);
}

const openDays = 7;
/** Far longer than any posting takes. */
const giveUpMs = 60 * 60 * 1000;

function checkMayShare(by: Planner, { tenantId }: ChannelReference): void {
  if (!by.isGuest && by.tenantId === tenantId) return;
  throw new AppError({ code: 'reflection.mayNotShare', message: 'A guest tried to share a card with answers.' });
}

/** A second card of what is being asked would take answers from the first, and leave both with too few. */
function checkIsNew({ statementId, question }: Prompt, open: readonly Prompt[]): void {
  if (!open.some((asked) => asked.statementId === statementId && asked.question.da === question.da)) return;
  throw new AppError({ code: 'reflection.alreadyShared', message: 'A card was to be shared where the same question is open.' });
}

function toPrompt(prompt: Prompt | undefined, question: string | undefined): Prompt {
  if (prompt === undefined) throw new AppError({ code: 'reflection.noPrompt', message: 'A card was to be shared of a statement that no document holds.' });
  if (question === undefined) return prompt;
  const text = readWrittenText(question, ownQuestionLimit);
  if (text === '') throw new AppError({ code: 'reflection.noQuestion', message: 'A leader’s own question is empty.' });
  return { ...prompt, question: { da: text, en: text }, origin: 'own' };
}
