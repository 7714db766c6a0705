import { X509Certificate } from 'node:crypto'
import { createRequire } from 'node:module'
import type * as AzureIdentity from '@azure/identity'
import {
  CertificateServiceClientCredentialsFactory, FederatedServiceClientCredentialsFactory, ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory, TokenCredentials, type ServiceClientCredentialsFactory
} from 'botframework-connector'
import { decodeJwt } from 'jose'
import type { Identity } from '../config.ts'
import { inTime } from '../deadline.ts'
import { clouds } from './clouds.ts'

/** Longest wait for a token, in milliseconds. Microsoft's own libraries have none. */
const deadline = 10_000
/** A token is renewed this long before it ends, in milliseconds. */
const margin = 5 * 60 * 1000
/** How long a token is kept that does not say when it ends, in milliseconds. */
const unsaid = 10 * 60 * 1000

/** A token for the Bot Connector. @throws when none can be had in time. */
export type GetToken = () => Promise<string>

/**
 * The bot's own token, kept until shortly before it ends and asked for once however many wait. Each renewal begins anew:
 * the SDK's federated credential goes on with the assertion it started with, which ends after a day. @param scope what the token is for: the Bot Connector unless told otherwise.
 */
export function createGetToken(identity: Identity, now: () => number, scope = clouds[identity.cloud].scope): GetToken {
  const { login } = clouds[identity.cloud]
  const factory = factoryFor(identity)
  let held: { token: string, until: number } | undefined
  let asking: Promise<string> | undefined

  async function ask(): Promise<string> {
    const credentials = await factory.createCredentials(identity.appId, scope, login + identity.tenantId, true) as unknown as { getToken: (anew: boolean) => Promise<string> }
    const token = await inTime(credentials.getToken(true), deadline, 'No token was given in time.')
    held = { token, until: endOf(token, now()) - margin }
    return token
  }

  return () => held && now() < held.until ? Promise.resolve(held.token) : asking ??= ask().finally(() => { asking = undefined })
}

/** The SDK's credentials for a connector: they sign a request with our token. */
export function credentialsWith(getToken: GetToken) {
  return { signRequest: async (request: Parameters<TokenCredentials['signRequest']>[0]) => new TokenCredentials(await getToken()).signRequest(request) }
}

/** Read by those who need it alone: it takes a twentieth of a start. */
function azureIdentity(): typeof AzureIdentity { return createRequire(import.meta.url)('@azure/identity') as typeof AzureIdentity }

function factoryFor({ appId, tenantId, credential }: Identity): ServiceClientCredentialsFactory {
  switch (credential.kind) {
    // The SDK's own provider would also try the environment, a developer's tools and a browser.
    case 'managed-identity': return new ManagedIdentityServiceClientCredentialsFactory(appId, { createAzureServiceTokenProvider: () => new (azureIdentity().ManagedIdentityCredential)({ clientId: appId }) } as never)
    case 'federated': return new FederatedServiceClientCredentialsFactory(appId, credential.clientId, tenantId)
    // Given the thumbprint, the SDK has no need to run openssl for it.
    case 'certificate': return new CertificateServiceClientCredentialsFactory(appId, new X509Certificate(credential.certificate).fingerprint.replaceAll(':', ''), credential.key, tenantId, credential.certificate)
    case 'secret': return new PasswordServiceClientCredentialFactory(appId, credential.password, tenantId) as unknown as ServiceClientCredentialsFactory
  }
}

/** When a token ends, in milliseconds. */
function endOf(token: string, now: number): number {
  try {
    return (decodeJwt(token).exp ?? 0) * 1000 || now + unsaid
  } catch {
    return now + unsaid
  }
}
