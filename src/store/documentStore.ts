import type { Selectable } from 'kysely';
import type { Doer, DocumentFile, DocumentStore, DocumentVersion, VersionKey, VersionToPublish } from '../core/documents/versions/documentStore.ts';
import { createUnknownVersion, hashDocumentFile } from '../core/documents/versions/documentStore.ts';
import { AppError } from '../core/errors.ts';
import type { Database, Tables } from './schema.ts';

/** Documents and their versions in SQL. */
export function createDocumentStore(database: Database): DocumentStore {
  return {
    addDraft: (documentId, file, doer) => database.transaction().execute(async (transaction) => await addDraft(transaction, documentId, file, doer)),
    async discardDrafts(drafts) {
      await database.transaction().execute(async (transaction) => {
        for (const { documentId, version } of drafts) await transaction.deleteFrom('document_version').where('document_id', '=', documentId).where('version', '=', version).where('state', '=', 'draft').execute();
      });
    },
    publish: (versions, doer) =>
      database.transaction().execute(async (transaction) => {
        const number = await nextNumber(transaction);
        for (const version of versions) await publish(transaction, version, doer);
        return number;
      }),
    withdraw: (documentId, doer, looked) =>
      database.transaction().execute(async (transaction) => {
        const number = await nextNumber(transaction);
        const version = await findPublished(transaction, documentId);
        if (version === undefined) throw new AppError({ code: 'corpus.notPublished', message: `No version of ${documentId} is published`, values: { id: documentId } });
        if (looked !== undefined && looked !== version) throw createChangedMeanwhile(documentId);
        await setState(transaction, { documentId, version }, 'withdrawn', doer);
        return number;
      }),
    findPublicationNumber: async () => (await database.selectFrom('publication').select('number').executeTakeFirstOrThrow()).number,
    async findPublication() {
      // One statement, since two would see two moments.
      const rows = await database
        .selectFrom('publication')
        .leftJoin('document_version', (join) => join.on('document_version.state', '=', 'published'))
        .select(['publication.number', 'document_id', 'version', 'content_hash'])
        .orderBy('document_id')
        .execute();
      const versions = rows.flatMap(({ document_id: documentId, version, content_hash: contentHash }) => (documentId === null || version === null || contentHash === null ? [] : [{ documentId, version, contentHash }]));
      return { number: rows[0]?.number ?? 0, versions };
    },
    async listVersions() {
      const rows = await database
        .selectFrom('document_version')
        .select(['document_id', 'version', 'state', 'file_name', 'content_hash', 'added_at_utc', 'added_by', 'state_at_utc', 'state_by'])
        .orderBy('document_id')
        .orderBy('version')
        .execute();
      return rows.map(toVersion);
    },
    async findFile({ documentId, version }) {
      const row = await database.selectFrom('document_version').select(['state', 'file_name', 'bytes', 'metadata', 'prompts']).where('document_id', '=', documentId).where('version', '=', version).executeTakeFirst();
      return row && { state: row.state, fileName: row.file_name, bytes: row.bytes, ...(row.metadata && { metadata: row.metadata }), ...(row.prompts && { prompts: row.prompts }) };
    },
  };
}

async function addDraft(transaction: Database, documentId: string, file: DocumentFile, { by, atUtc }: Doer): Promise<VersionKey> {
  // Changes nothing, and holds up others who add to the same document until this one is committed.
  const { last_version: last } = await transaction
    .insertInto('document')
    .values({ id: documentId, last_version: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ id: documentId }))
    .returning('last_version')
    .executeTakeFirstOrThrow();
  const hash = hashDocumentFile(file);
  const same = await transaction.selectFrom('document_version').select('version').where('document_id', '=', documentId).where('state', '=', 'draft').where('content_hash', '=', hash).executeTakeFirst();
  if (same) return { documentId, version: same.version };
  const version = last + 1;
  await transaction.updateTable('document').set({ last_version: version }).where('id', '=', documentId).execute();
  const [bytes, metadata = null, prompts = null] = [file.bytes, file.metadata, file.prompts].map((part) => part && Buffer.from(part));
  const at = atUtc.toISOString();
  await transaction
    .insertInto('document_version')
    .values({ document_id: documentId, version, state: 'draft', file_name: file.fileName, content_hash: hash, bytes: bytes ?? Buffer.alloc(0), metadata, prompts, added_at_utc: at, added_by: by, state_at_utc: at, state_by: by })
    .execute();
  return { documentId, version };
}

/** Locks the row, so that publications come one after the other. Rolled back with the rest, no number is left out. */
async function nextNumber(transaction: Database): Promise<number> {
  const { number } = await transaction
    .updateTable('publication')
    .set(({ eb }) => ({ number: eb('number', '+', 1) }))
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

async function publish(transaction: Database, { documentId, version, replaces, state }: VersionToPublish, doer: Doer): Promise<void> {
  const published = await findPublished(transaction, documentId);
  if (published === version) return;
  if (published !== replaces) throw createChangedMeanwhile(documentId);
  const found = await transaction.selectFrom('document_version').select('state').where('document_id', '=', documentId).where('version', '=', version).executeTakeFirst();
  if (!found) throw createUnknownVersion({ documentId, version });
  if (found.state !== state) throw new AppError({ code: 'corpus.withdrawnMeanwhile', message: `Version ${version} of ${documentId} was withdrawn in the meantime`, values: { id: documentId, version } });
  if (published !== undefined) await setState(transaction, { documentId, version: published }, 'withdrawn', doer);
  await setState(transaction, { documentId, version }, 'published', doer);
}

function createChangedMeanwhile(documentId: string): AppError {
  return new AppError({ code: 'corpus.changedMeanwhile', message: `Another version of ${documentId} was published in the meantime`, values: { id: documentId } });
}

async function findPublished(transaction: Database, documentId: string): Promise<number | undefined> {
  return (await transaction.selectFrom('document_version').select('version').where('document_id', '=', documentId).where('state', '=', 'published').executeTakeFirst())?.version;
}

async function setState(transaction: Database, { documentId, version }: VersionKey, state: DocumentVersion['state'], { by, atUtc }: Doer): Promise<void> {
  await transaction
    .updateTable('document_version')
    .set({ state, state_at_utc: atUtc.toISOString(), state_by: by })
    .where('document_id', '=', documentId)
    .where('version', '=', version)
    .execute();
}

function toVersion(row: Omit<Selectable<Tables['document_version']>, 'bytes' | 'metadata' | 'prompts'>): DocumentVersion {
  return {
    documentId: row.document_id,
    version: row.version,
    state: row.state,
    fileName: row.file_name,
    contentHash: row.content_hash,
    addedAtUtc: new Date(row.added_at_utc),
    addedBy: row.added_by,
    stateAtUtc: new Date(row.state_at_utc),
    stateBy: row.state_by,
  };
}
