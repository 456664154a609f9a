import type { OtherWords, ReadingFinding, Statement } from '../document.ts';

/** A shorter beginning says too little about which statement is meant. */
const MIN_BEGINNING = 30;

/** Step 11 of reading: gives statements their other words, wherever the same words stand. A quote that the document has not is a finding. */
export function addOtherWords(statements: readonly Statement[], given: readonly OtherWords[]): { readonly statements: readonly Statement[]; readonly findings: readonly ReadingFinding[] } {
  const wordsOf = new Map<Statement, readonly string[]>();
  const findings: ReadingFinding[] = [];
  for (const { quote, words } of given) {
    const found = findQuoted(statements, quote);
    if (found.length === 0) findings.push({ kind: 'unmatched-quote', quote });
    for (const statement of found) wordsOf.set(statement, [...(wordsOf.get(statement) ?? []), ...words]);
  }
  if (wordsOf.size === 0) return { statements, findings };
  return { statements: statements.map((statement) => ({ ...statement, ...(wordsOf.has(statement) && { otherWords: wordsOf.get(statement) ?? [] }) })), findings };
}

function findQuoted(statements: readonly Statement[], quote: string): readonly Statement[] {
  const beginning = quote.normalize('NFC').replace(/\s+/gu, ' ');
  const whole = statements.filter(({ text }) => text === beginning);
  return whole.length > 0 || beginning.length < MIN_BEGINNING ? whole : statements.filter(({ text }) => text.startsWith(beginning));
}
