import assert from 'node:assert/strict';
import { loadDanishDictionary, type DanishDictionary } from '../../../src/core/search/danishDictionary.ts';
import type { Passage, SearchIndex, SearchOptions } from '../../../src/core/search/search.ts';
import { createSearchIndex } from '../../../src/core/search/searchIndex.ts';

const passage = (id: string, text: string, heading = '', context = ''): Passage => ({ id, text, heading, context });

const PASSAGES: readonly Passage[] = [
  passage('havn', 'Havnefogeden tager imod både og viser dem til rette.', 'Havnen', 'Klitby'),
  passage('fejl', 'Vi taler åbent om fejl og lærer af dem.', 'Læring', 'Klitby'),
  passage('ikke-fejl', 'Vi skjuler ikke fejl for hinanden.', 'Læring', 'Klitby'),
  passage('kapital', 'Den sociale kapital bygger på tillid.', 'Grundlag', 'Solby'),
  passage('tværs', 'Det tværgående samarbejde styrkes i arbejdsfællesskaber.', 'Samarbejde', 'Solby'),
  passage('evaluering', 'En systematisk evaluering følger hvert projekt.', 'Metode', 'Solby'),
  passage('kerneopgave', 'Kerneopgaven er altid i centrum.', 'Opgaver', 'Solby'),
  passage('råd', 'Udvalget giver gode råd til borgerne.', 'Politik', 'Klitby'),
  passage('videndeling', 'Fast videndeling gør os klogere.', 'Møder', 'Klitby'),
  passage('deler', 'Vi deler regningen efter maden.', 'Mad', 'Klitby'),
  passage('viden', 'Ny viden om tidevand når frem til havnen.', 'Møder', 'Klitby'),
  passage('læringskultur', 'En læringskultur tager tid.', 'Møder', 'Klitby'),
  passage('kultur', 'Byens kultur er jazz og teater om sommeren.', 'Kultur', 'Klitby'),
  passage('afsat', 'Der er afsat to millioner til broen.', 'Broen', 'Solby'),
  passage('spor', 'Tredje spor handler om cykelstier.', 'Spor #3', 'Klitby'),
];

