// The vault holds one secret: where the database is and how to sign in to it. The bot’s identity may read secrets, and no more.
param resourceBaseName string
param location string
param readerPrincipalId string
@secure()
param store string
param logsId string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: resourceBaseName
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }

  resource storeSecret 'secrets' = {
    name: 'store'
    properties: { value: store }
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerPrincipalId, secretsUser)
  scope: vault
  properties: {
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

// Who read or changed the secret, and when; never what it is.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: logsId
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

// The address of the secret, which tells nothing of it: reading it takes the role above.
output storeUri string = vault::storeSecret.properties.secretUri
