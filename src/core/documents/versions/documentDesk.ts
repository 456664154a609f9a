import path from 'node:path';
import { AppError } from '../../errors.ts';
import { toDocumentId } from '../loadDocument.ts';
import { createUnknownVersion, type DocumentFile, type DocumentStore, type DocumentVersion, type VersionKey, type VersionToPublish } from './documentStore.ts';
import { findPublishedVersions, type Inspection, type InspectionParts, inspectFile, inspectKept, isInFolder } from './inspectVersion.ts';
import { keepBeside } from './keepBeside.ts';

/** A version that an operator is asked about: what it is, and what publishing it would change. */
export interface Proposal {
  readonly key: VersionToPublish;
  readonly fileName: string;
  readonly inspection: Inspection;
}

/** A document with all its versions. */
export interface DocumentHistory {
  readonly documentId: string;
  /** Oldest first. */
  readonly versions: readonly DocumentVersion[];
  /** Whether the folder has one of this id, which is served where no version is published. */
  readonly isInFolder: boolean;
}

/**
 * What operators do with documents where they are not at a terminal; the commands do the same by the same parts. Nothing that is
 * shown here is served before `publish`. `by` is an Entra object id.
 */
export interface DocumentDesk {
  /** Reads, checks and compares a file, and keeps it as a draft. Undefined when just this is published already. Throws what reading throws. */
  propose(file: DocumentFile, by: string): Promise<Proposal | undefined>;
  /** Makes a draft one of another document, which has the name that its file should have had; the first draft is gone then. Throws `corpus.unknownVersion`. */
  proposeAs(key: VersionKey, documentId: string, by: string): Promise<Proposal | undefined>;
  /** The same for a version that is kept. Undefined when it is published already. Throws `corpus.unknownVersion`. */
  review(key: VersionKey): Promise<Proposal | undefined>;
  /** All of them or none; resolves with the publication's number. Throws what `DocumentStore.publish` throws. */
  publish(versions: readonly VersionToPublish[], by: string): Promise<number>;
  /** Deletes those that are drafts still; resolves with those that are published by now. */
  discard(versions: readonly VersionKey[]): Promise<readonly VersionKey[]>;
  /** Throws what `DocumentStore.withdraw` throws. */
  withdraw(key: VersionKey, by: string): Promise<number>;
  /** Of every document that has versions, by id. */
  listVersions(): Promise<ReadonlyMap<string, readonly DocumentVersion[]>>;
  /** Throws `corpus.unknownDocument` for one that has neither versions nor a place in the folder. */
  getHistory(documentId: string): Promise<DocumentHistory>;
}

/** What the desk works with. */
export interface DocumentDeskParts extends Pick<InspectionParts, 'directory' | 'dictionary'> {
  readonly store: DocumentStore & InspectionParts['store'];
  readonly clock: () => Date;
}

export function createDocumentDesk({ store, directory, dictionary, clock }: DocumentDeskParts): DocumentDesk {
  const toParts = (): InspectionParts => ({ store, directory, dictionary, today: clock() });
  const listVersions = async (): Promise<ReadonlyMap<string, readonly DocumentVersion[]>> => Map.groupBy(await store.listVersions(), ({ documentId }) => documentId);
  const propose = async (given: DocumentFile, by: string): Promise<Proposal | undefined> => {
    const published = await findPublishedVersions(store);
    const file = await keepBeside(given, published, { store, directory, dictionary });
    const found = await inspectFile(file, published, toParts());
    if (found === undefined) return undefined;
    const draft = await store.addDraft(toDocumentId(file.fileName), file, { by, atUtc: clock() });
    return { key: { ...draft, replaces: found.replaces, state: 'draft' }, fileName: file.fileName, inspection: found.inspection };
  };
  return {
    propose,
    async proposeAs(key, documentId, by) {
      const found = await store.findFile(key);
      if (found?.state !== 'draft') throw createUnknownVersion(key);
      const proposal = await propose({ ...found, fileName: documentId + path.extname(found.fileName) }, by);
      await store.discardDrafts([key]);
      return proposal;
    },
    async review(key) {
      const found = await inspectKept(key, await findPublishedVersions(store), toParts());
      return found && { key: { ...key, replaces: found.replaces, state: found.file.state }, fileName: found.file.fileName, inspection: found.inspection };
    },
    publish: (versions, by) => store.publish(versions, { by, atUtc: clock() }),
    async discard(versions) {
      await store.discardDrafts(versions);
      const published = await findPublishedVersions(store);
      return versions.filter(({ documentId, version }) => published.get(documentId)?.version === version);
    },
    withdraw: ({ documentId, version }, by) => store.withdraw(documentId, { by, atUtc: clock() }, version),
    listVersions,
    async getHistory(documentId) {
      const [versions = [], isThere] = await Promise.all([listVersions().then((all) => all.get(documentId)), isInFolder(directory, documentId)]);
      if (versions.length === 0 && !isThere) throw new AppError({ code: 'corpus.unknownDocument', message: `There is no document ${documentId}`, values: { id: documentId } });
      return { documentId, versions, isInFolder: isThere };
    },
  };
}
