import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { resolveProfile } from '../core/answers/resolveProfile.ts';
import { createBatch, toBatchReply } from './askBatch.ts';
import { loadEngine } from './loadEngine.ts';
import { printAnswer } from './printAnswer.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `Spørg i terminalen:
  npm run -s ask -- "hvad er min rolle i Sammen sikrer vi driften?" [--role "leder af medarbejdere"] [--municipality Hvidovre] [--json]
  npm run -s ask -- --batch FIL      (JSON Lines, eller - for standardinput)`;

await runCommand(main);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      role: { type: 'string' },
      municipality: { type: 'string' },
      json: { type: 'boolean', default: false },
      batch: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const question = positionals.join(' ').trim();
  if (values.help || (question === '' && values.batch === undefined)) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const { engine, corpus, municipality } = await loadEngine();
  if (values.batch !== undefined) {
    await runBatch(values.batch, createBatch(engine, corpus, () => performance.now()));
    return;
  }
  const profile = resolveProfile(corpus, values.role, values.municipality ?? municipality);
  const startMs = performance.now();
  const answer = engine.answer({ text: question, profile });
  const elapsedMs = performance.now() - startMs;
  if (values.json) console.log(JSON.stringify(toBatchReply('1', answer, elapsedMs), null, 2));
  else printAnswer(answer, process.stdout);
}

/** Streams, so a file of any length is asked in constant memory; exit code 1 when any line was bad. */
async function runBatch(file: string, ask: ReturnType<typeof createBatch>): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done === true) return;
    if (next.value.trim() === '') continue;
    const reply = ask(next.value);
    if ('error' in reply) process.exitCode = 1;
    console.log(JSON.stringify(reply));
  }
}
