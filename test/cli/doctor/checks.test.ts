import assert from 'node:assert/strict';
import { checkCards } from '../../../src/cli/doctor/checkCards.ts';
import { checkChannels } from '../../../src/cli/doctor/checkChannels.ts';
import { checkClock } from '../../../src/cli/doctor/checkClock.ts';
import { checkConfiguration } from '../../../src/cli/doctor/checkConfiguration.ts';
import { checkCorpus } from '../../../src/cli/doctor/checkCorpus.ts';
import { checkCredentials, type PackageFacts } from '../../../src/cli/doctor/checkCredentials.ts';
import { checkDatabase, type DatabaseFacts } from '../../../src/cli/doctor/checkDatabase.ts';
import { checkModel, type ModelFacts } from '../../../src/cli/doctor/checkModel.ts';
import { checkPublicUrl, type PublicUrlFacts } from '../../../src/cli/doctor/checkPublicUrl.ts';
import { checkSecretEnd } from '../../../src/cli/doctor/checkSecretEnd.ts';
import { checkTimeZones, readTimeZones } from '../../../src/cli/doctor/checkTimeZones.ts';
import { checkToken } from '../../../src/cli/doctor/checkToken.ts';
import type { ChannelReport } from '../../../src/cli/deliveryReport.ts';
import type { Finding } from '../../../src/core/operators/finding.ts';
import { createTexts } from '../../../src/locales/texts.ts';

const text = createTexts('da');
const nowUtc = new Date('2026-11-23T08:00:00Z');
const id = '72f988bf-0000-4000-8000-00000000000a';
const statesOf = (findings: readonly Finding[]) => Object.fromEntries(findings.map(({ name, state }) => [name, state]));
const daysOn = (days: number) => new Date(nowUtc.getTime() + days * 86_400_000);

