import type { Address } from '../../src/store/address.ts'
import type { NoticeDraft, Subscriber, Target } from '../../src/store/notice.ts'
import type { Store } from '../../src/store/store.ts'
import type { Subscription, Wants } from '../../src/store/subscription.ts'

export const everything: Wants = { themes: [], filters: {} }

/** A channel the bot is installed in; say only what the test is about. */
export const anAddress = (said: Partial<Address> = {}): Address => ({
  conversation: '19:one@thread.tacv2', scope: 'channel', tenant: 'tenant-1', team: '19:team@thread.tacv2', name: 'Safeguarding › General', reference: '{"serviceUrl":"http://127.0.0.1:1/"}', ...said
})

/** A subscription to everything, at once. */
export const aSubscription = (said: Partial<Subscription> = {}): Subscription => ({
  id: 's1', conversation: '19:one@thread.tacv2', wants: everything, when: { kind: 'immediately' }, by: '00000000-0000-4000-8000-00000000a11c', since: 1_000, paused: false, ...said
})

export const aDraft = (said: Partial<NoticeDraft> = {}): NoticeDraft => ({ id: 'n1', review: 'review-1', snapshot: { title: 'A review' }, ...said })

/** Everyone, at the time of publishing. */
export const everyone = (due: number) => (subscribers: Subscriber[]): Target[] =>
  subscribers.map(({ subscription }) => ({ subscription: subscription.id, conversation: subscription.conversation, due, digest: subscription.when.kind === 'weekly' }))

/** Keeps so many channels, each with a subscription to everything. */
export async function subscribed(store: Store, channels: number, said: (i: number) => Partial<Address> = () => ({})): Promise<string[]> {
  const conversations = Array.from({ length: channels }, (_, i) => said(i).conversation ?? `19:channel-${i}@thread.tacv2`)
  await Promise.all(conversations.map((conversation, i) => store.keepAddress(anAddress({ conversation, name: `Channel ${i}`, ...said(i) }), 1_000)))
  await Promise.all(conversations.map((conversation, i) => store.keepSubscription(aSubscription({ id: `s${i}`, conversation }))))
  return conversations
}
