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
  const readShared = createFieldReader(vocabulary);
  const text: number[] = [];

  passages.forEach((passage, index) => {
    text.length = 0;
    for (const form of toForms(passage.text, vocabulary)) {
      forms.push(form);
      if (form >= 0) text.push(...vocabulary.lemmasOfForm(form));
    }
    starts[index + 1] = forms.length;
    isQuestion[index] = passage.text.trimEnd().endsWith('?') ? 1 : 0;
    const heading = readShared(passage.heading);
    const context = readShared(passage.context);
    surroundings.push(readShared.union(passage.heading, passage.context));
    visit({ text, heading, context });
  });
  return { starts, forms: forms.toArray(), surroundings, isQuestion };
}

interface FieldReader {
  (field: string): readonly number[];
  union(heading: string, context: string): Int32Array;
}

// Headings and contexts repeat from passage to passage: each is read once.
function createFieldReader(vocabulary: VocabularyBuilder): FieldReader {
  const fields = new Map<string, readonly number[]>();
  const unions = new Map<string, Int32Array>();
  const read = (field: string): readonly number[] => {
    const known = fields.get(field);
    if (known !== undefined) return known;
    const lemmas = toForms(field, vocabulary).flatMap((form) => (form >= 0 ? vocabulary.lemmasOfForm(form) : []));
    fields.set(field, lemmas);
    return lemmas;
  };
  return Object.assign(read, {
    union(heading: string, context: string): Int32Array {
      const key = `${heading}\n${context}`;
      const known = unions.get(key);
      if (known !== undefined) return known;
      const union = Int32Array.from(new Set([...read(heading), ...read(context)]));
      unions.set(key, union);
      return union;
    },
  });
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
