import type { Answer, Language } from '../../../src/core/answers/answer.ts';
import { createAnswerCard } from '../../../src/teams/cards/answerCard.ts';
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { createClarifyCard } from '../../../src/teams/cards/clarifyCard.ts';
import { ask } from '../../core/answers/bundledEngine.ts';

/** Questions of each kind, as people ask them. */
const questions: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'role and perspective': { da: 'hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?', en: 'what is my role as leader of employees in Sammen sikrer vi driften?' },
  'a role': { da: 'alt om rollen som centerchef', en: 'everything about the role of centre manager' },
  'a chain': { da: 'vis hele kæden i Sammen skaber vi velfærd', en: 'show the whole chain in Sammen skaber vi velfærd' },
  'a theme': { da: 'hvad siger Gladsaxe om tryghed?', en: 'what does Gladsaxe say about safety?' },
  'a comparison': { da: 'sammenlign hvad kommunerne siger om tillid', en: 'compare what the municipalities say about trust' },
  'a document': { da: 'hvad er Vi vil?', en: 'what is Vi vil?' },
  'what is not there': { da: 'hvad er reglerne for parkering?', en: 'what are the rules for parking?' },
  'a role that is not named': { da: 'hvad er min rolle i Sammen sikrer vi driften?', en: 'what is my role in Sammen sikrer vi driften?' },
  'a greeting': { da: 'hej', en: 'hello' },
};

/** The cards that answer real questions from the bundled documents, by what is asked for. */
export async function realAnswers(language: Language): Promise<Record<string, Card>> {
  const cards = Object.entries(questions).map(async ([name, inWords]) => [`answer to ${name}`, toCard(await ask(inWords[language], { locale: language }), inWords[language])] as const);
  return Object.fromEntries(await Promise.all(cards));
}

function toCard(answer: Answer, question: string): Card {
  return answer.kind === 'clarify' ? createClarifyCard(answer) : createAnswerCard(answer, { question, page: 1 }, { personal: { notes: new Map() } }).card;
}
