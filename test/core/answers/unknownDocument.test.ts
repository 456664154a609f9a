import assert from 'node:assert/strict';
import type { AnswerEngine } from '../../../src/core/answers/answer.ts';
import { createAnswerEngine } from '../../../src/core/answers/engine.ts';
import { dictionary, readText } from '../documents/readText.ts';
import { quotesOf } from './bundledEngine.ts';

const RAW = `Fælles om havnen i Viborg Kommune

Forord

Det har taget os et halvt år at nå hertil, og nu
sejler vi sammen.

På direktionens vegne

Jens-Ole Vandborg Sigh
Kommunaldirektør

Vores tre værdier

• Ordentlighed
• Nysgerrighed
• Handlekraft

Ordentlighed

Vi holder, hvad vi lover

Borgeren møder ikke en forvaltning, men et menneske, der
ringer tilbage.

• Holder aftaler
• Siger til i god tid

Nysgerrighed

Vi spørger først

Vi bliver klogere af at spørge end af at have
ret i alting.

• Stiller spørgsmål ved vaner
• Prøver nyt i lille skala

Handlekraft

Vi rykker, når det gælder

En beslutning i dag er bedre end den perfekte om et
halvt år.

• Træffer afgørelser tæt på borgeren
• Lukker det, der ikke virker

Løfte 1: Vi ser dig

Vi begynder med mennesket og ikke med sagen, for sådan vil
vi selv mødes.

Løfte 2: Vi giver plads

Vi beskriver hegnet og holder fingrene for os selv, når det
først er sat.

Vores tre ord

De svar, vi fik, har vi skrevet sammen til tre grundord: Mod, Humor og
Omtanke. De er ikke fundet på af et bureau.

At sige nej

Vi prioriterer efter to spørgsmål. Er det lovpligtigt? Gør det en forskel? Ellers lader
vi det ligge.

Penge

Der er afsat 18,5 mio. kr. over fire år, og dem passer vi
godt på.
`;

/** A document that nobody described: what it holds is found by its own headings and lists. */
describe('a document without metadata', () => {
  let engine: AnswerEngine;
  before(() => {
    engine = createAnswerEngine({ documents: [readText(RAW)] }, { dictionary });
  });
  const quotes = (text: string): string[] => quotesOf(engine.answer({ text }));

  it('gives the list under the heading that names what is asked for', () => {
    assert.deepEqual(quotes('Hvilke tre værdier har vi?'), ['Ordentlighed', 'Nysgerrighed', 'Handlekraft']);
    assert.deepEqual(quotes('hvad er vores kerneværdier'), ['Ordentlighed', 'Nysgerrighed', 'Handlekraft']);
  });

  it('gives the headings that count what is asked for', () => {
    assert.deepEqual(quotes('Hvilke løfter giver I?'), ['Løfte 1: Vi ser dig', 'Løfte 2: Vi giver plads']);
  });

  it('tells what it is in its own first words', () => {
    assert.match(quotes('Hvad er Fælles om havnen i Viborg Kommune for et dokument?')[0] ?? '', /^Det har taget os et halvt år/u);
  });

  it('gives the one with its number', () => {
    assert.match(quotes('Hvad står der under løfte 2?')[0] ?? '', /^Vi beskriver hegnet/u);
    assert.deepEqual(quotes('Hvad er den anden værdi?'), ['Nysgerrighed']);
  });

  it('gives the sentence that enumerates what is asked for', () => {
    assert.match(quotes('Hvilke tre grundord har vi?').join(' '), /Mod, Humor og Omtanke/u);
  });

  it('gives what stands under a title’s motto, also for a misspelt title', () => {
    assert.ok(quotes('Hvad betyder Ordentlighed?').includes('Siger til i god tid'));
    assert.ok(quotes('hvilke punkter hører under ordentlihged').includes('Siger til i god tid'));
  });

  it('quotes the questions that a sentence announces', () => {
    assert.deepEqual(quotes('Hvordan prioriterer vi?').slice(0, 3), ['Vi prioriterer efter to spørgsmål.', 'Er det lovpligtigt?', 'Gør det en forskel?']);
  });

  it('names who signed before the body', () => {
    assert.match(quotes('Hvem har underskrevet på direktionens vegne i Viborg?')[0] ?? '', /Jens-Ole Vandborg Sigh/u);
  });

  it('finds a verb by its parts, which stand among small words', () => {
    assert.match(quotes('hvor mange penge er der sat af?')[0] ?? '', /18,5 mio/u);
  });

  it('asks nobody which role they have where it tells none apart, but gives what is said to all', () => {
    for (const text of ['Hvad er min rolle?', 'Hvad forventes der af mig?']) {
      const answer = engine.answer({ text });
      assert.notEqual(answer.kind, 'clarify', text);
      assert.match(answer.message, /ikke noget til netop én rolle/, text);
    }
  });
});
