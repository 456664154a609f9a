import assert from 'node:assert/strict';
import type { Finding } from '../../src/core/operators/finding.ts';
import { createDoctorCard } from '../../src/teams/cards/doctorCard.ts';
import { createSecretWarningCard } from '../../src/teams/cards/secretWarningCard.ts';
import { createTexts } from '../../src/locales/texts.ts';
import { botAppId, botId, cardSubmit, channelId, channelMessage, personalMessage, tenantA } from '../helpers/activities.ts';
import { BotCredentials } from '../helpers/botCredentials.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';
import { aCorpus, createFakeEngine } from './fakeEngine.ts';

const anna = '11111111-aaaa-4aaa-8aaa-000000000001';

describe('an operator in the personal chat', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp({ engine: createFakeEngine(), corpus: aCorpus() }, { OPERATORS: anna.toUpperCase() });
  });
  after(() => app.stop());
  beforeEach(() => app.connector.reset());

  const say = async (activity: object) => {
    await app.send({ ...activity });
    return JSON.stringify(app.connector.messages());
  };
  const here = <Fields extends object>(fields: Fields) => ({ serviceUrl: app.connector.serviceUrl, ...fields });
  const heading = createTexts('da')('doctor.heading');

  for (const word of ['doctor', 'Drift', 'doctor!']) {
    it(`hears how the running process is: ${word}`, async () => {
      const said = await say(personalMessage(here({ text: word })));
      assert.ok(said.includes(heading));
      assert.match(said, /SQLite 3\.\d+\.\d+ svarer/);
      assert.match(said, /Tabellerne passer/);
    });
  }
  it('hears it in English when they read English, and again when they press for it', async () => {
    assert.match(await say(personalMessage(here({ text: 'doctor', locale: 'en-GB' }))), /How Medspiller is doing/);
    app.connector.reset();
    assert.ok((await say(cardSubmit(here({ data: { medspiller: { v: 1, language: 'da', do: 'doctor' } } })))).includes(heading));
  });
  it('hears no secret and no person', async () => {
    assert.ok(!(await say(personalMessage(here({ text: 'doctor' })))).includes(`"text":"${anna}`));
  });
  it('is the only one who does: others get help, and a question about drift is a question', async () => {
    const help = await say(personalMessage(here({ text: 'doctor', person: 2 })));
    assert.ok(!help.includes(heading) && help.includes(createTexts('da')('help.heading')));
    app.connector.reset();
    assert.ok(!(await say(personalMessage(here({ text: 'drift', person: 2 })))).includes(heading));
    app.connector.reset();
    assert.ok(!(await say(cardSubmit(here({ person: 2, data: { medspiller: { v: 1, language: 'da', do: 'doctor' } } })))).includes(heading));
  });
  it('hears it nowhere else, where others read along', async () => {
    assert.ok(!(await say(channelMessage(here({ text: 'doctor' })))).includes(heading));
  });
});

describe('the end of the secret', () => {
  it('is told to operators in their personal chats, once, by the app itself', async () => {
    const app = await startTestApp(
      { engine: createFakeEngine(), corpus: aCorpus(), credentialsFactory: new BotCredentials(), clock: () => new Date('2026-11-20T09:00:00Z') },
      { OPERATORS: anna, MICROSOFT_APP_ID: botAppId, MICROSOFT_APP_PASSWORD: 'hemmelig', MICROSOFT_APP_TENANT_ID: tenantA, MICROSOFT_APP_PASSWORD_EXPIRES: '2026-12-01' },
    );
    try {
      await app.runSql(`INSERT INTO channel (tenant_id, channel_id, service_url, bot_id) VALUES ('${tenantA}', '${channelId}', '${app.connector.serviceUrl}', '${botId}')`);
      await app.sendDue();
      await app.sendDue();
      const [chat, ...more] = app.connector.requests.filter(({ path }) => path === '/v3/conversations');
      assert.deepEqual([chat?.body?.['members'], more], [[{ id: anna }], []]);
      const told = JSON.stringify(app.connector.messages());
      assert.match(told, /Bottens hemmelighed udløber om 10 dage/);
      assert.doesNotMatch(told + app.logText(), /hemmelig"/);
    } finally {
      await app.stop();
    }
  });
});

describe('the operators’ cards', () => {
  const finding = (index: number, state: Finding['state']): Finding => ({ name: `channels.${index}`, state, found: `${state} ${index} `.padEnd(500, 'æ'), whatToDo: state === 'good' ? '' : 'Gør noget ved det. '.repeat(40) });
  it('tell what is wrong before what is a worry, and stay under 25 KB whatever there is', () => {
    const findings = Array.from({ length: 300 }, (_, index) => finding(index, (['good', 'warning', 'wrong'] as const)[index % 3]!));
    const card = JSON.stringify(createDoctorCard(findings, 'da'));
    assert.ok(Buffer.byteLength(card) < 25_000, String(Buffer.byteLength(card)));
    assert.ok(card.includes('wrong 2 ') && card.includes('og 188 mere') && !card.includes('warning 1 '));
    assert.ok(!card.includes('${'));
  });
  it('say that all is well in a line', () => assert.ok(JSON.stringify(createDoctorCard([finding(1, 'good')], 'en')).includes('Everything is in order.')));
  it('count the days of the secret, and say when it has ended', () => {
    const endsAtUtc = new Date('2027-01-31T00:00:00Z');
    assert.match(JSON.stringify(createSecretWarningCard({ endsAtUtc, nowUtc: new Date('2027-01-28T12:00:00Z') }, 'da')), /udløber om 2 dage/);
    assert.match(JSON.stringify(createSecretWarningCard({ endsAtUtc, nowUtc: new Date('2027-02-01T00:00:00Z') }, 'da')), /er udløbet/);
  });
});
