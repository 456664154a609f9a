import { app, authentication } from '@microsoft/teams-js';
import { toLanguage } from '../../locales/language.ts';
import type { Host, HostContext, Theme } from '../host.ts';
import { shareToStage } from './shareToStage.ts';
import { toHostProblem } from './toHostProblem.ts';
import { withinTime } from './withinTime.ts';

/** Finds Teams around the page. Never settles where nobody answers, as in the frame of another site: the caller waits for as long as it likes. */
export async function createTeamsHost(): Promise<Host> {
  await app.initialize();
  const context = await app.getContext();
  app.notifyAppLoaded();
  void app.notifySuccess();
  return {
    kind: 'teams',
    context: toHostContext(context),
    onThemeChange(listener) {
      app.registerOnThemeChangeHandler((theme) => listener(toTheme(theme)));
    },
    async identify() {
      const token = await withinTime(authentication.getAuthToken(), tokenTimeoutMs).catch((error: unknown) => {
        throw toHostProblem(error, 'sign-in');
      });
      return { Authorization: `Bearer ${token}` };
    },
    shareToStage,
    async open(url) {
      await withinTime(app.openLink(url), openTimeoutMs).catch((error: unknown) => {
        throw toHostProblem(error, 'failed');
      });
    },
  };
}

/** Teams may ask the person to consent meanwhile. */
const tokenTimeoutMs = 20_000;
const openTimeoutMs = 5000;

function toHostContext({ app: { locale, theme }, page, user, meeting, channel, chat }: app.Context): HostContext {
  const channelId = channel?.id ?? chat?.id;
  return {
    language: toLanguage(locale),
    theme: toTheme(theme),
    ...(user?.displayName !== undefined && { userName: user.displayName }),
    ...(meeting !== undefined && { meetingId: meeting.id }),
    ...(channelId !== undefined && { channelId }),
    ...(page.subPageId !== undefined && page.subPageId !== '' && { subPageId: page.subPageId }),
  };
}

/** Themes that are not known, such as `glass`, are light ones. */
function toTheme(theme: string): Theme {
  return theme === 'dark' || theme === 'contrast' ? theme : 'light';
}
