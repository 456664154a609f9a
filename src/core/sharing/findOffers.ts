import type { Profile } from '../answers/answer.ts';
import type { DocumentInfo, Statement } from '../documents/document.ts';
import { isForTeam } from '../reflections/prompts/isForTeam.ts';
import type { Cell } from './findCells.ts';
import type { SharingCorpus } from './sharingCorpus.ts';
import { takeTurns } from './takeTurns.ts';

/** What is worth offering to somebody who has not written a word, best first. */
export interface Offers {
  readonly cells: readonly Cell[];
  /** What prompts are worth asking about. */
  readonly statements: readonly Statement[];
}

/**
 * Cells and statements of the person's role; without one, of what is said to everybody. Documents and themes take turns. Of
 * other municipalities there is nothing for who has one, and for others it comes last.
 */
export function findOffers(corpus: SharingCorpus, profile: Profile | undefined, municipality: string | undefined): Offers {
  const [own, rest] = orderDocuments(corpus.infos, profile, municipality).map((infos) => findOffersOf(corpus, infos, profile?.roleId));
  return { cells: [...(own?.cells ?? []), ...(rest?.cells ?? [])], statements: [...(own?.statements ?? []), ...(rest?.statements ?? [])] };
}

/** The same of these documents. */
export function findOffersOf(corpus: SharingCorpus, infos: readonly DocumentInfo[], roleId: string | undefined): Offers {
  const offers = infos.map((info) => findDocumentOffers(corpus, info, roleId));
  return { cells: takeTurns(offers.map(({ cells }) => cells)), statements: takeTurns(offers.map(({ statements }) => statements)) };
}

/** The documents that come first, and those after them. */
function orderDocuments(infos: readonly DocumentInfo[], profile: Profile | undefined, municipality: string | undefined): [readonly DocumentInfo[], readonly DocumentInfo[]] {
  const of = (name: string | undefined): DocumentInfo[] => (name === undefined ? [] : infos.filter((info) => info.municipality === name));
  const chosen = of(profile?.municipality);
  if (chosen.length > 0) return [chosen, []];
  // Who chose a role but no municipality means the documents that have it.
  const withRole = infos.filter(({ roles }) => roles.some(({ id }) => id === profile?.roleId));
  const first = withRole.length > 0 ? withRole : of(municipality);
  return [first, infos.filter((info) => !first.includes(info))];
}

function findDocumentOffers(corpus: SharingCorpus, info: DocumentInfo, roleId: string | undefined): Offers {
  const isMeant = (statementRoleId: string | undefined): boolean => (info.roles.some(({ id }) => id === roleId) ? statementRoleId === roleId : isForTeam(info, statementRoleId));
  const topics = corpus.topicsOf(info.id).filter(([statement]) => isMeant(statement?.roleId));
  return {
    cells: corpus.cellsOf(info.id).filter((cell) => isMeant(cell.roleId)),
    statements: takeTurns(topics.map((statements) => statements.filter(({ kind }) => kind !== 'label').slice(0, perTopic))),
  };
}

/** Of one theme no more are offered. */
const perTopic = 4;
