// PostgreSQL that takes Entra tokens alone: there is no password to leak or to rotate.

param name string
param suffix string
param location string
param sku string
@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param tier string
param storageGb int
@description('A second server in another zone that takes over; the smallest tier has none.')
param isRedundant bool
param subnetId string
param privateDnsZoneId string
param adminGroupObjectId string
param adminGroupName string
param appPrincipalId string
param appPrincipalName string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${suffix}'
  location: location
  sku: { name: sku, tier: tier }
  properties: {
    version: '17'
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
    storage: { storageSizeGB: storageGb, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: isRedundant ? 'ZoneRedundant' : 'Disabled' }
    network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: privateDnsZoneId }
    // Sunday night, when no prompts are sent.
    maintenanceWindow: { customWindow: 'Enabled', dayOfWeek: 0, startHour: 1, startMinute: 0 }
  }
}

resource people 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  parent: server
  name: adminGroupObjectId
  properties: { principalName: adminGroupName, principalType: 'Group', tenantId: tenant().tenantId }
}

// The app creates and migrates its own tables.
resource app 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  parent: server
  name: appPrincipalId
  properties: { principalName: appPrincipalName, principalType: 'ServicePrincipal', tenantId: tenant().tenantId }
  // The server takes one change at a time.
  dependsOn: [people]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'medspiller'
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  dependsOn: [app]
}

output id string = server.id
output name string = server.name
output host string = server.properties.fullyQualifiedDomainName
output databaseName string = database.name
