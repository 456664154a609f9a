/** Open inquiries of one asker, to all contacts together. */
export const openLimit = 3;

/** Inquiries of one asker in 24 hours, also those that were withdrawn or declined. */
export const dailyLimit = 10;

/** Days that nobody answers before it is closed. */
export const openDays = 30;

/** Days that an answer can be read again. */
export const answerDays = 7;

/** Days after which nothing is kept, told or not. */
export const longestDays = 45;

/** Hours that Teams may refuse for the moment before the asker is told to go another way. */
export const sendingHours = 24;

/** Of a claim: longer than any sending takes. */
export const leaseMs = 5 * 60_000;

export const dayMs = 24 * 60 * 60_000;
