import type { Citation } from '../../core/answers/answer.ts';
import { citeStatement } from '../../core/answers/citations.ts';
import type { Phraser, Phrasing } from '../../core/answers/phrasing/phraser.ts';
import type { Corpus } from '../../core/documents/document.ts';
import { createTexts } from '../../locales/texts.ts';

/** Lets a language model phrase a statement of the documents, which is nobody's. Undefined when they have none that could be said in other words. */
export async function tryPhrasing(phraser: Phraser, corpus: Corpus): Promise<Phrasing | undefined> {
  const sample = findSample(corpus);
  return sample && (await phraser.phrase(createTexts('da')('doctor.sampleQuestion'), [sample], 'da'));
}

function findSample({ documents }: Corpus): Citation | undefined {
  for (const { info, statements } of documents) {
    const sample = statements.find(({ text }) => text.length >= shortest && text.length <= longest && !text.includes('?'));
    if (sample) return citeStatement(sample, { getInfo: () => info });
  }
  return undefined;
}

/** Characters. */
const shortest = 60;
const longest = 200;
