import type { Language } from '../../core/answers/answer.ts';
import type { Corpus, Statement } from '../../core/documents/document.ts';
import type { PlaceDifference } from '../../core/documents/versions/documentDifference.ts';
import type { Proposal } from '../../core/documents/versions/documentDesk.ts';
import type { VersionKey } from '../../core/documents/versions/documentStore.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { type Card, createCardTemplate, createPartTemplate, escapeMarkdown } from './cardTemplate.ts';
import { executeButton } from './executeButton.ts';
import { fitCard } from './fitCard.ts';
import { toProposalFacts } from './proposalFacts.ts';
import template from './proposal.json' with { type: 'json' };
import partTemplate from './proposalPart.json' with { type: 'json' };

/**
 * Documents that are ready to be published: what was understood of each, what looks wrong, what it takes the place of, and what
 * changes per role and section. Under 25 KB.
 */
export function createProposalCard(proposals: readonly Proposal[], beside: Beside, language: Language): Card {
  return fitCard([16, 8, 4, 2, 0], (most) => create(proposals, beside, most, language));
}

/** What else the card needs to know. */
export interface Beside {
  /** Of what else was sent, such as files that cannot be used. */
  readonly notes: readonly string[];
  /** What is served now: one of these may be what a new document is to take the place of. */
  readonly served: Corpus;
}

/** `most` differences in all, and as many notes but for one. */
function create(proposals: readonly Proposal[], { notes, served }: Beside, most: number, language: Language): Card {
  const text = createTexts(language);
  const [heading, message] = [text('publish.heading'), text(proposals.length > 1 ? 'publish.messageMany' : 'publish.message', { count: proposals.length })];
  const keys = proposals.map(({ key }) => key);
  const alone = proposals.length === 1 ? proposals[0] : undefined;
  const shownNotes = notes.slice(0, most + 1).map((note) => shorten(note, noteLength));
  const restNotes = notes.length - shownNotes.length;
  return fill({
    lang: language,
    speak: [heading, ...proposals.map(({ inspection }) => shorten(inspection.check.title, titleLength)), message, ...shownNotes.slice(0, 1)].map((part) => part.replace(/\.$/, '')).join('. '),
    heading,
    message,
    documents: proposals.map((proposal) => toPart(proposal, Math.ceil(most / proposals.length), alone !== undefined, text)),
    targets: alone?.inspection.change === undefined && alone?.key.state === 'draft' ? toTargets(alone.key, served, most, language) : [],
    notes: notes.length === 0 ? [] : [{ heading: text('publish.notes'), lines: [...shownNotes, ...(restNotes > 0 ? [text('corpus.moreDifferences', { count: restNotes })] : [])].map((note) => toLine([{ text: note }])) }],
    buttons: [
      executeButton(text(proposals.length > 1 ? 'publish.publishAll' : 'publish.publish', { count: proposals.length }), { do: 'publish-versions', versions: keys.map(({ documentId, version, replaces, state }) => ({ documentId, version, state, ...(replaces !== undefined && { replaces }) })) }, language, { style: 'positive', associatedInputs: 'none' }),
      executeButton(text('publish.leave'), { do: 'leave-versions', versions: keys.map(({ documentId, version }) => ({ documentId, version })) }, language, { associatedInputs: 'none' }),
    ],
  });
}

const fill = createCardTemplate(template);
const fillPart = createPartTemplate(partTemplate);

/** Characters. */
const titleLength = 80;
const quoteLength = 220;
const noteLength = 240;

function toPart(proposal: Proposal, most: number, isAlone: boolean, text: Texts): object {
  const { key, inspection: { check, change } } = proposal;
  const { difference, affected } = change ?? {};
  const before = key.replaces === undefined ? text('corpus.beforeFolder') : text('corpus.beforeVersion', { version: key.replaces });
  const entries = (difference?.places ?? []).flatMap((place) => toEntries(place, affected?.byStatement ?? new Map<string, number>(), text));
  const rest = entries.length - most;
  const counts = affected && ([['authored', affected.authored.length], ['generated', affected.generatedCount], ['planned', affected.plannedCount], ['rounds', affected.roundCount], ['notes', affected.noteCount]] as const);
  const uses = (counts ?? []).flatMap(([kind, count]) => (count > 0 ? [text(`publish.affected.${kind}`, { count })] : []));
  return fillPart({
    title: escapeMarkdown(shorten(check.title, titleLength)),
    facts: toProposalFacts(proposal, text).map(({ title, value }) => ({ title, value: escapeMarkdown(value) })),
    difference: escapeMarkdown(difference ? text('corpus.difference', { before, kept: difference.keptCount, changed: difference.changedCount, added: difference.addedCount, removed: difference.removedCount }) : ''),
    hint: difference || isAlone ? '' : text('publish.newHint'),
    entries: entries.slice(0, most).flat(),
    rest: rest > 0 ? text('corpus.moreDifferences', { count: rest }) : '',
    affected: uses.length > 0 ? text('publish.affected', { uses: uses.join(' · ') }) : '',
  });
}

/** The documents that a new one may be meant to replace: Teams gives a file another name when there is one of its name already. */
function toTargets({ documentId, version }: VersionKey, { documents }: Corpus, most: number, language: Language): object[] {
  const text = createTexts(language);
  const choices = documents.slice(0, 2 * most).map(({ info }) => ({ title: shorten(info.title, titleLength), value: info.id }));
  if (choices.length === 0) return [];
  return [
    { type: 'Input.ChoiceSet', id: 'target', label: text('publish.target'), choices, placeholder: text('publish.targetHint'), spacing: 'Medium', wrap: true },
    { type: 'ActionSet', spacing: 'Small', actions: [executeButton(text('publish.compare'), { do: 'propose-as', documentId, version }, language)] },
  ];
}

/** The lines of each difference of a place; the first has the place above it. */
function toEntries({ roleId, section, changed, added, removed }: PlaceDifference, standing: ReadonlyMap<string, number>, text: Texts): object[][] {
  const heading = [roleId, section].filter((part) => part !== undefined && part !== '').join(' · ');
  const gone = (statement: Statement): object => {
    const count = standing.get(statement.id);
    return toLine([{ text: '− ' }, { text: shorten(statement.text, quoteLength), strikethrough: true }, ...(count === undefined ? [] : [{ text: ` ${text('corpus.standsOn', { count })}`, isSubtle: true }])]);
  };
  const come = (statement: Statement): object => toLine([{ text: '+ ', weight: 'Bolder' }, { text: shorten(statement.text, quoteLength) }]);
  const entries = [...changed.map(({ before, after }) => [gone(before), come(after)]), ...added.map((statement) => [come(statement)]), ...removed.map((statement) => [gone(statement)])];
  return entries.map((lines, index) => (index === 0 && heading !== '' ? [toLine([{ text: shorten(heading, titleLength), weight: 'Bolder', size: 'Small' }], 'Medium'), ...lines] : lines));
}

function toLine(runs: readonly object[], spacing = 'Small'): object {
  return { type: 'RichTextBlock', spacing, inlines: runs.map((run) => ({ type: 'TextRun', ...run })) };
}
