import type { AnalysedWord } from '../search/analyser.ts';
import type { Language } from './answer.ts';
import { COMPARISON_WORDS, FRAME_WORDS, isIn, LIST_WORDS, NUMBER_WORDS, OUTLINE_WORDS } from './questionWords.ts';

/** What a question is about, in the words that may stand in a document. */
export interface Subject {
  /** Content words outside names, without the words of asking. */
  readonly topicWords: readonly AnalysedWord[];
  /** The topic words as text. */
  readonly topic: string;
  /** The topic with the words of asking, which may stand in running text too ("på hvilke sider beskrives …"). */
  readonly searchText: string;
  /** The topic with the roles and perspectives named: for documents that have none by these names. */
  readonly subject: string;
  /** All content words, a document's name too: for facts, which may be about the document. */
  readonly everything: string;
  /** Nothing but the words of asking is left: "hvad forventes der af mig?" */
  readonly isOnlyAsking: boolean;
}

/** Which tokens belong to names: of places and documents, and of anything (roles and perspectives too). */
interface NameTokens {
  readonly inSources: ReadonlySet<number>;
  readonly inDocumentNames: ReadonlySet<number>;
  readonly inNames: ReadonlySet<number>;
  /** Tokens of phrases that only ask. */
  readonly inFrames: ReadonlySet<number>;
}

/** Reads what a question is about from its content words. */
export function readSubject(tokens: readonly AnalysedWord[], language: Language, names: NameTokens, isStopWord: (word: string) => boolean): Subject {
  const { inNames, inSources, inDocumentNames, inFrames } = names;
  const unframed = tokens.map((token, index) => ({ token, index })).filter(({ index }) => !inFrames.has(index));
  const content = unframed.filter(({ token }) => !isStopWord(token.word));
  const outside = content.filter(({ index }) => !inNames.has(index)).map(({ token }) => token);
  const topicWords = outside.filter((token) => !isAskingWord(token));
  const small = unframed.map(({ token }) => token).filter((token) => isStopWord(token.word));
  // Small words stay between the others: "sat af" and "tage med på råd" mean nothing without them.
  const toText = (words: readonly AnalysedWord[]): string => {
    const kept = new Set(words.length === 0 ? [] : [...small, ...words]);
    return tokens.filter((token) => kept.has(token)).map(({ word }) => word).join(' ');
  };
  return {
    topicWords,
    topic: toText(topicWords),
    // The words of asking in English stand in no Danish text.
    searchText: toText(language === 'en' && topicWords.length > 0 ? topicWords : outside),
    subject: toText(content.filter(({ token, index }) => !inSources.has(index) && !isAskingWord(token)).map(({ token }) => token)),
    everything: toText(content.filter(({ index }) => !inSources.has(index) || inDocumentNames.has(index)).map(({ token }) => token)),
    isOnlyAsking: outside.every((token) => isIn(FRAME_WORDS, token)),
  };
}

/** True for the words a question is asked with, which say nothing of its subject. */
export function isAskingWord(token: AnalysedWord): boolean {
  return NUMBER_WORDS.has(token.word) || /^\d{1,2}$/u.test(token.word) || [FRAME_WORDS, LIST_WORDS, OUTLINE_WORDS, COMPARISON_WORDS].some((list) => isIn(list, token));
}
