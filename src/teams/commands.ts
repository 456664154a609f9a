import type { Language } from '../core/answers/answer.ts';
import type { BotRequest } from './request.ts';

/** Finds the command a text is: the words alone, in any case, with or without closing punctuation and courtesy. */
export function findCommand(text: string): { request: BotRequest; language: Language } | undefined {
  return COMMANDS.get(wordsOf(text));
}

/** The language of what operators write to see the documents and their versions. Anybody else asks a question with it. */
export function findDocumentsWord(text: string): Language | undefined {
  return documentsWords.get(wordsOf(text));
}

const documentsWords = new Map<string, Language>([['dokumenter', 'da'], ['vis dokumenter', 'da'], ['documents', 'en'], ['show documents', 'en']]);

/**
 * What operators write to hear how the installation is, each being a word of both languages. `drift` is a word of the documents
 * too ("Sammen sikrer vi driften"), which anybody else may ask about.
 */
export function findOperatorWord(text: string): 'doctor' | 'drift' | undefined {
  const words = wordsOf(text);
  return words === 'doctor' || words === 'drift' ? words : undefined;
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\b(?:tak|please)\b/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const COMMANDS = new Map([
  ...command({ do: 'help' }, ['hjælp', 'hjaelp', 'hjælp mig', 'kommandoer', 'menu'], ['help', 'help me', 'commands']),
  ...command({ do: 'show-profile' }, ['min rolle', 'vis min rolle', 'min profil', 'vis min profil'], ['my role', 'show my role', 'my profile', 'show my profile']),
  ...command({ do: 'choose-profile' }, ['skift rolle', 'vælg rolle', 'vaelg rolle', 'skift kommune', 'vælg kommune', 'skift profil'], ['change role', 'choose role', 'switch role', 'change my role', 'change municipality', 'change profile']),
  ...command({ do: 'show-data' }, ['vis mine data', 'mine data'], ['show my data', 'my data']),
  ...command({ do: 'delete-data' }, ['slet mine data', 'glem mig', 'slet mig'], ['delete my data', 'forget me']),
  ...command({ do: 'show-notes' }, ['mine noter', 'vis mine noter', 'mine oversættelser'], ['my notes', 'show my notes', 'my translations']),
  ...command({ do: 'show-gaps' }, ['huller', 'vis huller', 'hullerne'], ['gaps', 'show gaps']),
  ...command({ do: 'show-sent-inquiries' }, ['mine spørgsmål', 'mine spoergsmaal', 'vis mine spørgsmål', 'spørgsmål jeg venter på'], ['my questions', 'show my questions']),
  ...command({ do: 'show-received-inquiries' }, ['spørgsmål til mig', 'spoergsmaal til mig', 'vis spørgsmål til mig'], ['questions to me', 'questions for me', 'show questions to me']),
]);

function command(request: BotRequest, danish: readonly string[], english: readonly string[]): [string, { request: BotRequest; language: Language }][] {
  return [
    ...danish.map((words): [string, { request: BotRequest; language: Language }] => [words, { request, language: 'da' }]),
    ...english.map((words): [string, { request: BotRequest; language: Language }] => [words, { request, language: 'en' }]),
  ];
}
