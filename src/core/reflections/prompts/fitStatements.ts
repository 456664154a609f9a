import type { LeadershipDocument, Statement } from '../../documents/document.ts';
import { findTopics } from './findTopics.ts';
import { findForm } from './formFrames.ts';
import { toLowerCasePattern } from './lowerCasePattern.ts';

/** Half a year of weekly prompts, for a statement can be asked about twice. Once there are as many, those that matter less are left out. */
const ENOUGH = 26;

/** Shorter ones say too little to talk about, longer ones too much for a card. */
const LENGTH = { min: 30, max: 300 } as const;

/**
 * The statements of a document that a team can talk about, in document order: those of its perspectives or chapters; where
 * they do not last, also those outside the perspectives, and then those of preface and appendix.
 */
export function findFitStatements({ info, statements }: LeadershipDocument): Statement[] {
  const fit = statements.filter(isFit);
  const rank = (statement: Statement): number => {
    if (statement.sectionPath.some(isFrontMatter)) return 2;
    return info.perspectives.length > 0 && statement.perspectiveId === undefined ? 1 : 0;
  };
  let last = 0;
  while (last < 2 && fit.filter((statement) => rank(statement) <= last).length < ENOUGH) last += 1;
  return fit.filter((statement) => rank(statement) <= last);
}

/** Whether a heading is that of a preface, an appendix or another part that only leads to what the document says. */
export function isFrontMatter(heading: string): boolean {
  return FRONT_MATTER.test(heading.toLowerCase());
}

const FRONT_MATTER = toLowerCasePattern(/^(?:\d[\d.]*\s+)?(?:forord|indledning|introduktion|indhold(?:sfortegnelse)?|baggrund|velkommen|læsevejledning|sådan (?:læser|bruger)|ordforklaring|begreber|kolofon|kilder|litteratur|bilag|kontakt|vil du vide mere|foreword|preface|introduction|contents|appendix)(?!\p{L})/u);

function isFit(statement: Statement): boolean {
  const { text, kind, duplicateOf } = statement;
  if (kind === 'label' || duplicateOf !== undefined || text.length < LENGTH.min || text.length > LENGTH.max) return false;
  const lower = text.toLowerCase();
  if (!isWhole(text, kind) || LEANS_BACK.some((pattern) => pattern.test(lower)) || NAMES.test(text) || NO_THOUGHT.some((pattern) => pattern.test(lower))) return false;
  return (kind === 'bullet' ? findForm(statement) !== 'name' : SPEAKS_OF_PEOPLE.test(lower)) || findTopics(text).length > 0;
}

