import type { DocumentInfo, Perspective, Section } from '../../documents/document.ts';
import type { Answer, AnswerGroup, Citation, Suggestion } from '../answer.ts';
import type { ListBlock } from '../catalogue.ts';
import type { Evidence } from './evidence.ts';
import { DECISION } from './decisionWeights.ts';
import { findCell, toGroup } from '../cells.ts';
import { ENGLISH_THEME_NOUNS, GENERAL_THEME_NOUNS } from '../understanding/questionWords.ts';
import { citeSection, citeStatement } from '../citations.ts';
import { createReply, type Turn } from './reply.ts';

/** Fewer chapters than this are no outline worth showing. */
const MIN_OUTLINE = 2;
/** More than this many headings are a table of contents, not an answer. */
const MAX_OUTLINE = 12;
/** The head of a compound tells what it is: "udviklingsspor" are "spor". */
const MIN_HEAD_LETTERS = 4;
const FRONT_MATTER = /^(?:forord|indledning|indhold(?:sfortegnelse)?|baggrund|kolofon|bilag|afslutning|introduktion)\b/iu;

/** What stands under one theme of a document without roles: its list, or its text when it has no list. */
export function answerTheme(turn: Turn, evidence: Evidence): Answer | undefined {
  const { question, scope, catalogue } = turn;
  const named = question.perspectives.filter(({ documentId }) => scope.documentIds.includes(documentId) && !catalogue.hasMatrix(documentId));
  const documentId = named[0]?.documentId;
  if (documentId === undefined) return undefined;
  if (question.factType !== undefined || asksOfOneStatement(turn, evidence, documentId)) return undefined;
  const info = catalogue.getInfo(documentId);
  const perspectives = info.perspectives.filter(({ id }) => named.some((name) => name.documentId === documentId && name.perspectiveId === id));
  const groups = perspectives.flatMap((perspective) => themeGroup(turn, documentId, perspective, perspectives.length > 1 ? perspective.name : ''));
  const [perspective] = perspectives;
  if (groups.length === 0 || !perspective) return undefined;
  return createReply(turn, {
    intent: 'perspective',
    heading: perspectives.map(({ name }) => name).join(' · '),
    groups,
    answeredFor: { documentId },
    suggestions: themeSuggestions(turn, info, perspective.id),
    about: { documentIds: [documentId], perspectiveId: perspective.id },
  });
}

/** Something said under the theme, not the whole of it: the words beside the theme's name are rare and stand together in one of its statements. */
function asksOfOneStatement({ question, catalogue }: Turn, evidence: Evidence, documentId: string): boolean {
  if (question.wantsList || question.topicWords.length === 0) return false;
  const result = evidence.findStatements(question.topic, [documentId], question);
  const hit = result.hits.find(({ passageId }) => {
    const statement = catalogue.findStatement(passageId);
    return statement !== undefined && question.perspectives.some(({ perspectiveId }) => perspectiveId === statement.perspectiveId);
  });
  const mass = result.terms.reduce((sum, { idf }) => sum + idf, 0);
  return hit !== undefined && hit.textCoverage >= DECISION.oneStatementCoverage && hit.textCoverage * mass >= DECISION.oneStatementMass;
}

/** "Det tredje spor", "spor nummer tre": the theme with that number, or a plain no when there are not that many. */
export function answerOrdinal(turn: Turn, evidence: Evidence): Answer | undefined {
  const { question, scope, catalogue, texts } = turn;
  if (question.ordinal === undefined || question.topicWords.length > 0) return undefined;
  if (question.perspectives.length > 0 && question.factType !== 'name') return undefined;
  // Where nobody said which document, the noun may tell: only one has "spor".
  const themed = scope.documentIds.filter((id) => catalogue.getInfo(id).perspectives.length > 0 && (scope.origin !== 'all' || isThemeNoun(turn, id)));
  const [documentId] = themed;
  if (documentId === undefined || (scope.origin === 'all' && themed.length > 1)) return undefined;
  const info = catalogue.getInfo(documentId);
  const perspective = info.perspectives.at(question.ordinal === -1 ? -1 : question.ordinal - 1);
  if (!perspective) {
    return createReply(turn, {
      kind: 'no-answer',
      intent: 'fact',
      heading: texts('noAnswer.heading'),
      message: texts('noAnswer.tooMany', { title: info.title, count: info.perspectives.length }),
      suggestions: themeSuggestions(turn, info),
    });
  }
  const heading = question.factType === 'name' ? themeSection(turn, documentId, perspective) : undefined;
  if (!heading) return answerTheme({ ...turn, question: { ...question, perspectives: [{ documentId, perspectiveId: perspective.id }] } }, evidence);
  return createReply(turn, {
    intent: 'fact',
    heading: perspective.name,
    groups: [{ heading: '', citations: [citeSection(heading, catalogue)], layout: 'bullets' }],
    answeredFor: { documentId },
    suggestions: themeSuggestions(turn, info),
    about: { documentIds: [documentId], perspectiveId: perspective.id },
  });
}

