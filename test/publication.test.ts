import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type App, createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { commandLine, type DocumentFile, type VersionKey } from '../src/core/documents/versions/documentStore.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { createDatabase, engines } from './contract/reflections/databases.ts';
import { runSql } from './contract/runSql.ts';
import { personalMessage } from './helpers/activities.ts';
import { localPerson } from './helpers/tabApp.ts';

const doer = { by: commandLine, atUtc: new Date('2026-11-21T12:00:00Z') };
const file = (text: string, prompts?: object): DocumentFile => ({ fileName: 'testby-plan.txt', bytes: Buffer.from(`Ledelsesgrundlag for Testby Kommune\n\n${text}`), ...(prompts && { prompts: Buffer.from(JSON.stringify(prompts)) }) });

interface Running {
  readonly app: App;
  readonly url: string;
  readonly logged: string[];
}

for (const engine of engines) {
  describe(`publishing while instances serve, on ${engine}`, () => {
    let folder = '';
    let url = '';
    let store: Store;
    const running: Running[] = [];
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'medspiller-publication-'));
      url = await createDatabase[engine]();
      store = await openStore(url);
    });
    afterEach(async () => {
      for (const { app } of running.splice(0)) await app.stop();
      await store.close();
      await rm(folder, { recursive: true });
    });

    async function start(): Promise<Running> {
      const logged: string[] = [];
      const logStream = new Writable({
        write(line: Buffer, _encoding, done) {
          logged.push(line.toString());
          done();
        },
      });
      const app = await createApp(readConfig({ PORT: '0', DATABASE_URL: url, LOG_LEVEL: 'info' }), { schedulerDelayMs: 'never', logStream });
      const started = { app, logged, url: '' };
      running.push(started);
      return Object.assign(started, await app.start());
    }
    async function publish(given: DocumentFile, replaces?: number): Promise<VersionKey> {
      const draft = await store.addDraft('testby-plan', given, doer);
      await store.publish([{ ...draft, replaces, state: 'draft' }], doer);
      return draft;
    }
    async function ask({ url: address }: Running, text: string): Promise<string> {
      const activity = personalMessage({ serviceUrl: address, text, fields: { deliveryMode: 'expectReplies' } });
      const response = await fetch(`${address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
      return await response.text();
    }
    async function call({ url: address }: Running, path: string): Promise<string> {
      return await (await fetch(`${address}/api/tab${path}`, { headers: localPerson(0) })).text();
    }

    it('serves a publication on every instance, in answers, in the tab and in prompts, and lets it go again', async () => {
      const [one, other] = [await start(), await start()];
      const question = 'Hvad siger Testby om sommerfugle?';
      for (const instance of [one, other]) assert.doesNotMatch(await ask(instance, question), /blå sommerfugle/);
      assert.match(await call(one, '/documents/gladsaxe-vi-vil'), /Gladsaxe/);
      await publish(file('Vi tæller de blå sommerfugle hver eneste mandag.\n\nVi lytter til naboerne.', { prompts: [{ quote: 'Vi tæller de blå sommerfugle hver eneste mandag.', question: { da: 'Hvem talte sidst?', en: 'Who counted last?' } }] }));
      assert.doesNotMatch(await ask(one, question), /blå sommerfugle hver/);
      for (const instance of [one, other]) {
        await instance.app.refreshDocuments();
        assert.match(await ask(instance, question), /blå sommerfugle hver eneste mandag/);
        assert.match(await call(instance, '/documents/testby-plan'), /blå sommerfugle hver/);
        assert.match(await call(instance, '/shareables?text=sommerfugle'), /Hvem talte sidst\?/);
        assert.match(await call(instance, '/documents/gladsaxe-vi-vil'), /Gladsaxe/);
      }
      await publish(file('Vi tæller de røde sommerfugle hver tirsdag.'), 1);
      await one.app.refreshDocuments();
      assert.match(await ask(one, question), /røde sommerfugle hver tirsdag/);
      assert.match(await ask(other, question), /blå sommerfugle hver/);
      await store.withdraw('testby-plan', doer);
      await one.app.refreshDocuments();
      assert.doesNotMatch(await ask(one, question), /røde sommerfugle hver/);
      assert.doesNotMatch(await call(one, '/documents/testby-plan'), /sommerfugle/);
    });

    it('starts with what is published', async () => {
      await publish(file('Vi tæller de grønne sommerfugle hver onsdag.'));
      assert.match(await ask(await start(), 'Hvad siger Testby om sommerfugle?'), /grønne sommerfugle hver onsdag/);
    });

    it('serves on what it had when what is published cannot be read, and says so in the log', async () => {
      const one = await start();
      await publish(file('Vi tæller de blå sommerfugle hver eneste mandag.'));
      await one.app.refreshDocuments();
      const next = await publish(file('Vi tæller de røde sommerfugle hver tirsdag.'), 1);
      await runSql(url, `UPDATE document_version SET file_name = 'testby-plan.xls' WHERE version = ${next.version}`);
      await one.app.refreshDocuments();
      assert.match(one.logged.join(''), /published documents not served/);
      assert.match(await ask(one, 'Hvad siger Testby om sommerfugle?'), /blå sommerfugle hver eneste mandag/);
    });

    it('answers every question that comes while documents are exchanged', async () => {
      const one = await start();
      let replaces: number | undefined;
      for (const colour of ['blå', 'røde', 'grønne']) {
        replaces = (await publish(file(`Vi tæller de ${colour} sommerfugle hver eneste mandag.`), replaces)).version;
        const [answers] = await Promise.all([Promise.all(Array.from({ length: 20 }, () => ask(one, 'Hvad er rollen som leder af medarbejdere i Hvidovre?'))), one.app.refreshDocuments()]);
        for (const answer of answers) assert.match(answer, /Hvidovre/);
        assert.match(await call(one, '/documents/testby-plan'), new RegExp(`${colour} sommerfugle`));
      }
      assert.doesNotMatch(one.logged.join(''), /turn failed/);
    });
  });
}
