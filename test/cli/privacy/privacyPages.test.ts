import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownToHtml } from '../../../src/cli/privacy/markdownToHtml.ts';
import { createPrivacyPages } from '../../../src/cli/privacy/privacyPages.ts';
import { type Environment, readConfig } from '../../../src/config.ts';
import { openStore } from '../../../src/store/store.ts';
import tableTexts from '../../../src/store/tableTexts.json' with { type: 'json' };
import { createDatabase, engines } from '../../contract/reflections/databases.ts';
import { runSql } from '../../contract/runSql.ts';

const id = '72f988bf-0000-4000-8000-00000000000a';
const municipal: Environment = {
  MICROSOFT_APP_ID: id,
  MICROSOFT_APP_PASSWORD: 'meget-hemmelig',
  MICROSOFT_APP_TENANT_ID: id,
  PUBLIC_URL: 'https://medspiller.kommune.dk',
  MUNICIPALITY: 'Hvidovre',
  RETENTION_DAYS: '90',
  OPERATORS: '11111111-aaaa-4aaa-8aaa-000000000001',
  SCHEDULE_ADMINS: '11111111-aaaa-4aaa-8aaa-000000000002',
  DATABASE_URL: 'postgres://bruger:hemmeligt-kodeord@db.postgres.database.azure.com/medspiller?sslmode=verify-full',
};
const write = (environment: Environment = municipal) =>
  createPrivacyPages({ config: readConfig(environment), documents: ['Ledelsesgrundlag <b>'], version: '1.2.3', todayUtc: new Date('2026-11-23T08:00:00Z'), contextMinutes: 10 }, tableTexts);
const pageOf = async (name: string, environment?: Environment) => (await write(environment)).find((file) => file.name === name)!.content;

