import type { Prompt, PromptChoice, PromptLibrary } from '../prompt.ts';

/** The prompts within a choice, one for each statement, in the documents' order. A choice that names nothing takes all. */
export function listPrompts({ prompts }: Pick<PromptLibrary, 'prompts'>, choice: PromptChoice): readonly Prompt[] {
  const byStatement = new Map<string, Prompt>();
  for (const prompt of prompts) if (isWithin(prompt, choice) && !byStatement.has(prompt.statementId)) byStatement.set(prompt.statementId, prompt);
  return [...byStatement.values()];
}

/** Whether a prompt is what was chosen. */
export function isWithin(prompt: Prompt, { municipality, documentId, roleId, themeId }: PromptChoice): boolean {
  if (municipality !== undefined && prompt.source.municipality !== municipality) return false;
  return (documentId === undefined || prompt.documentId === documentId) && (roleId === undefined || prompt.roleId === roleId) && (themeId === undefined || prompt.themeId === themeId);
}
