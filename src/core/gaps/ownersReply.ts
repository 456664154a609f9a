import { createTexts } from '../../locales/texts.ts';
import type { Answer, Citation, Question } from '../answers/answer.ts';
import { citeStatement } from '../answers/citations.ts';
import type { Corpus } from '../documents/document.ts';
import { AppError } from '../errors.ts';
import { holdsAlias, nameTarget, replaceAlias } from './gapAliases.ts';
import type { ClosedGap, Gap, OwnersReply } from './gap.ts';
import type { GapParts } from './gapParts.ts';
import type { Notice, OwnWords } from './gaps.ts';

/** Characters of an owner's own answer: some paragraphs; what is longer belongs into the document. */
export const ownTextLimit = 2_000;
const aliasLimit = 60;

/** Refuses what could not be used: see `Gaps.close`. */
export function checkReply(reply: OwnersReply, gap: Gap, corpus: Corpus): void {
  const isKnown = reply.kind === 'pointer' ? findCitation(corpus, reply.statementId) !== undefined : reply.kind === 'alias' ? nameTarget(corpus, reply.target) !== undefined && reply.words !== '' : reply.text !== '';
  if (!isKnown) throw new AppError({ code: 'gap.badReply', message: `The reply of kind ${reply.kind} leads to nothing that the documents have` });
  if (reply.kind === 'alias' && (reply.words.length > aliasLimit || !holdsAlias(gap.wording, reply.words))) {
    throw new AppError({ code: 'gap.aliasNotAsked', message: 'The alias has words that nobody asked with', values: { wording: gap.wording } });
  }
  if (reply.kind === 'own' && reply.text.length > ownTextLimit) {
    throw new AppError({ code: 'gap.textTooLong', message: `The answer has ${reply.text.length} characters, of at most ${ownTextLimit}`, values: { length: reply.text.length, limit: ownTextLimit } });
  }
}

/** The words of an owner with whose they are. */
export function toOwnWords(gap: ClosedGap, text: string, corpus: Corpus): OwnWords {
  const [only, ...others] = gap.form.documentIds;
  const info = others.length === 0 ? corpus.documents.find((document) => document.info.id === only)?.info : undefined;
  return { text, wording: gap.wording, from: info?.contact?.name ?? '', document: info?.title ?? '', savedAtUtc: gap.savedAtUtc };
}

/** The statement that an owner points to, quoted as the document has it, and said to be what they pointed to. */
export function quotePointed(citation: Citation, { language }: Pick<Answer, 'language'>): Answer {
  const text = createTexts(language);
  return { kind: 'answer', intent: 'passage', language, heading: text('gap.pointedHeading'), message: text('gap.pointedMessage'), groups: [{ heading: '', citations: [citation], layout: 'bullets' }], answeredFor: '', suggestions: [] };
}

/** What the documents say to the question when the owners' names for things are used; undefined when they still say nothing. */
export function answerByAlias(question: Question, closed: readonly ClosedGap[], { engine, corpus }: Pick<GapParts, 'engine' | 'corpus'>): Answer | undefined {
  for (const { reply } of closed) {
    if (reply.kind !== 'alias') continue;
    const name = nameTarget(corpus, reply.target);
    const text = name === undefined ? undefined : replaceAlias(question.text, reply.words, name);
    if (name === undefined || text === undefined) continue;
    const answer = engine.answer({ ...question, text });
    if (answer.kind !== 'answer') continue;
    const explained = createTexts(answer.language)('gap.aliasMessage', { words: reply.words, name });
    return { ...answer, message: [explained, answer.message].filter(Boolean).join(' ') };
  }
  return undefined;
}

/** What somebody who waited is told; undefined when the documents no longer have what was pointed to. */
export function toNotice(gap: ClosedGap, corpus: Corpus): Notice | undefined {
  const { reply, wording } = gap;
  if (reply.kind === 'own') return { kind: 'own', wording, reply: toOwnWords(gap, reply.text, corpus) };
  if (reply.kind === 'pointer') {
    const citation = findCitation(corpus, reply.statementId);
    return citation && { kind: 'quoted', wording, citation };
  }
  const name = nameTarget(corpus, reply.target);
  return name === undefined ? undefined : { kind: 'alias', wording, words: reply.words, name };
}

/** The statement as a quotation, if the documents still have it. */
export function findCitation(corpus: Corpus, statementId: string): Citation | undefined {
  for (const { info, statements } of corpus.documents) {
    const statement = statements.find(({ id, duplicateOf }) => id === statementId && duplicateOf === undefined);
    if (statement) return citeStatement(statement, { getInfo: () => info });
  }
  return undefined;
}
