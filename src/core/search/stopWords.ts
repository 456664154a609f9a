/**
 * Words that say nothing of what a question is about. Assembled for this product: the function words of both languages,
 * with the verbs that only ask for an answer ("vis", "hvad siger"), without negations and number words, which change what
 * is asked, and without "mod" (also "courage").
 */
export type StopWordLanguage = 'da' | 'en';

/** True when a normalised word says nothing of a text's subject in that language. Questions in English also hold Danish names. */
export function isStopWord(word: string, language: StopWordLanguage): boolean {
  return DANISH.has(word) || (language === 'en' && ENGLISH.has(word));
}

/** True for words that ask: "hvem", "hvornår", "how". */
export function isQuestionWord(word: string): boolean {
  return QUESTION_WORDS.has(word);
}

/** True for words that turn what follows into its opposite. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

const NEGATIONS: ReadonlySet<string> = new Set('ikke aldrig ingen intet not never no without uden dont doesnt cannot'.split(' '));

const QUESTION_WORDS: ReadonlySet<string> = words(`
  hvad hvem hvis hvilken hvilket hvilke hvor hvordan hvorfor hvornår hvorledes hvorhen hvori hvorvidt
  what who whom whose which where how why when`);

const DANISH: ReadonlySet<string> = words(`
  ad af alt altså anden andet andre at bare blandt blev blevet blive bliver bør burde da de dem den denne dens der deres det dets
  dette dig din dine disse dit dog du efter egentlig ej eller en end endnu er et f.eks fik få får for fordi fra før ft
  gennem gør gøre gjort gjorde går ham han hans har have havde hej hen hende hendes her hos hun hver hvert hvis i iblandt
  ift ifm igen igennem ind inden inkl ja jeg jeres jer jo kan kunne kun lad lige man mange med meget mellem men mens mere mest mht
  mig min mine mit må måtte nej netop noget nogen nogle nok nu når næsten og også om omkring op os over på pr samt se
  selv ses sig sin sine sit skal skulle som så sådan sådanne tak til tit ud under utrolig vi vel vil ville ville vor vore vores
  være været var ved venligst bl.a bl dvs etc mv osv nr ca cirka hvad hvem hvilken hvilket hvilke hvor hvordan hvorfor
  hvornår hvorledes hvorvidt gerne lidt ligesom heller hele helt fx dermed derfor dertil derved deraf herunder hermed
  herved hertil hvorved hvormed hvortil alene lige blot bl ellers endvidere nemlig således siden stadig
  især hhv henholdsvis selvom skønt imens indtil hvorefter hvorimod hvorom overhovedet simpelthen faktisk virkelig vistnok åbenbart
  muligvis formentlig nogensinde endda allerede desuden ganske temmelig enhver ethvert derom ihvertfald
  sige siger stå står vis vise viser fortæl fortælle nævn nævne forklar forklare beskriv beskrive remse`);

const ENGLISH: ReadonlySet<string> = words(`
  a about above after again all also am an and any are as at be because been before being below between both but by can could
  did do does doing down during each either else etc for from further get gets give given had has have having he her here
  hers him his how i if in into is it its itself just let like make makes many may me might more most much must my
  myself of off on once only or other our ours out over own please same shall she should so some such supposed tell than
  thanks that the their theirs them then there these they this those through to too under until up us very was we were
  what whats when where which while who whom whose why will with would you your yours im ive id`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}
