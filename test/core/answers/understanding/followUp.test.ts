import assert from 'node:assert/strict';
import type { Answer, Profile } from '../../../../src/core/answers/answer.ts';
import { loadBundledEngine, quotesOf } from '../bundledEngine.ts';

describe('followConversation', () => {
  it('asks the same of another role', async () => {
    const [, second] = await converse(['hvad er min rolle som medarbejder i Compliance?', 'og som centerchef?']);
    assert.deepEqual(quotesOf(second), quotesOf(await alone('centerchef compliance')));
  });

  it('asks the same role about another perspective', async () => {
    const [, second] = await converse(['leder af ledere i Compliance', 'hvad med Resiliens?']);
    assert.deepEqual(quotesOf(second), quotesOf(await alone('leder af ledere resiliens')));
  });

  it('steps up and down the chain', async () => {
    const [, up, down] = await converse(['leder af ledere i Compliance', 'og lederen over hende?', 'og trinnet under?  et niveau ned']);
    assert.deepEqual(quotesOf(up), quotesOf(await alone('centerchef compliance')));
    assert.deepEqual(quotesOf(down), quotesOf(await alone('leder af ledere compliance')));
  });

  it('goes back to the asker', async () => {
    const [, second] = await converse(['centerchef i Compliance', 'og hvad er min egen?'], { roleId: 'medarbejder', municipality: 'Hvidovre' });
    assert.deepEqual(quotesOf(second), quotesOf(await alone('medarbejder compliance')));
  });

  it('takes the subject to another municipality', async () => {
    const [, second] = await converse(['Hvad siger Holbæk om fejl?', 'hvad siger Gladsaxe om det?']);
    assert.ok(second.groups.flatMap(({ citations }) => citations).every(({ municipality }) => municipality === 'Gladsaxe'));
    assert.match(quotesOf(second).join(' '), /fejl/u);
  });

  it('gives the one of what was listed that is asked for by its number', async () => {
    const [list, second, last] = await converse(['Hvilke fire indsatser fik politisk hovedfokus i Holbæk i 2019?', 'uddyb den anden', 'og den sidste?']);
    assert.deepEqual(quotesOf(second), [list.groups.at(-1)?.citations.at(1)?.quote]);
    assert.deepEqual(quotesOf(last), [list.groups.at(-1)?.citations.at(-1)?.quote]);
  });

  it('leaves a question alone that stands on its own', async () => {
    const [, second] = await converse(['leder af ledere i Compliance', 'Hvad siger Gladsaxe om psykologisk tryghed?']);
    assert.deepEqual(second.groups, (await alone('Hvad siger Gladsaxe om psykologisk tryghed?')).groups);
  });

  it('leaves the documents talked about for one that a question names by its themes', async () => {
    const text = 'hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?';
    const [, second, third] = await converse(['Hvad siger Gladsaxe og Frederikssund om fejl?', 'hvad er den nye syntese?', text]);
    assert.equal(second.kind, 'answer');
    assert.deepEqual(quotesOf(third), quotesOf(await alone(text)));
  });

  it('keeps no word of the question in what the next turn is given', async () => {
    const [first] = await converse(['hvad siger Gladsaxe om videndeling på tværs med min nabo Kurt Hansen?']);
    assert.ok(first.context?.topic.includes('videndeling'));
    assert.doesNotMatch(JSON.stringify(first.context), /kurt|hansen|nabo|hemmelig/iu);
  });
});

async function converse(turns: readonly string[], profile: Profile = {}): Promise<[Answer, Answer, Answer]> {
  const { engine } = await loadBundledEngine();
  const answers: Answer[] = [];
  let context: Answer['context'];
  for (const text of turns) {
    const answer = engine.answer({ text, profile, ...(context ? { context } : {}) });
    context = answer.context ?? context;
    answers.push(answer);
  }
  const [first, second = first, third = second] = answers;
  assert.ok(first && second && third);
  return [first, second, third];
}

async function alone(text: string): Promise<Answer> {
  const { engine } = await loadBundledEngine();
  return engine.answer({ text });
}
