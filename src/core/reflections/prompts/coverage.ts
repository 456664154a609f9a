import type { PromptChoice, PromptLibrary } from '../prompt.ts';
import type { Coverage } from '../reflections.ts';

/**
 * How many prompts of each theme a team has had: of the documents that its choice could give it, and of those it has worked
 * with before. A preface, or a chapter beside a document's perspectives, is no theme to get round to; what was sent of those is
 * counted together. Counts what was sent and looks at no response. A prompt whose statement is no longer in the documents counts
 * for nothing.
 */
export function toCoverage(library: PromptLibrary, choice: PromptChoice, usedIds: readonly string[]): readonly Coverage[] {
  const prompts = new Map(library.prompts.map((prompt) => [prompt.id, prompt]));
  const used = usedIds.flatMap((id) => prompts.get(id) ?? []);
  const fits = (documentId: string): boolean => (choice.documentId ?? documentId) === documentId && library.next({ ...choice, documentId }, []) !== undefined;
  return library.choices
    .filter(({ documentId }) => fits(documentId) || used.some((prompt) => prompt.documentId === documentId))
    .map(({ documentId, themes }) => {
      const ofDocument = used.filter((prompt) => prompt.documentId === documentId);
      const main = themes.filter(({ isAside }) => isAside !== true);
      const counted = (main.length > 0 ? main : themes).map(({ id, name }) => ({ id, name, roundCount: ofDocument.filter(({ themeId }) => themeId === id).length }));
      return { documentId, themes: counted, otherCount: ofDocument.length - counted.reduce((sum, { roundCount }) => sum + roundCount, 0) };
    });
}
