import assert from 'node:assert/strict';
import type { LeadershipDocument } from '../../../../src/core/documents/document.ts';
import { readText } from '../readText.ts';

const BY_ROLE = `DIREKTØR

VI VISER VEJ
Som direktør
• peger jeg retningen ud.
• lytter jeg til byrådet.

VI PASSER PÅ
Som direktør
• holder jeg øje med budgettet.

LEDER AF
LEDERE

VI VISER VEJ
Som leder af ledere
• giver jeg plads.

VI PASSER PÅ
Som leder af ledere
• fordeler jeg kræfterne.

MEDARBEJDER

VI VISER VEJ
Som medarbejder
• spørger jeg, når jeg er i tvivl.

VI PASSER PÅ
Som medarbejder
• siger jeg til i god tid.

Fra papir til hverdag

Vi taler om rollerne en gang om året.
`;

const BY_THEME = `Tillid

Ledere

• Vi giver plads.

Medarbejdere

• Vi tager ansvar.

Retning

Ledere

• Vi peger ud.

Medarbejdere

• Vi spørger til målet.
`;

const cellsOf = ({ statements }: LeadershipDocument): unknown[] => statements.map(({ roleId, perspectiveId, text }) => [roleId, perspectiveId, text]);

describe('guessMatrix', () => {
  it('reads roles and perspectives off headings that recur under each role', () => {
    const document = readText(BY_ROLE);
    assert.deepEqual(document.info.roles.map(({ name, rank }) => [name, rank]), [['direktør', 0], ['leder af ledere', 1], ['medarbejder', 2]]);
    assert.deepEqual(document.info.perspectives.map(({ name }) => name), ['Vi viser vej', 'Vi passer på']);
    assert.deepEqual(cellsOf(document).slice(0, 4), [
      ['direktoer', 'vi-viser-vej', 'peger jeg retningen ud.'],
      ['direktoer', 'vi-viser-vej', 'lytter jeg til byrådet.'],
      ['direktoer', 'vi-passer-paa', 'holder jeg øje med budgettet.'],
      ['leder-af-ledere', 'vi-viser-vej', 'giver jeg plads.'],
    ]);
  });

  it('leaves what follows the last role out of it', () => {
    const last = readText(BY_ROLE).statements.at(-1);
    assert.deepEqual([last?.roleId, last?.perspectiveId, last?.sectionPath], [undefined, undefined, ['Fra papir til hverdag']]);
  });

  it('reads them off roles that recur under each theme', () => {
    assert.deepEqual(cellsOf(readText(BY_THEME)), [
      ['ledere', 'tillid', 'Vi giver plads.'],
      ['medarbejdere', 'tillid', 'Vi tager ansvar.'],
      ['ledere', 'retning', 'Vi peger ud.'],
      ['medarbejdere', 'retning', 'Vi spørger til målet.'],
    ]);
  });

  it('lends a role the everyday names that no other role has', () => {
    const { roles, roleGroups } = readText(BY_ROLE).info;
    assert.ok(roles[1]?.aliases.includes('mellemleder'));
    assert.ok(roles[2]?.aliases.includes('sygeplejerske'));
    assert.deepEqual(roleGroups, []);
  });

  it('asks which, where a word could mean several roles', () => {
    const { roleGroups } = readText(BY_ROLE.replaceAll('DIREKTØR', 'DAGLIG LEDER')).info;
    assert.deepEqual(roleGroups.map(({ aliases, roles }) => [aliases[0], roles]), [['leder', ['daglig-leder', 'leder-af-ledere']]]);
  });

  it('sees no matrix in a document of ordinary chapters, nor beside a metadata file', () => {
    assert.deepEqual(readText('Tillid\n\nVi tror på hinanden.\n\nLedere\n\nVi giver plads.').info.roles, []);
    assert.deepEqual(readText(BY_ROLE, {}).info.roles, []);
  });
});
