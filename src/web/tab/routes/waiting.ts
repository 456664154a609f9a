import { isOpen, type Inquiry } from '../../../core/inquiries/inquiry.ts';
import { createRoute, type Route } from '../route.ts';
import type { StatementIndex } from '../statementIndex.ts';
import type { TabPorts } from '../tabPorts.ts';
import type { InquiryView, MyWaiting } from '../wire.ts';

/** What the caller waits for: answers to questions that the documents do not answer, and to those that they sent to a contact. */
export function createWaitingRoutes({ gaps, inquiries }: Pick<TabPorts, 'gaps' | 'inquiries'>, statements: StatementIndex): Route[] {
  return [
    createRoute('GET', '/me/waiting', async ({ caller: { person } }): Promise<MyWaiting> => {
      const [{ waiting }, sent] = await Promise.all([gaps.personalData(person), inquiries.listSent(person)]);
      const latest = [...waiting].sort((a, b) => b.sinceUtc.getTime() - a.sinceUtc.getTime());
      return { gaps: latest.map(({ gapId, wording, sinceUtc }) => ({ id: gapId, wording, sinceUtc: sinceUtc.toISOString() })), inquiries: sent.map((inquiry) => toView(inquiry, statements)) };
    }),
    createRoute('DELETE', '/me/waiting/gaps/:gapId', async ({ caller: { person }, params: { gapId } }) => {
      await gaps.stopWaiting(person, gapId);
    }),
    createRoute('DELETE', '/me/waiting/inquiries/:inquiryId', async ({ caller: { person }, params: { inquiryId } }) => {
      await inquiries.withdraw(person, inquiryId);
    }),
  ];
}

function toView(inquiry: Inquiry, statements: StatementIndex): InquiryView {
  const { id, text, contact, state, createdAtUtc, answer } = inquiry;
  const citation = answer?.statementId === undefined ? undefined : statements.findCitation(answer.statementId);
  const shown = answer && { ...(answer.text !== undefined && { text: answer.text }), ...(citation && { citation }) };
  return { id, text, contactName: contact.name, state, isOpen: isOpen(state), createdAtUtc: createdAtUtc.toISOString(), ...(shown && { answer: shown }) };
}
