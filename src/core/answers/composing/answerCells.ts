import { capitalise } from '../../capitalise.ts';
import type { Perspective, Role } from '../../documents/document.ts';
import type { Answer, AnswerGroup, Intent, Suggestion } from '../answer.ts';
import { findCell, groupCells, toGroup } from '../cells.ts';
import { DECISION } from './decisionWeights.ts';
import type { Evidence } from './evidence.ts';
import { createReply, roleLabel, type Turn } from './reply.ts';

/**
 * Answers that are look-ups in the role × perspective matrix: a cell, all of a role, all of a perspective, the chain.
 * Undefined when the question names neither, or names them in a document out of scope.
 */
export function answerFromMatrix(turn: Turn, evidence: Evidence): Answer | undefined {
  const { question, scope, catalogue, profile } = turn;
  const inScope = (documentId: string): boolean => scope.documentIds.includes(documentId);
  const named = question.perspectives.filter(({ documentId }) => inScope(documentId) && catalogue.hasMatrix(documentId));
  const asked = question.roles.asked.filter(({ documentId }) => inScope(documentId) && catalogue.hasMatrix(documentId));
  const documentId = named[0]?.documentId ?? asked[0]?.documentId ?? selfDocument(turn);
  if (documentId === undefined) return undefined;
  const { info } = catalogue.findDocument(documentId) ?? {};
  if (!info || !catalogue.hasMatrix(documentId)) return undefined;

  const perspectives = info.perspectives.filter(({ id }) => named.some((name) => name.documentId === documentId && name.perspectiveId === id));
  const roles = info.roles.filter(({ id }) => asked.some((name) => name.documentId === documentId && name.roleId === id));
  const own = info.roles.find(({ id }) => id === profile.roleId);
  const hasTopic = question.topicWords.length > 0;

  // A date or a number is said in a sentence, whatever role it concerns.
  if (question.factType !== undefined && hasTopic && !question.wantsChain) return undefined;
  const everyone = info.roles.filter(({ isEveryone }) => isEveryone);
  const isForEveryone = question.wantsEveryone && everyone.length > 0 && roles.every(({ isEveryone, id }) => isEveryone === true || id === lowest(info.roles)?.id);
  if (perspectives.length > 0) {
    if (isForEveryone) return cells(turn, documentId, everyone, perspectives, 'role-perspective');
    if (question.wantsChain) return chain(turn, documentId, perspectives);
    if (roles.length > 0) return cells(turn, documentId, roles, perspectives, 'role-perspective');
    const candidates = question.roles.candidates.filter((group) => group.documentId === documentId);
    if (candidates.length > 0) {
      if (own && candidates.some(({ roles }) => roles.some(({ roleId }) => roleId === own.id))) return cells(turn, documentId, [own], perspectives, 'role-perspective');
      return askWhichRole(turn, documentId, candidates.flatMap(({ roles }) => roles.map(({ roleId }) => roleId)), perspectives);
    }
    // "Er det nok, at vi kører på Compliance?" is answered by a sentence, not by a list.
    if (hasTopic && (question.isPolar || question.asksForReason || asksOfOneStatement(turn, evidence))) return undefined;
    if (question.asksAboutOther) return askWhichRole(turn, documentId, info.roles.filter(({ isEveryone }) => !isEveryone).map(({ id }) => id), perspectives);
    if (question.asksAboutSelf) {
      if (own) return cells(turn, documentId, [own], perspectives, 'role-perspective');
      return askWhichRole(turn, documentId, info.roles.filter(({ isEveryone }) => !isEveryone).map(({ id }) => id), perspectives);
    }
    return perspectiveOverview(turn, documentId, perspectives, own);
  }
  if (isForEveryone && question.wantsAllPerspectives) return cells(turn, documentId, everyone, info.perspectives, 'role');
  const isWhole = question.wantsAllPerspectives || (question.wantsEverything && (roles.length > 0 || question.asksAboutSelf));
  if (hasTopic && !isWhole) return undefined;
  if (roles.length > 0) return cells(turn, documentId, roles, info.perspectives, 'role');
  const candidates = question.roles.candidates.filter((group) => group.documentId === documentId);
  if (candidates.length > 0 && !(own && candidates.some(({ roles }) => roles.some(({ roleId }) => roleId === own.id)))) {
    return askWhichRole(turn, documentId, candidates.flatMap(({ roles }) => roles.map(({ roleId }) => roleId)), []);
  }
  if (!question.asksAboutSelf || question.factType !== undefined) return undefined;
  return own ? cells(turn, documentId, [own], info.perspectives, 'role') : undefined;
}

