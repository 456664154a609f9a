import { readdir, readFile } from 'node:fs/promises';
import type { ShareQuery } from '../../../src/core/sharing/shareable.ts';
import { generateStatements } from '../searchStatements.ts';
import { places, roleNames, themes } from './createManyDocuments.ts';

const QUESTIONS = ['questions', 'own-questions', 'further-questions', 'colloquial-questions', 'undescribed'].map((name) => new URL(`../../eval/${name}.jsonl`, import.meta.url));
/** Text as people paste it: what is in none of the documents searched, in the words of such documents. */
const PASTED = new URL('../../eval/undescribed/', import.meta.url);

/**
 * What is searched for, by kind: many different messages of each, and none twice, since what the product keeps of one message
 * must not make the next look fast. Every run gets the same ones.
 */
export async function createMessages(): Promise<Readonly<Record<string, readonly ShareQuery[]>>> {
  const questions = (await Promise.all(QUESTIONS.map(readQuestions))).flat();
  const files = (await readdir(PASTED)).filter((file) => file.endsWith('.txt')).sort();
  const pasted = await Promise.all(files.map((file) => readFile(new URL(file, PASTED), 'utf8')));
  const words = [...new Set(pasted.join(' ').toLowerCase().match(/\p{L}{6,}/gu))];
  const pieces = (length: number): string[] => pasted.flatMap((text) => Array.from({ length: Math.floor(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length)));
  const sentences = generateStatements(mostOfAKind * mostOfAMessage).map(({ text }) => text);
  const own = Array.from({ length: mostOfAKind }, (_, at) => sentences.slice(at * mostOfAMessage, at * mostOfAMessage + 1 + (at % mostOfAMessage)).join(' '));
  const profiles = places.flatMap((municipality) => roleNames.map((role) => ({ municipality, roleId: role.replaceAll(' ', '-') })));

  return {
    'without a word': [ask(''), ask('', { kinds: ['prompt'] }), ask('', { kinds: ['statement'] }), ...profiles.map((profile) => ask('', { profile }))],
    'a word': spread(words).map((word) => ask(word)),
    'names to look up': places.flatMap((place, at) => [
      ask(place),
      ...roleNames.flatMap((role) => [ask(`${role} i ${place}`), ask(`${role} og ${themes[at % themes.length] ?? ''} i ${place}`)]),
      ...themes.map((theme) => ask(`min rolle i ${theme}`, { profile: { municipality: place, roleId: 'direktør' } })),
    ]),
    'misspelt and half written': spread(words).map((word, at) => ask(at % 2 === 0 ? word.slice(0, Math.max(3, word.length - 3)) : `${word.slice(0, 2)}${word.slice(3)} ${word.slice(0, -3)}`)),
    questions: spread(questions).map((text) => ask(text)),
    English: spread(themesInEnglish.flatMap((theme) => englishQuestions.map((question) => ask(question.replace('…', theme), { language: 'en' })))),
    'a sentence': spread(pieces(80)).map((text) => ask(text)),
    'a message': spread(pieces(260)).map((text) => ask(text)),
    'a message that asks': spread(pieces(255)).map((text, at) => ask(at % 2 === 0 ? `${text}?` : `${factWords[at % factWords.length] ?? ''} ${text}?`)),
    'a message that names roles and themes': spread(pieces(245)).map((text, at) => ask(`Som ${roleNames[at % roleNames.length] ?? ''} i ${themes[at % themes.length] ?? ''}: ${text}`, { ...(at % 2 === 0 && { profile: profiles[at % profiles.length] ?? {} }) })),
    'a long message': spread(pieces(990)).map((text, at) => ask(`${text}${at % 2 === 0 ? '?' : ''}`)),
    'a message of the documents’ own sentences': own.map((text, at) => ask(`${at % 3 === 0 ? `${factWords[at % factWords.length] ?? ''} ` : ''}${text}${at % 2 === 0 ? '?' : ''}`)),
    'ten megabytes': [ask((pasted[0] ?? '').repeat(Math.ceil(10_000_000 / (pasted[0] ?? ' ').length)))],
  };
}

const mostOfAKind = 100;
/** Sentences of the documents. */
const mostOfAMessage = 6;
const factWords = ['Hvor mange', 'Hvem', 'Hvornår', 'Hvad koster', 'Hvor meget', 'Hvad hedder', 'Hvad betyder', 'Hvilken'];
const englishQuestions = [
  'how do we handle …',
  'what should a leader do about … and trust across departments',
  'who is responsible for … in our organisation?',
  'when was the policy on … adopted, and how many employees does it concern?',
  'We need to talk about … on Thursday, since colleagues in home care say that cooperation on the needs of citizens is slow and nobody takes responsibility.',
];
const themesInEnglish = ['mistakes', 'quality', 'well-being', 'development', 'knowledge sharing', 'sick leave', 'professional standards', 'feedback', 'new employees', 'the budget', 'digital tools', 'conflicts', 'welfare', 'open dialogue', 'job satisfaction'];

function ask(text: string, changes: Partial<ShareQuery> = {}): ShareQuery {
  return { text, person: { tenantId: 'tenant', userId: 'user' }, language: 'da', limit: 25, ...changes };
}

/** At most so many, taken evenly from the whole list. */
function spread<Item>(list: readonly Item[]): Item[] {
  const step = Math.max(1, list.length / mostOfAKind);
  return Array.from({ length: Math.min(mostOfAKind, list.length) }, (_, at) => list[Math.floor(at * step)]).filter((item) => item !== undefined);
}

async function readQuestions(file: URL): Promise<string[]> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { readonly question: string }).question);
}
