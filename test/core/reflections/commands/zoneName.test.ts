import assert from 'node:assert/strict';
import { findZone, readZone } from '../../../../src/core/reflections/commands/zoneName.ts';

describe('zoneName', () => {
  it('finds a zone by its name in any case, by its place, and under old and new names', () => {
    const zones = { 'europe/copenhagen': 'Europe/Copenhagen', 'America/Nuuk': 'America/Nuuk', 'America/Godthab': 'America/Godthab', nuuk: 'America/Nuuk', Copenhagen: 'Europe/Copenhagen', København: 'Europe/Copenhagen', 'new york': 'America/New_York', utc: 'UTC' };
    for (const [name, zone] of Object.entries(zones)) assert.equal(findZone(name), zone, name);
  });
  it('knows no other', () => {
    for (const name of ['Mars/Base', 'Europe/', 'mandag', '+02:00', 'UTC+2', 'Etc/GMT+1', '']) assert.equal(findZone(name), undefined, name);
  });
  it('reads it at the beginning of a text', () => {
    assert.deepEqual(readZone('grønlandsk tid, tak'), { value: 'America/Nuuk', length: 'grønlandsk tid'.length });
    assert.deepEqual(readZone('tidszone: Atlantic/Faroe'), { value: 'Atlantic/Faroe', length: 'tidszone: Atlantic/Faroe'.length });
    assert.deepEqual(readZone('gmt +1 og'), { problem: 'zone', found: 'gmt +1' });
    assert.equal(readZone('mandag kl. 9'), undefined);
  });
});
