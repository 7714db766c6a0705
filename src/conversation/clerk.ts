import type { Review } from '../catalogue/review.ts'
import { choosing } from '../notices/targets.ts'
import { timingIn } from '../notices/timing-words.ts'
import type { Timing } from '../notices/timing.ts'
import { subscriptionId, type Wanting } from '../notices/wants.ts'
import type { Address } from '../store/address.ts'
import type { Store } from '../store/store.ts'
import type { KeptSubscription, Wants } from '../store/subscription.ts'
import type { Asker, ClerkPress, Scope } from './ask.ts'
import type { ClerkCommand } from './commands.ts'
import type { Done, Reply, SubscriptionShown, Where } from './reply.ts'

/** What the messenger can do while an ask is answered, and not after. */
export interface Messenger {
  /** The name that a person of the organisation's directory goes by now, where the conversation's roster tells. */
  nameOf: (id: string) => Promise<string | undefined>
  /** What people call the channel that was asked in, with its team, where Teams tells. */
  placeName: () => Promise<string | undefined>
  /** Posts something in a conversation itself, beside the answer. @returns whether it is known to be there. */
  post: (to: Address, reply: Reply) => Promise<boolean>
}

/** An ask of the clerk: who asks, and the conversation whose subscriptions it is about. */
export interface Desired { scope: Scope, here: Address, by?: Asker, messenger: Messenger }

/** Keeps the book of subscriptions. Every card it shows is about the conversation it is shown in, and no other. */
export interface Clerk {
  /** @param rest what was typed after the command, read for concerns before. */
  said: (command: ClerkCommand, rest: string, redacted: boolean, asked: Desired) => Promise<Reply>
  pressed: (press: ClerkPress, asked: Desired) => Promise<Reply>
  /** The newest reviews that a conversation's subscriptions would have sent, newest first; none without a subscription. */
  followed: (conversation: string) => Promise<Review[]>
}

export interface ClerkParts {
  store: Pick<Store, 'address' | 'keepAddress' | 'subscriptions' | 'subscription' | 'keepSubscription' | 'endSubscription'>
  wanting: Wanting
  /** The clock, in milliseconds. */
  now: () => number
}

const soon: Timing = { when: { kind: 'immediately' } }

/** More subscriptions than this in one conversation are no longer told apart. */
const most = 20

