// The vault for secrets that there is no identity for: the scraper's token, and where they are used the bot's and a model's.
// They are put there by a person, so that no deployment ever carries one.

param name string
param suffix string
param location string
param readerPrincipalId string
param writerGroupObjectId string

// Key Vault Secrets User, Key Vault Secrets Officer.
var readsSecrets = '4633458b-17de-408a-b874-0445c86b69e6'
var writesSecrets = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${suffix}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerPrincipalId, readsSecrets)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', readsSecrets)
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource mayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, writerGroupObjectId, writesSecrets)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', writesSecrets)
    principalId: writerGroupObjectId
    principalType: 'Group'
  }
}

output name string = vault.name
output secretsUri string = '${vault.properties.vaultUri}secrets'
