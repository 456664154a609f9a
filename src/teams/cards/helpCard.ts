import type { Language } from '../../core/answers/answer.ts';
import type { DocumentInfo } from '../../core/documents/document.ts';
import { createTexts } from '../../locales/texts.ts';
import { askButton } from './askButton.ts';
import { type Card, createCardTemplate } from './cardTemplate.ts';
import template from './help.json' with { type: 'json' };

/** What the help card tells. */
export interface HelpOptions {
  readonly documents: readonly DocumentInfo[];
  /** Starter questions, shown as buttons. */
  readonly questions: readonly string[];
  /** Each place has commands of its own: one's data belong in a personal chat, a team's plan in its channel. `operator` is the personal chat of one. */
  readonly place: 'personal' | 'operator' | 'group' | 'channel';
}

/** What the bot can do, which documents it knows and what else one can write. */
export function createHelpCard({ documents, questions, place }: HelpOptions, language: Language): Card {
  const text = createTexts(language);
  return fill({
    lang: language,
    speak: [text('help.heading'), text('help.message'), ...documents.map(({ title }) => title)].join('. '),
    heading: text('help.heading'),
    message: text('help.message'),
    documentsHeading: text('help.documents'),
    documents: [
      ...documents.slice(0, documentLimit).map(({ title, municipality }) => ({ title, municipality: municipality === undefined || title.includes(municipality) ? '' : ` · ${municipality}` })),
      ...(documents.length > documentLimit ? [{ title: text('help.moreDocuments', { count: documents.length - documentLimit }), municipality: '' }] : []),
    ],
    commandsHeading: text('help.commands'),
    commands: commandsOf[place].map((command) => ({ words: text(`help.${command}`), does: text(`help.does.${command}`) })),
    note: place === 'personal' ? '' : text(place === 'operator' ? 'help.sendFiles' : 'help.inGroup'),
    tryThis: text('welcome.tryThis'),
    questions: questions.map((question) => askButton(question, question, language)),
  });
}

const fill = createCardTemplate(template);

const personal = ['commandMyRole', 'commandChangeRole', 'commandNotes', 'commandShowData', 'commandDeleteData', 'commandHistory', 'commandMyQuestions', 'commandMyInquiries', 'commandGaps'] as const;

const commandsOf = {
  personal,
  operator: [...personal, 'commandDocuments', 'commandDoctor'],
  channel: ['commandPlan', 'commandStatus', 'commandPause', 'commandResume', 'commandSkip', 'commandSendNow', 'commandSwap', 'commandHistory', 'commandCoverage', 'commandReport', 'commandStop'],
  group: [],
} as const;

/** A card must stay under 25 KB also where there are many documents. */
const documentLimit = 30;
