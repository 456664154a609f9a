import type { Section, Statement } from '../../documents/document.ts';
import { findRoleName } from '../../documents/reading/roleNouns.ts';
import type { AnalysedWord } from '../../search/analyser.ts';
import type { Answer } from '../answer.ts';
import { documentSuggestion } from './answerDocument.ts';
import { chaptersOf } from './answerOutline.ts';
import { quoteSection, quoteUnder } from './answerSection.ts';
import { citeSection } from '../citations.ts';
import type { QuestionAnalyser } from '../understanding/questionAnalyser.ts';
import { FRAME_WORDS, isIn, MUNICIPALITY_WORDS, NUMBER_WORDS } from '../understanding/questionWords.ts';
import { createReply, type Turn } from './reply.ts';

/** The head of a compound tells what it is: "ledelsesløfter" are "løfter". */
const MIN_HEAD_LETTERS = 4;
const MIN_ITEMS = 2;
const ASKS_WHICH = /(?<!\p{L})(?:hvilke|hvad (?:er|hedder|lyder) (?:de|vores|jeres|kommunens)|nævn|which|what are (?:the|our|your))(?!\p{L})/iu;
const CHAPTER_WORDS: ReadonlySet<string> = new Set(['kapitel', 'afsnit', 'chapter', 'section']);
/** "LØFTE 1", "Grundsætning 2: Du skaber ro", "SPOR #3 RELATIONER". */
const NUMBERED = /^(\p{L}+) ?#?(\d{1,2})(?!\d)/u;

/**
 * "Hvilke fire værdier har vi?" where a heading says it holds them ("Vores fire værdier"): its list, else the headings below it;
 * or headings that count them ("Løfte 1", "Løfte 2"). "Det tredje princip" is one of them. Undefined when the question asks for
 * more than the things by name.
 */
export function answerCollection(turn: Turn, analyser: QuestionAnalyser, tokens: readonly AnalysedWord[]): Answer | undefined {
  const { question, scope } = turn;
  if (question.perspectives.length > 0 || question.roles.asked.length > 0) return undefined;
  const isOnlyNamed = question.themeNouns.length > 0 && question.topicWords.length === 0 && question.factType === undefined;
  if (question.ordinal === undefined && !isOnlyNamed && !ASKS_WHICH.test(question.text)) return undefined;
  for (const noun of tokens) {
    // "… for ledere i Skive" says for whom, which the heading need not.
    const isAskedAlone = question.topicWords.every(({ word, start }) => start === noun.start || MUNICIPALITY_WORDS.has(word) || findRoleName(word) !== undefined);
    if (!isAskedAlone || (isIn(FRAME_WORDS, noun) && !isIn(CHAPTER_WORDS, noun)) || analyser.isStopWord(noun.word)) continue;
    const collections = scope.documentIds.flatMap((id) => collectionsOf(turn, id, noun, analyser));
    const answer = question.ordinal === undefined ? quoteWhole(turn, collections) : quoteOne(turn, collections, question.ordinal);
    if (answer) return answer;
  }
  return undefined;
}

/** Things that a document counts or names together: items of a list, headings, or what one sentence enumerates. */
interface Collection {
  readonly heading: string;
  readonly statements: readonly Statement[];
  readonly sections: readonly Section[];
  /** How many things it holds. */
  readonly size: number;
}

