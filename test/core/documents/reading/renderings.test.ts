import assert from 'node:assert/strict';
import { readText } from '../readText.ts';

const metadata = {
  roles: [{ id: 'leder', name: 'leder' }],
  perspectives: [{ id: 'drift', name: 'drift' }],
  structure: { headings: [{ pattern: 'Rolle: (?<role>.+)', level: 1 }, { pattern: 'Perspektiv: (?<perspective>.+)', level: 2 }, { pattern: 'Kæden', level: 1, perspective: 'drift' }, { pattern: '(?<role>LEDER)', level: 2 }] },
};
const twice = (first: readonly string[], second: readonly string[]): string =>
  `Rolle: leder\n\nPerspektiv: drift\n\n${first.map((text) => `• ${text}`).join('\n')}\n\nKæden\n\nLEDER\n\n${second.join('\n\n')}\n`;

describe('matchRenderings', () => {
  it('marks the second rendering of a cell as repetition of the first', () => {
    const { statements, findings } = readText(twice(['Jeg lytter til alle.', 'Jeg følger op.'], ['Jeg lytter til alle.', 'Jeg følger op.']), metadata);
    assert.deepEqual(statements.map(({ duplicateOf }) => duplicateOf), [undefined, undefined, statements[0]?.id, statements[1]?.id]);
    assert.deepEqual(findings, []);
  });

  it('reports where the renderings differ in words, and not where they differ in signs', () => {
    const { statements, findings } = readText(twice(['Jeg skaber dialog i huset – hver dag.', 'Jeg følger op, hver uge.'], ['Jeg skaber dialog i byen – hver dag.', 'Jeg følger op hver uge.']), metadata);
    assert.deepEqual(findings, [
      { kind: 'contradiction', statementId: statements[0]?.id, otherId: statements[2]?.id, text: 'Jeg skaber dialog i huset – hver dag.', other: 'Jeg skaber dialog i byen – hver dag.' },
    ]);
  });

  it('keeps a statement that only one rendering has', () => {
    const { statements } = readText(twice(['Jeg lytter til alle.'], ['Jeg lytter til alle.', 'Hele organisationen udvikles sammen med borgerne.']), metadata);
    assert.equal(statements.at(-1)?.duplicateOf, undefined);
  });

  it('marks a pull quote that repeats its section, and no other quotation', () => {
    const body = 'Vi vil arbejde på at skabe gode rammer for at løse opgaven.';
    const { statements } = readText(`Gode rammer\n\n${body}\n\n”Vi vil skabe gode rammer for at løse opgaven.”\n\n”Ingen når målet alene i denne verden.”`);
    assert.deepEqual(statements.map(({ duplicateOf }) => duplicateOf), [undefined, statements[0]?.id, undefined]);
  });
});

describe('statement ids', () => {
  it('survive a change elsewhere in the document', () => {
    const before = readText('Vi lærer af fejl. Vi lytter.');
    const after = readText('Vi spørger først. Vi lærer af fejl. Vi lytter.');
    assert.deepEqual(before.statements.map(({ id }) => id), after.statements.slice(1).map(({ id }) => id));
  });

  it('stay unique where the same words stand twice', () => {
    const { statements } = readText('Vi lytter.\n\nVi spørger.\n\nVi lytter.');
    assert.equal(new Set(statements.map(({ id }) => id)).size, 3);
    assert.match(statements[0]?.id ?? '', /^proeve#[0-9a-f]{10}$/);
  });
});
