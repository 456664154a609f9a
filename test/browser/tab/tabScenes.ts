import { localPeople, localTenantId } from '../../../src/web/tab/localPeople.ts';
import type { FakeConnector } from '../../helpers/fakeConnector.ts';
import { askContact } from './askedContact.ts';
import type { OpenLocalOptions } from './localBrowser.ts';
import type { Tab } from './openTab.ts';
import { liveThroughWeeks, planAnew } from './planWorld.ts';

/** The app in local mode, best with the documents of `askedContact.ts`, with nothing in its store and a clock that can be moved. */
export interface SceneApp {
  readonly url: string;
  /** What stands in for Teams. */
  readonly connector: FakeConnector;
  sendDue(): Promise<void>;
  setClock(iso: string): void;
}

/** One thing to look at. `prepare` is what a person does there first. */
export interface Scene {
  readonly name: string;
  readonly open: OpenLocalOptions;
  readonly prepare?: (tab: Tab) => Promise<unknown>;
}

/** Brings about every page of the tab in the states that matter, one after the other, and shows `visit` those that can be seen just then. */
export async function visitScenes(app: SceneApp, visit: (scenes: readonly Scene[]) => Promise<void>): Promise<void> {
  const toUserId = (person: number) => localPeople[person - 1]?.id ?? `00000000-0000-0000-0000-00000000000${20 + person}`;
  const world = { connector: app.connector, tenantId: localTenantId, toUserId, send: (activity: object) => post(`${app.url}/api/messages`, activity), sendDue: () => app.sendDue(), setClock: (iso: string) => app.setClock(iso) };
  await liveThroughWeeks(world);
  const { key, statementId } = await remember(app.url);
  await askContact(world.send, app.connector.serviceUrl, statementId);
  await visit(personalScenes);
  await planAnew(world);
  await visit([{ name: 'plans-several', open: { path: '/tab/personal#/plans' } }]);
  await visit(meetingScenes('card', key));
  const roundId = await startRound(app.url, key);
  await visit(meetingScenes('open', key));
  await endRound(app.url, roundId);
  await visit(meetingScenes('closed', key));
}

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
