import type { Corpus, LeadershipDocument, Statement } from '../../documents/document.ts';
import { createPromptsError } from './authoredPrompts.ts';
import { createPrompt, toStatementId } from './createPrompt.ts';
import { generateWording, generateWordings } from './generatePrompts.ts';
import type { DocumentChoices, Prompt, PromptLibrary } from '../prompt.ts';
import { isForTeam } from './isForTeam.ts';
import { isWithin } from './listPrompts.ts';
import type { AuthoredPrompts } from './promptsFile.ts';
import { resolveQuotes } from './resolveQuotes.ts';
import { findNextPrompt } from './rotation.ts';
import { createThemeFinder, type Theme } from './themes.ts';

/**
 * All prompts of a corpus: the authored ones, and generated ones for the other statements that a team can talk about. Authored
 * prompts of a document that the corpus does not hold are left out. Throws `document.badPrompts` when a quote is not in its
 * document; not for a folder as `loadCorpus` has read it.
 */
export function createPromptLibrary(corpus: Corpus, authored: readonly AuthoredPrompts[]): PromptLibrary {
  const parts = corpus.documents.map((document) => createDocumentPrompts(document, authored));
  const prompts = parts.flatMap((part) => part.prompts);
  const byId = new Map(prompts.map((prompt) => [prompt.id, prompt]));
  const byStatement = Map.groupBy(prompts, ({ statementId }) => statementId);
  /** A prompt that is no longer there, or a leader's own, counts for all prompts of its statement. */
  const meantBy = (id: string): readonly Prompt[] => {
    const prompt = byId.get(id);
    return prompt === undefined ? (byStatement.get(toStatementId(id)) ?? []) : [prompt];
  };
  const infos = new Map(corpus.documents.map(({ info }) => [info.id, info]));
  const forStatement = (statementId: string): Prompt | undefined => {
    const known = byStatement.get(statementId)?.[0];
    if (known !== undefined) return known;
    const part = parts.find(({ statements }) => statements.has(statementId));
    const statement = part?.statements.get(statementId);
    if (part === undefined || statement === undefined) return undefined;
    return statement.duplicateOf === undefined ? part.generate(statement) : forStatement(statement.duplicateOf);
  };
  return {
    prompts,
    forStatement,
    next(choice, usedIds, exceptId) {
      const within = prompts.filter((prompt) => isWithin(prompt, choice));
      const forTeam = choice.roleId === undefined ? within.filter(({ documentId, roleId }) => isForTeam(infos.get(documentId) ?? noRoles, roleId)) : within;
      const candidates = forTeam.length > 0 ? forTeam : within;
      return findNextPrompt(candidates, usedIds.map(meantBy), exceptId === undefined ? [] : meantBy(exceptId));
    },
    choices: parts.flatMap(({ choices }) => (choices.themes.length === 0 ? [] : [choices])),
  };
}

const noRoles = { roles: [] };

interface DocumentPrompts {
  /** By theme, in the document's order; authored before generated. */
  readonly prompts: readonly Prompt[];
  readonly statements: ReadonlyMap<string, Statement>;
  readonly choices: DocumentChoices;
  generate(statement: Statement): Prompt;
}

function createDocumentPrompts(document: LeadershipDocument, authored: readonly AuthoredPrompts[]): DocumentPrompts {
  const { info, statements } = document;
  const themeOf = createThemeFinder(document);
  const written = authored.filter(({ documentId }) => documentId === info.id).flatMap((file) => resolveAll(document, file));
  const authoredFor = written.map(({ statement }) => statement);
  const wordings = [
    ...written.map(({ statement, prompt }) => ({ statement, ...prompt, origin: 'authored' as const })),
    ...generateWordings(document, new Set(authoredFor.map(({ id }) => id)), authoredFor.filter(({ roleId }) => isForTeam(info, roleId)).length),
  ];
  const themes = findThemes(document, themeOf);
  const all = wordings.map(({ statement, ...wording }) => createPrompt(document, statement, themeOf(statement), wording));
  const prompts = themes.flatMap(({ id }) => all.filter(({ themeId }) => themeId === id));
  const used = { themes: new Set(prompts.map(({ themeId }) => themeId)), roles: new Set(prompts.map(({ roleId }) => roleId)) };
  return {
    prompts,
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    choices: {
      documentId: info.id,
      title: info.title,
      ...(info.municipality === undefined ? {} : { municipality: info.municipality }),
      roles: info.roles.filter(({ id }) => used.roles.has(id)).map(({ id, name }) => ({ id, name })),
      themes: themes.filter(({ id }) => used.themes.has(id)),
    },
    generate: (statement) => createPrompt(document, statement, themeOf(statement), generateWording(document, statement)),
  };
}

function resolveAll(document: LeadershipDocument, { file, prompts }: AuthoredPrompts): ReturnType<typeof resolveQuotes>['found'] {
  const { found, problems } = resolveQuotes(document, prompts);
  if (problems.length > 0) throw createPromptsError(file, problems);
  return found;
}

/** Perspectives in the order that the document gives them, then chapters. */
function findThemes({ info, statements }: LeadershipDocument, themeOf: (statement: Statement) => Theme): Theme[] {
  const themes = new Map<string, Theme>(info.perspectives.map(({ id, name }) => [id, { id, name }]));
  for (const statement of statements) {
    const theme = themeOf(statement);
    if (!themes.has(theme.id)) themes.set(theme.id, theme);
  }
  return [...themes.values()];
}
