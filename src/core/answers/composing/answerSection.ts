import type { Section, Statement } from '../../documents/document.ts';
import type { AnalysedWord } from '../../search/analyser.ts';
import type { Answer } from '../answer.ts';
import { documentSuggestion } from './answerDocument.ts';
import { toGroup } from '../cells.ts';
import { citeSection } from '../citations.ts';
import { DECISION } from './decisionWeights.ts';
import type { Evidence } from './evidence.ts';
import type { HeadingMatch, HeadingMatcher } from './headings.ts';
import { createReply, type Turn } from './reply.ts';

/**
 * The section a question names by its heading: its list, else its subheadings, else its first paragraph. Undefined when the
 * words beside the heading ask for one statement of it, or for a fact.
 */
export function answerSection(turn: Turn, evidence: Evidence, headings: HeadingMatcher, tokens: readonly AnalysedWord[], only: 'quoted' | 'any' = 'any'): Answer | undefined {
  const { question, scope } = turn;
  if (question.factType !== undefined || question.asksForReason) return undefined;
  for (const match of byCount(turn, headings.find(tokens, question.text, scope.documentIds))) {
    if (only === 'quoted' && !match.isQuoted) continue;
    if (!match.isQuoted && (match.share < DECISION.headingShare || asksOfOneStatement(turn, evidence, match))) continue;
    const answer = quoteUnder(turn, match.section, question.isDefinition || match.share === 1);
    if (answer) return answer;
  }
  return undefined;
}

/** The line that introduces a list stands above it. */
function leadInOf(statements: readonly Statement[]): string {
  const [first] = statements;
  return first?.leadIn !== undefined && statements.every(({ leadIn }) => leadIn === first.leadIn) ? first.leadIn : '';
}

/** Statements of one section as an answer under its heading, a group for each kind. */
export function quoteSection(turn: Turn, ...groups: readonly (readonly Statement[])[]): Answer {
  const [first] = groups[0] ?? [];
  const documentId = first?.documentId ?? '';
  return createReply(turn, {
    intent: 'section',
    heading: first?.sectionPath.at(-1) ?? '',
    groups: groups.map((statements) => toGroup(statements, turn.catalogue, leadInOf(statements))),
    answeredFor: { documentId },
    suggestions: [documentSuggestion(turn, documentId)],
    about: { documentIds: [documentId], ...(first ? { sectionId: first.sectionId } : {}) },
  });
}

/** "De tre prikker" picks the section that lists three; of two by the same heading, a summary and the chapter itself, the one with more of a list is meant. */
function byCount({ question, catalogue }: Turn, matches: readonly HeadingMatch[]): readonly HeadingMatch[] {
  const bulletsOf = ({ section }: HeadingMatch): number => section.statementIds.filter((id) => catalogue.findStatement(id)?.kind === 'bullet').length;
  const nameOf = ({ section }: HeadingMatch): string => section.heading.toLocaleLowerCase('da');
  const hasCount = (match: HeadingMatch): boolean => question.count !== undefined && bulletsOf(match) === question.count;
  const hasList = (a: HeadingMatch, b: HeadingMatch): number => (nameOf(a) === nameOf(b) ? bulletsOf(b) - bulletsOf(a) : 0);
  return [...matches].sort((a, b) => Number(hasCount(b)) - Number(hasCount(a)) || hasList(a, b));
}

/** What stands under a heading: its list, else its subheadings, else its first paragraph; what something is stands in the opening. */
export function quoteUnder(turn: Turn, section: Section, asksWhatItIs: boolean): Answer | undefined {
  const { catalogue, question } = turn;
  const own = section.statementIds.flatMap((id) => catalogue.findStatement(id) ?? []);
  const children = catalogue.childrenOf(section).filter(({ heading }) => heading !== '');
  if (children.length > 1 && (question.themeNouns.length > 0 || question.wantsList || own.length === 0)) {
    return createReply(turn, {
      intent: 'section',
      heading: section.heading,
      groups: [{ heading: '', citations: children.map((child) => citeSection(child, catalogue)), layout: 'bullets' }],
      answeredFor: { documentId: section.documentId },
      suggestions: [documentSuggestion(turn, section.documentId)],
      about: { documentIds: [section.documentId], sectionId: section.id },
    });
  }
  // A title above a motto: what it holds stands under the motto.
  const [child] = children;
  if (own.length === 0 && child !== undefined) return quoteUnder(turn, child, asksWhatItIs);
  const bullets = own.filter(({ kind }) => kind === 'bullet');
  const [first] = own;
  const opening = first ? catalogue.blockOf(first).slice(0, DECISION.maxSectionSentences) : [];
  if (bullets.length < 2) return opening.length > 0 ? quoteSection(turn, own.length <= DECISION.maxSectionSentences ? own : opening) : undefined;
  // What something is stands in the opening; what to do about it in the list.
  return asksWhatItIs && !question.wantsList && first?.kind === 'sentence' ? quoteSection(turn, opening.slice(0, DECISION.maxHits), bullets) : quoteSection(turn, bullets);
}

function asksOfOneStatement({ question, catalogue }: Turn, evidence: Evidence, match: HeadingMatch): boolean {
  if (question.wantsList) return false;
  const rest = question.topicWords.filter(({ start }) => !match.tokens.some((token) => token.start === start));
  if (rest.length === 0) return false;
  const result = evidence.findStatements(rest.map(({ word }) => word).join(' '), [match.section.documentId], question);
  const mass = result.terms.reduce((sum, { idf }) => sum + idf, 0);
  // Words no document knows: the question is about something else that only touches the heading.
  if (result.unknownMass >= DECISION.foreignMass) return true;
  return result.hits.some(
    (hit) =>
      hit.textCoverage >= DECISION.oneStatementCoverage &&
      hit.textCoverage * mass >= DECISION.oneStatementMass &&
      catalogue.findStatement(hit.passageId)?.sectionId === match.section.id,
  );
}
