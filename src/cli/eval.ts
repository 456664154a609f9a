import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createBatch } from './askBatch.ts';
import { evalQuestionSchema, scoreReply, type EvalQuestion } from './evalScore.ts';
import { loadEngine } from './loadEngine.ts';
import { runCommand } from './runCommand.ts';

const BUNDLED_QUESTIONS = new URL('../../test/eval/questions.jsonl', import.meta.url);

await runCommand(main);

/** Prints each wrong reply, then the share right per category. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  const files = positionals.length > 0 ? positionals : [BUNDLED_QUESTIONS];
  const { engine, corpus } = await loadEngine();
  const ask = createBatch(engine, corpus, () => performance.now());
  const questions = (await Promise.all(files.map(readQuestions))).flat();
  const results = questions.map((question) => {
    const reply = ask(JSON.stringify({ ...question, context: question.context }));
    const verdict = 'error' in reply ? { isRight: false, reason: reply.error, forbidden: [] } : scoreReply(question, reply);
    return { question, verdict };
  });
  const categories = [...new Set(questions.map(({ category }) => category))].map((category) => {
    const of = results.filter(({ question }) => question.category === category);
    return { category, right: of.filter(({ verdict }) => verdict.isRight).length, count: of.length };
  });
  const right = results.filter(({ verdict }) => verdict.isRight).length;
  const forbidden = results.filter(({ verdict }) => verdict.forbidden.length > 0).length;
  if (values.json) {
    console.log(JSON.stringify({ right, count: results.length, forbidden, categories, wrong: results.filter(({ verdict }) => !verdict.isRight).map(({ question, verdict }) => ({ id: question.id, reason: verdict.reason })) }, null, 2));
    return;
  }
  for (const { question, verdict } of results) if (!verdict.isRight) console.log(`✗ ${question.id} ${question.question}\n    ${verdict.reason}`);
  console.log();
  for (const { category, right: rightOf, count } of categories) console.log(`${category.padEnd(18)} ${String(rightOf).padStart(3)}/${String(count).padEnd(3)} ${percent(rightOf, count)}`);
  console.log(`${'all'.padEnd(18)} ${String(right).padStart(3)}/${String(results.length).padEnd(3)} ${percent(right, results.length)}; replies with a forbidden sentence: ${forbidden}`);
}

async function readQuestions(file: string | URL): Promise<EvalQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => evalQuestionSchema.parse(JSON.parse(line)));
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
