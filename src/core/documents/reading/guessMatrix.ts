import type { Perspective, Role, RoleGroup } from '../document.ts';
import { toSlug } from '../municipalities.ts';
import { aliasesOfKind, EVERYONE_ALIASES, findRoleName, isEveryone, roleKindOf } from './roleNouns.ts';
import type { SectionDraft } from './sections.ts';

/** The roles and perspectives of a document that nobody described. */
export interface GuessedMatrix {
  readonly roles: readonly Role[];
  readonly roleGroups: readonly RoleGroup[];
  readonly perspectives: readonly Perspective[];
  /** The sections, with the role and perspective that each stands under. */
  readonly drafts: readonly SectionDraft[];
}

/**
 * A document that prints the same headings under each of several roles, or the same roles under each of several headings, is
 * a matrix: its roles and perspectives are read off it. Undefined for any other document.
 */
export function guessMatrix(drafts: readonly SectionDraft[]): GuessedMatrix | undefined {
  const cells = findCells(drafts);
  const roleNames = [...new Set(cells.map(({ role }) => role))];
  const themes = [...Map.groupBy(cells, ({ theme }) => toSlug(theme)).values()].filter((found) => new Set(found.map(({ role }) => role)).size >= MIN_OF_EACH);
  if (roleNames.filter((name) => !isEveryone(name)).length < MIN_OF_EACH || themes.length < MIN_OF_EACH) return undefined;
  const roles = toRoles(roleNames);
  const perspectives = themes.map(([first]) => toPerspective(first?.theme ?? ''));
  return { roles, roleGroups: groupRoles(roles), perspectives, drafts: labelSections(drafts, roles, perspectives) };
}

const MIN_OF_EACH = 2;

interface Cell {
  readonly role: string;
  readonly theme: string;
}

/** Every heading of a role with a heading right below it, or the other way round, whichever the document has more of. */
function findCells(drafts: readonly SectionDraft[]): Cell[] {
  const byId = new Map(drafts.map(({ section }) => [section.id, section]));
  const rolesAbove: Cell[] = [];
  const themesAbove: Cell[] = [];
  for (const { section } of drafts) {
    const parent = section.parentId === undefined ? undefined : byId.get(section.parentId);
    if (parent === undefined || parent.heading === '' || section.heading === '') continue;
    const [above, below] = [findRoleName(parent.heading), findRoleName(section.heading)];
    if (above !== undefined && below === undefined) rolesAbove.push({ role: above, theme: section.heading });
    else if (above === undefined && below !== undefined) themesAbove.push({ role: below, theme: parent.heading });
  }
  return rolesAbove.length >= themesAbove.length ? rolesAbove : themesAbove;
}

/** In the order of the document, turned when it begins at the bottom; a kind of role that only one has lends it its everyday names. */
function toRoles(names: readonly string[]): Role[] {
  const inChain = names.filter((name) => !isEveryone(name));
  const [first, last] = [roleKindOf(inChain[0] ?? ''), roleKindOf(inChain.at(-1) ?? '')];
  const chain = first !== undefined && last !== undefined && first > last ? inChain.toReversed() : inChain;
  const kinds = Map.groupBy(chain, roleKindOf);
  return [
    ...chain.map((name, rank): Role => {
      const kind = roleKindOf(name);
      const isOnlyOne = kind !== undefined && kinds.get(kind)?.length === 1;
      const aliases = [...spellOut(name), ...(isOnlyOne ? aliasesOfKind(kind) : [])].filter((alias) => !names.includes(alias));
      return { id: toSlug(name), name, aliases, rank };
    }),
    ...names.filter(isEveryone).map((name): Role => ({ id: toSlug(name), name, aliases: EVERYONE_ALIASES.filter((alias) => alias !== name), isEveryone: true })),
  ];
}

/** "afdelings- og institutionsleder" is either. */
function spellOut(name: string): string[] {
  const [, first = '', second = '', head = ''] = /^(\p{L}+)- (?:og|eller) (\p{L}+)(leder|chef|direktør|medarbejder)$/u.exec(name) ?? [];
  return head === '' ? [] : [first + head, second + head];
}

/** Words that could mean several of the roles: "leder", and the everyday names of a kind that several have. */
function groupRoles(roles: readonly Role[]): RoleGroup[] {
  const chain = roles.filter((role) => role.isEveryone !== true);
  const taken = new Set(roles.flatMap(({ name, aliases }) => [name, ...aliases]));
  const groups = [...Map.groupBy(chain, ({ name }) => roleKindOf(name))].map(([kind, members]) => ({ aliases: kind === undefined ? [] : aliasesOfKind(kind), members }));
  const leaders = { aliases: ['leder', 'ledere', 'leader', 'manager'], members: chain.filter(({ name }) => /led(?:er|ere)(?!\p{L})/u.test(name)) };
  const found: RoleGroup[] = [];
  for (const { aliases, members } of [...groups, leaders]) {
    const free = aliases.filter((alias) => !taken.has(alias));
    free.forEach((alias) => taken.add(alias));
    if (members.length > 1 && free.length > 0) found.push({ aliases: free, roles: members.map(({ id }) => id) });
  }
  return found;
}

function toPerspective(heading: string): Perspective {
  const isShouted = heading === heading.toUpperCase();
  const name = isShouted ? heading.charAt(0) + heading.slice(1).toLocaleLowerCase('da') : heading;
  return { id: toSlug(heading), name, aliases: [] };
}

interface Label {
  readonly roleId?: string;
  readonly perspectiveId?: string;
}

/**
 * Sections below a labelled one stand under the same. Only what follows the last cell of a role does not: the document goes on
 * there with something else, in a heading that merely looks smaller.
 */
function labelSections(drafts: readonly SectionDraft[], roles: readonly Role[], perspectives: readonly Perspective[]): SectionDraft[] {
  const own = drafts.map(({ section }): Label => {
    const name = findRoleName(section.heading);
    const roleId = roles.find((role) => role.name === name)?.id;
    const perspectiveId = perspectives.find(({ id }) => id === toSlug(section.heading))?.id;
    return { ...(roleId !== undefined && { roleId }), ...(perspectiveId !== undefined && { perspectiveId }) };
  });
  const isCell = (at: number): boolean => Object.keys(own[at] ?? {}).length > 0;
  const placed = new Map<string | undefined, { section: SectionDraft['section']; label: Label }>();
  return drafts.map((draft, at) => {
    const { parentId } = draft.section;
    const above = placed.get(parentId);
    const cellsBeside = drafts.flatMap(({ section }, other) => (section.parentId === parentId && isCell(other) ? [other] : []));
    const isAfterCells = above !== undefined && Object.keys(above.label).length > 0 && !isCell(at) && (cellsBeside.at(-1) ?? at) < at;
    const parent = isAfterCells ? placed.get(above.section.parentId) : above;
    const label = { ...parent?.label, ...own[at] };
    const section = { ...draft.section, path: draft.section.level === 0 ? [] : [...(parent?.section.path ?? []), draft.section.heading], ...label };
    if (parent === undefined) delete section.parentId;
    else section.parentId = parent.section.id;
    placed.set(section.id, { section, label });
    return { ...draft, section };
  });
}
