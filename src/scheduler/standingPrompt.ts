import type { Delivery, Occurrence } from '../core/reflections/occurrence.ts';
import type { Schedule } from '../core/reflections/schedule.ts';
import type { SchedulerParts } from './schedulerParts.ts';

/** The occurrence as it can be sent; `gone` when nothing in the documents fits the plan any more, `settled` when somebody was faster. */
export type Standing = { readonly kind: 'stands'; readonly occurrence: Occurrence } | { readonly kind: 'gone' } | { readonly kind: 'settled' };

/**
 * A prompt is planned a week ahead with a copy of its statement, and the document may be replaced or withdrawn meanwhile. What no
 * document says any more is not quoted: another prompt within the plan's choice takes its place, a leader's own question included.
 */
export async function findStanding({ store, library, log }: Pick<SchedulerParts, 'store' | 'library' | 'log'>, schedule: Schedule, occurrence: Occurrence, delivery: Delivery): Promise<Standing> {
  if (library.forStatement(occurrence.prompt.statementId)) return { kind: 'stands', occurrence };
  const prompt = library.next(schedule.choice, await store.listUsedPromptIds(schedule.id), occurrence.prompt.id);
  if (!prompt) return { kind: 'gone' };
  if (!(await store.replacePrompt(schedule.id, occurrence.week, prompt, delivery))) return { kind: 'settled' };
  log.info({ scheduleId: schedule.id, week: occurrence.week }, 'prompt exchanged, since no document has its statement any more');
  return { kind: 'stands', occurrence: { ...occurrence, prompt } };
}
