/** What asking a model may take. */
export interface ModelLimits {
  /** For everything: a token, the connection and the whole reply. */
  readonly timeoutMs: number;
  /** Calls at a time; whoever comes then gets the quotation at once. */
  readonly concurrency: number;
  /** So many failures in a row and the model rests. */
  readonly failuresBeforeRest: number;
  readonly restMs: number;
  /** A longer wish of the endpoint's is cut to this, so that a mistaken one does not end phrasing for the day. */
  readonly longestRestMs: number;
  readonly responseBytes: number;
}

/** People wait some seconds for a better answer, while the bot shows that it is typing, and not longer. */
export const usualLimits: ModelLimits = { timeoutMs: 6_000, concurrency: 8, failuresBeforeRest: 3, restMs: 60_000, longestRestMs: 600_000, responseBytes: 64 * 1024 };
