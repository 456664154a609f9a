import assert from 'node:assert/strict';
import sinon from 'sinon';
import { addDays, toInstant, toLocalDate, toMonday, toWeekday } from '../../../../src/core/reflections/calendar/localDate.ts';

describe('localDate', () => {
  afterEach(() => sinon.restore());

  it('is the day of the zone', () => {
    const evening = new Date('2026-12-31T23:30:00Z');
    assert.deepEqual(['Europe/Copenhagen', 'Atlantic/Faroe', 'America/Nuuk'].map((zone) => toLocalDate(evening, zone)), ['2027-01-01', '2026-12-31', '2026-12-31']);
  });
  it('counts days over months, years and leap days', () => {
    assert.deepEqual([addDays('2028-02-28', 1), addDays('2026-12-31', 1), addDays('2026-03-01', -1)], ['2028-02-29', '2027-01-01', '2026-02-28']);
  });
  it('knows weekdays from Monday 1 to Sunday 7, and the Monday of each', () => {
    assert.deepEqual([toWeekday('2026-11-23'), toWeekday('2026-11-29')], [1, 7]);
    assert.deepEqual(['2026-11-23', '2026-11-29', '2027-01-01'].map(toMonday), ['2026-11-23', '2026-11-23', '2026-12-28']);
  });
  it('takes the same instant of a time that comes twice, in whatever season one asks', () => {
    for (const today of ['2026-01-15', '2026-07-15']) {
      sinon.useFakeTimers(new Date(today));
      assert.equal(toInstant('2026-10-25', '02:30', 'Europe/Copenhagen').toISOString(), '2026-10-25T00:30:00.000Z');
      assert.equal(toInstant('2026-03-29', '02:30', 'Europe/Copenhagen').toISOString(), '2026-03-29T01:30:00.000Z');
      sinon.restore();
    }
  });
  it('refuses zones and times that do not exist', () => {
    assert.throws(() => toLocalDate(new Date(0), 'Mars/Base'), { code: 'schedule.unknownZone' });
    assert.throws(() => toInstant('2026-11-23', '25:00', 'Europe/Copenhagen'), { code: 'schedule.impossibleTime' });
  });
});
