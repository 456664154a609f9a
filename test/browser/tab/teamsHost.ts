import type { HostAnswer, HostCall } from './hostPage.ts';

/** Teams' own names for where a page stands. */
export type FrameContext = 'content' | 'sidePanel' | 'meetingStage';

/** Teams' own names of its themes. */
export type HostTheme = 'default' | 'dark' | 'contrast';

/** Who uses the host. */
export interface HostPerson {
  readonly name: string;
  readonly tenantId: string;
  /** Entra object id. */
  readonly userId: string;
}

/** What a page learns from Teams of where it stands. */
export interface HostSituation {
  readonly person: HostPerson;
  readonly frameContext: FrameContext;
  readonly theme: HostTheme;
  /** BCP 47. */
  readonly locale: string;
  readonly meetingId?: string;
  /** Of the meeting. */
  readonly chatId?: string;
  readonly channelId?: string;
  /** Of a deep link. */
  readonly subPageId?: string;
}

/**
 * What the host does instead of the usual, by teams-js' name of the call, such as `meeting.shareAppContentToStage`: an answer, or a
 * function of the call's arguments. The usual is a Teams where everything works.
 */
export type HostScript = Readonly<Record<string, HostAnswer | ((...parameters: readonly unknown[]) => HostAnswer | Promise<HostAnswer>)>>;

/** Answer to a call with a callback of error and result: it worked. */
export function grant(result: unknown = true): HostAnswer {
  return [null, result];
}

/** Answer to a call with a callback of error and result: Teams' error codes are 500 (inside Teams), 501 (not supported or not allowed here), 1000 (permission) and others. */
export function refuse(errorCode: number, message = 'refused by the test'): HostAnswer {
  return [{ errorCode, message }, null];
}

/** How Teams answers one call, unless the script says otherwise; a call that it does not know gets no answer. */
export async function answerCall({ frame, func, args }: HostCall, situation: HostSituation, script: HostScript, signToken: () => Promise<string>): Promise<HostAnswer> {
  const scripted = script[func];
  if (typeof scripted === 'function') return await scripted(...args);
  if (scripted !== undefined) return scripted;
  const frameContext = frame === 'stage' ? 'meetingStage' : situation.frameContext;
  switch (func) {
    case 'initialize':
      return [frameContext, 'web', JSON.stringify(runtime), '2.58.0'];
    case 'getContext':
      return [toContext(situation, frameContext)];
    case 'authentication.getAuthToken':
      return [true, await signToken()];
    case 'executeDeepLink':
      return [true];
    case 'meeting.getAppContentStageSharingCapabilities':
      return grant({ doesAppHaveSharePermission: true });
    case 'meeting.getAppContentStageSharingState':
      return grant({ isAppSharing: false });
    case 'meeting.shareAppContentToStage':
    case 'meeting.stopSharingAppContentToStage':
      return grant();
    default:
      return 'silent';
  }
}

const runtime = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { app: {}, pages: {}, meeting: {}, dialog: { url: {}, update: {} }, stageView: {} },
};

/** The flat form in which Teams answers `getContext`; teams-js makes the nested one of it. */
function toContext({ person, theme, locale, meetingId, chatId, channelId, subPageId }: HostSituation, frameContext: FrameContext): object {
  return {
    locale,
    theme,
    frameContext,
    hostClientType: 'web',
    hostName: 'Teams',
    entityId: 'medspiller',
    userObjectId: person.userId,
    tid: person.tenantId,
    userDisplayName: person.name,
    loginHint: 'person@example.org',
    userPrincipalName: 'person@example.org',
    ...(meetingId !== undefined && { meetingId }),
    ...(chatId !== undefined && { chatId }),
    ...(channelId !== undefined && { channelId }),
    ...(subPageId !== undefined && { subEntityId: subPageId }),
  };
}
