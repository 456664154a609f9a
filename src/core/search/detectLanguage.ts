import { isEnglishTerm } from './englishTerms.ts';
import { tokenise, type Token } from './tokenise.ts';

/**
 * Tells Danish from English by function words, so that Danish names inside an English question do not decide:
 * "what is my role as leder af medarbejdere in Sammen sikrer vi driften?" is English. In doubt it is Danish.
 */
export function detectLanguage(text: string): 'da' | 'en' {
  return detectLanguageOf(tokenise(text));
}

/** The same for a text that is tokenised already. */
export function detectLanguageOf(tokens: readonly Pick<Token, 'word'>[]): 'da' | 'en' {
  let danish = 0;
  let english = 0;
  tokens.forEach(({ word }, index) => {
    // How a question opens tells more than what it quotes.
    const weight = index === 0 ? 2 : 1;
    if (ENGLISH_FUNCTION_WORDS.has(word)) english += weight;
    else if (DANISH_FUNCTION_WORDS.has(word)) danish += weight;
    else if (isEnglishTerm(word) && !ALSO_DANISH.has(word)) english += CONTENT_WORD;
    else if (/[æøå]/u.test(word)) danish += CONTENT_WORD;
  });
  return english > danish ? 'en' : 'da';
}

const CONTENT_WORD = 0.5;

// Words of both languages ("for", "i", "at", "under", "have", "man", "her") are in neither list.
const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `what who whom whose which where how why when is are was were am be been the a an of my your our their his its this that these those
  and or as in on with from by do does did should shall would could can't will must may me we you they it them us to about say says
  tell show list explain describe give please there not if than then all any each every between into through hello hi thanks thank mean means
  expected want need supposed whats im`.split(/\s+/u),
);

const DANISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `hvad hvem hvilken hvilket hvilke hvor hvordan hvorfor hvornår hvorledes er var været være af og eller som på til fra ved om hos med uden
  det den de der dette denne disse et en jeg du vi han hun mig dig os jer min mit mine din dit dine vores jeres deres sin sit sine ikke
  skal skulle kan kunne vil ville bør må har havde bliver blev gør gøre siger står betyder handler gælder når hvis mens men også så
  alle nogle nogen noget hver hvert mellem efter før hej tak vis fortæl giv nævn forklar beskriv find ift mht`.split(/\s+/u),
);

/** Terms that Danish uses unchanged; they tell nothing. */
const ALSO_DANISH: ReadonlySet<string> = new Set(
  `vision strategi feedback team performance compliance workshop service data digital model plan budget information organisation
  projekt ambition profession innovation motivation test mission balance
  human social administration institution program situation relation mentor
  coaching management stress stop time interview head green bad cut media division union superior delegation rehabilitation consensus workflow ai`.split(/\s+/u),
);
