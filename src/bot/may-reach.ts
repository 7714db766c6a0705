import { isLoopback, type Identity } from '../config.ts'
import { clouds } from './clouds.ts'

/** Whether our words, and the token that goes with them, may be sent to a service URL. To be asked of a stored one before every post. */
export type MayReach = (serviceUrl: string) => boolean

/** Https to the hosts of our cloud and those the settings add; without an identity, and for a stand-in, plain http to this machine. */
export function createMayReach(identity?: Identity): MayReach {
  const hosts = identity ? [...clouds[identity.cloud].serviceHosts, ...identity.serviceHosts] : []
  return serviceUrl => {
    if (!URL.canParse(serviceUrl)) return false
    const { protocol, host, hostname, username, password } = new URL(serviceUrl)
    if (username || password) return false
    if (!identity) return isLoopback(hostname)
    return hosts.includes(host) && (protocol === 'https:' || protocol === 'http:' && isLoopback(hostname))
  }
}
