import type { AskedSubject, ConversationContext } from '../answers/answer.ts';
import type { GapForm, GapQuestion } from './gap.ts';
import { isPersonal } from './personalWords.ts';

/**
 * The form of a question that was not answered, or not surely. Two wordings are alike when they are about the same by the product's own
 * reading: the same content words in any inflection and order, role, perspective and documents. Undefined when it is about
 * nothing in particular, about a municipality that has no documents here, or may be about a person.
 */
export function toUnansweredForm(subject: AskedSubject, text: string, reason: 'unanswered' | 'unsure'): GapQuestion | undefined {
  return subject.isElsewhere || isPersonal(text, subject.words) ? undefined : toForm(reason, subject);
}

/**
 * The form of a question whose answer was disliked. It is made of what the conversation remembers, ids and words of the
 * documents, since the question itself is kept nowhere: `topic` is what `subjectOf` says of the context's topic.
 */
export function toDislikedForm(context: ConversationContext, topic: AskedSubject, documentCount: number): GapQuestion | undefined {
  if (context.intent === 'smalltalk' || isPersonal('', topic.words)) return undefined;
  const { roleId, perspectiveId } = context;
  const documentIds = context.documentIds.length < documentCount ? [...context.documentIds].sort() : [];
  return toForm('disliked', { documentIds, words: topic.words, ...(roleId !== undefined && { roleId }), ...(perspectiveId !== undefined && { perspectiveId }) });
}

function toForm(reason: GapForm['reason'], { documentIds, roleId, perspectiveId, words: all }: Pick<AskedSubject, 'documentIds' | 'roleId' | 'perspectiveId' | 'words'>): GapQuestion | undefined {
  const words = all.filter(({ lemma }) => !fillers.has(lemma));
  if (words.length === 0 && roleId === undefined && perspectiveId === undefined) return undefined;
  // A sentence or two; what has more words is alike nobody else's.
  if (words.length > longestWording) return undefined;
  const lemmas = [...new Set(words.map(({ lemma }) => lemma))].sort();
  const wording = words.map(({ written }) => written.toLocaleLowerCase('da')).join(' ');
  return { wording, form: { reason, documentIds, lemmas, ...(roleId !== undefined && { roleId }), ...(perspectiveId !== undefined && { perspectiveId }) } };
}

/** Words that stand in one wording of a question and not in the next without changing what is asked. */
const fillers: ReadonlySet<string> = new Set('henne mon egentlig helst normalt nemt bedst gælde findes finde foregå fungere skulle ville kunne måtte måde altid'.split(' '));

/** Content words. */
const longestWording = 12;
