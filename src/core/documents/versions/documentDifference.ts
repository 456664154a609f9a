import type { LeadershipDocument, Statement } from '../document.ts';
import { type ChangedStatement, matchChanged } from './matchChanged.ts';

/** What is different of one role in one section. */
export interface PlaceDifference {
  readonly roleId?: string;
  /** Headings from the chapter down, joined by " › "; '' for text before the first heading. */
  readonly section: string;
  readonly keptCount: number;
  /** Under the place that they have now. */
  readonly changed: readonly ChangedStatement[];
  readonly added: readonly Statement[];
  readonly removed: readonly Statement[];
}

/** What a new version of a document says in other words, in addition, and no longer. */
export interface DocumentDifference {
  readonly documentId: string;
  readonly keptCount: number;
  readonly changedCount: number;
  readonly addedCount: number;
  readonly removedCount: number;
  /** In the order of the new version, then what only the old one has; places where nothing changed are left out. */
  readonly places: readonly PlaceDifference[];
  /** Ids that the old version has and the new one has not: those of changed and of removed statements. */
  readonly goneIds: ReadonlySet<string>;
}

/**
 * Compares two versions of a document by what can be quoted; other renderings are left out. A statement's id is made of its
 * words, role and perspective, so that one that is the same in these is kept wherever it stands now.
 */
export function compareDocuments(before: LeadershipDocument, after: LeadershipDocument): DocumentDifference {
  const [old, now] = [listQuotable(before), listQuotable(after)];
  const [oldIds, newIds] = [toIds(old), toIds(now)];
  const left = { before: old.filter(({ id }) => !newIds.has(id)), after: now.filter(({ id }) => !oldIds.has(id)) };
  const changed = matchChanged(left.before, left.after);
  const changedBefore = new Set(changed.map((change) => change.before));
  const changedAfter = new Map(changed.map((change) => [change.after, change]));
  const places = new Map<string, Place>();
  const at = (statement: Statement): Place => findPlace(places, statement);
  for (const statement of now) {
    const change = changedAfter.get(statement);
    if (oldIds.has(statement.id)) at(statement).keptCount += 1;
    else if (change === undefined) at(statement).added.push(statement);
    else at(statement).changed.push(change);
  }
  for (const statement of left.before) if (!changedBefore.has(statement)) at(statement).removed.push(statement);
  return {
    documentId: after.info.id,
    keptCount: now.length - left.after.length,
    changedCount: changed.length,
    addedCount: left.after.length - changed.length,
    removedCount: left.before.length - changed.length,
    places: [...places.values()].filter((place) => place.changed.length + place.added.length + place.removed.length > 0),
    goneIds: toIds(left.before),
  };
}

interface Place extends PlaceDifference {
  keptCount: number;
  readonly changed: ChangedStatement[];
  readonly added: Statement[];
  readonly removed: Statement[];
}

function findPlace(places: Map<string, Place>, { roleId, sectionPath }: Statement): Place {
  const section = sectionPath.filter((heading) => heading !== '').join(' › ');
  const key = JSON.stringify([roleId, section]);
  const place = places.get(key) ?? { ...(roleId !== undefined && { roleId }), section, keptCount: 0, changed: [], added: [], removed: [] };
  places.set(key, place);
  return place;
}

function listQuotable({ statements }: LeadershipDocument): Statement[] {
  return statements.filter(({ duplicateOf }) => duplicateOf === undefined);
}

function toIds(statements: readonly Statement[]): Set<string> {
  return new Set(statements.map(({ id }) => id));
}
