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
  /** In a group the commands about one's own data are left out. */
  readonly isPersonal: boolean;
}

/** What the bot can do, which documents it knows and what else one can write. */
export function createHelpCard({ documents, questions, isPersonal }: HelpOptions, language: Language): Card {
  const text = createTexts(language);
  return fill({
    lang: language,
    speak: [text('help.heading'), text('help.message'), ...documents.map(({ title }) => title)].join('. '),
    heading: text('help.heading'),
    message: text('help.message'),
    documentsHeading: text('help.documents'),
    documents: documents.slice(0, documentLimit).map(({ title, municipality }) => ({ title, municipality: municipality === undefined || title.includes(municipality) ? '' : ` · ${municipality}` })),
    commandsHeading: text('help.commands'),
    commands: isPersonal
      ? [
          { words: text('help.commandMyRole'), does: text('help.commandMyRoleDoes') },
          { words: text('help.commandChangeRole'), does: text('help.commandChangeRoleDoes') },
          { words: text('help.commandShowData'), does: text('help.commandShowDataDoes') },
          { words: text('help.commandDeleteData'), does: text('help.commandDeleteDataDoes') },
        ]
      : [],
    note: isPersonal ? '' : text('help.inGroup'),
    tryThis: text('welcome.tryThis'),
    questions: questions.map((question) => askButton(question, question, language)),
  });
}

const fill = createCardTemplate(template);

/** A card must stay under 25 KB also where there are many documents. */
const documentLimit = 30;
