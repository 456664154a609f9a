import type { Statement } from '../../documents/document.ts';
import type { SearchHit } from '../../search/search.ts';
import type { Answer } from '../answer.ts';
import { quoteSection } from './answerSection.ts';
import type { ListBlock } from '../catalogue.ts';
import { DECISION } from './decisionWeights.ts';
import type { AnalysedWord } from '../../search/analyser.ts';
import type { QuestionAnalyser } from '../understanding/questionAnalyser.ts';
import type { Evidence } from './evidence.ts';
import type { Turn } from './reply.ts';

/** "Hvad vil vi …", "hvad betyder det for en leder …", "hvordan skal …". */
const ASKS_WHAT_TO_DO = /(?<!\p{L})(?:hvad|hvordan|what|how) (?:skal|vil|gør|bør|kan|lover|betyder det|forpligter|forventes|should|do|does|must|will|can)(?!\p{L})/iu;
/** In shorter words a letter makes another word. */
const MIN_CORRECTED_LENGTH = 6;

/** The list that a question for a list means: by its own words, or because the best statements stand around it. */
export function answerList(turn: Turn, evidence: Evidence): Answer | undefined {
  const { question, scope } = turn;
  if (!question.wantsList || question.topic === '' || question.factType !== undefined) return undefined;
  const { hits } = evidence.findStatements(question.searchText, scope.documentIds, question);
  const list = listByItsWords(turn, evidence, hits[0]) ?? listAround(turn, hits);
  return list && quoteSection(turn, list.statements);
}

/**
 * The list whose heading is what was found: most of the best statements are its items, and it is the heading over them, not
 * their own words, that fits the question.
 */
export function answerHeadedList(turn: Turn, evidence: Evidence): Answer | undefined {
  const { question, scope, catalogue } = turn;
  if (question.factType !== undefined || question.searchText === '') return undefined;
  const { hits } = evidence.findStatements(question.searchText, scope.documentIds, question);
  const headed = hits
    .slice(0, DECISION.clusterHits)
    .filter(({ coverage, textCoverage }) => coverage >= DECISION.headedCoverage && coverage - textCoverage >= DECISION.headedByHeading);
  const list = catalogue.lists.find(({ statements }) => headed.filter(({ passageId }) => statements.some(({ id }) => id === passageId)).length >= DECISION.headedItems);
  return list && quoteSection(turn, list.statements);
}

/**
 * "Hvad skal en leder gøre ift. medindflydelse?": what to do about something that one heading names, with a list under it. Every
 * word of the subject stands in the heading or in the line that leads into the list, and in no other list's.
 */
export function answerListUnder(turn: Turn, analyser: QuestionAnalyser): Answer | undefined {
  const { question, scope, catalogue } = turn;
  if (question.factType !== undefined || question.isPolar || question.asksForReason || question.topicWords.length === 0) return undefined;
  if (!ASKS_WHAT_TO_DO.test(question.text)) return undefined;
  const fitting = catalogue.lists.filter(({ documentId, section, leadIn = '' }) => scope.documentIds.includes(documentId) && names(section.heading, leadIn));
  const [only] = fitting;
  return fitting.length === 1 && only ? quoteSection(turn, only.statements) : undefined;

  function names(heading: string, leadIn: string): boolean {
    const inHeading = analyser.analyse(heading);
    const around = [...inHeading, ...analyser.analyse(leadIn)];
    const isIn = (words: readonly AnalysedWord[], asked: AnalysedWord): boolean => words.some((word) => analyser.sameWord(word, asked) || isMisspelt(asked, word));
    return question.topicWords.every((word) => isIn(around, word)) && question.topicWords.some((word) => isIn(inHeading, word));
  }

  function isMisspelt(asked: AnalysedWord, meant: AnalysedWord): boolean {
    return asked.word.length >= MIN_CORRECTED_LENGTH && !analyser.isWord(asked.word) && analyser.nearest(asked.word, [meant.word]).length > 0;
  }
}

function listByItsWords({ question, scope }: Turn, evidence: Evidence, sentence: SearchHit | undefined): ListBlock | undefined {
  const lists = evidence.findLists(question.topic, scope.documentIds, question.language);
  // "De tre prikker": of the lists that fit, the one with three items is meant.
  const counted = lists.find(({ list, hit }) => list.statements.length === question.count && hit.coverage >= DECISION.countedListCoverage);
  if (counted) return counted.list;
  const [best] = lists;
  if (!best || best.hit.coverage < DECISION.listCoverage) return undefined;
  // A sentence that holds more of the question than the list does is the better answer, and brings its own list if it has one.
  const isInList = best.list.statements.some(({ id }) => id === sentence?.passageId);
  return sentence && !isInList && sentence.textCoverage > best.hit.coverage ? undefined : best.list;
}

/** The list of the section in which most of what was found stands, weighted by score. */
function listAround({ catalogue, question, scope }: Turn, hits: readonly SearchHit[]): ListBlock | undefined {
  if (!question.isExplicitList || scope.origin === 'all') return undefined;
  const near = hits.slice(0, DECISION.clusterHits).flatMap((hit): { statement: Statement; score: number }[] => {
    const statement = catalogue.findStatement(hit.passageId);
    return statement ? [{ statement, score: hit.score }] : [];
  });
  const total = near.reduce((sum, { score }) => sum + score, 0);
  return catalogue.lists.find((list) => {
    const share = near.filter(({ statement }) => statement.sectionId === list.section.id).reduce((sum, { score }) => sum + score, 0);
    return share > 0 && share >= total * DECISION.clusterShare;
  });
}
