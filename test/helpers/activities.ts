/** Raw activities as Teams sends them; tests spread their own fields over them. */
export type RawActivity = Record<string, unknown>;

/** Who and where; each builder fills the rest. */
export interface ActivityOptions {
  readonly serviceUrl: string;
  readonly text?: string;
  readonly tenantId?: string;
  /** Number of the person, 1 = Anna, 2 = Bo …; two people have two ids. */
  readonly person?: number;
  /** BCP 47, default `da-DK`. */
  readonly locale?: string;
  /** Fields that replace or extend the built ones. */
  readonly fields?: RawActivity;
}

export const tenantA = '72f988bf-0000-4000-8000-00000000000a';
export const tenantB = '72f988bf-0000-4000-8000-00000000000b';
export const botAppId = 'b07a0000-1111-4222-8333-444444444444';
export const botId = `28:${botAppId}`;
export const channelId = '19:kanal-ledelse@thread.tacv2';
/** The thread that channel activities stand in. */
export const threadId = `${channelId};messageid=1700000000000`;

/** A message in a personal chat. */
export function personalMessage(options: ActivityOptions): RawActivity {
  return activity('message', personalConversation(options), options, { text: options.text ?? 'hej', textFormat: 'plain' });
}

/** A file as a message has it: its name and where it lies. */
export type SentFile = readonly [name: string, url: string];

