import assert from 'node:assert/strict';
import { createLog } from '../../src/log.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { trackChannel } from '../../src/teams/trackChannel.ts';
import { readTurn } from '../../src/teams/turn.ts';
import { type ActivityOptions, botId, channelId, channelMessage, conversationUpdate, groupMessage, inChannel, installationUpdate, invoke, personalMessage, type RawActivity, tenantA } from '../helpers/activities.ts';

const options: ActivityOptions = { serviceUrl: 'https://smba.example/emea/' };
const teamId = '19:team-1@thread.tacv2';
const key = { tenantId: tenantA, channelId };
const otherKey = { tenantId: tenantA, channelId: '19:anden-kanal@thread.tacv2' };
const reference = { ...key, serviceUrl: options.serviceUrl, botId, teamId };

describe('trackChannel', () => {
  let stores: Store;
  let writes: number;
  const track = async (activity: RawActivity): Promise<void> => {
    const counting = { ...stores, saveChannel: (saved: typeof reference) => ((writes += 1), stores.saveChannel(saved)) };
    await trackChannel(readTurn({ activity } as unknown as Parameters<typeof readTurn>[0]), { stores: counting, log: createLog({ logLevel: 'silent' }) });
  };
  const asleepBecause = async (of = key): Promise<string | undefined> => (await stores.findChannel(of))?.asleepBecause;

  beforeEach(async () => {
    stores = await openStore('sqlite::memory:');
    writes = 0;
  });
  afterEach(() => stores.close());

  it('keeps how a channel is reached, and writes only when that changed', async () => {
    await track(channelMessage(options));
    assert.deepEqual(await stores.findChannel(key), reference);
    await track(channelMessage(options));
    await track(invoke({ ...options, name: 'adaptiveCard/action', fields: inChannel(options) }));
    assert.equal(writes, 1);
    await track(channelMessage({ serviceUrl: 'https://smba.example/amer/' }));
    assert.deepEqual(await stores.findChannel(key), { ...reference, serviceUrl: 'https://smba.example/amer/' });
    assert.equal(writes, 2);
  });
  it('keeps the team, though not every activity names it', async () => {
    await track(channelMessage(options));
    await track({ ...channelMessage(options), channelData: { channel: { id: channelId }, tenant: { id: tenantA } } });
    assert.deepEqual(await stores.findChannel(key), reference);
    assert.equal(writes, 1);
  });
  it('keeps no personal chat', async () => {
    await track(personalMessage(options));
    await track(installationUpdate({ ...options, action: 'remove' }));
    assert.equal(writes, 0);
  });
  it('keeps a chat of several people as such, and puts it to sleep when the bot is removed', async () => {
    const chat = { tenantId: tenantA, channelId: '19:gruppe-1@thread.v2' };
    const here = { conversation: { conversationType: 'groupChat', isGroup: true, id: chat.channelId, tenantId: tenantA } };
    const kept = { ...chat, serviceUrl: options.serviceUrl, botId, isChat: true };
    await track(installationUpdate({ ...options, action: 'add', fields: here }));
    assert.deepEqual(await stores.findChannel(chat), kept);
    await track(installationUpdate({ ...options, action: 'remove', fields: here }));
    assert.equal(await asleepBecause(chat), 'BotRemoved');
    await track(groupMessage(options));
    assert.deepEqual(await stores.findChannel(chat), kept);
    await track({ ...conversationUpdate({ ...options, membersAdded: [], fields: here }), membersRemoved: [{ id: botId }] });
    assert.equal(await asleepBecause(chat), 'BotRemoved');
  });
  it('takes the use of the messaging extension for no sign that the bot is there', async () => {
    const chat = { conversation: { conversationType: 'groupChat', isGroup: true, id: '19:gruppe-1@thread.v2', tenantId: tenantA } };
    for (const name of ['composeExtension/query', 'composeExtension/submitAction', 'task/fetch']) {
      await track(invoke({ ...options, name, fields: chat }));
      await track(invoke({ ...options, name, fields: inChannel(options) }));
    }
    assert.equal(writes, 0);
  });
  it('keeps the channel that the app was added to', async () => {
    await track(ofTeam(installationUpdate({ ...options, action: 'add' }), { settings: { selectedChannel: { id: channelId } } }));
    assert.deepEqual(await stores.findChannel(key), reference);
  });

  const removals: [string, RawActivity, string][] = [
    ['the app was removed from the team', ofTeam(installationUpdate({ ...options, action: 'remove' })), 'BotRemoved'],
    ['the bot is no longer a member', ofTeam({ ...conversationUpdate({ ...options, membersAdded: [] }), membersRemoved: [{ id: botId }] }), 'BotRemoved'],
    ['the team was deleted', ofTeam(teamEvent('teamDeleted')), 'TeamDeleted'],
    ['the team was archived', ofTeam(teamEvent('teamArchived')), 'TeamArchived'],
  ];
  const returns: [string, RawActivity][] = [
    ['the app is added again', ofTeam(installationUpdate({ ...options, action: 'add' }))],
    ['the bot is a member again', ofTeam(conversationUpdate(options))],
    ['the team is taken out of the archive', ofTeam(teamEvent('teamUnarchived'))],
  ];
  for (const [name, activity, reason] of removals) {
    it(`puts all channels of the team to sleep when ${name}`, async () => {
      await stores.saveChannel(reference);
      await stores.saveChannel({ ...reference, ...otherKey });
      await stores.saveChannel({ ...reference, channelId: 'x', teamId: 'another' });
      await track(activity);
      assert.deepEqual([await asleepBecause(), await asleepBecause(otherKey)], [reason, reason]);
      assert.equal(await asleepBecause({ ...key, channelId: 'x' }), undefined);
    });
  }
  for (const [name, activity] of returns) {
    it(`wakes all channels of the team when ${name}`, async () => {
      for (const one of [key, otherKey]) {
        await stores.saveChannel({ ...reference, ...one });
        await stores.putChannelToSleep(one, 'BotRemoved');
      }
      await track(activity);
      assert.deepEqual([await asleepBecause(), await asleepBecause(otherKey)], [undefined, undefined]);
    });
  }
  it('puts a deleted channel to sleep alone, and wakes it when it is restored', async () => {
    for (const one of [key, otherKey]) await stores.saveChannel({ ...reference, ...one });
    await track(channelEvent('channelDeleted'));
    assert.deepEqual([await asleepBecause(), await asleepBecause(otherKey)], ['ChannelDeleted', undefined]);
    await track(channelEvent('channelRestored'));
    assert.equal(await asleepBecause(), undefined);
  });
  it('wakes a channel that writes', async () => {
    await stores.saveChannel(reference);
    await stores.putChannelToSleep(key, 'BotNotInConversationRoster');
    await track(channelMessage(options));
    assert.equal(await asleepBecause(), undefined);
  });
  it('lets a channel be when others come and go, or the app is upgraded', async () => {
    await stores.saveChannel(reference);
    await track(ofTeam({ ...conversationUpdate({ ...options, membersAdded: [] }), membersRemoved: [{ id: '29:person-2' }] }));
    await track(ofTeam(installationUpdate({ ...options, action: 'remove-upgrade' })));
    assert.equal(await asleepBecause(), undefined);
  });
  it('does not fail the turn when the store fails', async () => {
    stores.findChannel = () => Promise.reject(new Error('no store'));
    await track(channelMessage(options));
    assert.equal(writes, 0);
  });
});

/** As Teams tells of a team: from the General channel, which has the team's id. */
function ofTeam(activity: RawActivity, channelData: object = {}): RawActivity {
  return { ...activity, conversation: { id: teamId, isGroup: true, tenantId: tenantA }, channelData: { ...(activity['channelData'] as object), team: { id: teamId }, ...channelData } };
}

function teamEvent(eventType: string): RawActivity {
  return conversationUpdate({ ...options, membersAdded: [], fields: { channelData: { eventType, tenant: { id: tenantA } } } });
}

function channelEvent(eventType: string): RawActivity {
  const { conversation, channelData } = inChannel(options);
  return conversationUpdate({ ...options, membersAdded: [], fields: { conversation, channelData: { ...(channelData as object), eventType } } });
}
