import assert from 'node:assert/strict';
import { createAnswerCard } from '../../../src/teams/cards/answerCard.ts';
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { parseCardData } from '../../../src/teams/request.ts';
import { aCitation, aGroup, anAnswer } from '../fakeEngine.ts';
import { manySuggestions } from './conversationCards.ts';
import { everyCard, extremeCards } from './everyCard.ts';

describe('every card', () => {
  for (const [name, card] of Object.entries({ ...everyCard('da'), ...suffixed(everyCard('en'), ' in English'), ...extremeCards() })) {
    it(`is an adaptive card of version 1.5 with language and fallback: ${name}`, () => {
      assert.equal(card.type, 'AdaptiveCard');
      assert.equal(card['version'], '1.5');
      assert.match(String(card['lang']), /^(da|en)$/);
      assert.ok(String(card['speak']).length > 0);
      assert.ok(String(card['fallbackText']).length > 0);
    });

    it(`is spoken without doubled full stops: ${name}`, () => assert.doesNotMatch(String(card['speak']), /[.!?…:]\. /));

    it(`weighs less than 25 KB: ${name}`, () => {
      const bytes = Buffer.byteLength(JSON.stringify(card));
      assert.ok(bytes < 25_000, `${bytes} bytes`);
    });

    it(`leaves no placeholder: ${name}`, () => assert.ok(!JSON.stringify(card).includes('${')));

    it(`begins with a heading: ${name}`, () => {
      const [first] = card['body'] as { style?: string }[];
      assert.equal(first?.style, 'heading');
    });
  }
});

describe('createAnswerCard', () => {
  const asked = { question: 'hvad er min rolle?', page: 1 };

  it('shows a model’s sentences above the quotations with who wrote them, and numbers the quotations', () => {
    const { card, isPhrased } = createAnswerCard(anAnswer(), asked, { phrased: { sentences: [{ text: 'Du deler viden.', references: [1, 3] }] } });
    const runs = textRuns(card);
    assert.equal(isPhrased, true);
    assert.deepEqual(runs.slice(0, 5), ['Skrevet af AI ud fra citaterne herunder. Det er citaterne, der gælder.', 'Du deler viden.', ' [1] [3]', '[1] ', aCitation(1).quote]);
    assert.ok(runs.includes('[4] '));
    assert.match(String(card['speak']), /Skrevet af AI ud fra citaterne herunder.*Du deler viden\..*Citaterne/);
  });

  it('shows none of them where their quotations are on more than one page', () => {
    const citations = Array.from({ length: 40 }, (_, index) => aCitation(index + 1));
    const { card, isPhrased } = createAnswerCard(anAnswer({ groups: [aGroup(citations)] }), asked, { phrased: { sentences: [{ text: 'Du deler viden.', references: [1] }] } });
    assert.equal(isPhrased, false);
    assert.ok(!textRuns(card).includes('Du deler viden.'));
  });

  it('quotes verbatim, whatever signs the text holds', () => {
    const quote = '1. **Vi** skal _ikke_ [skynde](https://example.org) os – ${heading} & <b>tænke</b>';
    const { card } = createAnswerCard(anAnswer({ groups: [aGroup([aCitation(1, { quote })])] }), asked);
    assert.ok(textRuns(card).includes(quote));
  });

  it('says the source once when there is one section, and where each quotation stands when there are several', () => {
    const one = textRuns(createAnswerCard(anAnswer(), asked).card).join('\n');
    assert.equal(one.match(/Leder › Drift · linje 1–5/g)?.length, 1);
    const groups = [aGroup([aCitation(1)], { heading: 'Direktør' }), aGroup([aCitation(2, { section: 'Leder › Udvikling' })], { heading: 'Leder' })];
    const several = textRuns(createAnswerCard(anAnswer({ groups }), asked).card).join('\n');
    assert.match(several, /Leder › Drift · linje 1–2/);
    assert.match(several, /Leder › Udvikling · linje 2–3/);
    assert.match(several, /Vores grundlag, Testby$/m);
  });

  it('names every document when there are several', () => {
    const groups = [aGroup([aCitation(1)]), aGroup([aCitation(2, { document: 'andet', title: 'Vi vil', municipality: 'Nabo' })])];
    const runs = textRuns(createAnswerCard(anAnswer({ groups }), asked).card);
    assert.ok(runs.some((run) => run.startsWith('Vores grundlag, Testby · ')));
    assert.ok(runs.some((run) => run.startsWith('Vi vil, Nabo · ')));
  });

  it('says whom it answers for, with a way to change it, and nothing when it is nobody in particular', () => {
    assert.ok(textRuns(createAnswerCard(anAnswer(), asked).card).includes('Svar for: Leder, Testby – '));
    assert.ok(!JSON.stringify(createAnswerCard(anAnswer({ answeredFor: '' }), asked).card).includes('skift'));
  });

  it('marks the nearest as such when there is no answer', () => {
    const { card } = createAnswerCard(anAnswer({ kind: 'no-answer', heading: 'Det står der ikke', message: 'Jeg fandt det ikke.', groups: [aGroup([aCitation(1)])] }), asked);
    assert.match(JSON.stringify(card), /Det tætteste, jeg har/);
  });

  it('shows three of the places that only may hold the answer, and the others when asked', () => {
    const groups = Array.from({ length: 7 }, (_, index) => aGroup([aCitation(index + 1)]));
    const unsure = anAnswer({ groups, isUnsure: true });
    const first = createAnswerCard(unsure, asked);
    assert.equal(first.citations.length, 3);
    assert.equal((first.card['actions'] as { title: string }[])[0]?.title, 'Vis flere (4)');
    const second = createAnswerCard(unsure, { ...asked, page: 2 });
    assert.deepEqual(second.citations, groups.slice(3).flatMap(({ citations }) => citations));
    assert.equal(createAnswerCard(anAnswer({ groups }), asked).citations.length, 7);
  });

  it('asks a suggestion when its button is pressed', () => {
    const { card } = createAnswerCard(anAnswer(), asked);
    const [button] = card['actions'] as { title: string; data: unknown }[];
    assert.equal(button?.title, 'Direktør');
    assert.deepEqual(parseCardData(button.data), { request: { do: 'ask', question: 'Hvad er direktørens rolle i Drift?' }, language: 'da' });
  });

  it('has at most six buttons, and the next page and the context are always among them', () => {
    const citations = Array.from({ length: 30 }, (_, index) => aCitation(index + 1));
    const { card } = createAnswerCard(anAnswer({ groups: [aGroup(citations)], suggestions: manySuggestions }), asked);
    const titles = (card['actions'] as { title: string }[]).map(({ title }) => title);
    assert.equal(titles.length, 6);
    assert.equal(titles[0], 'Vis flere (10)');
    assert.equal(titles.at(-1), 'Vis i sammenhæng');
  });
});

function suffixed(cards: Record<string, Card>, suffix: string): Record<string, Card> {
  return Object.fromEntries(Object.entries(cards).map(([name, card]) => [name + suffix, card]));
}

/** The texts of all TextRuns, in order. */
function textRuns(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'TextRun' && 'text' in node ? [String(node.text)] : [];
  return [...own, ...Object.values(node).flatMap(textRuns)];
}
