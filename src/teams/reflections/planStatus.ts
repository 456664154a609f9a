import type { Language } from '../../core/answers/answer.ts';
import type { Plan } from '../../core/reflections/reflections.ts';
import { describePlan, findChoiceNames } from '../../locales/planWords.ts';
import type { Card } from '../cards/cardTemplate.ts';
import { createStatusCard } from '../cards/statusCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';

/** A plan in words, what it is about included, and the card of how it stands. */
export async function describePlanStatus(plan: Plan, language: Language, { reflections }: Pick<TeamsDependencies, 'reflections'>): Promise<{ readonly words: string; readonly card: Card }> {
  const about = findChoiceNames(plan.schedule.choice, await reflections.listChoices());
  const words = describePlan(plan.schedule, language, about);
  return { words, card: createStatusCard(plan, words, language) };
}
