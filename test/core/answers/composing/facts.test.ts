import assert from 'node:assert/strict';
import { holdsFact, type FactType } from '../../../../src/core/answers/composing/facts.ts';

describe('holdsFact', () => {
  const holding: readonly (readonly [FactType, string])[] = [
    ['when', 'Det skete i maj 2017.'],
    ['when', 'For fire år siden begyndte vi.'],
    ['when', 'I foråret mødtes alle.'],
    ['how-many', 'Der er seks kerneområder.'],
    ['price', 'Der er afsat 18,5 mio. kr. til det.'],
    ['where', 'Se side 12.'],
    ['who', 'Bo Hansen Direktør'],
    ['who', 'HovedMED har drøftet det.'],
    ['name', 'Læs bogen ”Den Nye Havn”.'],
  ];
  for (const [type, text] of holding) it(`finds a ${type} in »${text}«`, () => assert.ok(holdsFact(text, type)));

  it('counts nothing by a page, a number of a chapter or a year', () => {
    for (const text of ['På side 6-7 står det.', 'SPOR #3 RELATIONER', 'Siden 2018 har vi talt om det.']) assert.ok(!holdsFact(text, 'how-many'), text);
  });

  it('finds none where there is none', () => {
    for (const [type] of holding) assert.ok(!holdsFact('vi lytter til hinanden.', type), type);
  });
});
