import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/search/analyser.ts';
import { loadDanishDictionary } from '../../../src/core/search/danishDictionary.ts';
import { createExpressionFinder, type ExpressionFinder } from '../../../src/core/search/expressions.ts';
import { parseThesaurus } from '../../../src/core/search/thesaurus.ts';
import { tokenise } from '../../../src/core/search/tokenise.ts';

const THESAURUS = parseThesaurus('inddrage, tage med på råd | evaluere, følge op | forhindre, spænde ben for');

describe('createExpressionFinder', () => {
  let findExpression: ExpressionFinder;
  before(() => {
    findExpression = createExpressionFinder(THESAURUS, createAnalyser({ dictionary: loadDanishDictionary() }));
  });
  const find = (question: string): { meaning: string | undefined; tokens: readonly number[] } | undefined => {
    const tokens = tokenise(question);
    for (let at = 0; at < tokens.length; at += 1) {
      const found = findExpression(tokens, at);
      if (found !== undefined) return { meaning: found.expression.meanings[0], tokens: found.tokens };
    }
    return undefined;
  };

  it('finds an expression in any inflection', () => assert.deepEqual(find('de spændte ben for os'), { meaning: 'forhindre', tokens: [1, 2, 3] }));
  it('lets subject and object stand inside', () => assert.deepEqual(find('hvordan tager vi borgerne med på råd'), { meaning: 'inddrage', tokens: [1, 4, 5, 6] }));
  it('lets a subject stand inside two words', () => assert.deepEqual(find('hvornår følger vi op'), { meaning: 'evaluere', tokens: [1, 3] }));
  it('lets no content word stand inside two words', () => assert.equal(find('følger planen op'), undefined));
  it('lets no negation stand inside', () => assert.equal(find('vi tager ikke andre med på råd'), undefined));
  it('finds no half expressions', () => assert.equal(find('tager vi borgerne med på'), undefined));
});
