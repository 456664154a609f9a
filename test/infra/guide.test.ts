import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { variableNames } from '../../src/config/variables.ts';
import { type BicepFile, readBicepFiles } from './bicepTree.ts';

const root = join(import.meta.dirname, '..', '..');
const guide = readFileSync(join(root, 'infra', 'README.md'), 'utf8');
const all = (pattern: RegExp) => [...new Set([...guide.matchAll(pattern)].map(([, found = '']) => found))];

describe('the guide', () => {
  let main: BicepFile;
  before(async () => (main = (await readBicepFiles(join(root, 'infra'))).find(({ file }) => file === 'main.bicep')!));

  it('reads outputs that the deployment has, and leaves none unread', () => {
    assert.deepEqual(all(/[(`]out (\w+)[)`]/g).sort(), main.outputs.toSorted());
  });
  it('names parameters that the deployment takes, and tells of every one that is no matter of taste', () => {
    const params = main.params.map(({ name }) => name);
    const named = all(/`([a-z]+[A-Z]\w*)`/g);
    const notOfParameters = ['correlationId', 'traceId', 'access_as_user'];
    assert.deepEqual(named.filter((name) => !params.includes(name) && !notOfParameters.includes(name)), []);
    // A parameter file shows these, or the template describes them well enough.
    const plain = ['name', 'location', 'size', 'municipality', 'scheduleAdmins', 'hasGapList', 'retentionDays', 'logLevel', 'modelApiVersion', 'adminGroupName'];
    assert.deepEqual(params.filter((name) => !plain.includes(name) && !guide.includes(`\`${name}\``)), []);
  });
  it('runs files, commands and settings that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    assert.deepEqual(all(/\bnpm run (?:-s )?([\w:-]+)/g).filter((name) => !(name in scripts)), []);
    assert.deepEqual(all(/\b((?:src|infra)\/[\w./-]+\.\w+)/g).filter((file) => !existsSync(join(root, file))), []);
    const known = [...variableNames, 'DATABASE_PASSWORD', 'MEDSPILLER_VERSION', 'DEVELOPER_NAME', 'DEVELOPER_WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL'];
    assert.deepEqual(all(/\b((?:MICROSOFT|DATABASE|MODEL|METRICS|OTEL|CORPUS|MEDSPILLER|PUBLIC)_[A-Z_]+)\b/g).filter((name) => !known.includes(name)), []);
  });
  it('names the network as the template does', () => {
    const network = readFileSync(join(root, 'infra', 'modules', 'network.bicep'), 'utf8');
    const templated = (name: string) => network.includes(`name: '${name.replace('medspiller', '$' + '{name}')}'`);
    for (const name of [/--vnet (\S+)/, /--subnet (\S+)/, /--private-dns-zone (\S+)/].map((pattern) => pattern.exec(guide)?.[1] ?? '?')) assert.ok(templated(name), name);
  });
  it('leads from one place to another that is there', () => {
    const headings = all(/^## (.+)$/gm).map((heading) => heading.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-'));
    assert.deepEqual(all(/\]\(#([\w-]+)\)/g).filter((anchor) => !headings.includes(anchor)), []);
    assert.deepEqual(all(/\]\(((?!#|http)[^)]+)\)/g).filter((file) => !existsSync(join(root, 'infra', file))), []);
  });
});
