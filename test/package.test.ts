import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

describe('npm run package', () => {
  let folder: string;

  before(async () => (folder = await mkdtemp(join(tmpdir(), 'medspiller-package-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  it('makes the package from a file of values, with every command answered by the bundled documents', async () => {
    const env = join(folder, 'municipality.env');
    await writeFile(
      env,
      'MICROSOFT_APP_ID=b07a0000-1111-4222-8333-444444444444\nPUBLIC_URL=https://medspiller.example.dk\nDEVELOPER_NAME=Kommunen\nDEVELOPER_WEBSITE_URL=https://example.dk\nPRIVACY_URL=https://example.dk/p\nTERMS_URL=https://example.dk/t\n',
    );
    const out = join(folder, 'package', 'app.zip');
    const { code, stdout, stderr } = await run('--env', env, '--out', out);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.match(stdout, /App-pakken er klar/);
    assert.ok((await stat(out)).size > 2000);
  });
  it('lists all missing values and makes nothing', async () => {
    const out = join(folder, 'nothing.zip');
    const { code, stderr } = await run('--out', out);
    assert.equal(code, 1);
    for (const name of ['MICROSOFT_APP_ID', 'PUBLIC_URL', 'DEVELOPER_NAME', 'DEVELOPER_WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL']) assert.match(stderr, new RegExp(`- ${name}: `));
    await assert.rejects(stat(out), { code: 'ENOENT' });
  });
});

function run(...options: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(root, 'src', 'package.ts'), ...options], { env: { PATH: process.env['PATH'] } }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}
