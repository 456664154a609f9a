import type { Statement } from '../../documents/document.ts';
import type { SearchHit } from '../../search/search.ts';
import { answerProbability, judgeAnswerable } from './answerable.ts';
import type { Answer, AnswerGroup, Citation } from '../answer.ts';
import { documentSuggestion } from './answerDocument.ts';
import { toGroup } from '../cells.ts';
import { citeSection, citeStatement } from '../citations.ts';
import { DECISION } from './decisionWeights.ts';
import { withContext } from './discourse.ts';
import type { Evidence } from './evidence.ts';
import { holdsFact, namesTopic, VISIBLE_FACTS } from './facts.ts';
import { createReply, type Turn } from './reply.ts';

/** "Hvor ligger …", "hvor kan jeg finde …"; not "hvor mange". */
const PLACE = /^(?:hvor|where) (?:ligger|er|finder|findes|kan|må|står|is|are|can|do)(?!\p{L})/iu;

/** The statements nearest to the question's subject, or a plain no with the nearest ones. */
export function answerPassage(turn: Turn, evidence: Evidence): Answer {
  const { question, scope, catalogue } = turn;
  const text = searchTextOf(question);
  const result = evidence.findStatements(text, scope.documentIds, question);
  const statements = (hits: readonly SearchHit[]): Statement[] => hits.flatMap(({ passageId }) => catalogue.findStatement(passageId) ?? []);
  const [best] = result.hits;
  const refuse = (): Answer => noAnswer(turn, statements(result.hits.filter(({ wordedCoverage }) => wordedCoverage >= DECISION.nearestCoverage).slice(0, 2)));
  if (!judgeAnswerable(result, scope.origin) || isFoundByAsking(turn, evidence)) return refuse();
  // Said in the question's own words, or very likely anyway.
  const isSure = (best?.textCoverage ?? 0) >= DECISION.saidSo || (answerProbability(result) >= DECISION.sure && (best?.wordedCoverage ?? 0) - (best?.coverage ?? 0) < DECISION.foundOtherwise);
  const share = !isSure ? DECISION.furtherUnsure : question.factType === undefined ? DECISION.furtherHit : DECISION.furtherFact;
  const near = result.hits.filter(({ score }) => score >= (best?.score ?? 0) * share);
  const chosen = statements(near.slice(0, isSure ? DECISION.maxHits : DECISION.maxUnsure));
  if (lacksFact(turn, chosen, isSure)) return refuse();
  const groups = quotePassages(turn, chosen);
  const documentIds = [...new Set(chosen.map(({ documentId }) => documentId))];
  const isUnsure = !isSure && groups.length > 1;
  return createReply(turn, {
    intent: question.factType === undefined ? 'passage' : 'fact',
    message: isUnsure ? turn.texts('passage.unsure') : '',
    groups,
    isUnsure,
    ...(documentIds.length === 1 && documentIds[0] !== undefined ? { answeredFor: { documentId: documentIds[0] } } : {}),
    suggestions: documentIds.map((id) => documentSuggestion(turn, id)),
    about: { documentIds },
  });
}

/** What somebody may pick from: less likely statements too, as long as the search thinks of any as an answer. */
export function findNear({ question, scope, catalogue }: Turn, evidence: Evidence, limit: number): readonly Citation[] {
  const result = evidence.findStatements(searchTextOf(question), scope.documentIds, question, limit);
  // Whoever picks judges by themselves, so that what is asked from nowhere need not prove as much as an answer must.
  if (!judgeAnswerable(result, 'profile')) return [];
  const least = (result.hits[0]?.score ?? 0) * DECISION.furtherPicked;
  const near = result.hits.filter(({ score, wordedCoverage }) => score >= least && wordedCoverage >= DECISION.nearestCoverage);
  return near.flatMap(({ passageId }) => catalogue.findStatement(passageId) ?? []).map((statement) => citeStatement(statement, catalogue));
}

/** Asked for a date, a number or a price, and nothing that would be quoted holds one; "hvornår" may also be answered by a circumstance. */
function lacksFact(turn: Turn, chosen: readonly Statement[], isSure: boolean): boolean {
  const { factType } = turn.question;
  if (countsUnknown(turn) || asksOfUnknownYear(turn)) return true;
  if (factType === undefined || !VISIBLE_FACTS.has(factType) || (factType === 'when' && isSure)) return false;
  const quoted = chosen.flatMap((statement) => passageOf(turn, statement)).map(({ text }) => text);
  if (factType === 'how-many' && !countsWhatItNames(turn, quoted)) return true;
  return !quoted.some((text) => holdsFact(text, factType));
}

/** "Hvor mange ansatte": false when some sentences name them, and none of those counts anything. */
function countsWhatItNames({ question }: Turn, texts: readonly string[]): boolean {
  const counted = findCounted(question.text);
  const thing = question.topicWords.filter(({ word }) => word === counted);
  const naming = texts.filter((text) => thing.length > 0 && namesTopic(text, thing));
  return naming.length === 0 || naming.some((text) => holdsFact(text, 'how-many'));
}

/** "Hvor stort et løntillæg": an amount of something that no document mentions. */
function countsUnknown(turn: Turn): boolean {
  const { question } = turn;
  if (question.factType !== 'how-many' && question.factType !== 'how-much') return false;
  const noun = findCounted(question.text);
  return noun !== undefined && question.topicWords.some(({ word }) => word === noun) && !turn.knows(noun);
}

/** "Hvor ligger kantinen?": the documents have the verb, and nothing of what is asked about. */
function isFoundByAsking({ question, scope }: Turn, evidence: Evidence): boolean {
  return PLACE.test(question.text) && question.topic !== '' && !evidence.findStatements(question.topic, scope.documentIds, question).hits.some(({ coverage }) => coverage > 0);
}

/** "Budgettet for 2031": a year that no document mentions. */
function asksOfUnknownYear(turn: Turn): boolean {
  return [...turn.question.text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].some(([year]) => !turn.knows(year));
}

function findCounted(text: string): string | undefined {
  return /hvor (?:mange|meget|stor|stort) (?:en |et )?([\p{L}\d]{3,})/iu.exec(text)?.[1]?.toLocaleLowerCase('da');
}

/** The words to search for: which of the question's words may stand in the answer depends on how it asks. */
function searchTextOf(question: Turn['question']): string {
  // A fact may be about the document itself; a theme that was named but not looked up is a subject like any other.
  if (question.factType !== undefined) return question.everything;
  if (question.perspectives.length > 0) return question.subject;
  return question.isDefinition && question.topic !== '' ? question.topic : question.searchText;
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
    return [toGroup(passage, turn.catalogue, heading), ...introducedHeadings(turn, passage.at(-1))];
  });
}

/** A section that ends in a colon ("udgangspunktet og mindsettet:") introduces the headings below it. */
function introducedHeadings({ catalogue }: Turn, last: Statement | undefined): AnswerGroup[] {
  const section = last?.text.endsWith(':') === true ? catalogue.findSection(last.sectionId) : undefined;
  const isEnd = section?.statementIds.at(-1) === last?.id;
  const children = section && isEnd ? catalogue.childrenOf(section).filter(({ heading }) => heading !== '') : [];
  return children.length > 1 ? [{ heading: '', citations: children.map((child) => citeSection(child, catalogue)), layout: 'bullets' }] : [];
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
