/**
 * Does one tenant see anything of another, or change it? Two organisations share one database, and their people, channels, chats
 * and meetings have the very same ids, so that nothing but the tenant tells them apart. Somebody of B asks everything that can be
 * asked (commands, cards, messaging extension, the tab's API), with the ids of what A has: nothing that A's people wrote comes
 * back or goes out, and every row that was there is as it was. Then somebody of A asks the same, and does see and change it,
 * which shows that the questions reach what they are about.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engines } from './contract/reflections/databases.ts';
import { tenantA, tenantB } from './helpers/activities.ts';
import { everyCall, everyCardData } from './helpers/everyRequest.ts';
import type { Row } from './helpers/readDatabase.ts';
import { marks, openTwoTenants, type TwoTenants } from './helpers/twoTenants.ts';

/** Tables that hold nothing of any tenant: all read the same documents. */
const ofInstallation = /^(kysely_|operator_warning$|document(_|$))/;

describe('everything that can be asked', () => {
  const ids = { roundIds: ['r'], statementIds: ['s'], documentIds: ['d'], scheduleIds: ['p'], meetingIds: ['m'], gapIds: ['g'], inquiryIds: ['i'], keys: ['s.s'] };
  const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', 'src', file), 'utf8');

  it('holds every call of the tab', () => {
    const asked = everyCall(ids).map(({ method, path }) => `${method} ${path}`);
    const routes = [...read('web/tab/wire.ts').matchAll(/^ \* \| ([A-Z, ]+) (\/[^ ?]*)\S* \|/gm)].flatMap(([, methods = '', path = '']) => methods.split(', ').map((method) => `${method} /api/tab${path}`));
    const isAsked = (route: string): boolean => asked.some((one) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}(\\?|$)`).test(one));
    assert.ok(routes.length > 20);
    assert.deepEqual(routes.filter((route) => !isAsked(route)), []);
  });
  it('holds every button of a card', () => {
    const asked = JSON.stringify(everyCardData(ids));
    const kinds = ['teams/request.ts', 'teams/reflectionRequests.ts', 'teams/gapRequests.ts', 'teams/inquiryRequests.ts', 'teams/documentRequests.ts'].flatMap((file) => [...read(file).matchAll(/\bdo: z\.(?:literal|enum)\(([^)]+)\)/g)].flatMap(([, names = '']) => names.match(/[a-z-]+/g) ?? []));
    assert.ok(kinds.length > 20);
    assert.deepEqual(kinds.filter((kind) => !asked.includes(`"do":"${kind}"`)), []);
  });
});

for (const engine of engines) {
  describe(`two tenants in one ${engine} database`, function () {
    this.timeout(120_000);
    let world: TwoTenants;
    let rowsBefore: ReadonlyMap<string, readonly Row[]>;
    let rowsAfter: ReadonlyMap<string, readonly Row[]>;
    let answers: ReadonlyMap<string, string>;
    before(async () => {
      world = await openTwoTenants(engine);
      rowsBefore = await world.readTables();
      answers = await world.askEverything(tenantB);
      rowsAfter = await world.readTables();
    });
    after(() => world.stop());

    it('begin with rows of every table, all of them of the first', () => {
      const empty = [...rowsBefore].filter(([name, rows]) => rows.length === 0 && !ofInstallation.test(name)).map(([name]) => name);
      assert.deepEqual(empty, []);
      for (const [name, rows] of rowsBefore) assert.ok(rows.every((row) => (row['tenant_id'] ?? tenantA) === tenantA), name);
    });
    it('tell each other nothing, whatever is asked', () => {
      assert.ok(answers.size > 200, `${answers.size} answers`);
      const secrets = [...Object.values(marks), tenantA];
      const told = [...answers].flatMap(([name, answer]) => secrets.filter((secret) => answer.includes(secret)).map((secret) => `${secret} in ${name}`));
      assert.deepEqual(told, []);
    });
    it('change nothing of each other', () => {
      for (const [name, rows] of rowsBefore) {
        const left = rowsAfter.get(name) ?? [];
        const texts = new Set(left.map((row) => JSON.stringify(row)));
        assert.deepEqual(rows.filter((row) => !texts.has(JSON.stringify(row))), [], `changed or gone from ${name}`);
        const ofFirst = (row: Row): boolean => row['tenant_id'] === tenantA;
        assert.equal(left.filter(ofFirst).length, rows.filter(ofFirst).length, `added to ${name}`);
      }
    });
    it('have the same way to what is their own', async () => {
      const own = [...(await world.askEverything(tenantA)).values()].join('\n');
      assert.deepEqual(Object.values(marks).filter((mark) => !own.includes(mark)), []);
    });
  });
}
