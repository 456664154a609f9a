import assert from 'node:assert/strict';
import { groupMessage } from '../../helpers/activities.ts';
import { aTeamsCorpus, startReflections, type ReflectionApp } from './startReflections.ts';

describe('a plan written in a channel', () => {
  let app: ReflectionApp;

  before(async () => (app = await startReflections()));
  after(() => app.stop());

  const texts = async (written: string, doing: object = {}) => (JSON.parse(await app.write(written, doing)) as { text?: string }[]).map(({ text }) => text).join('\n');

  it('is made, and the channel is told who did and what comes next', async () => {
    assert.equal(await texts('planlæg mandag kl. 9'), 'Anna Andersen har planlagt refleksioner. Hver mandag kl. 9. Næste: mandag den 23. november kl. 9 (uge 48).');
  });
  it('is changed in parts', async () => {
    assert.equal(await texts('planlæg hver anden tirsdag kl. 13.30 om udvikling', { person: 2 }), 'Bo Berg har ændret planen. Hver anden tirsdag kl. 13.30 om »Udvikling«. Næste: tirsdag den 24. november kl. 13.30 (uge 48).');
    assert.match(JSON.stringify(await app.runSql('select * from schedule')), /udvikling/);
  });
  it('opens the card by its name alone', async () => {
    const said = await app.write('planlæg');
    assert.match(said, /"id":"weekday"/);
    assert.match(said, /"value":"13:30"/);
  });
  it('is shown', async () => assert.match(await app.write('status'), /Hver anden tirsdag kl\. 13\.30 om »Udvikling«.*tirsdag den 24\. november/));
  it('is paused in weeks and till a day, and goes on', async () => {
    assert.match(await texts('pause uge 50-51'), /^Anna Andersen har sat refleksionerne på pause: uge 50–51 \(til og med søndag den 20\. december 2026\)\. Spørgsmålene kommer igen fra mandag den 21\. december 2026\.$/);
    assert.match(await texts('pause til 3. august'), /på pause: .*august/);
    assert.match(await texts('genoptag'), /^Anna Andersen har sat refleksionerne i gang igen\. Næste: tirsdag den 24\. november/);
  });
  it('is paused until it is resumed, which is told once and offered as a button', async () => {
    const paused = await texts('pause');
    assert.equal(paused.match(/»genoptag«/g)?.length, 1, paused);
    assert.match(await app.write('status'), /"title":"Genoptag"[^}]*"do":"resume"/);
    assert.match(await texts('genoptag'), /i gang igen/);
    assert.match(await texts('genoptag'), /^Refleksionerne er ikke på pause\. Næste: tirsdag den 24\. november/);
    assert.doesNotMatch(await app.write('status'), /Genoptag/);
  });
  it('is skipped, swapped and sent', async () => {
    assert.match(await texts('byt spørgsmål'), /har byttet det næste spørgsmål/);
    assert.match(await texts('spring over'), /har sprunget uge 48 over\. Næste: tirsdag den 8\. december/);
    assert.match(await texts('send nu'), /har bedt mig spørge nu/);
  });
  it('tells what it has sent, answered and met', async () => {
    assert.match(await app.write('rapport'), /Det har jeg sendt/);
    assert.match(await app.write('historik'), /ingen afsluttede runder endnu/);
    assert.match(await app.write('dækning'), /Det har I arbejdet med/);
  });
  it('with something in it that cannot be is told what, and changes nothing', async () => {
    const before = await app.runSql('select * from schedule');
    for (const [written, expected] of [
      ['planlæg mandag kl. 25', /»kl\. 25«/],
      ['pause uge 60', /60/],
      ['planlæg mandag kl. 9 om rumfart', /Jeg fandt ikke »rumfart« i jeres dokumenter/],
    ] as const) assert.match(await texts(written), expected, written);
    assert.deepEqual(await app.runSql('select * from schedule'), before);
  });
  it('is spoken of in English to who writes English', async () => {
    assert.match(await texts('schedule Thursday at 10', { locale: 'en-GB' }), /^Anna Andersen has changed the plan\. Every other Thursday at 10:00 on “Udvikling”\./);
  });
  it('stops', async () => assert.match(await texts('stop'), /^Anna Andersen har stoppet refleksionerne/));

  it('leaves questions alone', async () => {
    await app.write('hvornår skal jeg holde pause som leder?');
    assert.equal(app.engine.asked.at(-1)?.text, 'hvornår skal jeg holde pause som leder?');
  });
});

describe('a plan written elsewhere', () => {
  let app: ReflectionApp;

  before(async () => (app = await startReflections()));
  after(() => app.stop());

  it('is told to belong in a channel, in a personal and in a group chat', async () => {
    assert.match(await app.write('planlæg mandag kl. 9', { place: 'personal' }), /hører til i en kanal/);
    await app.send(groupMessage({ serviceUrl: app.connector.serviceUrl, text: 'planlæg mandag kl. 9' }));
    assert.match(String(app.connector.messages().at(-1)?.['text']), /hører til i en kanal/);
    assert.deepEqual(await app.runSql('select * from schedule'), []);
  });
  it('can be looked at by who made it', async () => {
    await app.write('planlæg mandag kl. 9');
    assert.match(await app.write('status', { place: 'personal' }), /Hver mandag kl\. 9/);
    assert.match(await app.write('historik', { place: 'personal' }), /Jeres refleksioner indtil nu/);
    assert.match(await app.write('pause uge 50', { place: 'personal' }), /hører til i en kanal/);
  });
});

describe('a plan of nobody’s choice', () => {
  const [own] = aTeamsCorpus().documents;
  const other = { ...own!, info: { ...own!.info, id: 'nabo', title: 'Naboens grundlag', municipality: 'Naboby' }, statements: own!.statements.map((statement) => ({ ...statement, id: `nabo${statement.id}`, documentId: 'nabo' })) };
  const corpus = { documents: [other, own!] };
  const planned = async (app: ReflectionApp) => JSON.stringify(await app.runSql('select * from schedule'));

  it('is about the documents of the installation’s municipality', async () => {
    const app = await startReflections({ MUNICIPALITY: 'Testby' }, corpus);
    try {
      assert.match(await app.write('planlæg'), /"value":"\{\\"documentId\\":\\"grundlag\\"\}"/);
      await app.write('planlæg mandag kl. 9');
      assert.match(await planned(app), /grundlag/);
      await app.write('planlæg tirsdag om Naboby');
      await app.write('planlæg onsdag');
      assert.match(await planned(app), /\\"documentId\\":\\"nabo\\"|"documentId":"nabo"/, 'what was chosen stays');
    } finally {
      await app.stop();
    }
  });
  it('is about nothing yet where words may mean several things, which are named', async () => {
    const app = await startReflections({}, corpus);
    try {
      assert.match(await app.write('planlæg mandag kl. 9 om udvikling'), /»udvikling« kan være flere ting: Udvikling \(Naboby\) · Udvikling \(Testby\)\. Skriv hele navnet/);
      assert.equal(await planned(app), '[]');
    } finally {
      await app.stop();
    }
  });
  it('is about all documents where none is', async () => {
    const app = await startReflections({}, corpus);
    try {
      await app.write('planlæg mandag kl. 9');
      assert.doesNotMatch(await planned(app), /documentId/);
    } finally {
      await app.stop();
    }
  });
});
