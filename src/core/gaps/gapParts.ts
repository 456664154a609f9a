import type { AnswerEngine } from '../answers/answer.ts';
import type { Corpus } from '../documents/document.ts';
import type { GapStore } from './gap.ts';
import type { GapMessenger } from './gaps.ts';

/** What gaps stand on; clock and chance are passed in. */
export interface GapParts {
  readonly store: GapStore;
  readonly engine: AnswerEngine;
  readonly corpus: Corpus;
  readonly messenger: GapMessenger;
  readonly clock: () => Date;
  /** 32 random bytes in hex. */
  readonly createKey: () => string;
}
