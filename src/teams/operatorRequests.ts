import type { Language } from '../core/answers/answer.ts';
import { createTexts } from '../locales/texts.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { cardReply } from './replies.ts';
import type { Reply, Turn } from './turn.ts';

/** Whether this person may see, here, how the installation is: operators in their personal chats. */
export function mayExamine({ isPersonal, person }: Turn, { operators }: Pick<TeamsDependencies, 'operators'>): boolean {
  return isPersonal && operators.isOperator(person);
}

/** Looks at the installation and tells how it is. */
export async function showState(language: Language, { operators }: Pick<TeamsDependencies, 'operators'>): Promise<Reply> {
  const [{ createDoctorCard }, findings] = await Promise.all([import('./cards/doctorCard.ts'), operators.examine(language)]);
  return cardReply(createDoctorCard(findings, language), createTexts(language)('doctor.heading'));
}
