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
  /** Never rejects, and takes no longer than its model may. */
  phrase(question: string, statements: readonly Citation[], language: Language): Promise<Phrasing>;
}

/** Sentences that may be shown, or why there are none: the check refused what the model said, or it said nothing. */
export type Phrasing = { readonly kind: 'phrased'; readonly phrased: Phrased } | { readonly kind: 'refused'; readonly fault: PhrasingFault } | Silence;

/**
 * Why a model says nothing. `nothing`: it works, and what it gave was filtered, cut off or empty. `limited`: it asked for a pause.
 * `skipped`: it rests or is busy, so that it was not asked. The code of a failure is an HTTP status or the system's own name for it.
 */
export type Silence = { readonly kind: 'nothing' | 'timeout' | 'limited' | 'skipped' } | { readonly kind: 'failed'; readonly code: string };

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
  /** Never rejects. */
  complete(messages: readonly ModelMessage[]): Promise<{ readonly kind: 'replied'; readonly text: string } | Silence>;
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
