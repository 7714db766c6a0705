import { readFileSync } from 'node:fs'
import type { Fault } from '../errors.ts'

type Environment = Record<string, string | undefined>

/** What Microsoft's toolkits and templates call some of our settings. */
const aliases: Record<string, readonly string[]> = {
  MicrosoftAppId: ['BOT_ID', 'CLIENT_ID'],
  MicrosoftAppType: ['BOT_TYPE'],
  MicrosoftAppPassword: ['BOT_PASSWORD', 'SECRET_BOT_PASSWORD', 'CLIENT_SECRET'],
  MicrosoftAppTenantId: ['BOT_TENANT_ID', 'TENANT_ID'],
  PUBLIC_HOST: ['BOT_DOMAIN']
}

/** Settings that may be secret: each may stand in a file of its own, named by the setting with `_FILE` behind it. */
export const secrets: readonly string[] = ['MicrosoftAppPassword', 'MicrosoftAppCertificate', 'MicrosoftAppCertificateKey', 'METRICS_TOKEN', 'STORE']

/** What was given for each setting, whichever name or file it came by, and what of it contradicts itself or cannot be read. */
export function rawSettings(names: readonly string[], environment: Environment): { settings: Environment, faults: Fault[] } {
  const faults: Fault[] = []
  const settings = Object.fromEntries(names.map(name => [name, one(name, environment, faults)]))
  return { settings, faults }
}

function one(name: string, environment: Environment, faults: Fault[]): string | undefined {
  const found = [name, ...aliases[name] ?? []].flatMap(alias => [
    ...value(environment[alias]).map(text => ({ by: alias, text })),
    ...secrets.includes(name) ? value(environment[`${alias}_FILE`]).map(path => ({ by: `${alias}_FILE`, text: fromFile(`${alias}_FILE`, path, faults) })) : []
  ])
  const [first] = found
  const other = found.find(({ text }) => text !== first?.text)
  if (first && other) faults.push({ file: 'environment', field: name, remedy: `${first.by} and ${other.by} say different things: remove one of them` })
  return first?.text
}

/** An unset variable and an empty one mean the same: an empty line in a settings form is not a value. */
function value(text: string | undefined): string[] {
  return text?.trim() ? [text.trim()] : []
}

function fromFile(name: string, path: string, faults: Fault[]): string | undefined {
  try {
    const text = readFileSync(path, 'utf8').trim()
    if (text) return text
    faults.push({ file: 'environment', field: name, remedy: 'the file it names is empty: write the secret in it' })
  } catch (error) {
    faults.push({ file: 'environment', field: name, remedy: `the file it names cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): name another, or give this account the right to read it` })
  }
  return undefined
}
