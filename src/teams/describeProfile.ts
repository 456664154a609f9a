import type { Profile } from '../core/answers/answer.ts';
import type { ProfileChoices } from '../core/answers/profileChoices.ts';
import { describeRole } from './cards/profileCard.ts';

/** "Leder af medarbejdere, Hvidovre"; '' for an empty profile. */
export function describeProfile(profile: Profile, { roles }: ProfileChoices): string {
  const role = roles.find(({ id }) => id === profile.roleId);
  return [role && describeRole(role), profile.municipality].filter((part) => part !== undefined).join(', ');
}
