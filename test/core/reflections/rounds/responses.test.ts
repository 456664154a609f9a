import assert from 'node:assert/strict';
import type { Reflections, ResponseOutcome } from '../../../../src/core/reflections/reflections.ts';
import { channel, mette, openScenario, tenantId, type Scenario } from '../../../scheduler/scenario.ts';

const anna = { tenantId, userId: 'anna' };
const unknownId = '00000000-0000-4000-8000-000000000000';

describe('responses', () => {
  let scenario: Scenario;
  let reflections: Reflections;
  let roundId: string;
  beforeEach(async () => {
    scenario = await openScenario();
    ({ reflections } = scenario);
    await reflections.plan(channel, {}, mette);
    await scenario.runUntil('2026-11-23T08:00:00Z');
    roundId = scenario.listSent('prompt')[0]!.round!.id;
  });
  afterEach(() => scenario.store.close());
  const seen = (outcome: ResponseOutcome): unknown => (outcome.kind === 'open' ? { own: outcome.own, responseCount: outcome.responseCount } : outcome.kind);

  it('are shown to the person who wrote them', async () => {
    assert.deepEqual(seen(await reflections.view(roundId, anna, channel)), { own: undefined, responseCount: 0 });
    assert.deepEqual(seen(await reflections.respond(roundId, anna, channel, { scale: 4, text: ' Godt ' })), { own: { scale: 4, text: 'Godt' }, responseCount: 0 });
    assert.deepEqual(seen(await reflections.view(roundId, anna, channel)), { own: { scale: 4, text: 'Godt' }, responseCount: 0 });
    assert.deepEqual(seen(await reflections.view(roundId, { tenantId, userId: 'bo' }, channel)), { own: undefined, responseCount: 0 });
  });
  it('are changed by answering again, and count once', async () => {
    await scenario.answer(roundId, 4);
    await reflections.respond(roundId, anna, channel, { scale: 1 });
    assert.deepEqual(seen(await reflections.respond(roundId, anna, channel, { text: 'Ombestemt' })), { own: { text: 'Ombestemt' }, responseCount: 5 });
  });
  it('are withdrawn, also by somebody who has none', async () => {
    await reflections.respond(roundId, anna, channel, { scale: 1 });
    assert.deepEqual(seen(await reflections.withdraw(roundId, anna, channel)), { own: undefined, responseCount: 0 });
    assert.deepEqual(seen(await reflections.withdraw(roundId, anna, channel)), { own: undefined, responseCount: 0 });
    assert.equal(await scenario.store.countResponses(roundId), 0);
  });
  it('are counted for others from the threshold on, and not below it again', async () => {
    const counts: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      const outcome = await reflections.respond(roundId, { tenantId, userId: `person-${index}` }, channel, { scale: 3 });
      counts.push(outcome.kind === 'open' ? outcome.responseCount : -1);
    }
    const after = await reflections.withdraw(roundId, { tenantId, userId: 'person-0' }, channel);
    const below = await reflections.withdraw(roundId, { tenantId, userId: 'person-1' }, channel);
    assert.deepEqual(counts, [0, 0, 0, 0, 5, 6]);
    assert.deepEqual([after, below].map((outcome) => (outcome as { responseCount: number }).responseCount), [5, 0]);
  });
  it('are refused when they are empty or too long, and the one before stays', async () => {
    await reflections.respond(roundId, anna, channel, { scale: 2 });
    await assert.rejects(reflections.respond(roundId, anna, channel, { text: ' ' }), { code: 'reflection.responseEmpty' });
    await assert.rejects(reflections.respond(roundId, anna, channel, { text: 'x'.repeat(10_000_000) }), { code: 'reflection.textTooLong' });
    assert.deepEqual(seen(await reflections.view(roundId, anna, channel)), { own: { scale: 2 }, responseCount: 0 });
  });
  for (const [who, id, person, where] of [
    ['a forged round', unknownId, anna, channel],
    ['an id that is no id', "'; drop table round --\u0000", anna, channel],
    ['somebody of another tenant', undefined, { ...anna, tenantId: 'tenant-b' }, { ...channel, tenantId: 'tenant-b' }],
    ['a card in another tenant', undefined, anna, { ...channel, tenantId: 'tenant-b' }],
    ['a card in another channel', undefined, anna, { ...channel, channelId: '19:anden@thread.tacv2' }],
  ] as const) {
    it(`are unknown to ${who}, and nothing changes`, async () => {
      await reflections.respond(roundId, anna, channel, { scale: 2 });
      assert.deepEqual(await reflections.respond(id ?? roundId, person, where, { scale: 5 }), { kind: 'unknown' });
      assert.deepEqual(await reflections.withdraw(id ?? roundId, person, where), { kind: 'unknown' });
      assert.deepEqual(await reflections.view(id ?? roundId, person, where), { kind: 'unknown' });
      assert.deepEqual(seen(await reflections.view(roundId, anna, channel)), { own: { scale: 2 }, responseCount: 0 });
    });
  }
  it('come too late to a round that has closed, which then shows its digest', async () => {
    await scenario.answer(roundId, 5);
    await reflections.stop(channel, mette);
    for (const outcome of [await reflections.respond(roundId, anna, channel, { scale: 5 }), await reflections.withdraw(roundId, { tenantId, userId: 'person-1' }, channel)]) {
      const digest = outcome.kind === 'closed' ? outcome.round.digest : undefined;
      assert.equal(digest?.kind === 'shown' && digest.responseCount, 5);
    }
  });
  it('never bring the round’s key to a surface', async () => {
    const { respondentKey } = (await scenario.store.findRound(roundId))!;
    assert.match(respondentKey!, /^[0-9a-f]{64}$/);
    await scenario.answer(roundId, 5);
    await scenario.runUntil('2026-11-23T09:00:00Z');
    const handedOut = [await reflections.view(roundId, anna, channel), await reflections.history(channel), await reflections.personalData({ tenantId, userId: 'person-1' }), scenario.messenger.sent];
    assert.ok(JSON.stringify(handedOut).includes(roundId));
    assert.ok(!JSON.stringify(handedOut).includes(respondentKey!));
  });
});

