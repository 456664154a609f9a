import type { Prompt, PromptChoice, PromptLibrary } from '../../../src/core/reflections/prompt.ts';
import { findNextPrompt } from '../../../src/core/reflections/prompts/rotation.ts';

const documentId = 'grundlag';
const themes = [
  { id: 'driften', name: 'Sammen sikrer vi driften' },
  { id: 'velfaerd', name: 'Sammen skaber vi velfærd' },
];

/** A small library of so many prompts, themes in turn, with the rotation of the real one. */
export function createLibrary(promptCount = 6): PromptLibrary {
  const prompts = Array.from({ length: promptCount }, (_, index) => createPrompt({ id: `prompt-${index + 1}`, statementId: `statement-${index + 1}`, themeId: themes[index % themes.length]!.id }));
  return {
    prompts,
    forStatement: (statementId) => prompts.find((prompt) => prompt.statementId === statementId),
    next(choice, usedIds, exceptId) {
      const meantBy = (id: string): readonly Prompt[] => prompts.filter((prompt) => prompt.id === id);
      return findNextPrompt(prompts.filter((prompt) => fits(prompt, choice)), usedIds.map(meantBy), exceptId === undefined ? [] : meantBy(exceptId));
    },
    choices: [{ documentId, title: 'Ledelsesgrundlag', municipality: 'Hvidovre', roles: [], themes }],
  };
}

export function createPrompt(changes: Partial<Prompt> = {}): Prompt {
  return {
    id: 'prompt-1',
    documentId,
    statementId: 'statement-1',
    quote: 'Vi følger op på aftaler.',
    source: { title: 'Ledelsesgrundlag', municipality: 'Hvidovre', section: 'Driften', lines: [10, 12] },
    themeId: 'driften',
    question: { da: 'Hvordan følger vi op?', en: 'How do we follow up?' },
    origin: 'authored',
    ...changes,
  };
}

function fits(prompt: Prompt, choice: PromptChoice): boolean {
  return (['documentId', 'roleId', 'themeId'] as const).every((name) => choice[name] === undefined || choice[name] === prompt[name]);
}
