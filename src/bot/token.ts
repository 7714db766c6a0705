import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose'
import type { Keys, SigningKey } from './keys.ts'

/** What a good token says: the service URL that the delivery's own must equal. */
export interface Vouched { serviceUrl: string }

/** Whether a header's token comes from the Bot Connector and is meant for us. @returns what it vouches for; undefined when it is not to be trusted. @throws when the signing keys cannot be had. */
export type ReadToken = (authorization: string) => Promise<Vouched | undefined>

export interface Expected { issuer: string, appId: string, keys: Keys, now: () => number }

/** Clocks differ: Microsoft asks that this many seconds be allowed. */
const tolerance = 300
const algorithms = ['RS256', 'RS384', 'RS512']
/** Characters. A real header has about two thousand. */
const longest = 8_000

/**
 * Microsoft's rules for a call from the Bot Connector, and no other door: tokens of the Emulator, of skills and of other bots,
 * which the SDK would also admit, are strangers here. What can be seen without a key is looked at first.
 */
export function createReadToken({ issuer, appId, keys, now }: Expected): ReadToken {
  return async authorization => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/u.exec(authorization.slice(0, longest + 1))?.[1]
    const kid = token && seemsOurs(token)
    const signing = kid && await keys.find(kid)
    if (!token || !signing) return undefined
    if (signing.endorsements.length > 0 && !signing.endorsements.includes('msteams')) return undefined
    return vouchedBy(token, signing)
  }

  async function vouchedBy(token: string, { key }: SigningKey): Promise<Vouched | undefined> {
    try {
      const { payload } = await jwtVerify(token, key, { issuer, audience: appId, algorithms, clockTolerance: tolerance, requiredClaims: ['exp'], currentDate: new Date(now()) })
      return typeof payload.serviceurl === 'string' && typeof payload.aud === 'string' ? { serviceUrl: payload.serviceurl } : undefined
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined
      throw error
    }
  }

  /** The key id of a token that claims to be for us: no key is fetched for any other. */
  function seemsOurs(token: string): string | undefined {
    try {
      const { alg, kid } = decodeProtectedHeader(token)
      const { iss, aud, exp } = decodeJwt(token)
      return algorithms.includes(alg ?? '') && iss === issuer && aud === appId && typeof exp === 'number' && exp > now() / 1000 - tolerance ? kid : undefined
    } catch {
      return undefined
    }
  }
}
