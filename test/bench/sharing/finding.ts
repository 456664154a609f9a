import { loadCorpus } from '../../../src/core/documents/loadCorpus.ts';
import { createAnswerEngine } from '../../../src/core/answers/engine.ts';
import { createPromptLibrary } from '../../../src/core/reflections/prompts/promptLibrary.ts';
import { createAnalyser } from '../../../src/core/search/analyser.ts';
import { loadDanishDictionary } from '../../../src/core/search/danishDictionary.ts';
import { createShareableFinder } from '../../../src/core/sharing/createShareableFinder.ts';
import type { ShareableFinder, ShareQuery } from '../../../src/core/sharing/shareable.ts';
import { type BenchResult, percentile } from '../benchResult.ts';
import { createManyDocuments } from './createManyDocuments.ts';
import { createMessages } from './messages.ts';

const statementCount = 100_000;
/** Milliseconds of all the process's threads; what a person types is searched while they type. */
const limitMs = 300;

/** What the processor works for each search of what can be shared, among very many statements. Every message is searched for once. */
export async function benchFinding(): Promise<BenchResult[]> {
  const finder = await createFinder();
  const spentByKind: [kind: string, spentMs: readonly number[]][] = [];
  for (const [kind, queries] of Object.entries(await createMessages())) {
    const spentMs: number[] = [];
    for (const query of queries) spentMs.push(await measure(finder, query));
    spentByKind.push([kind, spentMs]);
  }
  const all = spentByKind.flatMap(([, spentMs]) => spentMs);
  return [
    { name: `share: the slowest of ${all.length} searches among ${statementCount.toLocaleString('en')} statements`, value: Math.max(...all), unit: 'ms', limit: { is: 'at-most', value: limitMs }, detail: describe(all) },
    ...spentByKind.map(([kind, spentMs]) => ({ name: `share: ${kind}, p99 of ${spentMs.length}`, value: percentile(spentMs, 0.99), unit: 'ms', detail: describe(spentMs) })),
  ];
}

/** Milliseconds of processor time, which other processes do not disturb. */
async function measure(finder: ShareableFinder, query: ShareQuery): Promise<number> {
  const before = process.cpuUsage();
  await finder.find(query);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function describe(spentMs: readonly number[]): string {
  return `process time: p50 ${percentile(spentMs, 0.5).toFixed(1)} ms, p99 ${percentile(spentMs, 0.99).toFixed(1)} ms, max ${Math.max(...spentMs).toFixed(1)} ms; the first ${(spentMs[0] ?? NaN).toFixed(1)} ms`;
}

async function createFinder(): Promise<ShareableFinder> {
  const dictionary = loadDanishDictionary();
  const { documents } = await loadCorpus(undefined, dictionary);
  const corpus = { documents: [...documents, ...createManyDocuments(statementCount)] };
  const engine = createAnswerEngine(corpus, { dictionary, analyser: createAnalyser({ dictionary }) });
  // As soon as documents are in place, since nobody's message is to wait for it.
  engine.prepare();
  const library = createPromptLibrary(corpus, []);
  return createShareableFinder({
    corpus,
    engine,
    reflections: { promptFor: (id) => Promise.resolve(library.forStatement(id)) },
    store: { findSchedule: () => Promise.resolve(undefined), listSchedulesBy: () => Promise.resolve([]), listOpenRoundIds: () => Promise.resolve([]), findRound: () => Promise.resolve(undefined) },
  });
}
