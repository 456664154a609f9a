import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createBatch, toBatchReply } from './cli/askBatch.ts';
import { type AskedPhrasing, printAnswer } from './cli/printAnswer.ts';
import { runCommand } from './cli/runCommand.ts';
import { type Config, readConfig } from './config.ts';
import type { Answer } from './core/answers/answer.ts';
import { resolveProfile } from './core/answers/resolveProfile.ts';
import { AppError } from './core/errors.ts';
import { createTexts } from './locales/texts.ts';
import { loadServedBrain } from './servedBrain.ts';

const USAGE = `Spørg i terminalen:
  npm run -s ask -- "hvad er min rolle i Sammen sikrer vi driften?" [--role "leder af medarbejdere"] [--municipality Hvidovre] [--json] [--phrase]
  npm run -s ask -- --batch FIL      (JSON Lines, eller - for standardinput)
--phrase lader sprogmodellen i MODEL_URL skrive svaret oven over citaterne.`;

const clock = (): Date => new Date();

await runCommand(main);

/** Answers as the server would with the same configuration: from what is published in the database, and the folder's documents beside that. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      role: { type: 'string' },
      municipality: { type: 'string' },
      json: { type: 'boolean', default: false },
      phrase: { type: 'boolean', default: false },
      batch: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const question = positionals.join(' ').trim();
  if (values.help || (values.batch === undefined ? question === '' : values.phrase)) {
    say(USAGE);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const config = readConfig();
  if (values.phrase && !config.model) throw new AppError({ code: 'cli.noModel', message: 'There is no language model to phrase with: set MODEL_URL.' });
  const { engine, corpus } = await loadDocuments(config);
  if (values.batch !== undefined) {
    await runBatch(values.batch, createBatch(engine, corpus, () => performance.now()));
    return;
  }
  const profile = resolveProfile(corpus, values.role, values.municipality ?? config.municipality);
  const startMs = performance.now();
  const answer = engine.answer({ text: question, profile });
  const elapsedMs = performance.now() - startMs;
  const phrasing = values.phrase ? await phrase(question, answer, config) : undefined;
  if (values.json) say(JSON.stringify({ ...toBatchReply('1', answer, elapsedMs), ...(phrasing && { phrasing: toJson(phrasing, answer) }) }, null, 2));
  else printAnswer(answer, process.stdout, phrasing);
}

/** What is published cannot be guessed: rather no answer than one from a document that was replaced. */
async function loadDocuments(config: Config) {
  const { brain, database } = await loadServedBrain(config, clock);
  if (database.kind === 'unreachable') throw new AppError({ code: 'store.unusable', message: 'The database of DATABASE_URL cannot be used.', values: { reason: database.code } });
  if (database.kind === 'older-tables') process.stderr.write(`${createTexts('da')('cli.olderTables')}\n`);
  return brain;
}

async function phrase(question: string, answer: Answer, config: Config): Promise<AskedPhrasing> {
  const [{ phrasableStatements }, { createModelWork }, { createLog }, { silentTelemetry }] = await Promise.all([
    import('./core/answers/phrasing/phrasableStatements.ts'),
    import('./modelWork.ts'),
    import('./log.ts'),
    import('./telemetry.ts'),
  ]);
  const statements = phrasableStatements(answer);
  const phraser = createModelWork({ config, clock, log: createLog({ logLevel: 'silent' }), telemetry: silentTelemetry });
  return statements && phraser ? await phraser.phrase(question, statements, answer.language) : { kind: 'not-asked' };
}

/** With the label, so that the sentences are not taken for the document's wherever they go. */
function toJson(phrasing: AskedPhrasing, { language }: Answer): object {
  return phrasing.kind === 'phrased' ? { kind: phrasing.kind, label: createTexts(language)('card.phrased'), sentences: phrasing.phrased.sentences } : phrasing;
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
    say(JSON.stringify(reply));
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
