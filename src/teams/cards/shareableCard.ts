import type { Citation, Language } from '../../core/answers/answer.ts';
import type { SharedCell, Shareable, SharedPrompt, SharedRound, SharedStatement } from '../../core/sharing/shareable.ts';
import { toDocumentLink } from '../../core/sharing/documentLink.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { type Card, createCardTemplate, createPartTemplate, escapeMarkdown } from './cardTemplate.ts';
import { executeButton } from './executeButton.ts';
import { toPages } from './pages.ts';
import { createPromptHead } from './promptHead.ts';
import headTemplate from './quotedHead.json' with { type: 'json' };
import { describeRoundLabel, toRoundLink } from './roundPlace.ts';
import template from './shareable.json' with { type: 'json' };
import { describeDocument, describePlace, toQuotedBlocks } from './source.ts';
import { quoteRuns, sourceRuns, toLine } from './textRuns.ts';

/** What a shared card offers beside its text. */
export interface ShareableCardOptions {
  /** Where the documents can be read; without it the card has no link into them. */
  readonly publicUrl?: string;
  /** A button on prompts by which the bot asks the question in the conversation. It needs the bot there, which Teams offers to add as the card is sent. */
  readonly canStart?: boolean;
}

/**
 * The whole card of what is shared, with its source. It can be read wherever it is sent to, with the bot there or not, and is
 * under 25 KB whatever the documents hold. Nothing on it says by which key a round is found, or which round it is.
 */
export function createShareableCard(shareable: Shareable, language: Language, options: ShareableCardOptions = {}): Card {
  const { head, spoken, lines = [], buttons = [] } = createContent(shareable, language, options);
  return fill({ lang: language, speak: spoken.filter(Boolean).join('. '), head, lines, buttons });
}

const fill = createCardTemplate(template);
const fillHead = createPartTemplate(headTemplate);

/** What stands on a card, from above. */
interface Content {
  readonly head: readonly object[];
  readonly spoken: readonly string[];
  readonly lines?: readonly object[];
  readonly buttons?: readonly object[];
}

function createContent(shareable: Shareable, language: Language, options: ShareableCardOptions): Content {
  const text = createTexts(language);
  switch (shareable.kind) {
    case 'statement':
      return createStatement(shareable, text, options);
    case 'cell':
      return createCell(shareable, text, options);
    case 'prompt':
      return createPrompt(shareable, language, options);
    case 'round':
      return createRound(shareable, text);
  }
}

function createStatement({ citation }: SharedStatement, text: Texts, { publicUrl }: ShareableCardOptions): Content {
  return { ...createQuotations([citation], '', text), buttons: readButton({ documentId: citation.document, statementId: citation.statementId }, publicUrl, text) };
}

function createCell({ heading, documentId, citations }: SharedCell, text: Texts, { publicUrl }: ShareableCardOptions): Content {
  const statementId = citations[0]?.statementId;
  return { ...createQuotations(citations, heading, text), buttons: readButton({ documentId, ...(statementId !== undefined && { statementId }) }, publicUrl, text) };
}

/** As many quotations as a card holds, and how many more there are. */
function createQuotations(citations: readonly Citation[], heading: string, text: Texts): Content {
  const shown = toPages([{ heading: '', citations, layout: 'bullets' }])[0]?.[0]?.citations ?? [];
  const label = shown[0] === undefined ? heading : describeDocument(shown[0]);
  const isAlone = heading === '';
  const toQuote = (citation: Citation): object => toLine('Medium', quoteRuns([citation]).map((run) => (isAlone ? { ...run, size: 'Medium' } : run)));
  const items = toQuotedBlocks(shown).flatMap((block) => [...block.citations.map(toQuote), toLine('Small', sourceRuns(describePlace(block, text)))]);
  const rest = citations.length - shown.length;
  return {
    head: fillHead({ label: escapeMarkdown(label), heading: isAlone ? [] : [escapeMarkdown(heading)], items }) as readonly object[],
    spoken: [label, heading, ...shown.map(({ quote }) => quote)],
    lines: rest === 0 ? [] : [toLine('Medium', sourceRuns(text('share.more', { count: rest })))],
  };
}

function createPrompt({ prompt }: SharedPrompt, language: Language, { publicUrl, canStart = false }: ShareableCardOptions): Content {
  const text = createTexts(language);
  const { documentId, statementId, question, quote, smallStep } = prompt;
  const label = text('share.promptLabel');
  return {
    head: createPromptHead(prompt, label, language),
    spoken: [label, question[language], quote],
    lines: [
      ...(smallStep === undefined ? [] : [toLine('Medium', [{ type: 'TextRun', text: `${text('reflect.proposal')} `, weight: 'Bolder' }, { type: 'TextRun', text: smallStep[language] }])]),
      ...(canStart ? [toLine('Medium', sourceRuns(text('share.startHint')))] : []),
    ],
    buttons: [...(canStart ? [executeButton(text('share.start'), { do: 'start-round', statementId }, language)] : []), ...readButton({ documentId, statementId }, publicUrl, text)],
  };
}

/** The question as it stands elsewhere: it is answered there, by those who are there. */
function createRound({ round }: SharedRound, text: Texts): Content {
  const label = describeRoundLabel(round, text);
  const where = text(round.kind === 'live' ? 'share.answeredInMeeting' : 'share.answeredThere');
  const link = toRoundLink(round);
  return {
    head: createPromptHead(round.prompt, label, round.language),
    spoken: [label, round.prompt.question[round.language], where],
    lines: [toLine('Medium', sourceRuns(where))],
    buttons: link === undefined ? [] : [{ type: 'Action.OpenUrl', title: text('share.openRound'), url: link }],
  };
}

function readButton(place: Parameters<typeof toDocumentLink>[1], publicUrl: string | undefined, text: Texts): object[] {
  return publicUrl === undefined ? [] : [{ type: 'Action.OpenUrl', title: text('share.openDocument'), url: toDocumentLink(publicUrl, place) }];
}
