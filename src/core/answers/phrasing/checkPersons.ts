import { isPossessive } from './claimWords.ts';
import type { ClaimWord } from './readWords.ts';
import type { Unnamed } from './sourceNames.ts';

type Words = readonly ClaimWord[];

/**
 * Whether a sentence speaks of the same people as its statements, and begins with the same: who comes first is who does it. "Jeg"
 * may become "du", since a document's "jeg" is whoever has the role, as may the role's own name. A list item with nobody in it
 * ("Tale åbent om fejl") may be said of "vi", "du" or "man".
 */
export function arePersonsKept(said: Words, quoted: readonly Words[], role: Unnamed['role']): boolean {
  const persons = new Set(said.flatMap((word) => (word.kind === 'person' ? [word.person] : [])));
  if (![...persons].every((person) => quoted.some((statement) => isPersonOf(person, statement)))) return false;
  // The role's name stands in the place of "jeg", which then cannot stay beside it.
  if (role === 'acts' && (persons.has('jeg') || persons.has('du'))) return false;
  const first = firstPerson(said);
  return quoted.every((statement) => mayBeginWith(first, statement) && (role === 'none' || isSpokenByRole(statement)));
}

function isPersonOf(person: string, statement: Words): boolean {
  const persons = personsOf(statement);
  if (persons.has(person)) return true;
  if (person === 'du') return persons.has('jeg') || isNobodys(statement);
  return (person === 'vi' || person === 'man') && isNobodys(statement);
}

function mayBeginWith(first: string | undefined, statement: Words): boolean {
  const own = firstPerson(statement);
  if (first === undefined || own === undefined || first === own) return true;
  return own === 'jeg' ? first === 'du' : pronouns.has(first) && isNobodys(statement);
}

/** Of a role is what its holders say themselves, or what is listed under it. */
function isSpokenByRole(statement: Words): boolean {
  const persons = personsOf(statement);
  return persons.has('jeg') || persons.has('vi') || isNobodys(statement);
}

/** No pronoun, and no people at the beginning who do it. */
function isNobodys(statement: Words): boolean {
  const [first] = statement;
  return personsOf(statement).size === 0 && !(first?.kind === 'content' && first.isPeople);
}

function personsOf(words: Words): ReadonlySet<string> {
  return new Set(words.flatMap((word) => (word.kind === 'person' ? [word.person] : [])));
}

/** The first pronoun that somebody acts by, or lemma of a word for people. */
function firstPerson(words: Words): string | undefined {
  const first = words.find((word) => (word.kind === 'person' && !isPossessive(word.word)) || (word.kind === 'content' && word.isPeople));
  return first?.kind === 'content' ? first.readings[0]?.lemma : first?.kind === 'person' ? first.person : undefined;
}

const pronouns: ReadonlySet<string> = new Set(['jeg', 'du', 'vi', 'jer', 'man', 'han']);
