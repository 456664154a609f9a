import assert from 'node:assert/strict';
import { changeSettings, checkPause } from '../../../../src/core/reflections/plans/planSettings.ts';
import type { PlanChanges } from '../../../../src/core/reflections/reflections.ts';
import { defaultSettings, type PlanSettings } from '../../../../src/core/reflections/schedule.ts';

describe('changeSettings', () => {
  it('keeps what is left out and changes what is given', () => {
    const before: PlanSettings = { ...defaultSettings, weekday: 3, closesAfterDays: 5 };
    assert.deepEqual(changeSettings(before, { time: '13:30' }), { ...before, time: '13:30' });
    assert.deepEqual(changeSettings(before, {}), before);
  });
  it('gives what is there but undefined its default, so that the next prompt may close rounds again', () => {
    assert.deepEqual(changeSettings({ ...defaultSettings, weekday: 3, closesAfterDays: 5 }, { closesAfterDays: undefined, weekday: undefined }), defaultSettings);
  });
  it('sorts weeks and keeps each once', () => {
    assert.deepEqual(changeSettings(defaultSettings, { pauseWeeks: [42, 7, 42, 30] }).pauseWeeks, [7, 30, 42]);
  });
  for (const [changes, code] of [
    [{ time: '25:00' }, 'schedule.impossibleTime'],
    [{ time: '9' }, 'schedule.impossibleTime'],
    [{ zone: 'Mars/Olympus' }, 'schedule.unknownZone'],
    [{ threshold: 2 }, 'reflection.badThreshold'],
    [{ threshold: 3.5 }, 'reflection.badThreshold'],
    [{ threshold: 101 }, 'reflection.badThreshold'],
    [{ closesAfterDays: 0 }, 'reflection.badDays'],
    [{ closesAfterDays: 29 }, 'reflection.badDays'],
    [{ pauseWeeks: [60] }, 'reflection.badWeek'],
    [{ weekday: 8 as 7 }, 'reflection.badSetting'],
    [{ everyWeeks: 3 as 2 }, 'reflection.badSetting'],
    [{ holidayRule: 'whenever' as 'skip' }, 'reflection.badSetting'],
  ] as const satisfies readonly (readonly [PlanChanges, string])[]) {
    it(`refuses ${JSON.stringify(changes)}`, () => {
      assert.throws(() => changeSettings(defaultSettings, changes), { code });
    });
  }
});

describe('checkPause', () => {
  it('takes a day, some days, and days without an end', () => {
    for (const pause of [{ from: '2026-12-24', to: '2026-12-24' }, { from: '2026-12-24', to: '2027-01-03' }, { from: '2026-12-24' }]) checkPause(pause);
  });
  for (const pause of [{ from: '2026-02-30' }, { from: '24/12' }, { from: '2026-12-24', to: '2026-12-23' }, { from: '2026-12-24', to: 'snart' }]) {
    it(`refuses ${JSON.stringify(pause)}`, () => {
      assert.throws(() => checkPause(pause), { code: 'reflection.badPause' });
    });
  }
});
