import type { LeadershipDocument, Statement } from '../../documents/document.ts';
import { toSlug } from '../../documents/municipalities.ts';
import { isFrontMatter } from './fitStatements.ts';

/** What the rotation is balanced over. */
export interface Theme {
  /** Of the perspective, or the chapter's heading as a slug, so that it stays the same in an edited document. */
  readonly id: string;
  /** In the document's own words. */
  readonly name: string;
  /** Prompts may come from it, but it is none of what the document is about: a chapter beside its perspectives, or a preface. */
  readonly isAside?: true;
}

/**
 * Tells the theme of each statement of a document: its perspective, else its chapter. Where one chapter holds more than half
 * of the document, the parts of that chapter are themes instead.
 */
export function createThemeFinder({ info, statements }: LeadershipDocument): (statement: Statement) => Theme {
  const perspectives = new Map<string | undefined, Theme>(info.perspectives.map(({ id, name }) => [id, { id, name }]));
  const chapters = statements.filter((statement) => statement.kind !== 'label' && !perspectives.has(statement.perspectiveId)).map(({ sectionPath }) => sectionPath[0]);
  const biggest = [...Map.groupBy(chapters, (chapter) => chapter)].find(([, all]) => all.length > chapters.length / 2)?.[0];
  const hasPerspectives = statements.some(({ perspectiveId }) => perspectiveId !== undefined && perspectives.has(perspectiveId));
  return ({ perspectiveId, sectionPath, sectionId }) => {
    const [chapter, part] = sectionPath;
    const heading = (chapter === biggest ? part : undefined) ?? chapter ?? info.title;
    return perspectives.get(perspectiveId) ?? { id: toSlug(heading) || sectionId, name: heading.replace(/\s*:$/, ''), ...((hasPerspectives || isFrontMatter(heading)) && { isAside: true }) };
  };
}
