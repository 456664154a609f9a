import { createAnswerCard } from './cards/answerCard.ts';
import type { TeamsDependencies } from './dependencies.ts';

/** Answers a question for nobody, so that the first person does not wait for what is prepared when first used: card templates above all. */
export function warmUp({ engine }: Pick<TeamsDependencies, 'engine'>): void {
  const question = 'Hvad er min rolle som leder?';
  createAnswerCard(engine.answer({ text: question }), { question, page: 1 });
}
