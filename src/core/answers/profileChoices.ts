import { capitalise } from '../capitalise.ts';
import type { Corpus } from '../documents/document.ts';
import type { Language, Profile } from './answer.ts';

/** What a person can choose to have remembered. */
export interface ProfileChoices {
  /** In alphabetical order. */
  readonly municipalities: readonly string[];
  /** `municipality` is there where several documents have roles, to tell them apart. */
  readonly roles: readonly { readonly id: string; readonly name: string; readonly municipality?: string }[];
}

/** The municipalities and roles that the documents know. "Everyone" is nobody's own role and left out. */
export function findProfileChoices(corpus: Corpus, language: Language): ProfileChoices {
  const infos = corpus.documents.map(({ info }) => info);
  const withRoles = infos.filter(({ roles }) => roles.length > 0);
  const roles = withRoles.flatMap(({ roles: own, municipality }) =>
    own
      .filter(({ isEveryone }) => isEveryone !== true)
      .map(({ id, name, nameEn }) => ({ id, name: capitalise(language === 'en' && nameEn !== undefined ? `${name} (${nameEn})` : name), ...(withRoles.length > 1 && municipality !== undefined && { municipality }) })),
  );
  return {
    municipalities: [...new Set(infos.flatMap(({ municipality }) => municipality ?? []))].sort((a, b) => a.localeCompare(b, 'da')),
    roles: [...new Map(roles.map((role) => [role.id, role])).values()],
  };
}

/** Keeps of a profile what the documents know; anything else was tampered with or is out of date. */
export function checkProfile({ roleId, municipality }: Profile, { roles, municipalities }: ProfileChoices): Profile {
  return {
    ...(roleId !== undefined && roles.some(({ id }) => id === roleId) && { roleId }),
    ...(municipality !== undefined && municipalities.includes(municipality) && { municipality }),
  };
}
