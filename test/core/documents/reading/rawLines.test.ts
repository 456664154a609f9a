import assert from 'node:assert/strict';
import { readRawLines } from '../../../../src/core/documents/reading/rawLines.ts';

const textsOf = (raw: string): string[] => readRawLines(raw).map((line) => line.text);

describe('readRawLines', () => {
  it('composes letters, levels spaces and drops control characters', () => {
    assert.deepEqual(textsOf('\uFEFFogsa\u030A\u00A0på\tto\u2003ben\u0007\u200B'), ['også på to ben']);
  });

  it('turns ligatures and private bullet signs into plain characters', () => {
    assert.deepEqual(textsOf('\uF0B7 e\uFB03cient'), ['• efficient']);
  });

  it('keeps a soft hyphen only where it divides a line', () => {
    assert.deepEqual(textsOf('kerne\u00ADopgave og sam\u00AD\narbejde'), ['kerneopgave og sam-', 'arbejde']);
  });

  it('counts lines at line feeds, and splits a line at a form feed without counting', () => {
    assert.deepEqual(readRawLines('en\r\nto\fTre\nfire'), [
      { line: 1, text: 'en', startsPage: false },
      { line: 2, text: 'to', startsPage: false },
      { line: 2, text: 'Tre', startsPage: true },
      { line: 3, text: 'fire', startsPage: false },
    ]);
  });

  it('takes an underscore at a line start, or glued between two texts, for a page break', () => {
    const lines = readRawLines('Grundlag_Indhold\n_Forord\nfil_navn');
    assert.deepEqual(lines.map(({ text, startsPage }) => [text, startsPage]), [
      ['Grundlag', false],
      ['Indhold', true],
      ['Forord', true],
      ['fil_navn', false],
    ]);
  });

  it('blanks a table of contents and keeps the text beside it in its column', () => {
    assert.deepEqual(textsOf('Forord . . . . . . . . . . 3    Vi leder sammen'), [`${' '.repeat(32)}Vi leder sammen`]);
  });

  it('blanks single capitals from a margin', () => {
    assert.deepEqual(textsOf('S P MÅL'), ['    MÅL']);
  });
});
