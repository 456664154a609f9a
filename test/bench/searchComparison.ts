import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { stemmer } from '@orama/stemmers/danish';
import MiniSearch from 'minisearch';
import { normaliseForComparison } from '../../src/cli/evalScore.ts';
import type { DanishDictionary } from '../../src/core/search/danishDictionary.ts';
import type { AssumedFacet, Passage } from '../../src/core/search/search.ts';
import { createSearchIndex } from '../../src/core/search/searchIndex.ts';
import { isStopWord } from '../../src/core/search/stopWords.ts';
import { percentile, type BenchResult } from './benchResult.ts';

/** A question with the texts of which a right passage holds at least one. */
export interface SearchQuestion {
  readonly text: string;
  /** The asker's profile. */
  readonly assumed: readonly AssumedFacet[];
  readonly snippets: readonly string[];
}

export interface ComparisonSetup {
  readonly passages: readonly Passage[];
  readonly questions: readonly SearchQuestion[];
  readonly dictionary: DanishDictionary;
  /** How often every question is asked for its times, and how often the index is built for its own. */
  readonly rounds: number;
  readonly builds: number;
  /** How many are held at once for their memory, of which the mean is given: beside a single small one, what the process itself allots is as large. */
  readonly held: number;
}

/** Measures both sides in turns in one process; the five figures the search is held to. */
export function compareSearch(title: string, setup: ComparisonSetup): BenchResult[] {
  const { passages, questions, builds, held } = setup;
  const built = { ours: [] as number[], peer: [] as number[] };
  for (let build = 0; build < builds; build += 1) {
    built.ours.push(timeOf(() => buildOurs(setup)));
    built.peer.push(timeOf(() => buildPeer(passages)));
  }
  const ours = buildMeasured(() => buildOurs(setup), held);
  const peer = buildMeasured(() => buildPeer(passages), held);

  const texts = new Map(passages.map(({ id, text }) => [id, normaliseForComparison(text)]));
  const hitRate = (find: Finder): number => {
    const hits = questions.filter((question) => {
      const text = texts.get(find(question) ?? '') ?? '';
      return question.snippets.some((snippet) => text.includes(normaliseForComparison(snippet)));
    });
    return (100 * hits.length) / questions.length;
  };
  const rates = { ours: hitRate(ours.made), peer: hitRate(peer.made) };
  const times = askInTurns(setup, ours.made, peer.made);
  const ratio = (name: string, limit: number, a: number, b: number, unit: string): BenchResult => ({
    name: `search, ${title}: ${name} against MiniSearch`,
    value: a / b,
    unit: '×',
    limit: { is: 'at-most', value: limit },
    detail: `${a.toFixed(3)} ${unit} against ${b.toFixed(3)} ${unit}; ${passages.length} passages, ${questions.length} questions`,
  });
  return [
    {
      name: `search, ${title}: best hit right, against MiniSearch`,
      value: rates.ours - rates.peer,
      unit: 'points more',
      limit: { is: 'at-least', value: 15 },
      detail: `${rates.ours.toFixed(1)} % against ${rates.peer.toFixed(1)} % of ${questions.length} questions; ours knows the asker's profile and the names of roles and perspectives`,
    },
    ratio('p50', 0.5, medianOfBatches(times.ours, 0.5), medianOfBatches(times.peer, 0.5), 'ms'),
    ratio('p99', 0.5, medianOfBatches(times.ours, 0.99), medianOfBatches(times.peer, 0.99), 'ms'),
    ratio('build time', 1, percentile(built.ours, 0.5), percentile(built.peer, 0.5), 'ms'),
    ratio('memory of the index', 1, ours.megabytes, peer.megabytes, 'MB'),
  ];
}

/** Gives the id of the best passage. */
type Finder = (question: SearchQuestion) => string | undefined;

function buildOurs({ passages, dictionary }: ComparisonSetup): Finder {
  const index = createSearchIndex(passages, { dictionary });
  return ({ text, assumed }) => index.search(text, { assumed }).hits[0]?.passageId;
}

function buildPeer(passages: readonly Passage[]): Finder {
  const processTerm = (term: string): string | null => {
    const word = term.toLowerCase();
    return isStopWord(word, 'da') ? null : stemmer(word);
  };
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], processTerm });
  index.addAll(passages.map(({ id, text, heading, context }) => ({ id, text: `${context} ${heading} ${text}` })));
  return ({ text }) => index.search(text)[0]?.id as string | undefined;
}

// A burst of work elsewhere on the machine spoils one batch of rounds, not the figure.
function medianOfBatches(samples: readonly number[], p: number): number {
  const size = Math.ceil(samples.length / BATCHES);
  const batches = Array.from({ length: BATCHES }, (_, index) => samples.slice(index * size, (index + 1) * size)).filter((batch) => batch.length > 0);
  return percentile(batches.map((batch) => percentile(batch, p)), 0.5);
}

const BATCHES = 5;

// One question at a time by both, so that a busy machine is busy for both.
function askInTurns({ questions, rounds }: ComparisonSetup, ours: Finder, peer: Finder): { ours: number[]; peer: number[] } {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const question of questions) {
      const oursMs = timeOf(() => ours(question));
      const peerMs = timeOf(() => peer(question));
      // The first round warms both up.
      if (round === 0) continue;
      times.ours.push(oursMs);
      times.peer.push(peerMs);
    }
  }
  return times;
}

function buildMeasured(build: () => Finder, held: number): { made: Finder; megabytes: number } {
  const before = usedBytes();
  const finders = Array.from({ length: held }, build);
  const megabytes = (usedBytes() - before) / 1e6 / held;
  const made = finders.pop();
  if (made === undefined) throw new RangeError('`held` must be 1 or more');
  return { made, megabytes };
}

function timeOf(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // Twice: what the first pass only lets go of (finalised buffers) is freed by the second.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
