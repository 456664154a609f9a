import type { LocalisedText } from '../prompt.ts';

/** A question that fits many statements, and the least one could do about it. No word of a statement is put into it: the statement is quoted beside it. */
export interface QuestionFrame {
  readonly question: LocalisedText;
  readonly smallStep: LocalisedText;
}

/** A text in both languages, written one after the other. */
export type TextPair = readonly [da: string, en: string];

/** Questions that share a small step. */
export function createFrames([da, en]: TextPair, ...questions: readonly TextPair[]): QuestionFrame[] {
  const smallStep = { da, en };
  return questions.map(([asked, askedEn]) => ({ question: { da: asked, en: askedEn }, smallStep }));
}
