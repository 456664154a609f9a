import assert from 'node:assert/strict';
import { toTeamsLink } from '../../../src/tab/shell/toTeamsLink.ts';

describe('toTeamsLink', () => {
  it('opens the personal tab', () => {
    assert.equal(toTeamsLink('app-1'), 'https://teams.microsoft.com/l/entity/app-1/personal');
  });
  it('hands the place on', () => {
    const link = new URL(toTeamsLink('app-1', 'mål og midler#0123456789'));
    assert.ok(!link.search.includes('+'));
    assert.deepEqual(JSON.parse(link.searchParams.get('context') ?? ''), { subEntityId: 'mål og midler#0123456789' });
  });
});
