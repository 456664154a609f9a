import type { LeadershipDocument, Statement } from '../../documents/document.ts';
import type { AuthoredPrompt } from './promptsFile.ts';

/** What authored prompts mean in a document. */
export interface ResolvedQuotes {
  readonly found: readonly { readonly prompt: AuthoredPrompt; readonly statement: Statement }[];
  /** One line each, with the prompt's place in the file. */
  readonly problems: readonly string[];
}

/** A shorter beginning says too little about which statement is meant. */
const MIN_BEGINNING = 30;

/** Finds the statement of each prompt. A prompt that is undefined keeps its place, so that problems name the right one. */
export function resolveQuotes(document: LeadershipDocument, prompts: readonly (AuthoredPrompt | undefined)[]): ResolvedQuotes {
  const found: { prompt: AuthoredPrompt; statement: Statement }[] = [];
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const quotable = document.statements.filter(({ duplicateOf }) => duplicateOf === undefined);
  prompts.forEach((prompt, at) => {
    if (prompt === undefined) return;
    const unknown = findUnknownIds(document, prompt);
    const statement = unknown.length > 0 ? undefined : findStatement(quotable, document.statements, prompt);
    if (typeof statement === 'object') {
      const key = `${statement.id}\n${prompt.question.da}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, at);
      else problems.push(`prompts.${at}: asks the same of the same statement as prompts.${first}`);
      found.push({ prompt, statement });
    } else problems.push(...[...unknown, ...(statement === undefined ? [] : [statement])].map((problem) => `prompts.${at}.${problem}`));
  });
  return { found, problems };
}

function findUnknownIds({ info }: LeadershipDocument, { role, perspective }: AuthoredPrompt): string[] {
  return [
    ...(role === undefined || info.roles.some(({ id }) => id === role) ? [] : [`role: unknown role id "${role}"`]),
    ...(perspective === undefined || info.perspectives.some(({ id }) => id === perspective) ? [] : [`perspective: unknown perspective id "${perspective}"`]),
  ];
}

/** The statement, or what hinders finding it. Another rendering of a statement is never quoted. */
function findStatement(quotable: readonly Statement[], statements: readonly Statement[], prompt: AuthoredPrompt): Statement | string {
  const quote = prompt.quote.normalize('NFC').replace(/\s+/gu, ' ');
  const whole = quotable.filter(({ text }) => text === quote);
  const fitting = whole.length > 0 ? whole : quotable.filter(({ text }) => text.startsWith(quote));
  const placed = fitting.filter(({ roleId, perspectiveId }) => (prompt.role === undefined || roleId === prompt.role) && (prompt.perspective === undefined || perspectiveId === prompt.perspective));
  const [first] = placed;
  if (first === undefined) return `quote: ${describeMissing(quote, fitting, statements)}: "${quote}"`;
  if (whole.length === 0 && quote.length < MIN_BEGINNING) return `quote: neither a whole statement nor ${MIN_BEGINNING} characters of one: "${quote}"`;
  if (placed.length > 1) return `quote: found ${placed.length} times (${placed.map(describePlace).join('; ')}); quote more of it, or say which role or perspective: "${quote}"`;
  return first;
}

function describeMissing(quote: string, fitting: readonly Statement[], statements: readonly Statement[]): string {
  if (fitting.length > 0) return `not under this role or perspective, but in ${fitting.map(describePlace).join('; ')}`;
  const repeated = statements.find(({ text }) => text.startsWith(quote));
  const original = statements.find(({ id }) => id === repeated?.duplicateOf);
  return original === undefined ? 'not found in the document' : `repeats another statement, which is the one to quote ("${original.text}")`;
}

function describePlace({ lines, roleId, perspectiveId }: Statement): string {
  return [`line ${lines[0]}`, ...(roleId === undefined ? [] : [`role ${roleId}`]), ...(perspectiveId === undefined ? [] : [`perspective ${perspectiveId}`])].join(', ');
}
