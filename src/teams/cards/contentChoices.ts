import { capitalise } from '../../core/capitalise.ts';
import type { DocumentChoices, PromptChoice } from '../../core/reflections/prompt.ts';
import type { Choice } from './profileCard.ts';
import { describeDocument } from './source.ts';

/** What a field holds that leaves a choice open; a drop-down list does not show an empty one. */
export const openChoice = '*';

/** Fewer entries than a card holds. */
export const contentLimit = 80;

/** A theme belongs to a document and a document to a municipality, so that one field chooses all and nothing that does not fit can be chosen. */
export function toContentValue({ municipality, documentId, themeId }: PromptChoice): string {
  return JSON.stringify({ municipality, documentId, themeId });
}

/** Each document with its themes below it; without themes where these were more than `limit`, since documents come before themes. */
export function toDocumentContents(choices: readonly DocumentChoices[], limit: number): Choice[] {
  const hasThemes = choices.reduce((count, { themes }) => count + 1 + themes.length, 0) <= limit;
  return choices.slice(0, limit).flatMap((choice) => [
    { title: describeDocument(choice), value: toContentValue({ documentId: choice.documentId }) },
    ...(hasThemes ? choice.themes.map(({ id, name }) => ({ title: `– ${name}${choice.municipality === undefined ? '' : ` (${choice.municipality})`}`, value: toContentValue({ documentId: choice.documentId, themeId: id }) })) : []),
  ]);
}

/** The roles of all documents, each once. */
export function toRoleChoices(choices: readonly DocumentChoices[]): Choice[] {
  const withRoles = choices.filter(({ roles }) => roles.length > 0);
  const roles = withRoles.flatMap(({ roles: own, municipality }) =>
    own.map(({ id, name }) => ({ title: capitalise(name) + (choices.length > 1 && municipality !== undefined ? ` (${municipality})` : ''), value: id })),
  );
  return [...new Map(roles.map((role) => [role.value, role])).values()];
}
