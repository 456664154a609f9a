import assert from 'node:assert/strict';
import type { AnswerEngine } from '../../../src/core/answers/answer.ts';
import { createAnswerEngine } from '../../../src/core/answers/engine.ts';
import { loadDanishDictionary } from '../../../src/core/search/danishDictionary.ts';
import { quotesOf } from './bundledEngine.ts';
import { createDocument } from './createDocument.ts';

const document = createDocument({
  info: { municipality: 'Klitby' },
  bullets: [
    'Vi er åbne for konstruktiv uenighed.', 'Vi planlægger vagterne i god tid.', 'Vi fejrer små sejre hver måned.', 'Havnen er vores stolthed.', 'Lederen er til stede, hvor arbejdet foregår.',
    'Vi deler viden på tværs af huset.', 'Nye kolleger får en makker.', 'Alle møder slutter med en aftale.', 'Vi måler det, der betyder noget.', 'Borgeren skal kende sin kontaktperson.',
    'Vi prøver i det små først.', 'Budgettet er alles ansvar.', 'Lederen giver retning og slipper kontrollen.', 'Vi taler om trivsel hver uge.', 'Pårørende er en del af holdet.',
  ],
});
const worded = { ...document, statements: document.statements.map((statement, index) => (index === 0 ? { ...statement, otherWords: ['Må man sige sin chef imod uden at få ballade?'] } : statement)) };

describe('an engine over statements in other words', () => {
  let plain: AnswerEngine;
  let engine: AnswerEngine;
  before(() => {
    const dictionary = loadDanishDictionary();
    plain = createAnswerEngine({ documents: [document] }, { dictionary });
    engine = createAnswerEngine({ documents: [worded] }, { dictionary });
  });
  const question = { text: 'Må jeg sige chefen imod?', profile: { municipality: 'Klitby' } };

  it('answers with the statement, says that it stands there otherwise, and shows none of the other words', () => {
    assert.equal(plain.answer(question).kind, 'no-answer');
    const answer = engine.answer(question);
    assert.equal(answer.kind, 'answer');
    assert.equal(quotesOf(answer)[0], 'Vi er åbne for konstruktiv uenighed.');
    assert.doesNotMatch(JSON.stringify(answer), /ballade/u);
  });

  it('is no surer of what the documents do not hold', () => {
    for (const text of ['hvor ligger chefens kontor?', 'hvor meget koster ballade?', 'hvornår har chefen fødselsdag?']) {
      assert.equal(engine.answer({ text }).kind, plain.answer({ text }).kind, text);
    }
  });
});
