import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLook } from '../../src/bot/looking.ts'
import type { Due } from '../../src/store/outbox.ts'
import { aLog } from '../support/rooms.ts'
import { anAddress } from '../support/subscribers.ts'

const sent = Date.parse('2026-03-05T09:00:00Z')
/** A message, so many seconds after the post was sent. */
const aMessage = (seconds: number, said: object = {}) => ({ id: `m${seconds}`, createdDateTime: new Date(sent + seconds * 1_000).toISOString(), attachments: [{ content: '{"body":[{"id":"other"}]}' }], ...said })
const ours = { attachments: [{ content: '{"body":[{"id":"post-abc123"}]}' }] }

describe('looking for a post', () => {
  let server: Server
  let graph: string
  let pages: object[]
  let asked: { url?: string | undefined, authorization?: string | undefined }[]
  before(async () => {
    server = createServer((request, response) => {
      asked.push({ url: request.url, authorization: request.headers.authorization })
      const page = pages.shift()
      response.statusCode = page ? 200 : 403
      response.end(JSON.stringify(page ?? {}))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    graph = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  beforeEach(() => { asked = [] })
  after(() => { server.close(); server.closeAllConnections() })

  const look = (given: object[], said: Partial<Due['address']> = {}) => {
    pages = given
    const address = anAddress({ reference: JSON.stringify({ serviceUrl: 'http://127.0.0.1:1/', bot: '28:bot', group: 'g-1' }), ...said })
    return createLook({ graph, getToken: async () => 'a-token', log: aLog() })({ post: 'abc123', state: 'uncertain', started: sent, address })
  }

  it('finds it by its marker, and by what to edit it', async () => {
    assert.deepEqual(await look([{ value: [aMessage(9), aMessage(1, ours)] }]), { kind: 'there', activity: 'm1 19:one@thread.tacv2;messageid=m1' })
    assert.deepEqual(asked, [{ url: '/v1.0/teams/g-1/channels/19%3Aone%40thread.tacv2/messages?$top=50', authorization: 'Bearer a-token' }])
  })

  it('knows that it is absent once everything since then was read', async () => {
    assert.deepEqual(await look([{ value: [aMessage(9), aMessage(1), aMessage(-300)] }]), { kind: 'absent' })
    assert.deepEqual(await look([{ value: [] }]), { kind: 'absent' })
  })

  it('reads on as long as there is more', async () => {
    const next = { '@odata.nextLink': `${graph}/more` }
    assert.equal((await look([{ value: [aMessage(9)], ...next }, { value: [aMessage(1, ours)] }])).kind, 'there')
    assert.equal((await look(Array.from({ length: 9 }, () => ({ value: [aMessage(9)], ...next })))).kind, 'unknown')
  })

  for (const [what, given, said] of [
    ['the channel may not be read', [], {}],
    ['something was deleted since, which may have been it', [{ value: [aMessage(3, { deletedDateTime: '2026-03-05T09:01:00Z', attachments: [] })] }], {}],
    ['the answer leads elsewhere', [{ value: [], '@odata.nextLink': 'http://127.0.0.1:1/more' }], {}],
    ['it is not a channel', [{ value: [] }], { scope: 'personal' }],
    ['the team is not known to Entra', [{ value: [] }], { reference: '{"serviceUrl":"http://127.0.0.1:1/","bot":"28:bot"}' }]
  ] as [string, object[], Partial<Due['address']>][]) {
    it(`does not know when ${what}`, async () => assert.equal((await look(given, said)).kind, 'unknown'))
  }
})
