/**
 * One spelling for one word: composed letters (NFC), lower case, one dash, no invisible characters, and no acute
 * accents, which Danish leaves to taste ("idé", "ide"). æ, ø and å are letters of their own and stay.
 */
export function normalise(text: string): string {
  const plain = IS_PLAIN.test(text) ? text : text.normalize('NFC').replace(INVISIBLE, '').replace(DASHES, '-').replace(ACUTE, removeAcute);
  return plain.toLowerCase();
}

/**
 * How a word typed without Danish letters may have been meant: "raad" → råd, "oekonomi" → økonomi. Each kind of pair is
 * replaced or left as a whole; the word itself is not among the results.
 */
export function spellingsWithDanishLetters(word: string): readonly string[] {
  return variants(word, DIGRAPHS);
}

/** The same for a single plain vowel typed for å, ø or æ ("gore" → gøre); only for words that are unknown otherwise. */
export function spellingsWithChangedVowel(word: string): readonly string[] {
  const spellings: string[] = [];
  for (let at = 0; at < word.length; at += 1) {
    for (const vowel of CHANGED_VOWELS[word.charAt(at)] ?? '') spellings.push(word.slice(0, at) + vowel + word.slice(at + 1));
  }
  return spellings;
}

/** The same for a consonant written once for twice, or twice for once: the commonest slip in Danish ("komunal", "kommite"). */
export function spellingsWithChangedDouble(word: string): readonly string[] {
  const spellings: string[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const letter = word.charAt(at);
    if (!DOUBLED_LETTERS.includes(letter)) continue;
    if (word.charAt(at - 1) === letter) spellings.push(word.slice(0, at) + word.slice(at + 1));
    else if (word.charAt(at + 1) !== letter) spellings.push(word.slice(0, at) + letter + word.slice(at));
  }
  return spellings;
}

const DOUBLED_LETTERS = 'bdfgklmnprst';
const IS_PLAIN = /^[\x20-\x7eæøåÆØÅ]*$/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
const ACUTE = /[áéíóúýÁÉÍÓÚÝ]/gu;
const DIGRAPHS = [['aa', 'å'], ['oe', 'ø'], ['ae', 'æ'], ['ö', 'ø'], ['ä', 'æ']] as const;
const CHANGED_VOWELS: Readonly<Record<string, string>> = { a: 'åæ', o: 'øå', e: 'æ', å: 'ao', ø: 'o', æ: 'ae' };

function removeAcute(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

function variants(word: string, replacements: readonly (readonly [typed: string, meant: string])[]): string[] {
  let spellings = [word];
  for (const [typed, meant] of replacements) {
    if (word.includes(typed)) spellings = spellings.flatMap((spelling) => [spelling, spelling.replaceAll(typed, meant)]);
  }
  return spellings.filter((spelling) => spelling !== word);
}
