import type { PromptLibrary } from './prompt.ts';
import type { ReflectionStore } from './reflectionStore.ts';

/** What the service stands on; clock and chance are passed in. */
export interface ReflectionParts {
  readonly store: ReflectionStore;
  readonly library: PromptLibrary;
  readonly clock: () => Date;
  /** UUIDs that nobody can guess. */
  readonly createId: () => string;
  /** Numbers from 0 up to 1, for shuffling. */
  readonly random: () => number;
  /** Entra object ids, lower case, of the only ones who may change plans; undefined: every member may. */
  readonly scheduleAdmins?: readonly string[];
}
