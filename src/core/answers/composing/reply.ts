import { createTexts, type Texts } from '../../../locales/texts.ts';
import type { Answer, AnswerGroup, ConversationContext, Intent, Language, Profile, Suggestion } from '../answer.ts';
import { describeRole } from '../cells.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Scope } from '../understanding/scope.ts';
import type { Understanding } from '../understanding/understand.ts';

/** Everything one turn is answered from; built once per question and handed to each way of answering. */
export interface Turn {
  readonly question: Understanding;
  readonly profile: Profile;
  readonly scope: Scope;
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly language: Language;
  /** True for a word that the documents hold in any inflection. */
  knows(word: string): boolean;
}

interface ReplyParts {
  readonly kind?: Answer['kind'];
  readonly intent: Intent;
  readonly heading?: string;
  readonly message?: string;
  readonly groups?: readonly AnswerGroup[];
  readonly isUnsure?: boolean;
  readonly suggestions?: readonly Suggestion[];
  readonly answeredFor?: { readonly documentId: string; readonly roleId?: string };
  /** What the next turn may lean on. */
  readonly about?: { readonly documentIds: readonly string[]; readonly roleId?: string; readonly perspectiveId?: string; readonly sectionId?: string };
}

/** Puts a reply together: framing, quotes, whom it answers for, and what the next turn may lean on. */
export function createReply(turn: Turn, parts: ReplyParts): Answer {
  const { about } = parts;
  const context: ConversationContext | undefined = about && {
    documentIds: about.documentIds,
    intent: parts.intent,
    // Only words that the documents hold: what a person wrote beside them is not kept.
    topic: turn.question.topicWords.map(({ word }) => word).filter((word) => turn.knows(word)),
    language: turn.language,
    ...(about.roleId === undefined ? {} : { roleId: about.roleId }),
    ...(about.perspectiveId === undefined ? {} : { perspectiveId: about.perspectiveId }),
    ...(about.sectionId === undefined ? {} : { sectionId: about.sectionId }),
    // One of a list, or what stands under a theme: the next number still asks for another of them.
    ...(turn.question.pickedFrom ? { listed: turn.question.pickedFrom } : about.perspectiveId === undefined ? listedIn(parts.groups) : {}),
    ...(turn.profile.municipality === undefined ? {} : { municipality: turn.profile.municipality }),
  };
  return {
    kind: parts.kind ?? 'answer',
    intent: parts.intent,
    language: turn.language,
    heading: parts.heading ?? '',
    message: parts.message ?? '',
    groups: parts.groups ?? [],
    answeredFor: parts.answeredFor ? answeredFor(turn, parts.answeredFor) : '',
    suggestions: parts.suggestions ?? [],
    ...(parts.isUnsure === true ? { isUnsure: true } : {}),
    ...(context ? { context } : {}),
  };
}

/** Of more items nobody asks for the ninth by its number. */
const MAX_LISTED = 12;

/** One list only: of several, "den tredje" could be the third of any. */
function listedIn(groups: readonly AnswerGroup[] = []): Pick<ConversationContext, 'listed'> {
  const [only] = groups;
  const isList = groups.length === 1 && only?.layout === 'bullets' && only.citations.length > 1 && only.citations.length <= MAX_LISTED;
  return isList ? { listed: only.citations.map(({ statementId }) => statementId) } : {};
}

/** Texts and language of a turn. */
export function textsFor(language: Language): Texts {
  return createTexts(language);
}

/** A role's name as the reader's language has it, first letter in upper case. */
export function roleLabel(turn: Turn, documentId: string, roleId: string): string {
  const role = turn.catalogue.findRole(documentId, roleId);
  return role ? describeRole(role, turn.language) : '';
}

function answeredFor(turn: Turn, { documentId, roleId }: { documentId: string; roleId?: string }): string {
  const { municipality } = turn.catalogue.getInfo(documentId);
  const role = roleId === undefined ? undefined : roleLabel(turn, documentId, roleId);
  return [role, municipality].filter((part) => part !== undefined && part !== '').join(', ');
}
