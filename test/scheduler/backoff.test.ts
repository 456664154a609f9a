import assert from 'node:assert/strict';
import { maxAttempts, toRetryDelayMs } from '../../src/scheduler/backoff.ts';

describe('toRetryDelayMs', () => {
  it('doubles from half a minute to four hours', () => {
    const seconds = Array.from({ length: 12 }, (_, attempts) => toRetryDelayMs(attempts, 1) / 1000);
    assert.deepEqual(seconds, [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 14_400, 14_400, 14_400]);
  });
  it('draws at least half of it by chance', () => {
    assert.equal(toRetryDelayMs(3, 0), 120_000);
    assert.equal(toRetryDelayMs(3, 0.5), 180_000);
  });
  it('never comes back before the platform said, and not all at the same moment', () => {
    assert.equal(toRetryDelayMs(0, 0, 90_000), 90_000);
    assert.equal(toRetryDelayMs(0, 1, 90_000), 97_500);
  });
  it('spends most of a working week on all attempts', () => {
    const days = Array.from({ length: maxAttempts - 1 }, (_, attempts) => toRetryDelayMs(attempts, 0.5)).reduce((sum, delay) => sum + delay) / 86_400_000;
    assert.ok(days > 2 && days < 5, `${days} days`);
  });
});
