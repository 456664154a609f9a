/**
 * Answers: understand a question, choose the evidence, and quote it.
 *
 * Non-goals: writing sentences of our own about the documents' content, remembering anything between turns (the caller
 * passes the conversation in and stores what comes back), knowing Teams.
 * Terms: `answer` | `clarify` | `no-answer`; a *profile* is a person's role and municipality; a *citation* is a quoted
 * statement with its source.
 * Start at `engine.ts`; `understanding/` takes a question apart, `composing/` chooses what is quoted, `phrasing/` has a model say it in sentences.
 */
import type { LineRange } from '../documents/document.ts';

/** Of questions and of our own words; the documents are Danish. */
export type Language = 'da' | 'en';

/** What the asker chose to let us remember. Ids and names as in the corpus. */
export interface Profile {
  readonly roleId?: string;
  /** "Hvidovre", without "Kommune". */
  readonly municipality?: string;
}

/** What a conversation is about, carried from turn to turn by the caller. Holds no text the person wrote, only ids and words of the documents. */
export interface ConversationContext {
  readonly roleId?: string;
  readonly perspectiveId?: string;
  readonly documentIds: readonly string[];
  readonly municipality?: string;
  /** What kind of question came last, so "og som centerchef?" asks the same of another role. */
  readonly intent: Intent;
  /** Content words of the last question that the documents also contain. */
  readonly topic: readonly string[];
  readonly sectionId?: string;
  /** What was listed last, in order, so that "og den tredje?" can be told: ids of statements and sections. */
  readonly listed?: readonly string[];
  readonly language: Language;
}

/** What kind of question was understood. */
export type Intent =
  | 'role-perspective'
  | 'role'
  | 'perspective'
  | 'chain'
  | 'section'
  | 'fact'
  | 'passage'
  | 'comparison'
  | 'document'
  | 'smalltalk'
  | 'unknown';

/** One turn's input. */
export interface Question {
  /** As the person wrote it, mentions removed. */
  readonly text: string;
  readonly profile?: Profile;
  readonly context?: ConversationContext;
  /** The client's language; the question's own language wins when it can be told. */
  readonly locale?: Language;
}

/** A quoted statement and where it stands. */
export interface Citation {
  readonly statementId: string;
  /** Document id. */
  readonly document: string;
  readonly title: string;
  readonly municipality?: string;
  /** Section path joined by " › ". */
  readonly section: string;
  readonly quote: string;
  readonly lines: LineRange;
}

/** Citations under one small heading, such as a role of the chain or a municipality of a comparison. */
export interface AnswerGroup {
  /** '' when the answer has only one group. */
  readonly heading: string;
  readonly citations: readonly Citation[];
  /** Prose paragraphs are set as text, lists as bullets. */
  readonly layout: 'bullets' | 'prose';
}

/** A button under the answer: what it says, and the question it asks when pressed. */
export interface Suggestion {
  readonly title: string;
  readonly question: string;
  readonly kind: 'role-up' | 'role-down' | 'perspective' | 'document' | 'choice' | 'example';
}

/** What the engine replies. */
export interface Answer {
  readonly kind: 'answer' | 'clarify' | 'no-answer';
  readonly intent: Intent;
  readonly language: Language;
  /** Short heading in our words: "Leder af medarbejdere · Sammen sikrer vi driften". */
  readonly heading: string;
  /** One framing sentence in our words, or ''. For `clarify` the question back; for smalltalk the whole reply. */
  readonly message: string;
  /** For `no-answer` these are the (at most two) nearest statements, marked as such by `message`. */
  readonly groups: readonly AnswerGroup[];
  /** True when the groups are places that may hold the answer, best first, rather than the answer. */
  readonly isUnsure?: true;
  /** "Leder af medarbejdere, Hvidovre – skift", without the link word; '' when nobody in particular. */
  readonly answeredFor: string;
  readonly suggestions: readonly Suggestion[];
  /** To be stored for the next turn; undefined leaves the stored one as it is. */
  readonly context?: ConversationContext;
}

