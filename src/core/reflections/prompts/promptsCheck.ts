import type { LeadershipDocument } from '../../documents/document.ts';
import { type PromptsBeside, readPromptsBeside } from './authoredPrompts.ts';
import { generateWordings } from './generatePrompts.ts';
import { isForTeam } from './isForTeam.ts';

/** What prompts a document has, for the corpus check. */
export interface PromptsCheck {
  readonly file: string;
  readonly authored: number;
  readonly generated: number;
  /** Why the file of authored prompts stops a start, one line each. */
  readonly problems: readonly string[];
}

/** Counts the prompts of a document file, and tells what is wrong with the authored ones. */
export async function checkPrompts(documentFile: string, document: LeadershipDocument): Promise<PromptsCheck> {
  return countPrompts(document, await readPromptsBeside(documentFile, document));
}

/** The same for prompts that have been read. */
export function countPrompts(document: LeadershipDocument, { file, found, problems }: PromptsBeside): PromptsCheck {
  const authoredFor = found.map(({ statement }) => statement);
  return { file, authored: found.length, generated: generateWordings(document, new Set(authoredFor.map(({ id }) => id)), authoredFor.filter(({ roleId }) => isForTeam(document.info, roleId)).length).length, problems };
}