/** The words beside the perspective's name are rare, and one statement holds nearly all of them and the name's. */
function asksOfOneStatement({ question, scope }: Turn, evidence: Evidence): boolean {
  if (question.wantsList || question.wantsEverything) return false;
  const { hits, terms } = evidence.findStatements(question.topic, scope.documentIds, question);
  const mass = terms.reduce((sum, { idf }) => sum + idf, 0);
  return hits.some(({ textCoverage }) => textCoverage >= DECISION.nearlyAll && textCoverage * mass >= DECISION.oneStatementMass);
}

/** The last link of the chain: everybody's role when no other is meant ("samtlige ansatte"). */
function lowest(roles: readonly Role[]): Role | undefined {
  return [...roles].sort((a, b) => (b.rank ?? -1) - (a.rank ?? -1))[0];
}

/** The only document of the scope with roles, for questions that say "my role" and name nothing. */
function selfDocument({ scope, catalogue, question }: Turn): string | undefined {
  const group = question.roles.candidates.find(({ documentId }) => scope.documentIds.includes(documentId) && catalogue.hasMatrix(documentId));
  if (group) return group.documentId;
  const withRoles = scope.documentIds.filter((id) => catalogue.hasMatrix(id));
  return withRoles.length === 1 ? withRoles[0] : undefined;
}

function cells(turn: Turn, documentId: string, roles: readonly Role[], perspectives: readonly Perspective[], intent: Intent): Answer | undefined {
  const groups = groupCells(turn.catalogue, documentId, roles, perspectives);
  if (groups.length === 0) return undefined;
  const [role] = roles;
  const [perspective] = perspectives;
  const onlyRole = roles.length === 1 ? role : undefined;
  const onlyPerspective = perspectives.length === 1 ? perspective : undefined;
  return createReply(turn, {
    intent,
    heading: [
      roles.map(({ id }) => roleLabel(turn, documentId, id)).join(', '),
      onlyPerspective ? onlyPerspective.name : perspectives.length === turn.catalogue.getInfo(documentId).perspectives.length ? turn.texts('answer.allPerspectives') : '',
    ].filter((part) => part !== '').join(' · '),
    groups,
    answeredFor: { documentId, ...(onlyRole ? { roleId: onlyRole.id } : {}) },
    suggestions: neighbours(turn, documentId, onlyRole, onlyPerspective),
    about: { documentIds: [documentId], ...(onlyRole ? { roleId: onlyRole.id } : {}), ...(onlyPerspective ? { perspectiveId: onlyPerspective.id } : {}) },
  });
}

/** One perspective through all roles, top first. */
function chain(turn: Turn, documentId: string, perspectives: readonly Perspective[]): Answer | undefined {
  const { catalogue, question } = turn;
  const links = catalogue.getInfo(documentId).roles.filter(({ rank }) => rank !== undefined).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const ends = question.roles.asked.filter((name) => name.documentId === documentId && name.rank !== undefined).map(({ rank }) => rank ?? 0);
  const [from, to] = question.isFromTo && ends.length >= 2 ? [Math.min(...ends), Math.max(...ends)] : [0, Infinity];
  const roles = links.filter(({ rank }) => (rank ?? 0) >= from && (rank ?? 0) <= to);
  const groups = groupCells(catalogue, documentId, roles, perspectives);
  if (groups.length === 0) return undefined;
  const [perspective] = perspectives;
  return createReply(turn, {
    intent: 'chain',
    heading: [perspectives.map(({ name }) => name).join(', '), turn.texts('answer.chain')].join(' · '),
    groups,
    answeredFor: { documentId },
    suggestions: neighbours(turn, documentId, undefined, perspective),
    about: { documentIds: [documentId], ...(perspective ? { perspectiveId: perspective.id } : {}) },
  });
}

/** What a perspective is: its line in the list of perspectives, what it asks of everyone, and what it asks of the asker. */
function perspectiveOverview(turn: Turn, documentId: string, perspectives: readonly Perspective[], own: Role | undefined): Answer | undefined {
  const { catalogue, texts, question } = turn;
  const { roles } = catalogue.getInfo(documentId);
  const everyone = roles.find(({ isEveryone }) => isEveryone);
  const wantsAll = question.wantsEverything;
  const chosen = wantsAll ? roles : [everyone, own].filter((role) => role !== undefined);
  const groups = [...definitions(turn, documentId, perspectives), ...groupCells(catalogue, documentId, chosen, perspectives)];
  if (groups.length === 0) return undefined;
  const [perspective] = perspectives;
  const lastGroup = chosen.length === 1 && groups.length > 1 ? groups.map((group) => (group.heading === '' && everyone ? { ...group, heading: capitalise(everyone.name) } : group)) : groups;
  return createReply(turn, {
    intent: 'perspective',
    heading: perspectives.map(({ name }) => name).join(' · '),
    groups: lastGroup,
    answeredFor: { documentId },
    suggestions: [
      ...(wantsAll || !perspective ? [] : [{ title: texts('suggest.chain'), question: texts('ask.chain', { perspective: perspective.name, document: documentName(turn, documentId) }), kind: 'perspective' as const }]),
      ...neighbours(turn, documentId, undefined, perspective),
    ],
    about: { documentIds: [documentId], ...(perspective ? { perspectiveId: perspective.id } : {}) },
  });
}

