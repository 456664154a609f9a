import type { AnalysedWord } from '../../search/analyser.ts';
import type { NameMatch, RoleGroupName, RoleName } from './names.ts';
import { NUMBER_WORDS } from './questionWords.ts';

/** Whose role a question asks about. */
export interface AskedRoles {
  /** The roles to answer for; empty when none is named. */
  readonly asked: readonly RoleName[];
  /** "Som leder af ledere", "jeg er centerchef": who the asker says to be. */
  readonly self?: RoleName;
  /** Roles that an ambiguous word ("leder") may mean, when no clear one is named. */
  readonly candidates: readonly RoleGroupName[];
  /** Tokens that only named a role and are no topic of the search. */
  readonly consumedTokens: readonly number[];
}

interface RoleEvidence {
  readonly matches: readonly NameMatch<RoleName>[];
  readonly groups: readonly NameMatch<RoleGroupName>[];
  readonly tokens: readonly AnalysedWord[];
  readonly wantsEveryone: boolean;
  /** Tokens of other names, whose small words are nobody's ("Sammen skaber vi velfærd"). */
  readonly inThemes: ReadonlySet<number>;
}

const SELF_OPENERS = new Set(['som', 'as', 'er', 'am', 'im', 'bliver', 'blevet']);
const MODALS = new Set(['skal', 'bør', 'kan', 'må', 'har', 'gør', 'vil', 'should', 'must', 'can', 'does', 'has']);
const SUBJECT_PRONOUNS = new Set(['jeg', 'i', 'vi', 'we']);
const POSSESSIVES = new Set(['min', 'mit', 'mine', 'vores', 'vore', 'sine', 'my', 'our']);

/**
 * Chooses among the roles a question names. Somebody else's role beats the asker's own ("som leder af medarbejdere, hvad gør
 * centerchefen?"); people the asker acts upon are a topic, not a role ("hvordan udvikler jeg mine medarbejdere?").
 */
export function chooseAskedRoles({ matches, groups, tokens, wantsEveryone, inThemes }: RoleEvidence): AskedRoles {
  if (matches.length === 0 && groups.length === 0) return NOBODY;
  const led = groups.flatMap((group) => matches.filter((match) => isLedBy(match, group, tokens)).map((match) => ({ group, match })));
  const leading = led.flatMap(({ group, match }) => leaderOf(match.target, group.target) ?? []);
  if (leading.length > 0) return { asked: uniqueRoles(leading), ...(leading[0] && { self: leading[0] }), candidates: [], consumedTokens: led.flatMap(({ group, match }) => [...group.tokens, ...match.tokens]) };
  const selves = matches.filter((match) => isSelf(match, tokens));
  const others = matches.filter((match) => !selves.includes(match) && !isActedUpon(match, tokens, inThemes));
  // "Alle" beside what the asker is ("alt om min rolle som …, alle perspektiver") is emphasis unless it says "for alle".
  const rivals = selves.length > 0 ? others.filter((match) => !match.target.isEveryone || tokens[(match.tokens[0] ?? 0) - 1]?.word === 'for') : others;
  const asked = rivals.length > 0 ? rivals : selves;
  const clear = asked.filter(({ target }) => !target.isEveryone);
  // "alle" beside a clear role is emphasis ("alt for alle ledere af ledere"), not a role of its own.
  const chosen = clear.length > 0 ? clear : asked;
  const roles = uniqueRoles((wantsEveryone && clear.length === 0 ? matches.filter(({ target }) => target.isEveryone) : chosen).map(({ target }) => target));
  const self = selves[0]?.target;
  return {
    asked: roles,
    ...(self ? { self } : {}),
    candidates: roles.length > 0 ? [] : groups.map(({ target }) => target),
    consumedTokens: [...asked.flatMap((match) => match.tokens), ...selves.flatMap((match) => [...match.tokens, ...wordsBefore(match, tokens)])].concat(roles.length > 0 ? [] : groups.flatMap((match) => match.tokens)),
  };
}

const NOBODY: AskedRoles = { asked: [], candidates: [], consumedTokens: [] };

