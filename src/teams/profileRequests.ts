import type { Language, PersonKey, Profile } from '../core/answers/answer.ts';
import { checkProfile, findProfileChoices } from '../core/answers/profileChoices.ts';
import { createTexts } from '../locales/texts.ts';
import { createNoticeCard } from './cards/noticeCard.ts';
import { createProfileCard } from './cards/profileCard.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { describeProfile } from './describeProfile.ts';
import { cardReply, textReply } from './replies.ts';
import { toCardData } from './request.ts';
import type { Reply, Turn } from './turn.ts';

/** Shows what is remembered of the person's role, with a button to choose one. */
export async function showProfile({ person }: Turn, language: Language, { stores, corpus }: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const profile = (await stores.findProfile(person)) ?? {};
  const description = describeProfile(profile, findProfileChoices(corpus, language));
  const isKnown = description !== '';
  const card = createNoticeCard(
    {
      heading: text('profile.currentHeading'),
      message: isKnown ? text('profile.current', { profile: description }) : text('profile.unknown'),
      buttons: [{ title: isKnown ? text('profile.change') : text('profile.choose'), data: toCardData({ do: 'choose-profile' }, language) }],
    },
    language,
  );
  return cardReply(card, text('profile.currentHeading'));
}

/** Offers the choice of municipality and role; nothing is stored before it is pressed. */
export async function chooseProfile({ person }: Turn, language: Language, dependencies: TeamsDependencies): Promise<Reply> {
  const stored = await dependencies.stores.findProfile(person);
  const card = createProfileCard(findProfileChoices(dependencies.corpus, language), stored ?? defaultProfile(dependencies), language);
  return cardReply(card, createTexts(language)('profile.heading'));
}

/** Stores the choice; choosing nothing forgets what was chosen before. */
export async function saveProfile(chosen: { readonly roleId?: string; readonly municipality?: string }, { person }: Turn, language: Language, { stores, corpus, clock }: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const choices = findProfileChoices(corpus, language);
  const profile = checkProfile(chosen, choices);
  const isEmpty = Object.keys(profile).length === 0;
  if (!isEmpty || (await stores.findProfile(person)) !== undefined) await stores.saveProfile(person, profile, clock());
  if (isEmpty) return textReply(text('profile.savedNothing'));
  const message = text('profile.savedMessage', { profile: describeProfile(profile, choices) });
  return cardReply(createNoticeCard({ heading: text('profile.savedHeading'), message }, language), text('profile.savedHeading'));
}

/** The installation's own municipality, for people who chose none. */
export function defaultProfile({ config }: Pick<TeamsDependencies, 'config'>): Profile {
  return config.municipality === undefined ? {} : { municipality: config.municipality };
}

/** Whose documents come first for a person: the municipality they chose, or the installation's own. */
export async function findMunicipality(person: PersonKey, { config, stores }: Pick<TeamsDependencies, 'config' | 'stores'>): Promise<string | undefined> {
  return (await stores.findProfile(person))?.municipality ?? config.municipality;
}
