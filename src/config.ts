import { join } from 'node:path'
import { z } from 'zod'
import { Faults, type Fault } from './errors.ts'

/** The Teams identity the bot answers as. Without one it serves this machine only. */
export interface Identity {
  appId: string
  type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant'
  password?: string
  tenantId?: string
}

export interface Config {
  /** Port to listen on; 0 takes any free one. */
  port: number
  /** `127.0.0.1` unless there is an identity. */
  host: string
  logLevel: string
  /** Folder for what may be rebuilt at any time, such as a prepared index. */
  dataDir: string
  /** What must outlive a restart: `sqlite:PATH`. */
  store: string
  /** The host, with its port if it has one, that this bot's own pages are reached at from outside. Without it no links to them are made or opened up. */
  publicHost?: string
  /** Pages that Teams shows beside the app: the organisation's own. */
  privacyUrl?: string
  termsUrl?: string
  identity?: Identity
}

/** An unset variable and an empty one mean the same: an empty line in a settings form is not a value. */
const text = z.string().trim().transform(value => value || undefined).optional()

const page = z.url({ protocol: /^https$/u }).optional()

const schema = z.object({
  PORT: text.transform(value => Number(value ?? 3978)).pipe(z.number().int().min(0).max(65535)),
  HOST: text,
  LOG_LEVEL: text.transform(value => value ?? 'info').pipe(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])),
  DATA_DIR: text.transform(value => value ?? '.data'),
  STORE: text.pipe(z.string().regex(/^sqlite:./u).optional()),
  PUBLIC_HOST: text.transform(value => value?.toLowerCase()).pipe(z.string().regex(/^(?=.{1,253}$)[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/u).optional()),
  PRIVACY_URL: text.pipe(page),
  TERMS_URL: text.pipe(page),
  MicrosoftAppId: text,
  MicrosoftAppPassword: text,
  MicrosoftAppType: text.pipe(z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']).optional()),
  MicrosoftAppTenantId: text
})

type Settings = z.infer<typeof schema>

const remedies: Record<string, string> = {
  PRIVACY_URL: 'write the whole address of a page, starting with https://, or leave it out',
  TERMS_URL: 'write the whole address of a page, starting with https://, or leave it out',
  PUBLIC_HOST: 'write a host name alone, such as reviews.example.org, or leave it out',
  STORE: 'write sqlite:PATH, for example sqlite:.data/store.sqlite',
  PORT: 'write a port number from 0 to 65535, or leave it out for 3978',
  LOG_LEVEL: 'write one of trace, debug, info, warn, error, fatal, silent',
  MicrosoftAppType: 'write SingleTenant, UserAssignedMSI or MultiTenant'
}

/** Every setting, from the one place that reads the environment. @throws {Faults} naming every setting at fault. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = schema.safeParse(environment)
  const faults = read.success
    ? identityFaults(read.data)
    : [...new Set(read.error.issues.map(({ path }) => String(path[0])))].map(name => fault(name, remedies[name] ?? 'write it as .env.example shows'))
  if (faults.length > 0) throw new Faults('The settings cannot be used', faults)
  return toConfig(read.data!)
}

function identityFaults(settings: Settings): Fault[] {
  const { MicrosoftAppId: id, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant } = settings
  const type = settings.MicrosoftAppType ?? 'SingleTenant'
  if (!id) {
    const stray = (['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'] as const).filter(name => settings[name])
    if (stray.length > 0) return [fault('MicrosoftAppId', `write the bot's application id, or remove ${stray.join(', ')} to run on this machine only`)]
    if (settings.HOST && !loopback.has(settings.HOST)) return [fault('HOST', 'remove it: without MicrosoftAppId the bot listens on 127.0.0.1 only')]
    return []
  }
  return [
    ...type !== 'UserAssignedMSI' && !password ? [fault('MicrosoftAppPassword', `write the client secret, which ${type} needs`)] : [],
    ...type !== 'MultiTenant' && !tenant ? [fault('MicrosoftAppTenantId', `write the directory (tenant) id, which ${type} needs`)] : []
  ]
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

function fault(field: string, remedy: string): Fault { return { file: 'environment', field, remedy } }

function toConfig(settings: Settings): Config {
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenantId } = settings
  return {
    port: settings.PORT,
    host: appId ? settings.HOST ?? '0.0.0.0' : '127.0.0.1',
    logLevel: settings.LOG_LEVEL,
    dataDir: settings.DATA_DIR,
    store: settings.STORE ?? `sqlite:${join(settings.DATA_DIR, 'store.sqlite')}`,
    ...settings.PUBLIC_HOST && { publicHost: settings.PUBLIC_HOST },
    ...settings.PRIVACY_URL && { privacyUrl: settings.PRIVACY_URL },
    ...settings.TERMS_URL && { termsUrl: settings.TERMS_URL },
    ...appId && { identity: { appId, type: settings.MicrosoftAppType ?? 'SingleTenant', ...password && { password }, ...tenantId && { tenantId } } }
  }
}
