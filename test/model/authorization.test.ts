import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createAuthorization } from '../../src/model/authorization.ts';
import { identityToken, useIdentityEndpoint } from '../helpers/identityEndpoint.ts';

const identity = '11110000-1111-4222-8333-444444444444';

describe('a model that takes tokens instead of a key', () => {
  afterEach(() => sinon.restore());

  it('is asked as the managed identity, whose token is fetched once', async () => {
    const asked = await useIdentityEndpoint();
    const authorize = createAuthorization({ identity, isAzure: true });
    const { signal } = new AbortController();
    assert.deepEqual(await authorize(signal), { authorization: `Bearer ${identityToken}` });
    assert.deepEqual(await authorize(signal), { authorization: `Bearer ${identityToken}` });
    assert.deepEqual(asked.map(({ clientId }) => clientId), [identity]);
    assert.match(asked[0]?.resource ?? '', /^https:\/\/cognitiveservices\.azure\.com/);
  });
});
