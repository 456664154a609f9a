/**
 * Why an answer cannot be led back to a person, and what is shown so that it stays that way.
 *
 * *What is kept.* A response is kept under an HMAC (RFC 2104, SHA-256) of tenant and user with a key that the round alone has;
 * no user id, name, conversation or time stands beside it, and the store gives responses in no order of arrival.
 * The queue of messages knows when the card was due last, and with it when somebody answered, not who or what. While the
 * round is open the key is there, so that a person can see, change and withdraw their own; whoever holds both the database and
 * a list of all user ids could then compute whose a response is, and nobody else. Closing deletes key and responses in one
 * transaction. What is left is the digest, which never knew a person, and nobody can link it, not even we.
 *
 * *What is shown.* Of what people answered: nothing while the round is open, and the digest once, when it has closed. There is
 * thus never an earlier and a later view of the same answers whose difference would be the one that came, changed or left in
 * between. The digest of fewer than the threshold is not thin but empty: it holds that there were too few, not how many, and
 * the texts are gone. Scales need the threshold by themselves, as somebody may leave the scale out. Texts and small steps are
 * shuffled separately, so that neither their order nor a line in both lists tells who wrote what together.
 *
 * *The count.* It is the only thing that is shown of an open round, from the threshold on; below it is 0, everywhere: on the
 * card of the thread, in a person's own view and in what surfaces are handed. Its change from n to n + 1 tells that somebody
 * answered, not what. The card of the thread is left alone while there are too few: an update leaves a mark even when the text
 * is the same, and the first marks would be the first people. When withdrawals bring the number below the threshold again, the
 * card keeps the last number it showed, since taking it back would show that somebody withdrew.
 *
 * *Live rounds.* In a meeting everybody is sent the count as it grows. What shows nothing new is not sent, so that below the
 * threshold not even the coming of a message tells that somebody answered; no message is queued, whose time would be an answer's.
 * Above it, who sees the number grow as a neighbour presses knows that they answered, not what.
 *
 * *Over time.* Coverage counts prompts that were sent and delivery reports count messages; neither looks at responses. History
 * and CSV repeat digests. A slower rhythm is offered after rounds with *too few*, never after rounds with *none*: telling the
 * two apart would be a view below the threshold. Retention empties texts; a count of people stays.
 *
 * *What it does not do.* When all who answered chose the same, the digest says what each of them chose, as every count does.
 * Those who answered can leave out their own texts, so that as many as the threshold less one who agree to could tell the
 * last one's; hence a threshold of at least 3, and 5 unless somebody decides otherwise. A text may give its writer away by what it says.
 */
import { createHmac } from 'node:crypto';
import type { PersonKey } from '../../answers/answer.ts';
import type { Round } from '../round.ts';

/** Fewer than three would show one of two people the other's answer. */
export const leastThreshold = 3;

/** What a person's response is kept under: HMAC-SHA-256 of tenant and user under the round's key, hex. `key` is hex. */
export function toRespondent({ tenantId, userId }: PersonKey, key: string): string {
  // JSON, since ids that are merely joined could be another pair's.
  return createHmac('sha256', Buffer.from(key, 'hex')).update(JSON.stringify([tenantId, userId])).digest('hex');
}

/** The number of responses as it may be shown: 0 until there are enough. */
export function toShownCount(responseCount: number, { threshold }: Pick<Round, 'threshold'>): number {
  return responseCount >= Math.max(threshold, leastThreshold) ? responseCount : 0;
}

/** The round as surfaces get it, without the key that tells whose a response is. */
export function withoutKey<Kind extends Round>(round: Kind): Kind {
  const copy: { respondentKey?: string } & Kind = { ...round };
  delete copy.respondentKey;
  return copy;
}
