import { styleText } from 'node:util';
import type { Answer } from '../core/answers/answer.ts';
import type { Phrased, Phrasing } from '../core/answers/phrasing/phraser.ts';
import { renderText } from '../core/answers/renderText.ts';
import { createTexts } from '../locales/texts.ts';

/** What came of phrasing an answer. `not-asked`: it is none that a model is given, such as a question back or a long list. */
export type AskedPhrasing = Phrasing | { readonly kind: 'not-asked' };

/**
 * Prints an answer for a reader: heading bold, sources dim, what to ask next at the end; colour only on a terminal. A model's
 * sentences stand above the quotations under a label that says who wrote them, with the numbers of the quotations they rest on;
 * where there are none, the end says why.
 */
export function printAnswer(answer: Answer, stream: NodeJS.WriteStream, phrasing?: AskedPhrasing): void {
  const style = (format: 'bold' | 'dim', text: string): string => (stream.isTTY ? styleText(format, text) : text);
  const texts = createTexts(answer.language);
  const phrased = phrasing?.kind === 'phrased' ? phrasing.phrased : undefined;
  if (phrased) stream.write(`${style('bold', texts('card.phrased'))}\n${renderPhrased(phrased)}\n\n`);
  const lines = renderText(answer, { isNumbered: phrased !== undefined })
    .split('\n')
    .map((line) => {
      if (line === answer.heading && line !== '') return style('bold', line);
      return /^ {2}\(.*\)$/u.test(line) ? style('dim', line) : line;
    });
  stream.write(`${lines.join('\n')}\n`);
  if (phrasing && phrasing.kind !== 'phrased') stream.write(`\n${texts('ask.notPhrased', { reason: texts(`ask.notPhrased.${phrasing.kind}`, { detail: detailOf(phrasing) }) })}\n`);
  if (answer.suggestions.length === 0 || answer.kind === 'clarify') return;
  stream.write(`\n${style('dim', texts('ask.next'))}\n`);
  for (const { question } of answer.suggestions.slice(0, 4)) stream.write(`  ${question}\n`);
}

function detailOf(phrasing: AskedPhrasing): string {
  return phrasing.kind === 'refused' ? phrasing.fault : phrasing.kind === 'failed' ? phrasing.code : '';
}

function renderPhrased({ sentences }: Phrased): string {
  return sentences.map(({ text, references }) => `${text} ${references.map((number) => `[${number}]`).join(' ')}`).join(' ');
}
