/**
 * Phrasing: a language model, where the municipality connects one, may say in running sentences what was quoted.
 *
 * The quotations stay; the sentences stand above them. Nothing that a model wrote is shown on its own word: a program holds every
 * sentence against the statements it names, and one that fails costs all of them.
 *
 * Non-goals: choosing what is quoted, answering where nothing was found, judging style. Errors on the careful side are cheap,
 * since the quotation alone is a whole answer.
 * Terms: a *reference* is a statement's number in square brackets, counted from 1 as on the card.
 */
import type { Citation, Language } from '../answer.ts';

/** Says quoted statements in sentences of its own. */
export interface Phraser {
  /** Undefined whenever there is nothing fit to be shown, for whatever reason; never rejects, and takes no longer than its model may. */
  phrase(question: string, statements: readonly Citation[], language: Language): Promise<Phrased | undefined>;
}

/** Sentences that passed the check, in order; at least one. */
export interface Phrased {
  readonly sentences: readonly PhrasedSentence[];
}

/** One sentence and the numbers (from 1, ascending) of the statements it rests on. */
export interface PhrasedSentence {
  /** Plain text without its references. */
  readonly text: string;
  readonly references: readonly number[];
}

/** A model that completes a conversation. */
export interface LanguageModel {
  /** What it says, or undefined when it is resting, busy, too slow, out of reach or gave nothing usable; never rejects. */
  complete(messages: readonly ModelMessage[]): Promise<string | undefined>;
}

export interface ModelMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** Why sentences were not shown. Of a sentence, of its words, or of the whole reply. */
export type PhrasingFault =
  | 'length'
  | 'markup'
  | 'link'
  | 'unfinished'
  | 'language'
  | 'no-reference'
  | 'unknown-reference'
  | 'unused-reference'
  | 'asks'
  | 'unsupported-word'
  | 'weak-support'
  | 'little-of-it'
  | 'binding-word'
  | 'person'
  | 'order'
  | 'mixed';
