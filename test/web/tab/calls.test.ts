import assert from 'node:assert/strict';
import type { DocumentSummary, DocumentView, Me, MeetingView, MyData, NoteView, PlanSummary, PlanView, ResponseBody, ShareableView, TabConfig } from '../../../src/web/tab/wire.ts';
import { channelMessage } from '../../helpers/activities.ts';
import { localPerson, startTabApp, type TabApp } from '../../helpers/tabApp.ts';

const [organizer, presenter, attendee, second, outsider] = [0, 1, 2, 3, 4].map(localPerson) as [Identity, Identity, Identity, Identity, Identity];
type Identity = ReturnType<typeof localPerson>;
const localTenant = '00000000-0000-0000-0000-0000000000001';

describe('calls of the tab', () => {
  let app: TabApp;
  before(async () => {
    app = await startTabApp({ clock: () => new Date('2026-11-16T09:00:00Z') });
  });
  after(() => app.stop());

  const get = async <Body>(identity: Identity, path: string, headers?: Record<string, string>): Promise<Body> => {
    const { status, body } = await app.call(identity, 'GET', path, undefined, headers);
    assert.equal(status, 200);
    return body as Body;
  };
  const find = async (query: string): Promise<readonly ShareableView[]> => (await get<{ shareables: ShareableView[] }>(attendee, `/shareables?${query}`)).shareables;
  const findKey = async (query: string): Promise<string> => (await find(query))[0]!.key;

  it('tell a page what it has to know before anybody is known', async () => {
    const config = await get<TabConfig>({}, '/config');
    assert.deepEqual([config.isLocal, config.localPeople.length, config.publicUrl, config.teamsAppId], [true, 5, app.url, undefined]);
  });

  describe('about oneself', () => {
    it('keep a profile that was chosen, and forget it', async () => {
      const me = await get<Me>(attendee, '/me');
      assert.deepEqual([me.name, me.profile, me.isPlanner], ['Carla Carlsen', {}, false]);
      assert.ok(me.profileChoices.municipalities.includes('Hvidovre'));
      const profile = { roleId: 'centerchef', municipality: 'Hvidovre' };
      assert.deepEqual((await app.call(attendee, 'PUT', '/me/profile', profile)).body.profile, profile);
      assert.deepEqual((await get<MyData>(attendee, '/me/data')).profileSavedAtUtc, '2026-11-16T09:00:00.000Z');
      assert.deepEqual((await app.call(attendee, 'PUT', '/me/profile', {})).body.profile, {});
      assert.deepEqual((await get<Me>(second, '/me')).profile, {});
    });
    it('store nothing about somebody who chose nothing', async () => {
      const stored = await app.readStored();
      await app.call(second, 'PUT', '/me/profile', {});
      assert.equal(await app.readStored(), stored);
    });
    it('keep notes with what they are on, for their writer alone, and delete them with everything else', async () => {
      const [found] = await find('text=tillid&kinds=statement&limit=1');
      assert.ok(found?.kind === 'statement');
      const { citation } = found;
      const path = `/notes/${encodeURIComponent(citation.statementId)}`;
      assert.equal((await app.call(attendee, 'PUT', path, { text: 'Det gør jeg ved at lytte.' })).status, 204);
      assert.deepEqual((await get<{ notes: NoteView[] }>(attendee, '/notes')).notes, [{ statementId: citation.statementId, text: 'Det gør jeg ved at lytte.', savedAtUtc: '2026-11-16T09:00:00.000Z', citation }]);
      assert.deepEqual((await get<{ notes: NoteView[] }>(second, '/notes')).notes, []);
      assert.equal((await get<MyData>(attendee, '/me/data')).notes.length, 1);
      assert.equal((await app.call(attendee, 'DELETE', '/me/data')).status, 204);
      assert.deepEqual((await get<{ notes: NoteView[] }>(attendee, '/notes')).notes, []);
    });
    it('delete a note whose statement is gone, and write none', async () => {
      assert.equal((await app.call(attendee, 'PUT', '/notes/gone%23123', { text: ' ' })).status, 204);
      const refused = await app.call(attendee, 'PUT', '/notes/gone%23123', { text: 'x' });
      assert.deepEqual([refused.status, refused.body.code], [404, 'tab.unknownStatement']);
    });
  });

  describe('about documents', () => {
    it('list them and give one to read, without what only repeats', async () => {
      const { documents } = await get<{ documents: DocumentSummary[] }>(attendee, '/documents', { 'accept-language': 'en' });
      assert.equal(documents.length, 5);
      const hvidovre = documents.find(({ id }) => id.startsWith('hvidovre'))!;
      assert.deepEqual([hvidovre.hasRoles, hvidovre.hasPerspectives, hvidovre.municipality], [true, true, 'Hvidovre']);
      assert.match(hvidovre.summary ?? '', / the /);
      const document = await get<DocumentView>(attendee, `/documents/${hvidovre.id}`);
      assert.match(document.summary ?? '', / og /);
      const statements = document.sections.flatMap((section) => section.statements);
      assert.ok(statements.length > 100);
      assert.equal(new Set(statements.map(({ id }) => id)).size, statements.length);
    });
  });

  describe('about what can be shared', () => {
    it('find it by words and by key, with a link of our own', async () => {
      const shareables = await find('text=psykologisk%20tryghed&limit=3');
      assert.equal(shareables.length, 3);
      for (const shareable of shareables) {
        assert.ok(shareable.link.startsWith(`${app.url}/d/`));
        assert.deepEqual(await get(attendee, `/shareables/${encodeURIComponent(shareable.key)}`), shareable);
        assert.equal((await fetch(shareable.link)).status, 200);
      }
    });
    it('offer something without a word, and only the kinds that are wanted', async () => {
      assert.ok((await find('')).length > 0);
      const kinds = new Set((await find('text=tillid&kinds=prompt,cell')).map(({ kind }) => kind));
      assert.ok(kinds.has('prompt'));
      assert.ok([...kinds].every((kind) => kind === 'prompt' || kind === 'cell'));
    });
  });

  describe('about plans', () => {
    it('show a plan to who made it, in words, and to nobody else', async () => {
      const planner = organizer['x-local-person'];
      await app.send(channelMessage({ serviceUrl: app.connector.serviceUrl, tenantId: localTenant, text: 'planlæg mandag kl. 9', fields: { from: { id: '29:anna', aadObjectId: planner, name: 'Anna' } } }));
      const { plans } = await get<{ plans: PlanSummary[] }>(organizer, '/plans');
      assert.equal(plans.length, 1);
      const [{ schedule, description }] = plans as [PlanSummary];
      assert.match(description, /^Hver mandag kl\. 9/);
      assert.equal((await get<Me>(organizer, '/me')).isPlanner, true);
      const plan = await get<PlanView>(organizer, `/plans/${schedule.id}`);
      assert.deepEqual([plan.history, plan.report.length], [[], 1]);
      assert.ok(plan.coverage.length > 0);
      assert.match((await get<PlanView>(organizer, `/plans/${schedule.id}`, { 'accept-language': 'en' })).description, /^Every Monday/);
      assert.deepEqual((await get<{ plans: PlanSummary[] }>(presenter, '/plans')).plans, []);
      assert.equal((await app.call(presenter, 'GET', `/plans/${schedule.id}`)).status, 404);
    });
  });

  describe('in a meeting', () => {
    const meeting = '/meetings/meeting-1';
    it('run a live round from start to result', async () => {
      assert.deepEqual((await get<MeetingView>(attendee, meeting)).mayControl, false);
      assert.deepEqual((await get<MeetingView>(presenter, meeting)).role, 'presenter');
      const key = await findKey('text=tillid&kinds=prompt&limit=1');
      const started = await app.call(organizer, 'POST', `${meeting}/rounds`, { key, question: 'Hvad vil vi gøre?', minutes: 5, threshold: 3 });
      assert.equal(started.status, 200);
      const { round, nowUtc } = started.body;
      assert.deepEqual([nowUtc, round.prompt.question.da, round.endsAtUtc, round.isOpen, round.responseCount], ['2026-11-16T09:00:00.000Z', 'Hvad vil vi gøre?', '2026-11-16T09:05:00.000Z', true, 0]);
      assert.equal((await app.call(presenter, 'POST', `${meeting}/rounds`, { key })).status, 409);
      const path = `${meeting}/rounds/${round.id}`;
      assert.deepEqual(await get<{ response?: ResponseBody }>(attendee, `${path}/response`), {});
      for (const [index, person] of [presenter, attendee, second].entries()) assert.equal((await app.call(person, 'PUT', `${path}/response`, { scale: index + 2, text: `tanke ${index}` })).status, 204);
      assert.deepEqual((await get<{ response?: ResponseBody }>(attendee, `${path}/response`)).response, { scale: 3, text: 'tanke 1' });
      assert.equal((await app.call(attendee, 'DELETE', `${path}/response`)).status, 204);
      assert.equal((await get<MeetingView>(organizer, meeting)).state.round?.responseCount, 0);
      await app.call(attendee, 'PUT', `${path}/response`, { step: 'lytte' });
      assert.equal((await get<MeetingView>(organizer, meeting)).state.round?.responseCount, 3);
      assert.equal((await app.call(organizer, 'POST', `${path}/result`)).status, 409);
      const closed = (await app.call(organizer, 'POST', `${path}/close`)).body.round;
      assert.deepEqual([closed.isOpen, closed.responseCount, closed.digest.kind], [false, 3, 'shown']);
      assert.equal((await app.call(second, 'PUT', `${path}/response`, { scale: 1 })).status, 409);
      assert.equal((await app.call(organizer, 'POST', `${path}/result`)).status, 204);
      assert.equal((await app.call(presenter, 'POST', `${meeting}/cards`, { key })).status, 204);
      assert.equal(app.posted.length, 2);
      assert.doesNotMatch(JSON.stringify([started.body, closed, app.posted]), /respondentKey/);
    });
    it('say so when the chat cannot be reached', async () => {
      app.answerPosts({ kind: 'refused', code: 'BotNotInConversationRoster', isChannelGone: true });
      const key = await findKey('text=tillid&limit=1');
      const { status, body } = await app.call(organizer, 'POST', `${meeting}/cards`, { key });
      assert.deepEqual([status, body.code], [502, 'meeting.chatUnreachable']);
      app.answerPosts({ kind: 'sent', conversationId: 'x', activityId: '1' });
    });
    it('are refused to who is not in it, and control to who only attends', async () => {
      const stored = await app.readStored();
      for (const [method, path, body] of [
        ['GET', '', undefined],
        ['GET', '/events', undefined],
        ['POST', '/rounds', { key: 'x' }],
        ['POST', '/cards', { key: 'x' }],
        ['POST', '/rounds/x/close', undefined],
        ['POST', '/rounds/x/result', undefined],
        ['GET', '/rounds/x/response', undefined],
        ['PUT', '/rounds/x/response', { scale: 1 }],
        ['DELETE', '/rounds/x/response', undefined],
      ] as const) {
        const refused = await app.call(outsider, method, `${meeting}${path}`, body);
        assert.deepEqual([refused.status, refused.body.code], [403, 'meeting.notParticipant'], `${method} ${path}`);
        assert.equal((await app.call(attendee, method, `/meetings/meeting-2${path}`, body)).status, 403);
        if (method === 'POST') assert.equal((await app.call(attendee, method, `${meeting}${path}`, body)).body.code, 'meeting.mayNotControl');
      }
      assert.equal(await app.readStored(), stored);
    });
  });
});
