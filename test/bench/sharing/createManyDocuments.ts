import type { LeadershipDocument, Perspective, Role, Statement } from '../../../src/core/documents/document.ts';
import type { Passage } from '../../../src/core/search/search.ts';
import { generateStatements } from '../searchStatements.ts';

/** Documents of so many statements in all, some 500 each: half with a matrix of roles and perspectives, half with themes alone. */
export function createManyDocuments(statementCount: number): LeadershipDocument[] {
  const passages = generateStatements(statementCount);
  return Array.from({ length: Math.ceil(passages.length / perDocument) }, (_, index) => createDocument(index, passages.slice(index * perDocument, (index + 1) * perDocument)));
}

const perDocument = 500;

function createDocument(index: number, passages: readonly Passage[]): LeadershipDocument {
  const id = `grundlag-${index}`;
  const hasMatrix = index % 2 === 0;
  const perspectives: Perspective[] = themes.map((theme, place) => ({ id: `tema-${place}`, name: `Sammen om ${theme}`, aliases: [theme] }));
  const roles: Role[] = hasMatrix ? roleNames.map((name, rank) => ({ id: name.replaceAll(' ', '-'), name, aliases: [], rank })) : [];
  const statements = passages.map((passage, place): Statement => {
    const perspective = perspectives[place % perspectives.length];
    const role = roles[Math.floor(place / perspectives.length) % Math.max(1, roles.length)];
    const sectionPath = [perspective?.name ?? '', passage.heading];
    return {
      id: `${id}#${String(place).padStart(10, '0')}`,
      documentId: id,
      sectionId: `${id}#s${place % perspectives.length}`,
      text: passage.text,
      kind: place % 3 === 0 ? 'sentence' : 'bullet',
      sectionPath,
      lines: [place + 1, place + 1],
      blockIndex: Math.floor(place / 4),
      ...(perspective && { perspectiveId: perspective.id }),
      ...(role && { roleId: role.id }),
    };
  });
  return {
    info: { id, title: `Ledelsesgrundlag ${index}`, municipality: `${places[index % places.length]}`, aliases: [], roles, roleGroups: hasMatrix ? [{ aliases: ['leder'], roles: roles.slice(1, 3).map((role) => role.id) }] : [], perspectives, synonyms: [] },
    sections: perspectives.map(({ id: perspectiveId, name }, place) => ({
      id: `${id}#s${place}`,
      documentId: id,
      heading: name,
      level: 1,
      path: [name],
      perspectiveId,
      lines: [place + 1, place + 1],
      statementIds: statements.filter(({ sectionId }) => sectionId === `${id}#s${place}`).map((statement) => statement.id),
    })),
    statements,
    findings: [],
  };
}

/** What the documents hold. */
export const themes = ['kvalitet', 'nærvær', 'udvikling', 'fællesskab'];
export const roleNames = ['direktør', 'leder af ledere', 'leder af medarbejdere', 'medarbejder'];
export const places = ['Solby', 'Nordhavn', 'Egelund', 'Birkerup', 'Skovby', 'Havneby', 'Bakkedal', 'Engholm', 'Stenlille', 'Fjordby', 'Klitby', 'Lyngmose', 'Møllerup', 'Søndervang', 'Åbjerg'];
