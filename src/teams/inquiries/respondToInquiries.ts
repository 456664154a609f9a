import type { Language } from '../../core/answers/answer.ts';
import { findContacts } from '../../core/inquiries/contacts.ts';
import { type Inquiry, type InquiryAnswer, isOpen } from '../../core/inquiries/inquiry.ts';
import { findCitation } from '../../core/gaps/ownersReply.ts';
import { createTexts } from '../../locales/texts.ts';
import { createInquiryDoneCard } from '../cards/inquiryDoneCard.ts';
import { createInquiryFormCard } from '../cards/inquiryFormCard.ts';
import { createInquiryListCard } from '../cards/inquiryListCard.ts';
import { createInquiryStatusCard, createReachCard } from '../cards/inquiryStatusCard.ts';
import { createInquiryToContactCard } from '../cards/inquiryToContactCard.ts';
import { titleOf } from '../cards/inquiryWords.ts';
import { createNoticeCard } from '../cards/noticeCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { InquiryRequest } from '../inquiryRequests.ts';
import { cardReply, textReply } from '../replies.ts';
import { tellExpected } from '../tellExpected.ts';
import type { Outcome, Reply, Turn } from '../turn.ts';

type Parts = Pick<TeamsDependencies, 'inquiries' | 'gaps' | 'corpus' | 'config'>;

/** Does what askers and contacts want of inquiries. What a person neither asks nor is asked is not there for them. */
export async function respondToInquiries(request: InquiryRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Outcome> {
  return await tellExpected(language, async () => ({ replies: [await handle(request, turn, language, dependencies)] }));
}

async function handle(request: InquiryRequest, turn: Turn, language: Language, parts: Parts): Promise<Reply> {
  const { inquiries } = parts;
  const { person } = turn;
  const text = createTexts(language);
  switch (request.do) {
    case 'ask-person':
      return await showForm(request, turn, language, parts);
    case 'send-inquiry':
      return await send(request, turn, language, parts);
    case 'cancel-inquiry':
      return cardReply(createNoticeCard({ heading: text('inquiry.cancelledHeading'), message: text('inquiry.cancelledMessage') }, language), text('inquiry.cancelledHeading'));
    case 'show-sent-inquiries':
      return cardReply(createInquiryListCard('sent', await inquiries.listSent(person), language), text('inquiry.sentList'));
    case 'show-received-inquiries':
      return cardReply(createInquiryListCard('received', await inquiries.listReceived(person), language), text('inquiry.receivedList'));
    case 'show-inquiry':
      return await show(await inquiries.get(person, request.inquiryId), turn, language, parts);
    case 'see-inquiry':
      return await show(await inquiries.see(person, request.inquiryId), turn, language, parts);
    case 'answer-inquiry':
      return await show(await inquiries.answer(person, request.inquiryId, readAnswer(request.inputs)), turn, language, parts);
    case 'decline-inquiry':
      return await show(await inquiries.decline(person, request.inquiryId), turn, language, parts);
    case 'withdraw-inquiry':
      await inquiries.withdraw(person, request.inquiryId);
      return await show(await inquiries.get(person, request.inquiryId), turn, language, parts);
  }
}

/** In a chat that others read the form comes to the person's own chat, and only they read that it did. */
async function showForm({ question = '', documentIds }: Extract<InquiryRequest, { do: 'ask-person' }>, turn: Turn, language: Language, { inquiries, corpus }: Parts): Promise<Reply> {
  const text = createTexts(language);
  const contacts = findContacts(corpus, documentIds, turn.person.userId);
  if (contacts.length === 0) return textReply(text('error.inquiry.noContact'));
  if (!turn.isPersonal) {
    const asker = readAsker(turn, language);
    return textReply(text(asker && (await inquiries.offerForm(asker, { documentIds, question })) ? 'inquiry.formSent' : 'teams.privateOnly'));
  }
  const [only] = contacts;
  // Nothing has to be written first where nobody can be written to.
  if (contacts.length === 1 && only?.contact.entraId === undefined) return cardReply(createReachCard(only?.contact ?? { name: '' }, language), text('inquiry.askSomebody'));
  return cardReply(createInquiryFormCard({ inquiryId: await inquiries.createId(), contacts, question }, language), text('inquiry.askSomebody'));
}

async function send({ inquiryId, documentIds, inputs }: Extract<InquiryRequest, { do: 'send-inquiry' }>, turn: Turn, language: Language, parts: Parts): Promise<Reply> {
  const { inquiries } = parts;
  const text = createTexts(language);
  const asker = readAsker(turn, language);
  if (!asker) return textReply(text('inquiry.noName'));
  const chosen = readInput(inputs, 'documentId');
  const ordered = documentIds.includes(chosen) ? [chosen, ...documentIds.filter((id) => id !== chosen)] : documentIds;
  const sending = await inquiries.send(asker, { id: inquiryId, documentIds: ordered, text: readInput(inputs, 'text') });
  if (sending.kind === 'unreachable') return cardReply(createReachCard(sending.contact, language), text('inquiry.reachHeading', { name: sending.contact.name }));
  return await show(sending.inquiry, turn, language, parts);
}

/** The inquiry as it now is: to its contact what there is to do, to its asker what became of it. */
async function show(inquiry: Inquiry, { person }: Turn, language: Language, parts: Parts): Promise<Reply> {
  const { inquiries, corpus } = parts;
  const text = createTexts(language);
  const isContact = inquiry.contact.userId === person.userId.toLowerCase();
  const citation = inquiry.answer?.statementId === undefined ? undefined : findCitation(corpus, inquiry.answer.statementId);
  if (!isContact) return cardReply(createInquiryStatusCard({ inquiry, ...(citation && { citation }) }, language), text('inquiry.sentList'));
  if (!isOpen(inquiry.state)) return cardReply(createInquiryDoneCard(inquiry, { citation, gapId: await findGapId(inquiry, parts) }, language), text('inquiry.receivedList'));
  return cardReply(createInquiryToContactCard(inquiry, { statements: await inquiries.findStatements(inquiry), title: titleOf(inquiry, corpus) }, language), text('inquiry.receivedList'));
}

/** The gap that an answered question is, which the answer may close for everybody. */
async function findGapId({ state, text, asker, documentIds }: Inquiry, { gaps, corpus, config }: Parts): Promise<string | undefined> {
  if (state !== 'answered' || text === '' || !config.hasGapList) return undefined;
  const municipality = corpus.documents.find(({ info }) => info.id === documentIds[0])?.info.municipality;
  return (await gaps.findOpen(asker.tenantId, { text, ...(municipality !== undefined && { profile: { municipality } }) }))?.id;
}

/** Who asks, as Teams says; undefined where it does not tell a name or how to write to them. */
function readAsker({ person, activity }: Turn, language: Language): Parameters<Parts['inquiries']['send']>[0] | undefined {
  const { from, serviceUrl, recipient } = activity;
  const name = (from?.name ?? '').replace(/\s+/gu, ' ').trim().slice(0, nameLimit).toWellFormed();
  return name !== '' && serviceUrl !== undefined && recipient?.id !== undefined ? { ...person, name, serviceUrl, botId: recipient.id, language } : undefined;
}

const nameLimit = 120;

function readAnswer(inputs: Readonly<Record<string, unknown>> | undefined): InquiryAnswer {
  return { text: readInput(inputs, 'text'), statementId: readInput(inputs, 'statementId') };
}

function readInput(inputs: Readonly<Record<string, unknown>> | undefined, name: string): string {
  const value = inputs?.[name];
  return typeof value === 'string' ? value : '';
}
