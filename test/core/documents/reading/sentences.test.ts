import assert from 'node:assert/strict';
import { splitSentences } from '../../../../src/core/documents/reading/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('splits at full stops, question and exclamation marks', () => {
    assert.deepEqual(split('Vi leder. Gør vi? Ja! Godt.'), ['Vi leder.', 'Gør vi?', 'Ja!', 'Godt.']);
  });

  it('survives abbreviations, initials and ordinals', () => {
    for (const text of [
      'Reformer, som bl.a. Kommunen og ca. 300 andre m.fl. Styrelsen giver.',
      'Skrevet af H. C. Andersen til os.',
      'Værdiskabelse i det 21. århundrede er svær.',
      'Vi mødes den 5. Maj i huset.',
    ])
      assert.deepEqual(split(text), [text]);
  });

  it('ends a sentence after an abbreviation when a pronoun starts the next', () => {
    assert.deepEqual(split('Det gælder borgere, partnere m.fl. Vi inviterer alle.'), ['Det gælder borgere, partnere m.fl.', 'Vi inviterer alle.']);
  });

  it('ends a sentence after an abbreviation that closes an enumeration', () => {
    assert.deepEqual(split('Der er netværk, møder mv. Fælles er lysten.'), ['Der er netværk, møder mv.', 'Fælles er lysten.']);
    assert.deepEqual(split('Der er netværk mv. 2 gange om året.'), ['Der er netværk mv. 2 gange om året.']);
  });

  it('keeps closing quotation marks with their sentence', () => {
    assert.deepEqual(split('De skriver, at ”vi arbejder med det, vi har.” Ligesom før.'), ['De skriver, at ”vi arbejder med det, vi har.”', 'Ligesom før.']);
  });

  it('splits where the space after a full stop is missing', () => {
    assert.deepEqual(split('Det er for virksomheder.Når vi leder, lytter vi.'), ['Det er for virksomheder.', 'Når vi leder, lytter vi.']);
  });

  it('tells where each sentence stands', () => {
    const text = 'Vi leder. Vi lærer.';
    assert.deepEqual(splitSentences(text).map(({ from, to }) => text.slice(from, to)), ['Vi leder.', 'Vi lærer.']);
  });
});
