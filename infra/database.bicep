// PostgreSQL, within the network alone, backed up by Azure for 14 days.
param resourceBaseName string
param location string
param skuName string
param skuTier string
param administrator string
@secure()
param administratorPassword string
param subnetId string
param dnsZoneId string

var databaseName = 'reviews'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: resourceBaseName
  location: location
  sku: {
    name: skuName
    tier: skuTier
  }
  properties: {
    version: '16'
    administratorLogin: administrator
    administratorLoginPassword: administratorPassword
    authConfig: {
      activeDirectoryAuth: 'Disabled'
      passwordAuth: 'Enabled'
    }
    storage: { storageSizeGB: 32 }
    backup: {
      backupRetentionDays: 14
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: { mode: 'Disabled' }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: dnsZoneId
    }
  }

  resource tls 'configurations' = {
    name: 'ssl_min_protocol_version'
    properties: {
      value: 'TLSv1.2'
      source: 'user-override'
    }
  }

  resource kept 'databases' = {
    name: databaseName
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
    // The server takes one change at a time.
    dependsOn: [tls]
  }
}

output host string = server.properties.fullyQualifiedDomainName
output databaseName string = databaseName
