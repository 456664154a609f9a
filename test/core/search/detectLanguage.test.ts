import assert from 'node:assert/strict';
import { detectLanguage } from '../../../src/core/search/detectLanguage.ts';

describe('detectLanguage', () => {
  const english = ['what is my role as leder af medarbejdere in Sammen sikrer vi driften?', 'role of centerchef', 'trust', 'who are the directors', 'tell me about psychological safety', 'leadership in Holbæk'];
  const danish = ['compliance centerchef', 'hvad er min rolle', 'feedback', 'spor 3 relationer', 'hvad betyder Den Nye Syntese of public work for os', '', 'performance i vores team'];
  for (const text of english) it(`takes "${text}" for English`, () => assert.equal(detectLanguage(text), 'en'));
  for (const text of danish) it(`takes "${text}" for Danish`, () => assert.equal(detectLanguage(text), 'da'));
});
