import type { Statement } from './document.ts';
import { isAbbreviation } from './reading/sentences.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './vocabulary.ts';

/** A word as it stands in the text, and the raw line its statement starts on. */
export interface SuspiciousWord {
  readonly line: number;
  readonly word: string;
}

const SINGLE_LETTER_WORDS = new Set(['i', 'å', 'ø', 'é']);

/**
 * Words that reading may have left broken: single letters, and lower-case words that neither the dictionary nor a second
 * place of the document knows. Names, numbers and abbreviations are not suspicious.
 */
export function findSuspiciousWords(statements: readonly Statement[], dictionary: Vocabulary): SuspiciousWord[] {
  const counts = new Map<string, number>();
  for (const { text } of statements) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const findings: SuspiciousWord[] = [];
  const tokens = new Set<string>();
  const seen = new Set<string>();
  for (const { text, lines } of statements) {
    for (const token of text.split(' ')) {
      if (tokens.has(token)) continue;
      tokens.add(token);
      for (const word of wordsIn(token)) {
        if (seen.has(word) || !isSuspicious(word, counts, dictionary)) continue;
        seen.add(word);
        findings.push({ line: lines[0], word });
      }
    }
  }
  return findings;
}

const SIMPLE = /^[”"»„(]?([a-zæøåA-ZÆØÅé]+)[.,:;!?)”"«]{0,2}$/;

/** Words that no sign binds to other letters or digits. Most tokens are one word, which needs no costly look around it. */
function wordsIn(token: string): string[] {
  const simple = SIMPLE.exec(token)?.[1];
  return simple === undefined ? (token.match(/(?<![\p{L}\p{N}.\-/])\p{L}+(?![\p{L}\p{N}\-/]|\.\p{L})/gu) ?? []) : [simple];
}

function isSuspicious(word: string, counts: ReadonlyMap<string, number>, dictionary: Vocabulary): boolean {
  const lower = word.toLowerCase();
  if (word.length === 1) return !SINGLE_LETTER_WORDS.has(lower) && !isAbbreviation(lower);
  if ((counts.get(lower) ?? 0) >= 2 || /^\p{Lu}/u.test(word)) return false;
  return !isAbbreviation(lower) && !dictionary.has(lower);
}
