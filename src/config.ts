import { join } from 'node:path'
import { z } from 'zod'
import { rawSettings } from './config/raw-settings.ts'
import { identityFaults, identityRemedies, identityShape, servingFaults, toIdentity, type Identity } from './config/identity.ts'
import { Faults, type Fault } from './errors.ts'

export { daysLeft, isLoopback } from './config/identity.ts'
export type { Credential, Identity } from './config/identity.ts'

export interface Config {
  /** Port to listen on; 0 takes any free one. */
  port: number
  /** `127.0.0.1` unless there is an identity. */
  host: string
  logLevel: string
  /** Folder for what may be rebuilt at any time, such as a prepared index. */
  dataDir: string
  /** What must outlive a restart: `sqlite:PATH` or `postgres://…`. */
  store: string
  /** The host, with its port if it has one, that this bot's own pages are reached at from outside. Without it no links to them are made or opened up. */
  publicHost?: string
  /** Pages that Teams shows beside the app: the organisation's own. */
  privacyUrl?: string
  termsUrl?: string
  /** Another catalogue in place of ours: a folder of records, `.json` or `.ndjson`. */
  catalogue?: string
  /** Entra object ids of those who decide on notices; nobody where there are none. */
  editors: readonly string[]
  /** Editors who must approve a notice before it is sent. */
  approvals: number
  /** Opens the figures beyond this machine. */
  metricsToken?: string
  /** Whether a channel may be read to see whether a notice of unknown outcome stands in it. */
  readChannels: boolean
  /** Whether spans are made for OpenTelemetry. */
  traces: boolean
  /** Without one the bot serves this machine only. */
  identity?: Identity
}

const page = z.url({ protocol: /^https$/u }).optional()

const schema = z.object({
  PORT: z.string().default('3978').transform(Number).pipe(z.number().int().min(0).max(65535)),
  HOST: z.string().optional(),
  LOCAL_MODE: z.enum(['on', 'off']).default('off').transform(value => value === 'on'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DATA_DIR: z.string().default('.data'),
  STORE: z.string().regex(/^(?:sqlite:|postgres(?:ql)?:\/\/)./u).optional(),
  PUBLIC_HOST: z.string().toLowerCase().regex(/^(?=.{1,253}$)[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/u).optional(),
  PRIVACY_URL: page,
  TERMS_URL: page,
  CATALOGUE: z.string().optional(),
  EDITORS: z.string().default('').transform(ids => ids.toLowerCase().split(/[\s,;]+/u).filter(id => id !== '')).pipe(z.array(z.guid()).max(100)),
  NOTICE_APPROVALS: z.enum(['1', '2']).default('1').transform(Number),
  TRACES: z.enum(['on', 'off']).default('off').transform(value => value === 'on'),
  METRICS_TOKEN: z.string().min(16).optional(),
  READ_CHANNELS: z.enum(['on', 'off']).default('off').transform(value => value === 'on'),
  ...identityShape
})

type Settings = z.infer<typeof schema>

const remedies: Record<string, string> = {
  ...identityRemedies,
  PRIVACY_URL: 'write the whole address of a page, starting with https://, or leave it out',
  TERMS_URL: 'write the whole address of a page, starting with https://, or leave it out',
  PUBLIC_HOST: 'write a host name alone, such as reviews.example.org, or leave it out',
  STORE: 'write sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME, for example sqlite:.data/store.sqlite',
  PORT: 'write a port number from 0 to 65535, or leave it out for 3978',
  LOCAL_MODE: 'write on to serve this machine only without an identity, or leave it out',
  EDITORS: 'write the Entra object ids of the editors with commas between them, such as 00000000-0000-4000-8000-000000000001, or leave it out',
  NOTICE_APPROVALS: 'write 1 or 2, or leave it out for 1',
  TRACES: 'write on, or leave it out',
  METRICS_TOKEN: 'write at least 16 characters that nobody can guess, or leave it out to show the figures to this machine only',
  READ_CHANNELS: 'write on to let the bot read channels when it must know whether a notice was posted, or leave it out',
  LOG_LEVEL: 'write one of trace, debug, info, warn, error, fatal, silent'
}

/** The name of every setting. */
export const settingNames: readonly string[] = Object.keys(schema.shape)

/**
 * Every setting, from the one place that reads the environment. @param serves whether people are to be served with them: that needs
 * an identity, or LOCAL_MODE. @throws {Faults} naming every setting at fault.
 */
export function readConfig(environment: Record<string, string | undefined>, { serves = false } = {}): Config {
  const { settings, faults } = rawSettings(settingNames, environment)
  const read = schema.safeParse(settings)
  const known = new Set(faults.map(({ field }) => field.replace(/_FILE$/u, '')))
  faults.push(...(read.success ? mismatches(read.data, serves) : issues(read.error)).filter(({ field }) => !known.has(field)))
  if (!read.success || faults.length > 0) throw new Faults('The settings cannot be used', faults)
  return toConfig(read.data)
}

function mismatches(settings: Settings, serves: boolean): Fault[] {
  const faults = identityFaults(settings)
  if (settings.EDITORS.length > 0 && settings.EDITORS.length < settings.NOTICE_APPROVALS) faults.push({ file: 'environment', field: 'NOTICE_APPROVALS', remedy: 'name two editors in EDITORS, or leave it out for 1' })
  return faults.length === 0 && serves ? servingFaults(settings) : faults
}

function issues({ issues }: z.ZodError): Fault[] {
  const names = new Set(issues.map(({ path }) => String(path[0])))
  return [...names].map(name => ({ file: 'environment', field: name, remedy: remedies[name] ?? 'write it as .env.example shows' }))
}

function toConfig(settings: Settings): Config {
  const identity = toIdentity(settings)
  return {
    port: settings.PORT,
    host: identity ? settings.HOST ?? '0.0.0.0' : '127.0.0.1',
    logLevel: settings.LOG_LEVEL,
    traces: settings.TRACES,
    dataDir: settings.DATA_DIR,
    store: settings.STORE ?? `sqlite:${join(settings.DATA_DIR, 'store.sqlite')}`,
    ...settings.CATALOGUE && { catalogue: settings.CATALOGUE },
    editors: settings.EDITORS,
    approvals: settings.NOTICE_APPROVALS,
    readChannels: settings.READ_CHANNELS,
    ...settings.PUBLIC_HOST && { publicHost: settings.PUBLIC_HOST },
    ...settings.PRIVACY_URL && { privacyUrl: settings.PRIVACY_URL },
    ...settings.TERMS_URL && { termsUrl: settings.TERMS_URL },
    ...settings.METRICS_TOKEN && { metricsToken: settings.METRICS_TOKEN },
    ...identity && { identity }
  }
}
