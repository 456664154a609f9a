import type { Answer, ConversationContext, Language, Question } from '../../core/answers/answer.ts';
import { type DocumentContact, findContacts } from '../../core/inquiries/contacts.ts';
import { createTexts } from '../../locales/texts.ts';
import { executeButton } from '../cards/executeButton.ts';
import { askTitle } from '../cards/inquiryWords.ts';
import { createNoticeCard } from '../cards/noticeCard.ts';
import { toSubmit } from '../cards/textRuns.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { cardReply } from '../replies.ts';
import { toCardData } from '../request.ts';
import type { Reply, Turn } from '../turn.ts';

/**
 * The button to ask a contact, under what is no sure answer; none where no document concerned has a contact other than the asker.
 * Concerned are the documents that are quoted, then those that the question is to; where nobody said which, all.
 */
export function offerPerson(question: Question, answer: Answer, { person, isPersonal }: Pick<Turn, 'person' | 'isPersonal'>, { engine, corpus }: Pick<TeamsDependencies, 'engine' | 'corpus'>): object[] {
  if (answer.kind !== 'no-answer' && answer.isUnsure !== true) return [];
  const subject = engine.subjectOf(question);
  if (subject.isElsewhere) return [];
  const quoted = answer.groups.flatMap(({ citations }) => citations.map(({ document }) => document));
  const concerned = [...new Set([...quoted, ...subject.documentIds])];
  const contacts = findContacts(corpus, concerned.length > 0 ? concerned : corpus.documents.map(({ info }) => info.id), person.userId).slice(0, contactLimit);
  if (contacts.length === 0) return [];
  const request = { do: 'ask-person' as const, question: question.text, documentIds: contacts.map(({ documentId }) => documentId) };
  const title = titleFor(contacts, answer.language);
  // Where others read along the press answers only the one who pressed.
  return [isPersonal ? toSubmit({ title, data: toCardData(request, answer.language) }) : executeButton(title, request, answer.language)];
}

/** Whom to ask when an answer was disliked, by what the conversation was about. The question is not known any more, so that the form is empty. */
export function offerAfterDislike({ documentIds, language }: ConversationContext, { person }: Pick<Turn, 'person'>, { corpus }: Pick<TeamsDependencies, 'corpus'>): Reply[] {
  const contacts = findContacts(corpus, documentIds, person.userId).slice(0, contactLimit);
  if (contacts.length === 0) return [];
  const text = createTexts(language);
  const buttons = [{ title: titleFor(contacts, language), data: toCardData({ do: 'ask-person', documentIds: contacts.map(({ documentId }) => documentId) }, language) }];
  return [cardReply(createNoticeCard({ heading: text('inquiry.dislikedHeading'), message: text('inquiry.dislikedMessage'), buttons }, language), text('inquiry.dislikedHeading'))];
}

function titleFor(contacts: readonly DocumentContact[], language: Language): string {
  return askTitle(contacts.length === 1 ? contacts[0]?.contact.name : undefined, language);
}

/** Those who are listed on the form. */
const contactLimit = 6;
