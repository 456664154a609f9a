import type { KnownIds } from '../helpers/everyRequest.ts';

/** What the bot and the tab really have, for inputs that are almost right. */
export interface FuzzWorld extends KnownIds {
  readonly serviceUrl: string;
  /** Of the one whom the inputs come from, and of one who is not served or not in it. */
  readonly tenantIds: readonly string[];
  /** Headers that show who calls: to the bot, and to the tab; right ones and wrong ones. */
  readonly botIdentities: readonly Headers[];
  readonly tabIdentities: readonly Headers[];
}

export type Headers = Readonly<Record<string, string>>;

/** One request as it goes over the wire. */
export interface FuzzInput {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body?: string;
}
