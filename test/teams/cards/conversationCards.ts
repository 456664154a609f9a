import { findProfileChoices } from '../../../src/core/answers/profileChoices.ts';
import type { Language } from '../../../src/core/answers/answer.ts';
import { createTexts } from '../../../src/locales/texts.ts';
import { createAnswerCard } from '../../../src/teams/cards/answerCard.ts';
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { createClarifyCard } from '../../../src/teams/cards/clarifyCard.ts';
import { createContextCard } from '../../../src/teams/cards/contextCard.ts';
import { createDoctorCard } from '../../../src/teams/cards/doctorCard.ts';
import { createHelpCard } from '../../../src/teams/cards/helpCard.ts';
import { createNoticeCard } from '../../../src/teams/cards/noticeCard.ts';
import { createProfileCard } from '../../../src/teams/cards/profileCard.ts';
import { createSecretWarningCard } from '../../../src/teams/cards/secretWarningCard.ts';
import { createWelcomeCard } from '../../../src/teams/cards/welcomeCard.ts';
import { findPassage } from '../../../src/teams/passage.ts';
import { aCitation, aCorpus, aGroup, anAnswer } from '../fakeEngine.ts';

/** Every card of questions and answers, and what the bot says of itself. */
export function conversationCards(language: Language): Record<string, Card> {
  const choices = findProfileChoices(aCorpus(), language);
  const profileCard = createProfileCard(choices, { roleId: 'leder', municipality: 'Testby' }, language);
  const documents = aCorpus().documents.map(({ info }) => info);
  const text = createTexts(language);
  const suggestions = ['Direktør', 'Leder'].map((title) => ({ title, question: `Hvad er rollen som ${title}?`, kind: 'choice' as const }));
  const asked = { question: 'hvad er min rolle?', page: 1 };
  const starters = [text('welcome.question1', { role: 'leder', perspective: 'Drift' }), text('welcome.question3', { title: 'Vores grundlag' })];
  return {
    answer: createAnswerCard(anAnswer({ language }), asked).card,
    'answer with notes': createAnswerCard(anAnswer({ language }), asked, { personal: { notes: new Map([['grundlag#2', 'Jeg gør det *sådan*.\nHver dag.']]) } }).card,
    'answer in a model’s sentences': createAnswerCard(anAnswer({ language }), asked, { phrased: { sentences: [{ text: 'Du deler [det](http://x) med *alle* på tværs.', references: [1, 2] }] } }).card,
    'answer in prose': createAnswerCard(anAnswer({ language, groups: [aGroup([aCitation(1), aCitation(2)], { layout: 'prose' })] }), asked).card,
    'no answer': createAnswerCard(anAnswer({ language, kind: 'no-answer', heading: text('noAnswer.heading'), message: text('noAnswer.message'), groups: [], answeredFor: '', suggestions: [] }), asked).card,
    clarify: createClarifyCard(anAnswer({ language, kind: 'clarify', heading: '', message: text('clarify.role.perspective', { perspective: 'Drift' }), suggestions })),
    profile: profileCard,
    'profile without choices': createProfileCard({ municipalities: [], roles: [] }, {}, language),
    welcome: createWelcomeCard(starters, profileCard, language),
    help: createHelpCard({ documents, questions: starters, place: 'personal' }, language),
    'help in a channel': createHelpCard({ documents, questions: [], place: 'channel' }, language),
    'help in a group': createHelpCard({ documents: [], questions: [], place: 'group' }, language),
    notice: createNoticeCard({ heading: text('profile.savedHeading'), message: text('profile.savedMessage', { profile: 'Leder, Testby' }), facts: [{ title: text('data.role'), value: 'Leder' }] }, language),
    doctor: createDoctorCard(
      [
        { name: 'database.reachable', state: 'wrong', found: text('doctor.databaseUnreachable', { code: 'ECONNREFUSED' }), whatToDo: text('doctor.databaseUnreachableDo') },
        { name: 'configuration.operators', state: 'warning', found: text('doctor.noOperators'), whatToDo: text('doctor.noOperatorsDo') },
        { name: 'model.phrasing', state: 'wrong', found: text('doctor.modelFailed', { code: '401' }), whatToDo: text('doctor.modelFailedDo') },
        { name: 'time.zones', state: 'good', found: text('doctor.zonesGood', { count: 3 }), whatToDo: '' },
        { name: 'documents.readable', state: 'good', found: `${text('doctor.corpusGood', { count: 3, statements: 210 })} ${text('doctor.servedBoth', { published: 'testby-plan, testby-strategi', folder: 'testby-ledelsesgrundlag' })}`, whatToDo: '' },
        { name: 'model.configured', state: 'good', found: text('doctor.modelConfigured', { host: 'testby.openai.azure.com', kind: text('doctor.modelKind.azure'), proof: text('doctor.modelProof.identity') }), whatToDo: '' },
      ],
      language,
    ),
    'secret warning': createSecretWarningCard({ endsAtUtc: new Date('2027-01-31T00:00:00Z'), nowUtc: new Date('2027-01-20T00:00:00Z') }, language),
    context: createContextCard(findPassage(aCorpus(), 'grundlag#4', 'grundlag#7')!, language),
  };
}

const long = 'Vi tager ansvar for “helheden” – også på tværs af fagområder, centre og råd. '.repeat(400);

/** More buttons than a card has. */
export const manySuggestions = Array.from({ length: 40 }, (_, index) => ({ title: `Rolle ${index}`, question: long.slice(0, 290), kind: 'role-down' as const }));

/** Cards of documents and answers that are far bigger than any should be. */
export function extremeConversationCards(): Record<string, Card> {
  const citations = Array.from({ length: 200 }, (_, index) => aCitation(index + 1, { quote: long.slice(0, 300 + index), section: long.slice(0, 200) }));
  const asked = { question: long.slice(0, 1_000), page: 1, context: anAnswer().context! };
  const corpus = aCorpus();
  const [document] = corpus.documents;
  const giant = { documents: [{ ...document!, statements: document!.statements.map((statement) => ({ ...statement, text: long })) }] };
  return {
    '200 citations': createAnswerCard(anAnswer({ groups: [aGroup(citations)], suggestions: manySuggestions }), asked).card,
    '200 citations with a note on each': createAnswerCard(anAnswer({ groups: [aGroup(citations)], suggestions: manySuggestions }), asked, { personal: { notes: new Map(citations.map(({ statementId }) => [statementId, `${'æ'.repeat(80)}\n`.repeat(12)])) } }).card,
    'page 7 of 200 citations': createAnswerCard(anAnswer({ groups: [aGroup(citations)], suggestions: manySuggestions }), { ...asked, page: 7 }).card,
    'a page that is not there': createAnswerCard(anAnswer(), { ...asked, page: 99 }).card,
    'one endless quotation': createAnswerCard(anAnswer({ groups: [aGroup([aCitation(1, { quote: long })])] }), asked).card,
    '40 choices': createClarifyCard(anAnswer({ kind: 'clarify', message: 'Hvilken?', suggestions: manySuggestions })),
    'context of endless statements': createContextCard(findPassage(giant, 'grundlag#1', 'grundlag#10')!, 'da'),
  };
}

