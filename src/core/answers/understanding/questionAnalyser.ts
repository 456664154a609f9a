import type { AnalysedWord, Analyser } from '../../search/analyser.ts';
import { editDistance, maxEditsFor } from '../../search/spelling.ts';
import { isEnglishTerm } from '../../search/englishTerms.ts';
import { isStopWord } from '../../search/stopWords.ts';
import type { Language } from '../answer.ts';

/** What understanding a question needs to know about words. */
export interface QuestionAnalyser {
  analyse(text: string): AnalysedWord[];
  /** True when the two may be inflections of one word. */
  sameWord(a: AnalysedWord, b: AnalysedWord): boolean;
  /** Says nothing of a subject in that language; default Danish. An English question may hold Danish words, not the other way. */
  isStopWord(word: string, language?: Language): boolean;
  /** An everyday word, not only a name: "vejen" is, "silkeborg" is not. */
  isCommonWord(word: string): boolean;
  /** A correctly spelt word: then it is not a misspelt name. */
  isWord(word: string): boolean;
  /** The words of the list that this may be a misspelling of, all equally near: one edit, two from eight letters on. */
  nearest(word: string, vocabulary: readonly string[]): readonly string[];
}

/** Creates the analyser of questions over the words that search knows. */
export function createQuestionAnalyser(analyser: Analyser): QuestionAnalyser {
  const { dictionary } = analyser;
  return {
    analyse: (text) => analyser.analyse(text),
    sameWord: (a, b) => a.lemmas.some((lemma) => b.lemmas.includes(lemma)),
    isStopWord: (word, language = 'da') => isStopWord(word, language),
    isCommonWord: (word) => dictionary.has(word) && dictionary.lemmas(word).every((lemma) => dictionary.split(lemma).length === 0),
    isWord: (word) => dictionary.lists(word) || isEnglishTerm(word),
    nearest(word, vocabulary) {
      let best: string[] = [];
      let bestDistance = maxEditsFor(word.length) + 1;
      for (const candidate of vocabulary) {
        if (Math.abs(candidate.length - word.length) > bestDistance) continue;
        const distance = editDistance(word, candidate, bestDistance);
        if (distance < bestDistance) best = [];
        if (distance <= bestDistance && distance <= maxEditsFor(word.length)) {
          best.push(candidate);
          bestDistance = distance;
        }
      }
      return best;
    },
  };
}
