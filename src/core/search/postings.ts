import { createIntList, type IntList } from './intList.ts';
import type { PassageLemmas } from './passageWords.ts';
import { SEARCH_WEIGHTS } from './weights.ts';

/** Which passages hold which lemma, and how much one mention there weighs. */
export interface Postings {
  readonly passageCount: number;
  /** Where a lemma's postings start; those of lemma n end where those of n + 1 start. */
  readonly starts: Int32Array;
  /** Passage numbers, ascending within a lemma. */
  readonly passages: Int32Array;
  /** The lemma's saturated weight in that passage over all fields, 0–1. */
  readonly impacts: Float32Array;
}

/** Collects passages one by one. */
export interface PostingsBuilder {
  add(passage: PassageLemmas): void;
  build(lemmaCount: number): Postings;
}

/**
 * BM25F (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", §3.5): mentions are weighted
 * by field and length first and saturated once. All of it but the IDF is fixed when the index is built, so it is kept
 * ready multiplied, in typed arrays sorted by lemma.
 */
export function createPostingsBuilder(): PostingsBuilder {
  const lemmas = createIntList();
  // Mentions in the five fields, six bits each: past 63 a mention adds nothing.
  const mentions = createIntList();
  const ends = createIntList();
  const lengths = { text: createIntList(), heading: createIntList(), context: createIntList(), neighbours: createIntList() };
  // Mentions of each lemma in the passage at hand, and which lemmas those are.
  let counts = new Int32Array(1024);
  const met: number[] = [];

  return {
    add({ text, heading, context, neighbours, otherWords }) {
      count(text, 0);
      count(heading, 6);
      count(context, 12);
      count(neighbours, 18);
      count(otherWords, 24);
      for (const lemma of met) {
        lemmas.push(lemma);
        mentions.push(counts[lemma] ?? 0);
        counts[lemma] = 0;
      }
      met.length = 0;
      ends.push(lemmas.length);
      lengths.text.push(text.length);
      lengths.heading.push(heading.length);
      lengths.context.push(context.length);
      lengths.neighbours.push(neighbours.length);
    },
    build(lemmaCount) {
      const collected = { lemmas: lemmas.toArray(), mentions: mentions.toArray(), ends: ends.toArray() };
      return sortByLemma(collected, toNorms(lengths), lemmaCount);
    },
  };

  // `shift` is where the field's six bits begin.
  function count(field: readonly number[], shift: number): void {
    for (const lemma of field) {
      if (lemma >= counts.length) counts = enlarge(counts, lemma);
      const before = counts[lemma] ?? 0;
      if (before === 0) met.push(lemma);
      if (((before >> shift) & MOST_MENTIONS) < MOST_MENTIONS) counts[lemma] = before + (1 << shift);
    }
  }
}

const MOST_MENTIONS = 63;

interface Collected {
  readonly lemmas: Int32Array;
  readonly mentions: Int32Array;
  readonly ends: Int32Array;
}

/** Per field: what one mention weighs in each passage. */
interface Norms {
  readonly text: Float32Array;
  readonly heading: Float32Array;
  readonly context: Float32Array;
  readonly neighbours: Float32Array;
}

function enlarge(counts: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(index * 2);
  larger.set(counts);
  return larger;
}

function toNorms(lengths: Readonly<Record<keyof Norms, IntList>>): Norms {
  return { text: toNorm('text'), heading: toNorm('heading'), context: toNorm('context'), neighbours: toNorm('neighbours') };

  function toNorm(field: keyof Norms): Float32Array {
    const values = lengths[field].toArray();
    const average = Math.max(1, values.reduce((sum, length) => sum + length, 0) / Math.max(1, values.length));
    const b = SEARCH_WEIGHTS.lengthNormalisation[field];
    return Float32Array.from(values, (length) => SEARCH_WEIGHTS.field[field] / (1 - b + (b * length) / average));
  }
}

// A counting sort: postings are collected by passage and needed by lemma.
function sortByLemma(collected: Collected, norms: Norms, lemmaCount: number): Postings {
  const { lemmas, mentions, ends } = collected;
  const starts = new Int32Array(lemmaCount + 1);
  for (const lemma of lemmas) starts[lemma + 1] = (starts[lemma + 1] ?? 0) + 1;
  for (let lemma = 0; lemma < lemmaCount; lemma += 1) starts[lemma + 1] = (starts[lemma + 1] ?? 0) + (starts[lemma] ?? 0);
  const next = starts.slice();
  const passages = new Int32Array(lemmas.length);
  const impacts = new Float32Array(lemmas.length);
  let at = 0;
  for (let passage = 0; passage < ends.length; passage += 1) {
    const end = ends[passage] ?? 0;
    const text = norms.text[passage] ?? 0;
    const heading = norms.heading[passage] ?? 0;
    const context = norms.context[passage] ?? 0;
    const neighbours = norms.neighbours[passage] ?? 0;
    for (; at < end; at += 1) {
      const lemma = lemmas[at] ?? 0;
      const count = mentions[at] ?? 0;
      const weight = (count & 63) * text + ((count >> 6) & 63) * heading + ((count >> 12) & 63) * context + ((count >> 18) & 63) * neighbours + (count >> 24) * SEARCH_WEIGHTS.field.otherWords;
      const slot = next[lemma] ?? 0;
      next[lemma] = slot + 1;
      passages[slot] = passage;
      impacts[slot] = weight / (SEARCH_WEIGHTS.saturation + weight);
    }
  }
  return { passageCount: ends.length, starts, passages, impacts };
}
