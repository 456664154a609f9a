import { styleText } from 'node:util';
import type { Answer } from '../core/answers/answer.ts';
import { renderText } from '../core/answers/renderText.ts';
import { createTexts } from '../locales/texts.ts';

/** Prints an answer for a reader: heading bold, sources dim, what to ask next at the end; colour only on a terminal. */
export function printAnswer(answer: Answer, stream: NodeJS.WriteStream): void {
  const style = (format: 'bold' | 'dim', text: string): string => (stream.isTTY ? styleText(format, text) : text);
  const texts = createTexts(answer.language);
  const lines = renderText(answer)
    .split('\n')
    .map((line) => {
      if (line === answer.heading && line !== '') return style('bold', line);
      return /^ {2}\(.*\)$/u.test(line) ? style('dim', line) : line;
    });
  stream.write(`${lines.join('\n')}\n`);
  if (answer.suggestions.length === 0 || answer.kind === 'clarify') return;
  stream.write(`\n${style('dim', texts('ask.next'))}\n`);
  for (const { question } of answer.suggestions.slice(0, 4)) stream.write(`  ${question}\n`);
}
