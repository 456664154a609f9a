import type { Corpus } from '../../core/documents/document.ts';
import { listMunicipalities } from '../../core/reflections/prompts/ownChoice.ts';
import type { DocumentChoices, PromptChoice } from '../../core/reflections/prompt.ts';

/** What words were found to mean; `names` are those of all that they may mean. */
export type FoundChoice = { readonly kind: 'one'; readonly choice: PromptChoice } | { readonly kind: 'several'; readonly names: readonly string[] } | { readonly kind: 'none' };

/**
 * What a team wants to be asked about, found by the words a person used: a theme, a role or a document whose name or everyday
 * name is those words, or else the only one whose name they begin or are part of.
 */
export function findPlanChoice(words: string, choices: readonly DocumentChoices[], corpus: Corpus): FoundChoice {
  const wanted = normalise(words);
  if (wanted === '') return { kind: 'none' };
  const municipalities = listMunicipalities(choices);
  const candidates = [
    ...municipalities.map((municipality) => ({ key: `municipality ${municipality}`, title: municipality, names: [normalise(municipality)], choice: { municipality } })),
    ...choices.flatMap((choice) => toCandidates(choice, corpus, municipalities)),
  ];
  for (const fits of [isSame, isPart]) {
    const found = [...new Map(candidates.filter(({ names }) => names.some((name) => fits(name, wanted))).map((candidate) => [candidate.key, candidate])).values()];
    const [first] = found;
    if (found.length > 1) return { kind: 'several', names: found.map(({ title }) => title) };
    if (first) return { kind: 'one', choice: first.choice };
  }
  return { kind: 'none' };
}

interface Candidate {
  readonly key: string;
  /** As a person is told of it. */
  readonly title: string;
  readonly names: readonly string[];
  readonly choice: PromptChoice;
}

function toCandidates({ documentId, title, municipality = '', roles, themes }: DocumentChoices, { documents }: Corpus, municipalities: readonly string[]): Candidate[] {
  const info = documents.find((document) => document.info.id === documentId)?.info;
  const aliases = new Map([...(info?.roles ?? []), ...(info?.perspectives ?? [])].map((named) => [named.id, named.aliases]));
  const namesOf = ({ id, name }: { readonly id: string; readonly name: string }) => [name, ...(aliases.get(id) ?? [])].map(normalise);
  const within = ({ name }: { readonly name: string }) => `${name} (${municipality || title})`;
  return [
    { key: `document ${documentId}`, title, names: [title, ...(info?.aliases ?? []), `${title} ${municipality}`, ...(municipalities.includes(municipality) ? [] : [municipality])].map(normalise), choice: { documentId } },
    ...themes.map((theme) => ({ key: `theme ${documentId} ${theme.id}`, title: within(theme), names: namesOf(theme), choice: { documentId, themeId: theme.id } })),
    ...roles.map((role) => ({ key: `role ${documentId} ${role.id}`, title: within(role), names: namesOf(role), choice: { documentId, roleId: role.id } })),
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