/** The engine the bot, the terminal and the eval ask. Deterministic: the same question on the same corpus gives the same answer. */
export interface AnswerEngine {
  answer(question: Question): Answer;
  /**
   * The statements that the search finds nearest, best first, at most so many: for somebody who picks from a list, so that less
   * likely ones are among them. Empty when none is near. Looks in the documents that an answer would come from.
   */
  search(question: Question, limit: number): readonly Citation[];
  /** What a question is about, taken apart as for answering it. */
  subjectOf(question: Question): AskedSubject;
  /** Builds what the first search would otherwise wait for, in some 100 ms. */
  prepare(): void;
}

/** What a question is about: two wordings of one question have the same subject. */
export interface AskedSubject {
  readonly language: Language;
  /** The role it names, or the asker's own when they ask for themselves. */
  readonly roleId?: string;
  readonly perspectiveId?: string;
  /** The documents it would be answered from; empty when nobody said which. */
  readonly documentIds: readonly string[];
  /** It names a municipality that has no documents here. */
  readonly isElsewhere: boolean;
  /** Its content words in order, without the words of asking and without names of roles, perspectives and documents. */
  readonly words: readonly SubjectWord[];
}

/** A content word of a question, with what is known of it. */
export interface SubjectWord {
  /** As it was written. */
  readonly written: string;
  /** The word that it is an inflection of; for an English word the Danish one, where there is one. */
  readonly lemma: string;
  /** Opens the question, so that its capital says nothing. */
  readonly isFirst: boolean;
  /** A word of the language, and not only a name. */
  readonly isPlain: boolean;
  /** May be a name. */
  readonly isName: boolean;
  /** The documents hold it, and not as a name. */
  readonly isOfDocuments: boolean;
}

/** Keeps a conversation's context for ten minutes of silence; one entry per person and conversation. */
export interface ConversationStore {
  /** The context if it is younger than `maxAgeMs` at `nowUtc`. */
  findContext(key: ConversationKey, nowUtc: Date): Promise<ConversationContext | undefined>;
  saveContext(key: ConversationKey, context: ConversationContext, nowUtc: Date): Promise<void>;
  /** Deletes every context older than ten minutes; returns how many. */
  deleteExpiredContexts(nowUtc: Date): Promise<number>;
}

/** Two people in one channel never share a context. */
export interface ConversationKey {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly userId: string;
}

/** Keeps what a person chose to have remembered. */
export interface ProfileStore {
  findProfile(person: PersonKey): Promise<Profile | undefined>;
  saveProfile(person: PersonKey, profile: Profile, nowUtc: Date): Promise<void>;
}

/** A person across conversations: tenant and Entra object id. */
export interface PersonKey {
  readonly tenantId: string;
  readonly userId: string;
}

/** What is stored about a person, for "vis mine data". */
export interface PersonalData {
  readonly profile?: Profile;
  readonly profileSavedAtUtc?: Date;
  /** How many conversation contexts are stored now. */
  readonly conversationCount: number;
  readonly feedbackCount: number;
}

/** "vis mine data" and "slet mine data". */
export interface PersonalDataStore {
  getPersonalData(person: PersonKey): Promise<PersonalData>;
  /** Deletes profile and contexts; feedback holds no person and stays. */
  deletePersonalData(person: PersonKey): Promise<void>;
}

/** Thumbs up or down on an answer. Never holds the question; `comment` is what the person wrote in the feedback dialog. */
export interface Feedback {
  readonly tenantId: string;
  readonly reaction: 'like' | 'dislike';
  readonly comment?: string;
  readonly intent: Intent | 'other';
}

/** Keeps thumbs, with nobody's id. */
export interface FeedbackStore {
  saveFeedback(feedback: Feedback, nowUtc: Date): Promise<void>;
}
