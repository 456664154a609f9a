import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Citation, Language } from '../../../../src/core/answers/answer.ts';
import { type Checked, checkPhrasing } from '../../../../src/core/answers/phrasing/checkPhrasing.ts';
import type { SentenceCheck } from '../../../../src/core/answers/phrasing/checkSentence.ts';
import { createWordSupport } from '../../../../src/core/answers/phrasing/wordSupport.ts';
import type { Corpus } from '../../../../src/core/documents/document.ts';
import { createAnalyser } from '../../../../src/core/search/analyser.ts';
import { loadDanishDictionary } from '../../../../src/core/search/danishDictionary.ts';

const analyser = createAnalyser({ dictionary: loadDanishDictionary() });
const support = createWordSupport(analyser);

function checkIn(language: Language): SentenceCheck {
  return { language, analyser, support };
}

/** Checks a reply against statements given by their text, each of the section `Leder › Drift`. */
export function check(reply: string, quotes: readonly string[], language: Language = 'da', fields: Partial<Citation> = {}): Checked {
  return checkPhrasing(reply, quotes.map((quote, index) => ({ statementId: `doc#${index}`, document: 'doc', title: 'Vores grundlag', section: 'Leder › Drift', quote, lines: [1, 1], ...fields })), checkIn(language));
}

/** The fault of a reply, or 'none'. */
export function faultOf(...values: Parameters<typeof check>): string {
  const checked = check(...values);
  return 'fault' in checked ? checked.fault : 'none';
}

/** One line of a file of judged sentences. */
export interface Judged {
  readonly supported: boolean;
  readonly kind: string;
  /** How the statements begin. */
  readonly rests: readonly string[];
  readonly sentence: string;
  readonly language: Language;
}

export function readJudged(file: string): Judged[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Judged);
}

/** Every statement of a corpus that is more than a heading, as it would be cited. */
export function citeAll(corpus: Corpus): Citation[] {
  return corpus.documents.flatMap(({ info, statements }) =>
    statements
      .filter(({ duplicateOf, text }) => duplicateOf === undefined && text.length > 30)
      .map(({ id, text, sectionPath, lines }) => ({ statementId: id, document: info.id, title: info.title, ...(info.municipality !== undefined && { municipality: info.municipality }), section: sectionPath.filter((heading) => heading !== '').join(' › '), quote: text, lines })),
  );
}

/** Whether a sentence that names all of its statements is shown. */
export function isShown(sentence: string, statements: readonly Citation[], language: Language = 'da'): boolean {
  const references = statements.map((_, index) => `[${index + 1}]`).join(' ');
  return 'phrased' in checkPhrasing(sentence.replace(/([.?!])$/u, ` ${references}$1`), statements, checkIn(language));
}
