import type { AnalysedWord } from '../../search/analyser.ts';
import type { ConversationContext, Profile } from '../answer.ts';
import type { Catalogue } from '../catalogue.ts';
import type { RoleName } from './names.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import { NUMBER_WORDS } from './questionWords.ts';
import type { Subject } from './subject.ts';
import type { Understanding } from './understand.ts';

const OPENERS = new Set(['samme', 'same', 'og', 'å', 'and', 'end', 'eller', 'or', 'men', 'but', 'okay', 'ok']);
const ANAPHORS = new Set(['det', 'den', 'dem', 'dette', 'disse', 'samme', 'it', 'that', 'this', 'those', 'them', 'same']);
/** A question of at most this many words with nothing but a name in it leans on the one before. */
const ELLIPTIC_MAX_WORDS = 8;
/** "… om det?", "… der?": points back from its end. */
const POINTS_BACK_AT_END = /(?:(?:til|om|i|for|med|under|to|about|of|in|on)\s+(?:det|den|dem|dette|it|that|this|them)|(?<!\p{L})(?:der|there))\s*[?.!]*$/iu;
/** "trinnet under mig", "lederen over hende", "et niveau op", "one level down". */
const STEP = /(?<!\p{L})(over|under|above|below)\s+(mig|os|me|us|hende|ham|den|det|dem|her|him|that|it|them)(?!\p{L})|(?:trin|niveau|lag|level|step)\p{L}*\s+(op|ned|over|under|up|down|above|below)(?!\p{L})/iu;
/** "den første", "nr. 2", "the last one": one of what was listed. */
const ORDINAL = /(?<!\p{L})(?:den|det|nr\.?|nummer|number|no\.?|the)\s+(\p{L}+|\d{1,2})(?:\s+(?:en|one))?\s*[?.!]*$/iu;

/** Names of a turn that the one before supplies. */
interface Conversation {
  readonly context: ConversationContext | undefined;
  readonly profile: Profile;
  readonly catalogue: Catalogue;
  readonly analyser: QuestionAnalyser;
}

/**
 * Completes a question that leans on the last one ("og som centerchef?", "hvad med Resiliens?", "hvad siger Gladsaxe om det?")
 * with what it leaves out. A question that stands on its own comes back unchanged.
 */
export function followConversation(question: Understanding, tokens: readonly AnalysedWord[], conversation: Conversation): Understanding {
  const { context, catalogue, profile, analyser } = conversation;
  if (!context || !leansOnContext(question, tokens)) return question;
  const hasOwnTopic = question.topicWords.length > 0;
  if (question.municipalities.length > 0 || question.documentIds.length > 0) {
    if (hasOwnTopic || question.roles.asked.length > 0 || question.perspectives.length > 0) return question;
    // The other municipality has neither these roles nor these perspectives: what is left of them is their subject.
    return { ...question, ...subjectFrom([...context.topic, ...perspectiveWords(context, catalogue)].join(' '), analyser) };
  }
  const step = stepTo(question, context, conversation);
  const place = placeAsked(question);
  const nth = place === undefined ? undefined : nthPerspective(place, context, catalogue);
  const picked = place === undefined || nth ? undefined : context.listed?.at(place - 1);
  if (picked !== undefined && context.listed) return { ...question, picked, pickedFrom: context.listed };
  const roles = step ?? question.roles.asked;
  const perspectives = nth ?? question.perspectives;
  // "Og hvad er min egen?" goes back to the asker's own role.
  const isOwn = question.asksAboutSelf && profile.roleId !== undefined;
  const rolesKept = roles.length > 0 || question.roles.candidates.length > 0 || isOwn;
  const isAboutNames = rolesKept || perspectives.length > 0;
  const topic = hasOwnTopic || isAboutNames ? {} : subjectFrom(context.topic.join(' '), analyser);
  return {
    ...question,
    ...(context.documentIds.length < catalogue.documents.length ? { documentIds: context.documentIds } : {}),
    roles: { ...question.roles, asked: rolesKept ? roles : rolesOf(context, catalogue) },
    // A subject of its own leaves the theme, not the person; "det sidste spor" is another theme.
    perspectives: perspectives.length > 0 ? perspectives : (hasOwnTopic && !isAboutNames) || question.ordinal !== undefined ? [] : perspectivesOf(context),
    wantsChain: question.wantsChain || (context.intent === 'chain' && !rolesKept),
    asksAboutOther: question.asksAboutOther && context.roleId === undefined && roles.length === 0,
    ...(step || nth ? { topicWords: [], topic: '' } : topic),
  };
}

