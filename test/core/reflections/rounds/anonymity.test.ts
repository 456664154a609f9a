import assert from 'node:assert/strict';
import { toRespondent, toShownCount, withoutKey } from '../../../../src/core/reflections/rounds/anonymity.ts';
import type { Round } from '../../../../src/core/reflections/round.ts';
import { createPrompt } from '../createLibrary.ts';

const key = '0b'.repeat(20);

describe('anonymity', () => {
  it('knows a person by the HMAC of tenant and user under the round’s key', () => {
    // printf '%s' '["tenant","mette"]' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0b…0b
    assert.equal(toRespondent({ tenantId: 'tenant', userId: 'mette' }, key), '7f43ed1c00c2c09412c071e4abbe5666b29ab1410bd696a7ff9539ea2c437e03');
  });
  it('tells people, tenants and rounds apart', () => {
    const respondents = [
      toRespondent({ tenantId: 'tenant', userId: 'mette' }, key),
      toRespondent({ tenantId: 'tenant', userId: 'anders' }, key),
      toRespondent({ tenantId: 'tenant-b', userId: 'mette' }, key),
      toRespondent({ tenantId: 'tenantm', userId: 'ette' }, key),
      toRespondent({ tenantId: 'tenant', userId: 'mette' }, '0c'.repeat(20)),
    ];
    assert.equal(new Set(respondents).size, respondents.length);
  });
  for (const [count, threshold, shown] of [
    [0, 5, 0],
    [4, 5, 0],
    [5, 5, 5],
    [6, 5, 6],
    [2, 1, 0],
    [3, 1, 3],
  ] as const) {
    it(`shows ${shown} for ${count} answers with a threshold of ${threshold}`, () => {
      assert.equal(toShownCount(count, { threshold }), shown);
    });
  }
  it('hands no surface the key', () => {
    const round: Round = { id: 'round', kind: 'weekly', tenantId: 'tenant', channelId: 'channel', scheduleId: 'schedule', week: '2026-W47', language: 'da', prompt: createPrompt(), threshold: 5, lastSteps: [], respondentKey: key };
    assert.ok(!JSON.stringify(withoutKey(round)).includes(key));
    assert.equal(round.respondentKey, key);
    assert.deepEqual({ ...withoutKey(round), respondentKey: key }, round);
  });
});
