import assert from 'node:assert/strict';
import { readChannelReference, readPlaceReference } from '../../src/teams/channelReference.ts';
import { type IncomingActivity, readTurn } from '../../src/teams/turn.ts';
import { botId, channelId, channelMessage, groupMessage, inChannel, installationUpdate, personalMessage, type RawActivity, tenantA } from '../helpers/activities.ts';

const options = { serviceUrl: 'https://smba.example/emea/' };
const teamId = '19:team-1@thread.tacv2';
const withoutTeam = { tenantId: tenantA, channelId, serviceUrl: options.serviceUrl, botId };
const reference = { ...withoutTeam, teamId };

describe('readChannelReference', () => {
  it('reads channel and team, without the thread', () => {
    assert.deepEqual(read(channelMessage(options)), reference);
  });
  it('reads the channel from the conversation where Teams’ own data does not name it', () => {
    assert.deepEqual(read({ ...channelMessage(options), channelData: { tenant: { id: tenantA } } }), withoutTeam);
  });
  it('reads the older names', () => {
    assert.deepEqual(read({ ...channelMessage(options), channelData: { teamsChannelId: channelId, teamsTeamId: teamId } }), reference);
  });
  it('takes the channel that was chosen when the app was added to a team, or else General, which has the team’s id', () => {
    const added = (settings: object) => ({ ...installationUpdate({ ...options, fields: inChannel(options) }), conversation: { id: teamId, isGroup: true }, channelData: { team: { id: teamId }, ...settings } });
    assert.deepEqual(read(added({ settings: { selectedChannel: { id: channelId } } })), reference);
    assert.deepEqual(read(added({})), { ...reference, channelId: teamId });
  });
  it('finds none in chats, nor without the address to reach it', () => {
    assert.equal(read(personalMessage(options)), undefined);
    assert.equal(read(groupMessage(options)), undefined);
    assert.equal(read({ ...channelMessage(options), serviceUrl: undefined }), undefined);
    assert.equal(read({ ...channelMessage(options), recipient: undefined }), undefined);
  });
  it('passes over ids that are none', () => {
    assert.deepEqual(read({ ...channelMessage(options), channelData: { channel: { id: 7 }, team: { id: '' }, teamsTeamId: teamId } }), reference);
  });
});

describe('readPlaceReference', () => {
  const readPlace = (activity: RawActivity) => readPlaceReference(readTurn({ activity } as unknown as Parameters<typeof readTurn>[0]));

  it('reads a channel as such', () => {
    assert.deepEqual(readPlace(channelMessage(options)), reference);
  });
  it('reads a chat of several people, without what stands behind its id', () => {
    const chat = { tenantId: tenantA, channelId: '19:gruppe-1@thread.v2', serviceUrl: options.serviceUrl, botId, isChat: true };
    assert.deepEqual(readPlace(groupMessage(options)), chat);
    assert.deepEqual(readPlace({ ...groupMessage(options), conversation: { id: '19:gruppe-1@thread.v2;messageid=17', isGroup: true, tenantId: tenantA } }), chat);
  });
  it('finds none in personal chats, nor without the address to reach it', () => {
    assert.equal(readPlace(personalMessage(options)), undefined);
    assert.equal(readPlace({ ...groupMessage(options), serviceUrl: undefined }), undefined);
    assert.equal(readPlace({ ...groupMessage(options), recipient: undefined }), undefined);
  });
});

function read(activity: RawActivity): unknown {
  return readChannelReference({ activity: activity as unknown as IncomingActivity, tenantId: tenantA });
}