/** Not broken off: a sentence begins and ends as one, and nothing is announced that does not follow. */
function isWhole(text: string, kind: Statement['kind']): boolean {
  if (kind === 'sentence' && !(/^[\p{Lu}”"»„'’(]/u.test(text) && /[.!?…][”"«»’')]*$/u.test(text))) return false;
  if (/^[”"»„’'][^”"«“’']*$/u.test(text)) return false;
  return !/[,:;–-]$/u.test(text) && text.split('(').length === text.split(')').length;
}

/** Begins by pointing at the sentence before. "Det er borgerne, vi er her for" and "De fem ambitioner …" do not. */
const LEANS_BACK = [
  /^(?:og|eller|samt|men|for|så|derfor|dermed|derved|derudover|desuden|derefter|dertil|herefter|herudover|hermed|her|der|dengang|samtidig|ligesom|ligeledes|også|endelig|omvendt|dog|alligevel|ellers|foruden|udover|fx|f\.eks|som|hvilket|hvoraf|denne|dette|disse|sådan(?:ne)?|begge|samme|det samme|til gengæld|til (?:\p{L}+ )?at|resultatet er|bruges? de[nt]?|kan de[nt]?|det (?:skyldes|betyde)|både (?:i|på|for|med|til))(?!\p{L})/u,
  /^(?:and|but|so|this|these|therefore|thus|moreover|however|it|they)(?!\p{L})/u,
  /^(?!det er )(?:den|de|det) (?:(?:\p{L}+ )?(?:vil|skal|kan|må|bør|er|har|gør|går|får|står|ser|giver|bliver)|\p{L}{2,}r)(?!\p{L})/u,
  /^det er (?![^,.]*(?<!for|af|til|på|om|med),? at |(?:\p{L}+(?:ne|en|et)|(?:gennem|i|kun|som) [^,]+), (?:der|som|at|vi|man) )/u,
].map(toLowerCasePattern);

/** About a person, a team or a norm, as against a fact of the town. */
const SPEAKS_OF_PEOPLE = toLowerCasePattern(/(?<!\p{L})(?:vi|os|vores|jeg|mi[gnt]|mine|du|di[gnt]|dine|jer(?:es)?|man|hinanden|sammen|alle|ingen|leder\p{L}*|lede|ledelse\p{L}*|chef\p{L}*|medarbejder\p{L}*|kolleg\p{L}*|ansatte|team\p{L}*|skal|bør|we|our|us|you|your|leaders?|managers?|employees?|staff|must|should)(?!\p{L})/u);

/** Two capitalised words in a row, or an abbreviation first: a person, a committee, an explanation of terms. */
const NAMES = /(?<=[\p{L},] )\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (?!Kommune)\p{Lu}\p{Ll}+|^\p{Lu}{2,}(?!\p{L})/u;

const COUNT = '(?:én|en|to|tre|fire|fem|seks|syv|otte|ni|ti)';

/** Nothing to reflect on. */
const NO_THOUGHT = [
  // Numbers, dates, shares and addresses.
  /\d|@|www\.|https?:|(?<!\p{L})(?:kontakt|henvend dig|henvende sig|måltal|procent|percent|pct|millioner|mio|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|june|july|october)(?!\p{L})/u,
  new RegExp(`${COUNT} ud af|^hver(?:t)? (?:anden|andet|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende)(?!\\p{L})|(?<!\\p{L})senest (?:\\p{L}+ ){1,3}(?:dage|uger|måneder)`, 'u'),
  // Thanks, and what happened once.
  /(?<!\p{L})(?:tak|takker?|god (?:fornøjelse|læselyst|læsning|arbejdslyst)|velkommen til|thanks?|enjoy)(?!\p{L})/u,
  /^[^,]*(?<!\p{L})(?:blev|var|havde|fik|gik|stod|kom|vedtog|godkendte|igangsatte|besluttede|viste|svarede|begyndte|har (?:\p{L}+ ){0,3}(?:været|haft|fået|valgt|vedtaget|besluttet|skrevet|beskrevet|udarbejdet|formuleret|tegnet|spurgt|samlet|aftalt|ønsket|lagt|bragt|oprettet)|er (?:\p{L}+ ){0,3}(?:blevet|skrevet|udarbejdet|formuleret|godkendt|vedtaget|beskrevet|inspireret|lavet))(?!\p{L})/u,
  // What times are like, and what authorities do.
  /(?<!\p{L})(?:udfordret (?:på|af)|under (?:\p{L}+ )?forandring|stigende (?:krav|forventninger)|færre ressourcer|demografi\p{L}*|reform(?:er|erne)?|problemstillinger|træder i kraft)(?!\p{L})|^(?:byrådet|kommunalbestyrelsen|\p{L}*udvalget|\p{L}+ kommune) (?:er|har|består|fastsætter|drøfter|får)(?!\p{L})/u,
  // The document itself.
  /(?<!\p{L})(?:\p{L}*grundlaget|dette \p{L}*grundlag|\p{L}*politikken|strategien|kodekset|folderen|pjecen|hæftet|publikationen|dokumentet|kapitlet|kapitler|afsnittet|siderne|pejlemærkerne|ambitionerne|løfterne|principperne|beskriver|beskrevet|beskrives|består af|følgende|nedenfor|nedenstående|ovenstående|næste side|læs (?:mere|bogen))(?!\p{L})/u,
  new RegExp(`${COUNT} (?:\\p{L}+ )?\\p{L}*(?:løfter|principper|værdier|spor|ambitioner|indsatsområder|pejlemærker|perspektiver|temaer|fokuspunkter|roller|overskrifter|spørgsmål|trin|dimensioner)(?!\\p{L})`, 'u'),
].map(toLowerCasePattern);
