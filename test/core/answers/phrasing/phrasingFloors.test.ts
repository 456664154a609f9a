import assert from 'node:assert/strict';
import type { Citation } from '../../../../src/core/answers/answer.ts';
import { loadBundledEngine } from '../bundledEngine.ts';
import { mutationsOf } from './mutations.ts';
import { citeAll, isShown, type Judged, readJudged } from './phrasingCheck.ts';

/**
 * What the check lets through and what it costs. `sentences.jsonl` was written first, and the check was adjusted to it;
 * `unseenSentences.jsonl` was written afterwards and met it unadjusted: 18 of 20 Danish sentences kept and 1 of 31 wrong ones shown,
 * after which one rule more refuses that one. Most of what is lost in English is lost because the glossary lacks a word.
 */
describe('the check of phrased sentences, on the bundled documents', () => {
  let statements: readonly Citation[];

  before(async () => (statements = citeAll((await loadBundledEngine()).corpus)));

  for (const [file, floors] of [
    ['sentences.jsonl', { da: 34 / 41, en: 9 / 12 }],
    ['unseenSentences.jsonl', { da: 18 / 20, en: 2 / 8 }],
  ] as const) {
    it(`shows none of the unsupported sentences in ${file}`, () => {
      assert.deepEqual(readJudged(file).filter((judged) => !judged.supported && isKept(judged)).map(({ sentence }) => sentence), []);
    });
    for (const language of ['da', 'en'] as const) {
      it(`keeps its share of the supported ones in ${file} (${language})`, () => {
        const supported = readJudged(file).filter((judged) => judged.supported && judged.language === language);
        assert.ok(supported.filter(isKept).length / supported.length >= floors[language]);
      });
    }
  }

  it('refuses nearly all that a program makes of the statements’ own words', function () {
    this.timeout(60_000);
    const shown = new Map<string, number>();
    const made = new Map<string, number>();
    statements.forEach((statement, index) => {
      const next = statements[(index + 97) % statements.length]!;
      for (const { kind, isSupported, sentence } of mutationsOf(statement, next, index)) {
        const key = `${isSupported ? 'supported' : 'unsupported'}: ${kind}`;
        made.set(key, (made.get(key) ?? 0) + 1);
        if (isShown(sentence, [statement])) shown.set(key, (shown.get(key) ?? 0) + 1);
      }
    });
    const unsupported = [...made.keys()].filter((key) => key.startsWith('unsupported'));
    assert.equal(unsupported.length, 15);
    assert.ok(sum(made, unsupported) > 3_500);
    // Two sentences end in words that mean nothing, and one says of "medarbejderne" what the role of that name says of itself.
    const allowed = { 'unsupported: a foreign half': 2, 'unsupported: somebody else': 1 };
    assert.deepEqual(Object.fromEntries([...shown].filter(([key]) => key.startsWith('unsupported'))), allowed);
    assert.ok((shown.get('supported: verbatim') ?? 0) / (made.get('supported: verbatim') ?? 1) > 0.96);
    assert.ok((shown.get('supported: jeg as du') ?? 0) / (made.get('supported: jeg as du') ?? 1) > 0.96);
  });

  function isKept({ rests, sentence, language }: Judged): boolean {
    const rest = rests.map((beginning) => statements.find(({ quote }) => quote.startsWith(beginning)));
    assert.ok(rest.every((found) => found !== undefined), rests.join());
    return isShown(sentence, rest, language);
  }
});

function sum(counts: ReadonlyMap<string, number>, keys: readonly string[]): number {
  return keys.reduce((total, key) => total + (counts.get(key) ?? 0), 0);
}
