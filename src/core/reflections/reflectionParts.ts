import type { ReflectionMessenger } from './messenger.ts';
import type { PromptLibrary } from './prompt.ts';
import type { ReflectionStore } from './reflectionStore.ts';

/** What the service stands on; clock and chance are passed in. */
export interface ReflectionParts {
  readonly store: ReflectionStore;
  readonly library: PromptLibrary;
  /** Posts what a person shares at once. */
  readonly messenger: Pick<ReflectionMessenger, 'postPrompt'>;
  readonly clock: () => Date;
  /** UUIDs that nobody can guess. */
  readonly createId: () => string;
  /** Keys of rounds, 32 random bytes in hex. */
  readonly createKey: () => string;
  /** Numbers from 0 up to 1, for shuffling. */
  readonly random: () => number;
  /** Entra object ids, lower case, of the only ones who may change plans; undefined: every member may. */
  readonly scheduleAdmins?: readonly string[];
}
