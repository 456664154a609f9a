import assert from 'node:assert/strict';
import type { MeetingDirectory } from '../../src/core/meetings/meeting.ts';
import { createLog } from '../../src/log.ts';
import { createConnectorHttp } from '../../src/teams/connector/connectorHttp.ts';
import { createMeetingDirectory, type MeetingDirectoryOptions } from '../../src/teams/meetingDirectory.ts';
import { botId, channelId, tenantA } from '../helpers/activities.ts';
import { type ConnectorReply, type FakeConnector, startFakeConnector } from '../helpers/fakeConnector.ts';

/** As Teams gives them: base64, with characters that an address must not have as they are. */
const meetingId = 'MCMxOTptZWV0aW5nX/8+YQ==';
const meeting = { tenantId: tenantA, meetingId };
const anna = { tenantId: tenantA, userId: '11111111-aaaa-4aaa-8aaa-000000000001' };
const bo = { tenantId: tenantA, userId: '11111111-aaaa-4aaa-8aaa-000000000002' };
const conversationId = `19:meeting_${meetingId}@thread.v2`;

describe('the directory of meetings', () => {
  let connector: FakeConnector;
  let nowMs: number;
  let waitsMs: number[];
  let logged: string[];
  const create = (changes: Partial<MeetingDirectoryOptions> = {}): MeetingDirectory =>
    createMeetingDirectory({
      connector: { call: createConnectorHttp(), authorize: () => Promise.resolve('Bearer abc') },
      store: { findAnyChannel: (tenantId) => Promise.resolve({ tenantId, channelId, botId, serviceUrl: connector.serviceUrl }) },
      clock: () => new Date(nowMs),
      log: createLog({ logLevel: 'debug' }, { write: (line: string) => logged.push(line) } as never),
      retries: { wait: (delayMs) => Promise.resolve(waitsMs.push(delayMs)), random: () => 0.5 },
      ...changes,
    });

  before(async () => (connector = await startFakeConnector()));
  after(() => connector.stop());
  beforeEach(() => {
    connector.reset();
    nowMs = Date.UTC(2026, 10, 23);
    [waitsMs, logged] = [[], []];
  });

  for (const [teams, role] of [['Organizer', 'organizer'], ['Presenter', 'presenter'], ['Attendee', 'attendee'], ['presenter', 'presenter'], ['Something new', 'attendee']] as const) {
    it(`knows ${teams} as ${role}, with the meeting’s chat`, async () => {
      connector.invite(meetingId, anna.userId, teams);
      assert.deepEqual(await create().findParticipant(meeting, anna), { role, conversationId });
    });
  }
  it('asks for one person in one meeting of the tenant, as the bot', async () => {
    connector.invite(meetingId, anna.userId, 'Attendee');
    await create().findParticipant(meeting, anna);
    const [request, ...more] = connector.requests;
    assert.deepEqual(more, []);
    assert.deepEqual([request?.method, request?.path, request?.search], ['GET', `/v1/meetings/${meetingId}/participants/${anna.userId}`, `?tenantId=${tenantA}`]);
    assert.deepEqual([request?.headers.authorization, request?.rawBody], ['Bearer abc', '']);
  });
  it('asks Teams’ public address where nothing has come from the tenant yet', async () => {
    const urls: string[] = [];
    const directory = create({
      store: { findAnyChannel: () => Promise.resolve(undefined) },
      connector: {
        call: ({ url }) => {
          urls.push(url);
          return Promise.resolve({ status: 404, retryAfter: undefined, body: undefined });
        },
        authorize: () => Promise.resolve(undefined),
      },
    });
    assert.equal(await directory.findParticipant({ ...meeting, meetingId: 'a/../b' }, anna), undefined);
    assert.deepEqual(urls, [`https://smba.trafficmanager.net/teams/v1/meetings/a%2F..%2Fb/participants/${anna.userId}?tenantId=${tenantA}`]);
  });
  it('does not know who is not in the meeting', async () => {
    connector.invite(meetingId, anna.userId, 'Organizer');
    assert.equal(await create().findParticipant(meeting, bo), undefined);
    assert.equal(await create().findParticipant({ ...meeting, meetingId: 'another' }, anna), undefined);
  });
  for (const status of [400, 403, 404]) {
    it(`takes ${status} for no such meeting or participant`, async () => {
      connector.replyWith(() => ({ status, body: { error: { code: 'BotNotInConversationRoster' } } }));
      assert.equal(await create().findParticipant(meeting, anna), undefined);
    });
  }

  describe('when Teams cannot tell', () => {
    const failures: [string, ConnectorReply | 'lose'][] = [
      ['401', { status: 401 }],
      ['500', { status: 500 }],
      ['503 again and again', { status: 503 }],
      ['a lost answer', 'lose'],
      ['an answer that is none', { status: 200, body: { user: {} } }],
      ['an answer without a chat', { status: 200, body: { meeting: { role: 'Organizer' }, conversation: {} } }],
      ['nothing', { status: 200 }],
    ];
    for (const [name, reply] of failures) {
      it(`says so after ${name}, logs it without names, and asks anew the next time`, async () => {
        const directory = create();
        connector.replyWith(() => reply);
        await assert.rejects(directory.findParticipant(meeting, anna), { code: 'meeting.rosterUnreachable', isExpected: true });
        assert.match(logged.join(''), /meeting roster/);
        for (const secret of [anna.userId, meetingId]) assert.ok(!logged.join('').includes(secret));
        connector.reset();
        connector.invite(meetingId, anna.userId, 'Attendee');
        assert.equal((await directory.findParticipant(meeting, anna))?.role, 'attendee');
      });
    }
    it('says so without a token', async () => {
      await assert.rejects(create({ connector: { call: createConnectorHttp(), authorize: () => Promise.reject(new Error('AADSTS7000215')) } }).findParticipant(meeting, anna), { code: 'meeting.rosterUnreachable' });
      assert.deepEqual(connector.requests, []);
    });
    it('waits as it is told when five hundred ask at once', async () => {
      const replies: ConnectorReply[] = [{ status: 429, headers: { 'retry-after': '2' } }];
      connector.invite(meetingId, anna.userId, 'Attendee');
      connector.replyWith(() => replies.shift());
      assert.equal((await create().findParticipant(meeting, anna))?.role, 'attendee');
      assert.deepEqual(waitsMs, [2_000]);
    });
  });

  describe('keeps answers', () => {
    it('for thirty seconds, for each person and meeting', async () => {
      const directory = create();
      connector.invite(meetingId, anna.userId, 'Organizer');
      connector.invite(meetingId, bo.userId, 'Attendee');
      connector.invite('another', anna.userId, 'Attendee');
      for (let time = 0; time < 2; time += 1) {
        assert.equal((await directory.findParticipant(meeting, anna))?.role, 'organizer');
        assert.equal((await directory.findParticipant(meeting, bo))?.role, 'attendee');
        assert.equal((await directory.findParticipant({ ...meeting, meetingId: 'another' }, anna))?.role, 'attendee');
        nowMs += 29_999;
      }
      assert.equal(connector.requests.length, 3);
      connector.reset();
      nowMs = Date.UTC(2026, 10, 23) + 30_000;
      assert.equal(await directory.findParticipant(meeting, anna), undefined);
      assert.equal(connector.requests.length, 1);
    });
    it('of people who are not in the meeting for five', async () => {
      const directory = create();
      assert.equal(await directory.findParticipant(meeting, anna), undefined);
      connector.invite(meetingId, anna.userId, 'Attendee');
      nowMs += 4_999;
      assert.equal(await directory.findParticipant(meeting, anna), undefined);
      nowMs += 1;
      assert.equal((await directory.findParticipant(meeting, anna))?.role, 'attendee');
    });
    it('for all who ask at once', async () => {
      const directory = create();
      connector.invite(meetingId, anna.userId, 'Attendee');
      const found = await Promise.all(Array.from({ length: 20 }, () => directory.findParticipant(meeting, anna)));
      assert.deepEqual([found.filter(Boolean).length, connector.requests.length], [20, 1]);
    });
    it('of ten thousand at most', async () => {
      let callCount = 0;
      const call = () => {
        callCount += 1;
        return Promise.resolve({ status: 200, retryAfter: undefined, body: { meeting: { role: 'Attendee' }, conversation: { id: conversationId } } });
      };
      const directory = create({ connector: { call, authorize: () => Promise.resolve(undefined) } });
      for (let person = 0; person <= 10_000; person += 1) await directory.findParticipant(meeting, { tenantId: tenantA, userId: `person ${person}` });
      await directory.findParticipant(meeting, { tenantId: tenantA, userId: 'person 1' });
      assert.equal(callCount, 10_001);
      await directory.findParticipant(meeting, { tenantId: tenantA, userId: 'person 0' });
      assert.equal(callCount, 10_002);
    });
  });
});
