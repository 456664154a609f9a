import type { Prompt } from '../../../src/core/reflections/prompt.ts';
import type { ReflectionStore } from '../../../src/core/reflections/reflectionStore.ts';
import { defaultSettings, type Schedule } from '../../../src/core/reflections/schedule.ts';

/** Monday at nine in Copenhagen. */
export const dueAtUtc = new Date('2026-11-23T08:00:00Z');
const week = '2026-W48';
export const tenantId = '72f988bf-0000-4000-8000-00000000000a';

export interface SeededPlan {
  readonly channelId: string;
  readonly scheduleId: string;
  readonly roundId: string;
}

const prompt: Prompt = {
  id: 'prompt',
  documentId: 'gladsaxe-vi-vil',
  // One that the document has, since nothing else would be sent.
  statementId: 'gladsaxe-vi-vil#723c134980',
  quote: 'Vi vil tale åbent om tvivl og fejl, også når det er svært.',
  source: { title: 'Vi vil', municipality: 'Gladsaxe', section: 'Vi vil › mod', lines: [3, 4] },
  themeId: 'mod',
  question: { da: 'Hvornår har I sidst sagt »det ved jeg ikke« til hinanden?', en: 'When did you last say "I do not know" to each other?' },
  origin: 'authored',
};

/** Plans the same prompt for that Monday in so many channels. */
export async function seedPlans(store: ReflectionStore, serviceUrl: string, count: number): Promise<readonly SeededPlan[]> {
  const plans = Array.from({ length: count }, (_, index) => ({ channelId: `19:kanal-${index}@thread.tacv2`, scheduleId: toUuid('aaaa', index), roundId: toUuid('bbbb', index) }));
  const rest = [...plans];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let plan = rest.pop(); plan !== undefined; plan = rest.pop()) {
        const { channelId, scheduleId, roundId } = plan;
        await store.saveChannel({ tenantId, channelId, serviceUrl, botId: '28:bot' });
        const schedule: Schedule = { ...defaultSettings, id: scheduleId, tenantId, channelId, language: 'da', pauses: [], firstWeek: week, isActive: true };
        await store.savePlan(schedule, { scheduleId, week, dueAtUtc, prompt, status: 'planned', roundId });
      }
    }),
  );
  return plans;
}

function toUuid(kind: string, index: number): string {
  return `00000000-${kind}-4000-8000-${String(index).padStart(12, '0')}`;
}
