/**
 * Sharing: what a leader can put before others – a statement, a cell of role × perspective, a prompt, this week's round –
 * found by the same search that the bot answers with, from the messaging extension, the tab and the side panel alike.
 *
 * Non-goals: cards and pages (every surface draws its own), sending, deciding what a person may see of a round.
 * Terms: a *shareable* is one such thing; its *key* is a short string that finds it again and can stand in an address.
 */
import type { Citation, Language, PersonKey, Profile } from '../answers/answer.ts';
import type { Prompt } from '../reflections/prompt.ts';
import type { Round } from '../reflections/round.ts';
import type { ChannelKey } from '../reflections/schedule.ts';

/** One statement with its source. */
export interface SharedStatement {
  readonly kind: 'statement';
  readonly key: string;
  readonly citation: Citation;
}

/** All statements of a role under a perspective, or of one of the two where the document has only that. */
export interface SharedCell {
  readonly kind: 'cell';
  readonly key: string;
  /** "Leder af medarbejdere · Sammen sikrer vi driften". */
  readonly heading: string;
  readonly documentId: string;
  readonly roleId?: string;
  readonly perspectiveId?: string;
  readonly citations: readonly Citation[];
}

/** A reflection question and its statement. */
export interface SharedPrompt {
  readonly kind: 'prompt';
  readonly key: string;
  readonly prompt: Prompt;
}

/** An open round of a channel, without its key. */
export interface SharedRound {
  readonly kind: 'round';
  readonly key: string;
  readonly round: Round;
}

/** Whatever can be put on a card in a meeting or chat. */
export type Shareable = SharedStatement | SharedCell | SharedPrompt | SharedRound;

/** What is looked for, and for whom. */
export interface ShareQuery {
  /** As the person wrote it; '' for what is worth offering without a word: this week's round, then prompts and cells of the profile's role. */
  readonly text: string;
  readonly person: PersonKey;
  readonly profile?: Profile;
  /** Of words of our own, such as headings of cells. */
  readonly language: Language;
  /** Where it is looked for, when that is a channel: its own round comes first. */
  readonly channel?: ChannelKey;
  /** Default all. */
  readonly kinds?: readonly Shareable['kind'][];
  /** Default 10, at most 25. */
  readonly limit?: number;
}

/** Finds what can be shared. Deterministic for the same documents, plans and query. */
export interface ShareableFinder {
  /** Best first; empty when nothing fits. A text over 1,000 characters is searched by its first 1,000. */
  find(query: ShareQuery): Promise<readonly Shareable[]>;
  /** By key; undefined for a forged one, one of documents that are gone, and a round of another tenant or that is closed. */
  get(key: string, person: PersonKey, language: Language): Promise<Shareable | undefined>;
}
