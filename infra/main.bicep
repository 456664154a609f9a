// Medspiller for one municipality, in one resource group: two instances behind one address, a database that keeps itself,
// and nobody's password anywhere. What it costs and how to put it up, verify it and roll it back: infra/README.md.

@description('Beginning of every name; 3–12 lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'medspiller'

@description('An Azure region within the EU.')
@allowed(['northeurope', 'westeurope', 'swedencentral', 'germanywestcentral', 'francecentral', 'polandcentral', 'italynorth', 'spaincentral'])
param location string = 'northeurope'

@description('small: up to about 2,000 employees. large: up to about 20,000.')
@allowed(['small', 'large'])
param size string = 'small'

@description('Client id of the bot’s app registration (single tenant).')
param appId string

@description('Object id of the service principal or group that may administer the database besides the app itself.')
param databaseAdminObjectId string

@description('Its name as Entra shows it.')
param databaseAdminName string

@description('true where the registration has a secret in the vault instead of trusting the app’s identity.')
param usesAppSecret bool = false

@description('Image in the registry that this creates, such as medspiller:1.0.0.')
param image string = 'medspiller:latest'

@description('Municipality whose documents answer people who chose none; empty for none.')
param municipality string = ''

@description('Who is told when something is wrong.')
param operatorEmail string

var sizes = {
  small: { plan: 'P0v3', instances: 2, database: 'Standard_B1ms', databaseTier: 'Burstable', databaseStorageGb: 32, isDatabaseRedundant: false }
  large: { plan: 'P1v3', instances: 3, database: 'Standard_D2ds_v5', databaseTier: 'GeneralPurpose', databaseStorageGb: 64, isDatabaseRedundant: true }
}
var chosen = sizes[size]
// Names that must be unique in the world end in this.
var suffix = uniqueString(resourceGroup().id)
var publicHost = '${name}-${suffix}.azurewebsites.net'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: { name: name, location: location }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { name: name, location: location, operatorEmail: operatorEmail }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: { name: name, suffix: suffix, location: location, readerPrincipalId: identity.outputs.principalId }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: { name: name, suffix: suffix, location: location, readerPrincipalId: identity.outputs.principalId }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: name
    suffix: suffix
    location: location
    sku: chosen.database
    tier: chosen.databaseTier
    storageGb: chosen.databaseStorageGb
    isRedundant: chosen.isDatabaseRedundant
    subnetId: network.outputs.databaseSubnetId
    privateDnsZoneId: network.outputs.databaseDnsZoneId
    adminObjectId: databaseAdminObjectId
    adminName: databaseAdminName
    appPrincipalId: identity.outputs.principalId
    appPrincipalName: identity.outputs.name
  }
}

module web 'modules/web.bicep' = {
  name: 'web'
  params: {
    name: name
    suffix: suffix
    location: location
    plan: chosen.plan
    instances: chosen.instances
    subnetId: network.outputs.webSubnetId
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    image: '${registry.outputs.loginServer}/${image}'
    appId: appId
    publicUrl: 'https://${publicHost}'
    municipality: municipality
    databaseUrl: 'postgres://${identity.outputs.name}@${database.outputs.host}/${database.outputs.databaseName}?sslmode=verify-full'
    appSecretUri: secrets.outputs.appSecretUri
    usesAppSecret: usesAppSecret
    applicationInsightsConnectionString: monitoring.outputs.connectionString
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    actionGroupId: monitoring.outputs.actionGroupId
    workspaceId: monitoring.outputs.workspaceId
    siteId: web.outputs.siteId
    databaseId: database.outputs.id
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: { name: name, suffix: suffix, appId: appId, endpoint: 'https://${web.outputs.host}/api/messages' }
}

output publicUrl string = 'https://${web.outputs.host}'
output registryName string = registry.outputs.name
output siteName string = web.outputs.name
output identityPrincipalId string = identity.outputs.principalId
output vaultName string = secrets.outputs.name
