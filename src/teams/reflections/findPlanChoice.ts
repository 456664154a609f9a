import type { Corpus } from '../../core/documents/document.ts';
import { listMunicipalities } from '../../core/reflections/ownChoice.ts';
import type { DocumentChoices, PromptChoice } from '../../core/reflections/prompt.ts';

/**
 * What a team wants to be asked about, found by the words a person used: a theme, a role or a document whose name or everyday
 * name is those words, or else the only one whose name they begin or are part of. Undefined when none or several are meant.
 */
export function findPlanChoice(words: string, choices: readonly DocumentChoices[], corpus: Corpus): PromptChoice | undefined {
  const wanted = normalise(words);
  if (wanted === '') return undefined;
  const municipalities = listMunicipalities(choices);
  const candidates = [
    ...municipalities.map((municipality) => ({ key: `municipality ${municipality}`, names: [normalise(municipality)], choice: { municipality } })),
    ...choices.flatMap((choice) => toCandidates(choice, corpus, municipalities)),
  ];
  for (const fits of [isSame, isPart]) {
    const found = candidates.filter(({ names }) => names.some((name) => fits(name, wanted)));
    const [first] = found;
    // A theme says more than the document it is in, and the same role of two documents needs no document.
    if (first && new Set(found.map(({ key }) => key)).size === 1) return first.choice;
  }
  return undefined;
}

interface Candidate {
  readonly key: string;
  readonly names: readonly string[];
  readonly choice: PromptChoice;
}

function toCandidates({ documentId, title, municipality = '', roles, themes }: DocumentChoices, { documents }: Corpus, municipalities: readonly string[]): Candidate[] {
  const info = documents.find((document) => document.info.id === documentId)?.info;
  const aliases = new Map([...(info?.roles ?? []), ...(info?.perspectives ?? [])].map((named) => [named.id, named.aliases]));
  const namesOf = ({ id, name }: { readonly id: string; readonly name: string }) => [name, ...(aliases.get(id) ?? [])].map(normalise);
  return [
    { key: `document ${documentId}`, names: [title, ...(info?.aliases ?? []), `${title} ${municipality}`, ...(municipalities.includes(municipality) ? [] : [municipality])].map(normalise), choice: { documentId } },
    ...themes.map((theme) => ({ key: `theme ${documentId} ${theme.id}`, names: namesOf(theme), choice: { documentId, themeId: theme.id } })),
    ...roles.map((role) => ({ key: `role ${documentId} ${role.id}`, names: namesOf(role), choice: { documentId, roleId: role.id } })),
  ];
}

function isSame(name: string, wanted: string): boolean {
  return name === wanted;
}

/** "driften" is part of "sammen sikrer vi driften"; a letter or two are part of everything and mean nothing. */
function isPart(name: string, wanted: string): boolean {
  return wanted.length >= 3 && ` ${name} `.includes(` ${wanted}`);
}

function normalise(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
