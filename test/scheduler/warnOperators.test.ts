import assert from 'node:assert/strict';
import type { SecretWarning } from '../../src/core/operators/operators.ts';
import type { SendResult } from '../../src/core/reflections/messenger.ts';
import { createLog } from '../../src/log.ts';
import { type WarnedOperators, warnOperators } from '../../src/scheduler/warnOperators.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createDatabase, engines } from '../contract/reflections/databases.ts';
import { readTables } from '../helpers/readDatabase.ts';

const endsAtUtc = new Date('2027-01-31T00:00:00Z');
const channel = { tenantId: 'kommunen', channelId: '19:kanal@thread.tacv2', serviceUrl: 'https://smba.example/emea/', botId: '28:bot' };
const anna = '11111111-aaaa-4aaa-8aaa-000000000001';
const bo = '11111111-aaaa-4aaa-8aaa-000000000002';

for (const engine of engines) {
  describe(`warnings of the secret’s end on ${engine}`, () => {
    let url: string;
    let stores: Store[];
    let sent: SecretWarning[];
    let answer: (warning: SecretWarning) => SendResult;
    const settled: SendResult = { kind: 'sent', conversationId: 'a:1', activityId: '1' };

    beforeEach(async () => {
      url = await createDatabase[engine]();
      stores = [await openStore(url)];
      await stores[0]!.saveChannel(channel);
      sent = [];
      answer = () => settled;
    });
    afterEach(async () => {
      for (const store of stores) await store.close();
    });

    const daysBefore = (days: number, hours = 0) => new Date(endsAtUtc.getTime() - days * 86_400_000 + hours * 3_600_000);
    const warn = (nowUtc: Date, changes: Partial<WarnedOperators> = {}) =>
      warnOperators({
        operators: [anna, bo],
        tenantId: channel.tenantId,
        endsAtUtc,
        store: stores[0]!,
        clock: () => nowUtc,
        log: createLog({ logLevel: 'silent' }),
        messenger: {
          sendSecretWarning(to, warning) {
            assert.equal(to.serviceUrl, channel.serviceUrl);
            sent.push(warning);
            return Promise.resolve(answer(warning));
          },
        },
        ...changes,
      });
    const listSent = () => sent.map(({ userId, days }) => `${userId === anna ? 'Anna' : 'Bo'} ${days}`);

    it('come once to each operator 30, 14 and 3 days before, however often somebody looks', async () => {
      for (let hour = 40 * 24; hour >= -48; hour -= 7) await warn(daysBefore(hour / 24));
      assert.deepEqual(listSent(), ['Anna 30', 'Bo 30', 'Anna 14', 'Bo 14', 'Anna 3', 'Bo 3']);
    });
    it('skip those that are past when the server was not there', async () => {
      await warn(daysBefore(5));
      assert.deepEqual(listSent(), ['Anna 14', 'Bo 14']);
    });
    it('come once when several instances look at the same moment', async () => {
      stores.push(await openStore(url), await openStore(url));
      await Promise.all(stores.map((store) => warn(daysBefore(10), { store })));
      assert.deepEqual(listSent().sort(), ['Anna 14', 'Bo 14']);
    });
    it('are not repeated to somebody whom Teams refuses, and do not keep the others from theirs', async () => {
      answer = ({ userId }) => (userId === anna ? { kind: 'refused', code: 'BotNotInstalled', isChannelGone: false } : settled);
      for (const hours of [0, 1, 2, 24]) await warn(daysBefore(10, hours));
      assert.deepEqual(listSent(), ['Anna 14', 'Bo 14']);
    });
    it('are tried again after an hour when Teams did not answer, and after a crash', async () => {
      answer = ({ userId }) => (userId === anna ? { kind: 'failed', code: '503' } : settled);
      await warn(daysBefore(10));
      await warn(daysBefore(10, 0.9));
      assert.deepEqual(listSent(), ['Anna 14', 'Bo 14']);
      answer = () => settled;
      await warn(daysBefore(10, 1));
      await warn(daysBefore(10, 3));
      assert.deepEqual(listSent(), ['Anna 14', 'Bo 14', 'Anna 14']);
    });
    it('wait until the bot knows a way into the tenant', async () => {
      await warn(daysBefore(10), { tenantId: 'en anden' });
      assert.deepEqual(sent, []);
      await warn(daysBefore(10));
      assert.equal(sent.length, 2);
    });
    it('begin anew with a new secret, also while an instance still has the old one, and nothing is kept of that a month after', async () => {
      await warn(daysBefore(2));
      const renewed = new Date('2028-01-31T00:00:00Z');
      for (const hours of [0, 1, 2]) for (const endsAt of [renewed, endsAtUtc]) await warn(daysBefore(1, hours), { endsAtUtc: endsAt });
      assert.equal(sent.length, 2);
      await warn(daysBefore(-31), { endsAtUtc: renewed });
      await warn(daysBefore(-31));
      assert.deepEqual((await readTables(url)).get('operator_warning'), []);
      await warn(new Date('2028-01-25T00:00:00Z'), { endsAtUtc: renewed });
      assert.deepEqual(listSent(), ['Anna 3', 'Bo 3', 'Anna 14', 'Bo 14']);
    });
    it('keep no one’s id', async () => {
      await warn(daysBefore(2));
      assert.doesNotMatch(JSON.stringify((await readTables(url)).get('operator_warning')), /aaaa/);
    });
  });
}
