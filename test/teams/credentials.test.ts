import assert from 'node:assert/strict';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { FederatedServiceClientCredentialsFactory } from 'botframework-connector';
import { readConfig } from '../../src/config.ts';
import { createCredentialsFactory } from '../../src/teams/connector/connector.ts';

const id = 'b07a0000-1111-4222-8333-444444444444';
const registered = { MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: '72f988bf-0000-4000-8000-00000000000a' };

describe('createCredentialsFactory', () => {
  it('proves the bot by the password of its registration', () => {
    assert.ok(createCredentialsFactory(readConfig({ ...registered, MICROSOFT_APP_PASSWORD: 'x' })) instanceof ConfigurationServiceClientCredentialFactory);
  });
  it('proves it by the identity that the registration trusts, where there is one', async () => {
    const factory = createCredentialsFactory(readConfig({ ...registered, MICROSOFT_APP_FEDERATED_IDENTITY: '11110000-1111-4222-8333-444444444444' }));
    assert.ok(factory instanceof FederatedServiceClientCredentialsFactory);
    assert.equal(await factory.isValidAppId(id), true);
    assert.ok(!(await factory.isAuthenticationDisabled()));
  });
  it('authenticates nobody in local mode', async () => {
    assert.equal(await createCredentialsFactory(readConfig({})).isAuthenticationDisabled(), true);
  });
});
