import assert from 'node:assert/strict';
import { isForTeam } from '../../../../src/core/reflections/prompts/isForTeam.ts';

const roles = [
  { id: 'chef', name: 'chef', aliases: [], rank: 0 },
  { id: 'leder', name: 'leder', aliases: [], rank: 1 },
  { id: 'medarbejder', name: 'medarbejder', aliases: [], rank: 2 },
  { id: 'alle', name: 'alle', aliases: [], isEveryone: true },
  { id: 'politiker', name: 'politiker', aliases: [] },
];

describe('isForTeam', () => {
  it('takes what is said to nobody, to everybody, to the last in the chain and to roles outside it', () => {
    for (const roleId of [undefined, 'alle', 'medarbejder', 'politiker']) assert.equal(isForTeam({ roles }, roleId), true, roleId);
  });
  it('leaves out what is said to those above', () => {
    for (const roleId of ['chef', 'leder']) assert.equal(isForTeam({ roles }, roleId), false, roleId);
  });
});
