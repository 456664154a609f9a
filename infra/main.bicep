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

@description('Object id of the Entra group whose members may administer the database besides the app itself, and put secrets into the vault.')
param adminGroupObjectId string

@description('The group’s name as Entra shows it.')
param adminGroupName string

@description('Image in the registry that this creates, such as medspiller:1.0.0. The one that runs: another deployment puts this one back.')
param image string

@description('true where the registration has a secret in the vault (app-password) instead of trusting the app’s identity.')
param usesAppSecret bool = false

@description('The day that secret ends, such as 2027-11-30, so that the operators are warned; empty without one.')
param appSecretEnds string = ''

@description('Municipality whose documents answer people who chose none; empty for none.')
param municipality string = ''

@description('Who is told when something is wrong.')
param operatorEmail string

@description('Entra object ids of those who run it, with commas between: they are warned in Teams and may ask the bot how it is.')
param operators string = ''

@description('Entra object ids of those who may change plans, with commas between; empty for every member of a team.')
param scheduleAdmins string = ''

@description('Whether it is counted what people ask and the documents do not answer.')
param hasGapList bool = true

@description('Days that the texts of closed reflections are kept.')
@minValue(1)
@maxValue(3650)
param retentionDays int = 365

@description('Folder of documents in the image that replaces the bundled ones, such as /app/documents; empty for those.')
param documentsFolder string = ''

@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string = 'info'

@description('true once the vault holds metrics-token: Prometheus may read /metrics.')
param hasMetricsToken bool = false

@description('Where traces are sent as OTLP over HTTP, such as https://collector.example:4318; empty for nowhere.')
param tracesEndpoint string = ''

@description('Base address of a language model that may phrase answers, such as https://NAME.openai.azure.com/openai/v1; empty for none.')
param modelUrl string = ''

@description('The model’s name; with Azure OpenAI the deployment’s.')
param modelName string = ''

@description('Version of an Azure OpenAI address that does not end in /openai/v1; empty otherwise.')
param modelApiVersion string = ''

@description('Resource id of the Azure OpenAI account, which then takes the app’s identity instead of a key; empty for others.')
param modelAccountId string = ''

@description('true where the vault holds the model’s key (model-key).')
param usesModelKey bool = false

@description('Host of a database server that was restored and takes the place of the one here; empty for the one here.')
param restoredDatabaseHost string = ''

var sizes = {
  small: { plan: 'P0v3', instances: 2, database: 'Standard_B1ms', databaseTier: 'Burstable', databaseStorageGb: 32, isDatabaseRedundant: false }
  large: { plan: 'P1v3', instances: 3, database: 'Standard_D2ds_v5', databaseTier: 'GeneralPurpose', databaseStorageGb: 64, isDatabaseRedundant: true }
}
var chosen = sizes[size]
// Names that must be unique in the world end in this.
var suffix = uniqueString(resourceGroup().id)
var publicUrl = 'https://${name}-${suffix}.azurewebsites.net'
// Its parts: subscription, group and name stand at 2, 4 and 8. Those of nothing in particular where there is none.
var modelAccount = split(empty(modelAccountId) ? '/subscriptions/${subscription().subscriptionId}/resourceGroups/${resourceGroup().name}/providers/none/none/none' : modelAccountId, '/')

// What the README's table describes. What is empty counts as unset.
var settings = [
  { name: 'MICROSOFT_APP_ID', value: appId }
  { name: 'MICROSOFT_APP_TYPE', value: 'SingleTenant' }
  { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
  // The registration trusts the identity, or has a secret.
  { name: 'MICROSOFT_APP_FEDERATED_IDENTITY', value: usesAppSecret ? '' : identity.outputs.clientId }
  { name: 'MICROSOFT_APP_PASSWORD', value: usesAppSecret ? '@Microsoft.KeyVault(SecretUri=${secrets.outputs.secretsUri}/app-password)' : '' }
  { name: 'MICROSOFT_APP_PASSWORD_EXPIRES', value: usesAppSecret ? appSecretEnds : '' }
  { name: 'DATABASE_URL', value: 'postgres://${identity.outputs.name}@${empty(restoredDatabaseHost) ? database.outputs.host : restoredDatabaseHost}/${database.outputs.databaseName}?sslmode=verify-full' }
  { name: 'DATABASE_IDENTITY', value: identity.outputs.clientId }
  { name: 'PUBLIC_URL', value: publicUrl }
  { name: 'CORPUS_DIR', value: documentsFolder }
  { name: 'MUNICIPALITY', value: municipality }
  { name: 'LOG_LEVEL', value: logLevel }
  { name: 'OPERATORS', value: operators }
  { name: 'SCHEDULE_ADMINS', value: scheduleAdmins }
  { name: 'GAP_LIST', value: hasGapList ? 'on' : 'off' }
  { name: 'RETENTION_DAYS', value: string(retentionDays) }
  // Teams' 50 and 7 a second are the bot's, whatever it runs on.
  { name: 'SEND_RATE_PER_TENANT', value: string(50 / chosen.instances) }
  { name: 'SEND_RATE_PER_CONVERSATION', value: string(7 / chosen.instances) }
  { name: 'METRICS_TOKEN', value: hasMetricsToken ? '@Microsoft.KeyVault(SecretUri=${secrets.outputs.secretsUri}/metrics-token)' : '' }
  { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: tracesEndpoint }
  { name: 'MODEL_URL', value: modelUrl }
  { name: 'MODEL_NAME', value: modelName }
  { name: 'MODEL_API_VERSION', value: modelApiVersion }
  { name: 'MODEL_IDENTITY', value: empty(modelAccountId) ? '' : identity.outputs.clientId }
  { name: 'MODEL_KEY', value: usesModelKey ? '@Microsoft.KeyVault(SecretUri=${secrets.outputs.secretsUri}/model-key)' : '' }
]

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
  params: { name: name, suffix: suffix, location: location, readerPrincipalId: identity.outputs.principalId, writerGroupObjectId: adminGroupObjectId }
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
    adminGroupObjectId: adminGroupObjectId
    adminGroupName: adminGroupName
    appPrincipalId: identity.outputs.principalId
    appPrincipalName: identity.outputs.name
  }
}

module model 'modules/modelAccess.bicep' = if (!empty(modelAccountId)) {
  name: 'model'
  scope: resourceGroup(modelAccount[2], modelAccount[4])
  params: { accountName: modelAccount[8], userPrincipalId: identity.outputs.principalId }
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
    settings: settings
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    publicUrl: publicUrl
    actionGroupId: monitoring.outputs.actionGroupId
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
    siteId: web.outputs.siteId
    databaseId: database.outputs.id
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: { name: name, suffix: suffix, appId: appId, endpoint: '${publicUrl}/api/messages' }
}

output publicUrl string = publicUrl
output registryName string = registry.outputs.name
output siteName string = web.outputs.name
output identityPrincipalId string = identity.outputs.principalId
output vaultName string = secrets.outputs.name
output databaseName string = database.outputs.name
