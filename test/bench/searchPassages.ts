import type { LeadershipDocument, Perspective, Role } from '../../src/core/documents/document.ts';
import type { Facet, Passage } from '../../src/core/search/search.ts';

/** Every quotable statement as a passage, with its headings, its document and the facets it stands under. */
export function toPassages(documents: readonly LeadershipDocument[]): Passage[] {
  return documents.flatMap(({ info, statements }) =>
    statements
      .filter((statement) => statement.duplicateOf === undefined)
      .map((statement) => {
        const role = info.roles.find(({ id }) => id === statement.roleId);
        const perspective = info.perspectives.find(({ id }) => id === statement.perspectiveId);
        const facets: Facet[] = [];
        if (info.municipality !== undefined) facets.push({ kind: 'municipality', names: [info.municipality, ...info.aliases] });
        if (role) facets.push({ kind: 'role', names: namesOf(role) });
        if (perspective) facets.push({ kind: 'perspective', names: namesOf(perspective) });
        return {
          id: statement.id,
          text: statement.text,
          heading: statement.sectionPath.join(' '),
          context: [info.title, info.municipality, role?.name, perspective?.name, statement.leadIn].filter(Boolean).join(' '),
          facets,
        };
      }),
  );
}

function namesOf({ name, nameEn, aliases }: Role | Perspective): string[] {
  return [name, ...(nameEn === undefined ? [] : [nameEn]), ...aliases];
}
