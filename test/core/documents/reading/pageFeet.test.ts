import assert from 'node:assert/strict';
import { findPageFeet } from '../../../../src/core/documents/reading/pageFeet.ts';
import { splitPages } from '../../../../src/core/documents/reading/pages.ts';
import { readRawLines } from '../../../../src/core/documents/reading/rawLines.ts';

const feetOf = (raw: string): string[] => [...findPageFeet(splitPages(readRawLines(raw)))].map(({ text }) => text.trim().replace(/ +/g, ' '));
const body = 'Vi leder sammen\nog vi lærer af\nalt det, der går galt\ni hele huset.';

describe('findPageFeet', () => {
  it('finds running titles between the numbers of two pages side by side', () => {
    assert.deepEqual(feetOf(`${body}\n4\n   GOD LEDELSE                          FORVENTNINGER\n                                        5`), ['4', 'GOD LEDELSE FORVENTNINGER', '5']);
  });

  it('finds the last row of most pages when only its number differs', () => {
    assert.deepEqual(feetOf([7, 8, 9].map((number) => `${body}\n        ${number}          Tilbage til indhold`).join('\n\f')), ['7 Tilbage til indhold', '8 Tilbage til indhold', '9 Tilbage til indhold']);
  });

  it('leaves text below a number on a row of its own', () => {
    assert.deepEqual(feetOf(`${body}\n3\nVi følger op på alle mål.`), []);
  });
});
