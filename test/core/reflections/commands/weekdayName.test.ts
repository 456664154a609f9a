import assert from 'node:assert/strict';
import { readWeekday } from '../../../../src/core/reflections/commands/weekdayName.ts';

describe('readWeekday', () => {
  const forms: readonly string[] = [
    'mandag mandage mandagen mandags MANDAG Monday mondays mndag mandga manddag mon. man.',
    'tirsdag tirsdage trisdag tirdag tuesday tusday tuesdays tirs. tue.',
    'onsdag onsdage onsadg wednesday wensday wednsday ons. wed.',
    'torsdag torsdage torsadg thursday thrusday thursdays tors. thu.',
    'fredag fredage fredga friday firday fridays fre. fri.',
    'lørdag lørdage loerdag lordag saturday satruday lør. sat.',
    'søndag søndage soendag sondag sunday søn. sun.',
  ];
  forms.forEach((names, index) => {
    for (const name of names.split(' ')) it(`knows ${name}`, () => assert.deepEqual(readWeekday(name), { value: index + 1, length: name.length }));
  });
  it('does not guess between tirsdag and torsdag', () => assert.deepEqual(readWeekday('tursdag'), { problem: 'weekday', found: 'tursdag' }));
  it('says so of what ends like a day and is none', () => {
    for (const word of ['blåbærdag', 'fridag', 'hverdag', 'payday']) assert.deepEqual(readWeekday(word), { problem: 'weekday', found: word });
  });
  it('takes short names only before a time or at the end', () => {
    assert.deepEqual(readWeekday('man kl. 9'), { value: 1, length: 3 });
    assert.deepEqual(readWeekday('tors 14'), { value: 4, length: 4 });
    for (const text of ['man kan', 'fri leg', 'sat op', 'sun is', 'tor kommer']) assert.equal(readWeekday(text), undefined, text);
  });
  it('is no other word', () => {
    for (const text of ['mandat', 'onkel', 'måned', 'uge', 'alle', '9', '']) assert.equal(readWeekday(text), undefined, text);
  });
});