/** The names of a document's themes or chapters, quoted: "Gladsaxes overskrifter", "Vi vil være …". */
export function answerOutline(turn: Turn): Answer | undefined {
  const { question, scope, catalogue } = turn;
  // "The four perspectives" names no document, but only one has four of what it calls that.
  const onlyCounted = scope.documentIds.filter((id) => question.count !== undefined && catalogue.getInfo(id).perspectives.length === question.count && isThemeNoun(turn, id));
  const wantsOutline = question.themeNouns.length > 0 && scope.documentIds.some((id) => isThemeNoun(turn, id)) && (question.topicWords.length === 0 || onlyCounted.length === 1 || (question.isWhichThemes && scope.documentIds.length === 1)) && question.perspectives.length === 0 && (question.factType === undefined || question.factType === 'name') && (scope.origin !== 'all' || onlyCounted.length === 1);
  const countedChapters = question.themeNouns.length > 0 && question.count !== undefined ? scope.documentIds.filter((id) => chaptersOf(turn, id).length === question.count) : [];
  const elided = question.elidedStart === undefined || wantsOutline ? [] : findElided(turn, question.elidedStart);
  const isCountedOnly = !wantsOutline && countedChapters.length === 1 && question.perspectives.length === 0;
  if (elided.length < MIN_OUTLINE && !wantsOutline && !isCountedOnly) return undefined;
  // "De tre ambitioner" picks the document that has three.
  const counted = onlyCounted;
  const outlined = isCountedOnly ? countedChapters : counted.length > 0 ? counted : scope.documentIds;
  const groups: AnswerGroup[] = elided.length >= MIN_OUTLINE
    ? [{ heading: '', citations: elided, layout: 'bullets' }]
    : outlined.flatMap((id) => outlineGroup(turn, id, outlined.length > 1));
  const [first] = groups;
  const documentId = first?.citations[0]?.document;
  if (!first || documentId === undefined) return undefined;
  const info = catalogue.getInfo(documentId);
  return createReply(turn, {
    intent: 'document',
    heading: groups.length === 1 ? info.title : turn.texts('outline.heading'),
    groups,
    answeredFor: { documentId },
    suggestions: themeSuggestions(turn, info),
    about: { documentIds: [documentId] },
  });
}

function themeGroup(turn: Turn, documentId: string, perspective: Perspective, heading: string): AnswerGroup[] {
  const statements = findCell(turn.catalogue, documentId, undefined, perspective.id);
  const bullets = statements.filter(({ kind }) => kind === 'bullet');
  const shown = bullets.length > 0 ? bullets : statements;
  return shown.length === 0 ? [] : [toGroup(shown, turn.catalogue, heading)];
}

/** The names of one document's themes or chapters, quoted. */
export function outlineGroup(turn: Turn, documentId: string, isOneOfMany: boolean): AnswerGroup[] {
  const { catalogue } = turn;
  const document = catalogue.findDocument(documentId);
  if (!document) return [];
  const own = ownListOfThemes(turn, document.info);
  if (own) return [toGroup(own.statements, catalogue, isOneOfMany ? document.info.title : '')];
  const themes = document.info.perspectives.flatMap((perspective) => themeSection(turn, documentId, perspective) ?? []);
  const sections = themes.length >= MIN_OUTLINE ? themes : chaptersOf(turn, documentId).slice(0, MAX_OUTLINE);
  if (sections.length < MIN_OUTLINE) return [];
  return [{ heading: isOneOfMany ? document.info.title : '', citations: sections.map((section) => citeSection(section, catalogue)), layout: 'bullets' }];
}

