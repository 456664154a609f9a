import assert from 'node:assert/strict';
import { checkDocument } from '../../../src/core/documents/corpusCheck.ts';
import { dictionary, readText } from './readText.ts';

const TODAY = new Date('2026-11-21T12:00:00Z');
const metadata = {
  year: 2018,
  municipality: 'Vejle',
  roles: [{ id: 'leder', name: 'leder' }, { id: 'medarbejder', name: 'medarbejder' }, { id: 'direktion', name: 'direktion' }],
  perspectives: [{ id: 'drift', name: 'drift' }, { id: 'tillid', name: 'tillid' }],
  structure: { headings: [{ pattern: 'Rolle: (?<role>.+)', level: 1 }, { pattern: 'Perspektiv: (?<perspective>.+)', level: 2 }], debris: ['^Tegning$'] },
};
const RAW = 'Rolle: leder\n\nPerspektiv: drift\n\n• Jeg følger op på vores kerneop-\ngaver.\n• Jeg xqvlyt til alle.\n\nRolle: medarbejder\n\nPerspektiv: tillid\n\nTegning\n\n• Jeg lytter.\n';

describe('checkDocument', () => {
  const check = checkDocument(readText(RAW, metadata), TODAY, dictionary);

  it('counts sections and statements and tells the age', () => {
    assert.deepEqual([check.sectionCount, check.statementCount, check.duplicateCount, check.ageYears], [4, 3, 0, 8]);
  });

  it('shows every used role in every perspective, empty cells too', () => {
    assert.deepEqual(check.cells, [
      { roleId: 'leder', perspectiveId: 'drift', count: 2, duplicateCount: 0 },
      { roleId: 'leder', perspectiveId: 'tillid', count: 0, duplicateCount: 0 },
      { roleId: 'medarbejder', perspectiveId: 'drift', count: 0, duplicateCount: 0 },
      { roleId: 'medarbejder', perspectiveId: 'tillid', count: 1, duplicateCount: 0 },
    ]);
  });

  it('tells what was mended, removed and looks wrong, with lines', () => {
    assert.deepEqual(check.mendedWords, [{ line: 6, found: 'kerneop- gaver', mended: 'kerneopgaver' }]);
    assert.deepEqual(check.removedDebris, [{ lines: [13, 13], text: 'Tegning' }]);
    assert.deepEqual(check.suspiciousWords, [{ line: 7, word: 'xqvlyt' }]);
  });

  it('leaves the age open when the year is unknown', () => {
    assert.equal(checkDocument(readText('Vi lytter.'), TODAY, dictionary).ageYears, undefined);
  });
});
