import type { Language, Profile } from '../../core/answers/answer.ts';
import type { ProfileChoices } from '../../core/answers/profileChoices.ts';
import { createTexts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import { type Card, createCardTemplate } from './cardTemplate.ts';
import template from './profile.json' with { type: 'json' };

/** One entry of a drop-down list. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** The choice of municipality and role, with what is remembered and how to have it forgotten. `profile` is chosen already. */
export function createProfileCard(choices: ProfileChoices, profile: Profile, language: Language): Card {
  const text = createTexts(language);
  return fill({
    lang: language,
    speak: [text('profile.heading'), text('profile.message'), text('profile.consent')].join(' '),
    heading: text('profile.heading'),
    message: text('profile.message'),
    municipalities: withNone(choices.municipalities.map((name) => ({ title: name, value: name })), text('profile.none')),
    municipalityLabel: text('profile.municipality'),
    municipality: profile.municipality ?? '',
    roles: withNone(choices.roles.map((role) => ({ title: describeRole(role), value: role.id })), text('profile.none')),
    roleLabel: text('profile.role'),
    roleId: profile.roleId ?? '',
    none: text('profile.none'),
    consent: text('profile.consent'),
    save: text('profile.save'),
    saveData: toCardData({ do: 'save-profile' }, language),
    skip: text('profile.skip'),
    skipData: toCardData({ do: 'skip-profile' }, language),
  });
}

/** "Leder af medarbejdere (Hvidovre)". */
export function describeRole({ name, municipality }: ProfileChoices['roles'][number]): string {
  return municipality === undefined ? name : `${name} (${municipality})`;
}

const fill = createCardTemplate(template);

/** A drop-down list cannot be emptied again, so that "not chosen" is an entry of its own. */
function withNone(choices: readonly Choice[], title: string): Choice[] {
  return choices.length === 0 ? [] : [{ title, value: '' }, ...choices];
}
