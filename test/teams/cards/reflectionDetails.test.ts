import assert from 'node:assert/strict';
import { createDigestCard } from '../../../src/teams/cards/digestCard.ts';
import { createPlanCard } from '../../../src/teams/cards/planCard.ts';
import { createPromptCard } from '../../../src/teams/cards/promptCard.ts';
import { createReportCard } from '../../../src/teams/cards/reportCard.ts';
import { createStatusCard } from '../../../src/teams/cards/statusCard.ts';
import { parseCardData } from '../../../src/teams/request.ts';
import { defaultSettings } from '../../../src/core/reflections/schedule.ts';
import { aClosedRound, aDigest, aPrompt, aRound, aSchedule, someChoices } from './reflectionSamples.ts';

const open = { responseCount: 0, isLate: false };

describe('createPromptCard', () => {
  it('names nobody, since it would tell the channel who has answered', () => {
    const card = createPromptCard(aRound(), open);
    assert.deepEqual(Object.keys(card['refresh'] as object), ['action']);
    assert.ok(!JSON.stringify(card).includes('29:'));
  });
  it('says how many answered from the threshold on only', () => {
    assert.match(textOf(createPromptCard(aRound(), { ...open, responseCount: 4 })), /Færre end 5 har svaret endnu/);
    assert.match(textOf(createPromptCard(aRound(), { ...open, responseCount: 5 })), /5 har svaret/);
  });
  it('promises anonymity with its threshold before one answers', () => {
    assert.match(textOf(createPromptCard(aRound({ threshold: 7 }), open)), /Ingen kan se, hvem der har svaret hvad\. Resultatet vises først, når mindst 7 har svaret/);
  });
  it('quotes and asks verbatim, whatever signs the words hold', () => {
    const wild = '1. **Vi** skal _ikke_ [skynde](https://example.org) os – ${quote} & <b>tænke</b>';
    const card = createPromptCard(aRound({ prompt: aPrompt({ quote: wild }), lastSteps: [wild] }), open);
    assert.ok(textOf(card).includes(`"${wild}"`));
    assert.ok(textOf(card).includes(`"• ${wild}"`));
  });
  it('sends the answer both ways, and one\'s own view one way only', () => {
    const [answer, own] = createPromptCard(aRound(), open)['actions'] as { type: string; data: unknown; fallback: { type: string; data: unknown } | 'drop' }[];
    assert.equal(answer?.type, 'Action.Execute');
    assert.deepEqual([answer.fallback === 'drop' ? undefined : answer.fallback.type, answer.fallback === 'drop' ? undefined : answer.fallback.data], ['Action.Submit', answer.data]);
    assert.deepEqual(parseCardData({ ...(answer.data as object), scale: '3', text: '', step: null })?.request, { do: 'respond', roundId: aRound().id, scale: '3', text: '', step: null });
    assert.equal(own?.fallback, 'drop', 'a reply to it would be read by all');
  });
  it('has nothing to fill in once it is closed', () => {
    const card = createPromptCard(aClosedRound(aDigest()), { ...open, responseCount: 11 });
    assert.ok(!JSON.stringify(card).includes('Input.'));
    assert.equal(card['actions'], undefined);
    assert.match(textOf(card), /Runden er lukket – se resultatet i tråden/);
    assert.ok(!textOf(card).includes('11'));
  });
});

