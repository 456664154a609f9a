import assert from 'node:assert/strict';
import { createPhraseMatcher } from '../../../../src/core/answers/understanding/phraseMatcher.ts';
import { createQuestionAnalyser } from '../../../../src/core/answers/understanding/questionAnalyser.ts';
import { createAnalyser } from '../../../../src/core/search/analyser.ts';
import { loadDanishDictionary } from '../../../../src/core/search/danishDictionary.ts';

const analyser = createQuestionAnalyser(createAnalyser({ dictionary: loadDanishDictionary() }));

describe('createPhraseMatcher', () => {
  const matcher = createPhraseMatcher(
    [
      { text: 'leder af ledere', target: 'LL', form: 'sequence' },
      { text: 'leder af medarbejdere', target: 'LM', form: 'sequence' },
      { text: 'medarbejder', target: 'M', form: 'sequence' },
      { text: 'centerchef', target: 'C', form: 'sequence' },
      { text: 'Sammen skaber vi velfærd', target: 'V', form: 'bag' },
      { text: 'Compliance', target: 'K', form: 'bag' },
      { text: 'velfærd', target: 'V', form: 'bag' },
    ],
    analyser,
  );
  const targetsIn = (text: string): string[] => matcher.find(analyser.analyse(text)).map(({ target }) => target);

  it('finds a name in any inflection', () => {
    assert.deepEqual(targetsIn('hvad er centerchefernes ansvar'), ['C']);
    assert.deepEqual(targetsIn('lederne af medarbejderne'), ['LM']);
  });

  it('prefers the longest name where names overlap', () => {
    assert.deepEqual(targetsIn('som leder af medarbejdere'), ['LM']);
  });

  it('takes one preposition for another inside a name', () => {
    assert.deepEqual(targetsIn('leder for ledere'), ['LL']);
  });

  it('does not take two names side by side for a longer one', () => {
    assert.deepEqual(targetsIn('ledere og medarbejdere'), ['M']);
  });

  it('finds a name that was split', () => {
    assert.deepEqual(targetsIn('som center chef'), ['C']);
  });

  it('finds a name glued to a general noun, with and without a hyphen', () => {
    assert.deepEqual(targetsIn('compliance-delen'), ['K']);
    assert.deepEqual(targetsIn('i velfærdsperspektivet'), ['V']);
  });

  it('finds a misspelt name but leaves correctly spelt words alone', () => {
    assert.deepEqual(targetsIn('centrchef complience'), ['C', 'K']);
    assert.deepEqual(targetsIn('centerets velvære'), []);
  });

  it('finds a name written in one word', () => {
    assert.deepEqual(targetsIn('lederaf medarbejdere'), ['LM']);
    assert.deepEqual(targetsIn('lederafmedarbejdere velfærd'), ['LM', 'V']);
  });

  it('finds a name with a word cut short beside a whole one', () => {
    assert.deepEqual(targetsIn('vi skaber velf sammen'), ['V']);
    assert.deepEqual(targetsIn('compl'), []);
  });

  it('finds the content words of a theme in another order', () => {
    assert.deepEqual(targetsIn('at vi sammen hver dag skaber velfærd'), ['V']);
  });
});
