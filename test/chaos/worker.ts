/** One sender process of the harness: as the bot runs it, until it is killed or told to stop. */
import { createLook } from '../../src/bot/looking.ts'
import { createPostman, type PostmanParts } from '../../src/bot/postman.ts'
import type { Log } from '../../src/log.ts'
import { inFlight, limits } from '../../src/notices/pace.ts'
import { startSender } from '../../src/notices/sender.ts'
import { openStore } from '../../src/store/open.ts'
import type { Working } from './work.ts'
import { plainConnector } from './plain.ts'

const working = JSON.parse(process.argv[2]!) as Working
const fault = (event: string, facts: object = {}) => process.stderr.write(`${event} ${JSON.stringify(facts)}\n`)
const log: Log = { info: () => undefined, warn: () => undefined, error: fault }
const store = await openStore(working.store)
const sender = startSender({
  store, log, now: Date.now, random: Math.random, patience: working.patience,
  inFlight: working.limited ? inFlight : working.inFlight, limits: working.limited ? limits : { conversation: [], tenant: [] },
  postman: createPostman({
    log, connectorFor: await connectorFor(),
    toPost: contents => ({ type: 'message', summary: 'A new review', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: contents.map(({ notice }) => notice.id).join(' ') }] } }] })
  }),
  ...working.look && { look: createLook({ graph: working.look, getToken: async () => 'a-token', log }) }
})
process.send?.('working')
// Whoever started it is gone.
process.once('disconnect', () => process.exit())
process.once('SIGTERM', () => void sender.stop().then(() => store.close()).then(() => process.disconnect?.()))

async function connectorFor(): Promise<PostmanParts['connectorFor']> {
  if (working.client === 'plain') return async serviceUrl => plainConnector(serviceUrl, working.deadline)
  const [{ TeamsAdapter }, { createMayReach }] = await Promise.all([import('../../src/bot/adapter.ts'), import('../../src/bot/may-reach.ts')])
  return new TeamsAdapter({ mayReach: createMayReach(), deadline: working.deadline }).connectorFor
}
