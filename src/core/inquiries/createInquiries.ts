import type { AnswerEngine, PersonKey } from '../answers/answer.ts';
import type { Corpus } from '../documents/document.ts';
import { AppError } from '../errors.ts';
import { findCitation } from '../gaps/ownersReply.ts';
import { readWrittenText } from '../reflections/rounds/writtenText.ts';
import { findContactLanguage } from './contactLanguage.ts';
import { findContacts } from './contacts.ts';
import { findNearest } from './findNearest.ts';
import type { Inquiries, InquiryMessenger } from './inquiries.ts';
import { type Inquiry, type InquiryStore, isOpen } from './inquiry.ts';
import { answerDays, dailyLimit, dayMs, leaseMs, longestDays, openLimit } from './inquiryTimes.ts';

/** What inquiries stand on; clock and chance are passed in. */
export interface InquiryParts {
  readonly store: InquiryStore;
  readonly engine: AnswerEngine;
  readonly corpus: Corpus;
  readonly messenger: InquiryMessenger;
  readonly clock: () => Date;
  /** 32 random bytes in hex. */
  readonly createKey: () => string;
}

/** Creates the service that every surface uses. */
export function createInquiries({ store, engine, corpus, messenger, clock, createKey }: InquiryParts): Inquiries {
  const inDays = (days: number): Date => new Date(clock().getTime() + days * dayMs);

  async function get(person: PersonKey, id: string): Promise<Inquiry> {
    const inquiry = await store.findInquiry(lower(person), id);
    if (!inquiry) throw new AppError({ code: 'inquiry.gone', message: 'There is no such inquiry that the person asks or is asked' });
    return inquiry;
  }

  /** Does what only the contact may and returns what became of it, or how it was before where it was too late. */
  async function change(contact: PersonKey, id: string, to: Pick<Parameters<InquiryStore['changeState']>[2], 'state' | 'answer'>): Promise<Inquiry> {
    await store.changeState(lower(contact), id, { ...to, nowUtc: clock(), deleteAtUtc: inDays(to.state === 'seen' ? longestDays : answerDays) });
    const inquiry = await get(contact, id);
    if (inquiry.contact.userId !== lower(contact).userId) throw new AppError({ code: 'inquiry.gone', message: 'Only the contact does that' });
    return inquiry;
  }

  return {
    createId: () => Promise.resolve(createKey()),
    async send(person, { id, documentIds, text: written }) {
      const asker = { ...person, ...lower(person) };
      const [documentId = ''] = documentIds;
      const contact = corpus.documents.find(({ info }) => info.id === documentId)?.info.contact;
      if (!contact) throw new AppError({ code: 'inquiry.noContact', message: 'The document has no contact, or is not there any more' });
      if (contact.entraId === asker.userId) throw new AppError({ code: 'inquiry.self', message: 'The asker is the contact' });
      const text = readWrittenText(written, inquiryTextLimit);
      if (text === '') throw new AppError({ code: 'inquiry.empty', message: 'The inquiry has no words' });
      if (contact.entraId === undefined) return { kind: 'unreachable', contact };
      const nowUtc = clock();
      const left = findContacts(corpus, documentIds.slice(1), asker.userId).filter((one) => one.contact.entraId !== contact.entraId);
      const inquiry = { id, asker, contact: { userId: contact.entraId, name: contact.name }, documentIds: [documentId, ...left.map((one) => one.documentId)], text, createdAtUtc: nowUtc };
      const limits = { open: openLimit, sentSince: { sinceUtc: new Date(nowUtc.getTime() - dayMs), count: dailyLimit } };
      const created = await store.createInquiry(inquiry, { leaseUntilUtc: new Date(nowUtc.getTime() + leaseMs), deleteAtUtc: inDays(longestDays), limits });
      if (created === 'too-many') throw new AppError({ code: 'inquiry.tooMany', message: `${openLimit} inquiries are open, or ${dailyLimit} were sent in a day`, values: { open: openLimit, daily: dailyLimit } });
      if (created === 'created') {
        const language = await findContactLanguage(inquiry, { store, clock });
        const result = await messenger.askContact({ ...inquiry, state: 'sending', changedAtUtc: nowUtc }, findNearest(inquiry, { engine, corpus }), language);
        if (result.kind === 'refused') {
          await store.deleteUnsent(asker.tenantId, id);
          return { kind: 'unreachable', contact };
        }
        // What failed for the moment is tried again once the lease is over.
        if (result.kind === 'sent') await store.recordSent(inquiry, result, { isTold: true, nowUtc: clock() });
      }
      return { kind: 'kept', inquiry: await get(asker, id) };
    },
    async offerForm(asker, { documentIds, question }) {
      const result = await messenger.offerForm(asker, { id: createKey(), contacts: findContacts(corpus, documentIds, asker.userId), question });
      return result.kind === 'sent';
    },
    get,
    listSent: async (asker) => (await store.listSent(lower(asker))).filter(({ text }) => text !== ''),
    listReceived: async (contact) => (await store.listReceived(lower(contact))).filter(({ state }) => isOpen(state)),
    findStatements: (inquiry) => Promise.resolve(findNearest(inquiry, { engine, corpus })),
    see: (contact, id) => change(contact, id, { state: 'seen' }),
    async answer(contact, id, { text: written = '', statementId = '' }) {
      const text = readWrittenText(written, answerTextLimit);
      if (text === '' && statementId === '') throw new AppError({ code: 'inquiry.noAnswer', message: 'The answer has neither words nor a statement' });
      if (statementId !== '' && !findCitation(corpus, statementId)) throw new AppError({ code: 'inquiry.badStatement', message: 'The statement is not in the documents any more' });
      return await change(contact, id, { state: 'answered', answer: { ...(text !== '' && { text }), ...(statementId !== '' && { statementId }) } });
    },
    decline: (contact, id) => change(contact, id, { state: 'declined' }),
    async withdraw(asker, id) {
      await get(asker, id);
      return await store.withdrawInquiry(lower(asker), id, { nowUtc: clock(), deleteAtUtc: inDays(1) });
    },
    async personalData(person) {
      const [sent, received] = await Promise.all([store.listSent(lower(person)), store.listReceived(lower(person))]);
      return { sent, received };
    },
    deletePersonalData: (person) => store.deleteInquiriesOf(lower(person), clock()),
  };
}

/** Characters: a question is a paragraph or two, and so is its answer. */
export const inquiryTextLimit = 1_000;
export const answerTextLimit = 2_000;

/** As the documents' contacts are written. */
function lower({ tenantId, userId }: PersonKey): PersonKey {
  return { tenantId, userId: userId.toLowerCase() };
}
