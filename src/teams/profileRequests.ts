import type { Language, PersonKey, Profile } from '../core/answers/answer.ts';
import { checkProfile, findProfileChoices, type ProfileChoices } from '../core/answers/profileChoices.ts';
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
  const choices = findProfileChoices(corpus, language);
  const description = describeProfile(profile, choices, language);
  const isKnown = description !== '';
  if (!isKnown && isWithoutChoice(choices)) return textReply(text('profile.noChoice'));
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

/** Offers the choice of municipality and role; nothing is stored before it is pressed. Where the documents have neither, it says so. */
export async function chooseProfile({ person }: Turn, language: Language, dependencies: TeamsDependencies): Promise<Reply> {
  const stored = await dependencies.stores.findProfile(person);
  const choices = findProfileChoices(dependencies.corpus, language);
  if (isWithoutChoice(choices)) return textReply(createTexts(language)('profile.noChoice'));
  const card = createProfileCard(choices, stored ?? defaultProfile(dependencies), language);
  return cardReply(card, createTexts(language)('profile.heading'));
}

/**
 * Stores the choice; choosing nothing forgets what was chosen before. A card that offered what no document knows any more, as from
 * before one was replaced, changes nothing.
 */
export async function saveProfile({ roleId = '', municipality = '' }: Profile, { person }: Turn, language: Language, { stores, corpus, clock }: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const choices = findProfileChoices(corpus, language);
  const profile = checkProfile({ roleId, municipality }, choices);
  const isEmpty = Object.keys(profile).length === 0;
  if (isEmpty && (roleId !== '' || municipality !== '')) return textReply(text('profile.outdated'));
  const isStored = (await stores.findProfile(person)) !== undefined;
  if (!isEmpty || isStored) await stores.saveProfile(person, profile, clock());
  if (isEmpty) return textReply(text(isStored ? 'profile.forgotten' : 'profile.savedNothing'));
  const message = text('profile.savedMessage', { profile: describeProfile(profile, choices, language) });
  return cardReply(createNoticeCard({ heading: text('profile.savedHeading'), message }, language), text('profile.savedHeading'));
}

/** True where the documents have neither roles nor a municipality. */
export function isWithoutChoice({ roles, municipalities }: ProfileChoices): boolean {
  return roles.length === 0 && municipalities.length === 0;
}

/** The installation's own municipality, for people who chose none. */
export function defaultProfile({ config }: Pick<TeamsDependencies, 'config'>): Profile {
  return config.municipality === undefined ? {} : { municipality: config.municipality };
}

/** Whose documents come first for a person: the municipality they chose, or the installation's own. */
export async function findMunicipality(person: PersonKey, { config, stores }: Pick<TeamsDependencies, 'config' | 'stores'>): Promise<string | undefined> {
  return (await stores.findProfile(person))?.municipality ?? config.municipality;
}
