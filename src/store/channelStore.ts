import type { Selectable } from 'kysely';
import type { Channel } from '../core/reflections/messenger.ts';
import type { ChannelStore } from '../core/reflections/reflectionStore.ts';
import type { ChannelKey } from '../core/reflections/schedule.ts';
import type { Database, Tables } from './schema.ts';

/** Channels in SQL. */
export function createChannelStore(database: Database): ChannelStore {
  return {
    async saveChannel({ tenantId, channelId, teamId, serviceUrl, botId, isChat }) {
      await database
        .insertInto('channel')
        .values({ tenant_id: tenantId, channel_id: channelId, team_id: teamId ?? null, service_url: serviceUrl, bot_id: botId, is_chat: isChat ? 1 : 0 })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'channel_id'])
            .doUpdateSet((row) => ({
              service_url: serviceUrl,
              bot_id: botId,
              // An activity that does not name the team does not take the channel out of it.
              team_id: row.fn.coalesce('excluded.team_id', 'channel.team_id'),
            }))
            // Every activity brings the reference; hardly any brings another.
            .where((row) =>
              row.or([
                row('channel.service_url', '<>', serviceUrl),
                row('channel.bot_id', '<>', botId),
                ...(teamId === undefined ? [] : [row('channel.team_id', 'is', null), row('channel.team_id', '<>', teamId)]),
              ]),
            ),
        )
        .execute();
    },
    async findChannel({ tenantId, channelId }) {
      const row = await database.selectFrom('channel').selectAll().where('tenant_id', '=', tenantId).where('channel_id', '=', channelId).executeTakeFirst();
      return row && toChannel(row);
    },
    async findAnyChannel(tenantId) {
      const row = await database.selectFrom('channel').selectAll().where('tenant_id', '=', tenantId).limit(1).executeTakeFirst();
      return row && toChannel(row);
    },
    async listTeamChannels(tenantId, teamId) {
      return (await database.selectFrom('channel').selectAll().where('tenant_id', '=', tenantId).where('team_id', '=', teamId).execute()).map(toChannel);
    },
    async putChannelToSleep(key, reason) {
      await setAsleep(database, key, reason).execute();
    },
    async wakeChannel(key) {
      const { numUpdatedRows } = await setAsleep(database, key, null).where('asleep_because', 'is not', null).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function setAsleep(database: Database, { tenantId, channelId }: ChannelKey, because: string | null) {
  return database.updateTable('channel').set({ asleep_because: because }).where('tenant_id', '=', tenantId).where('channel_id', '=', channelId);
}

function toChannel(row: Selectable<Tables['channel']>): Channel {
  return {
    tenantId: row.tenant_id,
    channelId: row.channel_id,
    serviceUrl: row.service_url,
    botId: row.bot_id,
    ...(row.is_chat === 1 && { isChat: true }),
    ...(row.team_id !== null && { teamId: row.team_id }),
    ...(row.asleep_because !== null && { asleepBecause: row.asleep_because }),
  };
}