describe('createSearchIndex', () => {
  let dictionary: DanishDictionary;
  let index: SearchIndex;
  before(() => {
    dictionary = loadDanishDictionary();
    index = createSearchIndex(PASSAGES, { dictionary, synonyms: [['havnefoged', 'bådmester']] });
  });
  const best = (query: string, options?: SearchOptions): string | undefined => index.search(query, options).hits[0]?.passageId;

  const questions = [
    ['finds inflections', 'havnefogederne', 'havn'],
    ['finds a noun by its verb', 'hvordan evalueres projekter?', 'evaluering'],
    ['finds a part in a compound', 'hvad er vores opgave', 'kerneopgave'],
    ['finds the noun made of a verb and its object', 'hvordan deler vi viden?', 'videndeling'],
    ['finds the noun made of two words that stand apart', 'hvordan får vi en kultur, hvor man lærer?', 'læringskultur'],
    ['finds a verb with its particle before it', 'hvad er der sat af?', 'afsat'],
    ['finds what a document calls otherwise', 'bådmester', 'havn'],
    ['translates English', 'how do we handle mistakes?', 'fejl'],
    ['mends typing errors', 'systematsk evaluerng', 'evaluering'],
    ['joins split compounds', 'tvær gående arbejde', 'tværs'],
    ['joins compounds split in three', 'arbejds fælles skaber', 'tværs'],
    ['reads aa for å', 'raad', 'råd'],
    ['reads number words as digits', 'spor 3', 'spor'],
    ['mends a right word that stands in a known phrase', 'social kapitel', 'kapital'],
    ['finds plain words by an expression', 'hvis en kollega jokker i spinaten', 'fejl'],
    ['finds a word by another for it', 'hvem lavede den bommert', 'fejl'],
    ['hears a negation', 'må vi ikke skjule fejl', 'ikke-fejl'],
  ] as const;
  for (const [fact, query, id] of questions) it(fact, () => assert.equal(best(query), id));

  it('leaves words that neither it nor a near word has unknown', () => {
    for (const word of ['barsel', 'kantinen', 'frokostordningen']) {
      const { terms, unknownMass, hits } = index.search(word);
      assert.equal(terms[0]?.isKnown, false, word);
      assert.equal(terms[0].correctedTo, undefined, word);
      assert.equal(unknownMass, 1, word);
      assert.equal(hits.length, 0, word);
    }
  });

  it('tells what it understood of a question', () => {
    const { terms } = index.search('hvad siger vi om havnefogden og barsel');
    assert.deepEqual(terms.map(({ word }) => word), ['havnefogden', 'barsel']);
    assert.deepEqual(terms.map(({ isKnown }) => isKnown), [true, false]);
    assert.ok((terms[1]?.idf ?? 0) > (terms[0]?.idf ?? 0));
  });

  it('tells coverage in the statement from coverage with its headings', () => {
    const [hit] = index.search('cykelstier klitby').hits;
    assert.equal(hit?.passageId, 'spor');
    assert.ok(Math.abs(hit.coverage - 1) < 1e-6);
    assert.ok(hit.textCoverage > 0 && hit.textCoverage < 1);
  });

  describe('with other words', () => {
    const lines = { otherWords: ['Må man sige sin chef imod på et møde?', 'can I disagree with my boss'] };
    let worded: SearchIndex;
    before(() => {
      worded = createSearchIndex(
        [passage('uenig', 'Der er plads til at være konstruktivt uenige.'), { ...passage('dialog', 'Vi inviterer til dialog.'), ...lines }, passage('fremmøde', 'Alle møder til tiden, og chefen lukker op.')],
        { dictionary },
      );
    });

    it('finds a passage by them, and prefers one that has the words itself', () => {
      assert.equal(worded.search('er det okay at sige chefen imod?').hits[0]?.passageId, 'dialog');
      assert.deepEqual(worded.search('chefen').hits.map(({ passageId }) => passageId), ['fremmøde', 'dialog']);
    });

    it('tells what only they say from what the corpus knows', () => {
      const { hits, terms, unknownMass } = worded.search('imod');
      assert.equal(hits[0]?.passageId, 'dialog');
      assert.deepEqual([hits[0].textCoverage, hits[0].coverage, Math.round(hits[0].wordedCoverage)], [0, 0, 1]);
      assert.deepEqual([terms[0]?.isKnown, unknownMass, worded.knows('imod'), worded.knows('dialog')], [false, 1, false, true]);
    });

    it('counts the one line that says most, not what several say together', () => {
      const [hit] = worded.search('boss på et møde').hits;
      assert.ok(hit !== undefined && hit.wordedCoverage < 1, JSON.stringify(hit));
    });
  });

  it('reads a passage that mentions a word more often than it counts', () => {
    const often = createSearchIndex([passage('ofte', 'havn '.repeat(500), 'havn '.repeat(70)), passage('en', 'en havn', 'fejl')], { dictionary });
    assert.equal(often.search('havn').hits.length, 2);
    assert.deepEqual(often.search('fejl').hits.map(({ passageId }) => passageId), ['en']);
  });

  it('obeys limit and boost', () => {
    assert.equal(index.search('fejl', { limit: 1 }).hits.length, 1);
    const { hits } = index.search('fejl', { boost: (id) => (id === 'fejl' ? 0 : 1) });
    assert.deepEqual(hits.map(({ passageId }) => passageId), ['ikke-fejl']);
  });

  it('finds the same when it is told what no boost exceeds', () => {
    const passages = Array.from({ length: 200 }, (_, n) => passage(`p${n}`, `${'Vi taler om fejl. '.repeat(1 + (n % 5))}${'Og om meget andet. '.repeat(n % 7)}`));
    const many = createSearchIndex(passages, { dictionary });
    const boost = (_id: string, at: number): number => [0, 0.3, 1, 1.9][at % 4] ?? 1;
    assert.deepEqual(many.search('fejl', { boost, mostBoost: 1.9 }), many.search('fejl', { boost }));
    assert.ok(many.search('fejl', { boost, mostBoost: 1.9 }).hits.length > 0);
  });

  it('finds the best of each place in turn as if it looked there alone', () => {
    const texts = Array.from({ length: 300 }, (_, n) => `${'Vi taler om fejl. '.repeat(1 + (n % 7))}${'Og om meget andet. '.repeat(n % 11)}`);
    const values = Int32Array.from(texts, (_, n) => n % 3);
    const factors = [{ values, factors: Float64Array.of(1, 0.5, 1.9) }];
    const boost = (_id: string, at: number): number => [0.3, 1.4, 1][at % 4] ?? 1;
    const passages = texts.map((text, n) => passage(`p${n}`, text));
    const all = createSearchIndex(passages, { dictionary }).search('fejl', { limit: 300, factors, boost }).hits;
    assert.equal(all.length, 300);
    const index = createSearchIndex(passages, { dictionary });
    for (const [from, to] of [[0, 300], [40, 41], [100, 300], [0, 0], [0, 150]] as const) {
      const inPlace = all.filter(({ passageId }) => Number(passageId.slice(1)) >= from && Number(passageId.slice(1)) < to);
      const { hits } = index.search('fejl', { within: [{ from, to }], limit: 300, factors, boost, mostBoost: 1.4 });
      assert.deepEqual(hits, inPlace, `${from}–${to}`);
    }
    const { hits } = index.search('fejl', { within: [{ from: 200, to: 300 }, { from: 0, to: 10 }], limit: 110, factors, boost });
    assert.deepEqual(hits, all.filter(({ passageId }) => Number(passageId.slice(1)) >= 200 || Number(passageId.slice(1)) < 10));
    assert.deepEqual(index.search('andet', { limit: 300 }), createSearchIndex(passages, { dictionary }).search('andet', { limit: 300 }));
  });

  it('counts the sentences beside it in the paragraph, and those only', () => {
    const sentences = ['Svømmehallen er vores stolthed.', 'Der er plads til alle.', 'Bagefter er der varme.'];
    const inOne = sentences.map((text, n) => ({ ...passage(`s${n}`, text), paragraph: 'p' }));
    const apart = sentences.map((text, n) => passage(`s${n}`, text));
    const idsOf = (passages: readonly Passage[]): string[] => createSearchIndex(passages, { dictionary }).search('svømmehallen').hits.map(({ passageId }) => passageId);
    assert.deepEqual(idsOf(apart), ['s0']);
    assert.deepEqual(idsOf(inOne), ['s0', 's1']);
  });

  it('answers alike every time, whatever was asked between', () => {
    const first = index.search('åbent om fejl');
    index.search('tværgående samarbejde ikke');
    assert.deepEqual(index.search('åbent om fejl'), first);
  });

  it('knows its words in any inflection and corrects the others', () => {
    assert.equal(index.knows('kerneopgaverne'), true);
    assert.equal(index.knows('barsel'), false);
    assert.equal(index.correct('evaluerng'), 'evaluering');
    assert.equal(index.correct('evaluerngernes'), 'evaluering');
    assert.equal(index.correct('cykkelstiernes'), 'cykelstiernes');
    assert.equal(index.correct('barsel'), undefined);
  });

  it('bears questions without words, and an index without passages', () => {
    assert.deepEqual(index.search('???'), { hits: [], terms: [], unknownMass: 0 });
    assert.deepEqual(createSearchIndex([], { dictionary }).search('fejl').hits, []);
  });

  it('bears very long questions', () => assert.ok(index.search('fejl '.repeat(5_000) + 'ukendtord '.repeat(500)).hits.length > 0));
});
