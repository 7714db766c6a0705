import type { Identity } from '../config.ts'
import { clouds } from './clouds.ts'
import { createGetToken } from './credentials.ts'
import { createKeys } from './keys.ts'

/** One thing tried, and what is wrong with it in plain words where it did not work. */
export interface Proof { what: 'identity' | 'keys' | 'teams', wrong?: string }

/** Longest wait for Teams to say anything at all, in milliseconds. */
const deadline = 5_000

/** Tries what the bot needs of Microsoft: a token of its own, the keys that Teams signs with, and Teams within reach. Never rejects. */
export async function proofs(identity: Identity, now: () => number): Promise<Proof[]> {
  const cloud = clouds[identity.cloud]
  const metadata = identity.openIdMetadata ?? cloud.metadata
  const teams = identity.openIdMetadata ? identity.serviceHosts.map(host => `http://${host}/`) : [`https://${cloud.serviceHosts[0]}/`]
  return Promise.all([
    tried('identity', createGetToken(identity, now)(), tokenTrouble),
    tried('keys', createKeys(metadata, now).load(), error => `${new URL(metadata).host} did not give the keys that Teams signs with (${codeOf(error)}): let this machine reach it over https`),
    ...teams.map(address => tried('teams', fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(deadline) }), error => `${new URL(address).host} cannot be reached (${codeOf(error)}): let this machine reach it over https`))
  ])
}

async function tried(what: Proof['what'], trial: Promise<unknown>, wrong: (error: unknown) => string): Promise<Proof> {
  return trial.then(() => ({ what }), error => ({ what, wrong: wrong(error) }))
}

/** Entra's own numbers for what goes wrong most often, and what to do. */
const entra: Record<string, string> = {
  AADSTS7000215: 'the client secret is wrong: write its value, not its id, in MicrosoftAppPassword',
  AADSTS7000222: 'the client secret has ended: make a new one and write it in MicrosoftAppPassword',
  AADSTS700016: 'MicrosoftAppId is not known in that directory: check it and MicrosoftAppTenantId',
  AADSTS90002: 'MicrosoftAppTenantId is not a directory: check it',
  AADSTS700027: 'the certificate is not one of the registration’s: upload it there',
  AADSTS70021: 'the registration does not trust that managed identity: add a federated credential for it'
}

/** Only codes are repeated of an error: its words may hold what is secret. */
function tokenTrouble(error: unknown): string {
  const said = `${(error as Error).message}`
  const code = /AADSTS\d+/u.exec(said)?.[0]
  if (code) return entra[code] ?? `Microsoft gave no token (${code}): look that code up at https://login.microsoftonline.com/error`
  if (/managed identity|IMDS|identity endpoint/iu.test(said)) return 'no managed identity answers on this machine: assign it to this host, or use another credential'
  return `no token could be had (${codeOf(error)}): let this machine reach Microsoft’s sign-in over https, and check the credential`
}

function codeOf(error: unknown): string {
  const { code, name, cause, errorCode } = error as { code?: unknown, name?: string, errorCode?: unknown, cause?: { code?: unknown } }
  return [cause?.code, code, errorCode].find(found => typeof found === 'string' && /^[\w.-]{1,60}$/u.test(found)) as string | undefined ?? name ?? 'unknown'
}
