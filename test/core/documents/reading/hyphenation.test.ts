import assert from 'node:assert/strict';
import { joinLineEnds, mendSpacedWords } from '../../../../src/core/documents/reading/hyphenation.ts';
import { collectReadingWords } from '../../../../src/core/documents/vocabulary.ts';
import { dictionary } from '../readText.ts';

const words = collectReadingWords([{ text: 'Vores borgere og virksomheder og kommunens virksomheder er glade i dag' }], dictionary);
const join = (first: string, next: string, hints: { losesHyphens?: boolean; hasTrailingSpace?: boolean } = {}): string => {
  const { drop, glue } = joinLineEnds(first, next, words, { losesHyphens: false, hasTrailingSpace: false, ...hints });
  return first.slice(0, first.length - drop) + glue + next;
};

describe('joinLineEnds', () => {
  it('joins a divided word', () => {
    assert.equal(join('kerneop-', 'gaver'), 'kerneopgaver');
  });

  it('keeps a suspended hyphen before og, eller and samt', () => {
    assert.equal(join('opgave-', 'og ansvarsfordeling'), 'opgave- og ansvarsfordeling');
    assert.equal(join('til-', 'eller fravalg'), 'til- eller fravalg');
    assert.equal(join('ledelses-', 'samt værdigrundlag'), 'ledelses- samt værdigrundlag');
  });

  it('tells a divided word from a suspended hyphen by the dictionary', () => {
    assert.equal(join('min-', 'til'), 'min- til');
    assert.equal(join('til-', 'liden'), 'tilliden');
  });

  it('keeps the hyphen of a name and of an abbreviation', () => {
    assert.equal(join('Høje-', 'Taastrup'), 'Høje-Taastrup');
    assert.equal(join('MED-', 'udvalget'), 'MED-udvalget');
    assert.equal(join('ORGANI-', 'SATION'), 'ORGANISATION');
  });

  it('joins a word whose hyphen was lost in a document that marks wraps by a trailing space', () => {
    assert.equal(join('organisa', 'tion', { losesHyphens: true }), 'organisation');
    assert.equal(join('forventning', 'er', { losesHyphens: true }), 'forventninger');
    assert.equal(join('ledelses', 'stil', { losesHyphens: true, hasTrailingSpace: true }), 'ledelses stil');
    assert.equal(join('huset', 'og', { losesHyphens: true }), 'huset og');
  });

  it('leaves two whole words and a name apart even there', () => {
    assert.equal(join('klogere af at', 'undersøge', { losesHyphens: true }), 'klogere af at undersøge');
    assert.equal(join('Bo Sigh', 'kommunaldirektør', { losesHyphens: true }), 'Bo Sigh kommunaldirektør');
  });

  it('leaves whole words apart in a document without that habit', () => {
    assert.equal(join('gode', 'rammer'), 'gode rammer');
    assert.equal(join('organisa', 'tion'), 'organisation');
  });

  it('joins halves of which one is no word, whatever the habit', () => {
    assert.equal(join('le', 'dere'), 'ledere');
    assert.equal(join('løs', 'ninger'), 'løsninger');
    assert.equal(join('HR', 'chefen'), 'HR chefen');
  });

  it('sets a space after a dash', () => {
    assert.equal(join('vi arbejder –', 'sammen'), 'vi arbejder – sammen');
  });
});

describe('mendSpacedWords', () => {
  const mend = (text: string): string => mendSpacedWords(text, words, () => undefined);

  it('joins halves of a word that the document writes whole', () => {
    assert.equal(mend('med borgere og virksom heder i byen'), 'med borgere og virksomheder i byen');
  });

  it('joins halves of which one is no word', () => {
    assert.equal(mend('en virk somhed i byen'), 'en virksomhed i byen');
    assert.equal(mend('til forhand ling i dag'), 'til forhandling i dag');
  });

  it('leaves ordinary neighbours alone', () => {
    for (const text of ['vi taler over for hinanden', 'hver dag er god nok', 'kommunens borgere er glade', 'mange små øer i havet', 'en praktiknær diplomuddannelse']) assert.equal(mend(text), text);
  });

  it('reports what it joined and where', () => {
    const found: unknown[] = [];
    mendSpacedWords('og virksom heder', words, (...mended) => found.push(mended));
    assert.deepEqual(found, [['virksom heder', 'virksomheder', 3]]);
  });
});
