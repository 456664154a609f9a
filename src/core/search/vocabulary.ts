import type { Analyser } from './analyser.ts';
import { isNegation, isStopWord } from './stopWords.ts';

/** The words of a corpus, numbered. A *form* is a word as it stands; its *lemmas* are what postings are kept by. */
export interface Vocabulary {
  /** Lemmas by number. */
  readonly lemmas: readonly string[];
  /** Forms by number. */
  readonly forms: readonly string[];
  /** True for the number of a lemma that the passages themselves hold, in text or headings; false for one that only their other words have. */
  isOfCorpus(lemma: number): boolean;
  /** Number of a form; −1 when absent. */
  formOf(word: string): number;
  /** Number of a lemma; −1 when absent. */
  lemmaOf(lemma: string): number;
  /** Numbers of a form's lemmas. */
  lemmasOfForm(form: number): readonly number[];
  /** How often the form occurs. */
  countOf(form: number): number;
  /** True when some form begins like this. */
  hasBeginning(beginning: string): boolean;
}

/** A vocabulary that grows while passages are read. */
export interface VocabularyBuilder extends Vocabulary {
  /** Number of the form, added when new and counted; −1 for a stop word, `NEGATION` for a negation. */
  add(word: string): number;
  /** What is added from now on is not of the corpus. */
  endCorpus(): void;
}

/** In a passage's forms: a word that turns the next one into its opposite. */
export const NEGATION = -2;

/** Creates an empty vocabulary; lemmas are looked up once per form. */
export function createVocabulary(analyser: Analyser): VocabularyBuilder {
  const lemmas: string[] = [];
  const forms: string[] = [];
  const lemmaNumbers = new Map<string, number>();
  const formNumbers = new Map<string, number>();
  const lemmasByForm: (readonly number[])[] = [];
  const counts: number[] = [];
  let corpusLemmas = Infinity;
  let sortedForms: readonly string[] = [];
  return {
    lemmas,
    forms,
    isOfCorpus: (lemma) => lemma >= 0 && lemma < corpusLemmas,
    endCorpus() {
      corpusLemmas = lemmas.length;
    },
    formOf(word) {
      const form = formNumbers.get(word) ?? -1;
      return form >= 0 ? form : -1;
    },
    lemmaOf: (lemma) => lemmaNumbers.get(lemma) ?? -1,
    lemmasOfForm: (form) => lemmasByForm[form] ?? [],
    countOf: (form) => counts[form] ?? 0,
    hasBeginning(beginning) {
      if (sortedForms.length !== forms.length) sortedForms = forms.toSorted();
      let low = 0;
      let high = sortedForms.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sortedForms[middle] ?? '') < beginning) low = middle + 1;
        else high = middle;
      }
      return sortedForms[low]?.startsWith(beginning) === true;
    },
    add(word) {
      const known = formNumbers.get(word);
      if (known !== undefined) {
        if (known >= 0) counts[known] = (counts[known] ?? 0) + 1;
        return known;
      }
      const form = isNegation(word) ? NEGATION : isStopWord(word, 'da') ? -1 : forms.length;
      formNumbers.set(word, form);
      if (form >= 0) {
        forms.push(word);
        counts.push(1);
        lemmasByForm.push(analyser.lemmasOf(word).map(addLemma));
      }
      return form;
    },
  };

  function addLemma(lemma: string): number {
    const known = lemmaNumbers.get(lemma);
    if (known !== undefined) return known;
    lemmaNumbers.set(lemma, lemmas.length);
    lemmas.push(lemma);
    return lemmas.length - 1;
  }
}
