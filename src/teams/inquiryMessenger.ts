import type { Corpus } from '../core/documents/document.ts';
import type { PersonalReference } from '../core/gaps/gap.ts';
import type { InquiryMessenger } from '../core/inquiries/inquiries.ts';
import { createTexts } from '../locales/texts.ts';
import { createInquiryDoneCard } from './cards/inquiryDoneCard.ts';
import { createInquiryFormCard } from './cards/inquiryFormCard.ts';
import { createInquiryStatusCard } from './cards/inquiryStatusCard.ts';
import { createInquiryToContactCard } from './cards/inquiryToContactCard.ts';
import { titleOf } from './cards/inquiryWords.ts';
import { createProactiveSender, type ProactiveSenderOptions } from './connector/proactiveSender.ts';
import { cardReply } from './replies.ts';

export interface InquiryMessengerOptions extends ProactiveSenderOptions {
  readonly findCorpus: () => Pick<Corpus, 'documents'>;
}

/** Writes to askers and contacts in their own chats with the bot. That is a message now and then, so that its rates are counted by themselves. */
export function createInquiryMessenger(options: InquiryMessengerOptions): InquiryMessenger {
  const sender = createProactiveSender(options);
  const reach = ({ tenantId, serviceUrl, botId }: PersonalReference) => ({ tenantId, serviceUrl, botId, channelId: '' });
  return {
    async askContact(inquiry, statements, language) {
      const card = createInquiryToContactCard(inquiry, { statements, title: titleOf(inquiry, options.findCorpus()) }, language);
      return await sender.messagePerson(reach(inquiry.asker), inquiry.contact.userId, cardReply(card, createTexts(language)('inquiry.toContactHeading', { name: inquiry.asker.name })));
    },
    async offerForm(asker, { id, contacts, question }) {
      const card = createInquiryFormCard({ inquiryId: id, contacts, question }, asker.language);
      return await sender.messagePerson(reach(asker), asker.userId, cardReply(card, createTexts(asker.language)('inquiry.askSomebody')));
    },
    async tellWithdrawn(inquiry, place, language) {
      const card = createInquiryDoneCard(inquiry, {}, language);
      return await sender.update(reach(inquiry.asker), place, cardReply(card, createTexts(language)('inquiry.goneWithdrawn')));
    },
    async tellAsker(notice) {
      const { asker } = notice.inquiry;
      return await sender.messagePerson(reach(asker), asker.userId, cardReply(createInquiryStatusCard(notice, asker.language), createTexts(asker.language)('inquiry.sentList')));
    },
  };
}
