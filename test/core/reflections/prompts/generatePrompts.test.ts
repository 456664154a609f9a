import assert from 'node:assert/strict';
import { findFitStatements } from '../../../../src/core/reflections/prompts/fitStatements.ts';
import { anyFrames, findForm, formFrames, leaderFrames } from '../../../../src/core/reflections/prompts/formFrames.ts';
import { generateWordings } from '../../../../src/core/reflections/prompts/generatePrompts.ts';
import type { QuestionFrame } from '../../../../src/core/reflections/prompts/questionFrame.ts';
import { topics } from '../../../../src/core/reflections/prompts/topicFrames.ts';
import { createDocument } from '../../answers/createDocument.ts';
import { loadTestDocuments } from '../loadTestDocuments.ts';

const frames = [...topics.flatMap((topic) => topic.frames), ...Object.values(formFrames).flat(), ...leaderFrames, ...anyFrames];
const none: ReadonlySet<string> = new Set();

describe('generateWordings', () => {
  it('gives a year of prompts wherever a document has enough to talk about', async () => {
    for (const document of await loadTestDocuments()) {
      const fit = findFitStatements(document);
      const count = generateWordings(document, none, 0).length;
      assert.ok(count >= Math.min(52, 3 * fit.length), `${document.info.id}: ${count} prompts of ${fit.length} statements`);
    }
  });

  it('asks neighbours different questions, and never the same of one statement', async () => {
    for (const document of await loadTestDocuments()) {
      const generated = generateWordings(document, none, 0);
      const repeated = generated.filter(({ question }, at) => at > 0 && generated[at - 1]?.question === question);
      assert.deepEqual(repeated.map(({ question }) => question.da), [], document.info.id);
      assert.equal(new Set(generated.map(({ statement, question }) => `${statement.id} ${question.da}`)).size, generated.length);
    }
  });

  it('spreads its questions over a year', async () => {
    for (const document of await loadTestDocuments()) {
      const generated = generateWordings(document, none, 0);
      const most = Math.max(...[...Map.groupBy(generated, ({ question }) => question.da).values()].map((same) => same.length));
      assert.ok(most <= generated.length / 6, `${document.info.id}: one question ${most} times of ${generated.length}`);
    }
  });

  it('asks about statements with an authored prompt only where a year is not full without', async () => {
    for (const document of await loadTestDocuments()) {
      const [first] = findFitStatements(document);
      assert.ok(first);
      const enough = generateWordings(document, new Set([first.id]), 52);
      assert.ok(enough.every(({ statement }) => statement !== first));
      assert.equal(new Set(enough.map(({ statement }) => statement)).size, enough.length);
    }
    const short = createDocument({ sentences: ['Vi lytter til hinanden, før vi beslutter noget.', 'Vi deler viden med kolleger i andre afdelinger.'] });
    assert.deepEqual(generateWordings(short, new Set(['prøve#0']), 1).map(({ statement }) => statement.id), ['prøve#1', 'prøve#0', 'prøve#1', 'prøve#0', 'prøve#1']);
  });

  it('keeps its questions when the document grows elsewhere', () => {
    const sentences = ['Vi lytter til hinanden, før vi beslutter noget.', 'Vi deler viden med kolleger i andre afdelinger.', 'Vi tør sige det højt, når noget er svært.'];
    const more = createDocument({ sentences: [...sentences, 'Vi prøver nye løsninger af sammen med borgerne.'] });
    const before = generateWordings(createDocument({ sentences }), none, 52);
    assert.equal(before.length, 3);
    assert.deepEqual(generateWordings(more, none, 52).slice(0, 3).map(({ question }) => question), before.map(({ question }) => question));
  });

  it('asks about what the statement is about, and of a question for its answer', () => {
    const asked = (text: string): string[] => generateWordings(createDocument({ sentences: [text] }), none, 0).map(({ question }) => question.da);
    const questionsOf = (list: readonly QuestionFrame[]): string[] => list.map(({ question }) => question.da);
    const fitting = questionsOf([...(topics.find(({ id }) => id === 'mistakes')?.frames ?? []), ...formFrames.us]);
    assert.deepEqual(asked('Vi taler åbent om fejl, så fejl bliver til læring.').filter((question) => !fitting.includes(question)), []);
    assert.deepEqual(asked('Hvornår talte vi sidst åbent om en fejl?').sort(), questionsOf(formFrames.question).sort());
  });

  it('asks about leading where leaders are told what is expected of them', () => {
    const statements = ['Lederen går forrest, når det er svært.', 'Lederen lytter, før noget bliver besluttet.', 'Lederne kender hverdagen på gulvet.', 'Som leder er jeg til stede, når det brænder på.'];
    const questions = statements.flatMap((text) => generateWordings(createDocument({ sentences: [text] }), none, 0).map(({ question }) => question.da));
    for (const { question } of leaderFrames) assert.ok(questions.includes(question.da), question.da);
  });
});

describe('frames', () => {
  it('are questions in two languages, short, each its own, with a small step', () => {
    assert.equal(new Set(frames.map(({ question }) => question.da)).size, frames.length);
    assert.equal(new Set(frames.map(({ question }) => question.en)).size, frames.length);
    for (const { question, smallStep } of frames) {
      for (const text of Object.values(question)) assert.ok((text.endsWith('?') || text.includes('lige nu?')) && text.length <= 160, text);
      for (const text of Object.values(smallStep)) assert.ok(/[.?]$/.test(text) && text.length <= 130, text);
    }
  });

  it('have no place for text of a statement', () => {
    assert.deepEqual(frames.flatMap(({ question, smallStep }) => [...Object.values(question), ...Object.values(smallStep)]).filter((text) => /[{}$[\]]/.test(text)), []);
  });
});

describe('findForm', () => {
  for (const [form, text, kind] of [
    ['question', 'Hvad skal I gøre anderledes i morgen?', 'sentence'],
    ['promise', 'Vi vil have et tættere samspil.', 'sentence'],
    ['deed', 'Stille krav til hinanden', 'bullet'],
    ['deed', 'at lytte til borgerne', 'bullet'],
    ['deed', 'sikrer rum til nytænkning', 'bullet'],
    ['deed', 'Spørg ind til effekten.', 'sentence'],
    ['self', 'Jeg lytter.', 'bullet'],
    ['self', 'tager jeg medansvar for de andre', 'bullet'],
    ['us', 'Vi lytter til hinanden.', 'sentence'],
    ['name', 'Fælles ledelse af arbejdet', 'bullet'],
    ['maxim', 'Tillid er en gave.', 'sentence'],
    ['maxim', 'Ros skal siges højt.', 'sentence'],
    ['maxim', 'møder slutter med en aftale', 'bullet'],
  ] as const)
    it(`reads “${text}” as ${form}`, () => assert.equal(findForm({ text, kind }), form));

  it('reads the items of "Vi vil:" as promises', () => assert.equal(findForm({ text: 'lytte til borgerne', kind: 'bullet', leadIn: 'Vi vil:' }), 'promise'));
});
