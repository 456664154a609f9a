import type { Language } from '../../../src/core/answers/answer.ts';
import type { DocumentCheck } from '../../../src/core/documents/corpusCheck.ts';
import type { LeadershipDocument, Statement } from '../../../src/core/documents/document.ts';
import type { Proposal } from '../../../src/core/documents/versions/documentDesk.ts';
import { compareDocuments } from '../../../src/core/documents/versions/documentDifference.ts';
import type { DocumentVersion } from '../../../src/core/documents/versions/documentStore.ts';
import { findAffectedUses } from '../../../src/core/reflections/affectedUses.ts';
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { createDocumentsCard, createHistoryCard, createOutcomeCard, createWithdrawCard } from '../../../src/teams/cards/documentCards.ts';
import { createHelpCard } from '../../../src/teams/cards/helpCard.ts';
import { createProposalCard } from '../../../src/teams/cards/proposalCard.ts';
import { createTexts } from '../../../src/locales/texts.ts';
import { aCorpus } from '../fakeEngine.ts';

const [before] = aCorpus().documents as [LeadershipDocument];

/** The document with other words in some of its statements. */
function change(text: (statement: Statement, index: number) => string | undefined): LeadershipDocument {
  return { ...before, statements: before.statements.flatMap((statement, index) => { const next = text(statement, index); return next === undefined ? [] : [{ ...statement, text: next, ...(next !== statement.text && { id: `${statement.id}-ny` }) }]; }) };
}

const check = (fields: Partial<DocumentCheck> = {}): Proposal['inspection']['check'] => ({
  id: 'grundlag', title: 'Vores ledelsesgrundlag', municipality: 'Testby', year: 2026, ageYears: 0, sectionCount: 12, headings: [], statementCount: 48, duplicateCount: 4,
  cells: ['leder', 'direktoer'].flatMap((roleId) => ['drift', 'udvikling', 'velfaerd'].map((perspectiveId, index) => ({ roleId, perspectiveId, count: index === 2 && roleId === 'leder' ? 0 : 4, duplicateCount: 0 }))),
  mendedWords: [], removedDebris: [], suspiciousWords: [], contradictions: [], otherWordsCount: 0, unmatchedQuotes: [], prompts: { file: 'grundlag.prompts.json', authored: 3, generated: 44, problems: [] }, ...fields,
});

const after = change(({ text }, index) => (index === 2 ? undefined : index === 0 ? text.replace('opgave', 'kerneopgave') : index === 6 ? 'Vi siger højt, når noget er svært, og vi hjælper hinanden, før det brænder på.' : text));
const difference = compareDocuments(before, after);
const affected = findAffectedUses(difference, [], [{ kind: 'note', statementId: 'grundlag#1' }, { kind: 'round', statementId: 'grundlag#1' }, { kind: 'note', statementId: 'grundlag#3' }]);

const replacing: Proposal = {
  key: { documentId: 'grundlag', version: 3, replaces: 2, state: 'draft' },
  fileName: 'grundlag.docx',
  inspection: { check: check({ suspiciousWords: [{ line: 12, word: 'organisatio' }, { line: 87, word: 'medarbej' }] }), metadata: 'kept', change: { difference, affected, authored: { keptCount: 3, lostCount: 1 } } },
};
const added: Proposal = {
  key: { documentId: 'strategi-2030', version: 1, replaces: undefined, state: 'draft' },
  fileName: 'strategi-2030.pdf',
  inspection: { check: check({ id: 'strategi-2030', title: 'Strategi 2030', cells: [], statementCount: 31, duplicateCount: 0 }), metadata: 'own', change: undefined },
};
const served = { documents: [before, { ...before, info: { ...before.info, id: 'vi-vil', title: 'Vi vil' } }] };
const aVersion = (version: number, state: DocumentVersion['state']): DocumentVersion => ({ documentId: 'grundlag', version, state, fileName: 'grundlag.docx', contentHash: '', addedAtUtc: new Date('2026-11-02T09:00:00Z'), addedBy: 'x', stateAtUtc: new Date(`2026-11-${10 + version}T09:30:00Z`), stateBy: 'x' });
const versions = [aVersion(1, 'withdrawn'), aVersion(2, 'published'), aVersion(3, 'draft')];

