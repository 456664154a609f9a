import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localChatId, localPeople, localTenantId } from '../../../src/web/tab/localPeople.ts';

const playground = readFileSync(join(import.meta.dirname, '..', '..', 'browser', 'playground.yml'), 'utf8');

describe('local people', () => {
  it('are people of the playground, in its tenant and with its group chat', () => {
    const { tenantId } = /^tenantId: (?<tenantId>\S+)$/m.exec(playground)!.groups!;
    const people = [...playground.matchAll(/\bid: ([-\d]+)[,\n]\s*name: (\w+ \w+)/g)].map(([, id, name]) => ({ id, name }));
    assert.equal(localTenantId, tenantId);
    assert.equal(localPeople.length, 5);
    for (const { id, name } of localPeople) assert.ok(people.some((person) => person.id === id && person.name === name), name);
    assert.match(playground, new RegExp(`^groupChat:\\n {2}id: ${localChatId.replaceAll('.', '\\.')}$`, 'm'));
  });
  it('are one organizer, one presenter and people who attend', () => {
    assert.deepEqual(localPeople.map(({ meetingRole }) => meetingRole), ['organizer', 'presenter', 'attendee', 'attendee', 'attendee']);
  });
});
