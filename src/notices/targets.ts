import type { Subscriber, Target, Targets } from '../store/notice.ts'
import type { Wants } from '../store/subscription.ts'
import { dueAt } from './timing.ts'
import type { Wanting } from './wants.ts'

/** Chooses the targets of a notice by what its review is: one that is not in the catalogue is for nobody. @param now the clock, in milliseconds. */
export function choosing(wanting: Wanting, now: () => number): Targets {
  return (subscribers, { review }) => targetsOf(subscribers, wants => wanting.fits(wants).some(({ id }) => id === review), now())
}

/**
 * The posts that a notice is owed to: one for each conversation whose subscriptions want it, at the earliest time that any of them has, in milliseconds.
 * An address that is stopped is owed it too: it may take posts again.
 */
export function targetsOf(subscribers: readonly Subscriber[], isWanted: (wants: Wants) => boolean, now: number): Target[] {
  const targets = new Map<string, Target>()
  for (const { subscription: { id, conversation, wants, when, quiet } } of subscribers) {
    if (!isWanted(wants)) continue
    const due = dueAt({ when, ...quiet && { quiet } }, now)
    const earlier = targets.get(conversation)
    if (!earlier || due < earlier.due) targets.set(conversation, { subscription: id, conversation, due, digest: when.kind === 'weekly' })
  }
  return [...targets.values()]
}
