import { importJWK, type CryptoKey, type JWK } from 'jose'
import { z } from 'zod'

/** A key that Microsoft signs with, and the channels whose deliveries it may sign; none named means any. */
export interface SigningKey { key: CryptoKey, endorsements: readonly string[] }

export interface Keys {
  /** The key of this id; undefined when there is none. @throws when the keys cannot be had. */
  find: (kid: string) => Promise<SigningKey | undefined>
  /** Makes sure that keys are at hand. @throws when they cannot be had. */
  load: () => Promise<void>
}

/** Longest wait for one fetch of the keys, in milliseconds: Teams gives up a turn after 15 seconds. */
const deadline = 5_000
/** The keys change seldom; Microsoft asks that they be read at least once a day. Asked again each hour, they outlive a day's outage. */
const freshFor = 60 * 60 * 1000
const usableFor = 24 * freshFor
/** A token with an unknown key may be the first after a change of keys, or forged: not more than one look in this time. */
const betweenLooks = 60_000

const metadata = z.looseObject({ jwks_uri: z.url() })
const jwks = z.looseObject({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string(), endorsements: z.array(z.string()).nullish() })).max(100) })

/** The signing keys that OpenID metadata lead to, kept while they are fresh, fetched once however many ask. */
export function createKeys(address: string, now: () => number): Keys {
  let known = new Map<string, SigningKey>()
  let read = -Infinity
  let looked = -Infinity
  let looking: Promise<void> | undefined

  async function look(): Promise<void> {
    const { jwks_uri: list } = metadata.parse(await json(address))
    if (new URL(list).protocol !== 'https:' && new URL(list).origin !== new URL(address).origin) throw new Error('The keys are not at a safe address.')
    const { keys } = jwks.parse(await json(list))
    const usable = await Promise.all(keys.filter(({ kty }) => kty === 'RSA').map(async jwk => [jwk.kid, { key: await importJWK(jwk as JWK, 'RS256') as CryptoKey, endorsements: jwk.endorsements ?? [] }] as const))
    known = new Map(usable)
    read = now()
  }

  function lookOnce(): Promise<void> {
    looked = now()
    return looking ??= look().finally(() => { looking = undefined })
  }

  async function load(): Promise<void> {
    const age = now() - read
    if (age > usableFor) await lookOnce()
    else if (age > freshFor && now() - looked > betweenLooks) lookOnce().catch(() => {})
  }

  return {
    load,
    async find(kid) {
      await load()
      if (!known.has(kid) && now() - looked > betweenLooks) await lookOnce()
      return known.get(kid)
    }
  }
}

/** A redirect would lead to who knows whose keys. */
async function json(address: string): Promise<unknown> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(deadline), headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`The keys were answered with ${response.status}.`)
  return response.json()
}
