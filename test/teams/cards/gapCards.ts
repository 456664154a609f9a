import type { Language } from '../../../src/core/answers/answer.ts';
import type { Corpus } from '../../../src/core/documents/document.ts';
import type { ClosedGap, Gap } from '../../../src/core/gaps/gap.ts';
import type { OwnWords } from '../../../src/core/gaps/gaps.ts';
import { createTexts } from '../../../src/locales/texts.ts';
import { createAnswerCard } from '../../../src/teams/cards/answerCard.ts';
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { createClosedGapCard } from '../../../src/teams/cards/closedGapCard.ts';
import { aliasTargets, createGapCard } from '../../../src/teams/cards/gapCard.ts';
import { createGapListCard } from '../../../src/teams/cards/gapListCard.ts';
import { createOwnersCard } from '../../../src/teams/cards/ownersCard.ts';
import { createNoticeOf } from '../../../src/teams/gapMessenger.ts';
import { toCardData } from '../../../src/teams/request.ts';
import { aCitation, aCorpus, aGroup, anAnswer } from '../fakeEngine.ts';

const savedAtUtc = new Date('2026-11-20T09:00:00Z');
const ownWords: OwnWords = { text: 'Du må gerne arbejde hjemme to dage om ugen, når det passer med opgaverne.\nAftal dagene med din nærmeste leder.', wording: 'reglerne hjemmearbejde', from: 'Mette Holm, HR', document: 'Vores grundlag', savedAtUtc };

/** The n-th gap of `aCorpus()`. */
export function aGap(n: number, wording: string, fields: Partial<Gap['form']> = {}): Gap {
  return { id: String(n).padStart(64, '0'), week: '2026-W47', wording, form: { reason: 'unanswered', documentIds: ['grundlag'], lemmas: wording.split(' '), ...fields } };
}

/** Every card of gaps. */
export function gapCards(language: Language): Record<string, Card> {
  const text = createTexts(language);
  const corpus = aCorpus();
  const gap = aGap(1, 'reglerne hjemmearbejde', { roleId: 'leder', perspectiveId: 'drift' });
  const closed: ClosedGap = { ...aGap(4, 'parkering gården'), reply: { kind: 'own', text: ownWords.text }, savedAtUtc };
  const statements = [1, 2, 3].map((n) => aCitation(n));
  const options = { statements, targets: aliasTargets(gap, corpus), corpus };
  const no = anAnswer({ language, kind: 'no-answer', heading: text('noAnswer.heading'), message: text('noAnswer.withNearest'), groups: [aGroup([aCitation(1)])], answeredFor: '', suggestions: [] });
  const wait = { type: 'Action.Submit', title: text('gap.wait'), data: toCardData({ do: 'wait-for-answer', question: 'Må jeg arbejde hjemme?' }, language) };
  return {
    'gap list': createGapListCard([gap, aGap(2, 'bruge chatgpt referater', { roleId: 'leder', perspectiveId: 'drift' }), aGap(3, 'drift', { reason: 'disliked' }), aGap(5, '', { roleId: 'direktoer', documentIds: [] })], [closed], corpus, language),
    'gap list without gaps': createGapListCard([], [], corpus, language),
    'gap to close': createGapCard(gap, options, language),
    'gap to close, nothing found': createGapCard(gap, { ...options, statements: [], typed: { words: 'hjemme', alias: 'hjemmearbejde', own: 'Ja.' } }, language),
    'gap of an unsure answer': createGapCard(aGap(6, 'møder om fredagen', { reason: 'unsure' }), options, language),
    'gap of a disliked answer': createGapCard(aGap(3, 'drift', { reason: 'disliked' }), options, language),
    'gap closed': createClosedGapCard(closed, corpus, language),
    'gap closed by what is gone': createClosedGapCard({ ...closed, reply: { kind: 'pointer', statementId: 'væk' } }, corpus, language),
    'gap answered by its owner': createOwnersCard(ownWords, language),
    'gap told in own words': createNoticeOf({ kind: 'own', wording: ownWords.wording, reply: ownWords }, language),
    'gap told by a quotation': createNoticeOf({ kind: 'quoted', wording: ownWords.wording, citation: aCitation(2) }, language),
    'gap told by a name': createNoticeOf({ kind: 'alias', wording: 'pædagogisk chef ansvar', words: 'pædagogisk chef', name: 'leder' }, language),
    'gap offered to wait for': createAnswerCard(no, { question: 'Må jeg arbejde hjemme?', page: 1 }, { personal: { notes: new Map() }, offers: [wait] }).card,
  };
}

const long = 'Vi prøver “noget nyt” – på tværs af råd, nævn og alt det andet: æøå 🙂. '.repeat(100);

/** Cards of gaps for documents and words that are far bigger than any should be. */
export function extremeGapCards(): Record<string, Card> {
  const [document] = aCorpus().documents;
  const names = Array.from({ length: 200 }, (_, index) => ({ id: `id-${index}`, name: `${index} ${long.slice(0, 200)}`, aliases: [] }));
  const corpus: Corpus = { documents: Array.from({ length: 10 }, (_, index) => ({ ...document!, info: { ...document!.info, id: `d${index}`, title: long.slice(0, 300), roles: names, perspectives: names } })) };
  const many = Array.from({ length: 300 }, (_, index) => aGap(index, `${index} ${long.slice(0, 400)}`, { documentIds: [], roleId: `id-${index % 200}`, perspectiveId: 'id-1' }));
  const words = { ...ownWords, text: long.slice(0, 2_000) };
  return {
    'gap list without end': createGapListCard(many, many.map((gap) => ({ ...gap, reply: { kind: 'own', text: long }, savedAtUtc })), corpus, 'da'),
    'gap of endless names': createGapCard(many[0]!, { statements: Array.from({ length: 6 }, (_, n) => aCitation(n, { quote: long })), targets: aliasTargets(many[0]!, corpus), corpus, typed: { words: long.slice(0, 200), alias: long.slice(0, 300), own: long } }, 'da'),
    'gap answered at length': createOwnersCard(words, 'da'),
    'gap told at length': createNoticeOf({ kind: 'own', wording: long.slice(0, 400), reply: words }, 'da'),
    'gap told by an endless quotation': createNoticeOf({ kind: 'quoted', wording: 'x', citation: aCitation(1, { quote: long }) }, 'da'),
  };
}
