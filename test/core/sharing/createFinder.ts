import type { PersonKey } from '../../../src/core/answers/answer.ts';
import { BUNDLED_CORPUS_DIRECTORY } from '../../../src/core/documents/bundledCorpus.ts';
import { loadAuthoredPrompts } from '../../../src/core/reflections/prompts/authoredPrompts.ts';
import { createPromptLibrary } from '../../../src/core/reflections/prompts/promptLibrary.ts';
import type { Round } from '../../../src/core/reflections/round.ts';
import type { Schedule } from '../../../src/core/reflections/schedule.ts';
import { createShareableFinder } from '../../../src/core/sharing/createShareableFinder.ts';
import type { Shareable, ShareableFinder, ShareQuery } from '../../../src/core/sharing/shareable.ts';
import { loadBundledEngine } from '../answers/bundledEngine.ts';

export const person: PersonKey = { tenantId: 'tenant-1', userId: 'user-1' };

/** A finder over the bundled documents, with these plans and rounds. */
export async function createFinder({ schedules = [], rounds = [], municipality }: { readonly schedules?: readonly Schedule[]; readonly rounds?: readonly Round[]; readonly municipality?: string } = {}): Promise<{
  readonly finder: ShareableFinder;
  readonly find: (text: string, query?: Partial<ShareQuery>) => Promise<readonly Shareable[]>;
}> {
  const { corpus, engine } = await loadBundledEngine();
  const library = createPromptLibrary(corpus, await loadAuthoredPrompts(BUNDLED_CORPUS_DIRECTORY));
  const finder = createShareableFinder({
    corpus,
    engine,
    reflections: { promptFor: (id) => Promise.resolve(library.forStatement(id)) },
    store: {
      findSchedule: ({ tenantId, channelId }) => Promise.resolve(schedules.find((schedule) => schedule.tenantId === tenantId && schedule.channelId === channelId)),
      listSchedulesBy: ({ tenantId, userId }) => Promise.resolve(schedules.filter((schedule) => schedule.tenantId === tenantId && schedule.plannedBy === userId)),
      listOpenRoundIds: (id) => Promise.resolve(rounds.filter(({ scheduleId, closedAtUtc }) => scheduleId === id && closedAtUtc === undefined).map((round) => round.id)),
      findRound: (id) => Promise.resolve(rounds.find((round) => round.id === id)),
    },
    ...(municipality !== undefined && { municipality }),
  });
  return { finder, find: (text, query = {}) => finder.find({ text, person, language: 'da', ...query }) };
}

/** What a list holds, in one line each. */
export function describeAll(found: readonly Shareable[]): string[] {
  return found.map((one) => {
    switch (one.kind) {
      case 'statement':
        return `statement ${one.citation.quote}`;
      case 'cell':
        return `cell ${one.heading}`;
      case 'prompt':
        return `prompt ${one.prompt.question.da}`;
      case 'round':
        return `round ${one.round.id}`;
    }
  });
}

/** How many there are of a kind. */
export function countOf(found: readonly Shareable[], kind: Shareable['kind']): number {
  return found.filter((one) => one.kind === kind).length;
}
