import assert from 'node:assert/strict';
import { describeDue, describeMoment, describePause, describePauseEnd } from '../../../../src/core/reflections/calendar/describeDue.ts';
import { describeHolidayRule, describePlan, describePlanProblem, describeWeeks } from '../../../../src/core/reflections/calendar/describePlan.ts';
import { findNextDue } from '../../../../src/core/reflections/calendar/nextDue.ts';
import type { Schedule } from '../../../../src/core/reflections/schedule.ts';
import { createTexts, type Texts } from '../../../../src/locales/texts.ts';
import { createSchedule } from '../createSchedule.ts';

const da = createTexts('da');
const en = createTexts('en');

describe('describePlan', () => {
  it('says how often, which day and when, as a Dane writes it', () => {
    assert.equal(describePlan(createSchedule(), da), 'Hver mandag kl. 9');
    assert.equal(describePlan(createSchedule({ everyWeeks: 2, weekday: 2, time: '08:30' }), da), 'Hver anden tirsdag kl. 8.30');
    assert.equal(describePlan(createSchedule({ everyWeeks: 4, weekday: 7, time: '13:05' }), da), 'Hver fjerde søndag kl. 13.05');
  });
  it('says it in English', () => {
    assert.equal(describePlan(createSchedule(), en), 'Every Monday at 9:00');
    assert.equal(describePlan(createSchedule({ everyWeeks: 2, weekday: 3, time: '08:30' }), en), 'Every other Wednesday at 8:30');
  });
  it('names a zone that is not the usual one', () => assert.equal(describePlan(createSchedule({ zone: 'America/Nuuk' }), da), 'Hver mandag kl. 9 (tidszone America/Nuuk)'));
  it('says that an hour is at night, since it may be a slip', () => assert.equal(describePlan(createSchedule({ time: '03:00' }), da), 'Hver mandag kl. 3 om natten'));

  it('puts weeks together', () => {
    assert.deepEqual([[], [42], [7, 42], [28, 29, 30], [7, 28, 29, 30, 42]].map((weeks) => describeWeeks(weeks, da)), ['', 'uge 42', 'uge 7 og 42', 'uge 28–30', 'uge 7, 28–30 og 42']);
    assert.deepEqual([[42], [7, 28, 29, 30, 42]].map((weeks) => describeWeeks(weeks, en)), ['week 42', 'weeks 7, 28–30 and 42']);
  });
  it('has words for every rule on holidays', () => {
    assert.equal(new Set((['skip', 'next-working-day', 'day-before'] as const).flatMap((rule) => [describeHolidayRule(rule, da), describeHolidayRule(rule, en)])).size, 6);
  });
  it('says what was wrong and what to write', () => {
    assert.match(describePlanProblem({ problem: 'week', found: 'uge 60', language: 'da' }, da), /»uge 60«.*pause uge 28-30/u);
  });
});

describe('describeMoment', () => {
  it('tells the local time of the zone, the whole hour without minutes in Danish', () => {
    const instant = new Date('2026-11-23T08:00:00Z');
    assert.equal(describeMoment(instant, 'Europe/Copenhagen', da), 'mandag den 23. november kl. 9');
    assert.equal(describeMoment(instant, 'America/Nuuk', da), 'mandag den 23. november kl. 6');
    assert.equal(describeMoment(instant, 'Europe/Copenhagen', en), 'Monday 23 November at 9:00');
    assert.match(describeMoment(new Date('2026-07-01T22:05:00Z'), 'Europe/Copenhagen', da), /^torsdag den 2\. juli kl\. 0\.05/);
  });
});

describe('describeDue', () => {
  it('names the local day, the time and the week', () => {
    assert.equal(due(createSchedule(), '2026-11-21T00:00Z', da), 'mandag den 23. november kl. 9 (uge 48)');
    assert.equal(due(createSchedule(), '2026-11-21T00:00Z', en), 'Monday 23 November at 9:00 (week 48)');
    assert.equal(due(createSchedule({ weekday: 7, time: '23:30', zone: 'America/Nuuk' }), '2026-11-21T00:00Z', da), 'søndag den 22. november kl. 23.30 (uge 47)');
  });
  it('says from where a holiday moved it', () => {
    assert.equal(due(createSchedule({ weekday: 4 }), '2026-12-29T00:00Z', da), 'mandag den 4. januar kl. 9 (uge 1), flyttet fra torsdag den 31. december, som er en fridag');
  });
  it('does not take one that is sent in addition for moved', () => {
    const dueAtUtc = new Date('2026-11-25T12:00:00Z');
    assert.equal(describeDue(createSchedule(), { week: '2026-W48.2', dueAtUtc }, da), 'onsdag den 25. november kl. 13 (uge 48)');
  });
});

describe('describePause', () => {
  it('says weeks where it is whole weeks', () => {
    assert.equal(describePause({ from: '2027-07-12', to: '2027-08-01' }, da), 'uge 28–30 (til og med søndag den 1. august 2027)');
    assert.equal(describePause({ from: '2027-10-18', to: '2027-10-24' }, da), 'uge 42 (til og med søndag den 24. oktober 2027)');
    assert.equal(describePause({ from: '2026-12-14', to: '2027-01-10' }, en), 'weeks 51–1 (until the end of Sunday 10 January 2027)');
  });
  it('says days else', () => {
    assert.equal(describePause({ from: '2027-07-01', to: '2027-07-15' }, da), 'fra torsdag den 1. juli til og med torsdag den 15. juli 2027');
    assert.equal(describePause({ from: '2026-12-24', to: '2026-12-24' }, da), 'torsdag den 24. december 2026');
    assert.equal(describePause({ from: '2026-11-21' }, da), 'fra lørdag den 21. november 2026, indtil I skriver »genoptag«');
  });
  it('says when prompts come again', () => {
    assert.equal(describePauseEnd({ from: '2026-11-21', to: '2027-08-02' }, da), 'Spørgsmålene kommer igen fra tirsdag den 3. august 2027.');
    assert.equal(describePauseEnd({ from: '2026-11-21' }, da), 'Skriv »genoptag«, når I vil i gang igen.');
  });
});

function due(schedule: Schedule, after: string, texts: Texts): string {
  const next = findNextDue(schedule, new Date(after));
  assert.ok(next);
  return describeDue(schedule, next, texts);
}
