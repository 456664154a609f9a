import assert from 'node:assert/strict';
import { readPausePeriod } from '../../../../src/core/reflections/commands/pausePeriod.ts';

const saturday = '2026-11-21';

describe('readPausePeriod', () => {
  describe('in weeks', () => {
    reads('uge 42', '2027-10-18', '2027-10-24', [42, 42]);
    reads('i uge 28-30', '2027-07-12', '2027-08-01', [28, 30]);
    reads('uge 28 til og med uge 30', '2027-07-12', '2027-08-01', [28, 30]);
    reads('uge 28, 29 og 30', '2027-07-12', '2027-08-01', [28, 30]);
    reads('week 28 to 30', '2027-07-12', '2027-08-01', [28, 30]);
    reads('uge28-30', '2027-07-12', '2027-08-01', [28, 30]);
    it('are the next that have not ended', () => {
      assert.deepEqual(read('uge 47'), ['2026-11-16', '2026-11-22']);
      assert.deepEqual(read('uge 46'), ['2027-11-15', '2027-11-21']);
      assert.deepEqual(read('uge 2', '2026-12-15'), ['2027-01-11', '2027-01-17']);
      assert.deepEqual(read('uge 28-30', '2026-08-02'), ['2027-07-12', '2027-08-01']);
      assert.deepEqual(read('uge 28-30', '2026-07-22'), ['2026-07-06', '2026-07-26']);
    });
    it('go over New Year, with week 53 where the year has one', () => {
      assert.deepEqual(read('uge 51-1'), ['2026-12-14', '2027-01-10']);
      assert.deepEqual(read('uge 51-53'), ['2026-12-14', '2027-01-03']);
      assert.deepEqual(read('uge 52-2', '2027-01-05'), ['2026-12-21', '2027-01-17']);
      assert.deepEqual(read('uge 51-1', '2027-11-20'), ['2027-12-20', '2028-01-09']);
    });
    it('take a year', () => {
      assert.deepEqual(read('uge 2 2028'), ['2028-01-10', '2028-01-16']);
      assert.deepEqual(read('uge 28-30 2028'), ['2028-07-10', '2028-07-30']);
    });
    it('are those of the school holidays when they are named', () => {
      assert.deepEqual(readPausePeriod('i efterårsferien', saturday), readPausePeriod('uge 42', saturday));
      assert.deepEqual(readPausePeriod('sommerferien', saturday), readPausePeriod('uge 28-30', saturday));
      assert.deepEqual(readPausePeriod('vinterferien', saturday), readPausePeriod('uge 7', saturday));
    });
    reads('næste uge', '2026-11-23', '2026-11-29', [48, 48]);
    reads('denne uge', '2026-11-21', '2026-11-22', [47, 47]);
    reads('denne og næste uge', '2026-11-21', '2026-11-29', [47, 48]);
  });

  describe('in dates', () => {
    reads('1.-15. juli', '2027-07-01', '2027-07-15');
    reads('1-15 July', '2027-07-01', '2027-07-15');
    reads('July 1-15', '2027-07-01', '2027-07-15');
    reads('fra den 1. til den 15. juli', '2027-07-01', '2027-07-15');
    reads('fra 1. juli indtil 3. august', '2027-07-01', '2027-08-02');
    reads('28. juni - 3. august', '2027-06-28', '2027-08-03');
    reads('28/6-3/8', '2027-06-28', '2027-08-03');
    reads('20. december til 5. januar', '2026-12-20', '2027-01-05');
    reads('24. december', '2026-12-24', '2026-12-24');
    reads('2028-02-29', '2028-02-29', '2028-02-29');
    reads('3.8.2028', '2028-08-03', '2028-08-03');
    reads('hele juli', '2027-07-01', '2027-07-31');
    reads('juli og august', '2027-07-01', '2027-08-31');
    reads('resten af året', '2026-11-21', '2026-12-31');
    reads('resten af måneden', '2026-11-21', '2026-11-30');
    reads('på mandag', '2026-11-23', '2026-11-23');
    reads('fra torsdag til mandag', '2026-11-26', '2026-11-30');
    it('are the period that has begun', () => assert.deepEqual(read('1.-15. juli', '2026-07-10'), ['2026-07-01', '2026-07-15']));
  });

  describe('from today', () => {
    reads('2 uger', saturday, '2026-12-04');
    reads('i to uger', saturday, '2026-12-04');
    reads('de næste 14 dage', saturday, '2026-12-04');
    reads('en måned', saturday, '2026-12-20');
    it('until it is resumed', () => {
      for (const text of ['', 'indtil videre', 'until further notice', 'nu']) assert.deepEqual(read(text), [saturday, undefined], text);
    });
  });

  describe('until a day', () => {
    reads('til 3. august', saturday, '2027-08-02');
    reads('indtil den 3. august', saturday, '2027-08-02');
    reads('until August 3rd', saturday, '2027-08-02');
    reads('til og med 3. august', saturday, '2027-08-03');
    reads('indtil uge 33', saturday, '2027-08-15');
    reads('til efter uge 52', saturday, '2026-12-27');
    reads('til mandag', saturday, '2026-11-22');
    reads('til august', saturday, '2027-07-31');
    reads('til nytår', saturday, '2026-12-31');
    it('that has just been is a mistake, one of next year is not', () => {
      assert.deepEqual(read('til 21. november'), 'past');
      assert.deepEqual(read('til 1. november'), 'past');
      assert.deepEqual(read('til 1. oktober'), [saturday, '2027-09-30']);
      assert.deepEqual(read('til 1. november 2027'), [saturday, '2027-10-31']);
    });
  });

  it('begins without an end', () => {
    assert.deepEqual(read('fra uge 28'), ['2027-07-12', undefined]);
    assert.deepEqual(read('fra i morgen'), ['2026-11-22', undefined]);
  });

  describe('that cannot be', () => {
    const problems: Readonly<Record<string, string>> = {
      'uge 60': 'week', 'uge 0': 'week', 'uge 28-60': 'week', 'uge 53 2027': 'week', 'til uge 54': 'week', '31. februar': 'date', '32. juli': 'date', '3/13': 'date', '31. april - 3. maj': 'date', '29. februar': 'date', 'til 29. februar': 'date',
      'uge 30-28': 'backwards', '15.-1. juli': 'backwards', '15. juli - 1. juni': 'backwards', 'uge 2 2026': 'past', '3. august 2020': 'past', 'uge 7 og 42': 'period', '9999 uger': 'period',
    };
    for (const [text, problem] of Object.entries(problems)) it(`"${text}": ${problem}`, () => assert.equal(read(text), problem));
    it('is week 53 when neither this year has one', () => {
      assert.equal(read('uge 53', '2027-02-01'), 'week');
      assert.equal(read('uge 53', '2025-11-21'), 'week');
      assert.equal(read('uge 51-53', '2027-02-01'), 'week');
      assert.deepEqual(read('uge 53', '2027-01-02'), ['2026-12-28', '2027-01-03']);
    });
  });

  it('is undefined for a text about something else', () => {
    for (const text of ['jul', 'til efter jul', 'er vigtigt', 'til kaffe', 'uge', 'i uge 42 og så videre', 'mellem møder']) assert.equal(readPausePeriod(text, saturday), undefined, text);
  });
});

function reads(text: string, from: string, to: string, weeks?: [number, number]): void {
  it(`reads "${text}"`, () => assert.deepEqual(readPausePeriod(text, saturday), { pause: { from, to }, ...(weeks ? { weeks } : {}) }));
}

function read(text: string, today = saturday): unknown {
  const period = readPausePeriod(text, today);
  if (period === undefined) return undefined;
  return 'problem' in period ? period.problem : [period.pause.from, period.pause.to];
}
