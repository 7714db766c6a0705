import assert from 'node:assert/strict'
import { createMayReach } from '../../src/bot/may-reach.ts'
import { TeamsAdapter } from '../../src/bot/adapter.ts'
import { isMarked } from '../../src/bot/marker.ts'
import { createPostman } from '../../src/bot/postman.ts'
import type { Due } from '../../src/store/outbox.ts'
import { startConnector, type Connector } from '../support/connector.ts'
import { aLog } from '../support/rooms.ts'
import { anAddress } from '../support/subscribers.ts'

const message = { type: 'message', summary: 'A new review', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Hello' }] } }] }

describe('the postman', () => {
  let connector: Connector
  before(async () => { connector = await startConnector() })
  after(() => connector.close())
  beforeEach(() => connector.reset())

  const postman = createPostman({ connectorFor: new TeamsAdapter({ mayReach: createMayReach(), deadline: 300 }).connectorFor, toPost: () => message, log: aLog() })
  const due = (said = {}, serviceUrl = connector.url): Due => ({ post: 'abc123', state: 'pending', address: anAddress({ reference: JSON.stringify({ serviceUrl, bot: '28:bot' }), ...said }) })

  it('starts a new post in a channel, marked, and keeps by what to edit it', async () => {
    const answer = await postman.post(due(), [])
    assert.deepEqual(answer, { kind: 'answered', status: 200, activity: 'posted-2 a:created-posted-1' })
    const [{ path, body, raw }] = connector.received as [Connector['received'][number]]
    assert.equal(path, '/v3/conversations')
    assert.deepEqual([body.isGroup, body.channelData, body.bot], [true, { channel: { id: '19:one@thread.tacv2' }, tenant: { id: 'tenant-1' } }, { id: '28:bot', name: '' }])
    assert.equal((body.activity as { summary: string }).summary, 'A new review')
    assert.ok(isMarked(raw, 'abc123') && !isMarked(raw, 'abc124'))
  })

  it('edits a post in a channel where it stands', async () => {
    assert.deepEqual(await postman.edit(due(), '1700 19:one@thread.tacv2;messageid=1700', []), { kind: 'answered', status: 200, activity: '1700' })
    assert.deepEqual(connector.received.map(({ method, path }) => [method, path]), [['PUT', '/v3/conversations/19:one@thread.tacv2;messageid=1700/activities/1700']])
  })

  it('posts to a chat itself', async () => {
    assert.deepEqual(await postman.post(due({ conversation: 'a:1', scope: 'personal' }), []), { kind: 'answered', status: 200, activity: 'posted-3' })
    assert.equal(connector.received[0]?.path, '/v3/conversations/a:1/activities')
  })

  for (const [how, expected] of [
    [{ status: 502 }, { kind: 'answered', status: 502, code: 'Failed' }],
    [{ status: 429, retryAfter: 7 }, { kind: 'answered', status: 429, code: 'Failed', retryAfter: 7_000 }],
    ['hang', { kind: 'unanswered' }], ['reset', { kind: 'unanswered' }]
  ] as const) {
    it(`makes one request, and tells what came of it: ${JSON.stringify(how)}`, async () => {
      connector.fail(how)
      assert.deepEqual(await postman.post(due(), []), expected)
      assert.equal(connector.received.length, 1)
    })
  }

  it('knows that nothing was sent when nobody listens', async () => assert.deepEqual(await postman.post(due({}, 'http://127.0.0.1:9/'), []), { kind: 'unreached' }))

  it('sends nothing to a host that is not on the list', async () => assert.deepEqual(await postman.post(due({}, 'https://example.org/'), []), { kind: 'unreached' }))
})
