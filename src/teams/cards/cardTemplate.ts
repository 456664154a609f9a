import '../deferredPackages.ts';
import { Template } from 'adaptivecards-templating';
import type { Language } from '../../core/answers/answer.ts';

/** An adaptive card as JSON, ready to be sent. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly [property: string]: unknown;
}

/** What every card's template is given beside its own data. */
export interface CardFrame {
  readonly lang: Language;
  /** What a screen reader says, and what a client without cards shows. Plain text. */
  readonly speak: string;
}

/** A template's own data, by the names it uses. Every name must have a value, or the card would show `${name}`. */
export type CardFields = Readonly<Record<string, string | number | boolean | object>>;

/** A button: its label and what pressing it sends. */
export interface CardButton {
  readonly title: string;
  readonly data: object;
}

/** Prepares the template of a part that several cards share; the result fills it. */
export function createPartTemplate(template: object): (data: CardFields) => object {
  let prepared: Template | undefined;
  return (data) => (prepared ??= new Template(template)).expand({ $root: data }) as object;
}

/** Prepares a template once, when it is first needed since that takes a while; the result fills it. Data is filled in as it is and never read as an expression itself. */
export function createCardTemplate(template: object): (data: CardFrame & CardFields) => Card {
  const fill = createPartTemplate(template);
  return (data) => fill({ ...data, speak: toSpoken(data.speak) }) as Card;
}

/** Makes document text safe in the fields that read Markdown: what would be emphasis, a link or a list stays as it is written. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_[\]`~]/g, '\\$&').replace(/^(\s*)(?:([-+#>])|(\d+)([.)]))(?=\s|$)/gm, (_, space: string, sign?: string, number?: string, dot?: string) => `${space}${number ?? ''}\\${sign ?? dot ?? ''}`);
}

/** Parts are put together with full stops, and some have one already. */
function toSpoken(parts: string): string {
  return parts.replace(/([.!?:…])\.(?=\s|$)/g, '$1').slice(0, spokenLimit);
}

/** Characters; a card may weigh 25 KB in all, and nobody listens to more. */
const spokenLimit = 1_500;
