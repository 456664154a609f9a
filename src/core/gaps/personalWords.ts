import type { SubjectWord } from '../answers/answer.ts';

/**
 * Whether a question may be about a person, or hold anything that leads to one. Then nothing of it is kept, not even a hash:
 * to leave the name out would make another question of it. It is a list of what may stand in a gap rather than of what
 * may not: words of the language, of the documents and of every workplace. Whatever else there is, a surname, initials, a firm,
 * a misspelling, keeps its question out; that some harmless ones go with it is the price.
 *
 * Names that are words too ("Bjørn", "Frank") are told by their capital. Written small and alone ("hvem er bjørn") one passes,
 * and is seen when three people have asked that.
 */
export function isPersonal(text: string, words: readonly SubjectWord[]): boolean {
  return identifiers.some((pattern) => pattern.test(text)) || !words.every((word) => isNobodys(word, text === text.toLocaleUpperCase('da')));
}

function isNobodys({ written, lemma, isFirst, isPlain, isName, isOfDocuments }: SubjectWord, isAllCapitals: boolean): boolean {
  const lower = written.toLocaleLowerCase('da');
  if (workplaceWords.has(lower) || workplaceWords.has(lemma)) return true;
  if (/\d/u.test(written)) return isOfDocuments && !/\d{5}/u.test(written);
  if (!isPlain && (isName || !isOfDocuments)) return false;
  const hasCapital = written !== lower && !isAllCapitals;
  // A capital inside a sentence is a name's; at its beginning, or where the word is shouted, it says nothing of a word that is no name.
  const saysNothing = isFirst || (written.length > 4 && written === written.toLocaleUpperCase('da'));
  return !hasCapital || (saysNothing && !isName);
}

const street = '(?:vej|vejen|gade|gaden|allé|alle|plads|pladsen|stræde|vænge|vænget|parken|boulevard|torv|torvet|toften|skrænten|bakken)';

/** Whatever the words around them say. */
const identifiers: readonly RegExp[] = [
  // E-mail addresses, user names and links.
  /@|https?:|www\./iu,
  // CPR, phone, account and case numbers, however they are spaced: five digits or more, or a number with a letter before it.
  /\d(?:[\s.\-/]?\d){4,}/u,
  /(?<![\p{L}\d])\p{L}{1,3}[-\s]?\d{3,}/u,
  // Dates of birth: 12.03.78.
  /\d{1,2}[.\-/]\s?\d{1,2}[.\-/]\s?\d{2}/u,
  // "Solvej 12", "Nørregade 3, 2. tv."
  new RegExp(`\\p{L}*${street}\\s+\\d`, 'iu'),
  // "Hr. Berg", "min kollega AB", "født 1978".
  /(?<!\p{L})(?:hr|fr|mr|mrs|ms)\.?\s+\p{L}/iu,
  /(?<!\p{L})(?:født|fødselsdag|cpr\p{L}*|personnummer|born)(?!\p{L})/iu,
];

/** What every workplace talks of and no dictionary has as a plain word. */
const workplaceWords: ReadonlySet<string> = new Set(
  `ai gdpr amr tr tio med mus lus grus gru apv trio hr it chatgpt copilot teams outlook sharepoint onedrive excel word powerpoint intranet intranettet
  aula kmd kombit sapa nexus office microsoft linkedin facebook instagram whatsapp zoom ok18 ok21 ok24 ok26 kl dj bupl foa hk dlf fua`.split(/\s+/u),
);
