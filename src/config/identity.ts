import { createPrivateKey, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import type { Fault } from '../errors.ts'

/** How the bot proves to Microsoft that it is itself. The registration's own managed identity needs nothing more. */
export type Credential =
  | { kind: 'managed-identity' }
  /** A user-assigned managed identity that the registration trusts, by its client id. */
  | { kind: 'federated', clientId: string }
  /** PEM texts. */
  | { kind: 'certificate', certificate: string, key: string }
  | { kind: 'secret', password: string }

/** The Teams identity the bot answers as, and whom it hears. */
export interface Identity {
  appId: string
  tenantId: string
  credential: Credential
  /** The last day a credential can be used, `YYYY-MM-DD`, where it is known. */
  expires?: string
  /** Tenants whose people are answered, our own among them, in small letters. */
  tenants: readonly string[]
  cloud: 'public' | 'us-government'
  /** Hosts, with a port if they have one, that answers and notices may go to beside the cloud's own. */
  serviceHosts: readonly string[]
  /** A stand-in for Microsoft's signing keys, on this machine: for tests. */
  openIdMetadata?: string
}

const guid = z.string().trim().toLowerCase().regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u)
const host = /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:]+\])(?::\d{1,5})?$/u
const list = z.string().transform(text => text.toLowerCase().split(/[\s,]+/u).filter(part => part !== ''))

export const identityShape = {
  MicrosoftAppId: guid.optional(),
  MicrosoftAppType: z.string().transform(type => type.toLowerCase()).pipe(z.enum(['singletenant', 'userassignedmsi'])).optional(),
  MicrosoftAppTenantId: guid.optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppPasswordExpires: z.iso.date().optional(),
  MicrosoftAppCertificate: z.string().optional(),
  MicrosoftAppCertificateKey: z.string().optional(),
  MicrosoftAppFederatedClientId: guid.optional(),
  ALLOWED_TENANTS: list.pipe(z.array(guid)).default([]),
  SERVICE_HOSTS: list.pipe(z.array(z.string().regex(host))).default([]),
  CLOUD: z.enum(['public', 'us-government']).default('public'),
  OPENID_METADATA: z.url({ protocol: /^https?$/u }).optional()
}

export const identityRemedies: Record<string, string> = {
  MicrosoftAppId: 'write the bot’s application (client) id, such as 00000000-0000-4000-8000-000000000000',
  MicrosoftAppType: 'write SingleTenant or UserAssignedMSI: multi-tenant bots can no longer be registered, and anyone’s tenant could reach one',
  MicrosoftAppTenantId: 'write the directory (tenant) id, such as 00000000-0000-4000-8000-000000000000',
  MicrosoftAppPasswordExpires: 'write the secret’s last day as YYYY-MM-DD',
  MicrosoftAppFederatedClientId: 'write the client id of the managed identity that the registration trusts',
  ALLOWED_TENANTS: 'write tenant ids with commas between them, or leave it out for your own tenant alone',
  SERVICE_HOSTS: 'write host names with commas between them, such as smba.infra.gcc.teams.microsoft.com',
  CLOUD: 'write public or us-government',
  OPENID_METADATA: 'write an address on this machine, for tests; leave it out otherwise'
}

type Settings = z.infer<z.ZodObject<typeof identityShape>> & { HOST?: string | undefined, LOCAL_MODE: boolean }

const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])
/** Whether a host, with or without a port, is this machine. */
export function isLoopback(name: string): boolean { return loopback.has(name.replace(/(?<=[\]a-z\d]):\d+$/u, '').toLowerCase()) || loopback.has(name) }

/** What keeps a bot without an identity from serving: that nobody said it should. */
export function servingFaults({ MicrosoftAppId, LOCAL_MODE }: Pick<Settings, 'MicrosoftAppId' | 'LOCAL_MODE'>): Fault[] {
  return MicrosoftAppId || LOCAL_MODE ? [] : [fault('MicrosoftAppId', 'write the bot’s application id, with MicrosoftAppType and MicrosoftAppTenantId; or set LOCAL_MODE=on to serve this machine only, without an identity')]
}

/** What does not fit together in the settings of the identity, each with its remedy. */
export function identityFaults(settings: Settings): Fault[] {
  return settings.MicrosoftAppId ? [...presence(settings), ...credentialFaults(settings), ...standIns(settings)] : withoutIdentity(settings)
}

function withoutIdentity(settings: Settings): Fault[] {
  const stray = (['MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword', 'MicrosoftAppCertificate', 'MicrosoftAppFederatedClientId'] as const).filter(name => settings[name])
  if (stray.length > 0) return [fault('MicrosoftAppId', `write the bot’s application id, or remove ${stray.join(', ')} to run on this machine only`)]
  if (settings.HOST && !isLoopback(settings.HOST)) return [fault('HOST', 'remove it: without MicrosoftAppId the bot listens on 127.0.0.1 only')]
  return []
}