describe('the doctor’s checks', () => {
  describe('configuration', () => {
    it('is good when it can be read, and asks who operates it', () => {
      assert.deepEqual(statesOf(checkConfiguration({ problems: [], scheduleAdmins: undefined, operators: ' ' }, text)), { 'configuration.readable': 'good', 'configuration.operators': 'warning', 'configuration.scheduleAdmins': 'good' });
    });
    it('says which entry of a list is no id, and never what stands there', () => {
      const findings = checkConfiguration({ problems: ['PORT: must be a whole number'], scheduleAdmins: `${id}, Mette Madsen`, operators: `${id},${id.toUpperCase()}` }, text);
      assert.deepEqual(statesOf(findings), { 'configuration.readable': 'wrong', 'configuration.operators': 'warning', 'configuration.scheduleAdmins': 'wrong' });
      assert.match(JSON.stringify(findings), /nr\. 2/);
      assert.doesNotMatch(JSON.stringify(findings), /Mette/);
    });
  });

  describe('credentials', () => {
    const app = { id: id.toUpperCase(), type: 'SingleTenant', password: 'hemmelig' } as const;
    const fitting: PackageFacts = { file: 'medspiller.zip', ids: [id, id], domains: ['bot.kommune.dk'], resource: `api://bot.kommune.dk/botid-${id}` };
    const packageState = (appPackage: PackageFacts | 'none' | 'unreadable', publicHost: string | undefined = 'bot.kommune.dk', packageProblems: readonly string[] = []) =>
      statesOf(checkCredentials({ app, appPackage, publicHost, packageProblems }, text))['credentials.package'];
    it('are missing in local mode', () => assert.deepEqual(statesOf(checkCredentials({ app: undefined, publicHost: undefined }, text)), { 'credentials.present': 'warning' }));
    it('are named by their kind and not by their value', () => {
      const [found] = checkCredentials({ app, publicHost: undefined }, text);
      assert.match(found!.found, /en hemmelighed/);
      assert.doesNotMatch(JSON.stringify(found), /hemmelig"|: hemmelig\b/);
    });
    it('fit a package of the same registration and address, in any case', () => assert.equal(packageState(fitting), 'good'));
    it('do not fit one of another bot, another host, or another sign-in', () => {
      assert.equal(packageState({ ...fitting, ids: [id, '72f988bf-0000-4000-8000-00000000000b'] }), 'wrong');
      assert.equal(packageState({ ...fitting, ids: [] }), 'wrong');
      assert.equal(packageState({ ...fitting, domains: ['test.kommune.dk'] }), 'wrong');
      assert.equal(packageState({ ...fitting, resource: `api://test.kommune.dk/botid-${id}` }), 'wrong');
      assert.equal(packageState('unreadable'), 'wrong');
    });
    it('stand alone where no package was made: the variables must do', () => {
      assert.equal(packageState('none'), 'good');
      assert.equal(packageState('none', undefined, ['TERMS_URL: is needed']), 'warning');
    });
  });

  describe('the secret’s end', () => {
    const stateOn = (days: number) => checkSecretEnd({ hasPassword: true, endsAtUtc: daysOn(days), nowUtc }, text)[0]!.state;
    it('worries from 30 days on, and is wrong from 3', () => assert.deepEqual([365, 31, 30, 15, 14, 4, 3, 0, -1].map(stateOn), ['good', 'good', 'warning', 'warning', 'warning', 'warning', 'wrong', 'wrong', 'wrong']));
    it('is said to be unknown when it is', () => {
      const [found] = checkSecretEnd({ hasPassword: true, endsAtUtc: undefined, nowUtc }, text);
      assert.equal(found!.state, 'warning');
      assert.match(found!.found, /ved ikke, hvornår/);
    });
    it('does not come where there is no secret', () => assert.equal(checkSecretEnd({ hasPassword: false, endsAtUtc: undefined, nowUtc }, text)[0]!.state, 'good'));
  });

  it('a token that is refused is wrong, with Microsoft’s code', () => {
    assert.equal(checkToken({ kind: 'fetched' }, text)[0]!.state, 'good');
    assert.match(checkToken({ kind: 'refused', code: 'invalid_client' }, text)[0]!.found, /invalid_client/);
  });

  it('clocks may differ by the seconds that answers take, and no more', () => {
    const stateOf = (seconds: number) => checkClock({ whose: 'database', theirsUtc: nowUtc, oursUtc: new Date(nowUtc.getTime() + seconds * 1000) }, text)[0]!.state;
    assert.deepEqual([0, -10, 11, -120, 121, 3600].map(stateOf), ['good', 'good', 'warning', 'warning', 'wrong', 'wrong']);
  });

  describe('time zones', () => {
    it('are those of this runtime, which has them all', () => {
      assert.deepEqual(statesOf(checkTimeZones(readTimeZones(['Europe/Copenhagen', 'America/Nuuk', 'Europe/Copenhagen']), text)), { 'time.zoneData': 'good', 'time.zones': 'good' });
    });
    it('are wrong when a plan’s is unknown, when summer time is missing, and without Danish', () => {
      assert.deepEqual(readTimeZones(['Europe/Atlantis']).unknownZones, ['Europe/Atlantis']);
      const facts = readTimeZones([]);
      assert.equal(checkTimeZones({ ...facts, unknownZones: ['Europe/Atlantis'] }, text)[1]!.state, 'wrong');
      assert.equal(checkTimeZones({ ...facts, danishHours: [1, 1, 1, 1] }, text)[0]!.state, 'wrong');
      assert.equal(checkTimeZones({ ...facts, january: 'January' }, text)[0]!.state, 'wrong');
    });
  });

  it('a database must be reachable, new enough and of this version', () => {
    const open = { kind: 'open', engine: 'PostgreSQL', version: '16.4', missingMigrations: [], unknownMigrations: [] } as const;
    const of = (facts: DatabaseFacts) => Object.values(statesOf(checkDatabase(facts, text))).join(' ');
    assert.equal(of(open), 'good good');
    assert.equal(of({ ...open, version: '12.19' }), 'warning good');
    assert.equal(of({ ...open, engine: 'SQLite', version: '3.50.4' }), 'good good');
    assert.equal(of({ ...open, missingMigrations: ['2026-x'] }), 'good warning');
    assert.equal(of({ ...open, unknownMigrations: ['2027-x'] }), 'good wrong');
    assert.equal(of({ kind: 'absent' }), 'warning');
    assert.equal(of({ kind: 'unreachable', code: 'ECONNREFUSED' }), 'wrong');
  });

  it('documents must be readable and hold something; what wants a look is told of each', () => {
    const fine = { id: 'fint', statementCount: 9, contradictionCount: 0, suspiciousCount: undefined };
    const of = (...documents: object[]) => statesOf(checkCorpus({ kind: 'read', published: new Set(), documents: documents.map((one) => ({ ...fine, ...one })) }, text));
    assert.deepEqual(of({}), { 'documents.readable': 'good' });
    assert.deepEqual(of({}, { id: 'tomt', statementCount: 0 }), { 'documents.readable': 'good', 'documents.tomt': 'wrong' });
    assert.deepEqual(of({ contradictionCount: 2 }), { 'documents.readable': 'good', 'documents.fint': 'warning' });
    assert.deepEqual(of({ ageYears: 4 }, { id: 'gammelt', ageYears: 5 }), { 'documents.readable': 'good', 'documents.gammelt': 'warning' });
    assert.equal(checkCorpus({ kind: 'broken', problems: 'x.pdf' }, text)[0]!.state, 'wrong');
  });

  it('documents are told by where they come from', () => {
    const found = (published: ReadonlySet<string> | 'unknown') => checkCorpus({ kind: 'read', published, documents: ['strategi', 'grundlag', 'vision'].map((id) => ({ id, statementCount: 1, contradictionCount: 0, suspiciousCount: 0 })) }, text)[0]!.found;
    assert.match(found(new Set()), /Alle er mappens/);
    assert.match(found(new Set(['strategi', 'vision'])), /Udgivet i databasen: strategi, vision\. Fra mappen: grundlag\.$/);
    assert.match(found(new Set(['strategi', 'vision', 'grundlag'])), /Fra mappen: –\.$/);
    assert.match(found('unknown'), /kunne ikke læses/);
  });

  describe('a language model', () => {
    const model = { completionsUrl: 'https://kommune.openai.azure.com/openai/v1/chat/completions', isAzure: true, key: 'hemmelig-key' };
    const tried = (phrasing: NonNullable<ModelFacts['tried']>['phrasing']) => checkModel({ model, tried: { phrasing, seconds: 1.23 } }, text)[1]!;
    it('is not needed', () => assert.deepEqual(statesOf(checkModel({ model: undefined }, text)), { 'model.configured': 'good' }));
    it('is named by its host, its kind and what it is asked with, and never by its key', () => {
      const [found] = checkModel({ model }, text);
      assert.match(found!.found, /kommune\.openai\.azure\.com \(Azure OpenAI, med nøgle\)/);
      assert.match(checkModel({ model: { completionsUrl: 'http://127.0.0.1:11434/v1/chat/completions', isAzure: false } }, text)[0]!.found, /127\.0\.0\.1:11434 \(OpenAI-kompatibel, uden nøgle\)/);
      assert.match(checkModel({ model: { ...model, identity: id } }, text)[0]!.found, /administreret identitet/);
      assert.doesNotMatch(JSON.stringify(found), /hemmelig-key/);
    });
    it('is good when its sentence passed, wants a look when it gave none, and is wrong when it cannot be asked', () => {
      const { state, found } = tried({ kind: 'phrased', phrased: { sentences: [{ text: 'Ja.', references: [1] }] } });
      assert.equal(state, 'good');
      assert.match(found, /1,2 s/);
      assert.match(tried({ kind: 'refused', fault: 'person' }).found, /\(person\)/);
      assert.deepEqual((['nothing', 'limited', 'skipped', 'timeout'] as const).map((kind) => tried({ kind }).state), ['warning', 'warning', 'warning', 'wrong']);
      assert.equal(tried({ kind: 'refused', fault: 'person' }).state, 'warning');
      assert.match(tried({ kind: 'failed', code: '401' }).found, /\(401\)/);
      assert.equal(tried({ kind: 'failed', code: '401' }).state, 'wrong');
    });
  });

  describe('the public address', () => {
    const policy = "default-src 'none'; frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com";
    const reached = { kind: 'reached', host: 'bot.kommune.dk', healthStatus: 200, isAlive: true, tabStatus: 200, contentPolicy: policy, frameOptions: undefined, certificateEndsAtUtc: daysOn(60) } as const;
    const of = (facts: Partial<Extract<PublicUrlFacts, { kind: 'reached' }>>) => statesOf(checkPublicUrl({ ...reached, ...facts }, nowUtc, text));
    it('is good when our server answers there and Teams may frame the tab', () => assert.deepEqual(of({}), { 'address.reachable': 'good', 'address.certificate': 'good', 'address.tab': 'good' }));
    it('is wrong when somebody else answers', () => assert.equal(of({ isAlive: false })['address.reachable'], 'wrong'));
    it('warns of a certificate that ends', () => assert.equal(of({ certificateEndsAtUtc: daysOn(14) })['address.certificate'], 'warning'));
    it('is wrong when Teams may not frame the tab', () => {
      assert.equal(of({ contentPolicy: policy.replace('https://*.cloud.microsoft ', '') })['address.tab'], 'wrong');
      assert.equal(of({ contentPolicy: undefined })['address.tab'], 'wrong');
      assert.equal(of({ frameOptions: 'SAMEORIGIN' })['address.tab'], 'wrong');
      assert.equal(of({ tabStatus: 502 })['address.tab'], 'wrong');
    });
    it('tells a bad certificate from a server that is not there', () => {
      const say = (code: string) => checkPublicUrl({ kind: 'unreachable', host: 'x', code }, nowUtc, text)[0]!.found;
      for (const code of ['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE']) assert.match(say(code), /Certifikatet/);
      for (const code of ['ENOTFOUND', 'ECONNREFUSED', 'TimeoutError']) assert.match(say(code), /kan ikke nås/);
    });
    it('is needed outside local mode only', () => {
      assert.deepEqual(checkPublicUrl({ kind: 'unset', isLocal: true }, nowUtc, text), []);
      assert.equal(checkPublicUrl({ kind: 'unset', isLocal: false }, nowUtc, text)[0]!.state, 'wrong');
    });
  });

  describe('channels', () => {
    const report = (fields: Partial<ChannelReport>): ChannelReport => ({ tenantId: 't', channelId: '19:a', isActive: true, zone: 'Europe/Copenhagen', records: [], ...fields });
    const of = (fields: Partial<ChannelReport>) => checkChannels([report(fields)], nowUtc, text);
    const sent = { week: '2026-W47', dueAtUtc: daysOn(-7), status: 'sent', sentAtUtc: daysOn(-7) } as const;
    it('are well when the last prompt came, and it is told when', () => assert.deepEqual(of({ records: [sent] }).map(({ state, found }) => [state, found]), [['good', '1 af 1 kanaler får deres spørgsmål. Senest sendt 2026-11-16 08:00 UTC.']]));
    it('sleep for a reason, which tells what to do', () => {
      assert.match(of({ asleepBecause: 'BotRemoved', records: [sent] })[1]!.whatToDo, /Nogen har fjernet/);
      assert.match(of({ asleepBecause: 'ConversationNotFound' })[1]!.whatToDo, /Føj appen til teamet igen/);
    });
    it('are wrong when a prompt was refused, and past worry when one was missed', () => {
      assert.equal(of({ records: [{ ...sent, status: 'failed', reason: '413' }] })[1]!.state, 'wrong');
      assert.equal(of({ records: [{ ...sent, status: 'missed', reason: 'tooLate' }] })[1]!.state, 'warning');
    });
    it('are stuck when nobody has looked at what is due, which is something else than being retried', () => {
      const due = (minutes: number, reason?: string) => of({ next: { week: '2026-W48', dueAtUtc: new Date(nowUtc.getTime() - minutes * 60_000), ...(reason !== undefined && { reason }) } }).length;
      assert.deepEqual([due(-60), due(15), due(16), due(600, '503')], [1, 1, 2, 1]);
    });
    it('that were stopped worry nobody', () => assert.deepEqual(statesOf(of({ isActive: false, asleepBecause: 'BotRemoved' })), { 'channels.all': 'good' }));
  });

  it('cards are held to 25 KB', () => {
    assert.deepEqual([10_000, 23_000, 24_999, 25_000].map((bytes) => checkCards([{ kind: 'answer', bytes }], text)[0]!.state), ['good', 'warning', 'warning', 'wrong']);
  });
});
