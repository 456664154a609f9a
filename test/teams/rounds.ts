import type { ChannelReference } from '../../src/core/reflections/messenger.ts';
import type { Occurrence } from '../../src/core/reflections/occurrence.ts';
import type { Prompt } from '../../src/core/reflections/prompt.ts';
import type { Round } from '../../src/core/reflections/round.ts';
import { defaultSettings, type Schedule } from '../../src/core/reflections/schedule.ts';
import { botId, channelId, tenantA } from '../helpers/activities.ts';

/** A prompt, a round and what belongs to them, for tests that are about sending them. */
export const aPrompt: Prompt = {
  id: 'prompt-1',
  documentId: 'doc',
  statementId: 'doc#1',
  quote: 'Vi tør sige det højt.',
  source: { title: 'Et dokument', municipality: 'Hvidovre', section: 'Et afsnit', lines: [1, 2] },
  themeId: 'tema',
  question: { da: 'Hvornår sagde I sidst noget højt?', en: 'When did you last speak up?' },
  origin: 'authored',
};

export const aSchedule: Schedule = {
  ...defaultSettings,
  id: 'schedule-1',
  tenantId: tenantA,
  channelId,
  plannedBy: '11111111-aaaa-4aaa-8aaa-000000000001',
  language: 'da',
  pauses: [],
  firstWeek: '2026-W47',
  isActive: true,
};

export const aRound: Round = { id: 'round-1', tenantId: tenantA, channelId, scheduleId: 'schedule-1', week: '2026-W48', language: 'da', prompt: aPrompt, threshold: 5, lastSteps: [] };

export const anOccurrence: Occurrence = { scheduleId: 'schedule-1', week: '2026-W48', dueAtUtc: new Date('2026-11-23T08:00:00Z'), prompt: aPrompt, status: 'planned', roundId: 'round-1' };

export function aChannel(serviceUrl: string): ChannelReference {
  return { tenantId: tenantA, channelId, serviceUrl, botId, teamId: '19:team-1@thread.tacv2' };
}