describe('createDigestCard', () => {
  it('has a chart, and the same as text for clients without charts', () => {
    const chart = (createDigestCard(aClosedRound(aDigest()), { offerSlower: false })['body'] as { type: string; data?: unknown; fallback?: { facts: unknown } }[]).find(({ type }) => type.startsWith('Chart.'));
    assert.deepEqual((chart?.data as { x: string; y: number }[]).map(({ x, y }) => [x, y]), [['1', 0], ['2', 2], ['3', 4], ['4', 3], ['5', 1]]);
    assert.deepEqual((chart?.fallback?.facts as { title: string; value: string }[]).map(({ title, value }) => `${title}: ${value}`)[3], '4 – i høj grad: ●●● 3');
  });
  it('says nothing but that there were too few, where there were', () => {
    const text = textOf(createDigestCard(aClosedRound({ kind: 'too-few' }, { threshold: 5 }), { offerSlower: false }));
    assert.match(text, /for få svar til at vise noget – det er helt i orden/);
    assert.ok(!/Chart|har svaret/.test(text));
  });
  it('offers a slower rhythm only when it is told to', () => {
    const offers = (offerSlower: boolean) => textOf(createDigestCard(aClosedRound({ kind: 'too-few' }), { offerSlower })).includes('Hver anden uge');
    assert.deepEqual([offers(true), offers(false)], [true, false]);
  });
  it('shows every text on one of its pages, and each once', () => {
    const texts = Array.from({ length: 300 }, (_, index) => `Tanke nummer ${index} ${'om det, vi gør sammen '.repeat(15)}`);
    const steps = Array.from({ length: 90 }, (_, index) => `Skridt nummer ${index} ${'i ro '.repeat(20)}`);
    const round = aClosedRound({ kind: 'shown', responseCount: 300, texts, steps });
    const seen: string[] = [];
    for (let page: number | undefined = 1; page !== undefined; ) {
      const card = createDigestCard(round, { offerSlower: false, page });
      assert.ok(Buffer.byteLength(JSON.stringify(card)) < 25_000, `page ${page}`);
      seen.push(...(textOf(card).match(/(?:Tanke|Skridt) nummer \d+/g) ?? []));
      const [more] = card['actions'] as { data: { medspiller: { page: number } } }[];
      page = more?.data.medspiller.page;
    }
    assert.equal(seen.length, 390);
    assert.equal(new Set(seen).size, 390);
  });
});

describe('createPlanCard', () => {
  it('offers each document with its themes, and every role once', () => {
    const text = textOf(createPlanCard(defaultSettings, someChoices(), 'da'));
    for (const title of ['Lidt af det hele', 'Ledelses- og medarbejdergrundlag, Hvidovre', '– Sammen sikrer vi driften (Hvidovre)', 'Vi vil, Gladsaxe', 'Direktion (Hvidovre)']) assert.ok(text.includes(`"title":"${title}"`), title);
  });
  it('keeps what was chosen elsewhere among its choices', () => {
    const text = textOf(createPlanCard({ ...defaultSettings, zone: 'Europe/Helsinki', pauseWeeks: [52], closesAfterDays: 3, threshold: 9 }, [], 'da'));
    for (const title of ['Europe/Helsinki', 'uge 52', 'i 3 dage', 'mindst 9 har svaret']) assert.ok(text.includes(`"title":"${title}"`), title);
  });
});

function textOf(card: object): string {
  return JSON.stringify(card);
}

describe('createReportCard', () => {
  const report = (reason: string, language: 'da' | 'en' = 'da') => textOf(createReportCard([{ week: '2026-W48', dueAtUtc: new Date('2026-11-23T08:00:00Z'), status: 'failed', reason }], 'Europe/Copenhagen', language));

  it('says why in words, not in the codes of the program', () => {
    assert.match(report('BotNotInConversationRoster'), /Jeg var fjernet fra kanalen/);
    assert.match(report('tooLate'), /da ugen var gået/);
    assert.match(report('503', 'en'), /Teams did not answer/);
    for (const reason of ['BotNotInConversationRoster', 'tooLate', 'noPrompt', '503']) assert.ok(!report(reason).includes(reason), reason);
    assert.match(report('SomethingNew'), /koden SomethingNew/, 'what we do not know is for the IT department');
  });
});

describe('a plan about what the documents no longer hold', () => {
  const gone = { documentId: 'nedlagt', themeId: 'mod' };

  it('has fields that show something, since Teams shows nothing for what is not offered', () => {
    const shown = JSON.stringify(createPlanCard({ ...defaultSettings, choice: { ...gone, roleId: 'kejser' } }, someChoices(), 'da'));
    assert.ok(!shown.includes('nedlagt') && !shown.includes('kejser'));
  });
  it('tells why nothing comes, and what to do', () => {
    assert.match(textOf(createStatusCard({ schedule: aSchedule({ choice: gone, pauses: [] }) }, 'Hver mandag kl. 9.', 'da')), /ikke længere i dokumenterne – tryk på »Ret planen«/);
    assert.match(textOf(createStatusCard({ schedule: aSchedule({ pauses: [{ from: '2026-11-23' }] }) }, 'Hver mandag kl. 9.', 'da')), /ikke planlagt noget/);
  });
});
