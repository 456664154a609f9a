import { hash } from 'node:crypto';
import type { LeadershipDocument, Statement } from '../../documents/document.ts';
import type { LocalisedText, Prompt } from '../prompt.ts';
import type { Theme } from './themes.ts';

/** What a prompt asks, and who found the words. */
export interface PromptWording {
  readonly question: LocalisedText;
  readonly smallStep?: LocalisedText;
  readonly origin: Prompt['origin'];
}

/** A prompt about a statement. */
export function createPrompt({ info }: LeadershipDocument, statement: Statement, theme: Theme, { question, smallStep, origin }: PromptWording): Prompt {
  return {
    id: createPromptId(statement.id, question),
    documentId: info.id,
    statementId: statement.id,
    quote: statement.text,
    source: {
      title: info.title,
      ...(info.municipality === undefined ? {} : { municipality: info.municipality }),
      section: statement.sectionPath.filter((heading) => heading !== '').join(' › '),
      lines: statement.lines,
    },
    ...(statement.roleId === undefined ? {} : { roleId: statement.roleId }),
    themeId: theme.id,
    ...(theme.isAside && { isAside: true }),
    question,
    ...(smallStep === undefined ? {} : { smallStep }),
    origin,
  };
}

/** `<statement id>~<8 hex of a hash of the Danish question>`, for a leader's own question too. */
export function createPromptId(statementId: string, { da }: LocalisedText): string {
  return `${statementId}~${hash('sha256', da).slice(0, 8)}`;
}

/** The statement that a prompt is about, told by the prompt's id alone. */
export function toStatementId(promptId: string): string {
  const end = promptId.lastIndexOf('~');
  return end < 0 ? promptId : promptId.slice(0, end);
}
