import assert from 'node:assert/strict';
import { describeWeek } from '../../src/locales/describeWeek.ts';
import { createTexts } from '../../src/locales/texts.ts';

describe('describeWeek', () => {
  it('says the number alone, also of one sent in addition', () => {
    assert.deepEqual(['2026-W07', '2026-W53', '2026-W47.2'].map((week) => describeWeek(week, createTexts('da'))), ['uge 7', 'uge 53', 'uge 47']);
  });
});
