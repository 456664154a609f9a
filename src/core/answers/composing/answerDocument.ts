import type { DocumentInfo } from '../../documents/document.ts';
import type { Answer, AnswerGroup, Suggestion } from '../answer.ts';
import { isThemeNoun, outlineGroup, themeSuggestions } from './answerOutline.ts';
import { citeStatement } from '../citations.ts';
import { createReply, type Turn } from './reply.ts';

/** "Hvad er det her for en folder?" */
const THIS_DOCUMENT = /(?<!\p{L})(?:de[nt] her|dette|denne|this)(?!\p{L}).*(?:dokument|folder|hæfte|pjece|papir|strategi|grundlag|document|leaflet|booklet|strategy)/iu;

/** Where a document's opening is looked for, and how many of its sentences say what it is. */
const OPENING_STATEMENTS = 12;
const MAX_OPENING = 3;
/** What a document is and holds, in our words, and its themes in its own. */
export function answerDocument(turn: Turn): Answer | undefined {
  const { question, scope, catalogue } = turn;
  const { roles, perspectives, documentIds, municipalities } = question;
  // "Hvilke værdier har …?" where no heading is called a value: that is said in a sentence.
  if (question.themeNouns.length > 0 && !scope.documentIds.some((id) => isThemeNoun(turn, id))) return undefined;
  if (question.topicWords.length > 0 || perspectives.length > 0 || roles.asked.length > 0 || (question.factType !== undefined && question.factType !== 'name')) return undefined;
  const asksForAll = /\b(?:hvilke|hvad\s+for|which|what)\b.*\b(?:dokument\p{L}*|kommuner\p{L}*|ledelsesgrundlag\p{L}*|strategier|documents?|municipalities)\b/iu.test(question.text);
  const isNamed = documentIds.length > 0 || municipalities.length > 0 || (scope.origin === 'profile' && THIS_DOCUMENT.test(question.text));
  if (!isNamed && !asksForAll) return undefined;
  const shown = isNamed ? scope.documentIds : catalogue.documents.map(({ info }) => info.id);
  return overview(turn, shown);
}

/** What documents that tell no roles apart hold, for somebody who asks what is expected of them: it is written to everybody. */
export function answerForEveryone(turn: Turn): Answer | undefined {
  const { scope, catalogue, texts } = turn;
  const titles = scope.documentIds.map((id) => catalogue.getInfo(id).title);
  return overview(turn, scope.documentIds, texts('document.forEveryone', { titles: titles.join(' · ') }));
}

function overview(turn: Turn, shown: readonly string[], opening?: string): Answer | undefined {
  const { catalogue, texts, language } = turn;
  const [first] = shown;
  if (first === undefined) return undefined;
  const groups = shown.length === 1 ? [...openingGroup(turn, first), ...outlineGroup(turn, first, false)] : [];
  return createReply(turn, {
    intent: 'document',
    heading: shown.length === 1 ? catalogue.getInfo(first).title : texts('document.heading'),
    message: [...(opening === undefined ? [] : [opening]), ...shown.map((id) => describe(catalogue.getInfo(id)))].join('\n\n'),
    groups,
    suggestions: shown.length === 1 ? themeSuggestions(turn, catalogue.getInfo(first)) : shown.map((id) => documentSuggestion(turn, id)),
    about: { documentIds: shown },
  });

  function describe(info: DocumentInfo): string {
    const source = [info.municipality, info.title, info.year].filter((part) => part !== undefined).join(' · ');
    return [shown.length > 1 ? `${source}: ` : '', info.summary?.[language] ?? texts('document.noSummary', { title: info.title })].join('');
  }
}

/** How a document that nobody summed up begins: what it calls itself, and its first sentences. */
function openingGroup({ catalogue }: Turn, documentId: string): AnswerGroup[] {
  const { summary, title } = catalogue.getInfo(documentId);
  if (summary !== undefined) return [];
  const statements = catalogue.statementsOf(documentId).slice(0, OPENING_STATEMENTS);
  const first = statements.findIndex(({ kind }) => kind === 'sentence');
  const subtitles = statements.slice(0, Math.max(0, first)).filter(({ kind, text }) => kind === 'label' && text.toLowerCase() !== title.toLowerCase() && text.includes(' ')).slice(0, 1);
  const sentences = first < 0 ? [] : catalogue.statementsOf(documentId).slice(first, first + MAX_OPENING).filter(({ kind }) => kind === 'sentence');
  return subtitles.length + sentences.length === 0 ? [] : [{ heading: '', citations: [...subtitles, ...sentences].map((statement) => citeStatement(statement, catalogue)), layout: 'prose' }];
}

/** A button that asks what a document is. */
export function documentSuggestion({ catalogue, texts }: Turn, documentId: string): Suggestion {
  const { title, municipality } = catalogue.getInfo(documentId);
  const name = municipality === undefined ? title : `${municipality}: ${title}`;
  return { title: name, question: texts('ask.document', { title: municipality === undefined || title.includes(municipality) ? title : `${title}, ${municipality}` }), kind: 'document' };
}
