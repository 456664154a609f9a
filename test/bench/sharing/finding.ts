import { loadCorpus } from '../../../src/core/documents/loadCorpus.ts';
import { createAnswerEngine } from '../../../src/core/answers/engine.ts';
import { createPromptLibrary } from '../../../src/core/reflections/prompts/promptLibrary.ts';
import { createAnalyser } from '../../../src/core/search/analyser.ts';
import { loadDanishDictionary } from '../../../src/core/search/danishDictionary.ts';
import { createShareableFinder } from '../../../src/core/sharing/createShareableFinder.ts';
import type { ShareableFinder, ShareQuery } from '../../../src/core/sharing/shareable.ts';
import { type BenchResult, percentile } from '../benchResult.ts';
import { createManyDocuments } from './createManyDocuments.ts';

const statementCount = 100_000;
/** Milliseconds of all the process's threads; what a person types is searched while they type. */
const limitMs = 300;

/** What the processor works for each search of what can be shared, among very many statements. */
export async function benchFinding(): Promise<BenchResult[]> {
  const finder = await createFinder();
  const first: number[] = [];
  const spentByName = new Map<string, readonly number[]>();
  for (const [name, queries] of Object.entries(queriesByName)) {
    for (const query of queries) first.push(await measure(finder, query));
    const spentMs: number[] = [];
    for (let round = 0; round < rounds; round += 1) for (const query of queries) spentMs.push(await measure(finder, query));
    spentByName.set(name, spentMs);
  }
  const all = [...spentByName.values()].flat();
  return [
    { name: `share: the slowest of ${all.length} searches among ${statementCount.toLocaleString('en')} statements`, value: Math.max(...all), unit: 'ms', limit: { is: 'at-most', value: limitMs }, detail: describe(all) },
    { name: 'share: the slowest of the first of each, some of which read all documents for words', value: Math.max(...first), unit: 'ms', detail: describe(first) },
    ...[...spentByName].map(([name, spentMs]) => ({ name: `share: ${name}, p99`, value: percentile(spentMs, 0.99), unit: 'ms', detail: describe(spentMs) })),
  ];
}

const rounds = 20;
const person = { tenantId: 'tenant', userId: 'user' };
const profile = { municipality: 'Solby', roleId: 'leder-af-medarbejdere' };

const ask = (text: string, changes: Partial<ShareQuery> = {}): ShareQuery => ({ text, person, language: 'da', limit: 25, ...changes });

const longText = 'Vi skal på mødet torsdag tale om, hvordan vi følger op på kvalitet og trivsel, når kollegerne i hjemmeplejen og jobcenteret siger, at samarbejdet om borgernes behov halter, og at ingen tager ansvar for de klare mål, som vi ellers blev enige om. ';

const queriesByName: Readonly<Record<string, readonly ShareQuery[]>> = {
  'without a word': [ask(''), ask('', { profile }), ask('', { kinds: ['prompt'] }), ask('', { kinds: ['statement'] })],
  'a word': [ask('tillid'), ask('trivsel', { profile }), ask('kvalitet'), ask('kystsikring'), ask('fejl')],
  'names to look up': [ask('leder'), ask('leder af medarbejdere i Compliance'), ask('min rolle i udvikling', { profile }), ask('Sammen om kvalitet'), ask('Solby'), ask('medarbejder i Solby')],
  'misspelt and half written': [ask('samarbjede'), ask('kvali'), ask('dokumentati'), ask('xqzzt'), ask('lederaf medarbjdere'), ask('trafiksik')],
  English: [ask('how do we handle mistakes', { language: 'en' }), ask('trust and cooperation across departments', { language: 'en' })],
  'a whole message': [ask(longText, { kinds: ['statement'] }), ask(longText.repeat(4)), ask(longText.repeat(40_000), { profile })],
};

/** Milliseconds of processor time, which other processes do not disturb. */
async function measure(finder: ShareableFinder, query: ShareQuery): Promise<number> {
  const before = process.cpuUsage();
  await finder.find(query);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function describe(spentMs: readonly number[]): string {
  return `process time: p50 ${percentile(spentMs, 0.5).toFixed(1)} ms, p99 ${percentile(spentMs, 0.99).toFixed(1)} ms, max ${Math.max(...spentMs).toFixed(1)} ms`;
}

async function createFinder(): Promise<ShareableFinder> {
  const dictionary = loadDanishDictionary();
  const { documents } = await loadCorpus(undefined, dictionary);
  const corpus = { documents: [...documents, ...createManyDocuments(statementCount)] };
  const engine = createAnswerEngine(corpus, { dictionary, analyser: createAnalyser({ dictionary }) });
  const library = createPromptLibrary(corpus, []);
  return createShareableFinder({
    corpus,
    engine,
    reflections: { promptFor: (id) => Promise.resolve(library.forStatement(id)) },
    store: { findSchedule: () => Promise.resolve(undefined), listSchedulesBy: () => Promise.resolve([]), listOpenRoundIds: () => Promise.resolve([]), findRound: () => Promise.resolve(undefined) },
  });
}
