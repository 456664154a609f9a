import assert from 'node:assert/strict';
import { describeDate, describeMoment, describeNumber, readWeek } from '../../../../src/tab/personal/planner/moments.ts';

describe('describeMoment', () => {
  it('is the local time of the plan’s zone, also over the change to summer time', () => {
    assert.equal(describeMoment('2026-11-23T08:00:00Z', 'Europe/Copenhagen', 'da'), 'mandag 23. november kl. 09.00');
    assert.equal(describeMoment('2026-08-10T07:00:00Z', 'Europe/Copenhagen', 'da'), 'mandag 10. august kl. 09.00');
    assert.equal(describeMoment('2026-11-23T11:00:00Z', 'America/Nuuk', 'en'), 'Monday 23 November at 09:00');
  });
});

describe('describeDate', () => {
  it('is the local day', () => {
    assert.equal(describeDate('2026-12-31T23:30:00Z', 'Europe/Copenhagen', 'da'), '1. januar 2027');
  });
});

describe('describeNumber', () => {
  it('has one decimal, written as the language writes it', () => {
    assert.deepEqual([describeNumber(4, 'da'), describeNumber(3.25, 'en')], ['4,0', '3.3']);
  });
});

describe('readWeek', () => {
  it('reads ISO weeks, and those of prompts sent in addition', () => {
    assert.deepEqual(readWeek('2026-W07'), { year: 2026, number: 7, isExtra: false });
    assert.deepEqual(readWeek('2026-W47.2'), { year: 2026, number: 47, isExtra: true });
  });
});
