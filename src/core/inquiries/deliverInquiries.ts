import { findCitation } from '../gaps/ownersReply.ts';
import type { SendResult } from '../reflections/messenger.ts';
import { findContactLanguage } from './contactLanguage.ts';
import { findContacts } from './contacts.ts';
import type { InquiryParts } from './createInquiries.ts';
import { findNearest } from './findNearest.ts';
import type { InquiryNotice } from './inquiries.ts';
import type { DueInquiry } from './inquiry.ts';
import { dayMs, leaseMs, openDays, sendingHours } from './inquiryTimes.ts';

type Parts = Omit<InquiryParts, 'createKey'>;

/**
 * Sends what is due: the contact's card where the first attempt came to nothing, to the asker what became of their inquiry,
 * and to the contact that it was withdrawn. What Teams refuses for good counts as told; what fails for the moment is tried again
 * when the lease is over. Between sending and recording a crash repeats the message and never loses it. Returns how many were
 * sent. Rejects with the first unexpected error, after the others were sent all the same.
 */
export async function deliverInquiries(parts: Parts): Promise<number> {
  const { store, clock } = parts;
  let count = 0;
  const errors: unknown[] = [];
  for (;;) {
    const nowUtc = clock();
    const due = await store.claimInquiries({ nowUtc, leaseUntilUtc: new Date(nowUtc.getTime() + leaseMs), limit: batch });
    for (const inquiry of due) {
      try {
        if (await deliver(inquiry, parts)) count += 1;
      } catch (error) {
        errors.push(error);
      }
    }
    if (due.length > 0) continue;
    if (errors.length > 0) throw errors[0];
    return count;
  }
}

/** Closes what nobody has answered, and deletes what is kept no longer. Returns how many. */
export async function tendInquiries({ store, clock }: Pick<Parts, 'store' | 'clock'>): Promise<number> {
  const nowUtc = clock();
  const closed = await store.closeInquiries(new Date(nowUtc.getTime() - openDays * dayMs), nowUtc);
  return closed + (await store.deleteExpiredInquiries(nowUtc));
}

async function deliver(inquiry: DueInquiry, parts: Parts): Promise<boolean> {
  const { store, messenger, clock } = parts;
  if (inquiry.state === 'sending') return await ask(inquiry, parts);
  const result = inquiry.state === 'withdrawn' ? inquiry.place && (await messenger.tellWithdrawn(inquiry, inquiry.place, await findContactLanguage(inquiry, parts))) : await messenger.tellAsker(toNotice(inquiry, parts));
  if (result?.kind === 'failed') return false;
  await store.recordTold(inquiry, isKept(inquiry) ? undefined : new Date(Math.max(clock().getTime(), inquiry.createdAtUtc.getTime() + dayMs)));
  return result?.kind === 'sent';
}

async function ask(inquiry: DueInquiry, { store, messenger, engine, corpus, clock }: Parts): Promise<boolean> {
  const result: SendResult = await messenger.askContact(inquiry, findNearest(inquiry, { engine, corpus }), await findContactLanguage(inquiry, { store, clock }));
  const nowUtc = clock();
  const isTooLate = nowUtc.getTime() - inquiry.createdAtUtc.getTime() > (sendingHours / 24) * dayMs;
  if (result.kind === 'sent') await store.recordSent(inquiry, result, { isTold: false, nowUtc });
  else if (result.kind === 'refused' || isTooLate) await store.recordUnreachable(inquiry, nowUtc);
  return result.kind === 'sent';
}

/** Whether its words are needed after the asker was told. */
function isKept({ state }: DueInquiry): boolean {
  return state === 'sent' || state === 'seen' || state === 'answered';
}

function toNotice(inquiry: DueInquiry, { corpus }: Parts): InquiryNotice {
  const { state, answer, documentIds, asker } = inquiry;
  const citation = answer?.statementId === undefined ? undefined : findCitation(corpus, answer.statementId);
  const contact = corpus.documents.find(({ info }) => info.id === documentIds[0])?.info.contact;
  const left = documentIds.slice(1);
  const next = state === 'answered' ? undefined : findContacts(corpus, left, asker.userId)[0];
  return { inquiry, ...(citation && { citation }), ...(contact && { contact }), ...(next && { next: { documentIds: left, contact: next.contact } }) };
}

const batch = 50;
