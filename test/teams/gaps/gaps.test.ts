import assert from 'node:assert/strict';
import { feedbackSubmit, personalMessage } from '../../helpers/activities.ts';
import { startTestApp } from '../../helpers/startTestApp.ts';
import { aCitation, aCorpus, aGroup, anAnswer } from '../fakeEngine.ts';
import { type GapApp, personId, question, startGaps } from './startGaps.ts';

describe('gaps of the bundled documents', () => {
  it('bring three wordings of one question together', async () => {
    const app = await startTestApp({ clock: () => new Date('2026-11-20T09:00:00Z') }, { MUNICIPALITY: 'Hvidovre' });
    const { serviceUrl } = app.connector;
    const ask = async (text: string, person: number): Promise<string> => {
      const from = app.connector.messages().length;
      await app.send(personalMessage({ serviceUrl, person, text }));
      return JSON.stringify(app.connector.messages().slice(from));
    };
    try {
      for (const [person, text] of ['Hvordan søger jeg om barsel?', 'hvor søger man barsel henne', 'Kan jeg søge om BARSEL?'].entries()) assert.match(await ask(text, person + 1), /Sig til, når der er svar/, text);
      const list = await ask('huller', 4);
      assert.match(list, /»søge barsel«/);
      assert.match(list, /Hvidovrevejen|Ledelses- og medarbejdergrundlag/);
    } finally {
      await app.stop();
    }
  });
});