/** What may stand between "jeg er" and a role, and says nothing of what is asked. */
const BEFORE_ROLE = new Set(['en', 'et', 'a', 'an', 'lige', 'nu', 'ny', 'new', 'nyansat', 'nyudnævnt', 'nybagt']);

function wordsBefore({ tokens: [start = 0] }: NameMatch<RoleName>, tokens: readonly AnalysedWord[]): number[] {
  const found: number[] = [];
  for (let at = start - 1; BEFORE_ROLE.has(tokens[at]?.word ?? ''); at -= 1) found.push(at);
  return found;
}

function isSelf(match: NameMatch<RoleName>, tokens: readonly AnalysedWord[]): boolean {
  const start = match.tokens[0] ?? 0;
  const before = tokens.slice(Math.max(0, start - 3), start).map(({ word }) => word);
  const nearest = before.filter((word) => !BEFORE_ROLE.has(word)).at(-1);
  if (nearest === undefined || !SELF_OPENERS.has(nearest)) return false;
  if (nearest === 'som' || nearest === 'as') return true;
  // "jeg er centerchef" but not "min chef er centerchef".
  return before.some((word) => SUBJECT_PRONOUNS.has(word));
}

function isActedUpon(match: NameMatch<RoleName>, tokens: readonly AnalysedWord[], inThemes: ReadonlySet<number>): boolean {
  const start = match.tokens[0] ?? 0;
  const before = tokens[start - 1]?.word ?? '';
  const isGenitive = /s$/u.test(tokens[match.tokens.at(-1) ?? 0]?.word ?? '');
  // "Jeg leder 22 medarbejdere", "har daglige ledere under mig": such people are no role that is asked about.
  if (/^\d+$/u.test(before) || (NUMBER_WORDS.get(before) ?? 0) > 1 || isBelow(match, tokens, ASKER)) return true;
  if (!POSSESSIVES.has(before) || isGenitive) return false;
  const after = tokens[(match.tokens.at(-1) ?? 0) + 1]?.word ?? '';
  // "… vores centerchef skal gøre": whoever must do something is asked about.
  if (MODALS.has(after)) return false;
  return tokens.some(({ word }, index) => !inThemes.has(index) && SUBJECT_PRONOUNS.has(word));
}

/** "… daglige ledere under mig", "… medarbejdere under sig". */
function isBelow(match: NameMatch<RoleName>, tokens: readonly AnalysedWord[], whom: ReadonlySet<string>): boolean {
  const [below = '', who = ''] = tokens.slice((match.tokens.at(-1) ?? 0) + 1).map(({ word }) => word);
  return (below === 'under' || below === 'below') && whom.has(who);
}

const ASKER = new Set(['mig', 'os', 'me', 'us']);
const ANYBODY = new Set([...ASKER, 'sig', 'hende', 'ham', 'her', 'him']);

const LEADING_WORDS = new Set(['for', 'af', 'over', 'of']);
/** "leder for (cirka) 14 (dygtige) pædagoger". */
const LEADING_REACH = 4;

/** "Afdelingsleder for 14 pædagoger", "min leder har kun medarbejdere under sig": the word that could mean several roles is followed by the people led. */
function isLedBy(match: NameMatch<RoleName>, group: NameMatch<RoleGroupName>, tokens: readonly AnalysedWord[]): boolean {
  const after = (group.tokens.at(-1) ?? 0) + 1;
  const start = match.tokens[0] ?? 0;
  if (match.target.documentId !== group.target.documentId || start <= after || start - after > LEADING_REACH) return false;
  return LEADING_WORDS.has(tokens[after]?.word ?? '') || isBelow(match, tokens, ANYBODY);
}

/** Of the roles that the word may mean, the one right above those led. */
function leaderOf({ rank }: RoleName, { roles }: RoleGroupName): RoleName | undefined {
  return rank === undefined ? undefined : roles.find((role) => role.rank === rank - 1);
}

function uniqueRoles(roles: readonly RoleName[]): RoleName[] {
  return [...new Map(roles.map((role) => [`${role.documentId}/${role.roleId}`, role])).values()];
}
