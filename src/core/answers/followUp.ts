import type { AnalysedWord } from '../search/analyser.ts';
import type { ConversationContext } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import type { RoleName } from './names.ts';
import type { Understanding } from './understand.ts';

const OPENERS = new Set(['og', 'and', 'end', 'eller', 'or', 'men', 'but', 'okay', 'ok']);
const ANAPHORS = new Set(['det', 'den', 'dem', 'dette', 'disse', 'samme', 'it', 'that', 'this', 'those', 'them', 'same']);
/** A question of at most this many words with nothing but a name in it leans on the one before. */
const ELLIPTIC_MAX_WORDS = 4;

/**
 * Completes a question that leans on the last one ("og som centerchef?", "hvad med Resiliens?", "hvad siger Gladsaxe om det?")
 * with what it leaves out. A question that stands on its own comes back unchanged.
 */
export function followConversation(
  question: Understanding,
  tokens: readonly AnalysedWord[],
  context: ConversationContext | undefined,
  catalogue: Catalogue,
): Understanding {
  if (!context || !leansOnContext(question, tokens)) return question;
  const movesElsewhere = question.municipalities.length > 0 || question.documentIds.length > 0;
  const keepsDocuments = !movesElsewhere && context.documentIds.every((id) => catalogue.findDocument(id));
  const documentIds = keepsDocuments ? context.documentIds : question.documentIds;
  const hasOwnTopic = question.topicWords.length > 0;

  if (movesElsewhere) {
    // The other municipality has neither these roles nor these perspectives: what is left of them is their subject.
    const subject = hasOwnTopic ? question.topic : [...context.topic, ...perspectiveWords(context, catalogue)].join(' ');
    return { ...question, topic: subject };
  }
  const rolesKept = question.roles.asked.length > 0 || question.roles.candidates.length > 0;
  const perspectivesKept = question.perspectives.length > 0;
  const isAboutNames = rolesKept || perspectivesKept;
  return {
    ...question,
    documentIds: documentIds.length === catalogue.documents.length ? question.documentIds : documentIds,
    roles: rolesKept ? question.roles : { ...question.roles, asked: rolesOf(context, catalogue) },
    perspectives: perspectivesKept ? question.perspectives : perspectivesOf(context),
    wantsChain: question.wantsChain || (context.intent === 'chain' && !rolesKept),
    topic: hasOwnTopic || isAboutNames ? question.topic : context.topic.join(' '),
  };
}

function leansOnContext(question: Understanding, tokens: readonly AnalysedWord[]): boolean {
  const words = tokens.map(({ word }) => word);
  const [first = '', second = '', third = ''] = words;
  if (OPENERS.has(first)) return true;
  if ((first === 'hvad' && (second === 'med' || (second === 'så' && third === 'med'))) || ((first === 'what' || first === 'how') && second === 'about')) return true;
  const hasName =
    question.roles.asked.length > 0 || question.perspectives.length > 0 || question.municipalities.length > 0 || question.documentIds.length > 0;
  if (question.topicWords.length === 0 && words.some((word, index) => index > 0 && ANAPHORS.has(word))) return true;
  return hasName && question.topicWords.length === 0 && words.length <= ELLIPTIC_MAX_WORDS;
}

function rolesOf(context: ConversationContext, catalogue: Catalogue): RoleName[] {
  const { roleId } = context;
  if (roleId === undefined) return [];
  return context.documentIds.flatMap((documentId) => {
    const role = catalogue.findRole(documentId, roleId);
    return role ? [{ documentId, roleId, isEveryone: role.isEveryone === true, ...(role.rank === undefined ? {} : { rank: role.rank }) }] : [];
  });
}

function perspectivesOf(context: ConversationContext): { documentId: string; perspectiveId: string }[] {
  const { perspectiveId } = context;
  return perspectiveId === undefined ? [] : context.documentIds.map((documentId) => ({ documentId, perspectiveId }));
}

function perspectiveWords(context: ConversationContext, catalogue: Catalogue): string[] {
  const { perspectiveId } = context;
  if (perspectiveId === undefined) return [];
  return context.documentIds.flatMap((id) => catalogue.findPerspective(id, perspectiveId)?.name ?? []).slice(0, 1);
}
