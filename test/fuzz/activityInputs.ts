import fc from 'fast-check';
import { cardExecute, cardSubmit, channelMessage, conversationUpdate, editedMessage, feedbackSubmit, filesMessage, groupMessage, inChannel, installationUpdate, invoke, personalMessage, type RawActivity } from '../helpers/activities.ts';
import { everyCardData, everyInvoke, everyText } from '../helpers/everyRequest.ts';
import type { FuzzInput, FuzzWorld } from './fuzzWorld.ts';
import { change, changes, oddText } from './oddValues.ts';

/** Requests to `/api/messages`: every kind of activity that the bot knows, right or with some fields changed, and bodies that are none. */
export function activityInputs(world: FuzzWorld): fc.Arbitrary<FuzzInput> {
  const changed = fc.tuple(activities(world), changes).map(([activity, made]) => JSON.stringify(change(activity, made)));
  const body = fc.oneof(
    { weight: 30, arbitrary: changed },
    { weight: 1, arbitrary: fc.tuple(changed, fc.nat({ max: 400 })).map(([text, length]) => text.slice(0, length)) },
    { weight: 1, arbitrary: oddText },
    { weight: 1, arbitrary: fc.json() },
  );
  const type = fc.oneof({ weight: 40, arbitrary: fc.constant('application/json') }, { weight: 1, arbitrary: fc.constantFrom('application/json; charset=utf-16', 'text/plain', '', 'application/jsonx') });
  return fc.record({ body, type, identity: fc.constantFrom(...world.botIdentities) }).map(({ body: text, type: contentType, identity }) => ({ method: 'POST', path: '/api/messages', headers: { ...identity, 'content-type': contentType }, body: text }));
}

function activities(world: FuzzWorld): fc.Arbitrary<RawActivity> {
  const { serviceUrl } = world;
  const who = fc.record({ person: fc.integer({ min: 1, max: 9 }), tenantId: fc.constantFrom(...world.tenantIds), locale: fc.constantFrom('da-DK', 'en-GB', 'xx', '') });
  const place = fc.constantFrom('channel', 'personal', 'group', 'meeting');
  const about = fc.record({
    text: fc.oneof(fc.constantFrom(...everyText), oddText),
    data: fc.oneof(fc.constantFrom(...everyCardData(world)), fc.tuple(fc.constantFrom(...everyCardData(world)), changes).map(([data, made]) => change(data, made))),
    dialog: fc.tuple(fc.constantFrom(...everyInvoke(world)), changes).map(([[name, value], made]) => ({ name, value: change(value, made) })),
    event: fc.constantFrom('channelCreated', 'channelDeleted', 'teamArchived', 'teamUnarchived', 'teamRenamed', 'undeleteMessage', 'editMessage', 'constructor'),
    action: fc.constantFrom('add', 'remove', 'add-upgrade', 'remove-upgrade'),
    kind: fc.nat({ max: 16 }),
  });
  return fc.tuple(who, place, about).map(([person, where, { text, data, dialog, event, action, kind }]) => {
    const options = { serviceUrl, ...person };
    const fields = toPlace(where, options);
    const built = (): RawActivity => {
      switch (kind) {
        case 0: case 1: case 2:
          return personalMessage({ ...options, text });
        case 3: case 4:
          return channelMessage({ ...options, text });
        case 5:
          return groupMessage({ ...options, text });
        case 6:
          return editedMessage({ ...options, text });
        case 7:
          return cardSubmit({ ...options, data, fields });
        case 8: case 9: case 10:
          return cardExecute({ ...options, verb: 'medspiller', data, fields });
        case 11: case 12:
          return invoke({ ...options, ...dialog, fields });
        case 13:
          return feedbackSubmit({ ...options, reaction: 'dislike', feedback: text });
        case 14:
          return filesMessage({ ...options, text, fields, files: [['plan.txt', `${serviceUrl}plan`], ['plan.json', `${serviceUrl}json`], [text, text]] });
        case 15:
          return installationUpdate({ ...options, action, fields });
        default:
          return conversationUpdate({ ...options, fields: { ...fields, channelData: { ...(fields['channelData'] as object | undefined), eventType: event } } });
      }
    };
    return built();
  });
}

function toPlace(where: string, options: { serviceUrl: string; tenantId: string }): RawActivity {
  const { tenantId } = options;
  switch (where) {
    case 'channel':
      return inChannel(options);
    case 'group':
      return { conversation: { conversationType: 'groupChat', isGroup: true, id: '19:gruppe-1@thread.v2', tenantId } };
    case 'meeting':
      return { conversation: { id: '19:meeting_1@thread.v2', tenantId }, channelData: { tenant: { id: tenantId }, meeting: { id: 'meeting-1' } } };
    default:
      return {};
  }
}
