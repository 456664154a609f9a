import type { Language } from '../../../src/core/answers/answer.ts';
import type { DocumentContact } from '../../../src/core/inquiries/contacts.ts';
import type { Inquiry, InquiryState } from '../../../src/core/inquiries/inquiry.ts';
import { createTexts } from '../../../src/locales/texts.ts';
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { createAnswerCard } from '../../../src/teams/cards/answerCard.ts';
import { createInquiryDoneCard } from '../../../src/teams/cards/inquiryDoneCard.ts';
import { createInquiryFormCard } from '../../../src/teams/cards/inquiryFormCard.ts';
import { createInquiryListCard } from '../../../src/teams/cards/inquiryListCard.ts';
import { createInquiryStatusCard, createReachCard } from '../../../src/teams/cards/inquiryStatusCard.ts';
import { createInquiryToContactCard } from '../../../src/teams/cards/inquiryToContactCard.ts';
import { offerAfterDislike, offerPerson } from '../../../src/teams/inquiries/offers.ts';
import { aCitation, aCorpus, aGroup, anAnswer, createFakeEngine } from '../fakeEngine.ts';

const createdAtUtc = new Date('2026-11-20T09:00:00Z');
const question = 'Må jeg arbejde hjemme om fredagen, når vi har vagtordning?';
const mette: DocumentContact = { documentId: 'grundlag', title: 'Vores grundlag', contact: { name: 'Mette Holm, HR', email: 'mette.holm@testby.dk', entraId: 'mette' } };
const carl: DocumentContact = { documentId: 'andet', title: 'Personalepolitik for Testby', contact: { name: 'Carl Dam, jura', entraId: 'carl' } };

/** An inquiry of Anna's to Mette. */
export function anInquiry(fields: Partial<Inquiry> = {}): Inquiry {
  const asker = { tenantId: 't', userId: 'anna', name: 'Anna Andersen', language: 'da', serviceUrl: 'https://smba.example/', botId: '28:bot' } as const;
  return { id: 'f'.repeat(64), asker, contact: { userId: 'mette', name: mette.contact.name }, documentIds: ['grundlag', 'andet'], text: question, state: 'sent', createdAtUtc, changedAtUtc: createdAtUtc, ...fields };
}

