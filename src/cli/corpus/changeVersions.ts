import { commandLine, type VersionKey, type VersionToPublish } from '../../core/documents/versions/documentStore.ts';
import { findPublishedVersions, type Inspected, inspectKept, isInFolder } from '../../core/documents/versions/inspectVersion.ts';
import { AppError } from '../../core/errors.ts';
import { askWhether, publishAll, type PublishingParts, report, toInspectionParts } from './publishing.ts';

/** Publishes drafts or older versions again, given as `ID@VERSION`; shows the difference and asks, as for new ones. Resolves with whether it was done. */
export async function publishVersions(given: readonly string[], isConfirmed: boolean, parts: PublishingParts): Promise<boolean> {
  const { store, terminal, texts } = parts;
  const published = await findPublishedVersions(store);
  const inspected: (Inspected & { readonly key: VersionToPublish })[] = [];
  for (const key of given.map(parseVersion)) {
    const kept = await inspectKept(key, published, toInspectionParts(parts));
    if (kept) inspected.push({ ...kept, key: { ...key, replaces: kept.replaces, state: kept.file.state } });
  }
  report(inspected, parts);
  if (inspected.length === 0) {
    terminal.say(texts('corpus.nothingToPublish'));
    return true;
  }
  const answer = await askWhether(isConfirmed, parts);
  if (answer === 'yes') await publishAll(inspected.map(({ key }) => key), parts);
  else terminal.say(texts('corpus.nothingChanged'));
  return answer !== 'nobody';
}

/** Withdraws what is published of a document, and says what applies now. Resolves with true. */
export async function withdrawDocument(documentId: string, { store, directory, clock, terminal, texts }: PublishingParts): Promise<true> {
  await store.withdraw(documentId, { by: commandLine, atUtc: clock() });
  terminal.say(texts('corpus.withdrawn', { id: documentId }));
  if (await isInFolder(directory, documentId)) terminal.say(texts('corpus.folderAgain'));
  return true;
}

/** Lists every version that was added. Resolves with true. */
export async function listDocuments({ store, terminal, texts }: PublishingParts): Promise<true> {
  const versions = await store.listVersions();
  if (versions.length === 0) terminal.say(texts('corpus.noVersions'));
  for (const { documentId, version, state, stateAtUtc, stateBy, fileName } of versions) {
    terminal.say(texts('corpus.versionLine', { id: documentId, version, state: texts(`corpus.state.${state}`), at: `${stateAtUtc.toISOString().slice(0, 16)}Z`, by: stateBy, file: fileName }));
  }
  return true;
}

function parseVersion(given: string): VersionKey {
  const [, documentId, version] = /^(.+)@([1-9]\d{0,8})$/.exec(given.normalize('NFC')) ?? [];
  if (documentId === undefined) throw new AppError({ code: 'corpus.badVersion', message: `${given} is not written as ID@VERSION`, values: { given } });
  return { documentId, version: Number(version) };
}
