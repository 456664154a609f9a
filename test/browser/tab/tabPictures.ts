import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Theme } from '../../../src/tab/host.ts';
import { localPeople, localTenantId } from '../../../src/web/tab/localPeople.ts';
import { startFakeConnector } from '../../helpers/fakeConnector.ts';
import { launchBrowser } from '../launchBrowser.ts';
import { openLocalTab, type OpenLocalOptions } from './localBrowser.ts';
import { askContact } from './askedContact.ts';
import { liveThroughWeeks, planAnew } from './planWorld.ts';
import type { Tab } from './openTab.ts';

/** The app in local mode, with nothing in its store and a clock that can be moved. */
export interface PictureApp {
  readonly url: string;
  sendDue(): Promise<void>;
  setClock(iso: string): void;
}

/** One thing to look at. `prepare` is what a person does there first. */
interface Scene {
  readonly name: string;
  readonly open: OpenLocalOptions;
  readonly prepare?: (tab: Tab) => Promise<unknown>;
}

/** Takes a picture of each page of the tab in three widths, light and dark, and once in high contrast; returns the files. `only` takes those whose names contain it. */
export async function takeTabPictures(app: PictureApp, folder: string, only = ''): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const [browser, connector] = await Promise.all([launchBrowser(), startFakeConnector()]);
  const files: string[] = [];
  const takePictures = async (scenes: readonly Scene[]) => {
    for (const { name, open, prepare } of scenes.filter((scene) => scene.name.includes(only))) {
      for (const { theme, width } of looks) {
        const tab = await openLocalTab(browser, app.url, { ...open, theme, width, height: open.page === 'stage' ? Math.max(600, Math.round((width * 9) / 16)) : 900 });
        const file = join(folder, `${name}-${theme}-${width}.png`);
        // A picture is looked at by people and decides nothing: it waits for the page to be quiet instead of for a text.
        await tab.window.waitForTimeout(1_200);
        await prepare?.(tab);
        await tab.window.waitForTimeout(400);
        await (open.page === 'stage' ? tab.window.screenshot({ path: file }) : tab.screenshot(file));
        files.push(file);
        await tab.close();
      }
    }
  };
  const toUserId = (person: number) => localPeople[person - 1]?.id ?? `00000000-0000-0000-0000-00000000000${20 + person}`;
  const world = { connector, tenantId: localTenantId, toUserId, send: (activity: object) => post(`${app.url}/api/messages`, activity), sendDue: () => app.sendDue(), setClock: (iso: string) => app.setClock(iso) };

  await liveThroughWeeks(world);
  const { key, statementId } = await remember(app.url);
  await askContact(world.send, connector.serviceUrl, statementId);
  await takePictures(personalScenes);
  await planAnew(world);
  await takePictures([{ name: 'plans-several', open: { path: '/tab/personal#/plans' } }]);
  await takePictures(meetingScenes('card', key));
  const roundId = await startRound(app.url, key);
  await takePictures(meetingScenes('open', key));
  await endRound(app.url, roundId);
  await takePictures(meetingScenes('closed', key));
  await browser.close();
  await connector.stop();
  return files;
}

const looks: readonly { readonly theme: Theme; readonly width: number }[] = [
  ...(['light', 'dark'] as const).flatMap((theme) => [320, 800, 1600].map((width) => ({ theme, width }))),
  { theme: 'contrast', width: 800 },
];

const documentId = 'hvidovre-ledelses-og-medarbejdergrundlag';

const personalScenes: readonly Scene[] = [
  { name: 'documents', open: { path: '/tab/personal' } },
  ...['role', 'perspective', 'matrix', 'chain', 'text'].map((view) => ({ name: `document-${view}`, open: { path: `/tab/personal#/read/${documentId}/${view}` } })),
  { name: 'find', open: { path: '/tab/personal#/find?text=tillid' } },
  { name: 'me', open: { path: '/tab/personal#/me' } },
  { name: 'plan', open: { path: '/tab/personal#/plans' }, prepare: (tab) => tab.page.getByRole('button', { name: /Uge 46/ }).click() },
  { name: 'plan-table', open: { path: '/tab/personal#/plans' }, prepare: (tab) => tab.page.getByRole('switch').click() },
  { name: 'plans-none', open: { path: '/tab/personal#/plans', person: 2 } },
];

const meetingId = 'MCMxOTptZWV0aW5nIzA=';

/** A meeting as its organiser, an attendee and the room see it. */
function meetingScenes(state: string, key: string): Scene[] {
  return [
    { name: `panel-organizer-${state}`, open: { page: 'side-panel', meetingId } },
    { name: `panel-attendee-${state}`, open: { page: 'side-panel', meetingId, person: 3 } },
    { name: `stage-${state}`, open: { page: 'stage', path: `/tab/stage?card=${encodeURIComponent(key)}`, meetingId } },
  ];
}

/** Anna has a profile and a note on the first statement that is found for her; resolves with that. */
async function remember(url: string): Promise<{ key: string; statementId: string }> {
  await call(url, 1, 'PUT', '/me/profile', { roleId: 'leder-af-medarbejdere', municipality: 'Hvidovre' });
  const { shareables } = (await call(url, 1, 'GET', `/shareables?text=${encodeURIComponent('engagerede teams')}&kinds=statement`)) as { shareables: { key: string; citation: { statementId: string } }[] };
  const [first] = shareables;
  if (first === undefined) throw new Error('No statement was found to take pictures of');
  await call(url, 1, 'PUT', `/notes/${encodeURIComponent(first.citation.statementId)}`, { text: 'Jeg spørger om det på hvert teammøde, før vi går til dagsordenen.' });
  return { key: first.key, statementId: first.citation.statementId };
}

async function startRound(url: string, key: string): Promise<string> {
  const { round } = (await call(url, 1, 'POST', `/meetings/${encodeURIComponent(meetingId)}/rounds`, { key, minutes: 10, threshold: 3 })) as { round: { id: string } };
  for (const person of [2, 3, 4, 5]) {
    const answer = { scale: person, ...(person % 2 === 0 && { text: person === 2 ? 'Det lykkes bedst, når vi sidder sammen og ikke kun skriver til hinanden.' : 'Vi glemmer det, når vi har travlt.' }), ...(person === 3 && { step: 'Begynde mødet med sidste uges aftaler' }) };
    await call(url, person, 'PUT', `/meetings/${encodeURIComponent(meetingId)}/rounds/${round.id}/response`, answer);
  }
  return round.id;
}

async function endRound(url: string, roundId: string): Promise<void> {
  await call(url, 1, 'POST', `/meetings/${encodeURIComponent(meetingId)}/rounds/${roundId}/close`);
}

async function call(url: string, person: number, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${url}/api/tab${path}`, {
    method,
    headers: { 'x-local-person': localPeople[person - 1]?.id ?? '', 'accept-language': 'da', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

async function post(url: string, activity: object) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}
