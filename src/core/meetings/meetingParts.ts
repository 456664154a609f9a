import type { Reflections } from '../reflections/reflections.ts';
import type { RoundStore } from '../reflections/reflectionStore.ts';
import type { ShareableFinder } from '../sharing/shareable.ts';
import type { MeetingDirectory, MeetingEvents, MeetingMessenger, MeetingStore } from './meeting.ts';

/** What meetings stand on; clock and chance are passed in. */
export interface MeetingParts {
  readonly store: MeetingStore & Pick<RoundStore, 'findRound' | 'saveResponse' | 'deleteResponse' | 'findResponse' | 'countResponses' | 'closeRound'>;
  readonly directory: MeetingDirectory;
  readonly messenger: MeetingMessenger;
  readonly events: MeetingEvents;
  readonly finder: Pick<ShareableFinder, 'get'>;
  /** Finds the prompt of a statement that a round is started with. */
  readonly reflections: Pick<Reflections, 'promptFor'>;
  readonly clock: () => Date;
  /** UUIDs that nobody can guess. */
  readonly createId: () => string;
  /** Keys of rounds, 32 random bytes in hex. */
  readonly createKey: () => string;
  /** Numbers from 0 up to 1 that nobody can foresee, as texts are shuffled by them. */
  readonly random: () => number;
}