describe('the privacy pack', () => {
  for (const engine of engines) {
    it(`describes every table and column that ${engine} really has, and none that it has not`, async () => {
      const url = await createDatabase[engine]();
      await (await openStore(url)).close();
      const rows =
        engine === 'SQLite'
          ? await runSql(url, `SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'`)
          : await runSql(url, `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = 'public'`);
      const real = (rows as { table: string; column: string }[]).map(({ table, column }) => `${table}.${column}`).sort();
      const described = Object.entries(tableTexts).flatMap(([table, { columns }]) => Object.keys(columns).map((column) => `${table}.${column}`)).sort();
      assert.ok(real.length > 80);
      assert.deepEqual(described, real);
    });
  }
  it('says for every table what, why, how long and who, and has each on the officer’s page', async () => {
    const page = await pageOf('til-dpo.md');
    for (const [name, { title, what, why, howLong, whoSees, columns }] of Object.entries(tableTexts)) {
      for (const text of [title, what, why, howLong, whoSees, ...Object.values(columns)]) assert.ok(text.length > 1, name);
      assert.ok(page.includes(`Tabel \`${name}\``) && page.includes(title), name);
    }
  });
  it('calls personal every table that has a person’s id', () => {
    const withPerson = Object.entries(tableTexts).filter(([, { columns }]) => ['user_id', 'planned_by', 'respondent'].some((column) => column in columns));
    assert.deepEqual(withPerson.filter(([, { isPersonal }]) => !isPersonal).map(([name]) => name), []);
  });
  it('tells of a language model where one is connected, to whom the question goes and that the asker does not', async () => {
    const model = { ...municipal, MODEL_URL: 'https://kommune.openai.azure.com', MODEL_NAME: 'gpt-4o', MODEL_API_VERSION: '2024-10-21', MODEL_KEY: 'hemmelig-key' };
    for (const file of ['til-med.md', 'til-dpo.md']) {
      assert.match(await pageOf(file), /Der er ingen sprogmodel/);
      const page = await pageOf(file, model);
      assert.doesNotMatch(page, /Der er ingen sprogmodel|hemmelig-key/);
      assert.match(page, /sprogmodel hos kommune\.openai\.azure\.com .* ikke hvem der spørger/);
    }
    assert.match(await pageOf('til-dpo.md', model), /kommune\.openai\.azure\.com \(MODEL_URL\)/);
  });
  it('tells the configuration that runs: days, thresholds, where, who', async () => {
    for (const file of ['til-med.md', 'til-dpo.md']) {
      const page = await pageOf(file);
      assert.match(page, /Hvidovre Kommune/);
      assert.match(page, /90 dage/);
      assert.match(page, /23\. november 2026/);
      assert.match(page, /aldrig under 3/);
    }
    const officers = await pageOf('til-dpo.md');
    for (const part of ['PostgreSQL', 'db.postgres.database.azure.com', 'medspiller.kommune.dk', 'verify-full', id, 'Microsoft (Teams og Bot Framework)', 'Kun udpegede må planlægge (1)']) assert.ok(officers.includes(part), part);
    assert.doesNotMatch(officers, /OTEL_/);
    assert.match(await pageOf('til-dpo.md', { ...municipal, OTEL_EXPORTER_OTLP_ENDPOINT: 'https://spor.kommune.dk:4318/' }), /\| spor\.kommune\.dk:4318 \(OTEL_EXPORTER_OTLP_ENDPOINT\) \|/);
    const local = await pageOf('til-dpo.md', {});
    for (const part of ['SQLite', '365 dage', 'kører lokalt']) assert.ok(local.includes(part), part);
  });
  it('says what the anonymity does not do', async () => {
    const page = await pageOf('til-med.md');
    for (const limit of ['Svarer alle det samme', 'røbe', 'regne den sidste ud', 'Mens runden er åben', 'sikkerhedskopi']) assert.ok(page.includes(limit), limit);
  });
  it('holds no secret and no person, and leaves no placeholder', async () => {
    for (const { name, content } of await write()) {
      assert.doesNotMatch(content, /hemmelig-|meget-hemmelig|hemmeligt-kodeord|bruger:|aaaa/, name);
      assert.doesNotMatch(content, /\{\{|undefined|\[object/, name);
    }
  });
  it('needs nothing beside itself as HTML, and takes values for text', async () => {
    const page = await pageOf('til-dpo.html');
    assert.match(page, /^<!doctype html>\n<html lang="da">/);
    assert.ok(page.includes('Ledelsesgrundlag &lt;b&gt;'));
    assert.doesNotMatch(page, /<(script|link|img|iframe)|url\(|\*\*|^\|/m);
  });
  it('is written by the doctor into a folder of one’s choice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'medspiller-privacy-'));
    try {
      const doctor = new URL('../../../src/doctor.ts', import.meta.url).pathname;
      const said = execFileSync(process.execPath, [doctor, '--privacy', join(folder, 'pakke')], { encoding: 'utf8', env: { ...process.env, ...municipal } });
      assert.match(said, /til-med\.md, til-med\.html, til-dpo\.md, til-dpo\.html/);
      assert.deepEqual((await readdir(join(folder, 'pakke'))).sort(), ['til-dpo.html', 'til-dpo.md', 'til-med.html', 'til-med.md']);
      assert.match(await readFile(join(folder, 'pakke', 'til-dpo.md'), 'utf8'), /Hvidovrevejen|grundlag/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }).timeout(60_000);
});

describe('markdownToHtml', () => {
  it('makes headings, paragraphs, lists and inline marks, and escapes text', () => {
    assert.equal(markdownToHtml('# A & B\n\nEt **fedt**\n*ord* og `kode *her*`\n\n- en\n- <to>'), '<h1>A &amp; B</h1>\n<p>Et <strong>fedt</strong> <em>ord</em> og <code>kode *her*</code></p>\n<ul><li>en</li><li>&lt;to&gt;</li></ul>');
  });
  it('makes tables with a head, with labels, and with both', () => {
    assert.equal(markdownToHtml('| A | B |\n| --- | --- |\n| 1 | a \\| b |'), '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>1</td><td>a | b</td></tr></tbody></table>');
    assert.equal(markdownToHtml('| | |\n|---|---|\n| A | 1 |'), '<table><tbody><tr><th scope="row">A</th><td>1</td></tr></tbody></table>');
    assert.equal(markdownToHtml('| | B |\n|---|---|\n| A | 1 |'), '<table><thead><tr><td></td><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">A</th><td>1</td></tr></tbody></table>');
  });
});
