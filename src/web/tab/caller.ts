import type { IncomingHttpHeaders } from 'node:http';
import type { PersonKey } from '../../core/answers/answer.ts';

/** Who calls the API. */
export interface Caller {
  readonly person: PersonKey;
  /** As the token says; '' where it says none. */
  readonly name: string;
  /** When they have to say anew who they are; undefined in local mode. */
  readonly expiresAtUtc?: Date;
}

/**
 * Tells who calls by the headers of a call. Rejects with `tab.notSignedIn` when that is not certain, `tab.tenantNotServed` for
 * people of another organisation, and `tab.loginUnreachable` when it cannot be told now.
 */
export type Identify = (headers: IncomingHttpHeaders) => Promise<Caller>;