/** List items that name a perspective together with its other name: "Sammen sikrer vi driften (Compliance)". */
function definitions(turn: Turn, documentId: string, perspectives: readonly Perspective[]): AnswerGroup[] {
  const statements = turn.catalogue.statementsOf(documentId).filter(({ roleId, text }) => roleId === undefined && perspectives.some((perspective) => isDefinition(text, perspective)));
  return statements.length === 0 ? [] : [toGroup(statements.slice(0, perspectives.length), turn.catalogue)];
}

function isDefinition(text: string, { name, aliases }: Perspective): boolean {
  const lower = text.toLocaleLowerCase('da');
  return lower.startsWith(name.toLocaleLowerCase('da')) && aliases.some((alias) => lower.includes(`(${alias.toLocaleLowerCase('da')})`));
}

function askWhichRole(turn: Turn, documentId: string, roleIds: readonly string[], perspectives: readonly Perspective[]): Answer {
  const [perspective] = perspectives;
  const choices = [...new Set(roleIds)].filter((id) => findCell(turn.catalogue, documentId, id).length > 0);
  return createReply(turn, {
    kind: 'clarify',
    intent: perspective ? 'role-perspective' : 'role',
    heading: turn.texts('clarify.role.heading'),
    message: perspective ? turn.texts('clarify.role.perspective', { perspective: perspective.name }) : turn.texts('clarify.role.message'),
    suggestions: choices.map((roleId) => ({
      title: roleLabel(turn, documentId, roleId),
      question: roleQuestion(turn, documentId, roleId, perspective),
      kind: 'choice',
    })),
    about: { documentIds: [documentId], ...(perspective ? { perspectiveId: perspective.id } : {}) },
  });
}

/** The same perspective one role up and down, and the other perspectives of the same role. */
function neighbours(turn: Turn, documentId: string, role: Role | undefined, perspective: Perspective | undefined): Suggestion[] {
  const { roles, perspectives } = turn.catalogue.getInfo(documentId);
  const at = (rank: number): Role | undefined => roles.find((other) => other.rank === rank);
  const up = role?.rank === undefined ? undefined : at(role.rank - 1);
  const down = role?.rank === undefined ? undefined : at(role.rank + 1);
  const step = (other: Role | undefined, kind: 'role-up' | 'role-down'): Suggestion[] =>
    other && perspective
      ? [{ title: turn.texts(kind === 'role-up' ? 'suggest.roleUp' : 'suggest.roleDown', { role: roleLabel(turn, documentId, other.id) }), question: roleQuestion(turn, documentId, other.id, perspective), kind }]
      : [];
  const others = perspectives.filter(({ id }) => id !== perspective?.id && perspective !== undefined);
  // The next perspective first, so that pressing on walks through all of them.
  const start = perspectives.findIndex(({ id }) => id === perspective?.id);
  const ordered = [...others].sort((a, b) => distance(a) - distance(b));
  return [
    ...step(up, 'role-up'),
    ...step(down, 'role-down'),
    ...ordered.map((other) => ({
      title: other.name,
      question: role ? roleQuestion(turn, documentId, role.id, other) : turn.texts('ask.perspective', { perspective: other.name, document: documentName(turn, documentId) }),
      kind: 'perspective' as const,
    })),
  ];

  function distance(other: Perspective): number {
    return (perspectives.indexOf(other) - start + perspectives.length) % perspectives.length;
  }
}

function roleQuestion(turn: Turn, documentId: string, roleId: string, perspective: Perspective | undefined): string {
  const role = turn.catalogue.findRole(documentId, roleId)?.name ?? '';
  const document = documentName(turn, documentId);
  return perspective ? turn.texts('ask.rolePerspective', { role, perspective: perspective.name, document }) : turn.texts('ask.role', { role, document });
}

function documentName({ catalogue }: Turn, documentId: string): string {
  const { municipality, title } = catalogue.getInfo(documentId);
  return municipality ?? title;
}

