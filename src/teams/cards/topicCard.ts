import type { Language } from '../../core/answers/answer.ts';
import type { DocumentChoices, PromptChoice } from '../../core/reflections/prompt.ts';
import { createTexts } from '../../locales/texts.ts';
import { type Sender, toDialogData } from '../extension/dialogData.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import { contentLimit, openChoice, toContentValue, toDocumentContents, toRoleChoices } from './contentChoices.ts';
import template from './topic.json' with { type: 'json' };

/** The first page of making a reflection card: a place in the documents and a role. What is chosen already and not offered is left out. */
export function createTopicCard(choices: readonly DocumentChoices[], { choice, sender, problem }: { readonly choice: PromptChoice; readonly sender: Sender; readonly problem: string }, language: Language): Card {
  const text = createTexts(language);
  const contents = toDocumentContents(choices, contentLimit);
  const roles = toRoleChoices(choices);
  const chosen = toContentValue({ ...(choice.documentId !== undefined && { documentId: choice.documentId }), ...(choice.themeId !== undefined && { themeId: choice.themeId }) });
  return fill({
    lang: language,
    speak: [problem, text('extension.topicHeading'), text('extension.topicMessage')].filter(Boolean).join(' '),
    heading: text('extension.topicHeading'),
    message: text('extension.topicMessage'),
    problem: escapeMarkdown(problem),
    contentLabel: text('extension.content'),
    contentError: text('extension.contentError'),
    contents,
    content: (contents.find(({ value }) => value === chosen) ?? contents[0])?.value ?? '',
    roleLabel: text('extension.role'),
    roles: roles.length === 0 ? [] : [{ title: text('extension.roleAll'), value: openChoice }, ...roles.slice(0, contentLimit)],
    roleId: roles.find(({ value }) => value === choice.roleId)?.value ?? openChoice,
    next: text('extension.next'),
    nextData: toDialogData({ dialog: 'topic', sender }),
  });
}

const fill = createCardTemplate(template);
