/**
 * Why the list of gaps tells nothing of a person, and why nothing stands in it before several have asked alike.
 *
 * *What is kept of the first and the second.* No word. A question is brought to its form (see `gapForm.ts`) and of the form an HMAC
 * is kept (RFC 2104, SHA-256), under a key that the tenant has for this alone. Beside it stand the ISO week of the first who
 * asked, a random key of the gap's own, and for each person an HMAC of tenant and user under that key, with no time and no
 * number; the store gives these in no order of arrival. That somebody asks a second time is seen, who it was is not; and as
 * each gap has a key of its own, nothing tells that the same person asked two different questions.
 *
 * *The third.* The words are there only while somebody asks. When the third different person asks alike, theirs are written,
 * content words that have passed `personalWords.ts`, and in the same transaction the gap's key and the HMACs of all three are
 * deleted. An entry of the list can thus not exist before three have asked: what it would say is not in the database. From then
 * on nothing of a person is kept, not even by computation, and the number stays "at least three". The week of the last who
 * asked is kept, for retention.
 *
 * *Time.* What has not become an entry is deleted 90 days after the beginning of the week in which it was first asked; entries
 * go with `RETENTION_DAYS`.
 *
 * *What it does not do.* Until the third asks, somebody with the database can test a guess: with the tenant's key they can
 * compute the HMAC of a question that they think of and see whether it was asked, and with a list of all user ids whose it
 * was, as with rounds that are open (`reflections/rounds/anonymity.ts`). They cannot read what was asked. Three people who agree
 * to can bring any question made of everyday words into the list. And whoever asks to be told of the answer, or sends
 * their question to a person, has it kept with their name on it because they chose so; that stands in tables of its own, is
 * shown by "vis mine data" and deleted by "slet mine data".
 */
import { createHmac } from 'node:crypto';
import type { PersonKey } from '../answers/answer.ts';
import type { GapForm } from './gap.ts';

/** How many different people must have asked alike before an entry is made; as with rounds, fewer would show one of two the other's. */
export const leastAskers = 3;

/** Days that a question waits for others who ask alike. */
export const pendingDays = 90;

/** What a form is known by: HMAC-SHA-256 under the tenant's key, hex. `key` is hex. */
export function toFormHash({ reason, documentIds, roleId = '', perspectiveId = '', lemmas }: GapForm, key: string): string {
  return hash([reason, documentIds, roleId, perspectiveId, lemmas], key);
}

/** What a person's asking is kept under: HMAC-SHA-256 of tenant and user under the gap's own key, hex. */
export function toAsker({ tenantId, userId }: PersonKey, key: string): string {
  return hash([tenantId, userId], key);
}

/** JSON, since parts that are merely joined could be another form's. */
function hash(parts: readonly unknown[], key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(JSON.stringify(parts)).digest('hex');
}
