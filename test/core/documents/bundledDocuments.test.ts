import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LeadershipDocument } from '../../../src/core/documents/document.ts';
import { BUNDLED_CORPUS_DIRECTORY } from '../../../src/core/documents/bundledCorpus.ts';
import { loadCorpus } from '../../../src/core/documents/loadCorpus.ts';
import { findSuspiciousWords } from '../../../src/core/documents/suspiciousWords.ts';
import { dictionary } from './readText.ts';

describe('the bundled documents', () => {
  const documents = new Map<string, LeadershipDocument>();
  const get = (id: string): LeadershipDocument => documents.get(id)!;
  const textsOf = (id: string, heading: string): string[] => {
    const section = get(id).sections.find((candidate) => candidate.heading === heading);
    return get(id).statements.filter((statement) => statement.sectionId === section?.id).map((statement) => statement.text);
  };

  before(async () => {
    const corpus = await loadCorpus(BUNDLED_CORPUS_DIRECTORY, dictionary);
    for (const document of corpus.documents) documents.set(document.info.id, document);
  });

  const HVIDOVRE = 'hvidovre-ledelses-og-medarbejdergrundlag';
  const KERNEOPGAVEN = 'holbaek-mod-paa-kerneopgaven';

  it('are five, with municipality and summary in two languages', () => {
    assert.deepEqual([...documents.values()].map(({ info }) => info.municipality), ['Frederikssund', 'Gladsaxe', 'Holbæk', 'Holbæk', 'Hvidovre']);
    for (const { info } of documents.values()) assert.ok(info.summary !== undefined && info.summary.da !== info.summary.en);
  });

  it('have nearly all they say in other words too, none of which misses its statement', () => {
    for (const { info, statements, findings } of documents.values()) {
      assert.deepEqual(findings.filter(({ kind }) => kind === 'unmatched-quote'), [], info.id);
      const prose = statements.filter(({ kind, duplicateOf }) => kind !== 'label' && duplicateOf === undefined);
      const share = prose.filter(({ otherWords }) => otherWords !== undefined).length / prose.length;
      assert.ok(share > 0.8, `${info.id}: ${share}`);
    }
  });

  it('give Hvidovre four statements per role and perspective and three for everyone, in both renderings', () => {
    const { info, statements } = get(HVIDOVRE);
    for (const role of info.roles) {
      for (const perspective of info.perspectives) {
        const cell = statements.filter((statement) => statement.roleId === role.id && statement.perspectiveId === perspective.id);
        const quoted = cell.filter((statement) => statement.duplicateOf === undefined);
        const expected = role.isEveryone === true ? 3 : 4;
        assert.deepEqual([quoted.length, cell.length], [expected, 2 * expected], `${role.id} ${perspective.id}`);
        for (const { duplicateOf } of cell.filter((statement) => statement.duplicateOf !== undefined)) assert.ok(quoted.some(({ id }) => id === duplicateOf));
      }
    }
  });

  it('find the five places where the renderings of Hvidovre differ', () => {
    const found = get(HVIDOVRE).findings.flatMap((finding) => (finding.kind === 'contradiction' ? [finding.other] : []));
    const marks = ['implementere nye procedurer', 'mellem kommunen og centrene', 'optimerer jeg min', 'gennem stærkt samarbejde', 'åben overfor feedback'];
    assert.equal(found.length, marks.length);
    marks.forEach((mark, at) => assert.ok(found[at]?.includes(mark), mark));
  });

  it('leave no broken word in Hvidovre', () => {
    assert.deepEqual(findSuspiciousWords(get(HVIDOVRE).statements, dictionary), []);
  });

  it('quote what stands in the lines they name', async () => {
    for (const document of documents.values()) {
      const raw = (await readFile(path.join(BUNDLED_CORPUS_DIRECTORY, `${document.info.id}.txt`), 'utf8')).normalize('NFC').split('\n');
      for (const { text, lines: [from, to] } of document.statements) {
        const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
        assert.ok(letters(raw.slice(from - 1, to).join('')).includes(letters(text)), `${document.info.id} ${from}–${to}: ${text}`);
      }
    }
  });

  it('keep the signatures and the equations of Hvidovre as statements', () => {
    const texts = get(HVIDOVRE).statements.map((statement) => statement.text);
    for (const text of ['Gert Stephan Nelth Direktør', 'Nich Bendtsen Kommunaldirektør', 'Sammen sikrer vi driften (Compliance)', 'Sammen udvikler vi en robust organisation (Resiliens)']) assert.ok(texts.includes(text), text);
  });

  it('read the flattened grid of Holbæk: five points under each ambition, and the empty column', () => {
    const { sections } = get('holbaek-ledelsesgrundlag');
    const ambitions = sections.filter((section) => section.perspectiveId !== undefined);
    assert.deepEqual(ambitions.map((section) => [section.path.join(' › '), section.statementIds.length]), [
      ['AMBITIONEN › Omverdens ledelse og et stærkt borgersyn', 6],
      ['AMBITIONEN › Tydelig retning, fagligt handlerum og en sammenhængende organisation', 6],
      ['AMBITIONEN › Sund drift, trivsel og udvikling', 7],
    ]);
    assert.equal(textsOf('holbaek-ledelsesgrundlag', ambitions[0]!.heading).at(-1), 'Det gør jeg i min ledelsesfunktion ved at:');
  });

  it('give each ambition of Mod på kerneopgaven its list, and put the displaced list back', () => {
    const { statements, info } = get(KERNEOPGAVEN);
    const counts = info.perspectives.map(({ id }) => statements.filter((statement) => statement.perspectiveId === id && statement.leadIn === 'Vi vil:').length);
    assert.deepEqual(counts, [5, 6, 5, 6, 5]);
    assert.deepEqual(textsOf(KERNEOPGAVEN, 'Kommunalbestyrelsens arbejdsprogram').slice(3, 7), [
      'Det drejer sig om indsatser under følgende overskrifter:',
      'Fælles om folkeskolen',
      'Borgere på kanten af arbejdsmarkedet – flere skal ind i arbejdsfællesskabet',
      'Ældre – styrket demensindsats og flere plejeboliger',
    ]);
    assert.deepEqual(textsOf(KERNEOPGAVEN, 'EGNE NOTER TIL:'), ['Hvordan kan jeg bidrage til at udvikle kerneopgaven?', 'Hvad betyder ambitionerne for mig?']);
  });

  it('make the three tracks of Frederikssund quotable as a list, and carry them as perspectives', () => {
    const { statements } = get('frederikssund-sammen-om-frederikssund');
    assert.ok(statements.some(({ text, kind, leadIn }) => text === 'SPOR #3 RELATIONER' && kind === 'bullet' && leadIn === 'Vi har fokuseret strategien i følgende tre udviklingsspor:'));
    assert.deepEqual(['mennesker', 'opgaver', 'relationer'].map((id) => statements.filter(({ perspectiveId, kind }) => perspectiveId === id && kind === 'bullet').length), [5, 4, 5]);
  });

  it('mend the word that Gladsaxe split inside a line', () => {
    assert.ok(get('gladsaxe-vi-vil').statements.some(({ text }) => text.includes('vores borgere og virksomheder og bedst')));
  });
});