/** The document's own list of its themes, item by item: it also says what else they are called. */
function ownListOfThemes({ catalogue }: Turn, { id, perspectives }: DocumentInfo): ListBlock | undefined {
  return catalogue.lists.find(
    ({ documentId, statements }) =>
      documentId === id && statements.length === perspectives.length && perspectives.every(({ name }) => statements.some(({ text }) => text.toLocaleLowerCase('da').startsWith(name.toLocaleLowerCase('da')))),
  );
}

/** The question's noun is what this document calls its themes, or a word for the themes of any document. */
export function isThemeNoun({ question, catalogue }: Turn, documentId: string): boolean {
  const { themeNouns } = question;
  if (themeNouns.length === 0) return false;
  if (themeNouns.some((noun) => GENERAL_THEME_NOUNS.has(noun))) return true;
  const headings = catalogue.headingWordsOf(documentId);
  return themeNouns.some((noun) => headings.some((word) => word.startsWith(noun) || word.startsWith(ENGLISH_THEME_NOUNS.get(noun) ?? noun) || (word.length >= MIN_HEAD_LETTERS && noun.endsWith(word))));
}

/** The chapters that carry a document, without what every document begins and ends with. */
export function chaptersOf({ catalogue }: Turn, documentId: string): readonly Section[] {
  return (catalogue.findDocument(documentId)?.sections ?? []).filter(({ level, heading }) => level === 1 && heading !== '' && !FRONT_MATTER.test(heading));
}

/** The section whose heading is the theme's: the highest one that carries it, the best spelled-out one first. */
function themeSection({ catalogue }: Turn, documentId: string, perspective: Perspective): Section | undefined {
  const sections = (catalogue.findDocument(documentId)?.sections ?? []).filter(({ perspectiveId, heading }) => perspectiveId === perspective.id && heading !== '');
  const name = perspective.name.toLocaleLowerCase('da');
  return sections.find(({ heading }) => heading.toLocaleLowerCase('da').includes(name)) ?? [...sections].sort((a, b) => a.level - b.level)[0];
}

/** Headings, themes and list items that begin with the words before an ellipsis. */
function findElided({ scope, catalogue }: Turn, start: string): Citation[] {
  const words = start.trim().toLocaleLowerCase('da').split(/\s+/u);
  for (let from = 0; from < words.length; from += 1) {
    const prefix = `${words.slice(from).join(' ')} `;
    if (prefix.length < 5) continue;
    const found = scope.documentIds.flatMap((id) => itemsStartingWith(id, prefix));
    if (found.length >= MIN_OUTLINE) return found;
  }
  return [];

  function itemsStartingWith(documentId: string, prefix: string): Citation[] {
    const starts = (text: string): boolean => text.toLocaleLowerCase('da').startsWith(prefix);
    const headings = (catalogue.findDocument(documentId)?.sections ?? []).filter(({ heading }) => starts(heading));
    const lists = catalogue.lists.filter((list) => list.documentId === documentId && list.statements.length >= MIN_OUTLINE && list.statements.every(({ text }) => starts(text)));
    const items = lists[0]?.statements.map((statement) => citeStatement(statement, catalogue)) ?? [];
    const named = unique(headings.map((section) => citeSection(section, catalogue)));
    return items.length >= named.length && items.length > 0 ? items : named;
  }
}

function unique(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citation.quote.toLocaleLowerCase('da'), citation])).values()];
}

/** Buttons for a document's themes. */
export function themeSuggestions(turn: Turn, info: DocumentInfo, except?: string): Suggestion[] {
  const document = info.municipality ?? info.title;
  return info.perspectives
    .filter(({ id }) => id !== except)
    .map(({ name }) => ({ title: name, question: turn.texts('ask.perspective', { perspective: name, document }), kind: 'perspective' }));
}
