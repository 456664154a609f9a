import type { PersonKey } from '../../answers/answer.ts';
import { toRespondent, toShownCount, withoutKey } from './anonymity.ts';
import { readResponse } from './response.ts';
import type { ReflectionParts } from '../reflectionParts.ts';
import type { ResponseOutcome, Reflections } from '../reflections.ts';
import type { Round } from '../round.ts';
import type { ChannelKey } from '../schedule.ts';

/** What people do with a round on its card. One that is not of their tenant and the card's channel is `unknown` to them, as a forged one is, and so is a live round while it is open, which is answered in the meeting. */
export function createResponseActions({ store, clock }: ReflectionParts): Pick<Reflections, 'view' | 'respond' | 'withdraw'> {
  const view = async (roundId: string, person: PersonKey, channel: ChannelKey): Promise<ResponseOutcome> => {
    const found = await findRound(roundId, person, channel);
    if (found === undefined) return { kind: 'unknown' };
    const round = withoutKey(found);
    if (found.respondentKey === undefined) return { kind: 'closed', round };
    const [own, responseCount] = await Promise.all([store.findResponse(roundId, toRespondent(person, found.respondentKey)), store.countResponses(roundId)]);
    return { kind: 'open', round, ...(own && { own }), responseCount: toShownCount(responseCount, round) };
  };
  const findRound = async (roundId: string, person: PersonKey, channel: ChannelKey): Promise<Round | undefined> => {
    const round = await store.findRound(roundId);
    const isHere = round?.tenantId === person.tenantId && round.tenantId === channel.tenantId && round.channelId === channel.channelId;
    const isAnsweredHere = round?.kind !== 'live' || round.closedAtUtc !== undefined;
    return isHere && isAnsweredHere ? round : undefined;
  };
  return {
    view,
    async respond(roundId, person, channel, response) {
      const round = await findRound(roundId, person, channel);
      // A round that closes meanwhile saves nothing, and the view then says that it is closed.
      if (round?.respondentKey !== undefined) await store.saveResponse(roundId, toRespondent(person, round.respondentKey), readResponse(response), clock());
      return await view(roundId, person, channel);
    },
    async withdraw(roundId, person, channel) {
      const round = await findRound(roundId, person, channel);
      if (round?.respondentKey !== undefined) await store.deleteResponse(roundId, toRespondent(person, round.respondentKey), clock());
      return await view(roundId, person, channel);
    },
  };
}
