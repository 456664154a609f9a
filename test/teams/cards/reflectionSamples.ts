import type { Language } from '../../../src/core/answers/answer.ts';
import type { Occurrence } from '../../../src/core/reflections/occurrence.ts';
import type { DocumentChoices, Prompt } from '../../../src/core/reflections/prompt.ts';
import type { Digest, Round } from '../../../src/core/reflections/round.ts';
import { defaultSettings, type Schedule } from '../../../src/core/reflections/schedule.ts';

/** A prompt as it could stand in a municipality's documents. */
export function aPrompt(fields: Partial<Prompt> = {}): Prompt {
  return {
    id: 'prompt-1',
    documentId: 'grundlag',
    statementId: 'grundlag#5',
    quote: 'Jeg bidrager til at formidle og dele ny faglig viden, så alle er opdaterede og kender gældende lovgivning.',
    source: { title: 'Ledelses- og medarbejdergrundlag', municipality: 'Hvidovre', section: 'Leder af medarbejdere › Sammen sikrer vi driften', lines: [412, 414] },
    roleId: 'leder',
    themeId: 'drift',
    question: {
      da: 'Hvornår lærte I sidst noget nyt af hinanden, som gjorde en forskel for borgerne – og hvad skulle der til?',
      en: 'When did you last learn something new from each other that made a difference to the citizens – and what did it take?',
    },
    smallStep: { da: 'Fortæl en kollega om én ting, du selv har lært for nylig.', en: 'Tell a colleague about one thing you have learnt lately.' },
    origin: 'authored',
    ...fields,
  };
}

/** An open round in week 48 with nobody's response yet. */
export function aRound(fields: Partial<Round> = {}): Round {
  return {
    id: '5f0f7a1e-0000-4000-8000-000000000048',
    kind: 'weekly',
    tenantId: '72f988bf-0000-4000-8000-00000000000a',
    channelId: '19:kanal-ledelse@thread.tacv2',
    scheduleId: '5f0f7a1e-0000-4000-8000-000000000001',
    week: '2026-W48',
    language: 'da',
    prompt: aPrompt(),
    threshold: 5,
    lastSteps: [],
    sentAtUtc: new Date('2026-11-23T08:00:00Z'),
    ...fields,
  };
}

/** A round that is closed, with what it showed. */
export function aClosedRound(digest: Digest, fields: Partial<Round> = {}): Round {
  return aRound({ closedAtUtc: new Date('2026-11-30T08:00:00Z'), digest, ...fields });
}

/** What a team of eleven answered. */
export function aDigest(language: Language = 'da'): Digest {
  const danish = {
    texts: [
      'Vi fik aldrig delt det, vi lærte på kurset i oktober. Vi havde travlt.',
      'Fagligt forum fungerer – men kun når der er nogen, der tager tråden op bagefter.',
      'Da vi gik med hinanden på besøg, opdagede jeg, hvor forskelligt vi gør det.\nDet var både lidt pinligt og meget lærerigt.',
      'At nogen spørger.',
    ],
    steps: ['Jeg tager ti minutter på tavlemødet til det, jeg lærte i går', 'Inviterer Sundhedsplejen med til vores næste møde', 'Spørger en ny kollega, hvad der undrer'],
  };
  const english = { texts: ['We never shared what we learnt in October.', 'That somebody asks.'], steps: ['I will take ten minutes at the board meeting'] };
  return { kind: 'shown', responseCount: 11, distribution: [0, 2, 4, 3, 1], ...(language === 'da' ? danish : english) };
}

/** A plan for Mondays at 9. */
export function aSchedule(fields: Partial<Schedule> = {}): Schedule {
  const { tenantId, channelId, scheduleId } = aRound();
  return { ...defaultSettings, id: scheduleId, tenantId, channelId, plannedBy: '11111111-aaaa-4aaa-8aaa-000000000001', language: 'da', pauses: [], firstWeek: '2026-W47', isActive: true, ...fields };
}

/** Monday of week 48 at 9. */
export function anOccurrence(fields: Partial<Occurrence> = {}): Occurrence {
  return {
    scheduleId: aRound().scheduleId,
    week: '2026-W48',
    dueAtUtc: new Date('2026-11-23T08:00:00Z'),
    previewAtUtc: new Date('2026-11-20T08:00:00Z'),
    prompt: aPrompt(),
    status: 'planned',
    roundId: aRound().id,
    ...fields,
  };
}

/** Two documents, one with roles. */
export function someChoices(): DocumentChoices[] {
  return [
    {
      documentId: 'grundlag',
      title: 'Ledelses- og medarbejdergrundlag',
      municipality: 'Hvidovre',
      roles: [{ id: 'direktion', name: 'direktion' }, { id: 'leder', name: 'leder af medarbejdere' }],
      themes: [{ id: 'drift', name: 'Sammen sikrer vi driften' }, { id: 'resultater', name: 'Sammen styrker vi resultaterne' }],
    },
    { documentId: 'vi-vil', title: 'Vi vil', municipality: 'Gladsaxe', roles: [], themes: [{ id: 'tryghed', name: 'Vi vil trygheden' }] },
  ];
}
