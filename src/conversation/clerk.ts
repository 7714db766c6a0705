import type { Review } from '../catalogue/review.ts'
import { choosing } from '../notices/targets.ts'
import { timingIn } from '../notices/timing-words.ts'
import type { Timing } from '../notices/timing.ts'
import { isAllBut, subscriptionId, type Wanting } from '../notices/wants.ts'
import type { Address } from '../store/address.ts'
import type { Store } from '../store/store.ts'
import type { KeptSubscription, Wants } from '../store/subscription.ts'
import { elsewhere, pauseStays, notEnded, noneOfThat, sentHere, whichOne, ofChanges } from './clerk-words.ts'
import type { Whose } from './addressed.ts'
import type { Asker, ClerkPress, Scope } from './ask.ts'
import { createNamingSubscriptions, timingOf } from './naming-subscriptions.ts'
import type { OfNotices } from './of-notices.ts'
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

/** What was offered and is not confirmed yet. */
export interface Offer { wants: Wants, timing: Timing, replaces?: string }

/** An ask of the clerk: who asks, and the conversation whose subscriptions it is about. `whose`: it was asked for another; `offer`: what was offered just before. */
export interface Desired { scope: Scope, here: Address, by?: Asker, messenger: Messenger, whose?: Whose, offer?: Offer }

