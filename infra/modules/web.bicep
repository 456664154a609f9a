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
@description('Names and values of what the server reads.')
param settings array
param workspaceId string

var platformSettings = [
  { name: 'WEBSITES_PORT', value: '3978' }
  // A stop takes up to ten seconds; App Service would kill after five.
  { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '15' }
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
  appSettings: concat(platformSettings, settings)
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

// What the server writes, for people and for the alert that reads it.
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'log'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AppServiceConsoleLogs', enabled: true }, { category: 'AppServicePlatformLogs', enabled: true }]
  }
}

output name string = site.name
output siteId string = site.id
