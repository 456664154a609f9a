import type { Statement } from '../../documents/document.ts';
import type { Answer } from '../answer.ts';
import { documentSuggestion } from './answerDocument.ts';
import { toGroup } from '../cells.ts';
import { citeSection } from '../citations.ts';
import { holdsFact } from './facts.ts';
import { createReply, type Turn } from './reply.ts';

/** Words that ask about the document as a thing: its making, not its content. */
const MAKING =
  /(?<!\p{L})(?:dato(?:en)?|dateret|trykt|udgivet|genudgivet|udgivelse\p{L}*|revideret|opdatere[dt]e?|årstal(?:let)?|skrevet|nederst|underskrevet|underskrift\p{L}*|forfatter\p{L}*|afsender\p{L}*|vedtaget|udarbejdet|lavet|bag|signed|dated|published|printed|revised|updated|wrote|written|author\p{L}*)(?!\p{L})/iu;
/** "Hvornår er … fra", "hvor gammel er …". */
const AGE = /(?:(?:hvornår|måned|år)\s.*\sfra(?!\p{L})|fra hvornår|hvor gammel|how old|when is .* from)/iu;
const TITLE = /(?<!\p{L})(?:titel|titlen|title)(?!\p{L})/iu;
const DOCUMENT_WORD = /^(?:forord\p{L}*|foreword|preface|dokument\p{L}*|ledelsesgrundlag\p{L}*|grundlag\p{L}*|strategi\p{L}*|strateg\p{L}*|folder\p{L}*|måned|år(?:et)?|month|year|direktion\p{L}*|chefgruppe\p{L}*|vegne|byråd\p{L}*|gammel|gammelt|old|under|sidste?|senest|seneste|lige|nyeste|last|latest)$/iu;
const PERSON = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/u;
const BODY = /^(?:[-–—] ?)?(?:På \p{L}+ vegne|(?:Direktionen|Chefgruppen|Byrådet|Kommunalbestyrelsen)(?!\p{L}))/u;
/** Imprints are short lines; a date inside a long sentence is about something else. */
const IMPRINT_MAX_LETTERS = 90;
/** "Direktionen, marts 2025." signs; a longer sentence says something about the body. */
const MAX_BODY_WORDS = 6;
const MAX_QUOTED = 3;

/** When a document was made, who signed it, what it is called: quoted from its title, signature or imprint. */
export function answerFrontMatter(turn: Turn): Answer | undefined {
  const { question, scope } = turn;
  if (scope.origin === 'all' || question.perspectives.length > 0) return undefined;
  // "Hvem har skrevet bogen?" asks about a book, not about this document.
  if (question.topicWords.some(({ word }) => !MAKING.test(word) && !TITLE.test(word) && !DOCUMENT_WORD.test(word))) return undefined;
  if (TITLE.test(question.text)) return answerTitle(turn);
  if (!MAKING.test(question.text) && !AGE.test(question.text)) return undefined;
  const imprints = scope.documentIds.flatMap((id) => turn.catalogue.statementsOf(id)).filter(({ text }) => text.length <= IMPRINT_MAX_LETTERS);
  const dates = question.factType === 'when' ? imprints.filter(({ text, kind }) => kind !== 'bullet' && holdsFact(text, 'when')) : [];
  const signers = question.factType === 'who' ? imprints.filter(isSignature) : [];
  const signatures = [...signers.filter(({ text }) => hasPerson(text)), ...signers];
  const found = [...new Set([...signatures, ...dates])].slice(0, MAX_QUOTED);
  return found.length > 0 ? reply(turn, found) : undefined;
}

function isSignature({ kind, text }: Statement): boolean {
  return (kind === 'label' && hasPerson(text)) || (BODY.test(text) && text.split(' ').length <= MAX_BODY_WORDS);
}

/** "Ledelsesgrundlag for Thisted Kommune" names nobody. */
function hasPerson(text: string): boolean {
  return PERSON.test(text.replace(/\p{Lu}[\p{L}-]+ Kommune\p{L}*/gu, ''));
}

function answerTitle(turn: Turn): Answer | undefined {
  const { scope, catalogue } = turn;
  const [documentId] = scope.documentIds;
  const document = documentId === undefined ? undefined : catalogue.findDocument(documentId);
  const first = document?.sections.find(({ heading }) => heading !== '');
  if (!document || !first || scope.documentIds.length > 1) return undefined;
  return createReply(turn, {
    intent: 'fact',
    heading: document.info.title,
    groups: [{ heading: '', citations: [citeSection(first, catalogue)], layout: 'bullets' }],
    suggestions: [documentSuggestion(turn, document.info.id)],
    about: { documentIds: [document.info.id] },
  });
}

function reply(turn: Turn, statements: readonly Statement[]): Answer {
  const documentIds = [...new Set(statements.map(({ documentId }) => documentId))];
  const [documentId] = documentIds;
  return createReply(turn, {
    intent: 'fact',
    groups: [toGroup(statements, turn.catalogue)],
    ...(documentIds.length === 1 && documentId !== undefined ? { answeredFor: { documentId } } : {}),
    suggestions: documentIds.map((id) => documentSuggestion(turn, id)),
    about: { documentIds },
  });
}
