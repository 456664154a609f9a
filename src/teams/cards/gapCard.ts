import type { Citation, Language } from '../../core/answers/answer.ts';
import { capitalise } from '../../core/capitalise.ts';
import type { Corpus } from '../../core/documents/document.ts';
import type { Gap } from '../../core/gaps/gap.ts';
import { ownTextLimit } from '../../core/gaps/ownersReply.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import { executeButton } from './executeButton.ts';
import template from './gap.json' with { type: 'json' };
import { describeGap, documentsOf } from './gapWords.ts';
import type { Choice } from './profileCard.ts';

/** What an owner chooses among. */
export interface GapCardOptions {
  readonly statements: readonly Citation[];
  readonly targets: readonly Choice[];
  readonly corpus: Corpus;
  /** What was filled in before the card was filled anew: the words searched by, '' for the gap's own. */
  readonly typed?: { readonly words: string; readonly alias: string; readonly own: string };
}

/** A gap with the three ways to close it; one whose answer was disliked can only be looked at and taken off the list. */
export function createGapCard(gap: Gap, { statements, targets, corpus, typed = { words: '', alias: '', own: '' } }: GapCardOptions, language: Language): Card {
  const text = createTexts(language);
  const isOpen = gap.form.reason !== 'disliked';
  const { role, perspective, documents, title } = describeGap(gap, corpus, language);
  const message = text(`gap.${gap.form.reason}Message`);
  const facts = [
    { title: text('gap.role'), value: role },
    { title: text('gap.perspective'), value: perspective },
    { title: text('gap.document'), value: documents },
  ];
  return fill({
    lang: language,
    speak: [title, message].join('. '),
    heading: escapeMarkdown(title),
    facts: facts.filter(({ value }) => value !== '').map((fact) => ({ title: fact.title, value: escapeMarkdown(shorten(fact.value, nameLength * 2)) })),
    message,
    isOpen,
    pointLabel: text('gap.pointLabel'),
    statements: isOpen && statements.length > 0 ? [{ title: text('gap.pointNone'), value: '' }, ...statements.map((one) => ({ title: `${shorten(one.quote, quoteLength)} (${shorten(one.title, nameLength)})`, value: one.statementId }))] : [],
    searchLabel: text(statements.length > 0 ? 'gap.searchLabel' : 'gap.searchFirst'),
    words: typed.words,
    alias: typed.alias,
    own: typed.own.slice(0, ownTextLimit),
    search: executeButton(text('gap.search'), { do: 'show-gap', gapId: gap.id }, language),
    aliasLabel: text('gap.aliasLabel'),
    aliasHint: text('gap.aliasHint'),
    targetLabel: text('gap.targetLabel'),
    targets: [{ title: text('gap.pointNone'), value: '' }, ...targets],
    ownLabel: text('gap.ownLabel'),
    ownHint: text('gap.ownHint'),
    ownLimit: ownTextLimit,
    buttons: [
      ...(isOpen ? [executeButton(text('gap.save'), { do: 'close-gap', gapId: gap.id }, language, { style: 'positive' })] : []),
      executeButton(text('gap.drop'), { do: 'drop-gap', gapId: gap.id }, language, { associatedInputs: 'none' }),
      executeButton(text('gap.back'), { do: 'show-gaps' }, language, { associatedInputs: 'none' }),
    ],
  });
}

const fill = createCardTemplate(template);

/** What a name can be given to: the document, its roles and its perspectives; the value is `document|role|id`. */
export function aliasTargets(gap: Gap, corpus: Corpus): Choice[] {
  const documents = documentsOf(gap, corpus);
  const of = (title: string) => (documents.length > 1 ? ` (${shorten(title, nameLength)})` : '');
  const targets = documents.flatMap(({ info }) => [
    { title: shorten(info.title, nameLength), value: info.id },
    ...info.roles.map(({ id, name }) => ({ title: capitalise(shorten(name, nameLength)) + of(info.title), value: `${info.id}|role|${id}` })),
    ...info.perspectives.map(({ id, name }) => ({ title: shorten(name, nameLength) + of(info.title), value: `${info.id}|perspective|${id}` })),
  ]);
  return targets.slice(0, targetLimit);
}

/** A card has to stay under 25 KB. */
const targetLimit = 60;
const nameLength = 60;
const quoteLength = 300;
