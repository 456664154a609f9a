import type { Answer, AnswerEngine, Question } from '../../src/core/answers/answer.ts';

/** An engine that gives one answer to everything and remembers what it was asked; for tests that are not about answers. */
export function createFakeEngine(): AnswerEngine & { readonly questions: readonly Question[] } {
  const questions: Question[] = [];
  return {
    questions,
    answer(question) {
      questions.push(question);
      return answer;
    },
    search: () => answer.groups.flatMap(({ citations }) => citations),
    subjectOf: () => ({ language: 'da', documentIds: [], isElsewhere: false, words: [] }),
  };
}

const answer: Answer = {
  kind: 'answer',
  intent: 'passage',
  language: 'da',
  heading: 'Et svar',
  message: '',
  groups: [
    {
      heading: '',
      layout: 'bullets',
      citations: [
        { statementId: 'doc#1', document: 'doc', title: 'Et dokument', municipality: 'Hvidovre', section: 'Et afsnit', quote: 'Vi tør sige det højt.', lines: [1, 2] },
      ],
    },
  ],
  answeredFor: '',
  suggestions: [],
  context: { documentIds: ['doc'], intent: 'passage', topic: ['højt'], language: 'da' },
};
