import type { AnalysedWord } from '../../search/analyser.ts';
import type { Language } from '../answer.ts';
import { COMPARISON_WORDS, FRAME_WORDS, isIn, LIST_WORDS, NUMBER_WORDS, ORDINAL_WORDS, OUTLINE_WORDS } from './questionWords.ts';

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
  const words = tokens.flatMap((token, index): ReadWord[] => {
    if (inFrames.has(index)) return [];
    const isSmall = isStopWord(token.word);
    return [{ token, index, isSmall, isOutside: !isSmall && !inNames.has(index), asks: !isSmall && isAskingWord(token) }];
  });
  // Small words stay between the others: "sat af" and "tage med på råd" mean nothing without them.
  const toText = (isMeant: (word: ReadWord) => boolean): string => {
    const kept = words.filter((word) => word.isSmall || isMeant(word));
    return kept.every(({ isSmall }) => isSmall) ? '' : kept.map(({ token }) => token.word).join(' ');
  };
  const outside = words.filter(({ isOutside }) => isOutside);
  const topicWords = outside.filter(({ asks }) => !asks).map(({ token }) => token);
  const topic = toText(({ isOutside, asks }) => isOutside && !asks);
  return {
    topicWords,
    topic,
    // The words of asking in English stand in no Danish text.
    searchText: language === 'en' && topic !== '' ? topic : toText(({ isOutside }) => isOutside),
    subject: toText(({ index, asks }) => !inSources.has(index) && !asks),
    everything: toText(({ index }) => !inSources.has(index) || inDocumentNames.has(index)),
    isOnlyAsking: outside.every(({ token }) => isIn(FRAME_WORDS, token)),
  };
}

/** A word of the question outside phrases that only ask. */
interface ReadWord {
  readonly token: AnalysedWord;
  readonly index: number;
  /** Says nothing of a subject. */
  readonly isSmall: boolean;
  /** A content word that belongs to no name. */
  readonly isOutside: boolean;
  /** A content word that the question is asked with. */
  readonly asks: boolean;
}

/** True for the words a question is asked with, which say nothing of its subject. */
export function isAskingWord(token: AnalysedWord): boolean {
  return NUMBER_WORDS.has(token.word) || ORDINAL_WORDS.has(token.word) || /^\d{1,2}$/u.test(token.word) || isIn(ASKING_WORDS, token);
}

const ASKING_WORDS: ReadonlySet<string> = new Set([...FRAME_WORDS, ...LIST_WORDS, ...OUTLINE_WORDS, ...COMPARISON_WORDS]);
