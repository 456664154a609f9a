import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parsePlanCommand } from '../../../../src/core/reflections/commands/planCommand.ts';
import { readOutOfScope } from '../../../eval/readOutOfScope.ts';

const folder = new URL('../../../eval/', import.meta.url);
const saturday = new Date('2026-11-21T10:00:00Z');

describe('questions that people ask', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
    it(`none of ${file} is a plan command`, () => {
      const questions = readFileSync(new URL(file, folder), 'utf8').split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { question: string }).question);
      assert.ok(questions.length >= 60);
      assert.deepEqual(questions.filter((question) => parsePlanCommand(question, saturday) !== undefined), []);
    });
  }
  it('none of out-of-scope.csv is a plan command', async () => {
    const questions = await readOutOfScope();
    assert.ok(questions.length >= 60);
    assert.deepEqual(questions.filter((question) => parsePlanCommand(question, saturday) !== undefined), []);
  });
});
