import { createIntList } from './intList.ts';
import type { Passage } from './search.ts';
import { tokenise } from './tokenise.ts';
import { type VocabularyBuilder } from './vocabulary.ts';

/** The words of every passage in order, as form numbers (`NEGATION` among them), stop words left out. */
export interface PassageWords {
  /** Where a passage's forms start; those of passage n end where those of n + 1 start. */
  readonly starts: Int32Array;
  readonly forms: Int32Array;
  /** Distinct lemmas of heading and context, per passage; passages under one heading share one array. */
  readonly surroundings: readonly Int32Array[];
  /** 1 for a passage that asks a question. */
  readonly isQuestion: Uint8Array;
}

/** Lemma numbers per field of one passage, one per mention. */
export interface PassageLemmas {
  readonly text: readonly number[];
  readonly heading: readonly number[];
  readonly context: readonly number[];
}

/** Reads passages into numbers; `visit` gets each one's lemmas, in order. */
export function readPassages(passages: readonly Passage[], vocabulary: VocabularyBuilder, visit: (lemmas: PassageLemmas) => void): PassageWords {
  const starts = new Int32Array(passages.length + 1);
  const forms = createIntList();
  const surroundings: Int32Array[] = [];
  const isQuestion = new Uint8Array(passages.length);
  const readAround = createSurroundingsReader(vocabulary);
  const text: number[] = [];

  passages.forEach((passage, index) => {
    text.length = 0;
    for (const form of toForms(passage.text, vocabulary)) {
      forms.push(form);
      if (form >= 0) for (const lemma of vocabulary.lemmasOfForm(form)) text.push(lemma);
    }
    starts[index + 1] = forms.length;
    isQuestion[index] = passage.text.trimEnd().endsWith('?') ? 1 : 0;
    const around = readAround(passage.heading, passage.context);
    surroundings.push(around.lemmas);
    visit({ text, heading: around.heading, context: around.context });
  });
  return { starts, forms: forms.toArray(), surroundings, isQuestion };
}

interface Surroundings {
  readonly heading: readonly number[];
  readonly context: readonly number[];
  /** The distinct lemmas of both. */
  readonly lemmas: Int32Array;
}

// Headings and contexts repeat from passage to passage: each pair is read once.
function createSurroundingsReader(vocabulary: VocabularyBuilder): (heading: string, context: string) => Surroundings {
  const known = new Map<string, Map<string, Surroundings>>();
  const read = (field: string): number[] => toForms(field, vocabulary).flatMap((form) => (form >= 0 ? vocabulary.lemmasOfForm(form) : []));
  return (heading, context) => {
    const underHeading = known.get(heading) ?? new Map<string, Surroundings>();
    const before = underHeading.get(context);
    if (before !== undefined) return before;
    const lemmas = { heading: read(heading), context: read(context) };
    const surroundings = { ...lemmas, lemmas: Int32Array.from(new Set([...lemmas.heading, ...lemmas.context])) };
    known.set(heading, underHeading.set(context, surroundings));
    return surroundings;
  };
}

// A hyphenated word is read whole and in parts: "opgave-fordeling" is found by either.
function toForms(text: string, vocabulary: VocabularyBuilder): number[] {
  const forms: number[] = [];
  for (const { word, parts } of tokenise(text)) {
    const form = vocabulary.add(word);
    if (form !== -1) forms.push(form);
    for (const part of parts) {
      const number = vocabulary.add(part);
      if (number !== -1) forms.push(number);
    }
  }
  return forms;
}
