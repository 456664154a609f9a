import type { AnalysedWord } from '../../search/analyser.ts';

/**
 * The words a question is asked with, as opposed to what it is about. Each list holds dictionary forms; a word of the question
 * belongs to a list when it or one of its lemmas stands there. They are general language: no document's own words.
 */

/** Carry the question, not its subject: "hvad siger … om", "vis mig punkterne", "what is my role". Left out of the search. */
export const FRAME_WORDS: ReadonlySet<string> = wordSet(`
  rolle ansvar opgave bidrag bidrage forventning forvente forventes funktion krav punkt sætning udsagn linje pind liste bullet
  sige skrive stå fortælle forklare beskrive vise give remse nævne liste lister opliste oplist ridse citere finde kende læse høre fremgå
  handle betyde mene menes dreje gælde hedde kalde lyde dække omfatte indeholde indebære
  gøre skulle skal bør burde måtte kunne ville have være blive lægge få gå komme
  tale omtale snakke nævne benytte anvende navn ord udtryk talk talks mention mentions
  henholdsvis begge hinanden både both each ordret fortsættelse slags type kind kun
  dokument ledelsesgrundlag grundlag medarbejdergrundlag strategi papir folder tekst afsnit kapitel overskrift side
  kommune kommunen svar spørgsmål info information oplysning eksempel
  vægt
  uddybe ligge spørge undre tjekke forpligte indhold
  egentlig konkret præcis præcist kort lige bare gerne venligst tak hej goddag hvis altså også så nu her der jo vel måske lidt noget nogen
  nummer nr no number helt selv dog blot ifølge iflg angående vedrørende vedr ift forhold forbindelse omkring
  alt alle hver hele samlet samtlige oversigt overblik overordnet generelt
  forstå opfatte mene
  forberede oplæg oplæget møde lige startet ny nyansat
  role responsibility responsibilities task tasks duty duties contribution contribute expect expected expectation expectations
  say says write writes tell show give list explain describe mean means meant find know read supposed should must need needs
  document documents foundation framework strategy point points bullet bullets statement statements sentence sentences line lines
  municipality please hi hello thanks exactly actually concretely all everything every each about regarding according
`);

/** The same in phrases, whose words alone may be a subject: "hvordan lever jeg op til …". */
export const FRAME_PHRASE = /(?<!\p{L})(?:leve[rt]?(?: (?:jeg|vi|man|du|de))? op til|live[sd]? up to)(?!\p{L})/giu;

/** Asks for a list: all items of something, whole. */
export const LIST_WORDS: ReadonlySet<string> = wordSet(`
  punkt fokuspunkt indsatsområde indsats pind liste remse opremse opliste oplist
  sætning prik bullet opsummere opsummer konkret løfte love lover
  points bullets list items headings
`);

/** Asks for the names of a document's themes or chapters rather than what stands under one. */
export const OUTLINE_WORDS: ReadonlySet<string> = wordSet(`
  overskrift tema hovedtema ledelsestema hovedoverskrift ambition spor udviklingsspor perspektiv pejlemærke princip hovedpunkt kapitel værdi krav ledelsestema grundholdning fokusområde
  grundprincip indsats fokuspunkt
  heading theme ambition track perspective principle chapter
  headings themes ambitions tracks perspectives principles chapters values
`);

/** Of those, the ones that fit any document; the others count only where a document's own headings use them. */
export const GENERAL_THEME_NOUNS: ReadonlySet<string> = wordSet(`
  overskrift hovedoverskrift tema hovedtema hovedpunkt kapitel heading headings theme themes chapter chapters
`);

/** What the documents call in Danish what an English question asks for. */
export const ENGLISH_THEME_NOUNS: ReadonlyMap<string, string> = new Map([
  ['perspective', 'perspektiv'],
  ['perspectives', 'perspektiv'],
  ['tracks', 'spor'],
  ['ambitions', 'ambition'],
  ['principles', 'princip'],
  ['track', 'spor'],
  ['principle', 'princip'],
]);

/** Asks for the whole chain of responsibility. */
export const CHAIN_WORDS: ReadonlySet<string> = wordSet(`
  kæde ansvarskæde rollekæde hierarki chain
`);

/** The same in phrases. */
export const CHAIN_PHRASE = /(?<!\p{L})(?:fra top til bund|top to bottom|hele vejen (?:op|ned|igennem)|hvem (?:gør|har ansvar(?:et)? for) hvad|who does what|who is responsible for what)(?!\p{L})/iu;

/** Nouns for the links of the chain: "alle niveauer" asks for all of them. */
export const LEVEL_NOUNS: ReadonlySet<string> = wordSet(`rolle lederrolle niveau ledelsesniveau led lag trin role level`);

