import fc from 'fast-check';
import { cardExecute, cardSubmit, channelMessage, conversationUpdate, editedMessage, feedbackSubmit, groupMessage, inChannel, installationUpdate, invoke, personalMessage, type RawActivity } from '../helpers/activities.ts';
import { mondayAtNine } from '../teams/reflections/startReflections.ts';
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
    text: fc.oneof(fc.constantFrom(...texts), oddText),
    data: fc.oneof(fc.constantFrom(...cardData(world)), fc.tuple(fc.constantFrom(...cardData(world)), changes).map(([data, made]) => change(data, made))),
    dialog: fc.tuple(fc.constantFrom(...invokeValues(world)), changes).map(([[name, value], made]) => ({ name, value: change(value, made) })),
    event: fc.constantFrom('channelCreated', 'channelDeleted', 'teamArchived', 'teamUnarchived', 'teamRenamed', 'undeleteMessage', 'editMessage', 'constructor'),
    action: fc.constantFrom('add', 'remove', 'add-upgrade', 'remove-upgrade'),
    kind: fc.nat({ max: 15 }),
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

const texts = [
  ...['hej', 'hjælp', 'min rolle', 'skift rolle', 'vis mine data', 'slet mine data', 'help', 'show my data', 'change role'],
  ...['planlæg mandag kl. 9', 'planlæg hver anden torsdag kl. 14.30 om tillid', 'pause uge 52', 'pause fra 1/12 til 5/1', 'genoptag', 'stop', 'status', 'historik', 'rapport', 'plan monday 9am', 'pause next week'],
  ...['hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?', 'Hvad siger Gladsaxe om psykologisk tryghed?', 'sammenlign Hvidovre og Holbæk', 'What does Holbæk say about trust?', 'hvad koster frokostordningen', 'og i Holbæk?'],
];

/** What the cards' buttons send: one of every kind. */
function cardData({ roundIds: [roundId = 'r'], statementIds: [statementId = 's'] }: FuzzWorld): readonly object[] {
  const context = { documentIds: ['hvidovre'], intent: 'role', topic: ['tillid'], language: 'da' };
  const place = { channelId: '19:kanal-ledelse@thread.tacv2', week: '2026-W48' };
  const requests: readonly (readonly [object, object?])[] = [
    [{ do: 'ask', question: 'hvad siger I om tillid?', page: 2, profile: { roleId: 'leder' }, context }],
    [{ do: 'show-in-context', from: statementId, to: statementId }],
    ...['help', 'show-profile', 'choose-profile', 'skip-profile', 'show-data', 'delete-data', 'confirm-delete', 'keep-data', 'plan', 'resume', 'stop'].map((name) => [{ do: name }] as const),
    [{ do: 'save-profile' }, { roleId: 'leder', municipality: 'Hvidovre' }],
    ...['plan-status', 'plan-report', 'history', 'coverage', 'skip', 'send-now', 'swap'].map((name) => [{ do: name, ...place }] as const),
    [{ do: 'edit', ...place }, { question: 'Hvordan taler vi om fejl?' }],
    [{ do: 'save-plan' }, mondayAtNine],
    [{ do: 'set-rhythm', everyWeeks: 2 }],
    [{ do: 'respond', roundId }, { scale: '4', text: 'Vi taler åbent', step: 'Vi prøver igen' }],
    [{ do: 'withdraw', roundId }],
    [{ do: 'view-response', roundId }],
    [{ do: 'show-digest', roundId, page: 1 }],
    [{ do: 'choose-prompt', statementIds: [statementId] }],
    [{ do: 'write-notes', statementIds: [statementId] }],
    [{ do: 'save-notes', statementIds: [statementId] }, { [`note-${statementId}`]: 'min note', 'note-0': 'min note' }],
    [{ do: 'start-round', statementId }],
    [{ do: 'fetch-csv', what: 'history', as: 'text' }],
    [{ do: 'fetch-csv', what: 'coverage', as: 'file' }],
  ];
  return requests.map(([request, inputs]) => ({ medspiller: { v: 1, language: 'da', ...request }, ...inputs }));
}

/** What the messaging extension and the question for a file send. */
function invokeValues({ statementIds: [statementId = 's'], keys, serviceUrl }: FuzzWorld): readonly (readonly [string, object])[] {
  const draft = { statementId, question: 'Hvordan går det?', isAnswered: true };
  const preview = [{ attachments: [{ content: { body: [{ id: 'medspiller', text: JSON.stringify(draft) }] } }] }];
  const dialog = (step: object) => ({ data: { medspiller: { v: 1, ...step }, content: '{}', roleId: '*', statementId, question: 'Hvordan?', answers: 'true' } });
  const submit = 'composeExtension/submitAction';
  return [
    ['composeExtension/query', { commandId: 'find', parameters: [{ name: 'text', value: 'tillid' }], queryOptions: { skip: 0, count: 10 } }],
    ['composeExtension/query', { commandId: 'find', parameters: [{ name: 'initialRun', value: 'true' }] }],
    ['composeExtension/queryLink', { url: 'http://127.0.0.1/d/gladsaxe-vi-vil' }],
    ['composeExtension/anonymousQueryLink', { url: 'https://medspiller.example/d/gladsaxe-vi-vil' }],
    ['composeExtension/fetchTask', { commandId: 'reflection', commandContext: 'compose' }],
    ['composeExtension/fetchTask', { commandId: 'find-for-message', messagePayload: { body: { contentType: 'html', content: '<p>Vi skal tale om <b>tillid</b></p>' } } }],
    [submit, dialog({ dialog: 'begin', sender: 'bot', draft })],
    [submit, dialog({ dialog: 'topic', sender: 'person' })],
    [submit, dialog({ dialog: 'finish', sender: 'bot' })],
    [submit, dialog({ dialog: 'insert', key: keys[0] ?? 's.x' })],
    [submit, { botMessagePreviewAction: 'edit', botActivityPreview: preview }],
    [submit, { botMessagePreviewAction: 'send', botActivityPreview: preview }],
    ['composeExtension/selectItem', {}],
    ['task/fetch', { data: {} }],
    ['fileConsent/invoke', { action: 'accept', context: { medspiller: { v: 1, language: 'da', what: 'history', channelId: '19:kanal-ledelse@thread.tacv2' } }, uploadInfo: { uploadUrl: `${serviceUrl}upload`, contentUrl: 'x', name: 'x', uniqueId: 'x', fileType: 'csv' } }],
    ['signin/verifyState', { state: '1' }],
  ];
}