/** The last question's subject as this one's. */
function subjectFrom(text: string, analyser: QuestionAnalyser): Subject {
  const topicWords = analyser.analyse(text).filter(({ word }) => !analyser.isStopWord(word));
  return { topicWords, topic: text, searchText: text, subject: text, everything: text, isOnlyAsking: text === '' };
}

function leansOnContext(question: Understanding, tokens: readonly AnalysedWord[]): boolean {
  const words = tokens.map(({ word }) => word);
  const [first = '', second = '', third = ''] = words;
  if (OPENERS.has(first) || STEP.test(question.text)) return true;
  if (second === 'med' || second === 'about' || (second === 'så' && third === 'med')) return true;
  if (POINTS_BACK_AT_END.test(question.text) || (words.length <= ELLIPTIC_MAX_WORDS && placeAsked(question) !== undefined)) return true;
  if (!question.isOnlyAsking) return false;
  if (words.some((word, index) => index > 0 && ANAPHORS.has(word))) return true;
  const isWhole = question.wantsAllPerspectives || (question.roles.asked.length > 0 && question.perspectives.length > 0);
  const hasName =
    question.roles.asked.length > 0 || question.perspectives.length > 0 || question.municipalities.length > 0 || question.documentIds.length > 0;
  return hasName && !isWhole && words.length <= ELLIPTIC_MAX_WORDS;
}

/** The role one step up or down the chain from the role last spoken of, or from the asker's own. */
function stepTo(question: Understanding, context: ConversationContext, { profile, catalogue }: Conversation): RoleName[] | undefined {
  const match = STEP.exec(question.text);
  if (!match) return undefined;
  const [, preposition, whom, direction] = match;
  const isUp = /^(?:over|above|op|up)$/iu.test(preposition ?? direction ?? '');
  const isFromSelf = whom !== undefined && /^(?:mig|os|me|us)$/iu.test(whom);
  const from = (isFromSelf ? profile.roleId : undefined) ?? context.roleId ?? profile.roleId;
  for (const documentId of context.documentIds) {
    const { roles } = catalogue.getInfo(documentId);
    const rank = roles.find(({ id }) => id === from)?.rank;
    const next = rank === undefined ? undefined : roles.find((role) => role.rank === rank + (isUp ? -1 : 1));
    if (next) return [{ documentId, roleId: next.id, isEveryone: false, ...(next.rank === undefined ? {} : { rank: next.rank }) }];
  }
  return undefined;
}

/** The number that a question ends with: "og den sidste?" is 0, one before the first. */
function placeAsked({ text, perspectives }: Understanding): number | undefined {
  const word = ORDINAL.exec(text)?.[1]?.toLocaleLowerCase('da');
  if (word === undefined || perspectives.length > 0) return undefined;
  const place = word === 'sidste' || word === 'last' ? 0 : (NUMBER_WORDS.get(word) ?? Number(word));
  return Number.isInteger(place) ? place : undefined;
}

/** The n-th theme of the document last spoken of, when no other things were listed last. */
function nthPerspective(place: number, context: ConversationContext, catalogue: Catalogue): { documentId: string; perspectiveId: string }[] | undefined {
  const [documentId] = context.documentIds;
  if (documentId === undefined || context.documentIds.length > 1) return undefined;
  const { perspectives } = catalogue.getInfo(documentId);
  const perspective = perspectives.at(place - 1);
  if (!perspective || !listsThemes(context, documentId, catalogue)) return undefined;
  return [{ documentId, perspectiveId: perspective.id }];
}

function listsThemes({ listed = [] }: ConversationContext, documentId: string, catalogue: Catalogue): boolean {
  const { perspectives } = catalogue.getInfo(documentId);
  return listed.length === 0 || (listed.length === perspectives.length && listed.every((id) => isThemeName(id, documentId, catalogue)));
}

function isThemeName(id: string, documentId: string, catalogue: Catalogue): boolean {
  const text = (catalogue.findStatement(id)?.text ?? catalogue.findSection(id)?.heading ?? '').toLocaleLowerCase('da');
  return catalogue.getInfo(documentId).perspectives.some(({ name }) => text.includes(name.toLocaleLowerCase('da')));
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