/** A message with files in a personal chat, as Teams sends it: each beside the message's own text as HTML. */
export function filesMessage({ files, ...options }: ActivityOptions & { readonly files: readonly SentFile[] }): RawActivity {
  const attachments = [
    { contentType: 'text/html', content: '<p>Her er den nye</p>' },
    ...files.map(([name, downloadUrl]) => ({ contentType: 'application/vnd.microsoft.teams.file.download.info', name, contentUrl: `https://kommune-my.sharepoint.com/personal/${name}`, content: { downloadUrl, uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D', fileType: name.split('.').at(-1) } })),
  ];
  return personalMessage({ text: 'Her er den nye', ...options, fields: { attachments, ...options.fields } });
}

/** A message in a group chat, the bot mentioned first. */
export function groupMessage(options: ActivityOptions): RawActivity {
  return activity('message', { conversationType: 'groupChat', isGroup: true, id: '19:gruppe-1@thread.v2' }, options, mentioned(options.text ?? 'hej'));
}

/** A message in a channel's thread, the bot mentioned first. */
export function channelMessage(options: ActivityOptions): RawActivity {
  return activity('message', channelConversation, options, { ...mentioned(options.text ?? 'hej'), channelData: channelData(options) });
}

/** An edited message, in the personal chat unless `fields.conversation` says otherwise. */
export function editedMessage(options: ActivityOptions): RawActivity {
  return activity('messageUpdate', personalConversation(options), options, {
    text: options.text ?? 'hej',
    channelData: { eventType: 'editMessage', tenant: { id: options.tenantId ?? tenantA } },
  });
}

/** The press of an `Action.Submit` button in the personal chat: a message with `value`. */
export function cardSubmit(options: ActivityOptions & { readonly data: unknown }): RawActivity {
  const { text, ...rest } = options;
  return activity('message', personalConversation(options), rest, { value: options.data, replyToId: '1700000000001', ...(text !== undefined && { text }) });
}

/** The press of an `Action.Execute` button. */
export function cardExecute(options: ActivityOptions & { readonly verb: string; readonly data: unknown }): RawActivity {
  const value = { action: { type: 'Action.Execute', id: 'a1', verb: options.verb, data: options.data }, trigger: 'manual' };
  return invoke({ ...options, name: 'adaptiveCard/action', value });
}

/** A press of thumbs up or down under an answer. Teams sends `feedback` as stringified JSON. */
export function feedbackSubmit(options: ActivityOptions & { readonly reaction: string; readonly feedback?: string }): RawActivity {
  const actionValue = { reaction: options.reaction, ...(options.feedback !== undefined && { feedback: options.feedback }) };
  return invoke({ ...options, name: 'message/submitAction', value: { actionName: 'feedback', actionValue } });
}

/** Any invoke in the personal chat. */
export function invoke(options: ActivityOptions & { readonly name: string; readonly value?: unknown }): RawActivity {
  return activity('invoke', personalConversation(options), options, { name: options.name, value: options.value ?? {}, replyToId: '1700000000001' });
}

/** The app was added or removed; in the personal chat, or in the channel with `fields: inChannel(options)`. */
export function installationUpdate(options: ActivityOptions & { readonly action?: 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade' }): RawActivity {
  return activity('installationUpdate', personalConversation(options), options, { action: options.action ?? 'add' });
}

/** The bot (default) or others became members. */
export function conversationUpdate(options: ActivityOptions & { readonly membersAdded?: readonly { id: string }[] }): RawActivity {
  return activity('conversationUpdate', personalConversation(options), options, { membersAdded: options.membersAdded ?? [{ id: botId }] });
}

/** Fields that move an activity into the channel. */
export function inChannel(options: ActivityOptions): RawActivity {
  return { conversation: { ...channelConversation, tenantId: options.tenantId ?? tenantA }, channelData: channelData(options) };
}

let lastActivityNumber = 0;

function activity(type: string, conversation: RawActivity, options: ActivityOptions, own: RawActivity): RawActivity {
  const tenantId = options.tenantId ?? tenantA;
  const person = options.person ?? 1;
  const locale = options.locale ?? 'da-DK';
  lastActivityNumber += 1;
  return {
    type,
    id: `17000000${String(lastActivityNumber).padStart(5, '0')}`,
    timestamp: '2026-11-20T09:00:00.000Z',
    localTimestamp: '2026-11-20T10:00:00.000+01:00',
    localTimezone: 'Europe/Copenhagen',
    channelId: 'msteams',
    serviceUrl: options.serviceUrl,
    from: { id: `29:person-${person}`, name: names[person] ?? `Person ${person}`, aadObjectId: `11111111-aaaa-4aaa-8aaa-${String(person).padStart(12, '0')}` },
    recipient: { id: botId, name: 'Medspiller' },
    conversation: { ...conversation, tenantId },
    channelData: { tenant: { id: tenantId } },
    entities: [{ locale, country: 'DK', platform: 'Windows', timezone: 'Europe/Copenhagen', type: 'clientInfo' }],
    locale,
    ...withMentionEntities(own, locale),
    ...options.fields,
  };
}

const names: Record<number, string> = { 1: 'Anna Andersen', 2: 'Bo Berg', 3: 'Carla Carlsen' };

const channelConversation = { conversationType: 'channel', isGroup: true, id: threadId };

function personalConversation(options: ActivityOptions): RawActivity {
  return { conversationType: 'personal', id: `a:personlig-${options.person ?? 1}` };
}

function channelData(options: ActivityOptions): RawActivity {
  return {
    teamsChannelId: channelId,
    teamsTeamId: '19:team-1@thread.tacv2',
    channel: { id: channelId },
    team: { id: '19:team-1@thread.tacv2', name: 'Ledelse' },
    tenant: { id: options.tenantId ?? tenantA },
  };
}

function mentioned(text: string): RawActivity {
  return { text: `<at>Medspiller</at> ${text}`, textFormat: 'plain', entities: [{ type: 'mention', text: '<at>Medspiller</at>', mentioned: { id: botId, name: 'Medspiller' } }] };
}

function withMentionEntities(own: RawActivity, locale: string): RawActivity {
  if (!Array.isArray(own['entities'])) return own;
  return { ...own, entities: [...(own['entities'] as unknown[]), { locale, country: 'DK', platform: 'Windows', type: 'clientInfo' }] };
}
