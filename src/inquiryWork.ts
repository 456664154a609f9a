import type { Brain } from './brain.ts';
import { createKey } from './chance.ts';
import type { Inquiries, InquiryMessenger } from './core/inquiries/inquiries.ts';
import type { InquiryStore } from './core/inquiries/inquiry.ts';
import { loadLater, loadLaterFrom } from './loadLater.ts';
import type { Log } from './log.ts';
import { createMinuteWork, type MinuteWork } from './minuteWork.ts';
import type { Telemetry } from './telemetry.ts';

/** What inquiries are connected to. */
export interface InquiryWorkParts {
  readonly findBrain: () => Brain;
  readonly store: InquiryStore;
  readonly loadMessenger: () => Promise<InquiryMessenger>;
  readonly clock: () => Date;
  readonly log: Log;
  readonly telemetry: Pick<Telemetry, 'countInquiry'>;
}

/** Questions to documents' contacts, and what is told of them by itself. All of it is loaded when it is first needed. */
export interface InquiryWork extends MinuteWork {
  readonly inquiries: Inquiries;
}

export function createInquiryWork({ findBrain, store: stored, loadMessenger, clock, log, telemetry }: InquiryWorkParts): InquiryWork {
  const store = countInquiries(stored, telemetry);
  const messenger = loadLater(loadMessenger);
  const work = createMinuteWork(async () => {
    const { deliverInquiries, tendInquiries } = await import('./core/inquiries/deliverInquiries.ts');
    const sent = await deliverInquiries({ store, ...findBrain(), messenger, clock });
    const tended = await tendInquiries({ store, clock });
    if (sent + tended > 0) log.info({ sent, tended }, 'inquiries tended');
  }, (error) => log.error({ error }, 'inquiries not tended'));
  return {
    ...work,
    inquiries: loadLaterFrom(findBrain, async (brain) => {
      const { createInquiries } = await import('./core/inquiries/createInquiries.ts');
      return createInquiries({ store, ...brain, messenger, clock, createKey });
    }),
  };
}

/**
 * The same store, with what becomes of inquiries counted as it is recorded, whoever has it done. What is deleted with all else that
 * a person has is not counted.
 */
function countInquiries(store: InquiryStore, { countInquiry }: Pick<Telemetry, 'countInquiry'>): InquiryStore {
  return {
    ...store,
    async recordSent(...options) {
      await store.recordSent(...options);
      countInquiry('sent');
    },
    async deleteUnsent(...options) {
      await store.deleteUnsent(...options);
      countInquiry('unreachable');
    },
    async recordUnreachable(...options) {
      await store.recordUnreachable(...options);
      countInquiry('unreachable');
    },
    async changeState(contact, id, change) {
      const isChanged = await store.changeState(contact, id, change);
      if (isChanged && change.state !== 'seen') countInquiry(change.state);
      return isChanged;
    },
    async withdrawInquiry(...options) {
      const isWithdrawn = await store.withdrawInquiry(...options);
      if (isWithdrawn) countInquiry('withdrawn');
      return isWithdrawn;
    },
    async closeInquiries(...options) {
      const count = await store.closeInquiries(...options);
      for (let closed = 0; closed < count; closed += 1) countInquiry('closed');
      return count;
    },
  };
}
