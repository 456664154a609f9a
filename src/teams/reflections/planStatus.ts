import type { Language } from '../../core/answers/answer.ts';
import type { DocumentChoices, PromptChoice } from '../../core/reflections/prompt.ts';
import type { Plan } from '../../core/reflections/reflections.ts';
import type { Card } from '../cards/cardTemplate.ts';
import { createStatusCard } from '../cards/statusCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { describePlan } from './planWords.ts';

/** A plan in words, what it is about included, and the card of how it stands. */
export async function describePlanStatus(plan: Plan, language: Language, { reflections }: Pick<TeamsDependencies, 'reflections'>): Promise<{ readonly words: string; readonly card: Card }> {
  const about = findNames(plan.schedule.choice, await reflections.listChoices());
  const words = describePlan(plan.schedule, language, about);
  return { words, card: createStatusCard(plan, words, language) };
}

/** The names of what was chosen, the narrower first; none for what the documents no longer hold. */
function findNames({ municipality, documentId, themeId, roleId }: PromptChoice, choices: readonly DocumentChoices[]): string[] {
  const within = choices.filter((choice) => documentId === undefined || choice.documentId === documentId);
  const theme = within.flatMap(({ themes }) => themes).find(({ id }) => id === themeId)?.name;
  const role = within.flatMap(({ roles }) => roles).find(({ id }) => id === roleId)?.name;
  const title = documentId === undefined ? municipality : within[0]?.title;
  return [theme, role, theme === undefined ? title : undefined].filter((name) => name !== undefined);
}
