import assert from 'node:assert/strict';
import { readColumns } from '../../../../src/core/documents/reading/columns.ts';
import { splitPages } from '../../../../src/core/documents/reading/pages.ts';
import { readRawLines } from '../../../../src/core/documents/reading/rawLines.ts';

const columnsOf = (raw: string): string[][] => {
  const columns = new Map<number, string[]>();
  for (const { column, text } of readColumns(splitPages(readRawLines(raw)))) columns.set(column, [...(columns.get(column) ?? []), text]);
  return [...columns.values()];
};

const side = (left: readonly string[], right: readonly string[], width = 40): string =>
  left.map((text, at) => `${text.padEnd(width)}${right[at] ?? ''}`.trimEnd()).join('\n');

describe('readColumns', () => {
  it('reads text side by side column by column', () => {
    const raw = side(['Vi leder med tillid og giver', 'plads til at prøve nyt i', 'hverdagen.'], ['Vi deler viden på tværs af', 'huset og lærer af de fejl', 'vi gør.']);
    assert.deepEqual(columnsOf(raw), [
      ['Vi leder med tillid og giver', 'plads til at prøve nyt i', 'hverdagen.'],
      ['Vi deler viden på tværs af', 'huset og lærer af de fejl', 'vi gør.'],
    ]);
  });

  it('reads three columns', () => {
    const three = side(['et to tre fire', 'fem seks syv', 'otte ni ti'], [side(['rød gul grøn', 'blå sort hvid', 'brun grå'], ['nord syd', 'øst vest', 'midt'], 20)].flatMap((text) => text.split('\n')), 20);
    assert.deepEqual(columnsOf(three).map((column) => column[0]), ['et to tre fire', 'rød gul grøn', 'nord syd']);
  });

  it('accepts a gutter of one space where its lines mostly have more', () => {
    const raw = side(['Vi leder med tillid', 'og giver plads til at prøve noget nyt,', 'som vi lærer af', 'hver eneste dag'], ['Vi deler viden', 'på tværs', 'af huset', 'hele tiden'], 39);
    assert.equal(columnsOf(raw).length, 2);
  });

  it('puts full-width lines between the columns where they stand', () => {
    const raw = ['En lang overskrift der går hen over begge spalter på siden', side(['venstre en to', 'venstre tre', 'venstre fire'], ['højre en to', 'højre tre', 'højre fire'])].join('\n');
    assert.deepEqual(columnsOf(raw).map((column) => column[0]), ['En lang overskrift der går hen over begge spalter på siden', 'venstre en to', 'højre en to']);
  });

  it('starts a new band at a heading with nothing beside it', () => {
    const raw = side(
      ['Vi viser vej', 'Vi går forrest.', 'Vi taler sammen.', 'Vi er modige', 'Vi prøver nyt.', 'Vi lærer af fejl.'],
      ['', 'Spørg din kollega.', 'Del din viden.', '', 'Bed om hjælp i tide.', 'Sig det højt.'],
    );
    const order = columnsOf(raw).flat();
    assert.ok(order.indexOf('Del din viden.') < order.indexOf('Vi er modige'), order.join(' / '));
  });

  it('does not take bullet signs and hanging numbers for a column', () => {
    assert.equal(columnsOf('•   Vi deler viden\n•   Vi lærer\n•   Vi spørger\n•   Vi lytter').length, 1);
  });

  it('keeps plain text with an occasional double space in one column', () => {
    assert.equal(columnsOf('Vi har høj faglighed  og tillid\ntil hinanden i hele huset og\nlærer af fejl.  Det er godt at\nturde.').length, 1);
  });

  it('reads two columns on a part of a page, although the rest runs across', () => {
    const raw = [
      'Forventninger til alle ledere',
      side(['Kommunen er en arbejdsplads, hvor', 'vores ledelse bygger på værdier og', 'på den samtale, vi har om dem,', 'hver eneste uge.'], ['Alle ledere skal forstå det, som', 'politikerne beslutter, og de skal', 'kunne forklare det for andre.'], 42),
      '',
      'GENERELT',
      ...Array.from({ length: 8 }, (_, at) => `► ${'meget '.repeat(at + 1)}vigtige forventninger, som vi har til alle ledere i hele kommunen`),
    ].join('\n');
    assert.deepEqual(columnsOf(raw).map((column) => column[0]), ['Forventninger til alle ledere', 'Kommunen er en arbejdsplads, hvor', 'Alle ledere skal forstå det, som', 'GENERELT']);
  });

  it('divides the columns at a row of labels that keeps to none of them', () => {
    const rows = [
      ['Ledelse bygger på viden', 'og på erfaring. Derfor er', 'en del af vores hverdag,'],
      ['om mennesker, og den er', 'samtalen om ledelse altid', 'og det bliver den ved med.'],
      ['afhængig af nysgerrighed', 'på dagsordenen og dermed', 'Sådan er det her.'],
    ];
    const below = [['Viden er ikke nok.', 'Vi prøver nyt.', 'Vi lærer af det.'], ['Vi skal også kunne', 'Det går galt ind', 'Sammen finder vi'], ['bruge den sammen.', 'imellem.', 'nye veje.']];
    const set = (cells: string[][]): string[] => cells.map((row) => row.map((cell) => cell.padEnd(30)).join('').trimEnd());
    const raw = [...set(rows), `${' '.repeat(8)}Viden${' '.repeat(26)}Handling${' '.repeat(20)}Læring`, '', ...set(below)].join('\n');
    assert.deepEqual(columnsOf(raw).map((column) => column[0]), ['Ledelse bygger på viden', 'og på erfaring. Derfor er', 'en del af vores hverdag,', 'Viden Handling Læring', 'Viden er ikke nok.', 'Vi prøver nyt.', 'Vi lærer af det.']);
  });

  it('starts a new band at a row of headings', () => {
    const raw = side(['Vi har en fælles retning for', 'alle ledere.', '', 'VI LYTTER', 'Vi spørger, før vi', 'selv svarer.'], ['Vi giver hinanden plads', 'til at prøve nyt.', '', 'VI HANDLER', 'Vi gør det, vi siger,', 'og følger op.']);
    assert.deepEqual(columnsOf(raw).map((column) => column[0]), ['Vi har en fælles retning for', 'Vi giver hinanden plads', 'VI LYTTER', 'VI HANDLER']);
  });

  it('goes on in the right column after an introduction at the foot of the left one', () => {
    const raw = side(
      ['Vi ser på faglighed.', 'Den er vigtig for alle.', 'Det mener vi virkelig.', 'PERSONLIGHED', 'Vi lægger vægt på, at', 'ledere kan balancere i', 'disse paradokser:'],
      ['o Helheder og detaljer', 'o Tempo og ro', 'o Resultater og mennesker.', '', '', '', ''],
    );
    assert.deepEqual(columnsOf(raw).map((column) => column[0]), ['Vi ser på faglighed.', 'o Helheder og detaljer']);
  });
});
