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
  /** Lemmas of each line of its other words, per passage. */
  readonly otherWords: readonly (readonly Int32Array[])[];
  /** 1 for a passage that asks a question. */
  readonly isQuestion: Uint8Array;
}

/** Lemma numbers per field of one passage, one per mention. */
export interface PassageLemmas {
  readonly text: readonly number[];
  readonly heading: readonly number[];
  readonly context: readonly number[];
  /** Of the sentences before and after it in its paragraph. */
  readonly neighbours: readonly number[];
  readonly otherWords: readonly number[];
}

/** Reads passages into numbers; `visit` gets each one's lemmas, in order. */
export function readPassages(passages: readonly Passage[], vocabulary: VocabularyBuilder, visit: (lemmas: PassageLemmas) => void): PassageWords {
  const starts = new Int32Array(passages.length + 1);
  const forms = createIntList();
  const around: Surroundings[] = [];
  const isQuestion = new Uint8Array(passages.length);
  const readAround = createSurroundingsReader(vocabulary);

  passages.forEach((passage, index) => {
    for (const form of toForms(passage.text, vocabulary)) forms.push(form);
    starts[index + 1] = forms.length;
    isQuestion[index] = passage.text.trimEnd().endsWith('?') ? 1 : 0;
    around.push(readAround(passage.heading, passage.context));
  });
  // After all that is of the corpus itself, so that the numbers tell one from the other.
  vocabulary.endCorpus();
  const otherWords = passages.map(({ otherWords: lines }) => lines?.map((line) => Int32Array.from(toLemmas(line, vocabulary))) ?? NO_LINES);
  const words = { starts, forms: forms.toArray(), surroundings: around.map(({ lemmas }) => lemmas), otherWords, isQuestion };
  visitAll(passages, words, around, vocabulary, visit);
  return words;
}

// After all are read, since a passage's neighbour may come later.
function visitAll(passages: readonly Passage[], words: PassageWords, around: readonly Surroundings[], vocabulary: VocabularyBuilder, visit: (lemmas: PassageLemmas) => void): void {
  const text: number[] = [];
  const neighbours: number[] = [];
  passages.forEach(({ paragraph }, index) => {
    text.length = 0;
    neighbours.length = 0;
    addText(index, text);
    if (paragraph !== undefined) {
      for (const other of [index - 1, index + 1]) if (passages[other]?.paragraph === paragraph) addText(other, neighbours);
    }
    visit({ text, heading: around[index]?.heading ?? [], context: around[index]?.context ?? [], neighbours, otherWords: distinctOf(words.otherWords[index] ?? NO_LINES) });
  });

  function addText(passage: number, lemmas: number[]): void {
    const end = words.starts[passage + 1] ?? 0;
    for (let at = words.starts[passage] ?? 0; at < end; at += 1) {
      const form = words.forms[at] ?? -1;
      if (form >= 0) for (const lemma of vocabulary.lemmasOfForm(form)) lemmas.push(lemma);
    }
  }
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
  return (heading, context) => {
    const underHeading = known.get(heading) ?? new Map<string, Surroundings>();
    const before = underHeading.get(context);
    if (before !== undefined) return before;
    const lemmas = { heading: toLemmas(heading, vocabulary), context: toLemmas(context, vocabulary) };
    const surroundings = { ...lemmas, lemmas: Int32Array.from(new Set([...lemmas.heading, ...lemmas.context])) };
    known.set(heading, underHeading.set(context, surroundings));
    return surroundings;
  };
}

const NO_LINES: readonly Int32Array[] = [];
const NO_LEMMAS: readonly number[] = [];

function distinctOf(lines: readonly Int32Array[]): readonly number[] {
  return lines.length === 0 ? NO_LEMMAS : [...new Set(lines.flatMap((line) => [...line]))];
}

function toLemmas(field: string, vocabulary: VocabularyBuilder): number[] {
  return toForms(field, vocabulary).flatMap((form) => (form >= 0 ? vocabulary.lemmasOfForm(form) : []));
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
