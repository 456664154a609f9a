import assert from 'node:assert/strict';
import { cardExecute, channelMessage, feedbackSubmit, inChannel } from '../../helpers/activities.ts';
import { anAnswer, aCitation, aGroup } from '../fakeEngine.ts';
import { personId } from '../gaps/startGaps.ts';
import { documentIds, type InquiryApp, question, startInquiries } from './startInquiries.ts';

// Person 1 (Anna) asks, person 5 is the contact, person 2 (Bo) is a stranger.
describe('questions to a contact', () => {
  let app: InquiryApp;
  afterEach(() => app.stop());
  const rows = () => app.runSql('SELECT * FROM inquiry') as Promise<Record<string, unknown>[]>;
  const refuse = (path: string, reply: { status: number; body?: object }) => app.connector.replyWith((request) => (request.path === path && JSON.stringify(request.body?.['members']).includes(personId(5)) ? reply : undefined));

  describe('are offered', () => {
    it('under what is not answered, with the contact’s name, and open a form that says that this one is not anonymous', async () => {
      app = await startInquiries();
      assert.match(await app.ask(question), /"title":"Spørg Mette Holm, HR"/);
      const id = await app.openForm();
      const form = await app.submit({ do: 'ask-person', question, documentIds: ['grundlag'] });
      assert.match(form, /Det her er ikke anonymt: Mette Holm, HR ser dit navn/);
      assert.match(form, /højst 30 dage – og svaret i 7 dage/);
      assert.match(form, /"value":"Hvordan parkerer medarbejdere\?"/);
      assert.match(await app.press({ do: 'cancel-inquiry' }, 1), /Ikke sendt/);
      assert.ok(id !== '' && (await rows()).length === 0);
    });
    it('under an unsure answer and after a thumbs-down, and not under a sure one', async () => {
      app = await startInquiries();
      assert.doesNotMatch(await app.ask('hvad siger I om drift'), /ask-person/);
      const from = app.connector.messages().length;
      await app.send(feedbackSubmit({ serviceUrl: app.connector.serviceUrl, reaction: 'dislike' }));
      const offered = JSON.stringify(app.connector.messages().slice(from));
      assert.match(offered, /Hjalp svaret ikke\?.*Spørg Mette Holm, HR/);
      assert.doesNotMatch(offered, /drift/);
      app.engine.replyWith(() => anAnswer({ isUnsure: true, groups: [aGroup([aCitation(1)]), aGroup([aCitation(6)])] }));
      assert.match(await app.ask('hvordan holder vi møder'), /Spørg Mette Holm, HR/);
    });
    it('where the documents name somebody, and not to that person', async () => {
      app = await startInquiries();
      assert.doesNotMatch(await app.ask(question, 5), /ask-person/);
      assert.match(await app.press({ do: 'send-inquiry', inquiryId: 'a'.repeat(64), documentIds: ['grundlag'] }, 5, { text: 'Hej' }), /Du er selv kontakt/);
      assert.match(await app.press({ do: 'send-inquiry', inquiryId: 'a'.repeat(64), documentIds: ['findes-ikke'] }, 1, { text: 'Hej' }), /ikke længere nogen at spørge/);
      assert.deepEqual(await rows(), []);
    });
    it('also where the list of gaps is off', async () => {
      app = await startInquiries(undefined, { GAP_LIST: 'off' });
      assert.match(await app.ask(question), /Spørg Mette Holm, HR/);
    });
    it('in a channel without a word of it there: the form comes to the person’s own chat', async () => {
      app = await startInquiries();
      const { serviceUrl } = app.connector;
      await app.send(channelMessage({ serviceUrl, text: question }));
      assert.match(JSON.stringify(app.connector.messages().at(-1)), /"Action.Execute","title":"Spørg Mette Holm, HR"/);
      const press = async (request: object) => JSON.stringify((await app.send(cardExecute({ serviceUrl, verb: 'medspiller', data: { medspiller: { v: 1, language: 'da', ...request } }, fields: inChannel({ serviceUrl }) }))).body);
      const from = app.connector.requests.length;
      assert.match(await press({ do: 'ask-person', question, documentIds: ['grundlag'] }), /skrevet til dig i vores egen chat/);
      assert.match(app.told(1), /Det her er ikke anonymt/);
      assert.ok(app.connector.requests.slice(from).every(({ path }) => !path.includes('kanal')));
      app.connector.replyWith(({ path }) => (path === '/v3/conversations' ? { status: 403 } : undefined));
      assert.match(await press({ do: 'ask-person', question, documentIds: ['grundlag'] }), /Skriv til mig i en personlig chat/);
      for (const name of ['send-inquiry', 'show-inquiry', 'answer-inquiry', 'show-sent-inquiries']) assert.match(await press({ do: name, inquiryId: 'a'.repeat(64), documentIds: ['grundlag'] }), /personlig chat/);
      assert.deepEqual(await rows(), []);
    });
  });

  it('are told step by step: sent, seen, answered in the contact’s own words and by a quotation', async () => {
    app = await startInquiries();
    app.engine.replyWith(() => anAnswer({ kind: 'no-answer', groups: [aGroup([aCitation(3)])] }));
    const { id, said } = await app.sendInquiry(1, 'Hvor må vi <b>parkere</b>, *Mette*?');
    assert.match(said, /Sendt til Mette Holm, HR/);
    const card = app.told(5);
    assert.match(card, /Anna Andersen spørger dig/);
    assert.match(card, /Hvor må vi <b>parkere<\/b>, \*Mette\*\?/);
    assert.match(card, /opgave \*3\*/);
    await app.sendDue();
    assert.equal(app.told(1), '');
    assert.match(await app.ask('spørgsmål til mig', 5), /Hvor må vi <b>parkere.*Anna Andersen/);
    assert.match(await app.press({ do: 'see-inquiry', inquiryId: id }, 5), /Anna Andersen får at vide, at du ser på det/);
    await app.sendDue();
    assert.match(app.told(1), /Mette Holm, HR ser på det/);
    assert.match(await app.ask('mine spørgsmål'), /Mette Holm, HR ser på det/);
    assert.match(await app.press({ do: 'answer-inquiry', inquiryId: id }, 5, {}), /Skriv et svar/);
    assert.match(await app.press({ do: 'answer-inquiry', inquiryId: id }, 5, { statementId: 'findes#ikke' }), /står ikke længere i dokumentet/);
    assert.match(await app.press({ do: 'answer-inquiry', inquiryId: id }, 5, { text: 'I gården.\n[Ring](https://x.dk)', statementId: 'grundlag#3' }), /Dit svar er på vej/);
    await app.sendDue();
    await app.sendDue();
    const told = app.told(1);
    assert.match(told, /Mette Holm, HR skriver – det er ikke dokumentets ord:.*I gården\..*"text":"\[Ring\]\(https:\/\/x\.dk\)"/);
    assert.match(told, /peger på dette sted.*opgave \*3\*.*Kilde: .*Vores grundlag/);
    assert.equal(told.split('\n').length, 1);
    assert.match(await app.press({ do: 'show-inquiry', inquiryId: id }, 1), /I gården/);
    assert.doesNotMatch(app.logText(), /parkere|gården|Anna Andersen/);
    app.setClock('2026-11-27T09:00:01Z');
    await app.sendDue();
    assert.deepEqual(await rows(), []);
  });
  it('may be answered for everybody in one press where three have asked alike, and only then', async () => {
    app = await startInquiries();
    const first = await app.sendInquiry();
    assert.doesNotMatch(await app.press({ do: 'answer-inquiry', inquiryId: first.id }, 5, { text: 'I gården.' }), /close-gap/);
    await app.makeGap(question);
    const { id } = await app.sendInquiry();
    const done = await app.press({ do: 'answer-inquiry', inquiryId: id }, 5, { text: 'I gården.' });
    const button = /"title":"Giv alle, der spørger, det svar","data":(\{"medspiller":\{.*?\},"own":"I gården\."\})/.exec(done)?.[1];
    assert.ok(button, done);
    const { medspiller, ...inputs } = JSON.parse(button) as { medspiller: object };
    assert.match(await app.press(medspiller, 2, inputs), /kan kun ses af dem/);
    assert.match(await app.press(medspiller, 5, inputs), /Gemt/);
    const said = await app.ask(question, 4);
    assert.match(said, /Svar fra dokumentets ejer, ikke fra dokumentet.*I gården/);
    assert.doesNotMatch(said, /Anna/);
    assert.doesNotMatch(await app.press({ do: 'show-inquiry', inquiryId: id }, 5), /close-gap/);
  });
  it('are one when the form is sent twice, and show how they stand when it is sent late', async () => {
    app = await startInquiries();
    const { id } = await app.sendInquiry();
    const again = () => app.press({ do: 'send-inquiry', inquiryId: id, documentIds: ['grundlag'] }, 1, { text: 'Noget andet' });
    assert.match(await again(), /Sendt til/);
    assert.equal(app.told(5).split('\n').length, 1);
    await app.press({ do: 'answer-inquiry', inquiryId: id }, 5, { text: 'Ja' });
    assert.match(await again(), /har svaret/);
    assert.match(await app.press({ do: 'answer-inquiry', inquiryId: id }, 5, { text: 'Nej' }), /Dit svar er på vej.*Ja/);
    assert.match(await app.press({ do: 'decline-inquiry', inquiryId: id }, 5), /Dit svar er på vej/);
    assert.equal((await rows()).length, 1);
  });
  it('are nobody else’s: a stranger, and the asker in the contact’s place, change and see nothing', async () => {
    app = await startInquiries();
    const { id } = await app.sendInquiry();
    const before = JSON.stringify(await rows());
    const names = ['show-inquiry', 'see-inquiry', 'answer-inquiry', 'decline-inquiry', 'withdraw-inquiry'];
    for (const name of names) assert.match(await app.press({ do: name, inquiryId: id }, 2, { text: 'Hæ' }), /Det spørgsmål er der ikke længere/, name);
    for (const name of ['see-inquiry', 'answer-inquiry', 'decline-inquiry']) assert.match(await app.press({ do: name, inquiryId: id }, 1, { text: 'Hæ' }), /Det spørgsmål er der ikke længere/, name);
    assert.doesNotMatch(await app.press({ do: 'send-inquiry', inquiryId: id, documentIds: ['grundlag'] }, 2, { text: 'Hæ' }), /parkerer/);
    await app.press({ do: 'withdraw-inquiry', inquiryId: id }, 5);
    assert.equal(JSON.stringify(await rows()), before);
    for (const person of [1, 2]) assert.doesNotMatch(await app.ask('spørgsmål til mig', person), /parkerer/);
  });
  it('are declined to the asker with the next contact, or with nobody', async () => {
    app = await startInquiries([{ entraId: personId(5) }, { entraId: personId(6) }]);
    const { id } = await app.sendInquiry();
    assert.match(await app.press({ do: 'decline-inquiry', inquiryId: id }, 5), /ikke er dig/);
    await app.sendDue();
    const told = app.told(1);
    assert.match(told, /Mette Holm, HR er ikke den rette.*Carl Dam, jura passer også.*"title":"Spørg Carl Dam, jura"/);
    assert.deepEqual((await rows()).map((row) => [row['text'], row['asker_name']]), [['', '']]);
    const second = '2'.repeat(64);
    await app.press({ do: 'send-inquiry', inquiryId: second, documentIds: ['andet'] }, 1, { text: question });
    await app.press({ do: 'decline-inquiry', inquiryId: second }, 6);
    await app.sendDue();
    assert.match(app.told(1), /Jeg kender ikke andre at spørge/);
  });
  it('go to the contact that is chosen where there are several', async () => {
    app = await startInquiries([{ entraId: personId(5) }, { entraId: personId(6) }]);
    assert.match(await app.ask(question), /"title":"Spørg et menneske"/);
    assert.match(await app.submit({ do: 'ask-person', question, documentIds }), /Carl Dam, jura \(Det andet grundlag\)/);
    assert.match(await app.press({ do: 'send-inquiry', inquiryId: '3'.repeat(64), documentIds }, 1, { text: question, documentId: 'andet' }), /Sendt til Carl Dam/);
    assert.match(app.told(6), /Det andet grundlag/);
  });

  describe('that cannot be sent', () => {
    it('to somebody without an id in Entra say how the person is reached, and keep nothing', async () => {
      app = await startInquiries([{ email: 'mette@testby.dk' }]);
      const reached = await app.submit({ do: 'ask-person', question, documentIds: ['grundlag'] });
      assert.match(reached, /Sådan får du fat i Mette Holm, HR.*mette@testby\.dk/);
      assert.match(await app.press({ do: 'send-inquiry', inquiryId: 'a'.repeat(64), documentIds: ['grundlag'] }, 1, { text: question }), /mette@testby\.dk/);
      assert.deepEqual(await rows(), []);
    });
    it('since the contact does not have the app say so at once, and keep nothing', async () => {
      app = await startInquiries([{ entraId: personId(5), email: 'mette@testby.dk' }]);
      refuse('/v3/conversations', { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
      const { said } = await app.sendInquiry();
      assert.match(said, /Jeg kan ikke skrive til Mette Holm, HR.*jeg gemmer ikke dit spørgsmål.*mette@testby\.dk/);
      assert.deepEqual(await rows(), []);
    });
    it('for the moment are tried again, and told once they are sent', async () => {
      app = await startInquiries();
      refuse('/v3/conversations', { status: 500 });
      const { said } = await app.sendInquiry();
      assert.match(said, /Dit spørgsmål er på vej/);
      await app.sendDue();
      app.connector.replyWith(() => undefined);
      app.setClock('2026-11-20T09:05:00Z');
      await app.sendDue();
      await app.sendDue();
      assert.match(app.told(5), /Anna Andersen spørger dig/);
      assert.match(app.told(1), /Sendt til Mette Holm, HR/);
      await app.sendDue();
      assert.equal(app.told(5) + app.told(1), '');
    });
    it('for a day are given up, and the asker is told how the contact is reached', async () => {
      app = await startInquiries();
      refuse('/v3/conversations', { status: 500 });
      await app.sendInquiry();
      app.setClock('2026-11-21T09:00:01Z');
      await app.sendDue();
      assert.match(app.told(1), /Sådan får du fat i Mette Holm, HR/);
      assert.deepEqual(await rows(), []);
    });
  });

  it('are sent after a crash between storing and sending, and after one between sending and recording the same one again', async () => {
    app = await startInquiries();
    const { id } = await app.sendInquiry();
    app.told(5);
    // As a crash right after the sending leaves it.
    await app.runSql(`UPDATE inquiry SET state = 'sending', conversation_id = NULL, activity_id = NULL, due_at_utc = '2026-11-20T09:05:00.000Z'`);
    await app.press({ do: 'see-inquiry', inquiryId: id }, 5);
    app.setClock('2026-11-20T09:06:00Z');
    await app.sendDue();
    assert.equal(app.told(5), '', 'the contact has shown that it came');
    assert.match(app.told(1), /ser på det/);
    await app.runSql(`UPDATE inquiry SET state = 'sending', conversation_id = NULL, activity_id = NULL, due_at_utc = '2026-11-20T09:05:00.000Z'`);
    await app.sendDue();
    assert.match(app.told(5), new RegExp(`"inquiryId":"${id}"`));
    assert.equal((await rows()).length, 1);
  });
  it('are withdrawn: the words go at once, and the contact’s card says so and nothing more', async () => {
    app = await startInquiries();
    const { id } = await app.sendInquiry();
    const [{ activity_id: activityId } = {}] = await rows();
    assert.match(await app.press({ do: 'withdraw-inquiry', inquiryId: id }, 1), /Trukket tilbage/);
    assert.doesNotMatch(JSON.stringify(await rows()), /parkerer|Anna Andersen/);
    await app.sendDue();
    const update = app.connector.requests.find(({ method, path }) => method === 'PUT' && path.endsWith(`/activities/${String(activityId)}`));
    assert.match(update?.rawBody ?? '', /Spørgsmålet er trukket tilbage/);
    assert.doesNotMatch(update?.rawBody ?? '', /parkerer|Anna/);
    assert.match(await app.press({ do: 'answer-inquiry', inquiryId: id }, 5, { text: 'For sent' }), /Spørgsmålet er trukket tilbage/);
    assert.match(await app.press({ do: 'withdraw-inquiry', inquiryId: id }, 1), /Trukket tilbage/);
    assert.doesNotMatch(await app.ask('mine spørgsmål'), /show-inquiry/);
    assert.match(await app.ask('vis mine data'), /Et spørgsmål, der er slettet/);
  });
  it('are counted by what became of them, each once', async () => {
    app = await startInquiries();
    const counted = async (): Promise<Record<string, number>> => {
      const page = await (await fetch(`${app.url}/metrics`)).text();
      return Object.fromEntries([...page.matchAll(/^medspiller_inquiries_total\{outcome="([a-z]+)"\} (\d+)$/gm)].map(([, outcome = '', count]): [string, number] => [outcome, Number(count)]));
    };
    assert.deepEqual(await counted(), { sent: 0, unreachable: 0, answered: 0, declined: 0, withdrawn: 0, closed: 0 });
    const [answered, declined] = [await app.sendInquiry(), await app.sendInquiry(2)];
    await app.press({ do: 'see-inquiry', inquiryId: answered.id }, 5);
    for (const text of ['I kælderen', 'Igen']) await app.press({ do: 'answer-inquiry', inquiryId: answered.id }, 5, { text });
    await app.press({ do: 'decline-inquiry', inquiryId: declined.id }, 5);
    await app.press({ do: 'answer-inquiry', inquiryId: declined.id }, 5, { text: 'For sent' });
    const withdrawn = await app.sendInquiry(3);
    for (const person of [5, 3, 3]) await app.press({ do: 'withdraw-inquiry', inquiryId: withdrawn.id }, person);
    await app.sendInquiry(2);
    refuse('/v3/conversations', { status: 403 });
    await app.sendInquiry();
    assert.deepEqual(await counted(), { sent: 4, unreachable: 1, answered: 1, declined: 1, withdrawn: 1, closed: 0 });
    app.setClock('2027-01-20T09:00:00Z');
    await app.sendDue();
    assert.equal((await counted())['closed'], 1);
  });
  describe('come to the contact', () => {
    const english = () => app.engine.replyWith(() => anAnswer({ language: 'en', kind: 'no-answer', groups: [], context: { documentIds: [], intent: 'unknown', topic: [], language: 'en' } }));
    const danish = () => app.engine.replyWith(() => anAnswer({ kind: 'no-answer', groups: [], context: { documentIds: [], intent: 'unknown', topic: [], language: 'da' } }));
    it('in the language that the contact last asked in, and so does what is said of it later', async () => {
      app = await startInquiries();
      english();
      await app.ask('who may park here?', 5);
      danish();
      const { id } = await app.sendInquiry();
      assert.match(app.told(5), /"lang":"en".*Anna Andersen asks you/);
      await app.press({ do: 'withdraw-inquiry', inquiryId: id }, 1);
      await app.sendDue();
      assert.match(app.connector.requests.findLast(({ method }) => method === 'PUT')?.rawBody ?? '', /"lang":"en"/);
    });
    it('in Danish once that is forgotten', async () => {
      app = await startInquiries();
      english();
      await app.ask('who may park here?', 5);
      app.setClock('2026-11-20T09:10:00Z');
      danish();
      await app.sendInquiry();
      assert.match(app.told(5), /"lang":"da".*Anna Andersen spørger dig/);
    });
    it('in the language that the contact asked somebody else in', async () => {
      app = await startInquiries([{ entraId: personId(5) }, { entraId: personId(6) }]);
      await app.press({ do: 'send-inquiry', inquiryId: 'a'.repeat(64), documentIds: ['andet'], language: 'en' }, 5, { text: 'Who may park here?' });
      app.setClock('2026-11-20T12:00:00Z');
      danish();
      await app.sendInquiry();
      assert.match(app.told(5), /"lang":"en"/);
    });
  });
  it('are refused when too many are open or were sent in a day', async () => {
    app = await startInquiries();
    const send = (n: number) => app.press({ do: 'send-inquiry', inquiryId: String(n).padStart(64, '0'), documentIds: ['grundlag'] }, 1, { text: `Spørgsmål ${n}` });
    for (const n of [1, 2, 3]) assert.match(await send(n), /Sendt til/);
    assert.match(await send(4), /højst 3 spørgsmål ad gangen/);
    const withdraw = async () => app.press({ do: 'withdraw-inquiry', inquiryId: (await rows()).find((row) => row['state'] === 'sent')?.['id'] }, 1);
    for (let n = 5; n < 12; n += 1) {
      await withdraw();
      await app.sendDue();
      assert.match(await send(n), /Sendt til/);
    }
    await withdraw();
    assert.match(await send(12), /højst 10 på et døgn/);
    app.setClock('2026-11-21T09:00:01Z');
    assert.match(await send(12), /Sendt til/);
  });
  it('are closed after 30 days without an answer, and the asker is told', async () => {
    app = await startInquiries();
    const { id } = await app.sendInquiry();
    app.setClock('2026-12-20T09:00:01Z');
    await app.sendDue();
    await app.sendDue();
    assert.match(app.told(1), /Der kom ikke noget svar/);
    assert.doesNotMatch(JSON.stringify(await rows()), /parkerer/);
    assert.match(await app.press({ do: 'see-inquiry', inquiryId: id }, 5), /Spørgsmålet er lukket|ikke længere/);
  });

  describe('and everybody’s own data', () => {
    it('are shown to both, and withdrawn when the asker has everything deleted', async () => {
      app = await startInquiries();
      await app.sendInquiry();
      assert.match(await app.ask('vis mine data', 1), /Spørgsmål, du har sendt.*parkerer/);
      assert.match(await app.ask('vis mine data', 5), /Spørgsmål til dig.*parkerer.*Anna Andersen/);
      const second = '2'.repeat(64);
      await app.press({ do: 'send-inquiry', inquiryId: second, documentIds: ['grundlag'] }, 1, { text: 'Hvem har nøglen?' });
      await app.press({ do: 'answer-inquiry', inquiryId: second }, 5, { text: 'Viceværten.' });
      assert.match(await app.ask('vis mine data', 5), /Hvem har nøglen.*Du skrev: Viceværten/);
      assert.doesNotMatch(await app.ask('spørgsmål til mig', 5), /nøglen/);
      await app.submit({ do: 'confirm-delete' }, 1);
      assert.doesNotMatch(JSON.stringify(await rows()), new RegExp(`parkerer|Anna Andersen|${personId(1)}`));
      await app.sendDue();
      assert.match(app.connector.requests.findLast(({ method }) => method === 'PUT')?.rawBody ?? '', /Spørgsmålet er trukket tilbage/);
      assert.deepEqual(await rows(), []);
    });
    it('are closed for the asker when the contact has everything deleted', async () => {
      app = await startInquiries();
      await app.sendInquiry();
      await app.submit({ do: 'confirm-delete' }, 5);
      await app.sendDue();
      assert.match(app.told(1), /Der kom ikke noget svar/);
      assert.doesNotMatch(JSON.stringify(await rows()), new RegExp(`parkerer|${personId(5)}`));
    });
  });

  it('are refused with what is no text, is empty or too long, and nothing is kept', async () => {
    app = await startInquiries();
    const send = (inputs: object) => app.press({ do: 'send-inquiry', inquiryId: 'a'.repeat(64), documentIds: ['grundlag'] }, 1, inputs);
    for (const inputs of [{}, { text: '  ' }, { text: 7 }, { text: { a: 1 } }]) assert.match(await send(inputs), /Skriv dit spørgsmål først/);
    assert.match(await send({ text: 'x'.repeat(1_001) }), /1001 tegn/);
    assert.match(await app.press({ do: 'send-inquiry', inquiryId: 'kort', documentIds: ['grundlag'] }, 1, { text: 'Hej' }), /BadRequest|kort/);
    assert.deepEqual(await rows(), []);
  });
});