/** Nouns for perspectives: "alle perspektiver". */
export const PERSPECTIVE_NOUNS: ReadonlySet<string> = wordSet(`perspektiv tema område perspective theme`);

/** Asks what is common to all, not what each role has. */
export const EVERYONE_WORDS: ReadonlySet<string> = wordSet(`
  allesammen fællesnævner everyone everybody
`);

/** The same in phrases: "hvad er vi fælles om", "samtlige ansatte", "uanset rolle". */
export const EVERYONE_PHRASE =
  /(?<!\p{L})(?:fælles (?:om|for)|de fælles|uanset (?:hvor|hvem|hvilken|hvilke|hvad|rolle|stilling|niveau)|(?:samtlige|alle|hver|hver eneste|hver enkelt) (?:ansatte?|medarbejdere? i kommunen)|alle sammen|hele (?:huset|organisationen|kommunen)|no matter (?:who|what role)|(?:common to|shared by) (?:all|everyone)|all employees|every employee)(?!\p{L})/iu;

/** "Hvad skriver vi selv?": the asker's own municipality is meant. */
export const OWN_MUNICIPALITY_PHRASE = /(?<!\p{L})(?:vi selv|hos os|os selv|vores egen|vores eget|vores egne|our own|we ourselves|with us)(?!\p{L})/iu;

/** "Alt", "det hele": nothing is to be left out. */
export const EVERYTHING_PHRASE = /(?<!\p{L})(?:alt|alting|det hele|everything|samtlige|hele)(?!\p{L})/iu;

/** Asks to set two or more against each other. */
export const COMPARISON_WORDS: ReadonlySet<string> = wordSet(`
  sammenligne sammenlign sammenligning sammenholde forskel forskellig fællestræk ligner ligne kontra versus
  kontra vs compared
  compare comparison difference differ versus
`);

/** Refers to the asker, so a role is needed to answer. */
export const SELF_WORDS: ReadonlySet<string> = wordSet(`
  jeg mig min mit mine selv vi os vor vores me my we us our
`);

/** Refers to the asker alone: "vi" and "vores" may mean the whole municipality. */
export const SINGULAR_SELF_WORDS: ReadonlySet<string> = wordSet(`jeg mig min mit mine me my`);

/** Somebody who was not named: the role must be asked for. */
export const OTHER_WORDS: ReadonlySet<string> = wordSet(`
  hende ham hun han hendes hans she he him his
`);

/** Nouns that may be glued to a role's or theme's name: "velfærdsperspektivet", "compliance-delen", "centerchefrollen". */
export const NAME_SUFFIXES: ReadonlySet<string> = wordSet(`
  perspektiv sætning punkt liste boks felt kolonne søjle side kapitel afsnit del delen område spor tema ambition rolle funktion ansvar opgave niveau afsnit part perspective track theme role
`);

/** Stand beside a place's name in headings and say nothing there. */
export const MUNICIPALITY_WORDS: ReadonlySet<string> = wordSet(`kommune kommunen kommunes kommunens`);

/** Ordinals and cardinals up to ten, Danish and English. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    ['første', 'første', 'first', 'en', 'et', 'one'],
    ['anden', 'andet', 'second', 'to', 'two'],
    ['tredje', 'third', 'tre', 'three'],
    ['fjerde', 'fourth', 'fire', 'four'],
    ['femte', 'fifth', 'fem', 'five'],
    ['sjette', 'sixth', 'seks', 'six'],
    ['syvende', 'seventh', 'syv', 'seven'],
    ['ottende', 'eighth', 'otte', 'eight'],
    ['niende', 'ninth', 'ni', 'nine'],
    ['tiende', 'tenth', 'ti', 'ten'],
  ].flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
);

/** Open a question that is answered with yes or no. */
export const POLAR_OPENERS: ReadonlySet<string> = wordSet(`
  er kan skal må har bør vil var bliver gælder findes tæller vejer is are can do does did should must may will has have
`);

/** Ordinals only: "det femte perspektiv". */
export const ORDINAL_WORDS: ReadonlySet<string> = wordSet(`
  første anden andet tredje fjerde femte sjette syvende ottende niende tiende sidste
  first second third fourth fifth sixth seventh eighth ninth tenth last
`);

/** True when a word or one of its lemmas stands in the list. */
export function isIn(list: ReadonlySet<string>, token: AnalysedWord): boolean {
  if (list.has(token.word)) return true;
  for (const lemma of token.lemmas) if (list.has(lemma)) return true;
  return false;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
