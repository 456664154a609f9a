import assert from 'node:assert/strict';
import { describeTime, describeWeek } from '../../src/locales/describeTime.ts';
import { createTexts } from '../../src/locales/texts.ts';

const da = createTexts('da');
const en = createTexts('en');

describe('describeTime', () => {
  it('tells the local time of the zone, the whole hour without minutes in Danish', () => {
    const instant = new Date('2026-11-23T08:00:00Z');
    assert.equal(describeTime(instant, 'Europe/Copenhagen', 'da', da), 'mandag den 23. november kl. 9');
    assert.equal(describeTime(instant, 'America/Nuuk', 'da', da), 'mandag den 23. november kl. 6');
    assert.equal(describeTime(instant, 'Europe/Copenhagen', 'en', en), 'Monday 23 November at 9:00');
    assert.equal(describeTime(new Date('2026-07-01T22:05:00Z'), 'Europe/Copenhagen', 'da', da), 'torsdag den 2. juli kl. 0.05');
  });
});

describe('describeWeek', () => {
  it('says the number alone, also of one sent in addition', () => {
    assert.deepEqual(['2026-W07', '2026-W53', '2026-W47.2'].map((week) => describeWeek(week, da)), ['uge 7', 'uge 53', 'uge 47']);
  });
});
