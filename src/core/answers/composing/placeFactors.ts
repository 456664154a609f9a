import type { Statement } from '../../documents/document.ts';
import type { Factor } from '../../search/search.ts';
import type { Understanding } from '../understanding/understand.ts';
import { DECISION } from './decisionWeights.ts';

/**
 * What statements' scores are multiplied by for their role and perspective: a named one raises its own statements and lowers
 * the others of that kind, softly, since the topic decides.
 */
export function createPlaceFactors(statements: readonly Statement[]): (question: Pick<Understanding, 'roles' | 'perspectives'>) => Factor[] {
  const roles = numberPlaces(statements, ({ documentId, roleId }) => roleId !== undefined && { documentId, name: roleId });
  const perspectives = numberPlaces(statements, ({ documentId, perspectiveId }) => perspectiveId !== undefined && { documentId, name: perspectiveId });
  return ({ roles: { asked }, perspectives: named }) => {
    const factors: Factor[] = [];
    if (asked.length > 0) factors.push(roles.factorOf(asked.map(({ documentId, roleId }) => ({ documentId, name: roleId })), DECISION.roleMatch, DECISION.roleMismatch));
    if (named.length > 0) factors.push(perspectives.factorOf(named.map(({ documentId, perspectiveId }) => ({ documentId, name: perspectiveId })), DECISION.perspectiveMatch, DECISION.perspectiveMismatch));
    return factors;
  };
}

/** A name that a document gives; the same name in another document is another place. */
interface Place {
  readonly documentId: string;
  readonly name: string;
}

function numberPlaces(statements: readonly Statement[], placeOf: (statement: Statement) => Place | false) {
  const numbers = new Map<string, Map<string, number>>();
  // 0 is no place of this kind.
  let count = 1;
  const values = Int32Array.from(statements, (statement) => {
    const place = placeOf(statement);
    return place === false ? 0 : numberOf(place);
  });
  return {
    factorOf(wanted: readonly Place[], ofWanted: number, ofOthers: number): Factor {
      const factors = new Float64Array(count).fill(ofOthers);
      factors[0] = 1;
      for (const { documentId, name } of wanted) {
        const number = numbers.get(documentId)?.get(name);
        if (number !== undefined) factors[number] = ofWanted;
      }
      return { values, factors };
    },
  };

  function numberOf({ documentId, name }: Place): number {
    const ofDocument = numbers.get(documentId) ?? new Map<string, number>();
    const number = ofDocument.get(name) ?? count;
    if (number === count) {
      count += 1;
      numbers.set(documentId, ofDocument.set(name, number));
    }
    return number;
  }
}
