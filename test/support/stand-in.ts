import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose'

/** A key pair and the id the stand-in publishes it by. */
export interface Pair { kid: string, privateKey: CryptoKey, jwk: JWK }

/** Microsoft's side of an identity, on this machine: who signs deliveries, and who gives the bot its own token. */
export interface StandIn {
  appId: string
  tenantId: string
  issuer: string
  /** The key published, with msteams among its endorsements. */
  pair: Pair
  /** Published too, but endorsed for another channel alone. */
  webchat: Pair
  /** Known to nobody. */
  stranger: Pair
  /** The settings that make a bot trust this stand-in and answer a connector on this machine. */
  environment: (connectorUrl: string) => Record<string, string>
  metadata: string
  /** How often the keys were asked for. */
  looks: () => number
  /** Makes the keys fail: with a status, or by never answering. */
  fail: (how?: number | 'hang') => void
  /** A header that the bot should trust for a delivery from this service URL; any claim or part of the token's header can be otherwise. */
  header: (serviceUrl: string, claims?: Record<string, unknown>, signed?: { by?: Pair, alg?: string, header?: Record<string, unknown> }) => Promise<string>
  close: () => Promise<void>
}

/** Starts the stand-in on a free port. */
export async function startStandIn(): Promise<StandIn> {
  const [appId, tenantId, issuer] = ['00000000-0000-4000-8000-00000000b0b0', '00000000-0000-4000-8000-00000000da7a', 'https://api.botframework.com']
  const [pair, webchat, stranger] = await Promise.all(['ours', 'webchat', 'stranger'].map(aPair)) as [Pair, Pair, Pair]
  const botToken = await new SignJWT({ aud: issuer }).setProtectedHeader({ alg: 'RS256' }).setExpirationTime('2h').sign(stranger.privateKey)
  let looks = 0
  let failing: number | 'hang' | undefined
  const answers: Record<string, () => unknown> = {
    '/metadata': () => { looks++; return { issuer, jwks_uri: `${address}/keys`, id_token_signing_alg_values_supported: ['RS256'] } },
    '/keys': () => ({ keys: [{ ...pair.jwk, endorsements: ['msteams', 'webchat'] }, { ...webchat.jwk, endorsements: ['webchat'] }] }),
    '/identity': () => ({ access_token: botToken, expires_on: String(Math.floor(Date.now() / 1000) + 7200), resource: issuer, token_type: 'Bearer' })
  }
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0]!
    const how = path === '/identity' ? undefined : failing
    if (how === 'hang') return
    response.writeHead(how ?? 200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(answers[path]?.() ?? {}))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    appId, tenantId, issuer, pair, webchat, stranger, metadata: `${address}/metadata`, looks: () => looks,
    environment: connectorUrl => ({
      HOST: '127.0.0.1', MicrosoftAppId: appId, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: tenantId,
      OPENID_METADATA: `${address}/metadata`, SERVICE_HOSTS: new URL(connectorUrl).host, IDENTITY_ENDPOINT: `${address}/identity`, IDENTITY_HEADER: 'stand-in'
    }),
    fail: how => { failing = how },
    async header(serviceUrl, claims = {}, { by = pair, alg = 'RS256', header = {} } = {}) {
      const now = Math.floor(Date.now() / 1000)
      const payload = { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600, ...claims }
      return `Bearer ${await new SignJWT(payload).setProtectedHeader({ alg, typ: 'JWT', kid: by.kid, ...header }).sign(by.privateKey)}`
    },
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

async function aPair(kid: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  return { kid, privateKey, jwk: { ...await exportJWK(publicKey), kid, use: 'sig' } }
}
