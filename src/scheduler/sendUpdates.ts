import { toShownCount, withoutKey } from '../core/reflections/rounds/anonymity.ts';
import type { Delivery } from '../core/reflections/occurrence.ts';
import type { Round } from '../core/reflections/round.ts';
import type { DeliveryOutcome, SchedulerParts } from './schedulerParts.ts';
import { findStanding } from './standingPrompt.ts';
import { finish, release, retry, settleMessage } from './settle.ts';

/** A digest or a card that could not be brought up to date for so long is not missed any more. */
const updateLifetimeMs = 7 * 24 * 60 * 60 * 1000;
const unsentCardDelayMs = 5_000;
/** Closed rounds in a row without enough answers after which the digest offers a slower rhythm, once for each so many. */
const quietRounds = 4;

/** Shows the coming prompt to the person who planned; when they do not have the app, silence means send all the same. */
export async function sendPreview(parts: SchedulerParts, delivery: Delivery): Promise<DeliveryOutcome> {
  const { store, clock, messenger } = parts;
  const [schedule, occurrence, channel] = await Promise.all([store.findScheduleById(delivery.scheduleId), store.findOccurrence(delivery.scheduleId, delivery.week), store.findChannel(delivery)]);
  if (schedule?.plannedBy === undefined || occurrence === undefined || channel === undefined) return await finish(parts, delivery, 'dropped', 'settled');
  if (clock() >= occurrence.dueAtUtc) return await finish(parts, delivery, 'not-sent', 'tooLate');
  const standing = await findStanding(parts, schedule, occurrence, delivery);
  if (standing.kind !== 'stands') return await finish(parts, delivery, 'dropped', standing.kind);
  const result = await messenger.sendPreview(channel, schedule, standing.occurrence, { userId: schedule.plannedBy, language: schedule.language });
  return await settleMessage(parts, delivery, result, occurrence.dueAtUtc);
}

/** Brings the thread's card up to date. With too few answers there is nothing to show and the card is left alone: see `anonymity.ts`. */
export async function updateCard(parts: SchedulerParts, delivery: Delivery): Promise<DeliveryOutcome> {
  const { store, clock, messenger } = parts;
  const [round, channel] = await Promise.all([store.findRound(delivery.roundId), store.findChannel(delivery)]);
  if (round === undefined || channel === undefined) return await finish(parts, delivery, 'dropped', 'settled');
  if (round.activityId === undefined) {
    // Answered before it was recorded as sent.
    return await retry(parts, delivery, new Date(clock().getTime() + unsentCardDelayMs), 'notSent');
  }
  const responseCount = await countShown(store, round);
  if (responseCount === 0 && round.closedAtUtc === undefined) return await finish(parts, delivery, 'dropped');
  const result = await messenger.updateCard(channel, withoutKey(round), { responseCount });
  if (result.kind === 'refused' && result.isChannelGone) return await release(parts, delivery, result.code);
  return await settleMessage(parts, delivery, result, endOfUpdate(delivery));
}

/** Posts what the team said, in the round's thread. */
export async function sendDigest(parts: SchedulerParts, delivery: Delivery): Promise<DeliveryOutcome> {
  const { store, clock, messenger } = parts;
  const [round, channel] = await Promise.all([store.findRound(delivery.roundId), store.findChannel(delivery)]);
  if (round?.digest === undefined || channel === undefined) return await finish(parts, delivery, 'dropped', 'settled');
  // Woken after weeks, a channel hears of this week only; the history has the rest.
  if (clock() > endOfUpdate(delivery)) return await finish(parts, delivery, 'not-sent', 'tooLate');
  const result = await messenger.postDigest(channel, withoutKey(round), { offerSlower: await mayBeSlower(store, round) });
  if (result.kind === 'refused' && result.isChannelGone) return await release(parts, delivery, result.code);
  return await settleMessage(parts, delivery, result, endOfUpdate(delivery));
}

function endOfUpdate({ dueAtUtc }: Delivery): Date {
  return new Date(dueAtUtc.getTime() + updateLifetimeMs);
}

async function countShown(store: SchedulerParts['store'], round: Round): Promise<number> {
  if (round.closedAtUtc === undefined) return toShownCount(await store.countResponses(round.id), round);
  return round.digest?.kind === 'shown' ? round.digest.responseCount : 0;
}

/** Too few, rather than none, since which of the two it was is known to nobody. */
async function mayBeSlower(store: SchedulerParts['store'], round: Round): Promise<boolean> {
  const schedule = await store.findScheduleById(round.scheduleId);
  if (schedule?.isActive !== true || schedule.everyWeeks === 4) return false;
  const closed = await store.listClosedRounds(round.scheduleId, 53);
  const upToThis = closed.slice(closed.findIndex(({ id }) => id === round.id));
  const firstLoud = upToThis.findIndex(({ digest }) => digest?.kind === 'shown');
  const quietCount = firstLoud === -1 ? upToThis.length : firstLoud;
  return quietCount > 0 && quietCount % quietRounds === 0;
}
