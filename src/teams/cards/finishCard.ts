import type { Language } from '../../core/answers/answer.ts';
import { ownQuestionLimit, type Prompt } from '../../core/reflections/prompt.ts';
import { defaultSettings } from '../../core/reflections/schedule.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { type Sender, toDialogData } from '../extension/dialogData.ts';
import type { Draft } from '../extension/draft.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import template from './finish.json' with { type: 'json' };

/** What the second page depends on beside the draft. */
export interface FinishOptions {
  readonly sender: Sender;
  /** Whether those who are there could answer. */
  readonly canBeAnswered: boolean;
  /** '' when all is well. */
  readonly problem: string;
}

/** The second page of making a reflection card: which statement, a question of one's own, and whether it is answered. */
export function createFinishCard(draft: Draft, prompts: readonly Prompt[], { sender, canBeAnswered, problem }: FinishOptions, language: Language): Card {
  const text = createTexts(language);
  const chosen = prompts.findIndex(({ statementId }) => statementId === draft.statementId);
  const shown = chosen < statementLimit ? prompts.slice(0, statementLimit) : [...prompts.slice(0, statementLimit - 1), ...prompts.slice(chosen, chosen + 1)];
  return fill({
    lang: language,
    speak: [problem, text('extension.finishHeading')].filter(Boolean).join(' '),
    heading: text('extension.finishHeading'),
    problem: escapeMarkdown(problem),
    statementLabel: text('extension.statement'),
    statementError: text('extension.statementError'),
    statements: shown.map(({ statementId, quote }) => ({ title: shorten(quote, quoteLimit), value: statementId })),
    statementId: draft.statementId,
    rest: shown.length === prompts.length ? '' : text('extension.moreStatements', { shown: shown.length, all: prompts.length }),
    questionLabel: text('extension.question'),
    questionHint: text('extension.questionHint'),
    questionLimit: ownQuestionLimit,
    question: draft.question ?? '',
    canBeAnswered,
    answersTitle: text('extension.answers'),
    answers: String(draft.isAnswered),
    answersHint: text('extension.answersHint', { threshold: defaultSettings.threshold }),
    show: text(sender === 'bot' ? 'extension.show' : 'extension.insertFinished'),
    showData: toDialogData({ dialog: 'finish', sender }),
    other: text('extension.otherTopic'),
    otherData: toDialogData({ dialog: 'begin', sender }),
  });
}

const fill = createCardTemplate(template);

/** With more to choose among than this nobody finds the fields below; a theme and a role of a matrix have four. */
const statementLimit = 8;
/** Characters. */
const quoteLimit = 400;
