import type { Language } from '../core/answers/answer.ts';
import { findProfileChoices } from '../core/answers/profileChoices.ts';
import { createTexts } from '../locales/texts.ts';
import { createListCard } from './cards/listCard.ts';
import { createNoticeCard } from './cards/noticeCard.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { describeProfile } from './describeProfile.ts';
import { cardReply, textReply } from './replies.ts';
import { toCardData } from './request.ts';
import type { Reply, Turn } from './turn.ts';

/** Shows everything that is stored about the person. */
export async function showData({ person }: Turn, language: Language, { stores, corpus, reflections, gaps, inquiries }: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const [data, reflected, asked, inquired] = await Promise.all([stores.getPersonalData(person), reflections.personalData(person), gaps.personalData(person), inquiries.personalData(person)]);
  const choices = findProfileChoices(corpus, language);
  const rows = [
    { title: text('data.role'), value: describeProfile({ ...(data.profile?.roleId !== undefined && { roleId: data.profile.roleId }) }, choices, language) || text('data.none') },
    { title: text('data.municipality'), value: data.profile?.municipality ?? text('data.none') },
    ...(data.profileSavedAtUtc ? [{ title: text('data.savedAt'), value: formatDate(data.profileSavedAtUtc, language) }] : []),
    { title: text('data.conversations'), value: String(data.conversationCount) },
  ];
  const [{ toReflectionSections }, { toGapSections }, { toInquirySections }] = await Promise.all([import('./reflections/personalData.ts'), import('./gaps/personalData.ts'), import('./inquiries/personalData.ts')]);
  const sections = [{ heading: '', rows }, ...toReflectionSections(reflected, corpus, language), ...toGapSections(asked, language), ...toInquirySections(inquired, language)];
  const buttons = [{ title: text('data.delete'), data: toCardData({ do: 'delete-data' }, language) }];
  return cardReply(createListCard({ heading: text('data.heading'), message: text('data.explanation'), sections, buttons }, language), text('data.heading'));
}

/** Asks once more before anything is deleted. */
export function askToDelete(language: Language): Reply {
  const text = createTexts(language);
  const buttons = [
    { title: text('data.confirm'), data: toCardData({ do: 'confirm-delete' }, language) },
    { title: text('data.keep'), data: toCardData({ do: 'keep-data' }, language) },
  ];
  return cardReply(createNoticeCard({ heading: text('data.confirmHeading'), message: text('data.confirmMessage'), buttons }, language), text('data.confirmHeading'));
}

/** Deletes everything that is stored about the person. */
export async function deleteData({ person }: Turn, language: Language, { stores, reflections, gaps, inquiries }: TeamsDependencies): Promise<Reply> {
  await reflections.deletePersonalData(person);
  await gaps.deletePersonalData(person);
  await inquiries.deletePersonalData(person);
  await stores.deletePersonalData(person);
  return textReply(createTexts(language)('data.deleted'));
}

function formatDate(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(date);
}
