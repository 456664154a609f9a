import assert from 'node:assert/strict';
import { findFitStatements } from '../../../../src/core/reflections/prompts/fitStatements.ts';
import { createDocument } from '../../answers/createDocument.ts';
import { readText } from '../../documents/readText.ts';
import { loadTestDocuments } from '../loadTestDocuments.ts';

const isFit = (text: string, kind: 'sentence' | 'bullet' = 'sentence'): boolean => findFitStatements(createDocument(kind === 'sentence' ? { sentences: [text] } : { bullets: [text] })).length === 1;

describe('findFitStatements', () => {
  for (const text of [
    'Vi lytter til hinanden, før vi træffer en beslutning.',
    'Lederen går foran ved at fortælle om sine egne fejl.',
    'Det er medarbejderne, der ved, hvor skoen trykker.',
    'Det er vores opgave at sige det højt, hvis vejen er spærret.',
    'De komplekse opgaver kalder på, at vi løser dem sammen.',
    'Hvem i personalegruppen kender vi mindst til?',
    'Tillid er ikke en stemning, men summen af mange små handlinger.',
    'Brug og del eksempler fra hverdagen på jeres møder.',
  ])
    it(`takes “${text}”`, () => assert.ok(isFit(text)));

  for (const text of ['Stille krav til hinanden og give feedback', 'sikrer rum til nytænkning og udvikling', 'at vi tør sige det højt, når noget er svært'])
    it(`takes “${text}” of a list`, () => assert.ok(isFit(text, 'bullet')));

  for (const [why, text] of [
    ['too short', 'Vi lytter til andre.'],
    ['too long', `Vi lytter ${'meget '.repeat(50)}til hinanden.`],
    ['not whole', 'Vi vil styrke arbejdsfællesskabet ved at:'],
    ['without its end', 'Vi lytter til hinanden, før vi træffer en'],
    ['with a bracket that is not closed', 'Vi lytter til hinanden (og til borgerne.'],
    ['with a quotation that is not closed', '”Vi lytter til hinanden og til borgerne.'],
    ['leaning on the sentence before', 'Derfor lytter vi til hinanden, før vi beslutter noget.'],
    ['leaning on the sentence before', 'Det kræver, at vi lytter til hinanden hver dag.'],
    ['leaning on the sentence before', 'De rejser, fordi lederen ikke lytter til dem.'],
    ['with a date', 'Vi vedtager vores grundsætninger igen i september.'],
    ['with a number', 'Vi holder en samtale med alle, der er fyldt 57 år.'],
    ['with an address', 'Skriv til os på hr@kommune.example, når du er i tvivl.'],
    ['with a person’s name', 'Vi ledes af kommunaldirektør Birthe Lund Holm og hendes team.'],
    ['a share', 'Otte ud af ti ledere oplever, at arbejdet gør en forskel.'],
    ['thanks', 'Vi siger tak til alle ledere, der har bidraget.'],
    ['what happened', 'Vi var samlet til tre værkstedsdage om ledelse.'],
    ['about the document', 'Ledelsesgrundlaget sætter retning for alle ledere.'],
    ['a fact of the town', 'Fjordlandet er en væsentlig del af byens identitet.'],
    ['what times are like', 'Vi er udfordret på ressourcer og arbejdskraft.'],
  ] as const)
    it(`leaves out what is ${why}: “${text}”`, () => assert.ok(!isFit(text)));

  it('leaves out names of a list and labels', () => {
    assert.ok(!isFit('Sekretariatet og biblioteket på torvet', 'bullet'));
    const document = readText('Overskrift\n\nVi lytter til hinanden, før vi beslutter noget.\n\nDirektionen i Vejle, på alle lederes vegne\n');
    assert.deepEqual(document.statements.map(({ kind }) => kind), ['sentence', 'label']);
    assert.deepEqual(findFitStatements(document).map(({ text }) => text), ['Vi lytter til hinanden, før vi beslutter noget.']);
  });

  it('takes none that repeats another, and none of a preface where there are enough others', async () => {
    for (const document of await loadTestDocuments()) {
      const fit = findFitStatements(document);
      assert.ok(fit.length > 0, document.info.id);
      assert.deepEqual(fit.filter(({ duplicateOf }) => duplicateOf !== undefined), []);
      const prefaced = fit.filter(({ sectionPath }) => sectionPath.some((heading) => /^(forord|indledning)/i.test(heading)));
      assert.ok(prefaced.length === 0 || fit.length - prefaced.length < 26, document.info.id);
    }
  });
});
