import { mondayAtNine } from '../teams/reflections/startReflections.ts';

/** What there is to ask for: of each kind some ids, the first of them real. */
export interface KnownIds {
  readonly roundIds: readonly string[];
  readonly statementIds: readonly string[];
  readonly documentIds: readonly string[];
  readonly scheduleIds: readonly string[];
  readonly meetingIds: readonly string[];
  /** Of questions without an answer. */
  readonly gapIds: readonly string[];
  /** Of questions to documents' contacts; the caller asks the first and is asked the second. */
  readonly inquiryIds: readonly string[];
  /** Of things that can be shared. */
  readonly keys: readonly string[];
}

/** Texts that the bot does something about, and questions. */
export const everyText = [
  ...['hej', 'hjælp', 'min rolle', 'skift rolle', 'vis mine data', 'slet mine data', 'help', 'show my data', 'change role', 'dokumenter'],
  ...['planlæg mandag kl. 9', 'planlæg hver anden torsdag kl. 14.30 om tillid', 'pause uge 52', 'pause fra 1/12 til 5/1', 'genoptag', 'stop', 'status', 'historik', 'rapport', 'plan monday 9am', 'pause next week'],
  ...['hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?', 'Hvad siger Gladsaxe om psykologisk tryghed?', 'sammenlign Hvidovre og Holbæk', 'What does Holbæk say about trust?', 'hvad koster frokostordningen', 'og i Holbæk?'],
];

/** What the cards' buttons send, one of every kind: what only looks comes first, and what deletes last. */
export function everyCardData({ roundIds, gapIds, inquiryIds, statementIds: [statementId = 's'], documentIds }: Pick<KnownIds, 'roundIds' | 'gapIds' | 'inquiryIds' | 'statementIds' | 'documentIds'>): readonly object[] {
  const context = { documentIds: ['hvidovre'], intent: 'role', topic: ['tillid'], language: 'da' };
  const place = { channelId: '19:kanal-ledelse@thread.tacv2', week: '2026-W48' };
  const named = (...names: readonly string[]): readonly (readonly [object])[] => names.map((name) => [{ do: name }]);
  const placed = (...names: readonly string[]): readonly (readonly [object])[] => names.flatMap((name) => [[{ do: name }], [{ do: name, ...place }]] as const);
  const ofRounds = (name: string, fields: object = {}, inputs: object = {}): readonly (readonly [object, object])[] => roundIds.map((roundId) => [{ do: name, roundId, ...fields }, inputs]);
  const ofGaps = (name: string, inputs: object = {}): readonly (readonly [object, object])[] => gapIds.map((gapId) => [{ do: name, gapId }, inputs]);
  const ofDocuments = (name: string, fields: object = { version: 1 }): readonly (readonly [object])[] => ['gladsaxe-vi-vil', 'hvidovre'].map((documentId) => [{ do: name, documentId, ...fields }]);
  const ofInquiries = (name: string, inputs: object = {}): readonly (readonly [object, object])[] => inquiryIds.map((inquiryId) => [{ do: name, inquiryId }, inputs]);
  const requests: readonly (readonly [object, object?])[] = [
    ...named('help', 'show-profile', 'choose-profile', 'show-data', 'delete-data', 'keep-data', 'doctor', 'show-gaps', 'show-sent-inquiries', 'show-received-inquiries', 'cancel-inquiry', 'show-notes', 'show-documents'),
    ...ofInquiries('show-inquiry'),
    [{ do: 'ask-person', question: 'hvad koster frokostordningen i kantinen', documentIds }],
    ...ofDocuments('show-document', {}),
    ...ofDocuments('review-version'),
    ...ofDocuments('ask-withdraw'),
    ...ofGaps('show-gap'),
    ...ofGaps('show-closed-gap'),
    ...placed('plan-status', 'plan-report', 'history', 'coverage'),
    ...ofRounds('view-response'),
    ...ofRounds('show-digest', { page: 1 }),
    [{ do: 'fetch-csv', what: 'history', as: 'text' }],
    [{ do: 'fetch-csv', what: 'history', as: 'text', channelId: place.channelId }],
    [{ do: 'fetch-csv', what: 'coverage', as: 'file' }],
    [{ do: 'write-notes', statementIds: [statementId] }],
    [{ do: 'ask', question: 'hvad siger I om tillid?', page: 2, profile: { roleId: 'leder' }, context }],
    [{ do: 'show-in-context', from: statementId, to: statementId }],
    ...named('plan', 'resume', 'skip-profile'),
    [{ do: 'wait-for-answer', question: 'hvad koster frokostordningen i kantinen' }],
    ...ofGaps('close-gap', { own: 'Det koster ikke noget.' }),
    ...ofGaps('reopen-gap'),
    [{ do: 'publish-versions', versions: [{ documentId: 'hvidovre', version: 1, state: 'draft' }] }],
    [{ do: 'propose-as', documentId: 'hvidovre', version: 1 }, { target: 'gladsaxe-vi-vil' }],
    [{ do: 'leave-versions', versions: [{ documentId: 'hvidovre', version: 1 }] }],
    ...ofDocuments('withdraw-version'),
    ...inquiryIds.map((inquiryId): readonly [object, object] => [{ do: 'send-inquiry', inquiryId, documentIds }, { text: 'Hvad koster frokosten?' }]),
    ...ofInquiries('see-inquiry'),
    ...ofInquiries('answer-inquiry', { text: 'Det koster ikke noget.' }),
    ...ofInquiries('decline-inquiry'),
    ...ofInquiries('withdraw-inquiry'),
    [{ do: 'save-profile' }, { roleId: 'leder', municipality: 'Hvidovre' }],
    [{ do: 'save-notes', statementIds: [statementId] }, { 'note-0': 'min note', note0: 'min note' }],
    ...ofRounds('respond', {}, { scale: '4', text: 'Vi taler åbent', step: 'Vi prøver igen' }),
    [{ do: 'edit', ...place }, { question: 'Hvordan taler vi om fejl?' }],
    ...placed('swap', 'skip', 'send-now'),
    [{ do: 'choose-prompt', statementIds: [statementId] }],
    [{ do: 'choose-prompt', statementIds: [statementId], channelId: place.channelId }],
    [{ do: 'start-round', statementId }],
    [{ do: 'set-rhythm', everyWeeks: 2 }],
    [{ do: 'save-plan' }, mondayAtNine],
    ...ofRounds('withdraw'),
    ...ofGaps('drop-gap'),
    ...named('stop', 'confirm-delete'),
  ];
  return requests.map(([request, inputs]) => ({ medspiller: { v: 1, language: 'da', ...request }, ...inputs }));
}

