import type { Language } from '../../core/answers/answer.ts';
import type { Corpus } from '../../core/documents/document.ts';
import type { DocumentHistory } from '../../core/documents/versions/documentDesk.ts';
import type { DocumentVersion, VersionKey } from '../../core/documents/versions/documentStore.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import type { Card } from './cardTemplate.ts';
import { fitCard } from './fitCard.ts';
import { createListCard, type ListRow } from './listCard.ts';
import { createNoticeCard } from './noticeCard.ts';

/** Which documents are served, each with where it comes from, and those that were handed in and are not. Under 25 KB. */
export function createDocumentsCard({ documents }: Corpus, versions: ReadonlyMap<string, readonly DocumentVersion[]>, language: Language): Card {
  const text = createTexts(language);
  const titles = new Map(documents.map(({ info }) => [info.id, info.title]));
  const toRow = (id: string, published: DocumentVersion | undefined): ListRow => ({
    title: shorten(titles.get(id) ?? id, nameLength),
    value: published ? text('publish.servedVersion', { id: shorten(id, nameLength), version: published.version, date: formatDate(published.stateAtUtc, language) }) : text('publish.servedFolder', { id: shorten(id, nameLength) }),
    data: toCardData({ do: 'show-document', documentId: id }, language),
  });
  const published = new Map([...versions].flatMap(([id, all]) => all.filter(({ state }) => state === 'published').map((version) => [id, version] as const)));
  const served = [...new Set([...titles.keys(), ...published.keys()])].map((id) => toRow(id, published.get(id)));
  const unserved = [...versions].filter(([id]) => !titles.has(id) && !published.has(id)).map(([id, all]) => ({ title: shorten(id, nameLength), value: text('publish.unservedVersions', { count: all.length }), data: toCardData({ do: 'show-document', documentId: id }, language) }));
  const rest = (most: number): number => served.length + unserved.length - most;
  return fitCard([40, 20, 10, 5], (most) => createListCard(
    {
      heading: text('publish.listHeading'),
      message: text('publish.listMessage'),
      sections: [
        { heading: '', rows: served.slice(0, most) },
        { heading: text('publish.unserved'), rows: unserved.slice(0, Math.max(0, most - served.length)) },
        { heading: '', rows: rest(most) > 0 ? [{ title: '', value: text('publish.moreDocuments', { count: rest(most) }) }] : [] },
      ],
    },
    language,
  ));
}

/** All versions of a document, newest first: each but the published one can be looked at and published, and that one withdrawn. */
export function createHistoryCard({ documentId, versions, isInFolder }: DocumentHistory, language: Language): Card {
  const text = createTexts(language);
  const published = versions.find(({ state }) => state === 'published');
  const newest = versions.toReversed();
  const rows = newest.map((version): ListRow => ({
    title: text('publish.versionState', { version: version.version, state: text(`corpus.state.${version.state}`) }),
    value: `${formatDate(version.stateAtUtc, language)} · ${shorten(version.fileName, nameLength)}`,
    ...(version.state !== 'published' && { data: toCardData({ do: 'review-version', documentId, version: version.version }, language) }),
  }));
  return fitCard([20, 10, 5], (most) => createListCard(
    {
      heading: shorten(documentId, nameLength),
      message: [describeServed(documentId, published, isInFolder, text), ...(versions.length > (published ? 1 : 0) ? [text('publish.pressVersion')] : [])].join(' '),
      sections: [{ heading: '', rows: [...rows.slice(0, most), ...(rows.length > most ? [{ title: '', value: text('publish.moreVersions', { count: rows.length - most }) }] : [])] }],
      buttons: [
        ...(published ? [{ title: text('publish.withdraw', { version: published.version }), data: toCardData({ do: 'ask-withdraw', documentId, version: published.version }, language) }] : []),
        { title: text('publish.toList'), data: toCardData({ do: 'show-documents' }, language) },
      ],
    },
    language,
  ));
}

/** Asks once more, with what is served afterwards. */
export function createWithdrawCard({ documentId, version }: VersionKey, isInFolder: boolean, language: Language): Card {
  const text = createTexts(language);
  return createNoticeCard(
    {
      heading: text('publish.withdrawHeading', { id: documentId, version }),
      message: text(isInFolder ? 'publish.withdrawToFolder' : 'publish.withdrawToNothing'),
      buttons: [
        { title: text('publish.withdrawYes'), data: toCardData({ do: 'withdraw-version', documentId, version }, language) },
        { title: text('publish.withdrawNo'), data: toCardData({ do: 'show-document', documentId }, language) },
      ],
    },
    language,
  );
}

/** What came of pressing a button, with the way to the list. */
export function createOutcomeCard(heading: string, message: string, language: Language): Card {
  return createNoticeCard({ heading, message, buttons: [{ title: createTexts(language)('publish.toList'), data: toCardData({ do: 'show-documents' }, language) }] }, language);
}

/** Versions as one says them: "plan (version 2), strategi (version 1)". */
export function describeVersions(versions: readonly VersionKey[], text: Texts): string {
  return versions.map(({ documentId, version }) => text('publish.what', { id: documentId, version })).join(', ');
}

/** Characters of names, which are mostly far shorter. */
const nameLength = 80;

function describeServed(id: string, published: DocumentVersion | undefined, isInFolder: boolean, text: Texts): string {
  if (published) return text('publish.nowVersion', { version: published.version });
  return isInFolder ? text('publish.nowFolder') : text('publish.nowNothing', { id });
}

function formatDate(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'da-DK', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen' }).format(date);
}
