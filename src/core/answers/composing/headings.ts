import type { Corpus, Section } from '../../documents/document.ts';
import type { AnalysedWord } from '../../search/analyser.ts';
import type { QuestionAnalyser } from '../understanding/questionAnalyser.ts';
import { FRAME_WORDS, isIn, MUNICIPALITY_WORDS } from '../understanding/questionWords.ts';

/** A heading whose words all stand in the question. */
export interface HeadingMatch {
  readonly section: Section;
  /** The question's words that are the heading's. */
  readonly tokens: readonly AnalysedWord[];
  /** Which part of the question's own words the heading accounts for, 0–1. */
  readonly share: number;
  /** The question has it in quotation marks. */
  readonly isQuoted: boolean;
}

/** Finds what headings a question names. */
export interface HeadingMatcher {
  /** Headings of the documents named in the question, most words first. */
  find(tokens: readonly AnalysedWord[], text: string, documentIds: readonly string[]): HeadingMatch[];
}

interface PreparedHeading {
  readonly section: Section;
  readonly words: readonly AnalysedWord[];
  /** Small words too, for comparing with quoted text. */
  readonly allWords: readonly AnalysedWord[];
}

/** A question's words, read once for all headings. */
interface AskedWords {
  readonly tokens: readonly AnalysedWord[];
  /** Those that say something. */
  readonly content: readonly AnalysedWord[];
  readonly quoted: readonly (readonly AnalysedWord[])[];
  /** Those that may be another word misspelt. */
  readonly slips: ReadonlySet<AnalysedWord>;
}

/** In shorter words a letter makes another word. */
const MIN_CORRECTED_LENGTH = 6;

/** Quoted text: '…', "…", ”…”, »…«. */
const QUOTED = /['"”“»«’‘]([^'"”“»«’‘]{3,80})['"”“»«’‘]/gu;

/** Finds the headings whose content words all stand in a question, in any inflection and order. */
export function createHeadingMatcher(corpus: Corpus, analyser: QuestionAnalyser): HeadingMatcher {
  const headings = corpus.documents.flatMap((document) =>
    // A role's section is found by the role's names, the whole document by its title.
    document.sections.filter(({ roleId, level }) => roleId === undefined && level > 0).flatMap((section) => parts(section.heading).map((heading) => ({ section, words: contentWords(heading), allWords: analyser.analyse(heading) }))),
  );

  return {
    find(tokens, text, documentIds) {
      const content = tokens.filter((token) => !analyser.isStopWord(token.word) && !isIn(FRAME_WORDS, token));
      const quoted = [...text.matchAll(QUOTED)].map(([, inside]) => analyser.analyse(inside ?? ''));
      const forms = new Set(tokens.flatMap(({ word, lemmas }) => [word, ...lemmas]));
      // Most headings share no word with the question; only what may match is looked at closely.
      const slips = new Set(tokens.filter(isSlip));
      const isLoose = quoted.length > 0 || slips.size > 0;
      const mayMatch = ({ words }: PreparedHeading): boolean => isLoose || words.every(({ word, lemmas }) => forms.has(word) || lemmas.some((lemma) => forms.has(lemma)));
      const found = headings
        .filter((heading) => documentIds.includes(heading.section.documentId) && mayMatch(heading))
        .flatMap((heading) => match(heading, { tokens, content, quoted, slips }) ?? []);
      return found.sort((a, b) => Number(b.isQuoted) - Number(a.isQuoted) || b.tokens.length - a.tokens.length || a.section.level - b.section.level);
    },
  };

  function match(heading: PreparedHeading, { tokens, content, quoted, slips }: AskedWords): HeadingMatch | undefined {
    const isQuoted = quoted.some((words) => words.length > 1 && words.length <= heading.allWords.length && words.every((word, index) => heading.allWords[index]?.word === word.word));
    if (isQuoted) return { section: heading.section, tokens: heading.allWords, share: 1, isQuoted };
    if (heading.words.length === 0) return undefined;
    const used: AnalysedWord[] = [];
    for (const word of heading.words) {
      const token = tokens.find((candidate) => !used.includes(candidate) && (candidate.word === word.word || analyser.sameWord(candidate, word) || (slips.has(candidate) && isMisspeltAs(candidate, word))));
      if (!token) return undefined;
      used.push(token);
    }
    return { section: heading.section, tokens: used, share: used.length / Math.max(used.length, content.length), isQuoted };
  }

  function isMisspeltAs(slip: AnalysedWord, meant: AnalysedWord): boolean {
    return analyser.nearest(slip.word, [meant.word]).length > 0;
  }

  function isSlip({ word }: AnalysedWord): boolean {
    return word.length >= MIN_CORRECTED_LENGTH && !analyser.isWord(word);
  }

  function contentWords(text: string): AnalysedWord[] {
    const words = analyser.analyse(text).filter((word) => !analyser.isStopWord(word.word) && !MUNICIPALITY_WORDS.has(word.word));
    // "Uddelegering handler om, at:" is asked for by its first word.
    const naming = text.trimEnd().endsWith(':') ? words.filter((word) => !isIn(FRAME_WORDS, word)) : words;
    return naming.length > 0 ? naming : words;
  }
}

/** A heading with a colon is also known by either side of it: "Fra vision til virkelighed: Sammen om udvikling". */
function parts(heading: string): string[] {
  const pieces = heading.split(':').map((part) => part.trim()).filter((part) => part !== '');
  return pieces.length > 1 ? [heading, ...pieces] : [heading];
}
