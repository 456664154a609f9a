import type { PhrasedSentence } from '../../core/answers/phrasing/phraser.ts';
import type { Texts } from '../../locales/texts.ts';
import { type TextRun, toLine } from './textRuns.ts';

/** A model's sentences with the numbers of the quotations below, and above them who wrote them. Runs of text, in which nothing is a link or markup. */
export function phrasedLines(sentences: readonly PhrasedSentence[], text: Texts): object[] {
  if (sentences.length === 0) return [];
  const label: TextRun = { type: 'TextRun', text: text('card.phrased'), size: 'Small', weight: 'Bolder' };
  const runs = sentences.flatMap((sentence, index): TextRun[] => [
    { type: 'TextRun', text: `${index === 0 ? '' : ' '}${sentence.text}` },
    { type: 'TextRun', text: ` ${sentence.references.map((number) => `[${number}]`).join(' ')}`, weight: 'Bolder' },
  ]);
  return [toLine('Medium', [label]), toLine('Small', runs)];
}

/** The same for a screen reader, which reads the numbers as noise. */
export function spokenPhrasing(sentences: readonly PhrasedSentence[], text: Texts): string[] {
  return sentences.length === 0 ? [] : [text('card.phrased'), sentences.map((sentence) => sentence.text).join(' '), text('card.quoted')];
}
