import type { Answer } from '../answer.ts';
import { citeSection } from '../citations.ts';
import { createReply, type Turn } from './reply.ts';

const ASKS_WHICH_ROLES = /(?:hvilke|hvad for|which|what)\s+(?:\p{L}+\s+){0,2}(?:roller|rollerne|ledelsesniveauer|ledelseslag|ledelsesroller|lederniveauer|roles|levels)(?!\p{L})/iu;

/** "Hvilke roller er der?": the headings of a document's roles, in the order of the chain. */
export function answerRoles(turn: Turn): Answer | undefined {
  const { question, scope, catalogue, texts } = turn;
  if (!ASKS_WHICH_ROLES.test(question.text) || question.perspectives.length > 0) return undefined;
  const documentId = scope.documentIds.find((id) => catalogue.hasMatrix(id));
  const document = documentId === undefined ? undefined : catalogue.findDocument(documentId);
  if (!document) return undefined;
  const { info, sections } = document;
  const headings = info.roles.flatMap((role) => sections.find(({ roleId, heading }) => roleId === role.id && heading !== '') ?? []);
  if (headings.length < 2) return undefined;
  return createReply(turn, {
    intent: 'document',
    heading: info.title,
    groups: [{ heading: '', citations: headings.map((section) => citeSection(section, catalogue)), layout: 'bullets' }],
    answeredFor: { documentId: info.id },
    suggestions: info.roles
      .filter(({ isEveryone }) => !isEveryone)
      .map(({ name }) => ({ title: name, question: texts('ask.role', { role: name, document: info.municipality ?? info.title }), kind: 'choice' })),
    about: { documentIds: [info.id] },
  });
}
