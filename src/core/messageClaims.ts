/** A message as it was sent: what is delivered once more is the same one, an edited one is not asked about. */
export interface MessageKey {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly messageId: string;
}

/**
 * Tells, across instances, a message that is delivered once more: who sends it repeats it when an answer takes long. For what a
 * second time would do more ("spring over" skips another week). A crash after the claim leaves the message undone rather than done twice.
 */
export interface MessageClaims {
  /** True for the first who claims the message, and again once the claim is deleted. */
  claimMessage(message: MessageKey, nowUtc: Date): Promise<boolean>;
  /** Deletes claims of more than ten minutes ago, when nothing is repeated any more; returns how many. */
  deleteExpiredClaims(nowUtc: Date): Promise<number>;
}
