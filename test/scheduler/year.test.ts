import assert from 'node:assert/strict';
import { channel, mette, openScenario, type Scenario } from './scenario.ts';

describe('a year of reflections', function () {
  this.timeout(20_000);
  let scenario: Scenario;
  before(async () => {
    scenario = await openScenario({ startUtc: new Date('2026-11-18T10:00:00Z') });
    await scenario.reflections.plan(channel, { pauseWeeks: [28, 29, 30], holidayRule: 'next-working-day' }, mette);
    await scenario.runUntil('2027-11-18T10:00:00Z');
  });
  after(() => scenario.store.close());

  it('sends one prompt in every week that is not paused', async () => {
    const records = await scenario.reflections.report(channel);
    const sent = records.filter(({ status }) => status === 'sent');
    assert.equal(sent.length, 52 - 3);
    assert.equal(scenario.listSent('prompt').length, sent.length);
    assert.equal(new Set(sent.map(({ week }) => week)).size, sent.length);
    assert.deepEqual(sent.filter(({ week }) => /W(28|29|30)$/.test(week)), []);
    assert.deepEqual(records.filter(({ status }) => status === 'planned').map(({ week }) => week), ['2027-W47']);
  });
  it('sends at nine by the clock on the wall, in winter and summer', () => {
    const times = scenario.listSent('prompt').map(({ atUtc }) => atUtc.toLocaleTimeString('da-DK', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' }));
    assert.deepEqual([...new Set(times)], ['09.00']);
  });
  it('shows each prompt to the planner the working day before', () => {
    assert.equal(scenario.listSent('preview').length, scenario.listSent('prompt').length);
    for (const { atUtc, occurrence, userId } of scenario.listSent('preview')) {
      const days = (occurrence!.dueAtUtc.getTime() - atUtc.getTime()) / 86_400_000;
      assert.ok(days > 0.9 && days < 7, `${days} days`);
      assert.equal(userId, mette.userId);
    }
  });
  it('repeats no prompt before all have been sent', () => {
    const ids = scenario.listSent('prompt').map(({ round }) => round!.prompt.id);
    for (let start = 0; start + 6 <= ids.length; start += 6) assert.equal(new Set(ids.slice(start, start + 6)).size, 6);
  });
  it('closes every round with the next prompt, and tells the digest', async () => {
    assert.equal((await scenario.reflections.history(channel)).length, scenario.listSent('prompt').length - 1);
    assert.equal(scenario.listSent('digest').length, scenario.listSent('prompt').length - 1);
    assert.equal((await scenario.store.listOpenRounds(channel.tenantId)).length, 1);
  });
});
