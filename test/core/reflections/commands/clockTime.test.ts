import assert from 'node:assert/strict';
import { readClockTime } from '../../../../src/core/reflections/commands/clockTime.ts';

describe('readClockTime', () => {
  const times: Readonly<Record<string, string>> = {
    '9': '09:00', 'kl. 9': '09:00', 'kl 9': '09:00', kl9: '09:00', 'Kl. 9.30': '09:30', '09:30': '09:30', '9,30': '09:30', '0930': '09:30', 'kl. 0900': '09:00', '1315': '13:15', 'klokken 13': '13:00',
    'kl. 0.30': '00:30', 'kl. 3': '03:00', '9am': '09:00', '9 a.m.': '09:00', '9.30 pm': '21:30', '1 pm': '13:00', '12 am': '00:00', '12pm': '12:00', 'at 9': '09:00', "9 o'clock": '09:00',
    'halv ni': '08:30', 'kl. halv ni': '08:30', 'halv 9': '08:30', 'halv et': '12:30', 'halv to': '13:30', 'halv otte om aftenen': '19:30', 'halv fem om morgenen': '04:30',
    'kvart over 9': '09:15', 'kvart i ni': '08:45', 'kvart i et': '12:45', 'fem over halv ni': '08:35', 'ti i 9': '08:50', '20 minutter over 8': '08:20', 'kl. ni': '09:00', 'kl. to': '14:00', 'kvart over 13': '13:15',
    'half past nine': '09:30', 'half nine': '09:30', 'quarter to nine': '08:45', 'a quarter past 9': '09:15', 'at ten': '10:00', noon: '12:00', middag: '12:00',
    'kl. 3 om eftermiddagen': '15:00', 'kl. 8 om aftenen': '20:00', 'kl. 3 om natten': '03:00', '9 in the morning': '09:00', '3 in the afternoon': '15:00', '12.30 om eftermiddagen': '12:30',
  };
  for (const [text, time] of Object.entries(times)) {
    it(`reads "${text}" as ${time}`, () => assert.deepEqual(readClockTime(text), { value: time, length: text.length }));
  }
  for (const text of ['kl. 25', '24:00', 'kl. 24', '9.75', '9.5', 'kl. 9.60', 'kl. 9-10', '13 pm', '0 am', '9:00:00', 'kvart over 25', '99', '12345']) {
    it(`finds no time in "${text}"`, () => assert.deepEqual(readClockTime(text), { problem: 'time', found: text }));
  }
  it('takes "kl." alone for a time that is missing', () => assert.deepEqual(readClockTime('kl. mandag'), { problem: 'time', found: 'kl' }));
  it('takes number words for times only where a time is said', () => {
    for (const text of ['to', '9. klasse', '15.', 'ti minutter', 'et spørgsmål', 'i morgen', 'over', '']) assert.equal(readClockTime(text), undefined, text);
  });
  it('leaves what comes after', () => assert.deepEqual(readClockTime('9.30 hver uge'), { value: '09:30', length: 4 }));
});
