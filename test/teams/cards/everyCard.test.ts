import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/core/answers/answer.ts';
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { findForeignTexts, findWrittenWords } from './cardLanguage.ts';
import { listTexts } from './cardParts.ts';
import { cardRules } from './cardRules.ts';
import { everyCard, extremeCards } from './everyCard.ts';
import { realAnswers } from './realAnswers.ts';

const languages: readonly Language[] = ['da', 'en'];
const folder = join(import.meta.dirname, '../../../src/teams/cards');

describe('every card, to be read by everybody', () => {
  const cards: [name: string, card: Card][] = [];

  before(async () => {
    for (const language of languages) cards.push(...Object.entries({ ...everyCard(language), ...(await realAnswers(language)) }).map(([name, card]) => [`${name} (${language})`, card] as [string, Card]));
    cards.push(...Object.entries(extremeCards()));
  });

  const find = (broken: (card: Card) => string[]): string[] => cards.flatMap(([name, card]) => broken(card).map((what) => `${name}: ${what}`));

  it('is among those that are looked at', () => {
    const samples = readdirSync(import.meta.dirname).filter((file) => /(Cards|realAnswers)\.ts$/.test(file)).map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
    const makers = readdirSync(folder).filter((file) => file.endsWith('.ts')).flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/export function (create\w+Card)\b/g)].map(([, maker = '']) => maker));
    // What a card is made of is looked at in those that are made of it.
    const parts = ['createListCard', 'createToldCard'];
    assert.ok(makers.length > 30);
    assert.deepEqual(makers.filter((maker) => !parts.includes(maker) && !samples.includes(`${maker}(`)), []);
  });

  for (const [rule, broken] of Object.entries(cardRules)) it(rule, () => assert.deepEqual(find(broken), []));

  it('is in one language: its own texts and what is said aloud', () => assert.deepEqual(find((card) => findForeignTexts(card)), []));

  it('has the same parts in both languages', () => {
    const [danish, english] = languages.map((language) => everyCard(language));
    const uneven = Object.keys(danish!).filter((name) => listTexts(danish![name]!).length !== listTexts(english![name]!).length);
    // What people wrote is not translated.
    assert.deepEqual(uneven.filter((name) => name !== 'digest'), []);
  });

  it('has its words from the texts and none of its own', () => {
    const files = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
    assert.deepEqual(files.flatMap(([file, content]) => findWrittenWords(file, content)), []);
  });
});
