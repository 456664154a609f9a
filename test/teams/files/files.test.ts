import assert from 'node:assert/strict';
import { Document, Packer, Paragraph } from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { channelMessage, filesMessage, personalMessage } from '../../helpers/activities.ts';
import { isMessage } from '../../helpers/fakeConnector.ts';
import { aCorpus, createFakeEngine } from '../fakeEngine.ts';
import { startDocuments, type DocumentWorld } from './startDocuments.ts';

const plan = 'Ledelsesgrundlag for Testby Kommune\n\nVi tæller de blå sommerfugle hver eneste mandag.\n\nVi lytter til naboerne.';

describe('a document sent to the bot', () => {
  let world: DocumentWorld;
  beforeEach(async () => {
    world = await startDocuments();
  });
  afterEach(() => world.stop());
  const question = 'Hvad gør vi med blå sommerfugle?';

  it('is shown with what was found, and served only once the operator publishes it', async () => {
    const card = await world.hand(['plan.txt', world.files.serve('/plan', plan)]);
    const shown = JSON.stringify(card);
    assert.match(shown, /Klar til at udgive[\s\S]*plan\.txt[\s\S]*Intet\. Det er et nyt dokument: plan[\s\S]*sætninger: 2/);
    assert.deepEqual(await world.states(), ['plan@1 draft']);
    assert.doesNotMatch(await world.say(question), /blå sommerfugle hver/);
    assert.match(await world.press(card, 'Udgiv'), /Nu svarer jeg ud fra plan \(version 1\)/);
    assert.match(await world.say(question), /blå sommerfugle hver eneste mandag/);
    const [row] = (await world.app.runSql('SELECT added_by, state_by FROM document_version')) as { added_by: string; state_by: string }[];
    assert.deepEqual([row?.added_by, row?.state_by], ['11111111-aaaa-4aaa-8aaa-000000000001', '11111111-aaaa-4aaa-8aaa-000000000001']);
  });
  it('is said to be served soon where this instance has not got so far', async () => {
    const slow = await startDocuments({ engine: createFakeEngine(), corpus: aCorpus() });
    try {
      const card = await slow.hand(['plan.txt', slow.files.serve('/plan', plan)]);
      assert.match(await slow.press(card, 'Udgiv'), /Inden for et halvt minut svarer jeg ud fra plan \(version 1\)/);
      assert.match(await slow.press(await slow.press(await slow.press(await slow.say('dokumenter'), 'plan'), 'Træk version 1 tilbage'), 'Ja, træk tilbage'), /Inden for et halvt minut svarer jeg ikke længere/);
    } finally {
      await slow.stop();
    }
  });
  it('is asked for without any credentials', async () => {
    await world.hand(['plan.txt', world.files.serve('/plan?tempauth=abc', plan)]);
    const [request] = world.files.requests;
    assert.deepEqual([request?.method, request?.url], ['GET', '/plan?tempauth=abc']);
    for (const header of ['authorization', 'cookie', 'proxy-authorization']) assert.equal(request?.headers[header], undefined);
    assert.doesNotMatch(world.app.logText(), /tempauth|plan\.txt/);
  });
  it('tells what it replaces and what that changes, with what stands on it', async () => {
    const card = JSON.stringify(await world.hand(['vejen.txt', world.files.serve('/vejen', 'Ledelsesgrundlag for Testby Kommune\n\nVi lytter til naboerne hver eneste tirsdag.\n\nVi holder det, vi lover.')]));
    assert.match(card, /vejen, som fulgte med installationen/);
    assert.match(card, /Som i den, jeg svarer ud fra nu[^"]*vejen\.json/);
    assert.match(card, /Forskel til dokumentet i mappen: sætninger som før: 0, ændret: 1, nye: 1, væk: 1/);
    assert.match(card, /hver eneste mandag[\s\S]*hver eneste tirsdag/);
    assert.match(card, /Det gamle citat bruges stadig af: lavede spørgsmål: \d/);
  });
  it('takes the metadata and prompts that come with it, and tells of those that come without a document', async () => {
    const prompts = { prompts: [{ quote: 'Vi tæller de blå sommerfugle hver eneste mandag.', question: { da: 'Hvem talte sidst?', en: 'Who counted last?' } }] };
    const card = await world.hand(
      ['plan.json', world.files.serve('/json', JSON.stringify({ title: 'Sommerfugleplanen' }))],
      ['plan.txt', world.files.serve('/plan', plan)],
      ['plan.prompts.json', world.files.serve('/prompts', JSON.stringify(prompts))],
      ['andet.json', world.files.serve('/other', '{}')],
    );
    assert.match(JSON.stringify(card), /Sommerfugleplanen[\s\S]*1 skrevet til dokumentet[\s\S]*Fra plan\.json[\s\S]*Det øvrige, du sendte[\s\S]*andet\.json: der mangler et dokument/);
    assert.equal(world.files.requests.length, 3);
  });
  describe('without its file of prompts keeps those that were written for the one before', () => {
    const asked = (quote: string, da: string) => ({ quote, question: { da, en: `${da} (en)` } });
    const written = [asked('Vi tæller de blå sommerfugle hver eneste mandag.', 'Hvem talte sidst?'), asked('Vi lytter til naboerne.', 'Hvornår lyttede I sidst til naboerne?')];
    const beside = async () => ((await world.app.runSql('SELECT prompts FROM document_version ORDER BY version')) as { prompts: Buffer | null }[]).map(({ prompts }) => (prompts === null ? undefined : (JSON.parse(prompts.toString()) as unknown)));
    const handOver = (text: string) => world.hand(['plan.txt', world.files.serve('/plan', text)]);
    beforeEach(async () => {
      const card = await world.hand(['plan.txt', world.files.serve('/plan', plan)], ['plan.prompts.json', world.files.serve('/prompts', JSON.stringify({ prompts: written }))]);
      assert.doesNotMatch(JSON.stringify(card), /Skrevne spørgsmål fra før/);
      await world.press(card, 'Udgiv');
    });

    it('all of them where every quote is there, byte by byte', async () => {
      const card = await handOver(`${plan}\n\nVi siger altid tingene, som de er.`);
      assert.match(JSON.stringify(card), /2 skrevet til dokumentet, \d+ lavet ud fra dets sætninger\. Skrevne spørgsmål fra før: 2 følger med"/);
      assert.deepEqual(await beside(), [{ prompts: written }, { prompts: written }]);
      assert.match(await world.press(card, 'Udgiv'), /plan \(version 2\)/);
      assert.match(JSON.stringify(await handOver(`${plan}\n\nVi siger altid tingene, som de er.`)), /er udgivet/i);
    });
    it('and counts those whose quote is gone', async () => {
      const card = await handOver(plan.replace('mandag', 'tirsdag'));
      assert.match(JSON.stringify(card), /1 skrevet til dokumentet[^"]*Skrevne spørgsmål fra før: 1 følger med, 1 falder fra, fordi citatet ikke længere står der/);
      assert.deepEqual((await beside())[1], { prompts: written.slice(1) });
      assert.match(await world.press(card, 'Udgiv'), /plan \(version 2\)/);
      assert.deepEqual(await world.states(), ['plan@1 withdrawn', 'plan@2 published']);
    });
    it('none where nothing of it is left', async () => {
      const card = await handOver('Ledelsesgrundlag for Testby Kommune\n\nVi bygger både af papir om sommeren.');
      assert.match(JSON.stringify(card), /fra før: 0 følger med, 2 falder fra/);
      assert.equal((await beside())[1], undefined);
    });
    it('unless others come with it', async () => {
      const card = await world.hand(['plan.txt', world.files.serve('/plan', `${plan}\n\nNyt.`)], ['plan.prompts.json', world.files.serve('/prompts', JSON.stringify({ prompts: [] }))]);
      assert.doesNotMatch(JSON.stringify(card), /Skrevne spørgsmål fra før/);
      assert.deepEqual((await beside())[1], { prompts: [] });
    });
  });
  it('goes on with the others when one is broken, and names it', async () => {
    const card = await world.hand(['en.docx', world.files.serve('/en', 'ikke en docx')], ['plan.txt', world.files.serve('/plan', plan)], ['regneark.xlsx', world.files.serve('/x', 'x')]);
    const shown = JSON.stringify(card);
    assert.match(shown, /plan\.txt[\s\S]*regneark\.xlsx: filtypen kendes ikke[\s\S]*en\.docx: filen kan ikke læses/);
    assert.match(await world.press(card, 'Udgiv'), /plan \(version 1\)/);
    assert.deepEqual(await world.states(), ['plan@1 published']);
  });
  it('publishes several at one moment, or none', async () => {
    const card = await world.hand(['a.txt', world.files.serve('/a', plan)], ['b.txt', world.files.serve('/b', plan)]);
    await world.app.runSql("DELETE FROM document_version WHERE document_id = 'b'");
    assert.match(await world.press(card, 'Udgiv alle 2'), /b har ingen version 1/);
    assert.deepEqual(await world.states(), ['a@1 draft']);
    const again = await world.hand(['a.txt', world.files.serve('/a', plan)], ['b.txt', world.files.serve('/b', plan)]);
    assert.match(await world.press(again, 'Udgiv alle 2'), /a \(version 1\), b \(version 2\)/);
    assert.deepEqual(await world.app.runSql('SELECT number FROM publication'), [{ number: 1 }]);
  });
  it('is published once when pressed twice, and is told of when it is as it was', async () => {
    const card = await world.hand(['plan.txt', world.files.serve('/plan', plan)]);
    for (let presses = 0; presses < 2; presses += 1) assert.match(await world.press(card, 'Udgiv'), /Nu svarer jeg ud fra plan \(version 1\)/);
    assert.deepEqual(await world.states(), ['plan@1 published']);
    assert.match(JSON.stringify(await world.hand(['plan.txt', world.files.serve('/plan', plan)])), /plan\.txt: er udgivet i forvejen/);
    assert.match(await world.press(card, 'Lad være'), /plan \(version 1\) er udgivet i forvejen/);
    assert.deepEqual(await world.states(), ['plan@1 published']);
  });
  it('is too late when another version was published, it was dropped, or it was withdrawn meanwhile', async () => {
    const first = await world.hand(['plan.txt', world.files.serve('/plan', plan)]);
    const second = await world.hand(['plan.txt', world.files.serve('/plan', `${plan}\n\nVi tæller også de røde.`)]);
    assert.match(await world.press(second, 'Udgiv'), /plan \(version 2\)/);
    assert.match(await world.press(first, 'Udgiv'), /En anden har udgivet en version af plan imens\. Intet er ændret/);
    assert.match(await world.press(first, 'Lad være'), /Jeg svarer, som jeg gjorde før/);
    assert.match(await world.press(first, 'Lad være'), /Jeg svarer, som jeg gjorde før/);
    assert.deepEqual(await world.states(), ['plan@2 published']);
    const history = await world.say('dokumenter').then((said) => world.press(said, 'Ledelsesgrundlag for Testby'));
    await world.press(await world.press(history, 'Træk version 2 tilbage'), 'Ja, træk tilbage');
    assert.match(await world.press(first, 'Udgiv'), /plan har ingen version 1/);
    assert.match(await world.press(second, 'Udgiv'), /Version 2 af plan er trukket tilbage, siden du så den/);
    assert.deepEqual(await world.states(), ['plan@2 withdrawn']);
  });
  it('may be meant for a document of another name, which is chosen on the card', async () => {
    const card = await world.hand(['vejen 1.txt', world.files.serve('/vejen', 'Ledelsesgrundlag for Testby Kommune\n\nVi lytter til naboerne hver eneste tirsdag.')], ['vejen 1.json', world.files.serve('/json', JSON.stringify({ title: 'Den nye vej' }))]);
    assert.match(JSON.stringify(card), /Skal den i stedet erstatte et dokument, jeg har\?[\s\S]*"value":"vejen"/);
    assert.match(await world.press(card, 'Vis, hvad det ændrer'), /Vælg først det dokument/);
    assert.match(await world.press(card, 'Vis, hvad det ændrer', { inputs: { target: 'fremmed' } }), /Vælg først det dokument/);
    const compared = await world.press(card, 'Vis, hvad det ændrer', { inputs: { target: 'vejen' } });
    assert.match(compared, /Den nye vej[\s\S]*vejen\.txt[\s\S]*vejen, som fulgte med[\s\S]*hver eneste mandag[\s\S]*hver eneste tirsdag/);
    assert.deepEqual(await world.states(), ['vejen@1 draft']);
    assert.match(await world.press(card, 'Udgiv'), /vejen 1 har ingen version 1/);
    assert.match(await world.press(card, 'Vis, hvad det ændrer', { inputs: { target: 'vejen' } }), /vejen 1 har ingen version 1/);
    assert.match(await world.press(compared, 'Udgiv'), /Nu svarer jeg ud fra vejen \(version 1\)/);
  });
  it('may be a PDF or a Word file, and is named when it cannot be read', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    pdf.addPage([600, 400]).drawText('Vi leder med tillid til hinanden.', { x: 50, y: 300, size: 11, font });
    const scanned = await PDFDocument.create();
    scanned.addPage([600, 400]);
    const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Vi deler viden med alle kolleger.')] }] }));
    const { files } = world;
    const card = await world.hand(
      ['ark.pdf', files.serve('/pdf', Buffer.from(await pdf.save()))],
      ['brev.docx', files.serve('/docx', word)],
      ['foto.pdf', files.serve('/scanned', Buffer.from(await scanned.save()))],
      ['tom.md', files.serve('/tom', '')],
      ['halv.docx', files.serve('/halv', word.subarray(0, 900))],
    );
    assert.match(JSON.stringify(card), /ark\.pdf[\s\S]*brev\.docx[\s\S]*foto\.pdf: siderne er billeder[\s\S]*tom\.md: der står intet i filen[\s\S]*halv\.docx: filen kan ikke læses/);
    assert.deepEqual(await world.states(), ['ark@1 draft', 'brev@1 draft']);
  });

  it('is not taken from anybody else, who is told so kindly', async () => {
    const url = world.files.serve('/plan', plan);
    await world.app.send(filesMessage({ serviceUrl: world.app.connector.serviceUrl, person: 2, files: [['plan.txt', url]] }));
    assert.match(JSON.stringify(world.app.connector.messages()), /dokumenter tager jeg kun imod fra dem, der passer Medspiller/);
    assert.equal(world.files.requests.length, 0);
    const card = await world.hand(['plan.txt', url]);
    assert.match(await world.press(card, 'Udgiv', { person: 2 }), /kun imod fra dem, der passer Medspiller/);
    assert.doesNotMatch(await world.say('dokumenter', { person: 2 }), /fulgte med installationen/);
    assert.deepEqual(await world.states(), ['plan@1 draft']);
  });
  it('belongs in the personal chat', async () => {
    const { serviceUrl } = world.app.connector;
    const { attachments } = filesMessage({ serviceUrl, files: [['plan.txt', world.files.serve('/plan', plan)]] });
    await world.app.send(channelMessage({ serviceUrl, fields: { attachments } }));
    assert.match(JSON.stringify(world.app.connector.messages()), /Filer tager jeg kun imod i en personlig chat/);
    assert.equal(world.files.requests.length, 0);
  });
  it('may be described in any odd way, which is told and harms nothing', async () => {
    const { serviceUrl } = world.app.connector;
    const odd = [{ name: 7, content: null }, { content: { downloadUrl: { a: 1 } } }, { name: '../../etc/passwd', content: {} }, { name: '', content: { downloadUrl: 'x' } }, { name: 'plan.txt', content: { downloadUrl: 'plan' } }, { name: '.docx' }, { name: 'æ'.repeat(5_000) }];
    await world.app.send(personalMessage({ serviceUrl, fields: { attachments: odd.map((one) => ({ contentType: 'application/vnd.microsoft.teams.file.download.info', ...one })) } }));
    const card = JSON.stringify((await world.app.connector.waitForRequest(2, isMessage)).body);
    assert.match(card, /passwd: filtypen kendes ikke[\s\S]*plan\.txt: den ligger ikke i jeres OneDrive/);
    assert.deepEqual(await world.states(), []);
    assert.doesNotMatch(world.app.logText(), /turn failed/);
  });
  it('is no picture, and no message of one’s own', async () => {
    const { serviceUrl } = world.app.connector;
    await world.app.send(personalMessage({ serviceUrl, text: '', fields: { attachments: [{ contentType: 'image/png', contentUrl: `${world.files.url}/billede` }, { contentType: 'text/html', content: '<img>' }] } }));
    assert.match(JSON.stringify(world.app.connector.messages()), /Jeg kan ikke læse filer og billeder/);
    assert.equal(world.files.requests.length, 0);
  });
});
