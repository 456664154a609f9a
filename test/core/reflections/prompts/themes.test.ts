import assert from 'node:assert/strict';
import { createThemeFinder } from '../../../../src/core/reflections/prompts/themes.ts';
import { readText } from '../../documents/readText.ts';

const themesOf = (raw: string, metadata?: object): [theme: string, name: string, text: string][] => {
  const document = readText(raw, metadata);
  const themeOf = createThemeFinder(document);
  return document.statements.map((statement) => [themeOf(statement).id, themeOf(statement).name, statement.text]);
};

describe('createThemeFinder', () => {
  it('tells the perspective, and the chapter of what stands under none', () => {
    const metadata = { perspectives: [{ id: 'drift', name: 'Sikker drift' }], structure: { headings: [{ pattern: '(?<perspective>Sikker drift)', level: 1 }, { pattern: 'Vores værdier', level: 1 }] } };
    assert.deepEqual(themesOf('Sikker drift\n\nVi holder aftaler.\n\nVores værdier\n\nVi er ærlige.\n', metadata), [
      ['drift', 'Sikker drift', 'Vi holder aftaler.'],
      ['vores-vaerdier', 'Vores værdier', 'Vi er ærlige.'],
    ]);
  });

  it('tells the parts of a chapter that holds more than half of the document', () => {
    const headings = [{ pattern: 'Indsatser|Opfølgning', level: 1 }, { pattern: 'Ledelse|Læring', level: 2 }];
    const raw = 'Indsatser\n\nLedelse\n\nVi går foran.\n\nVi lytter.\n\nLæring\n\nVi lærer af fejl.\n\nOpfølgning\n\nVi følger op.\n';
    assert.deepEqual(themesOf(raw, { structure: { headings } }).map(([id]) => id), ['ledelse', 'ledelse', 'laering', 'opfoelgning']);
  });

  it('has the document’s title where there is no heading', () => {
    assert.deepEqual(themesOf('Vi lytter til hinanden.', { title: 'Vores kurs' }), [['vores-kurs', 'Vores kurs', 'Vi lytter til hinanden.']]);
  });
});
