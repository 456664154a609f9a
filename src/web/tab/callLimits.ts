import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { PersonKey } from '../../core/answers/answer.ts';
import { AppError } from '../../core/errors.ts';

/** How many calls within a minute, in each process by itself. */
export interface CallLimits {
  /** Of one person: far more than searching at every key pressed. */
  readonly perPerson: number;
  /** Of one person, where others see what comes of it: rounds and cards in a meeting's chat. */
  readonly postings: number;
  /** From one address without a valid token: a whole town hall may come from one. */
  readonly perAddress: number;
}

export const defaultCallLimits: CallLimits = { perPerson: 600, postings: 20, perAddress: 300 };

/** Counts calls; each method rejects with `tab.tooMany` once there are too many, with the `seconds` to wait. */
export interface CallCounter {
  countCall(person: PersonKey): Promise<void>;
  countPosting(person: PersonKey): Promise<void>;
  countStranger(address: string): Promise<void>;
}

export function createCallCounter({ perPerson, postings, perAddress }: CallLimits): CallCounter {
  const [calls, posted, strangers] = [perPerson, postings, perAddress].map((points) => new RateLimiterMemory({ points, duration: 60 })) as [RateLimiterMemory, RateLimiterMemory, RateLimiterMemory];
  const toKey = ({ tenantId, userId }: PersonKey): string => `${tenantId} ${userId}`;
  return {
    countCall: (person) => consume(calls, toKey(person)),
    countPosting: (person) => consume(posted, toKey(person)),
    countStranger: (address) => consume(strangers, address),
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new AppError({ code: 'tab.tooMany', message: 'Too many calls within a minute', values: { seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) } });
  }
}
