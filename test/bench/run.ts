import { parseArgs } from 'node:util';
import { passes, type BenchResult } from './benchResult.ts';
import { benchLoad } from './holding/load.ts';
import { benchOutage } from './holding/outage.ts';
import { benchRestart } from './holding/restart.ts';
import { benchFuzz } from './fuzz.ts';
import { benchLive } from './live/live.ts';
import { benchAnswering } from './reflections/answering.ts';
import { benchKilling } from './reflections/killing.ts';
import { benchSending } from './reflections/sending.ts';
import { benchSearch } from './search.ts';
import { benchFinding } from './sharing/finding.ts';
import { benchStart } from './start.ts';
import { benchTab } from './tab/tab.ts';
import { benchTurn } from './turn.ts';

const USAGE = `npm run bench -- [turn] [search] [start] [reflections] [live] [share] [tab] [fuzz] [outage] [restart] [load] [--others FOLDER] [--seed NUMBER] [--minutes N]
  --others FOLDER   further documents to search among (search only)
  --seed NUMBER     repeats what was sent in an earlier run (fuzz only)
  --minutes N       how long the load lasts, default 30 (load only)
  outage, restart and load take minutes and run only when they are named`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { others: { type: 'string' }, seed: { type: 'string' }, minutes: { type: 'string', default: '30' }, help: { type: 'boolean', default: false } } });

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
    tab: benchTab,
    fuzz: () => benchFuzz(values.seed === undefined ? undefined : Number(values.seed)),
  };
  const whenNamed: Record<string, () => Promise<BenchResult[]>> = { outage: benchOutage, restart: benchRestart, load: () => benchLoad(toMinutes(values.minutes)) };
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
    const bench = benches[name] ?? whenNamed[name];
    if (!bench) throw new Error(`no bench named ${name}; there are ${Object.keys({ ...benches, ...whenNamed }).join(', ')}`);
    for (const result of await bench()) {
      if (!passes(result)) process.exitCode = 1;
      print(result);
    }
  }
}

function toMinutes(text: string): number {
  const minutes = Number(text);
  if (!(minutes >= 1)) throw new Error(`--minutes must be a number from 1, not ${text}`);
  return minutes;
}

function print(result: BenchResult): void {
  const { name, value, unit, limit, detail } = result;
  const kept = limit === undefined ? '·' : passes(result) ? '✓' : '✗';
  const bound = limit === undefined ? '' : ` (limit: ${limit.is === 'at-least' ? '≥' : '≤'} ${limit.value} ${unit})`;
  console.log(`${kept} ${name}: ${value.toFixed(2)} ${unit}${bound}\n    ${detail}`);
}