/** Every card of documents that are handed in, published and withdrawn. */
export function publishingCards(language: Language): Record<string, Card> {
  const text = createTexts(language);
  const problems = [text('error.document.scanned', { file: 'plakat.pdf' }), text('error.document.expired', { file: 'bilag.docx' })];
  return {
    'publish a new version': createProposalCard([replacing], { notes: [], served }, language),
    'publish a new document': createProposalCard([added], { notes: problems, served }, language),
    'publish several': createProposalCard([replacing, added], { notes: problems, served }, language),
    'publish nothing': createOutcomeCard(text('publish.nothingHeading'), problems.join('\n\n'), language),
    'publish done': createOutcomeCard(text('publish.publishedHeading'), text('publish.servedNow', { what: text('publish.what', { id: 'grundlag', version: 3 }) }), language),
    'publish list': createDocumentsCard(served, new Map([['grundlag', versions], ['gammel-plan', [aVersion(1, 'withdrawn')]]]), language),
    'publish history': createHistoryCard({ documentId: 'grundlag', versions, isInFolder: false }, language),
    'publish history of the folder': createHistoryCard({ documentId: 'vi-vil', versions: [], isInFolder: true }, language),
    'publish withdraw': createWithdrawCard({ documentId: 'grundlag', version: 2 }, true, language),
    'publish help': createHelpCard({ documents: [before.info], questions: [text('ask.role', { role: 'centerchef', document: 'Testby' })], place: 'operator' }, language),
  };
}

const long = 'Vi prøver “noget nyt” – på tværs af råd, nævn og alt det andet: æøå 🙂 *_[x](y). '.repeat(100);

/** Cards of documents that are far bigger than any should be. */
export function extremePublishingCards(): Record<string, Card> {
  const many = Array.from({ length: 200 }, (_, index): Statement => ({ ...before.statements[0]!, id: `x#${index}`, roleId: `rolle-${index}`, text: `${index} ${long}`, sectionPath: [long.slice(0, 300), `${index}`] }));
  const changed = compareDocuments({ ...before, statements: many }, { ...before, statements: many.map((statement) => ({ ...statement, id: `${statement.id}-ny`, text: `${statement.text} igen` })) });
  const documentId = 'æ'.repeat(250);
  const giant: Proposal = {
    key: { documentId, version: 999, replaces: 998, state: 'withdrawn' },
    fileName: `${documentId}.docx`,
    inspection: {
      check: check({ title: long, suspiciousWords: Array.from({ length: 500 }, (_, line) => ({ line, word: 'å'.repeat(300) })), contradictions: Array.from({ length: 500 }, () => ({ lines: [1, 2] as const, text: long, otherLines: [3, 4] as const, other: long })) }),
      metadata: 'kept',
      change: { difference: changed, affected: findAffectedUses(changed, [], many.map(({ id: statementId }) => ({ kind: 'note' as const, statementId }))), authored: { keptCount: 12_345, lostCount: 12_345 } },
    },
  };
  const endless = { documents: Array.from({ length: 1000 }, (_, index) => ({ ...before, info: { ...before.info, id: `mappe-${index}-${documentId}`, title: `${index} ${long}` } })) };
  const notes = Array.from({ length: 30 }, () => long);
  const history = Array.from({ length: 300 }, (_, index) => ({ ...aVersion(1, 'withdrawn'), documentId, version: index + 1, fileName: `${documentId}.docx` }));
  return {
    'one giant document to publish': createProposalCard([giant], { notes, served: endless }, 'da'),
    'one giant new document to publish': createProposalCard([{ ...giant, key: { ...giant.key, state: 'draft' }, inspection: { ...giant.inspection, change: undefined } }], { notes, served: endless }, 'da'),
    'five giant documents to publish': createProposalCard(Array.from({ length: 5 }, () => giant), { notes, served: endless }, 'da'),
    'a list of a thousand documents': createDocumentsCard(endless, new Map(Array.from({ length: 1000 }, (_, index) => [`${index}${documentId}`, history.slice(0, 2)])), 'da'),
    'three hundred versions': createHistoryCard({ documentId, versions: history, isInFolder: true }, 'da'),
  };
}
