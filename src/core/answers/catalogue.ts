import type { Corpus, DocumentInfo, LeadershipDocument, Perspective, Role, Section, Statement } from '../documents/document.ts';

/** A list of the documents: the bullets that stand together under one heading. */
export interface ListBlock {
  readonly id: string;
  readonly documentId: string;
  readonly section: Section;
  /** The words that introduce it: its lead-in line and the sentence before it. */
  readonly introduction: string;
  readonly leadIn?: string;
  readonly statements: readonly Statement[];
}

/** The corpus arranged for look-ups. Other renderings are left out: only quotable statements are in it. */
export interface Catalogue {
  readonly documents: readonly LeadershipDocument[];
  readonly municipalities: readonly string[];
  findDocument(id: string): LeadershipDocument | undefined;
  getInfo(documentId: string): DocumentInfo;
  findStatement(id: string): Statement | undefined;
  findSection(id: string): Section | undefined;
  findRole(documentId: string, roleId: string): Role | undefined;
  findPerspective(documentId: string, perspectiveId: string): Perspective | undefined;
  documentsOf(municipality: string): readonly string[];
  statementsOf(documentId: string): readonly Statement[];
  /** Statements of one block, in order. */
  blockOf(statement: Statement): readonly Statement[];
  childrenOf(section: Section): readonly Section[];
  /** Words of the document's headings in lower case, each once. */
  headingWordsOf(documentId: string): readonly string[];
  /** True when the document's statements stand in a matrix of roles and perspectives, not only under headings. */
  hasMatrix(documentId: string): boolean;
  readonly lists: readonly ListBlock[];
}

/** How many sentences before a list tell what it lists. */
const LEAD_SENTENCES = 3;

/** Arranges a corpus for look-ups by document, municipality, section, block and list. */
export function createCatalogue(corpus: Corpus): Catalogue {
  const documents = new Map(corpus.documents.map((document) => [document.info.id, document]));
  const quotable = new Map(corpus.documents.map((document) => [document.info.id, document.statements.filter((statement) => !statement.duplicateOf)]));
  const statements = new Map([...quotable.values()].flat().map((statement) => [statement.id, statement]));
  const sections = new Map(corpus.documents.flatMap((document) => document.sections).map((section) => [section.id, section]));
  const children = groupBy([...sections.values()].filter((section) => section.parentId), (section) => section.parentId ?? '');
  const blocks = groupBy([...statements.values()], blockKey);
  const byMunicipality = groupBy(
    corpus.documents.filter((document) => document.info.municipality),
    (document) => document.info.municipality ?? '',
  );

  const matrices = new Set([...statements.values()].filter(({ roleId, perspectiveId }) => roleId !== undefined && perspectiveId !== undefined).map(({ documentId }) => documentId));

  const headingWords = new Map(corpus.documents.map((document) => [document.info.id, [...new Set(document.sections.flatMap(({ heading }) => heading.toLocaleLowerCase('da').split(/[^\p{L}]+/u)))]]));

  return {
    documents: corpus.documents,
    municipalities: [...byMunicipality.keys()],
    findDocument: (id) => documents.get(id),
    getInfo(id) {
      const document = documents.get(id);
      if (!document) throw new RangeError(`no document with the id ${id} in this corpus`);
      return document.info;
    },
    findStatement: (id) => statements.get(id),
    findSection: (id) => sections.get(id),
    findRole: (documentId, roleId) => documents.get(documentId)?.info.roles.find((role) => role.id === roleId),
    findPerspective: (documentId, id) => documents.get(documentId)?.info.perspectives.find((perspective) => perspective.id === id),
    documentsOf: (municipality) => (byMunicipality.get(municipality) ?? []).map((document) => document.info.id),
    statementsOf: (documentId) => quotable.get(documentId) ?? [],
    blockOf: (statement) => blocks.get(blockKey(statement)) ?? [],
    childrenOf: (section) => children.get(section.id) ?? [],
    headingWordsOf: (documentId) => headingWords.get(documentId) ?? [],
    hasMatrix: (documentId) => matrices.has(documentId),
    lists: findLists(blocks, quotable, sections),
  };
}

/** Lists of at least two bullets, each with the sentence that leads into it. */
function findLists(
  blocks: ReadonlyMap<string, readonly Statement[]>,
  quotable: ReadonlyMap<string, readonly Statement[]>,
  sections: ReadonlyMap<string, Section>,
): ListBlock[] {
  const previous = new Map<string, string[]>();
  for (const ofDocument of quotable.values()) {
    ofDocument.forEach((statement, index) => {
      const before = ofDocument[index - 1];
      if (before && before.blockIndex !== statement.blockIndex && before.sectionId === statement.sectionId) {
        const lead = ofDocument.slice(Math.max(0, index - LEAD_SENTENCES), index).filter(({ kind, sectionId }) => kind === 'sentence' && sectionId === statement.sectionId);
        previous.set(blockKey(statement), lead.map(({ text }) => text));
      }
    });
  }
  return [...blocks].flatMap(([key, statements]) => {
    const [first] = statements;
    const section = first && sections.get(first.sectionId);
    if (!section || statements.length < 2 || !statements.every(({ kind }) => kind === 'bullet')) return [];
    const lead = (previous.get(key) ?? []).filter((text) => text !== first.leadIn);
    const introduction = [...lead, first.leadIn ?? ''].join(' ').trim();
    return [{ id: `${key}/list`, documentId: first.documentId, section, introduction, ...(first.leadIn === undefined ? {} : { leadIn: first.leadIn }), statements }];
  });
}

function blockKey(statement: Statement): string {
  return `${statement.documentId}/${statement.blockIndex}`;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
