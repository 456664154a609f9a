import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

describe('runCommand', () => {
  it('ends without a fault when whoever reads has read enough', async () => {
    const command = spawn(process.execPath, [new URL('../../src/ask.ts', import.meta.url).pathname, 'Hvad er resiliens?'], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: 'sqlite::memory:' } });
    command.stdout.destroy();
    const [[code], complaint] = await Promise.all([once(command, 'exit'), text(command.stderr)]);
    assert.deepEqual([code, complaint], [0, '']);
  });
});
