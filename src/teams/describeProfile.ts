import type { Language, Profile } from '../core/answers/answer.ts';
import type { ProfileChoices } from '../core/answers/profileChoices.ts';
import { createTexts } from '../locales/texts.ts';
import { describeRole } from './cards/profileCard.ts';

/** "Leder af medarbejdere, Hvidovre"; '' for an empty profile. A role that no document has any more is told by its id, since it is stored. */
export function describeProfile({ roleId, municipality }: Profile, { roles }: ProfileChoices, language: Language): string {
  const role = roles.find(({ id }) => id === roleId);
  const described = role ? describeRole(role) : roleId && createTexts(language)('profile.goneRole', { role: roleId });
  return [described, municipality].filter(Boolean).join(', ');
}