/** What a document holds under this noun, its named lists and headings first. */
function collectionsOf(turn: Turn, documentId: string, noun: AnalysedWord, analyser: QuestionAnalyser): Collection[] {
  const { catalogue, question } = turn;
  const sections = catalogue.findDocument(documentId)?.sections ?? [];
  const isOfOne = question.ordinal !== undefined;
  const named = sections
    .filter(({ heading }) => isNamedBy(heading, noun, analyser) || (isOfOne && isCountedBy(heading, noun, analyser)))
    .map((section) => {
      const bullets = section.statementIds.flatMap((id) => catalogue.findStatement(id) ?? []).filter(({ kind }) => kind === 'bullet');
      const children = catalogue.childrenOf(section).filter(({ heading }) => heading !== '');
      return bullets.length >= MIN_ITEMS ? listOf(bullets) : { ...headingsOf(children), heading: section.heading };
    });
  const series = sections.filter(({ heading }) => names(analyser.analyse(NUMBERED.exec(heading)?.[1] ?? '')[0], noun, analyser)).map((section) => titleOf(turn, section));
  const all = chaptersOf(turn, documentId);
  // "Seks principper for god ledelse" has six chapters: those are the principles.
  const areNamed = [catalogue.getInfo(documentId).title, ...sections.map(({ heading }) => heading)].some((text) => isCountedBy(text, noun, analyser, all.length));
  const chapters = areNamed || (isOfOne && isIn(CHAPTER_WORDS, noun)) ? all : [];
  // "Fem grundholdninger til ledelse", and five chapters after it.
  const announced = all.flatMap((chapter, at) => {
    const following = all.slice(at + 1);
    return isCountedBy(chapter.heading, noun, analyser, following.length) ? [headingsOf(following)] : [];
  });
  const enumerated = isOfOne ? [] : catalogue.statementsOf(documentId).flatMap((statement) => enumeration(statement, noun, analyser) ?? []);
  return [...named, headingsOf(series), ...announced, headingsOf(chapters), ...enumerated].filter(({ size }) => size >= MIN_ITEMS);
}

function listOf(statements: readonly Statement[]): Collection {
  return { heading: '', statements, sections: [], size: statements.length };
}

function headingsOf(sections: readonly Section[]): Collection {
  return { heading: '', statements: [], sections, size: sections.length };
}

/** "… skrevet sammen til fire værdier: Nærhed, Nysgerrighed, Ordentlighed og Handlekraft." */
function enumeration(statement: Statement, noun: AnalysedWord, analyser: QuestionAnalyser): Collection | undefined {
  // Nearly no sentence has a colon inside, and the pattern tries every letter as a start.
  if (!statement.text.includes(': ')) return undefined;
  const [, counted = '', items = ''] = /(?<!\p{L})(\p{L}+ \p{L}+): ([^:;?!]+)\.?$/u.exec(statement.text) ?? [];
  const [count, name] = analyser.analyse(counted);
  const size = items.split(/, | og /u).length;
  return count !== undefined && NUMBER_WORDS.get(count.word) === size && names(name, noun, analyser) ? { ...listOf([statement]), size } : undefined;
}

function quoteWhole(turn: Turn, collections: readonly Collection[]): Answer | undefined {
  const found = collections.find(({ size }) => size === (turn.question.count ?? size));
  if (!found) return undefined;
  return found.statements.length > 0 ? quoteSection(turn, found.statements) : quoteHeadings(turn, found.sections, found.heading);
}

/** The one with that number: its name, or what stands under it. */
function quoteOne(turn: Turn, collections: readonly Collection[], ordinal: number): Answer | undefined {
  const at = ordinal === -1 ? -1 : ordinal - 1;
  const section = collections[0]?.sections.at(at);
  const statement = collections[0]?.statements.at(at);
  if (section) return turn.question.factType === 'name' ? quoteHeadings(turn, [section]) : quoteUnder(turn, section, true);
  return statement && quoteSection(turn, [statement]);
}

/** The heading is the noun and at most a number and a possessive beside it. */
function isNamedBy(heading: string, noun: AnalysedWord, analyser: QuestionAnalyser): boolean {
  const words = analyser.analyse(heading).filter((word) => !analyser.isStopWord(word.word) && !isCount(word));
  return words.length === 1 && names(words[0], noun, analyser);
}

/** "Seks principper for god ledelse", with that number when one is given. */
function isCountedBy(heading: string, noun: AnalysedWord, analyser: QuestionAnalyser, number?: number): boolean {
  const words = analyser.analyse(heading);
  const at = words.findIndex(isCount);
  return at >= 0 && (number === undefined || NUMBER_WORDS.get(words[at]?.word ?? '') === number) && names(words[at + 1], noun, analyser);
}

function isCount({ word }: AnalysedWord): boolean {
  return NUMBER_WORDS.has(word) || /^\d+$/u.test(word);
}

function names(word: AnalysedWord | undefined, noun: AnalysedWord, analyser: QuestionAnalyser): boolean {
  if (word === undefined) return false;
  return analyser.sameWord(word, noun) || (word.word.length >= MIN_HEAD_LETTERS && noun.word.endsWith(word.word));
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
