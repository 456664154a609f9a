import assert from 'node:assert/strict';
import { parseMetadata } from '../../../src/core/documents/metadata.ts';
import { AppError } from '../../../src/core/errors.ts';

const problemsOf = (json: string): string[] => {
  let problems: string[] = [];
  assert.throws(
    () => parseMetadata(json, 'vejen.json'),
    (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, 'document.badMetadata');
      assert.equal(error.values['file'], 'vejen.json');
      problems = String(error.values['problems']).split('\n');
      return true;
    },
  );
  return problems;
};

describe('parseMetadata', () => {
  it('needs no more than a title', () => {
    assert.deepEqual(parseMetadata('{"title":"Vejen"}', 'vejen.json'), {
      info: { title: 'Vejen', aliases: [], roles: [], roleGroups: [], perspectives: [], synonyms: [] },
      structure: { headings: [], debris: [], displaced: [] },
      otherWords: [],
    });
  });

  it('lists every problem with its path', () => {
    const problems = problemsOf(
      JSON.stringify({
        title: '',
        yaer: 2020,
        roles: [{ id: 'leder', name: 'leder' }, { id: 'leder', name: 'chef' }, { id: 'Stor Chef', name: 'chef' }],
        roleGroups: [{ aliases: ['chef'], roles: ['konge'] }],
        structure: { headings: [{ pattern: '(', level: 1 }] },
      }),
    );
    const paths = problems.map((problem) => problem.split(':')[0]);
    for (const path of ['title', 'roles.2.id', 'structure.headings.0.pattern', '(file)']) assert.ok(paths.includes(path), problems.join('\n'));
  });

  it('knows roles and perspectives that nobody declared', () => {
    const problems = problemsOf(
      JSON.stringify({
        title: 'Vejen',
        roles: [{ id: 'leder', name: 'leder' }, { id: 'leder', name: 'chef' }],
        roleGroups: [{ aliases: ['chef'], roles: ['konge'] }],
        structure: { headings: [{ pattern: 'A', level: 1, role: 'dronning', perspective: 'drift' }] },
      }),
    );
    assert.deepEqual(problems, [
      'roles.1.id: "leder" is used twice',
      'roleGroups.0.roles.0: unknown role id "konge"',
      'structure.headings.0.role: unknown role id "dronning"',
      'structure.headings.0.perspective: unknown perspective id "drift"',
    ]);
  });

  it('takes a contact by e-mail address or Entra id, and one of the two is needed', () => {
    const contactOf = (contact: object) => parseMetadata(JSON.stringify({ title: 'Vejen', contact }), 'vejen.json').info.contact;
    const id = '11111111-AAAA-4aaa-8aaa-000000000001';
    assert.deepEqual(contactOf({ name: 'Mette', entraId: id }), { name: 'Mette', entraId: id.toLowerCase() });
    assert.deepEqual(contactOf({ name: 'Mette', email: 'mette@testby.dk' }), { name: 'Mette', email: 'mette@testby.dk' });
    for (const contact of [{ name: 'Mette' }, { name: 'Mette', email: 'mette' }, { name: 'Mette', entraId: '7' }, { email: 'mette@testby.dk' }]) assert.match(problemsOf(JSON.stringify({ title: 'Vejen', contact }))[0] ?? '', /^contact/);
  });

  it('says so when the file is not JSON', () => {
    assert.match(problemsOf('{"title": ')[0] ?? '', /^not JSON/);
  });
});
