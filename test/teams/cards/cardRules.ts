import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { type CardPart, listParts, listScopes, listTexts, textsOf } from './cardParts.ts';

/** What every card keeps to, so that it can be read by ear, by keyboard, in black and white and on a phone; each returns what breaks it. */
export const cardRules: Readonly<Record<string, (card: Card) => string[]>> = {
  'every field has a label, and says what is wrong when it must be filled in': (card) => [
    ...inputs(listParts(card)).filter((input) => nameOf(input) === '').map(show),
    ...inputs(listParts(card)).filter(({ isRequired, errorMessage }) => isRequired === true && !isText(errorMessage)).map(show),
  ],
  'fields that are read together have labels and ids of their own': (card) => listScopes(card).flatMap((scope) => [...repeated(inputs(scope).map(nameOf)), ...repeated(inputs(scope).map(({ id }) => String(id)))]),
  'every picture says what it shows': (card) => listParts(card).filter(({ type, altText }) => /^(Image|Icon|Media)$/.test(String(type)) && !isText(altText)).map(show),
  'every button says what it does, read alone': (card) => actions(listParts(card)).filter((action) => !/\p{L}{2,}/u.test(String(action['title'])) || vague.test(String(action['title']))).map(show),
  'buttons that are read together are told apart': (card) => listScopes(card).flatMap((scope) => repeated(actions(scope).filter((action) => !isLinkOfText(action, scope)).map(spokenName))),
  'a button has room on a phone': (card) => [card, ...listParts(card)].flatMap(({ actions: own }) => (Array.isArray(own) ? (own as CardPart[]) : [])).filter(({ title }) => String(title).length > 34).map(show),
  'a link is more than a colour': (card) => listParts(card).filter(({ type, selectAction, underline }) => type === 'TextRun' && selectAction !== undefined && underline !== true).map(show),
  'a colour that warns comes with weight': (card) => listParts(card).filter(({ color, weight }) => /^(Good|Warning|Attention)$/i.test(String(color)) && weight !== 'Bolder').map(show),
  'begins with a heading, and what looks like one is one': (card) => [
    ...[(card['body'] as CardPart[])[0] ?? {}].filter(({ style }) => style !== 'heading' && !isParagraph(card)).map(show),
    ...listParts(card).filter(({ type, weight, size, style }) => type === 'TextBlock' && weight === 'Bolder' && /^(Medium|Large|ExtraLarge)$/.test(String(size)) && style !== 'heading').map(show),
  ],
  'something follows each heading': (card) => headingsWithoutText(card),
  'what a chart shows stands beside it in words': (card) => listParts(card).filter(isChart).flatMap((chart) => valuesOf(chart).filter((value) => !listTexts(card).some((text) => new RegExp(`(^|[^\\d.,])${value.replace('.', '[.,]')}([.,]0)?([^\\d.,]|[.,]?$|[.,]\\D)`).test(text)))),
  'what not every client knows has something in its place': (card) => listParts(card).filter((part) => isText(part['type']) && !everywhere.has(part['type']) && !isPartOrDrop(part['fallback'])).map(show),
  'nothing is empty': (card) => [
    ...listParts(card).filter((part) => textsOf(part).some(([property, text]) => text.trim() === '' && property !== 'placeholder')).map(show),
    ...listParts(card).filter((part) => ['items', 'columns', 'inlines', 'facts', 'choices'].some((property) => Array.isArray(part[property]) && part[property].length === 0)).map(show),
    ...listParts(card).filter(({ type, actions: own }) => type === 'ActionSet' && (own as unknown[]).length === 0).map(show),
  ],
  'what is said aloud is said in sentences': ({ speak }) => (/[.!?:…]\.(\s|$)/.test(String(speak)) ? [String(speak)] : []),
  'no text is cut off': (card) => [
    ...listParts(card).filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true).map(show),
    ...listParts(card).filter(({ type, style, wrap }) => type === 'Input.ChoiceSet' && style === 'expanded' && wrap !== true).map(show),
  ],
  'what sends a field comes after it': (card) => listScopes(card).flatMap((scope) => inputs(scope).filter((input) => input['inlineAction'] === undefined && !scope.slice(scope.indexOf(input)).some(({ type, associatedInputs }) => /^Action\.(Submit|Execute)$/.test(String(type)) && associatedInputs !== 'none')).map(show)),
  'columns are read from the left and fit on a phone': (card) => listParts(card).filter(({ type, columns }) => type === 'ColumnSet' && (columns as unknown[]).length > 2).map(show),
};

/** Says nothing without what stands around it. */
const vague = /^(her|klik her|mere|læs mere|ok|skift|ret|svar|indsæt|træk tilbage|here|click here|more|read more|change|edit|answer|insert|withdraw)$/i;

/** What Teams has shown since version 1.5 on every platform. */
const everywhere = new Set(['AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Container', 'ColumnSet', 'Column', 'FactSet', 'Image', 'ImageSet', 'ActionSet', 'Table', 'TableRow', 'TableCell', 'Input.Text', 'Input.Number', 'Input.Date', 'Input.Time', 'Input.Toggle', 'Input.ChoiceSet', 'Action.Submit', 'Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility']);

function inputs(parts: readonly CardPart[]): CardPart[] {
  return parts.filter(({ type }) => String(type).startsWith('Input.'));
}

function actions(parts: readonly CardPart[]): CardPart[] {
  return parts.filter(({ type }) => String(type).startsWith('Action.'));
}

/** A box to tick has its title beside it, where other fields have a label above them. */
function nameOf(input: CardPart): string {
  const name = input['label'] ?? (input['type'] === 'Input.Toggle' ? input['title'] : undefined);
  return isText(name) ? name.trim() : '';
}

function spokenName({ title, tooltip }: CardPart): string {
  return String(tooltip ?? title);
}

/** A link in a line of text, which is read with the line around it. */
function isLinkOfText(action: CardPart, scope: readonly CardPart[]): boolean {
  return scope.some(({ type, selectAction }) => type === 'TextRun' && selectAction === action);
}

function isChart({ type }: CardPart): boolean {
  return String(type).startsWith('Chart.');
}

/** The numbers of a chart, of whatever kind. */
function valuesOf({ data }: CardPart): string[] {
  return (data as CardPart[]).flatMap((entry) => (Array.isArray(entry['values']) ? (entry['values'] as CardPart[]) : [entry])).map(({ y }) => String(y));
}

function headingsWithoutText(card: Card): string[] {
  const blocks = listParts(card).filter(({ type }) => /^(TextBlock|RichTextBlock|FactSet|ActionSet|Table|Image|Chart|Input)/.test(String(type)));
  const sizes = ['Small', 'Default', 'Medium', 'Large'];
  const rank = ({ size }: CardPart) => sizes.indexOf(isText(size) ? size : 'Default');
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    if (block['style'] !== 'heading') return false;
    // A small label may stand above the heading that it belongs to.
    return next === undefined ? actions(listParts(card)).length === 0 : next['style'] === 'heading' && rank(next) >= rank(block) && block['size'] !== 'Small';
  }).map(show);
}

/** One thing said, with buttons and links at most. */
function isParagraph(card: Card): boolean {
  return (card['body'] as CardPart[]).every(({ type, inlines }) => type === 'TextBlock' || (type === 'RichTextBlock' && (inlines as CardPart[]).every(({ selectAction }) => selectAction !== undefined)));
}

function isPartOrDrop(fallback: unknown): boolean {
  return fallback === 'drop' || (typeof fallback === 'object' && fallback !== null);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `twice: ${name}`);
}

function show(part: CardPart): string {
  return JSON.stringify(part).slice(0, 160);
}
