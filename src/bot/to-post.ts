import type { Cards } from '../cards/cards.ts'
import type { Reply, Where } from '../conversation/reply.ts'
import type { Snapshot } from '../notices/snapshot.ts'
import type { Address } from '../store/address.ts'
import type { Content } from '../store/outbox.ts'
import type { Wants } from '../store/subscription.ts'
import type { ToPost } from './postman.ts'
import { toNotice } from './to-message.ts'

/** Says notices as they are now: one alone, several together. `said` puts what was asked for into words. */
export function createToPost({ toCard, said }: { toCard: Cards, said: (wants: Wants) => string[] }): ToPost {
  return (contents, address) => toNotice(toCard(replyTo(contents, address, said)))
}

function replyTo(contents: readonly Content[], { scope, name }: Address, said: (wants: Wants) => string[]): Reply {
  const where: Where = { scope, ...name && { name } }
  const notices = contents.map(({ notice, subscription }) => ({
    snapshot: notice.snapshot as Snapshot,
    // A subscription that has ended is no reason any more, and cannot be muted or changed.
    ...subscription && { why: said(subscription.wants), subscription: subscription.id }
  }))
  const [only, another] = notices
  return only && !another ? { kind: 'notice', ...only, where } : { kind: 'digest', notices, where }
}
