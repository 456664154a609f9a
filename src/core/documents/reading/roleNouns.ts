/** A kind of role that Danish workplaces have, whatever a document calls it. */
interface RoleKind {
  /** Fits the role's name in the document, lower case. */
  readonly pattern: RegExp;
  /** What people also call it. */
  readonly aliases: readonly string[];
}

/** Top of the house first. The first that fits counts. */
const ROLE_KINDS: readonly RoleKind[] = [
  {
    pattern: /direkt|topled|øverste (?:leder|ledelse)/u,
    aliases: ['direktion', 'direktør', 'kommunaldirektør', 'topledelse', 'topleder', 'øverste ledelse', 'executive board', 'director', 'chief executive', 'top management'],
  },
  {
    pattern: /ledere? (?:af|for) leder|mellemled|områdeled|distriktsled/u,
    aliases: ['leder af ledere', 'leder for ledere', 'mellemleder', 'områdeleder', 'distriktsleder', 'leader of leaders', 'manager of managers', 'middle manager'],
  },
  { pattern: /chef(?!s)/u, aliases: ['chef', 'fagchef', 'centerchef', 'områdechef', 'afdelingschef', 'head of department'] },
  {
    pattern: /ledere? (?:af|for) medarbejder|daglige? led|teamled|gruppeled|personaleled|førstelinje|frontlinje|decentrale? led|institutionsled/u,
    aliases: ['leder af medarbejdere', 'leder for medarbejdere', 'daglig leder', 'teamleder', 'gruppeleder', 'personaleleder', 'souschef', 'førstelinjeleder', 'leader of employees', 'team leader', 'team manager', 'line manager', 'first-line manager'],
  },
  { pattern: /leder(?!sk)/u, aliases: ['leder', 'leader', 'manager'] },
  {
    pattern: /medarbejder|ansat|kolleg/u,
    aliases: ['medarbejder', 'ansat uden ledelsesansvar', 'menig medarbejder', 'sosu-assistent', 'sygeplejerske', 'pædagog', 'lærer', 'sagsbehandler', 'employee', 'staff member', 'caseworker', 'nurse', 'teacher'],
  },
];

const EVERYONE = /^(?:for )?(?:alle|os alle|fælles)(?: for alle)?(?: (?:ansatte|roller|medarbejdere|medarbejdere og ledere|ledere og medarbejdere|niveauer))?$/u;
const BEFORE_NAME = /^(?:rollen? som|rolle:|rollen|som|for|forventninger til|til dig,? der er|du er) /u;
const ROLE_NOUN = /(?:leder|direktør|chef|medarbejder|ansat|koordinator|formand|direktion|topledelse|øverste ledelse)(?:e|en|ere|erne|er|ne|te|n)?$/u;
/** "teamlederen", "direktionen": one of its kind. */
const DEFINITE = /(leder|direktør|chef|medarbejder|koordinator|direktion)en$/u;
const MAX_WORDS = 5;

/** Everyone's own name, and what people call it. */
export const EVERYONE_ALIASES: readonly string[] = ['alle', 'alle ansatte', 'alle medarbejdere og ledere', 'os alle', 'fælles for alle', 'alle roller', 'everyone', 'all employees', 'all staff'];

/** The role that a heading names, as running text writes it ("LEDER AF LEDERE" → leder af ledere); undefined for any other heading. */
export function findRoleName(heading: string): string | undefined {
  const name = heading.toLocaleLowerCase('da').replace(/:$/u, '').replace(BEFORE_NAME, '').trim();
  if (EVERYONE.test(name)) return name;
  if (name.split(/\s+/u).length > MAX_WORDS || !ROLE_NOUN.test(name) || /[.,?!]/u.test(name)) return undefined;
  return name.replace(DEFINITE, '$1');
}

/** "alle", "fælles for alle roller". */
export function isEveryone(name: string): boolean {
  return EVERYONE.test(name);
}

/** Place of a role's kind in the chain of responsibility, 0 = top; undefined for a title of no known kind. */
export function roleKindOf(name: string): number | undefined {
  const kind = ROLE_KINDS.findIndex(({ pattern }) => pattern.test(name));
  return kind < 0 ? undefined : kind;
}

/** What people also call a role of this kind. */
export function aliasesOfKind(kind: number): readonly string[] {
  return ROLE_KINDS[kind]?.aliases ?? [];
}
