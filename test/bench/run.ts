import { parseArgs } from 'node:util';
import { passes, type BenchResult } from './benchResult.ts';
import { benchFuzz } from './fuzz.ts';
import { benchLive } from './live/live.ts';
import { benchAnswering } from './reflections/answering.ts';
import { benchKilling } from './reflections/killing.ts';
import { benchSending } from './reflections/sending.ts';
import { benchSearch } from './search.ts';
import { benchFinding } from './sharing/finding.ts';
import { benchStart } from './start.ts';
import { benchTurn } from './turn.ts';

const USAGE = `npm run bench -- [turn] [search] [start] [reflections] [live] [share] [fuzz] [--others FOLDER] [--seed NUMBER]
  --others FOLDER   further documents to search among (search only)
  --seed NUMBER     repeats what was sent in an earlier run (fuzz only)`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { others: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', default: false } } });

if (values.help) console.log(USAGE);
else await run();

/** Runs the named benches, or all; exit code 1 when a limit is not kept. */
async function run(): Promise<void> {
  const benches: Record<string, () => Promise<BenchResult[]>> = {
    turn: benchTurn,
    search: () => benchSearch(values.others),
    start: benchStart,
    reflections: async () => [...(await benchSending()), ...(await benchKilling()), ...(await benchAnswering())],
    live: benchLive,
    share: benchFinding,
    fuzz: () => benchFuzz(values.seed === undefined ? undefined : Number(values.seed)),
  };
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
    const bench = benches[name];
    if (!bench) throw new Error(`no bench named ${name}; there are ${Object.keys(benches).join(', ')}`);
    for (const result of await bench()) {
      if (!passes(result)) process.exitCode = 1;
      print(result);
    }
  }
}

function print(result: BenchResult): void {
  const { name, value, unit, limit, detail } = result;
  const kept = limit === undefined ? '·' : passes(result) ? '✓' : '✗';
  const bound = limit === undefined ? '' : ` (limit: ${limit.is === 'at-least' ? '≥' : '≤'} ${limit.value} ${unit})`;
  console.log(`${kept} ${name}: ${value.toFixed(2)} ${unit}${bound}\n    ${detail}`);
}
