import type { Answer, AnswerGroup, Citation, ConversationContext, Profile, Suggestion } from '../../core/answers/answer.ts';
import type { Phrased } from '../../core/answers/phrasing/phraser.ts';
import { shortenToFit } from '../../core/shorten.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import template from './answer.json' with { type: 'json' };
import { type Card, type CardButton, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import { toPages } from './pages.ts';
import { askButtons, buttonTitleLimit } from './askButton.ts';
import { describeDocument, describePlace, toQuotedBlocks } from './source.ts';
import { noteLines, type PersonalView, toolRuns, weighNote } from './answerTools.ts';
import { phrasedLines, spokenPhrasing } from './phrasedLines.ts';
import { answeredForRuns, linkRuns, quoteRuns, sourceRuns, toLine, toSubmit } from './textRuns.ts';

/** What was asked, as far as the card's own buttons must repeat it. */
export interface Asked {
  readonly question: string;
  /** From 1. */
  readonly page: number;
  readonly profile?: Profile;
  readonly context?: ConversationContext;
}

/** What is shown beside the answer itself. */
export interface AnswerExtras {
  readonly personal?: PersonalView | undefined;
  /** Buttons that come before all others, as the card has them. */
  readonly offers?: readonly object[];
  /** Sentences of a model that passed the check; shown on a page that has all the statements they number. */
  readonly phrased?: Phrased | undefined;
}

/** A card and the citations on its page, in the order shown. */
export interface AnswerCard {
  readonly card: Card;
  readonly citations: readonly Citation[];
  /** Whether a model's sentences stand on it. */
  readonly isPhrased: boolean;
}

/** The card of an answer's page, or of its last page when there are fewer. Under 25 KB whatever the documents hold. */
export function createAnswerCard(answer: Answer, asked: Asked, { personal, phrased, offers = [] }: AnswerExtras = {}): AnswerCard {
  const text = createTexts(answer.language);
  const pages = toPages(answer.groups, { groupsFirst: answer.isUnsure ? unsureGroupsFirst : undefined, ...(personal && { weighBeside: (citation) => weighNote(citation, personal, text) }) });
  const page = Math.min(asked.page, pages.length);
  const groups = pages[page - 1] ?? [];
  const citations = groups.flatMap((group) => group.citations);
  const documents = [...new Map(citations.map((citation) => [citation.document, describeDocument(citation)])).values()];
  const blocks = groups.flatMap((group) => toQuotedBlocks(group.citations));
  const onlyBlock = blocks.length === 1 ? blocks[0] : undefined;
  const rest = pages.slice(page).flatMap((later) => later.flatMap((group) => group.citations)).length;
  const links = askButtons(answer.suggestions.filter(isLink), answer.language).slice(0, linkLimit);
  const sentences = pages.length === 1 ? (phrased?.sentences ?? []) : [];
  const card = fill({
    lang: answer.language,
    speak: [answer.heading, answer.message, ...spokenPhrasing(sentences, text), ...citations.map(({ quote }) => quote)].filter(Boolean).join('. '),
    heading: ifAny(escapeMarkdown(answer.heading) || headingOf(answer, text)),
    message: ifAny(escapeMarkdown(answer.message)),
    phrased: phrasedLines(sentences, text),
    groups: groups.map((group) => toGroupData(group, answer, { text, isSourceBelow: onlyBlock !== undefined, isManyDocuments: documents.length > 1, personal, numbered: sentences.length > 0 ? citations : [] })),
    lines: [
      ...(documents.length === 1 ? [toLine('Medium', sourceRuns([documents[0], onlyBlock && describePlace(onlyBlock, text)].filter(Boolean).join(' · '), text('card.source')))] : []),
      ...(answer.answeredFor === '' ? [] : [toLine('Small', answeredForRuns(answer, text))]),
      ...(answer.kind === 'answer' && citations.length > 0 ? [toLine('Medium', toolRuns(citations, personal !== undefined, answer.language, text))] : []),
    ],
    linksLabel: links.length > 0 && citations.length > 0 ? [text('card.seeAlso')] : [],
    links: links.map((link) => toLine('Small', linkRuns(link))),
    pageLabel: pages.length > 1 ? [text('card.page', { page, pages: pages.length })] : [],
    buttons: [...offers, ...toButtons(answer, { ...asked, page }, { text, citations, rest, limit: buttonLimit - offers.length }).map(toSubmit)],
  });
  return { card, citations, isPhrased: sentences.length > 0 };
}

const fill = createCardTemplate(template);

/** Quotations that come without a heading have one all the same, by which a screen reader finds them. */
function headingOf({ groups, isUnsure }: Answer, text: Texts): string {
  return groups.length === 0 ? '' : text(isUnsure ? 'card.nearest' : 'card.found');
}

/** What is shown where there is one: a template repeats an element for a list in less time than it needs to tell that a condition fails. */
function ifAny(text: string): string[] {
  return text === '' ? [] : [text];
}

/** Places that only may hold the answer: three fit on a screen, the others come when asked for. */
const unsureGroupsFirst = 3;

/** Teams shows six buttons and hides the rest. */
const buttonLimit = 6;

/** Themes and documents are many, and a long title is shown whole by a line of text and not by a button. */
function isLink({ kind, title }: Suggestion): boolean {
  return kind === 'perspective' || kind === 'document' || title.length > buttonTitleLimit;
}

const linkLimit = 6;

interface GroupOptions {
  readonly text: Texts;
  readonly isSourceBelow: boolean;
  readonly isManyDocuments: boolean;
  readonly personal: PersonalView | undefined;
  /** Citations that are shown with their numbers, from 1. */
  readonly numbered: readonly Citation[];
}

function toGroupData({ heading, citations, layout }: AnswerGroup, answer: Answer, { text, isSourceBelow, isManyDocuments, personal, numbered }: GroupOptions): object {
  const isNearest = answer.kind === 'no-answer' && heading === '';
  return {
    heading: ifAny(isNearest ? text('card.nearest') : escapeMarkdown(heading)),
    blocks: toQuotedBlocks(citations).map((block) => {
      const quoted = layout === 'prose' ? [block.citations] : block.citations.map((citation) => [citation]);
      const quotes = quoted.flatMap((together) => [toLine('Medium', quoteRuns(together, numbered)), ...(personal ? noteLines(together, personal, text) : [])]);
      const source = [isManyDocuments && block.citations[0] && describeDocument(block.citations[0]), describePlace(block, text)].filter(Boolean).join(' · ');
      return isSourceBelow ? quotes : [...quotes, toLine('Small', sourceRuns(source))];
    }),
  };
}

interface ButtonOptions {
  readonly text: Texts;
  readonly citations: readonly Citation[];
  readonly rest: number;
  readonly limit: number;
}

function toButtons(answer: Answer, asked: Asked, { text, citations, rest, limit }: ButtonOptions): CardButton[] {
  const language = answer.language;
  const more: CardButton[] = rest === 0 ? [] : [{ title: text('card.showMore', { count: rest }), data: toCardData({ do: 'ask', ...asked, page: asked.page + 1 }, language) }];
  const inContext = answer.kind === 'clarify' ? [] : toContextButtons(citations, answer, text);
  const suggestions = askButtons(answer.suggestions.filter((suggestion) => !isLink(suggestion)), language);
  return [...more, ...suggestions.slice(0, Math.max(0, limit - more.length - inContext.length)), ...inContext];
}

/** Characters of a document's title that a button has room for on the narrowest phone. */
const documentTitleLimit = 22;

/** One button for the document, or one for each of at most two, by their municipalities where these tell them apart. */
function toContextButtons(citations: readonly Citation[], { language }: Answer, text: Texts): CardButton[] {
  const shown = [...Map.groupBy(citations, (citation) => citation.document).values()].slice(0, 2);
  const isOne = shown.length === 1;
  const isOneMunicipality = new Set(shown.map(([first]) => first?.municipality)).size === 1;
  return shown.flatMap((cited) => {
    const first = cited[0];
    const last = cited.at(-1);
    if (!first || !last) return [];
    const title = isOne ? text('card.showInContext') : isOneMunicipality ? text('card.showInDocument', { title: shortenToFit(first.title, documentTitleLimit) }) : text('card.showInContextOf', { municipality: first.municipality ?? first.title });
    return [{ title: shortenToFit(title, buttonTitleLimit), data: toCardData({ do: 'show-in-context', from: first.statementId, to: last.statementId }, language) }];
  });
}
