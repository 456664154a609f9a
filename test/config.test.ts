import assert from 'node:assert/strict';
import { type Environment, isTenantAllowed, readConfig } from '../src/config.ts';
import { AppError } from '../src/core/errors.ts';

const id = 'B07A0000-1111-4222-8333-444444444444';
const tenant = '72F988BF-0000-4000-8000-00000000000A';
const credentials = { MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: 'hemmelig', MICROSOFT_APP_TENANT_ID: tenant };
const azureModel = { MODEL_URL: 'https://kommune.openai.azure.com/', MODEL_NAME: 'gpt-4o', MODEL_KEY: 'k', MODEL_API_VERSION: '2024-10-21' };
const urls = {
  BOT_LOGIN_URL: 'https://login.example/botframework.com',
  BOT_OAUTH_SCOPE: 'https://api.example',
  BOT_TOKEN_ISSUER: 'https://api.example',
  BOT_OAUTH_URL: 'https://api.example',
  BOT_OPENID_METADATA_URL: 'http://127.0.0.1:4101/keys',
  BOT_EMULATOR_OPENID_METADATA_URL: 'http://127.0.0.1:4101/keys',
};

describe('readConfig', () => {
  it('is local, on loopback, with a SQLite file, when nothing is set', () => {
    assert.deepEqual(readConfig({}), {
      port: 3978,
      host: '127.0.0.1',
      isLocal: true,
      hasGapList: true,
      databaseUrl: 'sqlite:data/medspiller.db',
      logLevel: 'info',
      retentionDays: 365,
      sendRates: { perTenant: 50, perConversation: 7 },
      entraLoginUrl: 'https://login.microsoftonline.com',
    });
  });
  it('takes empty and blank variables for unset', () => {
    assert.deepEqual(readConfig({ PORT: '', DATABASE_URL: '  ', MICROSOFT_APP_ID: '', LOG_LEVEL: '' }), readConfig({}));
  });
  it('serves the network once there are credentials, and only the bot’s own tenant', () => {
    const config = readConfig(credentials);
    assert.equal(config.host, '0.0.0.0');
    assert.equal(config.isLocal, false);
    assert.deepEqual(config.microsoftApp, { id, password: 'hemmelig', type: 'SingleTenant', tenantId: tenant });
    assert.deepEqual(config.allowedTenants, [tenant.toLowerCase()]);
  });
  it('reads everything else', () => {
    const config = readConfig({
      ...credentials,
      ...urls,
      PORT: '0',
      DATABASE_URL: 'postgres://user:secret@db/medspiller',
      PUBLIC_URL: 'https://bot.example/',
      CORPUS_DIR: '/documents',
      MUNICIPALITY: ' Hvidovre ',
      LOG_LEVEL: 'debug',
      ALLOWED_TENANTS: `${tenant}, 72f988bf-0000-4000-8000-00000000000b,`,
      SCHEDULE_ADMINS: id,
      OPERATORS: `${id}, ${tenant}`,
      MICROSOFT_APP_PASSWORD_EXPIRES: '2027-11-30',
      RETENTION_DAYS: '30',
      SEND_RATE_PER_TENANT: '25',
      SEND_RATE_PER_CONVERSATION: '3',
      ENTRA_LOGIN_URL: 'http://127.0.0.1:4102/',
      METRICS_TOKEN: 'c2NyYXBlciBvbmx5IQ==',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/',
    });
    assert.equal(config.port, 0);
    assert.deepEqual(config.operators, [id.toLowerCase(), tenant.toLowerCase()]);
    assert.deepEqual(config.microsoftApp?.passwordEndsAtUtc, new Date('2027-11-30T00:00:00Z'));
    assert.equal(config.publicUrl, 'https://bot.example');
    assert.equal(config.entraLoginUrl, 'http://127.0.0.1:4102');
    assert.equal(config.metricsToken, 'c2NyYXBlciBvbmx5IQ==');
    assert.equal(config.tracesUrl, 'http://collector:4318');
    assert.equal(config.corpusDirectory, '/documents');
    assert.equal(config.municipality, 'Hvidovre');
    assert.equal(config.logLevel, 'debug');
    assert.deepEqual(config.allowedTenants, [tenant.toLowerCase(), '72f988bf-0000-4000-8000-00000000000b']);
    assert.equal(config.botFramework?.openIdMetadataUrl, 'http://127.0.0.1:4101/keys');
    assert.deepEqual(config.scheduleAdmins, [id.toLowerCase()]);
    assert.equal(config.retentionDays, 30);
    assert.deepEqual(config.sendRates, { perTenant: 25, perConversation: 3 });
  });
  it('knows a model by its address', () => {
    const model = (environment: Environment) => readConfig(environment).model;
    const azure = 'https://kommune.openai.azure.com';
    assert.equal(model({}), undefined);
    assert.deepEqual(model({ MODEL_URL: 'http://127.0.0.1:11434/v1/', MODEL_NAME: 'llama3:8b' }), { completionsUrl: 'http://127.0.0.1:11434/v1/chat/completions', name: 'llama3:8b', isAzure: false });
    assert.deepEqual(model(azureModel), { completionsUrl: `${azure}/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21`, key: 'k', isAzure: true });
    assert.deepEqual(model({ ...azureModel, MODEL_URL: `${azure}/openai/deployments/other`, MODEL_NAME: '', MODEL_KEY: '', MODEL_IDENTITY: id }), {
      completionsUrl: `${azure}/openai/deployments/other/chat/completions?api-version=2024-10-21`,
      identity: id,
      isAzure: true,
    });
    assert.deepEqual(model({ ...azureModel, MODEL_URL: `${azure}/openai/v1`, MODEL_API_VERSION: '' }), { completionsUrl: `${azure}/openai/v1/chat/completions`, name: 'gpt-4o', key: 'k', isAzure: true });
  });
  it('is frozen', () => {
    const config = readConfig({ ...credentials, ...urls, SCHEDULE_ADMINS: id });
    for (const part of [config, config.microsoftApp, config.botFramework, config.allowedTenants, config.scheduleAdmins, config.sendRates]) assert.ok(Object.isFrozen(part));
  });
  it('lists every problem at once and no value', () => {
    const environment = {
      PORT: '99999',
      DATABASE_URL: 'mysql://user:geheim@db',
      MICROSOFT_APP_TYPE: 'Tredje',
      MICROSOFT_APP_PASSWORD: 'geheim',
      PUBLIC_URL: 'http://geheim',
      LOG_LEVEL: 'loud',
      ALLOWED_TENANTS: 'geheim',
      SCHEDULE_ADMINS: 'geheim',
      RETENTION_DAYS: '0',
      SEND_RATE_PER_TENANT: '0',
      SEND_RATE_PER_CONVERSATION: '1.5',
      METRICS_TOKEN: 'geheim',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'geheim',
      BOT_LOGIN_URL: 'geheim',
    };
    const problems = problemsOf(environment);
    for (const name of Object.keys(environment)) assert.ok(problems.some((problem) => problem.startsWith(`${name}: `)), name);
    assert.doesNotMatch(problems.join('\n'), /geheim|99999/);
  });

  const refused: [string, Environment, RegExp][] = [
    ['a port that is no number', { PORT: '39x' }, /^PORT: must be a whole number/],
    ['a negative port', { PORT: '-1' }, /^PORT: must be a whole number/],
    ['an end of no secret', { MICROSOFT_APP_PASSWORD_EXPIRES: '2027-11-30' }, /^MICROSOFT_APP_PASSWORD_EXPIRES: is set/],
    ['an end that is no day', { ...credentials, MICROSOFT_APP_PASSWORD_EXPIRES: '30/11-27' }, /^MICROSOFT_APP_PASSWORD_EXPIRES: must be a date/],
    ['operators that are none', { OPERATORS: 'mette@kommune.dk' }, /^OPERATORS: must be a GUID/],
    ['admins that are none', { SCHEDULE_ADMINS: ',' }, /^SCHEDULE_ADMINS: must be GUIDs/],
    ['a rate that would stop everything', { SEND_RATE_PER_TENANT: '0' }, /^SEND_RATE_PER_TENANT: must be a whole number from 1 to 1000/],
    ['a token of the scraper that could be guessed', { METRICS_TOKEN: 'a'.repeat(15) }, /^METRICS_TOKEN: must be at least 16/],
    ['a SQLite URL without a path', { DATABASE_URL: 'sqlite:' }, /^DATABASE_URL: must start/],
    ['an app id that is no GUID', { ...credentials, MICROSOFT_APP_ID: 'bot' }, /^MICROSOFT_APP_ID: must be a GUID/],
    ['a password without an id', { MICROSOFT_APP_PASSWORD: 'x' }, /^MICROSOFT_APP_PASSWORD: is set, but MICROSOFT_APP_ID is not/],
    ['an id without a password', { ...credentials, MICROSOFT_APP_PASSWORD: '' }, /^MICROSOFT_APP_PASSWORD, MICROSOFT_APP_FEDERATED_IDENTITY: one of the two is needed for SingleTenant/],
    ['a single tenant without the tenant', { ...credentials, MICROSOFT_APP_TENANT_ID: '' }, /^MICROSOFT_APP_TENANT_ID: is needed/],
    ['a managed identity with a password', { ...credentials, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }, /^MICROSOFT_APP_PASSWORD, MICROSOFT_APP_FEDERATED_IDENTITY: must be unset/],
    ['a password beside a federated identity', { ...credentials, MICROSOFT_APP_FEDERATED_IDENTITY: id }, /^MICROSOFT_APP_PASSWORD, MICROSOFT_APP_FEDERATED_IDENTITY: one of the two/],
    ['many tenants without a list', { ...credentials, MICROSOFT_APP_TENANT_ID: '', MICROSOFT_APP_TYPE: 'MultiTenant' }, /^ALLOWED_TENANTS: is needed/],
    ['a model without an address', { MODEL_NAME: 'm' }, /^MODEL_NAME: is set, but MODEL_URL is not/],
    ['a model’s key without an address', { MODEL_KEY: 'k' }, /^MODEL_KEY: is set, but MODEL_URL is not/],
    ['an address without a model', { MODEL_URL: 'https://models.example/v1' }, /^MODEL_NAME: is needed/],
    ['a model across the network without TLS', { MODEL_URL: 'http://models.example/v1', MODEL_NAME: 'm' }, /^MODEL_URL: must begin with https/],
    ['a host that only begins like this machine', { MODEL_URL: 'http://127.0.0.1.example/v1', MODEL_NAME: 'm' }, /^MODEL_URL: must begin with https/],
    ['a key in the address', { MODEL_URL: 'https://me:key@models.example/v1', MODEL_NAME: 'm' }, /^MODEL_URL: must be an address alone/],
    ['a version in the address', { MODEL_URL: 'https://x.openai.azure.com/openai/v1?api-version=1', MODEL_NAME: 'm', MODEL_KEY: 'k' }, /^MODEL_URL: must be an address alone/],
    ['a model’s key beside an identity', { ...azureModel, MODEL_IDENTITY: id }, /^MODEL_KEY, MODEL_IDENTITY: only one/],
    ['Azure without either', { ...azureModel, MODEL_KEY: '' }, /^MODEL_KEY, MODEL_IDENTITY: one of the two/],
    ['Azure without a version', { ...azureModel, MODEL_API_VERSION: '' }, /^MODEL_API_VERSION: is needed/],
    ['a version where there is none', { MODEL_URL: 'https://models.example/v1', MODEL_NAME: 'm', MODEL_KEY: 'k', MODEL_API_VERSION: '2024-10-21' }, /^MODEL_API_VERSION: must be unset/],
    ['an identity for somebody else’s model', { MODEL_URL: 'https://models.example/v1', MODEL_NAME: 'm', MODEL_IDENTITY: id }, /^MODEL_IDENTITY: is for Azure/],
    ['a key with a line break', { MODEL_URL: 'https://models.example/v1', MODEL_NAME: 'm', MODEL_KEY: 'a\nb' }, /^MODEL_KEY: must be a key/],
    ['five of the six addresses', { ...urls, BOT_OAUTH_URL: '' }, /^BOT_OAUTH_URL: the six BOT_ addresses/],
  ];
  for (const [name, environment, expected] of refused) {
    it(`refuses ${name}`, () => {
      const problems = problemsOf(environment);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0]!, expected);
    });
  }
});

describe('isTenantAllowed', () => {
  it('serves everyone in local mode', () => {
    assert.equal(isTenantAllowed(readConfig({}), undefined), true);
    assert.equal(isTenantAllowed(readConfig({}), 'anyone'), true);
  });
  it('serves the listed tenants in any case, and no activity without one', () => {
    const config = readConfig(credentials);
    assert.equal(isTenantAllowed(config, tenant), true);
    assert.equal(isTenantAllowed(config, tenant.toLowerCase()), true);
    assert.equal(isTenantAllowed(config, id), false);
    assert.equal(isTenantAllowed(config, undefined), false);
  });
});

function problemsOf(environment: Environment): string[] {
  let problems: string[] = [];
  assert.throws(
    () => readConfig(environment),
    (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, 'config.invalid');
      problems = String(error.values['problems']).split('\n');
      return true;
    },
  );
  return problems;
}
