import assert from 'node:assert/strict';
import { createDatabase, engines } from '../../contract/reflections/databases.ts';
import { cardExecute } from '../../helpers/activities.ts';
import { localPerson } from '../../helpers/tabApp.ts';
import { type DocumentWorld, startDocuments } from './startDocuments.ts';

const monday = 'Vi lytter til naboerne hver eneste mandag.';
const plain = 'Vi siger altid tingene, som de er.';

interface TabNote {
  readonly statementId: string;
  readonly text: string;
  readonly quote?: string;
  readonly citation?: { readonly quote: string };
}

for (const engine of engines) {
  describe(`notes on a document that is replaced, on ${engine}`, () => {
    let world: DocumentWorld;
    let ids: readonly string[];
    beforeEach(async () => {
      world = await startDocuments({}, await createDatabase[engine]());
      const { sections } = (await call('GET', '/documents/vejen')) as { sections: { statements: { id: string; text: string }[] }[] };
      const statements = sections.flatMap((section) => section.statements);
      ids = [monday, plain].map((quote) => statements.find(({ text }) => text === quote)?.id ?? '');
    });
    afterEach(() => world.stop());

    const call = async (method: string, path: string, body?: object): Promise<unknown> => {
      const response = await fetch(`${world.app.url}/api/tab${path}`, { method, headers: { ...localPerson(0), 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) });
      const text = await response.text();
      return text === '' ? response.status : (JSON.parse(text) as unknown);
    };
    const listInTab = async () => ((await call('GET', '/notes')) as { notes: TabNote[] }).notes.toSorted((a, b) => a.text.localeCompare(b.text));
    const putInTab = (id: string, text: string) => call('PUT', `/notes/${encodeURIComponent(id)}`, { text });
    const writeInChat = (...notes: readonly string[]) => world.app.send(cardExecute({ serviceUrl: world.app.connector.serviceUrl, verb: 'medspiller', data: { medspiller: { v: 1, language: 'da', do: 'save-notes', statementIds: ids }, note0: notes[0] ?? '', note1: notes[1] ?? '' } }));
    const replace = async (text: string) => world.press(await world.hand(['vejen.txt', world.files.serve('/vejen', `Ledelsesgrundlag for Testby Kommune\n\n${text}`)]), 'Udgiv');

    it('are marked where the text is another, with the old words, in the chat and in the tab', async () => {
      await writeInChat('A: jeg ringer', 'B: jeg skriver');
      await putInTab(ids[0] ?? '', 'A: jeg ringer');
      await putInTab(ids[1] ?? '', 'B: jeg skriver');
      assert.doesNotMatch(await world.say('mine noter'), /er ændret, siden du skrev/);
      assert.match(await replace(`Vi lytter til naboerne hver eneste tirsdag.\n\n${plain}`), /Nu svarer jeg ud fra vejen \(version 1\)/);

      for (const words of ['mine noter', 'vis mine data']) {
        assert.match(await world.say(words), new RegExp(`${plain}[\\s\\S]*B: jeg skriver[\\s\\S]*Teksten i dokumentet er ændret, siden du skrev[\\s\\S]*${monday}[\\s\\S]*A: jeg ringer`), words);
      }
      const [changed, same] = await listInTab();
      assert.deepEqual([changed?.quote, changed?.citation, same?.quote, same?.citation?.quote], [monday, undefined, undefined, plain]);
    });
    it('can be changed and deleted by their writer, and keep what they were written on', async () => {
      await putInTab(ids[0] ?? '', 'A: jeg ringer');
      await replace(plain);
      assert.equal(await putInTab(ids[0] ?? '', 'A: jeg ringer stadig'), 204);
      assert.deepEqual((await listInTab()).map(({ text, quote }) => [text, quote]), [['A: jeg ringer stadig', monday]]);
      assert.equal(await putInTab(ids[0] ?? '', ''), 204);
      assert.deepEqual(await listInTab(), []);
      assert.match(JSON.stringify(await putInTab(ids[0] ?? '', 'En ny')), /tab\.unknownStatement/);
    });
    it('are counted for the operator before the document is replaced', async () => {
      await writeInChat('A: jeg ringer');
      const card = JSON.stringify(await world.hand(['vejen.txt', world.files.serve('/vejen', plain)]));
      assert.match(card, /Det gamle citat bruges stadig af: [^"]*noter: 1/);
      assert.doesNotMatch(card, /jeg ringer/);
    });
    it('are as before once the document is', async () => {
      await writeInChat('A: jeg ringer');
      await replace(plain);
      assert.match(await world.say('mine noter'), /er ændret, siden du skrev/);
      const history = await world.press(await world.say('dokumenter'), 'Vejen');
      await world.press(await world.press(history, 'Træk version 1 tilbage'), 'Ja, træk tilbage');
      assert.doesNotMatch(await world.say('mine noter'), /er ændret, siden du skrev/);
    });
  });
}