describe('personal data of reflections', () => {
  let scenario: Scenario;
  let reflections: Reflections;
  beforeEach(async () => {
    scenario = await openScenario();
    ({ reflections } = scenario);
    await reflections.plan(channel, {}, mette);
    await scenario.runUntil('2026-11-23T08:00:00Z');
  });
  afterEach(() => scenario.store.close());

  it('are the plans made, the notes and the responses to open rounds', async () => {
    const round = scenario.listSent('prompt')[0]!.round!;
    await reflections.respond(round.id, mette, channel, { text: 'Mit svar' });
    await reflections.respond(round.id, anna, channel, { text: 'Annas svar' });
    await reflections.saveNote(mette, { statementId: 'statement-1', quote: 'Vi lytter' }, '  Det gør jeg ved at lytte. ');
    const data = await reflections.personalData(mette);
    assert.deepEqual(data.plans.map(({ channelId }) => channelId), [channel.channelId]);
    assert.deepEqual(data.notes, [{ statementId: 'statement-1', quote: 'Vi lytter', text: 'Det gør jeg ved at lytte.', savedAtUtc: scenario.clock() }]);
    assert.deepEqual(data.openResponses.map(({ round: { id }, response }) => [id, response]), [[round.id, { text: 'Mit svar' }]]);
    assert.deepEqual(await reflections.personalData({ tenantId: 'tenant-b', userId: 'mette' }), { plans: [], notes: [], openResponses: [] });
  });
  it('are deleted for one person, whose plan goes on without previews', async () => {
    const round = scenario.listSent('prompt')[0]!.round!;
    for (const person of [mette, anna]) await reflections.respond(round.id, person, channel, { scale: 1 });
    await reflections.saveNote(mette, { statementId: 'statement-1' }, 'En note');
    await reflections.saveNote(anna, { statementId: 'statement-1' }, 'Annas note');
    await reflections.deletePersonalData(mette);
    assert.deepEqual(await reflections.personalData(mette), { plans: [], notes: [], openResponses: [] });
    assert.equal((await reflections.personalData(anna)).openResponses.length, 1);
    assert.equal((await reflections.findNotes(anna, ['statement-1'])).length, 1);
    scenario.messenger.sent.length = 0;
    await scenario.runUntil('2026-12-08T00:00:00Z');
    assert.equal(scenario.listSent('prompt').length, 2);
    assert.deepEqual(scenario.listSent('preview'), []);
  });
  it('forget a note that is emptied, and refuse one that is too long', async () => {
    await reflections.saveNote(anna, { statementId: 'statement-1' }, 'Først');
    await assert.rejects(reflections.saveNote(anna, { statementId: 'statement-1' }, 'x'.repeat(2001)), { code: 'reflection.textTooLong' });
    assert.deepEqual((await reflections.findNotes(anna, ['statement-1', 'statement-2'])).map(({ text }) => text), ['Først']);
    await reflections.saveNote(anna, { statementId: 'statement-1' }, ' ');
    assert.deepEqual(await reflections.findNotes(anna, ['statement-1']), []);
  });
});
