import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { readPackageValues } from '../../src/cli/appPackage/packageValues.ts';
import { readConfig } from '../../src/config.ts';
import { type VariableName, variableNames } from '../../src/config/variables.ts';

const folder = join(import.meta.dirname, '..', '..', 'infra');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

const otherClouds = 'for other clouds than the public one, and for tests';
const notNeeded: Readonly<Partial<Record<VariableName, string>>> = {
  PORT: 'the container’s own, which the image and whoever stands in front agree on',
  ENTRA_LOGIN_URL: otherClouds,
  BOT_LOGIN_URL: otherClouds,
  BOT_OAUTH_SCOPE: otherClouds,
  BOT_TOKEN_ISSUER: otherClouds,
  BOT_OAUTH_URL: otherClouds,
  BOT_OPENID_METADATA_URL: otherClouds,
  BOT_EMULATOR_OPENID_METADATA_URL: otherClouds,
  ALLOWED_TENANTS: 'the registration is for one tenant, which is who is served by default',
};
const notInCompose: typeof notNeeded = {
  ...notNeeded,
  MICROSOFT_APP_TYPE: 'SingleTenant, the default',
  MICROSOFT_APP_FEDERATED_IDENTITY: 'managed identities are Azure’s',
  DATABASE_IDENTITY: 'managed identities are Azure’s',
  MODEL_IDENTITY: 'managed identities are Azure’s',
  SEND_RATE_PER_TENANT: 'there is one instance, which the default is for',
  SEND_RATE_PER_CONVERSATION: 'there is one instance, which the default is for',
  CORPUS_DIR: 'documents are added to the database',
};

describe('what the server reads', () => {
  const bicep = new Map([...read('main.bicep').matchAll(/\{ name: '([A-Z_]+)', value: (.*) \}$/gm)].map(([, name = '', value = '']) => [name, value]));
  const { services } = parse(read('compose.yaml')) as { services: { medspiller: { environment: Record<string, string> }; database: { environment: Record<string, string> } } };
  const compose = services.medspiller.environment;
  const sample = parseEnv(read('sample.env'));

  const places: [string, readonly string[], typeof notNeeded][] = [
    ['Azure', [...bicep.keys()], notNeeded],
    ['compose', Object.keys(compose), notInCompose],
  ];
  for (const [place, set, reasons] of places) {
    it(`is set in ${place}, or there is a reason why not`, () => {
      assert.ok(set.length > 15);
      assert.deepEqual(variableNames.filter((name) => !set.includes(name) && !(name in reasons)), []);
      assert.deepEqual(set.filter((name) => !variableNames.includes(name as VariableName)), [], 'the server reads no such variable');
      assert.deepEqual(set.filter((name) => name in reasons), [], 'it is set after all');
    });
  }
  it('has its secrets from the vault in Azure, and from nowhere until they are there', () => {
    for (const name of ['MICROSOFT_APP_PASSWORD', 'METRICS_TOKEN', 'MODEL_KEY']) assert.match(bicep.get(name) ?? '', /^\w+ \? '@Microsoft\.KeyVault\(SecretUri=\$\{secrets\.outputs\.secretsUri\}\/[a-z-]+\)' : ''$/, name);
    assert.deepEqual([...bicep].filter(([name, value]) => /PASSWORD$|TOKEN|KEY/.test(name) && !value.includes('KeyVault')), []);
  });
  it('shares Teams’ limits among the instances in Azure', () => {
    for (const [name, limit] of [['SEND_RATE_PER_TENANT', readConfig({}).sendRates.perTenant], ['SEND_RATE_PER_CONVERSATION', readConfig({}).sendRates.perConversation]] as const) {
      assert.equal(bicep.get(name), `string(${limit} / chosen.instances)`);
    }
  });
  it('has a place in the sample, as has what compose and the app package ask for, and nothing else', () => {
    const asked = [...JSON.stringify(services).matchAll(/\$\{(\w+)/g), ...read('compose.yaml').matchAll(/image: \S*\$\{(\w+)/g)].map(([, name = '']) => name);
    const packaged = ['DEVELOPER_NAME', 'DEVELOPER_WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL'];
    assert.deepEqual(Object.keys(sample).sort(), [...new Set([...asked, ...packaged])].sort());
  });
  it('is understood as the sample has it, once the secrets are filled in', () => {
    const filled: NodeJS.Dict<string> = { ...sample, MICROSOFT_APP_PASSWORD: 'x' };
    const environment = Object.fromEntries(Object.entries(compose).map(([name, value]) => [name, value.replaceAll(/\$\{(\w+)[^}]*\}/g, (_, asked: string) => filled[asked] ?? '')]));
    assert.equal(readConfig(environment).isLocal, false);
    assert.ok('values' in readPackageValues(sample, '1.0.0'));
  });
  it('keeps files with secrets out of git and out of the image', () => {
    for (const file of ['.gitignore', '.dockerignore']) assert.match(readFileSync(join(folder, '..', file), 'utf8'), /^\*\.env$/m, file);
  });
});