/** Every card of inquiries. */
export function inquiryCards(language: Language): Record<string, Card> {
  const text = createTexts(language);
  const statements = [1, 2, 3].map((n) => aCitation(n));
  const answer = { text: 'Ja, hvis en kollega har vagten.\nSkriv det i vagtplanen dagen før.', statementId: 'grundlag#2' };
  const states: InquiryState[] = ['sending', 'sent', 'seen', 'closed', 'withdrawn'];
  const status = (fields: Partial<Inquiry>, more: object = {}) => createInquiryStatusCard({ inquiry: anInquiry(fields), ...more }, language);
  const [first] = aCorpus().documents;
  const corpus = { documents: [{ ...first!, info: { ...first!.info, contact: mette.contact } }] };
  const no = anAnswer({ language, kind: 'no-answer', heading: text('noAnswer.heading'), message: text('noAnswer.withNearest'), groups: [aGroup([aCitation(1)])], answeredFor: '', suggestions: [] });
  const turn = { person: { tenantId: 't', userId: 'anna' }, isPersonal: true };
  const offers = offerPerson({ text: question }, no, turn, { engine: createFakeEngine(), corpus });
  const disliked = offerAfterDislike({ ...anAnswer().context!, language }, turn, { corpus })[0]?.attachments?.[0]?.content as Card;
  return {
    'inquiry offered': createAnswerCard(no, { question, page: 1 }, { offers }).card,
    'inquiry offered after a dislike': disliked,
    'inquiry form': createInquiryFormCard({ inquiryId: 'f'.repeat(64), contacts: [mette], question }, language),
    'inquiry form with a choice': createInquiryFormCard({ inquiryId: 'f'.repeat(64), contacts: [mette, carl], question: '' }, language),
    'inquiry to its contact': createInquiryToContactCard(anInquiry(), { statements, title: 'Vores grundlag' }, language),
    'inquiry seen by its contact': createInquiryToContactCard(anInquiry({ state: 'seen' }), { statements: [], title: 'Vores grundlag' }, language),
    ...Object.fromEntries(states.map((state) => [`inquiry ${state}`, status({ state, ...(state === 'withdrawn' && { text: '' }) })])),
    'inquiry answered': status({ state: 'answered', answer }, { citation: aCitation(2) }),
    'inquiry answered in words': status({ state: 'answered', answer: { text: answer.text } }),
    'inquiry answered by what is gone': status({ state: 'answered', answer: { statementId: 'væk' } }),
    'inquiry declined': status({ state: 'declined' }, { next: { documentIds: ['andet'], contact: carl.contact } }),
    'inquiry declined for good': status({ state: 'declined' }),
    'inquiry reach by mail': createReachCard(mette.contact, language),
    'inquiry reach by name': createReachCard({ name: 'Carl Dam, jura' }, language),
    'inquiry done': createInquiryDoneCard(anInquiry({ state: 'answered', answer }), { citation: aCitation(2) }, language),
    'inquiry done, for everybody': createInquiryDoneCard(anInquiry({ state: 'answered', answer }), { citation: aCitation(2), gapId: 'f'.repeat(64) }, language),
    'inquiry done by declining': createInquiryDoneCard(anInquiry({ state: 'declined' }), {}, language),
    'inquiry gone': createInquiryDoneCard(anInquiry({ state: 'withdrawn' }), {}, language),
    'inquiry list of an asker': createInquiryListCard('sent', [anInquiry({ state: 'seen' }), anInquiry({ state: 'answered', text: 'Hvem bestiller nøglekort?' })], language),
    'inquiry list of a contact': createInquiryListCard('received', [anInquiry(), anInquiry({ state: 'seen', text: 'Hvem bestiller nøglekort?' })], language),
    'inquiry list with none': createInquiryListCard('received', [], language),
  };
}

const long = 'Vi prøver “noget nyt” – på tværs af råd, nævn og alt det andet: æøå 🙂. '.repeat(100);

/** Cards of inquiries with names, questions and answers that are far bigger than any should be. */
export function extremeInquiryCards(): Record<string, Card> {
  const name = long.slice(0, 400);
  const asker = { ...anInquiry().asker, name };
  const inquiry = anInquiry({ text: `${'æ\n'.repeat(499)}æ`, asker, contact: { userId: 'mette', name }, documentIds: Array.from({ length: 20 }, (_, n) => `${n}${'d'.repeat(290)}`) });
  const contacts = Array.from({ length: 6 }, (_, n) => ({ documentId: `${n}${'d'.repeat(290)}`, title: long, contact: { name } }));
  const answer = { text: long.slice(0, 2_000), statementId: 'x' };
  const citation = aCitation(1, { quote: long, title: long.slice(0, 300) });
  return {
    'inquiry form of endless names': createInquiryFormCard({ inquiryId: 'f'.repeat(64), contacts, question: long.slice(0, 1_000) }, 'da'),
    'inquiry to its contact at length': createInquiryToContactCard(inquiry, { statements: Array.from({ length: 4 }, () => citation), title: long }, 'da'),
    'inquiry answered at length': createInquiryStatusCard({ inquiry: { ...inquiry, state: 'answered', answer }, citation }, 'da'),
    'inquiry declined at length': createInquiryStatusCard({ inquiry: { ...inquiry, state: 'declined' }, next: { documentIds: inquiry.documentIds, contact: { name } } }, 'da'),
    'inquiry reach of an endless name': createReachCard({ name, email: `${'a'.repeat(200)}@testby.dk` }, 'da'),
    'inquiry done at length': createInquiryDoneCard({ ...inquiry, state: 'answered', answer }, { citation, gapId: 'f'.repeat(64) }, 'da'),
    'inquiry list without end': createInquiryListCard('sent', Array.from({ length: 300 }, (_, n) => ({ ...inquiry, text: `${n} ${long.slice(0, 990)}` })), 'da'),
  };
}
