import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Config } from '../config.ts';
import type { AnswerEngine, ConversationStore, FeedbackStore, PersonalDataStore, ProfileStore } from '../core/answers/answer.ts';
import type { Phraser } from '../core/answers/phrasing/phraser.ts';
import type { Corpus } from '../core/documents/document.ts';
import type { DocumentDesk } from '../core/documents/versions/documentDesk.ts';
import type { Gaps } from '../core/gaps/gaps.ts';
import type { Inquiries } from '../core/inquiries/inquiries.ts';
import type { MessageClaims } from '../core/messageClaims.ts';
import type { Operators } from '../core/operators/operators.ts';
import type { ChannelStore, NoteStore } from '../core/reflections/reflectionStore.ts';
import type { Reflections } from '../core/reflections/reflections.ts';
import type { ShareableFinder } from '../core/sharing/shareable.ts';
import type { Log } from '../log.ts';
import type { Telemetry } from '../telemetry.ts';
import type { Connector } from './connector/connector.ts';
import type { FileLimits } from './files/fetchFile.ts';

/** What the bot is created with: documents and engine are those that are current when a turn begins, and stay the same through it. */
export interface TeamsParts extends Omit<TeamsDependencies, 'engine' | 'corpus'> {
  readonly findBrain: () => Pick<TeamsDependencies, 'engine' | 'corpus'>;
}

/** Everything a turn is handed; it creates and reads nothing by itself. */
export interface TeamsDependencies {
  readonly config: Pick<Config, 'microsoftApp' | 'botFramework' | 'allowedTenants' | 'municipality' | 'operators' | 'isLocal' | 'hasGapList' | 'sendRates'>;
  /** Where the product's own links lead, without a closing slash; in local mode known once the server listens. */
  readonly publicUrl: () => string | undefined;
  readonly engine: AnswerEngine;
  /** For the choices of role and municipality, and to show a quotation in its context. */
  readonly corpus: Corpus;
  readonly stores: ConversationStore & ProfileStore & PersonalDataStore & FeedbackStore & MessageClaims & ChannelStore & Pick<NoteStore, 'listNotes'>;
  /** Loaded at the first call, since no start has to wait for it. */
  readonly reflections: Reflections;
  /** What people ask that the documents do not answer; loaded at the first call. */
  readonly gaps: Gaps;
  /** Questions to the documents' contacts; loaded at the first call. */
  readonly inquiries: Inquiries;
  /** Who may ask how the installation is, and the answer; loaded at the first call. */
  readonly operators: Operators;
  /** What operators do with documents. */
  readonly documents: DocumentParts;
  /** What fetching the files that operators send may take; see `defaultFileLimits`. */
  readonly fileLimits?: Partial<FileLimits>;
  /** What can be shared; loaded at the first call. */
  readonly finder: ShareableFinder;
  /** Puts answers into sentences; only where a model is connected. */
  readonly phraser?: Phraser;
  readonly clock: () => Date;
  readonly log: Log;
  /** How long an answer may take before the bot shows that it is typing. Default 300. */
  readonly typingDelayMs?: number;
  readonly connector: Connector;
  readonly telemetry: Telemetry;
  /** Replaces how the bot gets its own tokens; tests use it, since Microsoft's login is not reachable offline. */
  readonly credentialsFactory?: ServiceClientCredentialsFactory;
}

/** The documents as operators change them. */
export interface DocumentParts {
  /** Loaded at the first call. */
  readonly desk: DocumentDesk;
  /** Whether a publication is served by this process; waits some seconds for it to be read. */
  isServed(publicationNumber: number): Promise<boolean>;
  /** Goes on after the turn, one piece of work after the other. The signal tells that the process stops. */
  afterTurn(work: (stopping: AbortSignal) => Promise<void>): void;
}
