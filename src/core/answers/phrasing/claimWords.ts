/**
 * Small words that decide what a sentence claims, and that a search rightly passes over. Each stands in a class; a sentence has to
 * have the same class in the same place as its statement. English words are in the class of their Danish ones.
 */
import type { Language } from '../answer.ts';

/** The class of a word that turns, bounds or weakens a claim: negation, limit, extent, modality, condition, time; undefined for others. */
export function bindingClass(word: string): string | undefined {
  return BINDING.get(word);
}

/** True for the classes that turn a claim round, so that leaving one out says the opposite. */
export function isNegating(binding: string): boolean {
  return NEGATING.has(binding);
}

/** True for the classes under which alone a statement holds, whatever of it is used. */
export function isCondition(binding: string): boolean {
  return CONDITIONS.has(binding);
}

/** Whom a pronoun means: `jeg`, `du`, `vi`, `jer`, `man`, `han`; undefined for other words, and for those that stand for things too. */
export function personClass(word: string, language: Language): string | undefined {
  return language === 'en' ? ENGLISH_PERSONS.get(word) : DANISH_PERSONS.get(word);
}

/** True for the pronouns that say whose a thing is: "dine medarbejdere" are not "du". */
export function isPossessive(word: string): boolean {
  return POSSESSIVES.has(word);
}

/** True for a lemma that names people by what they are to each other: these are never exchanged for others. */
export function isPeopleNoun(lemma: string): boolean {
  return PEOPLE.has(lemma) || /.(?:leder|chef|medarbejder|direktør|borger|politiker)$/u.test(lemma);
}

/** True for words with which a text is told of rather than told ("dokumentet beskriver"): they claim nothing of its subject. */
export function isFrameWord(lemma: string): boolean {
  return FRAME.has(lemma);
}

const BINDING = classes(`
  ikke: ikke ej not dont doesnt isnt arent wont cannot
  aldrig: aldrig never
  ingen: ingen intet ingenting no none nobody nothing
  uden: uden without
  hverken: hverken neither nor
  kun: kun alene blot udelukkende only solely merely just
  mindst: mindst mindste least
  højst: højst højest maksimalt most maximum
  altid: altid always
  alle: alle samtlige all everyone everybody everything
  hver: hver hvert enhver ethvert every each
  nogle: nogle nogen visse some few certain
  ofte: ofte often
  måske: måske perhaps maybe
  sjældent: sjældent rarely seldom
  mere: mere flere more
  mindre: mindre færre less fewer
  bedre: bedre better
  før: før inden before
  efter: efter after
  mod: imod against
  fremfor: fremfor snarere rather instead
  skal: skal skulle must shall
  kan: kan kunne can could
  bør: bør burde should ought
  må: må måtte may might
  vil: vil ville will would
  tør: tør turde dare dares
  hvis: hvis såfremt forudsat medmindre if unless provided
  undtagen: undtagen undtaget bortset except
  når: når when`);

const NEGATING: ReadonlySet<string> = new Set(['ikke', 'aldrig', 'ingen', 'uden', 'hverken']);
const CONDITIONS: ReadonlySet<string> = new Set(['hvis', 'undtagen', 'når', 'kun']);

const DANISH_PERSONS = classes(`
  jeg: jeg mig min mit mine
  du: du dig din dit dine
  vi: vi os vor vore vores
  jer: jer jeres
  man: man
  han: han ham hans hun hende hendes`);

const ENGLISH_PERSONS = classes(`
  jeg: i me my mine myself
  du: you your yours yourself
  vi: we us our ours ourselves
  man: one
  han: he him his she her hers`);

const POSSESSIVES: ReadonlySet<string> = new Set('min mit mine din dit dine vor vore vores jeres hans hendes my your our his her'.split(' '));

const PEOPLE: ReadonlySet<string> = new Set(
  `leder chef direktør direktion ledelse topledelse medarbejder ansat kollega personale borger beboer kunde politiker kommunalbestyrelse byråd byrådsmedlem
  udvalg borgmester minister forælder pårørende barn ung ældre elev patient virksomhed forening frivillig tillidsrepræsentant myndighed embedsmand
  befolkning nabo partner praktikant lærling team afdeling forvaltning menneske`.split(/\s+/u),
);

const FRAME: ReadonlySet<string> = new Set(
  'dokument ledelsesgrundlag grundlag citat beskrive fremgå ifølge fremhæve understrege betone rolle både desuden dermed something document describe emphasise role according'.split(' '),
);

function classes(table: string): ReadonlyMap<string, string> {
  const lines = table.trim().split('\n').map((line) => line.trim().split(': '));
  return new Map(lines.flatMap(([name = '', words = '']) => words.split(' ').map((word) => [word, name] as const)));
}
