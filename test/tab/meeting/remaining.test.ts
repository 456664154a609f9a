import assert from 'node:assert/strict';
import { describeTime, toSecondsLeft } from '../../../src/tab/meeting/remaining.ts';

const endsAtUtc = '2026-11-18T09:05:00.000Z';

describe('toSecondsLeft', () => {
  it('counts each second to its end, and never below none', () => {
    assert.equal(toSecondsLeft(endsAtUtc, Date.parse('2026-11-18T09:00:00.000Z')), 300);
    assert.equal(toSecondsLeft(endsAtUtc, Date.parse('2026-11-18T09:04:59.999Z')), 1);
    assert.equal(toSecondsLeft(endsAtUtc, Date.parse(endsAtUtc)), 0);
    assert.equal(toSecondsLeft(endsAtUtc, Date.parse('2026-11-18T09:06:00.000Z')), 0);
  });
});

describe('describeTime', () => {
  it('is minutes and seconds', () => {
    assert.deepEqual([0, 9, 60, 247, 600].map(describeTime), ['0:00', '0:09', '1:00', '4:07', '10:00']);
  });
});
