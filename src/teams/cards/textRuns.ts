import type { Answer, Citation } from '../../core/answers/answer.ts';
import type { Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import type { CardButton } from './cardTemplate.ts';

/** A piece of text as the card has it, with its looks. A template takes lines of these and buttons whole, since it takes long over each property that it fills. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly [property: string]: unknown;
}

/** A button as the card has it. */
export function toSubmit({ title, data }: CardButton): object {
  return { type: 'Action.Submit', title, data };
}

/** A line of its own; `spacing` is what stands above it. */
export function toLine(spacing: 'None' | 'Small' | 'Medium', runs: readonly TextRun[]): object {
  return { type: 'RichTextBlock', spacing, inlines: runs };
}

/** Quotations that run on as one paragraph. Each is a run of its own, so that its text stays verbatim; those of `numbered` follow their number. */
export function quoteRuns(citations: readonly Citation[], numbered: readonly Citation[] = []): TextRun[] {
  return citations.flatMap((citation, index) => {
    const number = numbered.indexOf(citation) + 1;
    const gap = index === 0 ? '' : ' ';
    const quote: TextRun = { type: 'TextRun', text: number > 0 ? citation.quote : `${gap}${citation.quote}` };
    return number > 0 ? [{ type: 'TextRun', text: `${gap}[${number}] `, weight: 'Bolder' }, quote] : [quote];
  });
}

/** Where quotations stand, below them; with `label` as the line of a whole card. */
export function sourceRuns(source: string, label?: string): TextRun[] {
  const run: TextRun = { type: 'TextRun', text: source, ...small };
  return label === undefined ? [run] : [{ type: 'TextRun', text: `${label}: `, size: 'Small', weight: 'Bolder', isSubtle: true }, run];
}

/** "Svar for leder af ledere, Hvidovre – skift", the last word to be pressed. */
export function answeredForRuns({ answeredFor, language }: Answer, text: Texts): TextRun[] {
  const title = text('card.switch');
  return [
    { type: 'TextRun', text: `${text('card.answeredFor', { profile: answeredFor })} – `, ...small },
    { type: 'TextRun', text: title, size: 'Small', color: 'Accent', underline: true, selectAction: toSubmit({ title, data: toCardData({ do: 'choose-profile' }, language) }) },
  ];
}

/** A link to be pressed, its whole title shown. */
export function linkRuns(button: CardButton, size?: 'Small'): TextRun[] {
  return [{ type: 'TextRun', text: button.title, ...(size && { size }), color: 'Accent', underline: true, selectAction: toSubmit(button) }];
}

const small = { size: 'Small', isSubtle: true };
