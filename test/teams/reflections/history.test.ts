import assert from 'node:assert/strict';
import { channelId, invoke } from '../../helpers/activities.ts';
import { startReflections, type ReflectionApp } from './startReflections.ts';

describe('what a team looks back on', () => {
  let app: ReflectionApp;
  let roundId: string;

  before(async () => {
    app = await startReflections();
    roundId = await app.sendRound();
    for (const person of [1, 2, 3, 4]) await app.execute({ do: 'respond', roundId }, { person, inputs: { scale: String(person), text: `=HYPERLINK("http://ond";"klik")\nTanke; ${person}`, step: 'Et skridt' } });
    app.setClock('2026-11-30T08:00:00Z');
    await app.sendDue();
  });
  after(() => app.stop());
  beforeEach(() => app.connector.reset());

  it('is its rounds with what came of them, and each opens', async () => {
    const said = await app.submit({ do: 'history' });
    assert.match(said, /Uge 48 · 4 har svaret · gennemsnit 2,5/);
    assert.match(said, /Skriv|skriv »historik«/);
    const digest = await app.submit({ do: 'show-digest', roundId });
    assert.match(digest, /Chart\.VerticalBar/);
    assert.match(digest, /Tanke; 2/);
    assert.match(await app.submit({ do: 'show-digest', roundId: 'forged' }), /kender jeg ikke her/);
  });

  it('is which themes it has met, and what was sent', async () => {
    assert.match(await app.submit({ do: 'coverage' }), /Det har I arbejdet med/);
    assert.match(await app.submit({ do: 'plan-report' }), /Sendt mandag den 30\. november kl\. 9/);
  });

  it('is for the planner in a personal chat too, and for nobody else', async () => {
    assert.match(await app.submit({ do: 'history' }, { place: 'personal' }), /Hent til Excel/);
    assert.match(await app.submit({ do: 'history' }, { place: 'personal', person: 2 }), /hører til i en kanal/);
    assert.match(await app.submit({ do: 'history', channelId }, { place: 'personal', person: 2 }), /ikke din/);
  });

  it('can be copied as text, without formulas', async () => {
    const said = await app.submit({ do: 'fetch-csv', what: 'history', as: 'text' }, { place: 'personal' });
    const [{ text } = { text: '' }] = JSON.parse(said) as { text: string }[];
    assert.match(text, /^Kopiér det her.*\n\n```\nUge\tLukket\tSpørgsmål/);
    assert.match(text, /\n2026-W48\t2026-11-30\t/);
    assert.ok(!/\t=/.test(text) && text.includes("\t'=HYPERLINK"));
    assert.match(await app.submit({ do: 'fetch-csv', what: 'coverage', as: 'text' }, { place: 'personal' }), /Tema\\tRefleksioner/);
    assert.match(await app.submit({ do: 'fetch-csv', what: 'history', as: 'text' }), /i en personlig chat/);
  });

  describe('as a file', () => {
    const consent = (fields: object, person = 1) => app.send(invoke({ serviceUrl: app.connector.serviceUrl, person, name: 'fileConsent/invoke', value: { type: 'fileUpload', ...fields } }));
    const uploadInfo = (uploadUrl: string) => ({ contentUrl: 'https://kommune-my.sharepoint.com/refleksioner.csv', name: 'refleksioner.csv', uploadUrl, uniqueId: 'u1', fileType: 'csv' });
    const context = { medspiller: { v: 1, language: 'da', what: 'history', channelId } };
    const uploads = () => app.connector.requests.filter(({ path }) => path === '/upload');

    it('is offered with its size, put where Teams says once one agrees, and shown', async () => {
      app.connector.replyWith(({ path }) => (path === '/upload' ? { status: 201, body: {} } : undefined));
      const said = JSON.parse(await app.submit({ do: 'fetch-csv', what: 'history', as: 'file' }, { place: 'personal' })) as { attachments: { contentType: string; name: string; content: { sizeInBytes: number; acceptContext: object } }[] }[];
      const offer = said[0]?.attachments[0];
      assert.equal(offer?.contentType, 'application/vnd.microsoft.teams.card.file.consent');
      assert.equal(offer.name, 'refleksioner.csv');
      const { status } = await consent({ action: 'accept', context: offer.content.acceptContext, uploadInfo: uploadInfo(`${app.connector.serviceUrl}upload`) });
      assert.equal(status, 200);
      const [upload] = uploads();
      const bytes = Buffer.byteLength(upload?.rawBody ?? '');
      assert.equal(upload?.method, 'PUT');
      assert.equal(offer.content.sizeInBytes, bytes);
      assert.equal(upload.headers['content-range'], `bytes 0-${bytes - 1}/${bytes}`);
      assert.equal(upload.headers.authorization, undefined, 'the address is the key');
      assert.match(upload.rawBody, /^\ufeffUge;Lukket;Spørgsmål;.*\r\n2026-W48;/);
      assert.match(upload.rawBody, /;"'=HYPERLINK/);
      assert.match(upload.rawBody, /;2,50;/);
      assert.equal(app.connector.messages().at(-1)?.['attachments'][0].contentType, 'application/vnd.microsoft.teams.card.file.info');
    });

    it('is nobody else\'s, and goes nowhere but to OneDrive', async () => {
      const here = uploadInfo(`${app.connector.serviceUrl}upload`);
      await consent({ action: 'accept', context, uploadInfo: here }, 2);
      await consent({ action: 'accept', context: { medspiller: { ...context.medspiller, channelId: '19:anden@thread.tacv2' } }, uploadInfo: here });
      for (const url of ['http://169.254.169.254/upload', 'https://ond.example/upload', 'https://sharepoint.com.ond.example/upload']) await consent({ action: 'accept', context, uploadInfo: uploadInfo(url) });
      await consent({ action: 'accept', context });
      await consent({ action: 'steal', context });
      assert.deepEqual(uploads(), []);
      assert.deepEqual(app.connector.messages().map(({ text }) => String(text).slice(0, 20)), ['Den plan er ikke din', 'Den plan er ikke din', ...Array<string>(4).fill('Filen kunne ikke læg'), 'Den knap kender jeg ']);
    });

    it('may be declined or fail, and a word says how else to get it', async () => {
      await consent({ action: 'decline', context });
      app.connector.replyWith(({ path }) => (path === '/upload' ? { status: 403 } : undefined));
      await consent({ action: 'accept', context, uploadInfo: uploadInfo(`${app.connector.serviceUrl}upload`) });
      assert.deepEqual(app.connector.messages().map(({ text }) => /Vis som tekst/.test(String(text))), [true, true]);
    });
  });
});
