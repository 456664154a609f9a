import { withoutKey } from './rounds/anonymity.ts';
import { toCoverage } from './prompts/coverage.ts';
import type { ReflectionParts } from './reflectionParts.ts';
import type { Reflections } from './reflections.ts';
import type { ChannelKey, Schedule } from './schedule.ts';

/** Two years of a weekly plan. */
const listLimit = 104;

/** What a team can look back on, also after its plan was stopped. None of it tells more of people than the digests did. */
export function createTeamHistory({ store, library }: ReflectionParts): Pick<Reflections, 'report' | 'history' | 'coverage'> {
  const getSchedule = async (key: ChannelKey): Promise<Schedule | undefined> => await store.findSchedule(key);
  return {
    async report(key) {
      const schedule = await getSchedule(key);
      return schedule === undefined ? [] : await store.listDeliveryRecords(schedule.id, listLimit);
    },
    async history(key) {
      const schedule = await getSchedule(key);
      const rounds = schedule === undefined ? [] : await store.listClosedRounds(schedule.id, listLimit);
      return rounds.map(withoutKey);
    },
    async coverage(key) {
      const schedule = await getSchedule(key);
      return schedule === undefined ? [] : toCoverage(library, schedule.choice, await store.listUsedPromptIds(schedule.id));
    },
  };
}
