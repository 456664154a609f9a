import type { Corpus } from '../documents/document.ts';
import type { Profile } from './answer.ts';

/** A profile from a role's name (or alias, or id) and a municipality's, as people write them; what is not known is left out. */
export function resolveProfile(corpus: Corpus, role?: string | null, municipality?: string | null): Profile {
  const wanted = municipality?.trim().replace(/\s+kommune$/iu, '');
  const documents = corpus.documents.filter(({ info }) => wanted === undefined || wanted === '' || isSame(info.municipality, wanted));
  const roles = documents.flatMap(({ info }) => info.roles);
  const found =
    role === undefined || role === null
      ? undefined
      : (roles.find(({ id, name }) => isSame(id, role) || isSame(name, role)) ?? roles.find(({ aliases }) => aliases.some((alias) => isSame(alias, role))));
  const known = wanted === undefined || wanted === '' ? undefined : (documents[0]?.info.municipality ?? wanted);
  return { ...(found ? { roleId: found.id } : {}), ...(known === undefined ? {} : { municipality: known }) };
}

function isSame(known: string | undefined, given: string): boolean {
  return known?.normalize('NFC').toLocaleLowerCase('da') === given.normalize('NFC').trim().toLocaleLowerCase('da');
}
