import type { Sent } from './messenger.ts';
import type { Prompt } from './prompt.ts';
import type { Round } from './round.ts';
import type { ChannelKey } from './schedule.ts';

/** Rounds of kind `shared` until they are sent; from then on they are rounds like all others. */
export interface SharedRoundStore {
  /** Opens the round before its card is posted. Until it is recorded as sent, it waits for `giveUpAtUtc`. */
  openSharedRound(round: Round, giveUpAtUtc: Date): Promise<void>;
  /** The round's card stands there. False when the round is gone. Who answered meanwhile counts. */
  recordSharedSent(roundId: string, result: SharedSent): Promise<boolean>;
  /** Prompts of the shared rounds that are open in a channel or chat, in no order. */
  listOpenSharedPrompts(key: ChannelKey): Promise<readonly Prompt[]>;
  /** The card was not posted: deletes round and key, unless it is recorded as sent. */
  deleteUnsentRound(roundId: string): Promise<void>;
  /**
   * Settles shared rounds that were given up: one that nobody has answered is deleted with its key. One that was answered has a
   * card, though nobody knows where: it counts as sent in its chat or channel now, and closes at `closesAtUtc`. Returns how many.
   */
  settleUnsentRounds(settle: { readonly nowUtc: Date; readonly closesAtUtc: Date }): Promise<number>;
}

/** Where and when a shared round was posted. */
export interface SharedSent extends Sent {
  readonly sentAtUtc: Date;
  readonly closesAtUtc: Date;
}
