import type { Language } from '../../core/answers/answer.ts';
import type { SharedStatement } from '../../core/sharing/shareable.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { toDialogData } from '../extension/dialogData.ts';
import { type Card, createCardTemplate } from './cardTemplate.ts';
import template from './matches.json' with { type: 'json' };
import { describeDocument, describePlace } from './source.ts';

/** Statements to be inserted or made a reflection card of, each with its source. */
export function createMatchesCard(statements: readonly SharedStatement[], language: Language): Card {
  const text = createTexts(language);
  return fill({
    lang: language,
    speak: [text('extension.matchesHeading'), ...statements.map(({ citation }) => citation.quote)].join('. '),
    heading: text('extension.matchesHeading'),
    message: text('extension.matchesMessage'),
    rows: statements.map(({ key, citation }) => ({
      quote: shorten(citation.quote, quoteLimit),
      source: [describeDocument(citation), describePlace(citation, text)].join(' · '),
      insert: text('extension.insert'),
      insertThis: `${text('extension.insert')}: ${shorten(citation.quote, spokenLimit)}`,
      insertData: toDialogData({ dialog: 'insert', key }),
      discuss: text('extension.discuss'),
      discussThis: `${text('extension.discuss')}: ${shorten(citation.quote, spokenLimit)}`,
      discussData: toDialogData({ dialog: 'begin', sender: 'bot', draft: { statementId: citation.statementId, isAnswered: true } }),
    })),
  });
}

const fill = createCardTemplate(template);

/** Characters. */
const quoteLimit = 1_000;
/** Characters that tell one statement's buttons from another's for who hears them. */
const spokenLimit = 60;
