import type { Answer, AnswerEngine, AnswerGroup, Citation, Question } from '../../src/core/answers/answer.ts';
import type { Corpus, LeadershipDocument } from '../../src/core/documents/document.ts';

/** An engine that replies with what it is told and keeps what it was asked. */
export interface FakeEngine extends AnswerEngine {
  readonly asked: readonly Question[];
  /** Decides the replies from now on. */
  replyWith(reply: (question: Question) => Answer): void;
}

/** An engine that answers everything with `anAnswer()`. */
export function createFakeEngine(): FakeEngine {
  const asked: Question[] = [];
  let reply: (question: Question) => Answer = () => anAnswer();
  return {
    asked,
    replyWith: (next) => (reply = next),
    answer(question) {
      asked.push(question);
      return reply(question);
    },
    prepare: () => undefined,
    subjectOf: ({ text }) => ({ language: 'da', documentIds: [], isElsewhere: false, words: text.split(/\W+/u).filter((word) => word.length > 3).map((word, at) => ({ written: word, lemma: word.toLowerCase(), isFirst: at === 0, isPlain: true, isName: false, isOfDocuments: false })) }),
    search: (question, limit) => reply(question).groups.flatMap(({ citations }) => citations).slice(0, limit),
  };
}

/** A citation of the n-th statement of `aCorpus()`. */
export function aCitation(n: number, fields: Partial<Citation> = {}): Citation {
  return { statementId: `grundlag#${n}`, document: 'grundlag', title: 'Vores grundlag', municipality: 'Testby', section: 'Leder › Drift', quote: quoteOf(n), lines: [n, n + 1], ...fields };
}

/** One group of citations. */
export function aGroup(citations: readonly Citation[], fields: Partial<AnswerGroup> = {}): AnswerGroup {
  return { heading: '', citations, layout: 'bullets', ...fields };
}

/** An answer with four statements. */
export function anAnswer(fields: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    intent: 'role-perspective',
    language: 'da',
    heading: 'Leder · Drift',
    message: '',
    groups: [aGroup([aCitation(1), aCitation(2), aCitation(3), aCitation(4)])],
    answeredFor: 'Leder, Testby',
    suggestions: [{ title: 'Direktør', question: 'Hvad er direktørens rolle i Drift?', kind: 'role-up' }],
    context: { documentIds: ['grundlag'], intent: 'role-perspective', topic: ['drift'], language: 'da', roleId: 'leder' },
    ...fields,
  };
}

/** A document of ten statements in two sections, with two roles and one everyone-role. */
export function aCorpus(): Corpus {
  const document: LeadershipDocument = {
    info: {
      id: 'grundlag',
      title: 'Vores grundlag',
      municipality: 'Testby',
      aliases: [],
      roles: [
        { id: 'direktoer', name: 'direktør', aliases: [], rank: 0 },
        { id: 'leder', name: 'leder', nameEn: 'leader', aliases: [], rank: 1 },
        { id: 'alle', name: 'alle', aliases: [], isEveryone: true },
      ],
      roleGroups: [],
      perspectives: [{ id: 'drift', name: 'Drift', aliases: [] }],
      synonyms: [],
    },
    sections: [
      { id: 'grundlag#s1', documentId: 'grundlag', heading: 'Drift', level: 2, path: ['Leder', 'Drift'], lines: [1, 6], statementIds: range(1, 5) },
      { id: 'grundlag#s2', documentId: 'grundlag', heading: 'Udvikling', level: 2, path: ['Leder', 'Udvikling'], lines: [7, 12], statementIds: range(6, 10) },
    ],
    statements: Array.from({ length: 10 }, (_, index) => ({
      id: `grundlag#${index + 1}`,
      documentId: 'grundlag',
      sectionId: index < 5 ? 'grundlag#s1' : 'grundlag#s2',
      text: quoteOf(index + 1),
      kind: 'bullet',
      sectionPath: ['Leder', index < 5 ? 'Drift' : 'Udvikling'],
      lines: [index + 1, index + 2],
      blockIndex: 0,
    })),
    findings: [],
  };
  return { documents: [document] };
}

function quoteOf(n: number): string {
  return `Jeg tager ansvar for opgave *${n}* – også når det er svært [ikke let], og jeg deler min viden med kolleger på tværs af faggrupper.`;
}

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `grundlag#${from + index}`);
}
