/**
 * The root that a lemma shares with the words derived from it: evaluere, evaluering → evalu; beslutte, beslutning →
 * beslut; samskabe, samskabelse → samskab; stolt, stolthed → stolt. Rough by intent: roots widen a search at low weight
 * and are never shown. A root shorter than three letters is not taken, so short words keep to themselves.
 */
export function derivationalRoot(lemma: string): string {
  for (const suffix of SUFFIXES) {
    const root = lemma.slice(0, lemma.length - suffix.length);
    if (lemma.endsWith(suffix) && root.length >= MIN_ROOT && HAS_VOWEL.test(root)) return undouble(root);
  }
  return undouble(lemma);
}

// Longest first. Suffixes that make nouns and adjectives, and the infinitive's -e; see Hansen & Heltoft,
// "Grammatik over det Danske Sprog" (2011), chapter on derivation.
const SUFFIXES = [
  'ationer', 'eringer', 'fuldhed', 'løshed', 'mæssig', 'somhed', 'ation', 'ering', 'ighed', 'lighed', 'barhed', 'ende', 'else', 'ning', 'isme',
  'fuld', 'løs', 'eret', 'lig', 'som', 'bar', 'hed', 'ere', 'sel', 'ing', 'isk', 'iker', 'ik', 'ist', 'iv', 'tion', 'ion', 'ør', 'er', 'ig', 'et', 'e',
].toSorted((a, b) => b.length - a.length);

const MIN_ROOT = 3;
const HAS_VOWEL = /[aeiouyæøå]/u;
const DOUBLED = /([bdfgklmnprst])\1$/u;

function undouble(root: string): string {
  return DOUBLED.test(root) ? root.slice(0, -1) : root;
}
