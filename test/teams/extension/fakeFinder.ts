import type { Shareable, ShareableFinder, ShareQuery } from '../../../src/core/sharing/shareable.ts';
import { aSharedCell, aSharedPrompt, aSharedStatement } from '../cards/shareableCards.ts';

/** A finder of three things that remembers what it was asked. It finds all of them without a word, and by a word those that contain it. */
export interface FakeFinder extends ShareableFinder {
  readonly asked: readonly ShareQuery[];
  /** What there is to be found from now on. */
  holds(shareables: readonly Shareable[]): void;
}

export function createFakeFinder(): FakeFinder {
  const asked: ShareQuery[] = [];
  let held: readonly Shareable[] = [aSharedStatement(), aSharedCell(), aSharedPrompt()];
  return {
    asked,
    holds: (shareables) => (held = shareables),
    find(query) {
      asked.push(query);
      const { text, kinds, limit = 10 } = query;
      return Promise.resolve(held.filter((one) => (kinds?.includes(one.kind) ?? true) && JSON.stringify(one).includes(text)).slice(0, limit));
    },
    get: (key) => Promise.resolve(held.find((one) => one.key === key)),
  };
}
