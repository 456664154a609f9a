import type { Card } from '../../../src/teams/cards/cardTemplate.ts';

/** A part of a card: an element, an action, a column, a run of text. */
export type CardPart = Readonly<Record<string, unknown>>;

/** Every part of a card that somebody sees or hears, in the order in which it is read. What a part falls back to is not among them. */
export function listParts(card: Card | CardPart): CardPart[] {
  return Object.entries(card).flatMap(([property, value]) => (shownParts.has(property) ? [value].flat().flatMap((part: unknown) => (isPart(part) ? [part, ...listParts(part)] : [])) : []));
}

/** A card's fields and buttons as they are read together: those of the card itself, and those of each card that folds out of it. */
export function listScopes(card: Card): CardPart[][] {
  const folded = listParts(card).flatMap((part) => (part['type'] === 'Action.ShowCard' ? [part['card'] as Card] : []));
  return [card, ...folded].map((one) => listParts(one).filter((part) => !folded.some((other) => other !== one && listParts(other).includes(part))));
}

/** What is read of a part: its texts by the property that holds each. */
export function textsOf(part: CardPart): [property: string, text: string][] {
  const facts = part['type'] === 'FactSet' ? (part['facts'] as CardPart[]).map(({ value }): [string, string] => ['value', String(value)]) : [];
  return [...Object.entries(part).flatMap(([property, value]) => (readProperties.has(property) && typeof value === 'string' ? [[property, value] as [string, string]] : [])), ...facts];
}

/** Every text of a card, those that only a screen reader says included. What a person has written into a field is not one. */
export function listTexts(card: Card): string[] {
  return [card, ...listParts(card)].flatMap(textsOf).map(([, text]) => text);
}

/** What is read of something and what is read in its place. */
export const readProperties: ReadonlySet<string> = new Set(['text', 'title', 'label', 'placeholder', 'errorMessage', 'altText', 'tooltip', 'legend', 'xAxisTitle', 'yAxisTitle', 'speak', 'fallbackText']);

const shownParts = new Set(['body', 'items', 'columns', 'actions', 'inlines', 'facts', 'choices', 'rows', 'cells', 'card', 'selectAction', 'inlineAction']);

function isPart(value: unknown): value is CardPart {
  return typeof value === 'object' && value !== null;
}
