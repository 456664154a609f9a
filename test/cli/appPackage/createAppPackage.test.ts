import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { type BotAbilities, createAppPackage } from '../../../src/cli/appPackage/createAppPackage.ts';
import { type PackageValues, readPackageValues } from '../../../src/cli/appPackage/packageValues.ts';
import { AppError } from '../../../src/core/errors.ts';
import { extensionCommandIds } from '../../../src/teams/extension/commandIds.ts';

const source = join(import.meta.dirname, '..', '..', '..', 'appPackage');
const variables = {
  MICROSOFT_APP_ID: 'B07A0000-1111-4222-8333-444444444444',
  PUBLIC_URL: 'https://medspiller.example.dk/',
  DEVELOPER_NAME: 'Hvidovre "Kommune"',
  DEVELOPER_WEBSITE_URL: 'https://www.example.dk',
  PRIVACY_URL: 'https://www.example.dk/privatliv',
  TERMS_URL: 'https://www.example.dk/vilkaar',
};
const able: BotAbilities = { answers: () => true, extensionCommandIds };

describe('createAppPackage', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medspiller-package-'));
    await cp(source, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('zips the filled manifest, its translation and the icons', async () => {
    const files = unzipSync(await createAppPackage(folder, values(), able));
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- assertions on raw JSON
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'en.json', 'manifest.json', 'outline.png']);
    assert.equal(manifest['developer'].name, 'Hvidovre "Kommune"');
    assert.equal(manifest['bots'][0].botId, 'b07a0000-1111-4222-8333-444444444444');
    assert.equal(manifest['bots'][0].supportsFiles, true);
    assert.equal(manifest['webApplicationInfo'].resource, 'api://medspiller.example.dk/botid-b07a0000-1111-4222-8333-444444444444');
    assert.ok(!strFromU8(files['manifest.json']!).includes('${{'));
  });
  it('gives the same bytes for the same input', async () => {
    assert.deepEqual(await createAppPackage(folder, values(), able), await createAppPackage(folder, values(), able));
  });
  it('names a placeholder that nothing is known for', async () => {
    await edit('manifest.json', (text) => text.replace('${{DEVELOPER_NAME}}', '${{SOMEBODY}}'));
    await refuses(/SOMEBODY/);
  });
  it('refuses what the schema does not allow', async () => {
    await edit('manifest.json', (text) => text.replace('"accentColor"', '"accentColour"'));
    await refuses(/accentColour/);
  });
  it('refuses a manifest version that no schema is known for', async () => {
    await edit('manifest.json', (text) => text.replace('"manifestVersion": "1.30"', '"manifestVersion": "9.9"'));
    await refuses(/9\.9/);
  });
  it('lists every other problem at once', async () => {
    await edit('manifest.json', (text) => text.replace('"validDomains": ["${{PUBLIC_HOST}}"]', '"validDomains": ["*.example.dk"]').replaceAll('"id": "reflection"', '"id": "unknown"'));
    await edit('en.json', (text) => text.replace('"description.short"', '"description.long"'));
    const problems = await refuses(/lets others’ pages in/);
    for (const expected of [/medspiller\.example\.dk is not among validDomains/, /does not know the command unknown/, /lacks the command reflection/, /en\.json: description\.short: is not translated/, /en\.json.*description\.long/]) assert.match(problems, expected);
  });
  it('refuses a command that the bot has no answer to, in any language', async () => {
    const problems = await refuses(/no answer to »slet mine data« \(personal\)/, { ...able, answers: (text) => !/slet mine data|What can you help with/.test(text) });
    assert.match(problems, /en\.json: commandLists: the bot has no answer to »What can you help with\?«/);
  });
  it('refuses a registration other than the bot’s for the tab', async () => {
    await edit('manifest.json', (text) => text.replace(/"webApplicationInfo": \{\s*"id": "[^"]+"/, '"webApplicationInfo": { "id": "00000000-0000-4000-8000-000000000000"'));
    await refuses(/webApplicationInfo\.id/);
  });
  it('refuses icons of another size, see-through or coloured where they must not be, and what is no PNG', async () => {
    const transparent = new PNG({ width: 20, height: 192 });
    await writeFile(join(folder, 'color.png'), PNG.sync.write(transparent));
    await cp(join(source, 'color.png'), join(folder, 'outline.png'));
    const problems = await refuses(/color icon: is 20 × 192 pixels/);
    for (const expected of [/color icon: must not be see-through/, /outline icon: is 192 × 192/, /outline icon: must be white/]) assert.match(problems, expected);
    await writeFile(join(folder, 'outline.png'), 'no picture');
    await refuses(/outline icon: is not a PNG/);
  });

  it('lists all values that are missing or wrong, without showing them', () => {
    const read = readPackageValues({ MICROSOFT_APP_ID: 'secret-thing', PUBLIC_URL: 'https://example.dk/path', DEVELOPER_NAME: ' ' }, '1.0.0');
    assert.ok('problems' in read);
    assert.deepEqual(read.problems.map((problem) => problem.split(':')[0]).sort(), ['DEVELOPER_NAME', 'DEVELOPER_WEBSITE_URL', 'MICROSOFT_APP_ID', 'PRIVACY_URL', 'PUBLIC_URL', 'TERMS_URL']);
    assert.ok(!read.problems.join().includes('secret-thing'));
  });

  async function edit(file: string, change: (text: string) => string): Promise<void> {
    await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
  }

  async function refuses(expected: RegExp, abilities: BotAbilities = able): Promise<string> {
    let problems = '';
    await assert.rejects(createAppPackage(folder, values(), abilities), (error) => {
      assert.ok(error instanceof AppError && error.code === 'cli.packageInvalid');
      problems = error.message;
      return true;
    });
    assert.match(problems, expected);
    return problems;
  }
});

function values(): PackageValues {
  const read = readPackageValues(variables, '1.2.3');
  assert.ok('values' in read);
  return read.values;
}
