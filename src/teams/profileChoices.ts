import type { Profile } from '../core/answers/answer.ts';
import type { Corpus } from '../core/documents/document.ts';
import type { Language } from '../core/answers/answer.ts';
import type { ProfileChoices } from './cards/profileCard.ts';

/** The municipalities and roles that the documents know. "Everyone" is nobody's own role and left out. */
export function findProfileChoices(corpus: Corpus, language: Language): ProfileChoices {
  const infos = corpus.documents.map(({ info }) => info);
  const municipalities = [...new Set(infos.flatMap(({ municipality }) => municipality ?? []))].sort((a, b) => a.localeCompare(b, 'da'));
  const withRoles = infos.filter(({ roles }) => roles.length > 0);
  const roles = withRoles.flatMap(({ roles: own, municipality }) =>
    own
      .filter(({ isEveryone }) => isEveryone !== true)
      .map((role) => ({
        title: capitalise(roleTitle(role.name, language === 'en' ? role.nameEn : undefined)) + (withRoles.length > 1 && municipality !== undefined ? ` (${municipality})` : ''),
        value: role.id,
      })),
  );
  return {
    municipalities: municipalities.map((name) => ({ title: name, value: name })),
    roles: [...new Map(roles.map((role) => [role.value, role])).values()],
  };
}

/** Keeps of a profile what the documents know; anything else was tampered with or is out of date. */
export function checkProfile(profile: { readonly roleId?: string; readonly municipality?: string }, choices: ProfileChoices): Profile {
  const knows = (list: ProfileChoices['roles'], value: string | undefined) => list.some((choice) => choice.value === value);
  return {
    ...(profile.roleId !== undefined && knows(choices.roles, profile.roleId) && { roleId: profile.roleId }),
    ...(profile.municipality !== undefined && knows(choices.municipalities, profile.municipality) && { municipality: profile.municipality }),
  };
}

/** "leder af medarbejdere, Hvidovre"; '' for an empty profile. */
export function describeProfile(profile: Profile, choices: ProfileChoices): string {
  const role = choices.roles.find(({ value }) => value === profile.roleId)?.title;
  return [role, profile.municipality].filter((part) => part !== undefined).join(', ');
}

function roleTitle(name: string, nameEn: string | undefined): string {
  return nameEn === undefined ? name : `${name} (${nameEn})`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