/** Builds the clerk. */
export function createClerk({ store, wanting, now }: ClerkParts): Clerk {
  const targets = choosing(wanting, now)
  const searched = (): number => wanting.fits({ themes: [], filters: {} }).length
  const whereOf = ({ scope, here }: Desired): Where => ({ scope, ...here.name && { name: here.name } })

  async function shown(kept: KeptSubscription, { by, here, messenger }: Desired): Promise<SubscriptionShown> {
    const { id, wants, when, quiet, since, paused, lastDelivered } = kept
    const [name, address] = await Promise.all([kept.by === by?.id ? undefined : messenger.nameOf(kept.by), store.address(here.conversation)])
    return {
      id, wants, since, paused, said: wanting.said(wants), timing: { when, ...quiet && { quiet } },
      ...lastDelivered !== undefined && { lastDelivered },
      ...kept.by === by?.id ? { by: 'you' as const } : name ? { by: { name } } : {},
      ...address && address.state !== 'active' && { stopped: address.reason ?? 'Teams does not take posts here at present.' }
    }
  }

  /** The address with what people call it: editors know a channel by nothing else. */
  async function named({ here, messenger }: Desired): Promise<Address> {
    const name = here.scope === 'channel' ? await messenger.placeName() : undefined
    return { ...here, ...name && { name } }
  }

  async function list(asked: Desired, done?: Done, again?: Wants): Promise<Reply> {
    const kept = await store.subscriptions(asked.here.conversation)
    const subscriptions = await Promise.all(kept.map(one => shown(one, asked)))
    return { kind: 'subscriptions', subscriptions, where: whereOf(asked), ...done && { done }, ...again && { again } }
  }

  async function one(id: string, asked: Desired): Promise<Reply> {
    const kept = await own(id, asked)
    return kept ? { kind: 'subscription', shown: await shown(kept, asked), where: whereOf(asked) } : { kind: 'gone' }
  }

  /** A subscription of this very conversation: a button can be forged, or carried elsewhere. */
  async function own(id: string, { here }: Desired): Promise<KeptSubscription | undefined> {
    const kept = await store.subscription(id)
    return kept?.conversation === here.conversation ? kept : undefined
  }

  async function consider(wants: Wants, timing: Timing, asked: Desired, { notes = [], redacted = false, replaces, change = false }: { notes?: readonly string[], redacted?: boolean, replaces?: string | undefined, change?: boolean } = {}): Promise<Reply> {
    const loosened = wanting.loosened(wants)
    const kept = change && !replaces ? await store.subscriptions(asked.here.conversation) : []
    const only = kept.length === 1 ? kept[0]!.id : replaces
    return {
      kind: 'consider', wants, timing, notes, redacted, said: wanting.said(wants), where: whereOf(asked), fits: wanting.fits(wants), searched: searched(),
      ...loosened && { loosened: { wants: loosened, fits: wanting.fits(loosened).length } },
      ...only && { replaces: only },
      instead: only ? [] : kept.map(({ id, wants: other }) => ({ id, said: wanting.said(other) }))
    }
  }

  async function wanted(rest: string, redacted: boolean, asked: Desired, change: boolean): Promise<Reply> {
    const { timing, rest: words, notes: ofTiming } = timingIn(rest)
    const { wants, notes: ofWants } = wanting.read(words)
    const notes = [...ofTiming, ...ofWants]
    if (!wants) return { kind: 'wants-unknown', notes, redacted }
    return consider(wants, timing ?? soon, asked, { notes, redacted, change })
  }

  async function subscribe({ wants, when, quiet, id: replaces }: Extract<ClerkPress, { do: 'subscribe' }>, asked: Desired): Promise<Reply> {
    const { here: { conversation }, by } = asked
    if (!by) return { kind: 'not-here' }
    const [before, replaced] = [await store.subscriptions(conversation), replaces === undefined ? undefined : await own(replaces, asked)]
    if (before.length >= most && !replaced) return list(asked)
    await store.keepAddress(await named(asked), now())
    const id = subscriptionId(conversation, wants)
    const known = before.find(other => other.id === id)
    await store.keepSubscription({ id, conversation, wants, when, ...quiet && { quiet }, by: by.id, since: known?.since ?? now(), paused: false }, targets)
    if (replaced && replaced.id !== id) await store.endSubscription(replaced.id, targets)
    return proven(id, replaced !== undefined || known !== undefined, asked)
  }

  /** Makes the first post of a subscription, and tells what is sent from now on. */
  async function proven(id: string, changed: boolean, asked: Desired): Promise<Reply> {
    const kept = await store.subscription(id)
    if (!kept) return { kind: 'gone' }
    const [one, where] = [await shown(kept, asked), whereOf(asked)]
    const proof = await asked.messenger.post(asked.here, { kind: 'proof', said: one.said, timing: one.timing, where, subscription: id })
    return { kind: 'subscribed', shown: one, where, changed, proof }
  }

  async function checked(press: { wants: Wants }, go: (wants: Wants) => Promise<Reply>): Promise<Reply> {
    const wants = wanting.checked(press.wants)
    return wants ? go(wants) : { kind: 'gone' }
  }

  async function pause(paused: boolean, which: readonly KeptSubscription[], asked: Desired): Promise<Reply> {
    for (const { lastDelivered, ...kept } of which) await store.keepSubscription({ ...kept, paused }, targets)
    return list(asked, which.length === 0 ? undefined : paused ? 'paused' : 'resumed')
  }

  async function end(which: readonly KeptSubscription[], asked: Desired): Promise<Reply> {
    for (const { id } of which) await store.endSubscription(id, targets)
    return list(asked, which.length > 0 ? 'ended' : undefined, which.length === 1 ? which[0]!.wants : undefined)
  }

  async function unsubscribe(rest: string, asked: Desired): Promise<Reply> {
    const all = await store.subscriptions(asked.here.conversation)
    const { wants } = wanting.read(rest)
    const meant = rest === '' ? all : all.filter(({ id }) => wants && id === subscriptionId(asked.here.conversation, wants))
    return meant.length === 1 ? end(meant, asked) : list(asked)
  }

  return {
    async said(command, rest, redacted, asked) {
      const all = () => store.subscriptions(asked.here.conversation)
      switch (command) {
        case 'subscribe': return wanted(rest, redacted, asked, false)
        case 'change': return rest === '' ? list(asked) : wanted(rest, redacted, asked, true)
        case 'subscriptions': return list(asked)
        case 'pause': return pause(true, await all(), asked)
        case 'resume': return pause(false, await all(), asked)
        case 'unsubscribe': return unsubscribe(rest, asked)
      }
    },
    async pressed(press, asked) {
      switch (press.do) {
        case 'consider': return checked(press, wants => consider(wants, { when: press.when, ...press.quiet && { quiet: press.quiet } }, asked, { replaces: press.id }))
        case 'subscribe': return checked(press, wants => subscribe({ ...press, wants }, asked))
        case 'subscription': return one(press.id, asked)
        case 'pause': case 'resume': case 'unsubscribe': {
          const which = press.id === 'all' ? await store.subscriptions(asked.here.conversation) : await own(press.id, asked).then(kept => kept ? [kept] : [])
          return press.do === 'unsubscribe' ? end(which, asked) : pause(press.do === 'pause', which, asked)
        }
      }
    },
    async followed(conversation) {
      const kept = await store.subscriptions(conversation)
      const wanted = new Set(kept.flatMap(({ wants }) => wanting.fits(wants)))
      return wanting.fits({ themes: [], filters: {} }).filter(review => wanted.has(review))
    }
  }
}
