import assert from 'node:assert/strict';
import { findNextDue } from '../../../../src/core/reflections/calendar/nextDue.ts';
import { parsePlanCommand } from '../../../../src/core/reflections/commands/planCommand.ts';
import { createSchedule } from '../createSchedule.ts';

const openings = ['planlæg', 'schedule', 'pause', 'hold pause', 'spring', 'flyt til', 'send', ''];
const words =
  'planlæg schedule pause hold sæt på spring over skip til indtil fra og med i uge week ugerne 28 30 53 60 1. 15. 31. 2027 2020 - , . : / + juli februar august jul mandag tirsdage fri hver anden 2. 14. dag uger kl. 9 9.30 25 halv ni kvart om Resiliens tidszone Nuuk Europe/Copenhagen UTC+2 ikke næste denne resten af året helligdage nu stop send kan du ? ! »trivsel« 31/2 29/2 2028-02-29 am pm efterårsferien 0 999999999999 en måned'.split(' ');

describe('any words in any order', () => {
  it('give a command that can be carried out, a problem or nothing, and never an error', () => {
    let seed = 7;
    // A linear congruential generator (Numerical Recipes), so that every run tries the same.
    const next = (below: number): number => {
      seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return Math.floor((seed / 2 ** 32) * below);
    };
    let commands = 0;
    for (let round = 0; round < 6000; round += 1) {
      const rest = Array.from({ length: 1 + next(6) }, () => words[next(words.length)] ?? '').join(next(8) === 0 ? '' : ' ');
      const text = `${openings[next(openings.length)] ?? ''} ${rest}`;
      const today = new Date(Date.UTC(2026, 0, 1 + next(730), next(24)));
      const command = parsePlanCommand(text, today);
      if (!command || 'problem' in command) continue;
      commands += 1;
      if (command.do === 'pause') {
        const { from, to } = command.pause;
        for (const date of [from, to ?? from]) assert.equal(new Date(date).toISOString().slice(0, 10), date, text);
        assert.ok(to === undefined || from <= to, text);
      }
      // Throws for a time or zone that does not exist.
      if (command.do === 'plan') findNextDue(createSchedule(command.settings), today);
    }
    assert.ok(commands > 100, `${commands} commands`);
  });
});