function presence(settings: Settings): Fault[] {
  return [
    ...settings.LOCAL_MODE ? [fault('LOCAL_MODE', 'remove it: it is for a bot without an identity, and MicrosoftAppId is set')] : [],
    ...settings.MicrosoftAppType ? [] : [fault('MicrosoftAppType', 'write SingleTenant or UserAssignedMSI')],
    ...settings.MicrosoftAppTenantId ? [] : [fault('MicrosoftAppTenantId', identityRemedies.MicrosoftAppTenantId!)]
  ]
}

function credentialFaults(settings: Settings): Fault[] {
  const given = (['MicrosoftAppPassword', 'MicrosoftAppCertificate', 'MicrosoftAppFederatedClientId'] as const).filter(name => settings[name])
  if (settings.MicrosoftAppType === 'userassignedmsi') return given.map(name => fault(name, 'remove it: a managed identity needs no credential'))
  if (settings.MicrosoftAppType !== 'singletenant') return []
  if (given.length === 0) return [fault('MicrosoftAppPassword', 'write the client secret, or set MicrosoftAppCertificate or MicrosoftAppFederatedClientId in its place')]
  if (given.length > 1) return [fault(given[0]!, `${given.join(' and ')} are both credentials: keep one`)]
  if (settings.CLOUD !== 'public' && !settings.MicrosoftAppPassword) return [fault(given[0]!, 'only a client secret or a managed identity can be used in this cloud')]
  return settings.MicrosoftAppCertificate ? certificateFaults(settings.MicrosoftAppCertificate, settings.MicrosoftAppCertificateKey) : []
}

function certificateFaults(certificate: string, key: string | undefined): Fault[] {
  if (!key) return [fault('MicrosoftAppCertificateKey', 'write the certificate’s private key, or name its file in MicrosoftAppCertificateKey_FILE')]
  try {
    if (new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key))) return []
    return [fault('MicrosoftAppCertificateKey', 'this key does not belong to the certificate: give the one it was made with')]
  } catch {
    return [fault('MicrosoftAppCertificate', 'the certificate and its key must both be PEM texts, starting with -----BEGIN')]
  }
}

/** What stands in for Microsoft is trusted as Microsoft is: only from this machine, and only while nobody beyond it is served. */
function standIns({ HOST, OPENID_METADATA, SERVICE_HOSTS }: Settings): Fault[] {
  const here = HOST !== undefined && isLoopback(HOST)
  const metadataHere = OPENID_METADATA !== undefined && isLoopback(new URL(OPENID_METADATA).hostname)
  return [
    ...OPENID_METADATA && !(here && metadataHere) ? [fault('OPENID_METADATA', 'remove it: whoever holds these keys can speak as Teams, so it is taken from this machine only, with HOST=127.0.0.1. For another cloud set CLOUD')] : [],
    ...SERVICE_HOSTS.some(isLoopback) && !here ? [fault('SERVICE_HOSTS', 'remove this machine from it, or set HOST=127.0.0.1')] : []
  ]
}

function fault(field: string, remedy: string): Fault { return { file: 'environment', field, remedy } }

/** The identity in settings that hold together, or none. */
export function toIdentity(settings: Settings): Identity | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = settings
  if (!appId || !tenantId) return undefined
  const credential = toCredential(settings)
  const expires = credential.kind === 'certificate' ? new Date(new X509Certificate(credential.certificate).validTo).toISOString().slice(0, 10) : settings.MicrosoftAppPasswordExpires
  return {
    appId, tenantId, credential, cloud: settings.CLOUD, serviceHosts: settings.SERVICE_HOSTS,
    tenants: [...new Set([tenantId, ...settings.ALLOWED_TENANTS])],
    ...expires && { expires }, ...settings.OPENID_METADATA && { openIdMetadata: settings.OPENID_METADATA }
  }
}

/** Whole days from now (milliseconds) to a day, `YYYY-MM-DD`; less than none when it has passed. */
export function daysLeft(day: string, now: number): number {
  return Math.round((Date.parse(day) - Math.floor(now / 86_400_000) * 86_400_000) / 86_400_000)
}

function toCredential(settings: Settings): Credential {
  const { MicrosoftAppCertificate: certificate, MicrosoftAppCertificateKey: key, MicrosoftAppFederatedClientId: clientId, MicrosoftAppPassword: password } = settings
  if (certificate && key) return { kind: 'certificate', certificate, key }
  if (clientId) return { kind: 'federated', clientId }
  return password ? { kind: 'secret', password } : { kind: 'managed-identity' }
}
