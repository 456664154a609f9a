import assert from 'node:assert/strict';
import type { Profile } from '../../../src/core/answers/answer.ts';
import type { GapQuestion } from '../../../src/core/gaps/gap.ts';
import { toDislikedForm, toUnansweredForm } from '../../../src/core/gaps/gapForm.ts';
import { loadBundledEngine } from '../answers/bundledEngine.ts';

const hvidovre: Profile = { municipality: 'Hvidovre' };

async function read(text: string, profile: Profile = hvidovre): Promise<GapQuestion | undefined> {
  const { engine } = await loadBundledEngine();
  return toUnansweredForm(engine.subjectOf({ text, profile }), text, 'unanswered');
}

describe('toUnansweredForm', () => {
  const alike: [string, string][] = [
    ['Må jeg arbejde hjemmefra om fredagen?', 'må man ARBEJDE hjemmefra om fredagen'],
    ['Hvad er reglerne for hjemmearbejde?', 'hvilken regel gælder der for hjemmearbejdet'],
    ['Hvordan bestiller jeg frokost?', 'jeg vil bestille frokosten, hvordan?'],
    ['Hvordan søger jeg om barsel?', 'hvor søger man egentlig barsel henne'],
    ['Hvem betaler for parkering?', 'Er det mig, der betaler parkeringen?'],
  ];
  for (const [one, other] of alike) {
    it(`brings two wordings together: ${one} / ${other}`, async () => {
      const [a, b] = [await read(one), await read(other)];
      assert.ok(a && b);
      assert.deepEqual(a.form.lemmas, b.form.lemmas);
    });
  }
  it('keeps apart what is asked of different roles, documents and things', async () => {
    const forms = await Promise.all(
      [
        ['Hvad siger I om parkering?', hvidovre],
        ['Hvad siger I om barsel?', hvidovre],
        ['Hvad siger I om parkering?', { municipality: 'Gladsaxe' }],
        ['Hvad skal jeg gøre ved parkering?', { ...hvidovre, roleId: 'centerchef' }],
        ['Hvad skal en leder af medarbejdere gøre ved parkering?', hvidovre],
        ['Hvad siger I om parkering?', {}],
      ].map(([text, profile]) => read(text as string, profile as Profile)),
    );
    assert.equal(new Set(forms.map((one) => JSON.stringify(one?.form))).size, forms.length);
    assert.deepEqual(forms[5]?.form.documentIds, []);
    assert.equal(forms[3]?.form.roleId, 'centerchef');
  });
  it('takes the asker’s role only when they ask for themselves', async () => {
    assert.equal((await read('Hvad koster parkering?', { ...hvidovre, roleId: 'centerchef' }))?.form.roleId, undefined);
  });
  it('shows content words only, as they were asked', async () => {
    assert.equal((await read('Hvad er reglerne for parkering?'))?.wording, 'reglerne parkering');
  });
  it('is nothing for what is about nothing, and for municipalities that are not here', async () => {
    for (const text of ['Hvad?', '???', 'Hvad siger Aarhus om parkering?']) assert.equal(await read(text), undefined, text);
  });

  describe('keeps out whoever a question is about', () => {
    const personal = [
      'Hvorfor blev Mette Hansen fyret?',
      'hvorfor blev mette hansen fyret?',
      'Er Bjørn syg igen?',
      'Bjørn har sagt op, hvem overtager vagten?',
      'Hvornår går Yildiz på barsel?',
      'Har Anne-Sofie fået lønforhøjelse?',
      'Hvor meget tjener kommunaldirektør Bendtsen på parkering?',
      'Mit CPR-nummer er 010203-1234, får jeg løn under barsel?',
      '0102031234 parkering',
      '01 02 03 12 34 parkering',
      'Ring til mig på 20 30 40 50 om parkering',
      'ring på +45 20304050 om parkering',
      'Skriv til mette@kommune.dk om parkering',
      'Hvem bor på Solvej 12 og parkerer?',
      'Må borgeren i Nørregade 3, 2. tv. parkere?',
      'hvem bor på solvej 12',
      'Hvad tjener LKH om måneden?',
      'Hvorfor er hr. Berg aldrig på arbejde?',
      'Sag nr. 2024-00123 om parkering, hvem har den?',
      'Jeg er født 12.03.78, hvornår må jeg gå på pension?',
      'Bruger vi Visma til parkering?',
    ];
    for (const text of personal) it(text, async () => assert.equal(await read(text), undefined));
  });
  it('keeps what every workplace asks', async () => {
    for (const text of ['Må vi bruge ChatGPT til referater?', 'Hvornår er der MUS?', 'Hvad gør TR ved fyringer?', 'HVORDAN SØGER JEG FERIE?', 'Ferie holdes hvornår?']) assert.notEqual(await read(text), undefined, text);
  });
  it('reads English questions into the same words where it knows them', async () => {
    const [danish, english] = [await read('Hvad er politikken for ferie?'), await read('What is the policy on vacation?')];
    assert.ok(danish && english);
  });
});

describe('toDislikedForm', () => {
  it('is made of what the conversation remembers', async () => {
    const { engine } = await loadBundledEngine();
    const context = { documentIds: ['gladsaxe-vi-vil'], intent: 'passage', topic: ['fejl', 'tvivl'], language: 'da' } as const;
    const question = toDislikedForm(context, engine.subjectOf({ text: 'fejl tvivl' }), 5);
    assert.deepEqual(question, { wording: 'fejl tvivl', form: { reason: 'disliked', documentIds: ['gladsaxe-vi-vil'], lemmas: ['fejl', 'tvivl'] } });
  });
  it('is nothing for smalltalk and for names that the documents hold', async () => {
    const { engine } = await loadBundledEngine();
    const context = { documentIds: [], intent: 'passage', topic: [], language: 'da' } as const;
    assert.equal(toDislikedForm({ ...context, intent: 'smalltalk', roleId: 'leder' }, engine.subjectOf({ text: '' }), 5), undefined);
    assert.equal(toDislikedForm(context, engine.subjectOf({ text: 'stephan kleist' }), 5), undefined);
  });
});
