import type { ReadingFinding, Statement } from './document.ts';
import { isAbbreviation } from './sentences.ts';
import type { ReadingWords } from './vocabulary.ts';

const SINGLE_LETTER_WORDS = new Set(['i', 'å', 'ø', 'é']);

/**
 * Words that reading may have left broken: single letters, and lower-case words that neither the dictionary nor a second
 * place of the document knows. Names, numbers and abbreviations are not suspicious.
 */
export function findSuspiciousWords(statements: readonly Statement[], words: ReadingWords): ReadingFinding[] {
  const findings: ReadingFinding[] = [];
  const tokens = new Set<string>();
  const seen = new Set<string>();
  for (const { text, lines } of statements) {
    for (const token of text.split(' ')) {
      if (tokens.has(token)) continue;
      tokens.add(token);
      for (const [word] of token.matchAll(/(?<![\p{L}\p{N}.\-/])\p{L}+(?![\p{L}\p{N}\-/]|\.\p{L})/gu)) {
        if (seen.has(word) || !isSuspicious(word, words)) continue;
        seen.add(word);
        findings.push({ kind: 'suspicious-word', line: lines[0], word });
      }
    }
  }
  return findings;
}

function isSuspicious(word: string, words: ReadingWords): boolean {
  const lower = word.toLowerCase();
  if (isAbbreviation(lower)) return false;
  if (word.length === 1) return !SINGLE_LETTER_WORDS.has(lower);
  if (/^\p{Lu}/u.test(word)) return false;
  return words.countOf(lower) < 2 && !words.isInDictionary(lower);
}