/** Keeps the book of subscriptions. Every card it shows is about the conversation it is shown in, and no other. */
export interface Clerk {
  /** @param meant its `rest` is what was typed after the command, read for concerns before. */
  said: (meant: Omit<OfNotices, 'leans'>, redacted: boolean, asked: Desired) => Promise<Reply>
  /** Whether what was asked in ordinary words can be meant: of what is sent here, or of reviews that are known. */
  hears: (said: OfNotices, asked: Desired) => Promise<boolean>
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

/** What is said of wants beside them. `replaces`: whose place they take; `change`: one of those that there are, still to be chosen. */
interface Considered { notes?: readonly string[], redacted?: boolean, replaces?: string | undefined, change?: boolean }

/** Whether a subscription comes at these times, and now. */
const isSo = ({ when, quiet, paused }: KeptSubscription, timing: Timing): boolean => !paused && JSON.stringify([when, quiet]) === JSON.stringify([timing.when, timing.quiet])

const forWhom = ({ whose }: Desired): string[] => whose ? [elsewhere[whose]] : []

/** Builds the clerk. */
export function createClerk({ store, wanting, now }: ClerkParts): Clerk {
  const targets = choosing(wanting, now)
  const { meantBy, sentBy, isKnown } = createNamingSubscriptions(wanting)
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

  async function list(asked: Desired, { done, again, notes = [] }: { done?: Done | undefined, again?: Wants | undefined, notes?: readonly string[] } = {}): Promise<Reply> {
    const kept = await store.subscriptions(asked.here.conversation)
    const subscriptions = await Promise.all(kept.map(one => shown(one, asked)))
    return { kind: 'subscriptions', subscriptions, where: whereOf(asked), ...done && { done }, ...again && { again }, ...notes.length > 0 && { notes } }
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

  async function consider(wants: Wants, timing: Timing, asked: Desired, { notes = [], redacted = false, ...how }: Considered = {}): Promise<Reply> {
    const kept = await all(asked)
    const { same, replaces, others } = placeOf(wants, kept, asked, how)
    if (same && same.id === replaces && isSo(same, timing) && notes.length === 0) return already(same.id, asked)
    const loosened = wanting.loosened(wants)
    return {
      kind: 'consider', wants, timing, notes, redacted, said: wanting.said(wants), where: whereOf(asked), fits: wanting.fits(wants), searched: searched(),
      ...loosened && { loosened: { wants: loosened, fits: wanting.fits(loosened).length } },
      ...replaces && { replaces },
      instead: others.map(({ id, wants: other }) => ({ id, said: wanting.said(other) }))
    }
  }

  /** Which subscription wants would take the place of; where a change may be of several, those. */
  function placeOf(wants: Wants, kept: readonly KeptSubscription[], { here }: Desired, { replaces, change = false }: Considered) {
    const same = kept.find(({ id }) => id === subscriptionId(here.conversation, wants))
    if (replaces || !change || kept.length <= 1) return { same, replaces: replaces ?? (change ? kept[0] : same)?.id, others: [] }
    return { same, replaces: undefined, others: kept.filter(one => one !== same) }
  }

  /** What would be sent for what is typed; what is not said stays as it is in `from`. */
  async function wanted(rest: string, redacted: boolean, asked: Desired, from: Partial<Offer> = {}, change = false): Promise<Reply> {
    const { timing = from.timing ?? soon, rest: words, notes: ofTiming } = timingIn(rest, from.timing)
    if (change && !from.wants && words === '') return list(asked, { notes: [whichOne, ...ofTiming] })
    const { wants, notes: ofWants } = from.wants && words === '' ? { wants: from.wants, notes: [] } : wanting.read(words)
    const notes = [...forWhom(asked), ...ofTiming, ...ofWants]
    return wants ? consider(wants, timing, asked, { notes, redacted, replaces: from.replaces, change }) : { kind: 'wants-unknown', notes, redacted }
  }

  /** Changes what is named, or what is being offered. */
  async function change({ rest, which = '' }: Omit<OfNotices, 'leans'>, redacted: boolean, asked: Desired): Promise<Reply> {
    if (rest === '') return list(asked)
    if (asked.offer && which === '') return wanted(rest, redacted, asked, asked.offer)
    const named = meantBy(which, await all(asked))
    const [one] = named.length === 1 ? named : []
    return wanted(rest, redacted, asked, one && { wants: one.wants, timing: timingOf(one), replaces: one.id }, true)
  }

  /** Keeps what is wanted, once: what is kept so already is only told, and what was changed since stays. */
  async function subscribe(press: Extract<ClerkPress, { do: 'subscribe' }>, asked: Desired): Promise<Reply> {
    if (!asked.by) return { kind: 'not-here' }
    const id = subscriptionId(asked.here.conversation, press.wants)
    const before = await all(asked)
    const [known, replaced] = [id, press.id].map(one => before.find(other => other.id === one))
    if (!known && !replaced) {
      if (press.id !== undefined) return { kind: 'gone' }
      if (before.length >= most) return list(asked)
    }
    await store.keepAddress(await named(asked), now())
    const isKept = known && known !== replaced ? false : await keep(press, { id, by: asked.by.id, since: known ? known.since : now() }, asked)
    const isEnded = await endedFor(id, replaced)
    return isKept || isEnded ? proven(id, replaced !== undefined, asked) : already(id, asked)
  }

  /** Ends a subscription whose place another takes. */
  const endedFor = async (id: string, replaced: KeptSubscription | undefined): Promise<boolean> => replaced !== undefined && replaced.id !== id && store.endSubscription(replaced.id, targets)

  const keep = ({ wants, when, quiet }: Extract<ClerkPress, { do: 'subscribe' }>, more: Pick<KeptSubscription, 'id' | 'by' | 'since'>, { here: { conversation } }: Desired): Promise<boolean> =>
    store.keepSubscription({ ...more, conversation, wants, when, ...quiet && { quiet }, paused: false }, targets)

  /** That a subscription is kept, with what it sends now. */
  async function already(id: string, asked: Desired): Promise<Reply> {
    const kept = await store.subscription(id)
    return kept ? { kind: 'subscribed', shown: await shown(kept, asked), where: whereOf(asked), changed: false, proof: false, already: true } : { kind: 'gone' }
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

  async function pause(paused: boolean, which: readonly KeptSubscription[], asked: Desired, notes: readonly string[] = []): Promise<Reply> {
    for (const { lastDelivered, ...kept } of which) await store.keepSubscription({ ...kept, paused }, targets)
    return list(asked, { done: which.length === 0 ? undefined : paused ? 'paused' : 'resumed', notes })
  }

  async function end(which: readonly KeptSubscription[], asked: Desired): Promise<Reply> {
    for (const { id } of which) await store.endSubscription(id, targets)
    return list(asked, { done: which.length > 0 ? 'ended' : undefined, again: which.length === 1 ? which[0]!.wants : undefined })
  }

  /** Pauses or resumes what is named. */
  async function still(paused: boolean, rest: string, asked: Desired): Promise<Reply> {
    const which = meantBy(rest, await all(asked))
    const { lasting } = timingIn(rest)
    return pause(paused, which, asked, [...which.length === 0 ? [noneOfThat] : [], ...lasting && paused && which.length > 0 ? [pauseStays] : []])
  }

  /** Ends what is named, where that is one and nothing else was said: an end for a while is a pause. */
  async function unsubscribe(rest: string, asked: Desired): Promise<Reply> {
    const { lasting, timing, notes, rest: words } = timingIn(rest)
    if (lasting) return still(true, rest, asked)
    const kept = await all(asked)
    const { wants } = wanting.read(words)
    const isPlain = !timing?.quiet && notes.length === 0 && !(wants && isAllBut(wants))
    const meant = isPlain ? meantBy(rest, kept, 'only') : []
    if (meant.length === 1) return end(meant, asked)
    return list(asked, { notes: !isPlain ? [notEnded] : meant.length === 0 && kept.length > 0 ? [`Nothing was ended. ${noneOfThat}`] : [] })
  }

  /** What is sent here, and whether that is all that is asked about. */
  async function told(rest: string, asked: Desired): Promise<Reply> {
    const sent = rest === '' ? undefined : sentBy(rest, await all(asked))
    return list(asked, { notes: sent ? [sentHere[sent]] : [] })
  }

  const all = ({ here }: Desired): Promise<KeptSubscription[]> => store.subscriptions(here.conversation)

  return {
    async hears(said, asked) {
      const kept = await all(asked)
      const isOffer = asked.offer !== undefined && said.command === 'change' && said.which === undefined
      return (isOffer || (said.how !== 'offer' && (!said.leans || kept.length > 0))) && isKnown(said, kept)
    },
    async said(meant, redacted, asked) {
      const { command, rest, how } = meant
      if (asked.whose && command !== 'subscribe' && command !== 'subscriptions') return list(asked, { notes: [`Nothing was changed. ${elsewhere[asked.whose]}`] })
      switch (command) {
        case 'subscribe': return wanted(rest, redacted, asked)
        case 'change': return change(meant, redacted, asked)
        case 'subscriptions': return how === 'changes' ? list(asked, { notes: [ofChanges] }) : told(rest, asked)
        case 'pause': case 'resume': return still(command === 'pause', rest, asked)
        case 'unsubscribe': return unsubscribe(rest, asked)
      }
    },
    async pressed(press, asked) {
      switch (press.do) {
        case 'consider': return checked(press, wants => consider(wants, { when: press.when, ...press.quiet && { quiet: press.quiet } }, asked, { replaces: press.id, change: press.change === true }))
        case 'subscribe': return checked(press, wants => subscribe({ ...press, wants }, asked))
        case 'subscription': return one(press.id, asked)
        case 'pause': case 'resume': case 'unsubscribe': {
          const which = press.id === 'all' ? await all(asked) : await own(press.id, asked).then(kept => kept ? [kept] : [])
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
