import type { TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import type { ConversationKey, Language, PersonKey } from '../core/answers/answer.ts';
import { toLanguage } from '../locales/language.ts';

/** An activity as it arrives: the SDK's type promises fields that the wire does not. */
export type IncomingActivity = Partial<Activity> & Pick<Activity, 'type' | 'conversation'>;

/** One incoming activity: who, where, and in which language their client is. */
export interface Turn {
  readonly activity: IncomingActivity;
  /** Undefined outside Teams, where there are no tenants. */
  readonly tenantId: string | undefined;
  readonly person: PersonKey;
  readonly conversation: ConversationKey;
  /** True in a one-to-one chat; false where others read along. */
  readonly isPersonal: boolean;
  readonly language: Language;
}

/** What the bot says back: an activity without the addressing, which the SDK adds. */
export type Reply = Partial<Activity>;

/** What a turn says, in order, and what it stores meanwhile: the person need not wait for it, but the turn ends only when it is done. */
export interface Outcome {
  readonly replies: readonly Reply[];
  /** What everyone in the conversation is told where the replies go to one person: to the one who pressed an `Action.Execute`. */
  readonly announced?: readonly Reply[];
  readonly saved?: Promise<void>;
  /** What begins once a message's replies are said, so that what it says comes behind them. */
  readonly afterwards?: () => void;
}

/** Reads the turn. A person is known by the Entra object id, which is the same in every conversation, or else the channel's id. */
export function readTurn(context: TurnContext): Turn {
  const activity: IncomingActivity = context.activity;
  const tenantId = readTenantId(activity);
  const userId = activity.from?.aadObjectId ?? activity.from?.id ?? '';
  const person = { tenantId: tenantId ?? '', userId };
  return {
    activity,
    tenantId,
    person,
    conversation: { ...person, conversationId: activity.conversation.id },
    isPersonal: !isReadByOthers(activity.conversation),
    language: toLanguage(activity.locale ?? readClientLocale(activity)),
  };
}

/** Not every activity says of which kind its conversation is; the ids of all that people share begin alike. */
function isReadByOthers({ id, isGroup, conversationType }: IncomingActivity['conversation']): boolean {
  return isGroup || ['groupChat', 'channel'].includes(conversationType) || id.startsWith('19:');
}

function readTenantId(activity: IncomingActivity): string | undefined {
  const channelData = activity.channelData as { tenant?: { id?: unknown } } | undefined;
  const id: unknown = channelData?.tenant?.id ?? activity.conversation.tenantId;
  return typeof id === 'string' && id !== '' ? id.toLowerCase() : undefined;
}

function readClientLocale(activity: IncomingActivity): string | undefined {
  const clientInfo = activity.entities?.find((entity) => entity.type === 'clientInfo') as { locale?: unknown } | undefined;
  return typeof clientInfo?.locale === 'string' ? clientInfo.locale : undefined;
}
