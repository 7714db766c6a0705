import { exportSPKI, importJWK, SignJWT, type CryptoKey } from 'jose'
import { aPersonalMessage, type Given, type TeamsActivity } from './activities.ts'
import type { Pair, StandIn } from './stand-in.ts'

/** A delivery that must reach nothing, and the answer that says so. */
export interface Forgery { what: string, status: 401 | 403, authorization: string | undefined, activity: TeamsActivity }

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const other = '00000000-0000-4000-8000-00000000f00d'

/** Forged and foreign deliveries of every kind we know of, made against a stand-in for a bot that hears this service URL. */
export async function forgeries(standIn: StandIn, serviceUrl: string): Promise<Forgery[]> {
  const { appId, pair, webchat, stranger, issuer, tenantId } = standIn
  const now = Math.floor(Date.now() / 1000)
  const good = await standIn.header(serviceUrl)
  const [head, body, signature] = good.slice('Bearer '.length).split('.') as [string, string, string]
  const claims = { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600 }
  const signed = (claims: Record<string, unknown>, by?: { by?: Pair, alg?: string, header?: Record<string, unknown> }) => standIn.header(serviceUrl, claims, by)
  const publicPem = await exportSPKI(await importJWK(pair.jwk, 'RS256') as CryptoKey)
  const hs256 = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: pair.kid }).sign(new TextEncoder().encode(publicPem))
  const without = (name: keyof typeof claims) => signed({ [name]: undefined })

  const tokens: [what: string, authorization: string | undefined][] = [
    ['no header', undefined],
    ['an empty header', ''],
    ['the word Bearer alone', 'Bearer'],
    ['Bearer and nothing', 'Bearer '],
    ['words for a token', 'Bearer let me in'],
    ['another scheme', good.replace('Bearer', 'Basic')],
    ['the scheme in small letters', good.replace('Bearer', 'bearer')],
    ['two spaces', good.replace('Bearer ', 'Bearer  ')],
    ['two tokens', `${good} ${good}`],
    ['a token with four parts', `${good}.x`],
    ['a token with two parts', `Bearer ${head}.${body}`],
    ['a token that is not base64', 'Bearer !!.!!.!!'],
    ['a token of nonsense JSON', `Bearer ${Buffer.from('{').toString('base64url')}.${Buffer.from('}').toString('base64url')}.x`],
    ['a header that is a list', `Bearer ${encode([])}.${body}.${signature}`],
    ['claims that are a text', `Bearer ${head}.${encode('claims')}.${signature}`],
    ['claims that are null', `Bearer ${head}.${encode(null)}.${signature}`],
    ['no signature', `Bearer ${head}.${body}.`],
    ['a signature with one part changed', `Bearer ${head}.${body}.${signature.slice(0, -8)}AAAAAAAA`],
    ['claims changed after signing', `Bearer ${head}.${encode({ ...claims, exp: now + 9999 })}.${signature}`],
    ['alg none', `Bearer ${encode({ alg: 'none', kid: pair.kid })}.${body}.`],
    ['alg None with a signature', `Bearer ${encode({ alg: 'None', kid: pair.kid })}.${body}.${signature}`],
    ['HS256 made with the public key', `Bearer ${hs256}`],
    ['an algorithm that is an object', `Bearer ${encode({ alg: { RS256: 1 }, kid: pair.kid })}.${body}.${signature}`],
    ['a header that asks for more understanding', await signed({}, { header: { crit: ['exp'], exp: 1 } }).catch(() => `Bearer ${encode({ alg: 'RS256', kid: pair.kid, crit: ['x'], x: 1 })}.${body}.${signature}`)],
    ['a key of its own inside', await signed({}, { by: stranger, header: { kid: pair.kid, jwk: stranger.jwk } })],
    ['an address for its key', await signed({}, { by: stranger, header: { jku: 'https://example.org/keys', x5u: 'https://example.org/key' } })],
    ['a key nobody knows', await signed({}, { by: stranger })],
    ['a known key id over a stranger’s signature', await signed({}, { by: stranger, header: { kid: pair.kid } })],
    ['no key id', await signed({}, { header: { kid: undefined } })],
    ['a key id that is a number', `Bearer ${encode({ alg: 'RS256', kid: 1 })}.${body}.${signature}`],
    ['a key id named like a property of every object', await signed({}, { header: { kid: '__proto__' } })],
    ['a key endorsed for another channel alone', await signed({}, { by: webchat })],
    ['another bot’s audience', await signed({ aud: other })],
    ['an audience that is a list with ours in it', await signed({ aud: [other, appId] })],
    ['no audience', await without('aud')],
    ['another issuer', await signed({ iss: 'https://api.botframework.com.example.org' })],
    ['the issuer with a slash behind it', await signed({ iss: `${issuer}/` })],
    ['an issuer that is a list', await signed({ iss: [issuer] })],
    ['no issuer', await without('iss')],
    ['a tenant’s own issuer, as another bot has', await signed({ iss: `https://sts.windows.net/${tenantId}/`, appid: appId, ver: '1.0' })],
    ['the Emulator’s issuer', await signed({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', appid: appId, ver: '1.0' })],
    ['the other cloud’s issuer', await signed({ iss: 'https://api.botframework.us' })],
    ['a token that ended an hour ago', await signed({ exp: now - 3600 })],
    ['a token that ended six minutes ago', await signed({ exp: now - 360 })],
    ['a token that starts in an hour', await signed({ nbf: now + 3600 })],
    ['no end', await without('exp')],
    ['an end that is a text', `Bearer ${head}.${encode({ ...claims, exp: String(now + 3600) })}.${signature}`],
    ['no service URL in the token', await without('serviceurl')],
    ['a service URL in the token that is a list', await signed({ serviceurl: [serviceUrl] })],
    ['a header of twenty thousand characters', `${good}${'A'.repeat(9_000)}`]
  ]

  const activity = (given: Given = {}) => ({ ...aPersonalMessage('learning on neglect'), serviceUrl, ...given })
  const conversation = activity().conversation
  const outside = 'https://smba.trafficmanager.net.example.org/emea/'
  const foreign: [what: string, activity: TeamsActivity, authorization?: string][] = [
    ['another channel', activity({ channelId: 'webchat' })],
    ['the Emulator’s channel', activity({ channelId: 'emulator' })],
    ['the channel in capitals', activity({ channelId: 'MSTEAMS' })],
    ['another tenant', activity({ channelData: { tenant: { id: other } }, conversation: { ...conversation, tenantId: other } })],
    ['two tenants that disagree', activity({ conversation: { ...conversation, tenantId: other } })],
    ['two tenants that disagree the other way', activity({ channelData: { tenant: { id: other } } })],
    ['no tenant at all', activity({ channelData: {}, conversation: { id: conversation.id } })],
    ['a tenant that is a list', activity({ channelData: { tenant: { id: [tenantId] } } })],
    ['a service URL other than the token’s', activity({ serviceUrl: `${serviceUrl}other/` })],
    ['a service URL in other capitals than the token’s', activity({ serviceUrl: serviceUrl.replace('http', 'HTTP') })],
    ['a host that is not on the list', activity({ serviceUrl: outside }), await standIn.header(outside)],
    ['plain http to a host on the list', activity({ serviceUrl: 'http://smba.trafficmanager.net/emea/' }), await standIn.header('http://smba.trafficmanager.net/emea/')],
    ['a name and a password before the host', activity({ serviceUrl: 'https://smba.trafficmanager.net@example.org/' }), await standIn.header('https://smba.trafficmanager.net@example.org/')],
    ['another port of a host on the list', activity({ serviceUrl: 'https://smba.trafficmanager.net:8443/' }), await standIn.header('https://smba.trafficmanager.net:8443/')],
    ['another port of this machine', activity({ serviceUrl: 'http://127.0.0.1:1/' }), await standIn.header('http://127.0.0.1:1/')]
  ]
  return [
    ...tokens.map(([what, authorization]) => ({ what, status: 401 as const, authorization, activity: activity() })),
    ...foreign.map(([what, activity, authorization = good]) => ({ what, status: 403 as const, authorization, activity }))
  ]
}
