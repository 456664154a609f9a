import type { Statement } from '../documents/document.ts';
import type { SearchHit } from '../search/search.ts';
import { judgeAnswerable } from './answerable.ts';
import type { Answer, AnswerGroup } from './answer.ts';
import { documentSuggestion } from './answerOutline.ts';
import { toGroup } from './cells.ts';
import { DECISION } from './decisionWeights.ts';
import { withContext } from './discourse.ts';
import type { Evidence } from './evidence.ts';
import { holdsFact } from './facts.ts';
import { createReply, type Turn } from './reply.ts';

/** The statements nearest to the question's subject, or a plain no with the nearest ones. */
export function answerPassage(turn: Turn, evidence: Evidence): Answer {
  const { question, scope, catalogue } = turn;
  // A theme that was named but not looked up is a subject like any other; so is the document, when a fact about it is asked.
  const text = question.factType !== undefined ? question.everything : question.perspectives.length > 0 ? question.subject : question.searchText;
  const result = evidence.findStatements(text, scope.documentIds, question);
  const statements = (hits: readonly SearchHit[]): Statement[] => hits.flatMap(({ passageId }) => catalogue.findStatement(passageId) ?? []);
  if (!judgeAnswerable(result, scope.origin)) return noAnswer(turn, statements(result.hits.slice(0, 2)));
  const [best] = result.hits;
  const floor = (best?.score ?? 0) * (question.factType === undefined ? DECISION.furtherHit : DECISION.furtherFact);
  const chosen = statements(result.hits.filter(({ score }) => score >= floor).slice(0, DECISION.maxHits));
  const groups = quotePassages(turn, chosen);
  const documentIds = [...new Set(chosen.map(({ documentId }) => documentId))];
  return createReply(turn, {
    intent: question.factType === undefined ? 'passage' : 'fact',
    groups,
    ...(documentIds.length === 1 && documentIds[0] !== undefined ? { answeredFor: { documentId: documentIds[0] } } : {}),
    suggestions: documentIds.map((id) => documentSuggestion(turn, id)),
    about: { documentIds },
  });
}

/** The best statements of each named municipality, or of each that has something to say, side by side. */
export function answerComparison(turn: Turn, evidence: Evidence): Answer | undefined {
  const { question, catalogue, scope, texts } = turn;
  const municipalities = question.municipalities.length > 1 ? question.municipalities : question.wantsComparison && question.municipalities.length !== 1 ? catalogue.municipalities : [];
  if (municipalities.length < 2 || question.subject === '') return undefined;
  const isNamed = question.municipalities.length > 1;
  const groups = municipalities.flatMap((municipality) => {
    const result = evidence.findStatements(question.subject, catalogue.documentsOf(municipality), question);
    if (!judgeAnswerable(result, isNamed ? 'named' : 'all')) return isNamed ? [{ heading: municipality, citations: [], layout: 'prose' as const }] : [];
    const floor = (result.hits[0]?.score ?? 0) * DECISION.furtherCompared;
    const hits = result.hits.filter(({ score }) => score >= floor).slice(0, DECISION.maxHits).flatMap(({ passageId }) => catalogue.findStatement(passageId) ?? []);
    return [{ ...toGroup(hits, catalogue, municipality) }];
  });
  const holding = groups.filter(({ citations }) => citations.length > 0);
  if (holding.length === 0) return noAnswer(turn, []);
  const silent = groups.filter(({ citations }) => citations.length === 0).map(({ heading }) => heading);
  return createReply(turn, {
    intent: 'comparison',
    heading: holding.map(({ heading }) => heading).join(' · '),
    message: silent.length > 0 ? texts('comparison.silent', { municipalities: silent.join(', ') }) : '',
    groups: holding,
    about: { documentIds: scope.documentIds },
  });
}

/** "Det står der ikke", with at most two nearest statements, marked as such. */
export function noAnswer(turn: Turn, nearest: readonly Statement[], message?: string): Answer {
  const { texts, catalogue, scope } = turn;
  const groups: AnswerGroup[] = nearest.length > 0 ? [toGroup(nearest, catalogue, texts('noAnswer.nearest'))] : [];
  return createReply(turn, {
    kind: 'no-answer',
    intent: 'unknown',
    heading: texts('noAnswer.heading'),
    message: message ?? texts(nearest.length > 0 ? 'noAnswer.withNearest' : 'noAnswer.message'),
    groups,
    suggestions: scope.documentIds.slice(0, 5).map((id) => documentSuggestion(turn, id)),
  });
}

/** One group for each passage, in order of fit; sentences already quoted are not quoted again. */
function quotePassages(turn: Turn, chosen: readonly Statement[]): AnswerGroup[] {
  const quoted = new Set<string>();
  const severalMunicipalities = new Set(chosen.map(({ documentId }) => turn.catalogue.getInfo(documentId).municipality)).size > 1;
  return chosen.flatMap((statement) => {
    if (quoted.has(statement.id)) return [];
    const passage = passageOf(turn, statement).filter(({ id }) => !quoted.has(id));
    passage.forEach(({ id }) => quoted.add(id));
    const heading = severalMunicipalities ? (turn.catalogue.getInfo(statement.documentId).municipality ?? '') : '';
    return [toGroup(passage, turn.catalogue, heading)];
  });
}

/** A label stands with its block (all signatures); a sentence with what it needs to be understood and to hold the fact asked for. */
function passageOf({ catalogue, question }: Turn, statement: Statement): Statement[] {
  if (statement.kind === 'label') return [...catalogue.blockOf(statement)];
  const passage = withContext(statement, catalogue, question.wantsList);
  const { factType } = question;
  if (factType === undefined || passage.some(({ text }) => holdsFact(text, factType))) return passage;
  const block = catalogue.blockOf(statement);
  const first = block.findIndex(({ id }) => id === passage[0]?.id);
  const before = block[first - 1];
  return before && holdsFact(before.text, factType) ? [before, ...passage] : passage;
}
