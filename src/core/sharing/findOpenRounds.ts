import type { PersonKey } from '../answers/answer.ts';
import type { ReflectionStore } from '../reflections/reflectionStore.ts';
import type { Round } from '../reflections/round.ts';
import { withoutKey } from '../reflections/rounds/anonymity.ts';
import type { ChannelKey, Schedule } from '../reflections/schedule.ts';

/** What rounds are found by. */
export type RoundFinding = Pick<ReflectionStore, 'findSchedule' | 'listSchedulesBy' | 'listOpenRoundIds' | 'findRound'>;

/** The open round of the channel, else those of the plans that the person made; the newest first, without their keys. */
export async function findOpenRounds(store: RoundFinding, person: PersonKey, channel: ChannelKey | undefined): Promise<readonly Round[]> {
  const schedule = channel?.tenantId === person.tenantId ? await store.findSchedule(channel) : undefined;
  const here = schedule ? await openRoundsOf(store, schedule) : [];
  if (here.length > 0) return here;
  const own = await store.listSchedulesBy(person);
  return (await Promise.all(own.map((plan) => openRoundsOf(store, plan)))).flat().sort((one, other) => sentAtMs(other) - sentAtMs(one));
}

/** The open round of that id, of whatever channel of the person's tenant; live ones are their meeting's alone. */
export async function findOpenRound(store: RoundFinding, id: string, { tenantId }: PersonKey): Promise<Round | undefined> {
  const round = await store.findRound(id);
  return round?.tenantId === tenantId && round.kind !== 'live' && isOpen(round) ? withoutKey(round) : undefined;
}

async function openRoundsOf(store: RoundFinding, { id }: Schedule): Promise<Round[]> {
  const ids = await store.listOpenRoundIds(id);
  const rounds = await Promise.all(ids.map((roundId) => store.findRound(roundId)));
  return rounds.flatMap((round) => (round && isOpen(round) ? [withoutKey(round)] : [])).reverse();
}

function isOpen({ sentAtUtc, closedAtUtc }: Round): boolean {
  return sentAtUtc !== undefined && closedAtUtc === undefined;
}

function sentAtMs({ sentAtUtc }: Round): number {
  return sentAtUtc?.getTime() ?? 0;
}
