import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BicepFile, readBicepFiles } from './bicepTree.ts';

const folder = join(import.meta.dirname, '..', '..', 'infra');

describe('infra', () => {
  let files: readonly BicepFile[];

  before(async () => (files = await readBicepFiles(folder)));

  it('is Bicep throughout', () => {
    assert.ok(files.length >= 9);
    assert.deepEqual(files.flatMap(({ file, syntaxErrors }) => syntaxErrors.map((place) => `${file}:${place}`)), []);
  });
  it('uses nothing that is not declared', () => {
    assert.deepEqual(files.flatMap(({ file, declared, used }) => used.filter((name) => !declared.includes(name)).map((name) => `${file}: ${name}`)), []);
  });
  it('declares nothing that is not used', () => {
    const mayStandAlone = (file: BicepFile) => new Set([...file.resources, ...file.modules].map(({ name }) => name));
    assert.deepEqual(files.flatMap((file) => file.declared.filter((name) => !mayStandAlone(file).has(name) && !file.used.includes(name)).map((name) => `${file.file}: ${name}`)), []);
  });
  it('calls only functions that Bicep has', () => {
    assert.deepEqual(files.flatMap(({ file, called }) => called.filter((name) => !bicepFunctions.includes(name)).map((name) => `${file}: ${name}`)), []);
  });
  it('hands every module what it needs and nothing else', () => {
    const problems = files.flatMap((file) =>
      file.modules.flatMap((module) => {
        const target = findFile(join(dirname(file.file), module.path));
        const wanted = target?.params.filter(({ hasDefault }) => !hasDefault).map(({ name }) => name) ?? [];
        const known = target?.params.map(({ name }) => name) ?? [];
        return [
          ...(target ? [] : [`${module.path} is not there`]),
          ...wanted.filter((name) => !module.params.includes(name)).map((name) => `${module.name} lacks ${name}`),
          ...module.params.filter((name) => !known.includes(name)).map((name) => `${module.name} does not know ${name}`),
        ];
      }),
    );
    assert.deepEqual(problems, []);
  });
  it('reads only outputs that modules have', () => {
    const problems = files.flatMap((file) =>
      file.outputUses.filter(({ module, output }) => !findFile(join(dirname(file.file), file.modules.find(({ name }) => name === module)?.path ?? ''))?.outputs.includes(output)).map(({ module, output }) => `${file.file}: ${module}.${output}`),
    );
    assert.ok(files.some(({ outputUses }) => outputUses.length > 5));
    assert.deepEqual(problems, []);
  });
  it('has no output that nobody reads', () => {
    const read = new Set(files.flatMap((file) => file.outputUses.map(({ module, output }) => `${join(dirname(file.file), file.modules.find(({ name }) => name === module)?.path ?? '')} ${output}`)));
    assert.deepEqual(files.filter(({ file }) => file !== 'main.bicep').flatMap(({ file, outputs }) => outputs.filter((output) => !read.has(`${file} ${output}`)).map((output) => `${file}: ${output}`)), []);
  });
  it('names released versions of what it creates', () => {
    const resources = files.flatMap((file) => file.resources);
    assert.ok(resources.length > 15);
    // Microsoft has released none that knows workspaces, and names this one everywhere.
    const released = (type: string, version: string) => /^20\d\d-\d\d-\d\d$/.test(version) || `${type}@${version}` === 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview';
    assert.deepEqual(resources.filter(({ type, apiVersion }) => !/^Microsoft\.\w+(\/\w+)+$/.test(type) || !released(type, apiVersion)), []);
  });
  it('uses one version of each type’s provider', () => {
    const byType = Map.groupBy(files.flatMap(({ resources }) => resources), ({ type }) => type.split('/').slice(0, 2).join('/'));
    assert.deepEqual([...byType].filter(([, resources]) => new Set(resources.map(({ apiVersion }) => apiVersion)).size > 1).map(([type]) => type), []);
  });
  it('holds no secret', () => {
    const texts = files.map(({ file }) => readFileSync(join(folder, file), 'utf8'));
    assert.deepEqual(texts.filter((text) => /password\s*:\s*'|listKeys|adminUserEnabled: true/i.test(text)), []);
  });

  for (const size of ['small', 'large']) {
    it(`has parameters for a ${size} municipality`, () => {
      const { parameters } = JSON.parse(readFileSync(join(folder, `parameters.${size}.json`), 'utf8')) as { parameters: Record<string, { value: string }> };
      const main = findFile('main.bicep');
      assert.ok(main);
      const known = main.params.map(({ name }) => name);
      assert.deepEqual(Object.keys(parameters).filter((name) => !known.includes(name)), []);
      assert.deepEqual(main.params.filter(({ name, hasDefault }) => !hasDefault && !(name in parameters)).map(({ name }) => name), []);
      assert.deepEqual(main.params.filter(({ name, allowed }) => allowed && name in parameters && !allowed.includes(parameters[name]?.value ?? '')).map(({ name }) => name), []);
      assert.equal(parameters['size']?.value, size);
    });
  }

  function findFile(path: string): BicepFile | undefined {
    return files.find(({ file }) => file === path.replaceAll('\\', '/'));
  }
});

const bicepFunctions = ['description', 'minLength', 'maxLength', 'minValue', 'maxValue', 'allowed', 'uniqueString', 'resourceGroup', 'subscription', 'subscriptionResourceId', 'guid', 'take', 'tenant', 'split', 'empty', 'string', 'concat'];
