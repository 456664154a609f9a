// Lets the app ask the models of an Azure OpenAI account as itself, so that there is no key.

param accountName string
param userPrincipalId string

// Cognitive Services OpenAI User.
var asksModels = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: accountName
}

resource mayAsk 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, userPrincipalId, asksModels)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', asksModels)
    principalId: userPrincipalId
    principalType: 'ServicePrincipal'
  }
}
