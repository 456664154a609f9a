import assert from 'node:assert/strict';
import { aCitation, aGroup, anAnswer } from '../fakeEngine.ts';
import { startReflections, type ReflectionApp } from './startReflections.ts';

const statementIds = ['grundlag#1', 'grundlag#2'];

describe('one\'s own translation of a statement', () => {
  let app: ReflectionApp;
  const ask = (doing: object = {}) => app.write('hvad er min rolle?', { place: 'personal', ...doing });
  const save = async (inputs: object, doing: object = {}) => JSON.stringify((await app.execute({ do: 'save-notes', statementIds }, { place: 'personal', inputs, ...doing })).body.value);

  beforeEach(async () => {
    app = await startReflections();
    app.engine.replyWith(() => anAnswer({ groups: [aGroup([aCitation(1), aCitation(2)])] }));
  });
  afterEach(() => app.stop());

  it('is offered under an answer in a personal chat only', async () => {
    assert.match(await ask(), /"title":"Min egen note"/);
    assert.ok(!(await app.write('hvad er min rolle?')).includes('Min egen note'));
  });

  it('is written for each statement that was quoted', async () => {
    const card = await app.submit({ do: 'write-notes', statementIds }, { place: 'personal' });
    assert.match(card, /Vi giver hinanden feedback/);
    assert.match(card, /Vi følger op på vores aftaler/);
    assert.equal(card.match(/"type":"Input\.Text"/g)?.length, 2);
  });

  it('stands under its statement when one asks again, and nobody else sees it', async () => {
    assert.match(await save({ note0: '', note1: 'Jeg *ringer* til Bo.\nHver fredag.' }), /Det husker jeg/);
    const own = await ask();
    for (const line of ['Min egen note: ', 'Jeg *ringer* til Bo.', 'Hver fredag.']) assert.ok(own.includes(line), line);
    for (const other of [await ask({ person: 2 }), await app.write('hvad er min rolle?')]) assert.ok(!other.includes('ringer'));
    assert.match(await app.submit({ do: 'write-notes', statementIds }, { place: 'personal' }), /"value":"Jeg \*ringer\* til Bo\.\\nHver fredag\."/);
  });

  it('is deleted by emptying it', async () => {
    await save({ note0: 'Første', note1: 'Anden' });
    await save({ note0: 'Første', note1: ' ' });
    const own = await ask();
    assert.ok(own.includes('Første') && !own.includes('Anden'));
    assert.match(await save({ note0: '', note1: '' }), /ikke gemt noget/);
    assert.deepEqual(await app.runSql('select * from note'), []);
  });

  it('that is too long is refused whole, and one of a statement that is not there is left out', async () => {
    assert.match(await save({ note0: 'Kort', note1: 'x'.repeat(1_001) }), /1001 tegn, og der er plads til 1000/);
    assert.deepEqual(await app.runSql('select * from note'), []);
    await app.execute({ do: 'save-notes', statementIds: ['fremmed#1'] }, { place: 'personal', inputs: { note0: 'Hej' } });
    assert.deepEqual(await app.runSql('select * from note'), []);
    assert.match(await app.submit({ do: 'write-notes', statementIds: ['fremmed#1'] }, { place: 'personal' }), /ældre end det dokument/);
  });

  it('is neither written nor saved where others read along', async () => {
    assert.match(await app.submit({ do: 'write-notes', statementIds }), /på tomandshånd/);
    assert.match(JSON.stringify((await app.execute({ do: 'save-notes', statementIds }, { inputs: { note0: 'Hej' } })).body), /på tomandshånd/);
    assert.deepEqual(await app.runSql('select * from note'), []);
  });
});

describe('one\'s data', () => {
  it('shows plans, translations and answers in open rounds, and is deleted with them', async () => {
    const app = await startReflections();
    const roundId = await app.sendRound();
    await app.execute({ do: 'respond', roundId }, { inputs: { scale: '4', text: 'Mit svar' } });
    await app.execute({ do: 'save-notes', statementIds }, { place: 'personal', inputs: { note0: 'Mine ord' } });
    const shown = await app.write('vis mine data', { place: 'personal' });
    for (const part of ['Planer, du har lavet', 'mandag', 'Dine egne noter', 'Mine ord', 'Vi giver hinanden feedback', 'Mit svar', '4 – i høj grad']) assert.ok(shown.includes(part), part);
    assert.ok(!(await app.write('vis mine data', { place: 'personal', person: 2 })).includes('Mit svar'));
    assert.match(await app.write('slet mine data', { place: 'personal' }), /dine egne noter, dine svar i åbne runder/);
    await app.submit({ do: 'confirm-delete' }, { place: 'personal' });
    assert.deepEqual([await app.runSql('select * from note'), await app.runSql('select * from response')], [[], []]);
    assert.equal((await app.runSql('select * from schedule where planned_by is null')).length, 1, 'the plan goes on without the name');
    assert.ok(!(await app.write('vis mine data', { place: 'personal' })).includes('Mit svar'));
    await app.stop();
  });
});
