import type { Answer, AnswerGroup, Citation, ConversationContext, Language, Profile, Suggestion } from '../../core/answers/answer.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import template from './answer.json' with { type: 'json' };
import { type Card, type CardButton, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import { toPages } from './pages.ts';
import { askButtons } from './askButton.ts';
import { describeDocument, describePlace, toQuotedBlocks } from './source.ts';
import { toLines } from './toLines.ts';

/** What was asked, as far as the card's own buttons must repeat it. */
export interface Asked {
  readonly question: string;
  /** From 1. */
  readonly page: number;
  readonly profile?: Profile;
  readonly context?: ConversationContext;
}

/** What is shown beside the answer to the one who asks in a personal chat, and to nobody in a group. */
export interface PersonalView {
  /** The person's own translations by the id of their statement. */
  readonly notes: ReadonlyMap<string, string>;
}

/** A card and the citations on its page, in the order shown. */
export interface AnswerCard {
  readonly card: Card;
  readonly citations: readonly Citation[];
}

/** The card of an answer's page, or of its last page when there are fewer. Under 25 KB whatever the documents hold. */
export function createAnswerCard(answer: Answer, asked: Asked, personal?: PersonalView): AnswerCard {
  const text = createTexts(answer.language);
  const pages = toPages(answer.groups, answer.isUnsure ? unsureGroupsFirst : undefined);
  const page = Math.min(asked.page, pages.length);
  const groups = pages[page - 1] ?? [];
  const citations = groups.flatMap((group) => group.citations);
  const documents = [...new Map(citations.map((citation) => [citation.document, describeDocument(citation)])).values()];
  const blocks = groups.flatMap((group) => toQuotedBlocks(group.citations));
  const onlyBlock = blocks.length === 1 ? blocks[0] : undefined;
  const rest = pages.slice(page).flatMap((later) => later.flatMap((group) => group.citations)).length;
  const card = fill({
    lang: answer.language,
    speak: [answer.heading, answer.message, ...citations.map(({ quote }) => quote)].filter(Boolean).join('. '),
    heading: escapeMarkdown(answer.heading),
    message: escapeMarkdown(answer.message),
    groups: groups.map((group) => toGroupData(group, answer, { text, isSourceBelow: onlyBlock !== undefined, isManyDocuments: documents.length > 1, notes: personal?.notes ?? noNotes })),
    sourceLabel: text('card.source'),
    source: documents.length === 1 ? [documents[0], onlyBlock && describePlace(onlyBlock, text)].filter(Boolean).join(' · ') : '',
    answeredFor: answer.answeredFor === '' ? '' : text('card.answeredFor', { profile: answer.answeredFor }),
    switchLabel: text('card.switch'),
    switchData: toCardData({ do: 'choose-profile' }, answer.language),
    tools: answer.kind === 'answer' && citations.length > 0 ? toTools(citations, personal !== undefined, answer.language, text) : [],
    linksLabel: text('card.seeAlso'),
    links: askButtons(answer.suggestions.filter(isLink), answer.language).slice(0, linkLimit).map(toSubmit),
    pageLabel: pages.length > 1 ? text('card.page', { page, pages: pages.length }) : '',
    buttons: toButtons(answer, { ...asked, page }, { text, citations, rest }).map(toSubmit),
  });
  return { card, citations };
}

const fill = createCardTemplate(template);

/** A button as the card has it. The template takes lists of these and of text runs whole, since it takes long over each property it fills. */
function toSubmit({ title, data }: CardButton): object {
  return { type: 'Action.Submit', title, data };
}

/** Places that only may hold the answer: three fit on a screen, the others come when asked for. */
const unsureGroupsFirst = 3;

/** Teams shows six buttons and hides the rest. */
const buttonLimit = 6;

/** Themes and documents are many and have long names, which a line of text shows whole and a button does not. */
function isLink({ kind }: Suggestion): boolean {
  return kind === 'perspective' || kind === 'document';
}

const linkLimit = 6;

interface GroupOptions {
  readonly text: Texts;
  readonly isSourceBelow: boolean;
  readonly isManyDocuments: boolean;
  readonly notes: PersonalView['notes'];
}

const noNotes: PersonalView['notes'] = new Map();

function toGroupData({ heading, citations, layout }: AnswerGroup, answer: Answer, { text, isSourceBelow, isManyDocuments, notes }: GroupOptions): object {
  const isNearest = answer.kind === 'no-answer' && heading === '';
  return {
    heading: isNearest ? text('card.nearest') : escapeMarkdown(heading),
    blocks: toQuotedBlocks(citations).map((block) => ({
      quotes: (layout === 'prose' ? [block.citations] : block.citations.map((citation) => [citation])).flatMap((quoted) => [toQuote(quoted), ...toNotes(quoted, notes, text)]),
      source: isSourceBelow ? '' : [isManyDocuments && block.citations[0] && describeDocument(block.citations[0]), describePlace(block, text)].filter(Boolean).join(' · '),
    })),
  };
}

/** Quotations that run on as one paragraph. Each is a run of its own, so that its text stays verbatim. */
function toQuote(citations: readonly Citation[]): object {
  return { type: 'RichTextBlock', spacing: 'Medium', inlines: citations.map(({ quote }, index) => ({ type: 'TextRun', text: index === 0 ? quote : ` ${quote}` })) };
}

/** What the person wrote about the statements, line by line. */
function toNotes(citations: readonly Citation[], notes: PersonalView['notes'], text: Texts): object[] {
  return citations.flatMap(({ statementId }) => {
    const label = { type: 'TextRun', text: `${text('reflect.notesHeading')}: `, size: 'Small', weight: 'Bolder', color: 'Accent' };
    const lines = toLines(notes.get(statementId) ?? '');
    return lines.map((line, index) => ({ type: 'RichTextBlock', spacing: index === 0 ? 'Small' : 'None', inlines: [...(index === 0 ? [label] : []), { type: 'TextRun', text: line.text, size: 'Small', italic: true }] }));
  });
}

/** What can be done with the statements that were quoted. Links, since suggestions take the few buttons that Teams shows. */
function toTools(citations: readonly Citation[], isPersonal: boolean, language: Language, text: Texts): object[] {
  const statementIds = citations.map(({ statementId }) => statementId);
  const choose = toLink(text('reflect.choose'), toCardData({ do: 'choose-prompt', statementIds }, language));
  if (!isPersonal) return [choose];
  return [choose, { type: 'TextRun', text: '  ·  ', isSubtle: true }, toLink(text('reflect.notesHeading'), toCardData({ do: 'write-notes', statementIds }, language))];
}

function toLink(title: string, data: object): object {
  return { type: 'TextRun', text: title, size: 'Small', color: 'Accent', selectAction: { type: 'Action.Submit', title, data } };
}

interface ButtonOptions {
  readonly text: Texts;
  readonly citations: readonly Citation[];
  readonly rest: number;
}

function toButtons(answer: Answer, asked: Asked, { text, citations, rest }: ButtonOptions): CardButton[] {
  const language = answer.language;
  const more: CardButton[] = rest === 0 ? [] : [{ title: text('card.showMore', { count: rest }), data: toCardData({ do: 'ask', ...asked, page: asked.page + 1 }, language) }];
  const inContext = answer.kind === 'clarify' ? [] : toContextButtons(citations, answer, text);
  const suggestions = askButtons(answer.suggestions.filter((suggestion) => !isLink(suggestion)), language);
  return [...more, ...suggestions.slice(0, buttonLimit - more.length - inContext.length), ...inContext];
}

/** One button for the document, or one for each of at most two municipalities. */
function toContextButtons(citations: readonly Citation[], { language }: Answer, text: Texts): CardButton[] {
  const byDocument = Map.groupBy(citations, (citation) => citation.document);
  const isOne = byDocument.size === 1;
  return [...byDocument.values()].slice(0, 2).flatMap((cited) => {
    const first = cited[0];
    const last = cited.at(-1);
    if (!first || !last) return [];
    const title = isOne ? text('card.showInContext') : text('card.showInContextOf', { municipality: first.municipality ?? first.title });
    return [{ title, data: toCardData({ do: 'show-in-context', from: first.statementId, to: last.statementId }, language) }];
  });
}
