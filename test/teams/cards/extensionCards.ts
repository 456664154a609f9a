import type { Language } from '../../../src/core/answers/answer.ts';
import { createTexts } from '../../../src/locales/texts.ts';
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { createDocumentCard } from '../../../src/teams/cards/documentCard.ts';
import { createFinishCard } from '../../../src/teams/cards/finishCard.ts';
import { createInstallCard } from '../../../src/teams/cards/installCard.ts';
import { createMatchesCard } from '../../../src/teams/cards/matchesCard.ts';
import { createTopicCard } from '../../../src/teams/cards/topicCard.ts';
import { aPrompt, someChoices } from './reflectionSamples.ts';
import { aSharedCell, aSharedStatement } from './shareableCards.ts';

const publicUrl = 'https://medspiller.example.org';
const document = {
  id: 'grundlag',
  title: 'Ledelses- og medarbejdergrundlag',
  municipality: 'Hvidovre',
  year: 2024,
  aliases: [],
  summary: { da: 'Hvem har ansvar for hvad, fra direktion til medarbejder, i fire perspektiver.', en: 'Who is responsible for what, from the executive board to employees, in four perspectives.' },
  roles: [],
  roleGroups: [],
  perspectives: ['Sammen sikrer vi driften', 'Sammen styrker vi resultaterne', 'Sammen skaber vi velfærd'].map((name, index) => ({ id: String(index), name, aliases: [] })),
  synonyms: [],
};

/** Every card of the messaging extension's dialogs and links. */
export function extensionCards(language: Language): Record<string, Card> {
  const prompts = aSharedCell().citations.map(({ statementId, quote }) => aPrompt({ statementId, quote }));
  const draft = { statementId: 'grundlag#2', question: language === 'da' ? 'Hvad skal vi holde op med?' : 'What should we stop doing?', isAnswered: true };
  return {
    topic: createTopicCard(someChoices(), { choice: { documentId: 'grundlag', roleId: 'leder' }, sender: 'bot', problem: '' }, language),
    'topic with a problem': createTopicCard(someChoices(), { choice: { documentId: 'vi-vil', roleId: 'leder' }, sender: 'bot', problem: createTexts(language)('extension.noStatements') }, language),
    'topic of one document without roles': createTopicCard(someChoices().slice(1), { choice: {}, sender: 'person', problem: '' }, language),
    finish: createFinishCard({ ...draft, question: '' }, prompts, { sender: 'bot', canBeAnswered: true, problem: '' }, language),
    'finish without answers': createFinishCard(draft, prompts, { sender: 'person', canBeAnswered: false, problem: '' }, language),
    install: createInstallCard(draft, language),
    matches: createMatchesCard([aSharedStatement(), ...aSharedCell().citations.slice(0, 2).map((citation) => aSharedStatement(citation))], language),
    document: createDocumentCard(document, publicUrl, language),
    'document of which little is known': createDocumentCard({ id: 'nyt', title: 'Nyt', aliases: [], roles: [], roleGroups: [], perspectives: [], synonyms: [] }, publicUrl, language),
  };
}

const long = 'Vi prøver “noget nyt” – på tværs af råd, nævn og alt det andet: æøå 🙂. '.repeat(100);

/** Cards of the messaging extension for documents that are far bigger than any should be. */
export function extremeExtensionCards(): Record<string, Card> {
  const prompts = Array.from({ length: 90 }, (_, index) => aPrompt({ statementId: `grundlag#${index}`, quote: long }));
  const many = Array.from({ length: 200 }, (_, index) => ({ id: `id-${index}`, name: `Tema ${index} ${long.slice(0, 60)}`, aliases: [] }));
  const documents = Array.from({ length: 40 }, (_, index) => ({ documentId: `dokument-${index}`, title: `Dokument ${index} ${long.slice(0, 60)}`, municipality: 'Langbyrøddinge-Vesterhavskommunen', roles: many.slice(0, 40), themes: many.slice(0, 40) }));
  return {
    'topic of many documents': createTopicCard(documents, { choice: {}, sender: 'bot', problem: '' }, 'da'),
    'finish of many statements, the last chosen': createFinishCard({ statementId: 'grundlag#89', question: long.slice(0, 300), isAnswered: true }, prompts, { sender: 'bot', canBeAnswered: true, problem: '' }, 'da'),
    'matches without end': createMatchesCard(Array.from({ length: 5 }, (_, index) => aSharedStatement({ statementId: `grundlag#${index}`, quote: `${index} ${long}`, section: long.slice(0, 200) })), 'da'),
    'document without end': createDocumentCard({ ...document, title: long, summary: { da: long, en: long }, perspectives: many }, publicUrl, 'da'),
  };
}
