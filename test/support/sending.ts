import { createMayReach } from '../../src/bot/may-reach.ts'
import { TeamsAdapter } from '../../src/bot/adapter.ts'
import { createPostman } from '../../src/bot/postman.ts'
import { startSender, type Sender, type SenderParts } from '../../src/notices/sender.ts'
import type { Store } from '../../src/store/store.ts'
import { aLog } from './rooms.ts'

/** A sender as the bot has it, on a real connector client; say only what the test is about. Its cards hold the notices' titles and editions. */
export function aSender(store: Store, { deadline = 500, ...said }: Partial<SenderParts> & { deadline?: number } = {}): Sender {
  const log = said.log ?? aLog()
  return startSender({
    store, log, now: Date.now, random: Math.random, inFlight: 25, limits: { conversation: [], tenant: [] }, patience: { fresh: 5_000, lease: 5_000, grace: 500 },
    postman: createPostman({
      connectorFor: new TeamsAdapter({ mayReach: createMayReach(), deadline }).connectorFor, log,
      toPost: contents => ({
        type: 'message', summary: 'A new review',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', body: contents.map(({ notice: { id, edition, state } }) => ({ type: 'TextBlock', text: `${id} ${edition} ${state}` })) } }]
      })
    }),
    ...said
  })
}
