import assert from 'node:assert/strict';
import { outlineOf, readText } from '../readText.ts';

const debrisOf = (raw: string, metadata?: object): string[] =>
  readText(raw, metadata).findings.flatMap((finding) => (finding.kind === 'removed-debris' ? [finding.text] : []));

const PROSE = 'Vi skaber sammen en god og tryg arbejdsplads i kommunen, hvor alle trives og lærer af hinanden.';

describe('removing debris', () => {
  it('drops the rubble of curved chart lettering and keeps the text around it', () => {
    const document = readText(`${PROSE}\n\nBorgere og\nlokalsamfund\n\nSa\nm\n\nmen\nSTY\n\nRKER vi\nre\nsu\n\n${PROSE.replace('god', 'ny')}`);
    assert.equal(document.statements.length, 2);
    assert.deepEqual(debrisOf(`${PROSE}\n\nSa\nm\n\nmen\nSTY\n\n${PROSE}`), ['Sa m men STY']);
  });

  it('keeps short lines that are words, names and the tail of a paragraph', () => {
    const raw = 'Vi skaber sammen en god og tryg arbejdsplads, som\ngør os dygtigere.\n\nMål\n\nGod læselyst.\n\nNich Bendtsen\nDirektør';
    assert.deepEqual(debrisOf(raw), []);
  });

  it('drops page numbers, print dates and addresses', () => {
    assert.deepEqual(debrisOf(`2/3/2021   Min side\n${PROSE}\n12\n\f${PROSE}\nSide 3 af 4\nhttps://example.org/job/   1/1`), ['2/3/2021 Min side', '12', 'Side 3 af 4 https://example.org/job/ 1/1']);
  });

  it('drops a footer that carries the page number, but not numbered chapters', () => {
    const pages = [2, 3, 4].map((number) => `${PROSE}\nLEDELSESGRUNDLAG FOR PRØVE ${number}`);
    assert.equal(debrisOf(`Forside\f${pages.join('\f')}`).length, 3);
    const chapters = [1, 2, 3].map((number) => `Kapitel ${number}\n${PROSE}`);
    assert.equal(debrisOf(`Forside\f${chapters.join('\f')}`).length, 0);
  });

  it('drops the title repeated in the middle of the text, with its page number, and keeps the first', () => {
    const pages = [3, 4, 5].map((number) => `Det er side ${number}. ${PROSE}\n\nPlads til at gro · Prøve Kommune ${number}\n`);
    const document = readText(`Plads til at gro\nLedelsesgrundlag\n\nForord\n\n${PROSE}\n${PROSE}\n${PROSE}\n\n${pages.join('\n')}`);
    assert.ok(document.statements.every(({ text }) => !text.includes('Prøve Kommune')));
    assert.ok(document.statements.some(({ text }) => text.startsWith('Plads til at gro')));
  });

  it('keeps a line at the foot of many pages that introduces a list', () => {
    const pages = [1, 2, 3, 4].map((number) => `${PROSE.replace('god', ['stor', 'ny', 'sjov', 'fin'][number - 1]!)}\nTil refleksion\n• Hvad lærte du om ${['os', 'dig', 'andre', 'byen'][number - 1]!}?`);
    assert.deepEqual(debrisOf(pages.join('\f')), []);
  });

  it('drops the lines that the metadata names', () => {
    assert.deepEqual(outlineOf(readText(`${PROSE}\nHusets fire\nhjørner`, { structure: { debris: ['^Husets fire$', '^hjørner$'] } })), [PROSE]);
  });
});
