// All that the bot needs in Azure, in one resource group: the registration, a place to run, a database and a vault for its
// password. There is no client secret: the bot proves itself by a managed identity. How to use it: docs/deploying.md
targetScope = 'resourceGroup'

@description('The beginning of every name here. Part of web addresses, so it must be free in all of Azure.')
@minLength(4)
@maxLength(20)
param resourceBaseName string

@description('What people see in Teams until the app’s own name is there.')
@maxLength(42)
param botDisplayName string = 'Learning from Reviews'

@description('F0 is free and has no limit for Teams; S1 comes with a service level agreement.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('B1 is enough for one organisation. From P0v3 on, deployment slots restart it without a gap.')
param webAppSku string = 'B1'

@description('How many instances answer.')
@minValue(1)
@maxValue(10)
param instances int = 1

param databaseSku string = 'Standard_B1ms'
@allowed(['Burstable', 'GeneralPurpose'])
param databaseTier string = 'Burstable'

@description('Of the database’s administrator, whom the bot signs in as. It is kept in the vault alone. Letters, digits and - . _ ~ only.')
@secure()
@minLength(16)
param databasePassword string

@description('Other tenants whose people may use the bot, with commas between them. Empty: this tenant alone.')
param allowedTenants string = ''

@description('Entra object ids of those who decide on notices of new reviews, with commas between them.')
param editors string = ''

@description('How many of them must agree before a notice is sent.')
@allowed([1, 2])
param noticeApprovals int = 1

@description('Whether the bot looks in a channel for a notice of unknown outcome, where the team’s owners have consented to being read.')
param readChannels bool = false

param location string = resourceGroup().location

var databaseUser = 'reviews'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: resourceBaseName
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: resourceBaseName
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

module network 'network.bicep' = {
  name: 'network'
  params: {
    resourceBaseName: resourceBaseName
    location: location
  }
}

module database 'database.bicep' = {
  name: 'database'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    skuName: databaseSku
    skuTier: databaseTier
    administrator: databaseUser
    administratorPassword: databasePassword
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseDnsZoneId
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    readerPrincipalId: identity.properties.principalId
    store: 'postgres://${databaseUser}:${databasePassword}@${database.outputs.host}:5432/${database.outputs.databaseName}?sslmode=verify-full'
    logsId: logs.id
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'linux'
  sku: {
    name: webAppSku
    capacity: instances
  }
  properties: { reserved: true }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: network.outputs.appSubnetId
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // exec: the platform's stop signal must reach node, not the shell that starts it.
      appCommandLine: 'exec node src/main.ts'
      // Without it the bot sleeps, and takes so long to wake that Teams sends a message again.
      alwaysOn: true
      healthCheckPath: '/healthz'
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
      remoteDebuggingEnabled: false
    }
  }

  resource ftpPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource deploymentPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      MicrosoftAppId: identity.properties.clientId
      MicrosoftAppType: 'UserAssignedMSI'
      MicrosoftAppTenantId: identity.properties.tenantId
      ALLOWED_TENANTS: allowedTenants
      EDITORS: editors
      NOTICE_APPROVALS: string(noticeApprovals)
      READ_CHANNELS: readChannels ? 'on' : 'off'
      PUBLIC_HOST: webApp.properties.defaultHostName
      STORE: '@Microsoft.KeyVault(SecretUri=${vault.outputs.storeUri})'
      // On the instance's own disk: /home is a network share, and all that is kept here can be made again.
      DATA_DIR: '/tmp/learning-from-reviews'
      NODE_ENV: 'production'
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
      WEBSITE_RUN_FROM_PACKAGE: '1'
      WEBSITES_CONTAINER_STOP_TIME_LIMIT: '20'
    }
  }
}

// The bot's own lines, which hold nothing that anyone typed. Not the platform's request log: it holds people's addresses.
resource webAppLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: webApp
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

module azureBotRegistration 'botRegistration/azurebot.bicep' = {
  name: 'azure-bot-registration'
  params: {
    botServiceName: resourceBaseName
    botDisplayName: botDisplayName
    botServiceSku: botSku
    identityResourceId: identity.id
    identityClientId: identity.properties.clientId
    identityTenantId: identity.properties.tenantId
    botAppDomain: webApp.properties.defaultHostName
  }
}

// The toolkit keeps these in env/.env.{name}, where npm run manifest finds them.
output AZURE_APP_SERVICE_RESOURCE_ID string = webApp.id
output BOT_ID string = identity.properties.clientId
output BOT_TYPE string = 'UserAssignedMSI'
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_DOMAIN string = webApp.properties.defaultHostName
