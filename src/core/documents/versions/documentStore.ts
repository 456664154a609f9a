import { createHash } from 'node:crypto';
import { AppError } from '../../errors.ts';

/** A document as it was handed in: the file, and the files beside it that tell of it. */
export interface DocumentFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The JSON of `metadata.ts`. */
  readonly metadata?: Uint8Array;
  /** The JSON of `promptsFile.ts`. */
  readonly prompts?: Uint8Array;
}

/** A draft has never been answered from; a withdrawn version was, until another took its place or nobody's did. */
export type VersionState = 'draft' | 'published' | 'withdrawn';

/** Which version of which document; numbered from 1, and a number is never used for another content. */
export interface VersionKey {
  readonly documentId: string;
  readonly version: number;
}

/** A document file with the state of its version. */
export interface KeptFile extends DocumentFile {
  readonly state: VersionState;
}

/** A version as it is listed, without its content. */
export interface DocumentVersion extends VersionKey {
  readonly state: VersionState;
  readonly fileName: string;
  /** See `hashDocumentFile`. */
  readonly contentHash: string;
  readonly addedAtUtc: Date;
  /** An Entra object id, or `commandLine`. */
  readonly addedBy: string;
  /** When and by whom it got the state that it is in. */
  readonly stateAtUtc: Date;
  readonly stateBy: string;
}

/** Who does something, and when. */
export interface Doer {
  readonly by: string;
  readonly atUtc: Date;
}

/** Stands for whoever may run commands with the database's address. */
export const commandLine = 'command line';

/** A version to publish. */
export interface VersionToPublish extends VersionKey {
  /** The version that was published when somebody looked at the difference; undefined when none was. */
  readonly replaces: number | undefined;
  /** The state that it was in then. */
  readonly state: VersionState;
}

/** Everything that is published at one moment. */
export interface Publication {
  /** Grows by one with every change of what is published; 0 when nothing ever was. */
  readonly number: number;
  readonly versions: readonly (VersionKey & Pick<DocumentVersion, 'contentHash'>)[];
}

/** Where documents and their versions are kept, for one installation. */
export interface DocumentStore {
  /** Adds a version that nobody is answered from yet. A draft of the same document with the same content is taken instead of a new one. */
  addDraft(documentId: string, file: DocumentFile, doer: Doer): Promise<VersionKey>;
  /** Deletes those that are drafts still. */
  discardDrafts(drafts: readonly VersionKey[]): Promise<void>;
  /**
   * Publishes all of them or none, in place of the published versions of the same documents, which are withdrawn; resolves with
   * the publication's number. One that is published already stays so. Throws `corpus.unknownVersion`, `corpus.changedMeanwhile` when
   * another version is published than the one that it was to replace, and `corpus.withdrawnMeanwhile` when it was published and
   * withdrawn since somebody looked.
   */
  publish(versions: readonly VersionToPublish[], doer: Doer): Promise<number>;
  /**
   * Withdraws the published version, which no other takes the place of. Throws `corpus.notPublished`, and `corpus.changedMeanwhile`
   * when that is another than the version that somebody looked at.
   */
  withdraw(documentId: string, doer: Doer, looked?: number): Promise<number>;
  /** The cheapest question there is: whether something else is published by now. */
  findPublicationNumber(): Promise<number>;
  findPublication(): Promise<Publication>;
  /** By document and version. */
  listVersions(): Promise<readonly DocumentVersion[]>;
  /** Undefined when there is no such version. */
  findFile(key: VersionKey): Promise<KeptFile | undefined>;
}

/** The error of a version that is not there, or no longer. */
export function createUnknownVersion({ documentId, version }: VersionKey): AppError {
  return new AppError({ code: 'corpus.unknownVersion', message: `There is no version ${version} of ${documentId}`, values: { id: documentId, version } });
}

/** Tells one content from another: SHA-256 over the name and all bytes of the files, in hexadecimal. */
export function hashDocumentFile({ fileName, bytes, metadata, prompts }: DocumentFile): string {
  const sum = createHash('sha256').update(JSON.stringify([fileName, bytes.length, metadata?.length ?? null, prompts?.length ?? null]));
  for (const part of [bytes, metadata, prompts]) if (part) sum.update(part);
  return sum.digest('hex');
}
