import type { Brain } from './brain.ts';
import { createKey } from './chance.ts';
import type { Inquiries, InquiryMessenger } from './core/inquiries/inquiries.ts';
import type { InquiryStore } from './core/inquiries/inquiry.ts';
import { loadLater, loadLaterFrom } from './loadLater.ts';
import type { Log } from './log.ts';
import { createMinuteWork, type MinuteWork } from './minuteWork.ts';

/** What inquiries are connected to. */
export interface InquiryWorkParts {
  readonly findBrain: () => Brain;
  readonly store: InquiryStore;
  readonly loadMessenger: () => Promise<InquiryMessenger>;
  readonly clock: () => Date;
  readonly log: Log;
}

/** Questions to documents' contacts, and what is told of them by itself. All of it is loaded when it is first needed. */
export interface InquiryWork extends MinuteWork {
  readonly inquiries: Inquiries;
}

export function createInquiryWork({ findBrain, store, loadMessenger, clock, log }: InquiryWorkParts): InquiryWork {
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