describe('gaps in Teams', () => {
  let app: GapApp;
  afterEach(() => app.stop());
  const tablesText = async () => JSON.stringify(await Promise.all(['gap_key', 'gap_pending', 'gap_asker', 'gap', 'gap_waiting'].map((table) => app.runSql(`SELECT * FROM ${table}`))));

  it('are listed when three different people have asked alike, and until then no word of it is kept', async () => {
    app = await startGaps();
    for (const person of [1, 2, 1, 2]) await app.ask(question, person);
    assert.match(await app.ask('huller', 9), /ingen huller lige nu/);
    assert.doesNotMatch(await tablesText(), /parker|medarbejder|11111111/);
    await app.ask(question, 3);
    const list = await app.ask('huller', 9);
    assert.match(list, /»hvordan parkerer medarbejdere«/);
    assert.match(list, /senest i uge 47/);
    assert.match(list, /Alle roller/);
    assert.doesNotMatch(await tablesText(), /11111111/);
    assert.deepEqual(await app.runSql('SELECT * FROM gap_asker'), []);
  });
  it('are shown to operators and to the contact of a document, by id or by the address that Teams has, and to nobody else', async () => {
    const [document] = aCorpus().documents;
    const withContact = (contact: object) => ({ documents: [{ ...document!, info: { ...document!.info, contact: { name: 'Mette', ...contact } } }] });
    app = await startGaps({}, withContact({ entraId: personId(5) }));
    const id = await app.makeGap();
    assert.match(await app.ask('huller', 5), /parkerer/);
    assert.match(await app.ask('huller', 4), /kan kun ses af dem/);
    assert.match(await app.press({ do: 'close-gap', gapId: id }, 4, { own: 'Hæ' }), /kan kun ses af dem/);
    await app.stop();
    app = await startGaps({}, withContact({ email: 'Mette@testby.dk' }));
    await app.makeGap();
    app.connector.replyWith(({ path }) => (path.includes('/members/') ? { status: 200, body: { id: 'x', email: path.endsWith('person-6') ? 'mette@testby.dk' : 'andre@testby.dk' } } : undefined));
    assert.match(await app.ask('huller', 6), /parkerer/);
    assert.match(await app.ask('huller', 4), /kan kun ses af dem/);
  });
  it('are not counted, listed or offered where the operator does not want it', async () => {
    app = await startGaps({ GAP_LIST: 'off' });
    for (const person of [1, 2, 3]) assert.doesNotMatch(await app.ask(question, person), /Sig til/);
    assert.match(await app.ask('huller', 9), /slået fra/);
    assert.match(await app.submit({ do: 'wait-for-answer', question }), /slået fra/);
    assert.equal(await tablesText(), '[[],[],[],[],[]]');
  });

  describe('closed by an owner', () => {
    it('in their own words: shown as theirs, never as the document’s', async () => {
      app = await startGaps();
      const gapId = await app.makeGap();
      assert.match(await app.press({ do: 'close-gap', gapId }, 9, { own: 'I gården.\n[Ring](https://x.dk) *ikke*' }), /Gemt/);
      const said = await app.ask(question, 4);
      assert.match(said, /Svar fra dokumentets ejer, ikke fra dokumentet/);
      assert.match(said, /"text":"\[Ring\]\(https:\/\/x\.dk\) \*ikke\*"/);
      assert.doesNotMatch(said, /citation|Kilde|backgroundImage|emphasis|Vis i sammenhæng/);
      assert.doesNotMatch(await app.press({ do: 'show-gaps' }), /"show-gap"/);
      assert.match(await app.press({ do: 'show-closed-gap', gapId }), /I gården/);
      await app.press({ do: 'reopen-gap', gapId });
      assert.match(await app.ask(question, 4), /Det står der ikke/);
    });
    it('by pointing to a statement, which is quoted as the document has it', async () => {
      app = await startGaps();
      const gapId = await app.makeGap();
      app.engine.replyWith(() => anAnswer());
      const shown = await app.press({ do: 'show-gap', gapId }, 9, { words: 'noget', own: 'Halvt skrevet' });
      assert.match(shown, /grundlag#1/);
      assert.match(shown, /Halvt skrevet/);
      app.engine.replyWith(() => anAnswer({ kind: 'no-answer', groups: [] }));
      assert.match(await app.press({ do: 'close-gap', gapId }, 9, { statementId: 'grundlag#3' }), /Gemt/);
      const said = await app.ask(question, 4);
      assert.match(said, /ejer har peget på dette sted/);
      assert.match(said, /opgave \*3\*/);
      assert.match(said, /"citation"/);
    });
    it('by another name, which works in every question that has it', async () => {
      app = await startGaps();
      const gapId = await app.makeGap();
      assert.match(await app.press({ do: 'close-gap', gapId }, 9, { alias: 'fritid', target: 'grundlag|perspective|drift' }), /Skriv nogle af de ord, folk spurgte med/);
      assert.match(await app.press({ do: 'close-gap', gapId }, 9, { alias: 'parkering', target: 'grundlag|perspective|nej' }), /findes ikke i dokumenterne/);
      assert.match(await app.press({ do: 'close-gap', gapId }, 9, { alias: 'parkerer', target: 'grundlag|perspective|drift' }), /Gemt/);
      assert.match(await app.ask('hvem parkerer egentlig', 4), /»parkerer«, hedder »Drift«/);
      assert.equal(app.engine.asked.at(-1)?.text, 'hvem Drift egentlig');
    });
    it('in one way at a time; what is filled in wrong changes nothing', async () => {
      app = await startGaps();
      const gapId = await app.makeGap();
      for (const inputs of [{}, { own: 'Ja', statementId: 'grundlag#3' }, { alias: 'parkerer' }, { own: 7 }]) assert.match(await app.press({ do: 'close-gap', gapId }, 9, inputs), /Udfyld én af de tre måder/);
      assert.match(await app.press({ do: 'close-gap', gapId }, 9, { own: 'x'.repeat(2_001) }), /2001 tegn/);
      assert.match(await app.press({ do: 'close-gap', gapId: 'a'.repeat(64) }, 9, { own: 'Ja' }), /Det hul er der ikke længere/);
      assert.match(await app.press({ do: 'show-gaps' }), /show-gap/);
      assert.match(await app.press({ do: 'drop-gap', gapId }), /taget af listen/);
      assert.match(await app.press({ do: 'show-gaps' }), /ingen huller/);
    });
  });

  describe('that somebody wants to hear of', () => {
    const told = () => app.connector.messages().filter((message) => JSON.stringify(message).includes('Du spurgte – nu er der svar'));
    it('are told to each of them once, in their own chat, and then forgotten', async () => {
      app = await startGaps();
      const reply = await app.ask(question, 1);
      assert.match(reply, /Sig til, når der er svar/);
      const button = /\{"medspiller":(\{[^}]*"do":"wait-for-answer".*?\})\}/.exec(reply);
      assert.ok(button);
      assert.match(await app.submit({ do: 'wait-for-answer', question }, 1), /Jeg siger til/);
      const gapId = await app.makeGap();
      await app.sendDue();
      assert.equal(told().length, 0);
      await app.press({ do: 'close-gap', gapId }, 9, { own: 'I gården.' });
      app.connector.replyWith(({ path }) => (path === '/v3/conversations' ? { status: 500 } : undefined));
      await app.sendDue();
      assert.equal(told().length, 0);
      app.connector.replyWith(() => undefined);
      app.setClock('2026-11-20T09:11:00Z');
      await app.sendDue();
      await app.sendDue();
      assert.equal(told().length, 1);
      assert.match(JSON.stringify(told()), /Svar fra dokumentets ejer, ikke fra dokumentet.*I gården\./);
      assert.deepEqual(app.connector.requests.filter(({ path }) => path === '/v3/conversations').at(-1)?.body?.['members'], [{ id: personId(1) }]);
      assert.deepEqual(await app.runSql('SELECT * FROM gap_waiting'), []);
    });
    it('are shown by "vis mine data" and forgotten by "slet mine data"', async () => {
      app = await startGaps();
      await app.ask(question, 1);
      await app.submit({ do: 'wait-for-answer', question }, 1);
      const data = await app.ask('vis mine data', 1);
      assert.match(data, /Du vil have besked om/);
      assert.match(data, /1 – som en kode/);
      await app.submit({ do: 'confirm-delete' }, 1);
      assert.doesNotMatch(await app.ask('vis mine data', 1), /Du vil have besked om|som en kode/);
      assert.deepEqual(await app.runSql('SELECT * FROM gap_waiting'), []);
      assert.deepEqual(await app.runSql('SELECT * FROM gap_asker'), []);
    });
    it('are not kept when nothing of the question may be', async () => {
      app = await startGaps();
      assert.match(await app.submit({ do: 'wait-for-answer', question: 'Mit CPR-nummer er 010203-1234' }), /Det spørgsmål gemmer jeg ikke/);
      assert.equal(await tablesText(), '[[],[],[],[],[]]');
    });
  });

  it('are also what three people disliked the answer of, from what the conversation was about', async () => {
    app = await startGaps();
    for (const person of [1, 2, 3]) {
      await app.ask('hvad siger I om drift', person);
      await app.send(feedbackSubmit({ serviceUrl: app.connector.serviceUrl, person, reaction: 'dislike' }));
      if (person < 3) assert.deepEqual(await app.runSql('SELECT * FROM gap'), []);
    }
    const list = await app.press({ do: 'show-gaps' });
    assert.match(list, /drift.*svaret hjalp ikke/);
    assert.match(list, /Leder/);
  });
  it('are also what three people got an unsure answer to, which owners answer as any other', async () => {
    app = await startGaps();
    const unsure = anAnswer({ isUnsure: true, groups: [aGroup([aCitation(1)]), aGroup([aCitation(6)])] });
    app.engine.replyWith(() => unsure);
    for (const person of [1, 2]) await app.ask(question, person);
    assert.deepEqual(await app.runSql('SELECT * FROM gap'), []);
    assert.doesNotMatch(await tablesText(), /parker/);
    assert.doesNotMatch(await app.ask(question, 3), /Sig til, når der er svar/);
    const list = await app.press({ do: 'show-gaps' });
    assert.match(list, /»hvordan parkerer medarbejdere«.*usikkert svar/);
    const gapId = /"gapId":"([0-9a-f]{64})"/.exec(list)?.[1];
    assert.match(await app.press({ do: 'show-gap', gapId }), /jeg var ikke sikker på svaret/);
    await app.press({ do: 'close-gap', gapId }, 9, { own: 'I gården.' });
    assert.match(await app.ask(question, 4), /Svar fra dokumentets ejer, ikke fra dokumentet.*I gården/);
  });
  it('are not what got a sure answer', async () => {
    app = await startGaps();
    app.engine.replyWith(() => anAnswer());
    for (const person of [1, 2, 3]) await app.ask(question, person);
    assert.equal(await tablesText(), '[[],[],[],[],[]]');
  });
  it('go after their time', async () => {
    app = await startGaps({ RETENTION_DAYS: '30' });
    await app.makeGap();
    await app.ask('hvordan lånes biler', 1);
    app.setClock('2026-12-22T09:00:00Z');
    await app.sendDue();
    assert.deepEqual(await app.runSql('SELECT * FROM gap'), []);
    assert.equal((await app.runSql('SELECT * FROM gap_pending')).length, 1);
    app.setClock('2027-02-16T09:00:00Z');
    await app.sendDue();
    assert.deepEqual([...(await app.runSql('SELECT * FROM gap_pending')), ...(await app.runSql('SELECT * FROM gap_asker'))], []);
  });
  it('never keep a reply from coming', async () => {
    app = await startGaps();
    await app.runSql('DROP TABLE gap');
    assert.match(await app.ask(question, 1), /Det står der ikke/);
    assert.match(app.logText(), /owners’ answers not looked at/);
    assert.doesNotMatch(app.logText(), /parkerer/);
  });
});
