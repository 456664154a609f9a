import { citeStatement } from '../../core/answers/citations.ts';
import type { Citation } from '../../core/answers/answer.ts';
import type { Corpus } from '../../core/documents/document.ts';

/** A statement to try a language model on: of the documents and so of nobody, long enough to be said in other words. Undefined when there is none. */
export function findSampleStatement({ documents }: Corpus): Citation | undefined {
  for (const { info, statements } of documents) {
    const sample = statements.find(({ text }) => text.length >= shortest && text.length <= longest && !text.includes('?'));
    if (sample) return citeStatement(sample, { getInfo: () => info });
  }
  return undefined;
}

/** Characters. */
const shortest = 60;
const longest = 200;