/** What the messaging extension and the question for a file send. */
export function everyInvoke({ statementIds: [statementId = 's'], keys, serviceUrl }: Pick<KnownIds, 'statementIds' | 'keys'> & { readonly serviceUrl: string }): readonly (readonly [string, object])[] {
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
    ...keys.map((key) => [submit, dialog({ dialog: 'insert', key })] as const),
    [submit, { botMessagePreviewAction: 'edit', botActivityPreview: preview }],
    [submit, { botMessagePreviewAction: 'send', botActivityPreview: preview }],
    ['composeExtension/selectItem', {}],
    ['task/fetch', { data: {} }],
    ['fileConsent/invoke', { action: 'accept', context: { medspiller: { v: 1, language: 'da', what: 'history', channelId: '19:kanal-ledelse@thread.tacv2' } }, uploadInfo: { uploadUrl: `${serviceUrl}upload`, contentUrl: 'x', name: 'x', uniqueId: 'x', fileType: 'csv' } }],
    ['signin/verifyState', { state: '1' }],
  ];
}

/** A call to the tab's API. */
export interface TabCall {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** Every call that `wire.ts` lists, as the tab makes it: what only looks comes first, and what deletes last. Paths are whole. */
export function everyCall({ statementIds, documentIds, scheduleIds, meetingIds, roundIds, gapIds, inquiryIds, keys }: KnownIds): readonly TabCall[] {
  const part = encodeURIComponent;
  const meetings = meetingIds.map((id) => `/meetings/${part(id)}`);
  const rounds = meetings.flatMap((meeting) => roundIds.map((id) => `${meeting}/rounds/${part(id)}`));
  const get = (...paths: readonly string[]): readonly TabCall[] => paths.map((path) => ({ method: 'GET', path }));
  const calls: readonly TabCall[] = [
    ...get('/config', '/me', '/me/data', '/me/waiting', '/notes', '/documents', '/plans', '/shareables', '/shareables?text=tillid&kinds=statement,prompt&limit=5'),
    ...get(...documentIds.map((id) => `/documents/${part(id)}`), ...keys.map((key) => `/shareables/${part(key)}`), ...scheduleIds.map((id) => `/plans/${part(id)}`)),
    ...get(...meetings, ...meetings.map((meeting) => `${meeting}/events`), ...rounds.map((round) => `${round}/response`)),
    { method: 'PUT', path: '/me/profile', body: { municipality: 'Hvidovre', roleId: 'leder' } },
    ...statementIds.map((id) => ({ method: 'PUT', path: `/notes/${part(id)}`, body: { text: 'min note' } })),
    ...rounds.flatMap((round) => [
      { method: 'PUT', path: `${round}/response`, body: { scale: 4, text: 'Vi taler åbent', step: 'Vi prøver' } },
      { method: 'DELETE', path: `${round}/response` },
      { method: 'POST', path: `${round}/close` },
      { method: 'POST', path: `${round}/result` },
    ]),
    ...meetings.flatMap((meeting) => [
      { method: 'POST', path: `${meeting}/cards`, body: { key: keys[0] ?? 's.x' } },
      { method: 'POST', path: `${meeting}/rounds`, body: { key: keys[0] ?? 's.x', question: 'Hvordan går det?', minutes: 5, threshold: 3 } },
    ]),
    ...gapIds.map((id) => ({ method: 'DELETE', path: `/me/waiting/gaps/${part(id)}` })),
    ...inquiryIds.map((id) => ({ method: 'DELETE', path: `/me/waiting/inquiries/${part(id)}` })),
    { method: 'DELETE', path: '/me/data' },
  ];
  return calls.map((call) => ({ ...call, path: `/api/tab${call.path}` }));
}
