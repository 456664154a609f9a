import ts from 'typescript';
import da from '../../../src/locales/da.json' with { type: 'json' };
import en from '../../../src/locales/en.json' with { type: 'json' };
import type { Card } from '../../../src/teams/cards/cardTemplate.ts';
import { createForeignFinder } from '../../locales/foreignTexts.ts';
import { listTexts, readProperties } from './cardParts.ts';

/** Texts of the product on a card that are in the other language than the card's. Words of documents and people are left alone. */
export function findForeignTexts(card: Card): string[] {
  return findForeign(listTexts(card), card['lang'] === 'en' ? 'en' : 'da');
}

/** Words that stand in a card's code or template rather than among the texts, so that they cannot be in two languages. */
export function findWrittenWords(file: string, content: string): string[] {
  const written = file.endsWith('.json') ? listValues(JSON.parse(content) as object) : listLiterals(content);
  return written.filter((text) => /\p{L}{2,}/u.test(text.replace(/\$\{[^}]*\}/g, ''))).map((text) => `${file}: ${text}`);
}

const findForeign = createForeignFinder({ da, en });

/** The values of a template that are read. */
function listValues(template: object): string[] {
  return Object.entries(template).flatMap(([property, value]: [string, unknown]) => (typeof value === 'string' ? (readProperties.has(property) ? [value] : []) : typeof value === 'object' && value !== null ? listValues(value) : []));
}

/** What the code gives to a property that is read, as a literal. */
function listLiterals(content: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && readProperties.has(node.name.getText())) found.push(...literalsOf(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('card.ts', content, ts.ScriptTarget.Latest, true));
  return found;
}

/** Literals that become part of the value, but not those that are given to a function, such as a text's key. */
function literalsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.flatMap((span) => [span.literal.text, ...literalsOf(span.expression)])];
  if (ts.isCallExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isPropertyAccessExpression(node)) return literalsOf(node.expression);
  const found: string[] = [];
  if (ts.isArrayLiteralExpression(node) || ts.isParenthesizedExpression(node) || ts.isBinaryExpression(node) || ts.isSpreadElement(node)) ts.forEachChild(node, (child) => void found.push(...literalsOf(child)));
  return found;
}
