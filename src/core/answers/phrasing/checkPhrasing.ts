import { detectLanguage } from '../../search/detectLanguage.ts';
import type { Citation } from '../answer.ts';
import { findFault, type SentenceCheck } from './checkSentence.ts';
import type { Phrased, PhrasingFault } from './phraser.ts';
import { readSentences } from './readSentences.ts';

/** What a reply came to: sentences that are all supported, or the first thing that is wrong with it. */
export type Checked = { readonly phrased: Phrased } | { readonly fault: PhrasingFault };

/** Holds a model's reply against the statements, numbered from 1, that it was given. One sentence that fails costs all of them. */
export function checkPhrasing(reply: string, statements: readonly Citation[], check: SentenceCheck): Checked {
  const sentences = readSentences(reply, statements.length);
  if (typeof sentences === 'string') return { fault: sentences };
  if (detectLanguage(sentences.map(({ text }) => text).join(' ')) !== check.language) return { fault: 'language' };
  for (const { text, references } of sentences) {
    const fault = findFault(text, references.flatMap((number) => statements[number - 1] ?? []), check);
    if (fault !== undefined) return { fault };
  }
  return { phrased: { sentences } };
}
