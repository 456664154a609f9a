import { type Topic, topics } from './topicFrames.ts';

/** What a text is about, what its words say most about first. */
export function findTopics(text: string): Topic[] {
  const lower = text.toLowerCase();
  const weights = new Map<Topic, number>();
  for (const { index, 0: word } of lower.matchAll(WORD)) {
    const stems = [...(stemsByStart.get(word.slice(0, START)) ?? []), ...tails];
    for (const { topic } of stems.filter((stem) => fits(stem, lower, index, word))) weights.set(topic, (weights.get(topic) ?? 0) + topic.weight);
  }
  return topics.filter((topic) => weights.has(topic)).sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
}

/** Letters are listed, since `\p{L}` is many times slower and no stem has others. */
const WORD = /[a-zæøåäöüé]+/g;

interface Stem {
  readonly topic: Topic;
  /** May go on over several words: "på tværs". */
  readonly text: string;
  readonly isWhole: boolean;
  readonly isTail: boolean;
}

function fits({ text, isWhole, isTail }: Stem, lower: string, at: number, word: string): boolean {
  if (isTail) return word.includes(text);
  return lower.startsWith(text, at) && !(isWhole && /[a-zæøåäöüé]/.test(lower.charAt(at + text.length)));
}

const stems: readonly Stem[] = topics.flatMap((topic) => topic.stems.map((stem) => ({ topic, text: stem.replace(/^\*|\.$/g, ''), isWhole: stem.endsWith('.'), isTail: stem.startsWith('*') })));

/** Letters that stems are looked up by; none is shorter. */
const START = 2;
const stemsByStart = Map.groupBy(stems.filter(({ isTail }) => !isTail), ({ text }) => text.slice(0, START));
const tails = stems.filter(({ isTail }) => isTail);
