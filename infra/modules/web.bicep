// The server: several instances of one image, and a slot beside it where a new version warms up before the two are swapped.

param name string
param suffix string
param location string
param plan string
@description('Two at least, so that one may fail or restart.')
@minValue(2)
param instances int
param subnetId string
param identityId string
param identityClientId string
param image string
param appId string
param publicUrl string
param municipality string
param databaseUrl string
param appSecretUri string
param usesAppSecret bool
param applicationInsightsConnectionString string

var settings = [
  { name: 'WEBSITES_PORT', value: '3978' }
  // A stop takes up to ten seconds; App Service would kill after five.
  { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '15' }
  { name: 'MICROSOFT_APP_ID', value: appId }
  { name: 'MICROSOFT_APP_TYPE', value: 'SingleTenant' }
  { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
  // The registration trusts the identity, or has a secret in the vault; what is empty counts as unset.
  { name: 'MICROSOFT_APP_FEDERATED_IDENTITY', value: usesAppSecret ? '' : identityClientId }
  { name: 'MICROSOFT_APP_PASSWORD', value: usesAppSecret ? '@Microsoft.KeyVault(SecretUri=${appSecretUri})' : '' }
  { name: 'DATABASE_URL', value: databaseUrl }
  { name: 'DATABASE_IDENTITY', value: identityClientId }
  { name: 'PUBLIC_URL', value: publicUrl }
  { name: 'MUNICIPALITY', value: municipality }
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: applicationInsightsConnectionString }
]

var siteConfig = {
  linuxFxVersion: 'DOCKER|${image}'
  acrUseManagedIdentityCreds: true
  acrUserManagedIdentityID: identityClientId
  alwaysOn: true
  http20Enabled: true
  minTlsVersion: '1.2'
  ftpsState: 'Disabled'
  // An instance that is not ready gets no traffic, and is replaced after ten minutes.
  healthCheckPath: '/readyz'
  vnetRouteAllEnabled: true
  appSettings: settings
}

resource farm 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: plan, capacity: instances }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: '${name}-${suffix}'
  location: location
  kind: 'app,linux,container'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: farm.id
    httpsOnly: true
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: identityId
    // Any instance serves any request.
    clientAffinityEnabled: false
    siteConfig: siteConfig
  }
}

resource staging 'Microsoft.Web/sites/slots@2023-12-01' = {
  parent: site
  name: 'staging'
  location: location
  kind: 'app,linux,container'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: farm.id
    httpsOnly: true
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: identityId
    clientAffinityEnabled: false
    siteConfig: siteConfig
  }
}

output name string = site.name
output siteId string = site.id
output host string = site.properties.defaultHostName
