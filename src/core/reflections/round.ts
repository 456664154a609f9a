import type { Language } from '../answers/answer.ts';
import type { Prompt } from './prompt.ts';
import type { ChannelKey } from './schedule.ts';

/** Characters of a response's texts; what is longer is refused, never cut. */
export const responseLimits = { text: 500, step: 200 } as const;

/** 1 = not at all … 5 = to a very high degree. */
export type Scale = 1 | 2 | 3 | 4 | 5;

/** What one person answered; at least one of the three. Carries no time and no person. */
export interface Response {
  readonly scale?: Scale;
  readonly text?: string;
  /** The small step the person wants to take. */
  readonly step?: string;
}

/**
 * Where a round comes from: a channel's plan (`weekly`), a person who sent a card with answers to a channel or chat by the
 * messaging extension (`shared`), or a meeting (`live`, answered in the tab instead of on a card).
 */
export type RoundKind = 'weekly' | 'shared' | 'live';

/** A posted prompt that collects responses. */
export interface Round extends ChannelKey {
  /** UUID; known only to those who got the card. */
  readonly id: string;
  readonly kind: RoundKind;
  /** Of a weekly round; '' for the others, which belong to no plan. */
  readonly scheduleId: string;
  /** Occurrence that it belongs to: `2026-W47`, or `2026-W47.2` for one sent in addition; for the others the ISO week it was started in. */
  readonly week: string;
  /** Of a live round. */
  readonly meetingId?: string;
  readonly language: Language;
  readonly prompt: Prompt;
  readonly threshold: number;
  /** Small steps of the round before, for "hvordan gik det?"; only from a digest that was shown. */
  readonly lastSteps: readonly string[];
  /** Undefined until it is sent. */
  readonly sentAtUtc?: Date;
  /** Set when it was sent late, which its card goes on to say. */
  readonly isLate?: true;
  /** Undefined while only the next prompt closes it. */
  readonly closesAtUtc?: Date;
  readonly closedAtUtc?: Date;
  /** Of the thread; undefined until it is sent. */
  readonly conversationId?: string;
  readonly activityId?: string;
  /** Key of the HMAC that responses are kept under, hex; undefined once the round is closed. */
  readonly respondentKey?: string;
  /** Undefined until it is closed. */
  readonly digest?: Digest;
}

/** What a closed round shows. Below the threshold: that there were too few, and nothing else. */
export type Digest = { readonly kind: 'too-few' } | ShownDigest;

/** What a round shows that enough people answered. */
export interface ShownDigest {
  readonly kind: 'shown';
  /** People who answered; at least the threshold. */
  readonly responseCount: number;
  /** How many chose 1 … 5; absent when fewer than the threshold chose any. */
  readonly distribution?: readonly [number, number, number, number, number];
  /** Shuffled, each list by itself; emptied by retention. */
  readonly texts: readonly string[];
  readonly steps: readonly string[];
}

/** The mean of the numbers that a round's people chose, 1–5; undefined where the distribution is not shown. */
export function findMean({ digest }: Pick<Round, 'digest'>): number | undefined {
  if (digest?.kind !== 'shown' || !digest.distribution) return undefined;
  const count = digest.distribution.reduce((sum, one) => sum + one, 0);
  return count === 0 ? undefined : digest.distribution.reduce((sum, one, index) => sum + one * (index + 1), 0) / count;
}
