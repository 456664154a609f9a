/**
 * Reflections: a question in a team's channel every week, anonymous answers to it, and what the team said.
 *
 * Non-goals: measuring or comparing people, following up on who has not answered, sending anything (a port does), keeping
 * time (the clock is passed in).
 * Terms: a *prompt* is a reflection question tied to a statement; a *schedule* belongs to one channel; an *occurrence* is a
 * schedule × ISO week; a *delivery* is one message that is due; a *round* is a posted prompt that collects *responses*; a
 * *digest* is the closed round's result; a *note* is a leader's own translation of a statement.
 */
import type { Language } from '../answers/answer.ts';
import type { LineRange } from '../documents/document.ts';

/** A text that is complete in every language of the product. */
export type LocalisedText = Readonly<Record<Language, string>>;

/** A reflection question and the statement it belongs to. Self-contained, so that a stored one outlives an edited document. */
export interface Prompt {
  /** Stable across starts for as long as statement and question stay the same; see `createPromptId`, which own questions get theirs from too. */
  readonly id: string;
  readonly documentId: string;
  readonly statementId: string;
  /** The statement, verbatim. */
  readonly quote: string;
  readonly source: PromptSource;
  readonly roleId?: string;
  /** The perspective's id, or for what stands under none the chapter's heading as a slug: what the rotation is balanced over. Its name is in `choices`. */
  readonly themeId: string;
  /** Of a theme beside what the document is about, see `Theme`: all of those take one theme's turn. */
  readonly isAside?: true;
  readonly question: LocalisedText;
  /** The least one could do this week. */
  readonly smallStep?: LocalisedText;
  /** Written with the document open, made from a statement by a question frame, or written by a leader of the team. */
  readonly origin: 'authored' | 'generated' | 'own';
}

/** Characters of a question that a leader writes; what is longer is refused, never cut. */
export const ownQuestionLimit = 300;

/** Where the quoted statement stands. */
export interface PromptSource {
  readonly title: string;
  readonly municipality?: string;
  /** Section path joined by " › ". */
  readonly section: string;
  readonly lines: LineRange;
}

/** What a channel wants to be asked about; what is absent leaves it open. */
export interface PromptChoice {
  /** All documents of one municipality, without "Kommune". */
  readonly municipality?: string;
  readonly documentId?: string;
  /** Without one, what is said to everybody, to employees and to nobody in particular: a team is no group of leaders. */
  readonly roleId?: string;
  readonly themeId?: string;
}

/** All prompts of an installation, and how to find the next. */
export interface PromptLibrary {
  readonly prompts: readonly Prompt[];
  /** The prompt of a statement: the authored one where there is one, else a generated one, for any statement. Undefined when no document holds it. */
  forStatement(statementId: string): Prompt | undefined;
  /**
   * The next prompt within a choice: none comes again before all have been, and themes take turns. `usedIds` are the ids of
   * the prompts sent before, oldest first; `exceptId` is not wanted now (a swap). Deterministic. Undefined when the choice
   * fits no prompt, or no other than `exceptId`.
   */
  next(choice: PromptChoice, usedIds: readonly string[], exceptId?: string): Prompt | undefined;
  /** What can be chosen, for the plan card: documents, and the roles and themes of each. */
  readonly choices: readonly DocumentChoices[];
}

/** A document that prompts come from, with the roles and themes that prompts exist for. */
export interface DocumentChoices {
  readonly documentId: string;
  readonly title: string;
  readonly municipality?: string;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** `isAside`: a chapter beside the document's perspectives, or a preface, that prompts come from too. */
  readonly themes: readonly { readonly id: string; readonly name: string; readonly isAside?: true }[];
}
