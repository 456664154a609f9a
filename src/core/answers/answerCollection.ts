import type { Section } from '../documents/document.ts';
import { findRoleName } from '../documents/roleNouns.ts';
import type { AnalysedWord } from '../search/analyser.ts';
import type { Answer } from './answer.ts';
import { documentSuggestion } from './answerOutline.ts';
import { quoteSection } from './answerSection.ts';
import { citeSection } from './citations.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import { FRAME_WORDS, isIn, MUNICIPALITY_WORDS, NUMBER_WORDS } from './questionWords.ts';
import { createReply, type Turn } from './reply.ts';

/** The head of a compound tells what it is: "ledelsesløfter" are "løfter". */
const MIN_HEAD_LETTERS = 4;
const MIN_ITEMS = 2;
const ASKS_WHICH = /(?<!\p{L})(?:hvilke|hvad (?:er|hedder|lyder) (?:de|vores|jeres|kommunens)|nævn|which|what are (?:the|our|your))(?!\p{L})/iu;
/** "LØFTE 1", "Grundsætning 2: Du skaber ro", "SPOR #3 RELATIONER". */
const NUMBERED = /^(\p{L}+) ?#?(\d{1,2})(?!\d)/u;

/**
 * "Hvilke fire værdier har vi?" where a heading says it holds them ("Vores fire værdier"): its list, else the headings below it;
 * or headings that count them ("Løfte 1", "Løfte 2"). Undefined when the question asks for more than the things by name.
 */
export function answerCollection(turn: Turn, analyser: QuestionAnalyser, tokens: readonly AnalysedWord[]): Answer | undefined {
  const { question, scope, catalogue } = turn;
  if (!ASKS_WHICH.test(question.text) || question.perspectives.length > 0 || question.roles.asked.length > 0) return undefined;
  const sections = scope.documentIds.flatMap((id) => catalogue.findDocument(id)?.sections ?? []);
  for (const noun of tokens) {
    // "… for ledere i Skive" says for whom, which the heading need not.
    const isAskedAlone = question.topicWords.every(({ word, start }) => start === noun.start || MUNICIPALITY_WORDS.has(word) || findRoleName(word) !== undefined);
    if (!isAskedAlone || isIn(FRAME_WORDS, noun) || analyser.isStopWord(noun.word)) continue;
    const answers = sections.flatMap((section) => (isNamedBy(section.heading, noun, analyser) ? (quoteCollection(turn, section) ?? []) : []));
    const series = sections.filter(({ heading }) => names(analyser.analyse(NUMBERED.exec(heading)?.[1] ?? '')[0], noun, analyser));
    const [first] = question.count === undefined ? answers : answers.filter(({ count }) => count === question.count);
    if (first) return first.answer;
    if (series.length >= MIN_ITEMS && (question.count ?? series.length) === series.length) return quoteHeadings(turn, series.map((section) => titleOf(turn, section)));
  }
  return undefined;
}

/** The heading is the noun and at most a number and a possessive beside it. */
function isNamedBy(heading: string, noun: AnalysedWord, analyser: QuestionAnalyser): boolean {
  const words = analyser.analyse(heading).filter(({ word }) => !analyser.isStopWord(word) && !NUMBER_WORDS.has(word) && !/^\d+$/u.test(word));
  return words.length === 1 && names(words[0], noun, analyser);
}

function names(word: AnalysedWord | undefined, noun: AnalysedWord, analyser: QuestionAnalyser): boolean {
  if (word === undefined) return false;
  return analyser.sameWord(word, noun) || (word.word.length >= MIN_HEAD_LETTERS && noun.word.endsWith(word.word));
}

function quoteCollection(turn: Turn, section: Section): { answer: Answer; count: number } | undefined {
  const { catalogue } = turn;
  const bullets = section.statementIds.flatMap((id) => catalogue.findStatement(id) ?? []).filter(({ kind }) => kind === 'bullet');
  if (bullets.length >= MIN_ITEMS) return { answer: quoteSection(turn, bullets), count: bullets.length };
  const children = catalogue.childrenOf(section).filter(({ heading }) => heading !== '');
  return children.length >= MIN_ITEMS ? { answer: quoteHeadings(turn, children, section.heading), count: children.length } : undefined;
}

/** A bare number is told by the title below it. */
function titleOf({ catalogue }: Turn, section: Section): Section {
  const [child] = section.heading.replace(NUMBERED, '').trim() === '' ? catalogue.childrenOf(section) : [];
  return child ?? section;
}

function quoteHeadings(turn: Turn, sections: readonly Section[], heading = ''): Answer {
  const documentId = sections[0]?.documentId ?? '';
  return createReply(turn, {
    intent: 'section',
    heading,
    groups: [{ heading: '', citations: sections.map((section) => citeSection(section, turn.catalogue)), layout: 'bullets' }],
    answeredFor: { documentId },
    suggestions: [documentSuggestion(turn, documentId)],
    about: { documentIds: [documentId] },
  });
}
