import type { Review } from '../catalogue/review.ts'
import { choosing } from '../notices/targets.ts'
import { timingIn } from '../notices/timing-words.ts'
import type { Timing } from '../notices/timing.ts'
import { isAllBut, isEverything, subscriptionId, type Wanting } from '../notices/wants.ts'
import type { Address } from '../store/address.ts'
import type { Store } from '../store/store.ts'
import type { KeptSubscription, Wants } from '../store/subscription.ts'
import type { Asker, ClerkPress, Scope } from './ask.ts'
import type { ClerkCommand } from './commands.ts'
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

/** An ask of the clerk: who asks, and the conversation whose subscriptions it is about. */
export interface Desired { scope: Scope, here: Address, by?: Asker, messenger: Messenger }

/** Keeps the book of subscriptions. Every card it shows is about the conversation it is shown in, and no other. */
export interface Clerk {
  /** @param rest what was typed after the command, read for concerns before. @param which what is to be changed, where that was said. */
  said: (command: ClerkCommand, rest: string, redacted: boolean, asked: Desired, which?: string) => Promise<Reply>
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

const pauseStays = 'It stays paused until someone types “resume”: no day can be set for that.'
const notEnded = 'Nothing was ended: choose what to end. To leave out hours, type for example “change to not from 6pm to 8am”.'
const noneOfThat = 'Nothing that is sent here is about just that.'
const whichOne = 'Say which one, for example “change neglect to weekly”.'

/** More subscriptions than this in one conversation are no longer told apart. */
const most = 20

const timingOf = ({ when, quiet }: KeptSubscription): Timing => ({ when, ...quiet && { quiet } })

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

  async function wanted(rest: string, redacted: boolean, asked: Desired, instead?: readonly KeptSubscription[]): Promise<Reply> {
    const one = instead?.length === 1 ? instead[0] : undefined
    const { timing = one ? timingOf(one) : soon, rest: words, notes: ofTiming } = timingIn(rest, one && timingOf(one))
    if (instead && words === '') return one ? consider(one.wants, timing, asked, { notes: ofTiming, redacted, replaces: one.id }) : list(asked, { notes: [whichOne, ...ofTiming] })
    const { wants, notes: ofWants } = wanting.read(words)
    const notes = [...ofTiming, ...ofWants]
    if (!wants) return { kind: 'wants-unknown', notes, redacted }
    return consider(wants, timing, asked, { notes, redacted, replaces: one?.id, change: instead !== undefined })
  }

  /** The subscriptions that words name: the very one, else those about all of these themes; all where nothing is named. */
  function meantBy(rest: string, all: readonly KeptSubscription[]): readonly KeptSubscription[] {
    const { rest: words } = timingIn(rest)
    const { wants } = wanting.read(words)
    if (words === '' || !wants) return wants ? all : []
    const same = all.filter(({ id, conversation }) => id === subscriptionId(conversation, wants))
    if (same.length > 0 || isAllBut(wants)) return same
    if (isEverything(wants)) return all
    return Object.keys(wants.filters).length > 0 ? [] : all.filter(({ wants: { themes } }) => wants.themes.every(group => themes.some(other => other.some(id => group.includes(id)))))
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
    const { wants } = wanting.read(words)
    const kept = await all(asked)
    const meant = words === '' ? kept : kept.filter(({ id, conversation }) => wants && !isAllBut(wants) && id === subscriptionId(conversation, wants))
    const isPlain = !timing?.quiet && notes.length === 0
    return meant.length === 1 && isPlain ? end(meant, asked) : list(asked, { notes: isPlain && words === '' ? [] : [notEnded] })
  }

  const all = ({ here }: Desired): Promise<KeptSubscription[]> => store.subscriptions(here.conversation)

  function isKnown({ command, rest, which, leans }: OfNotices, kept: readonly KeptSubscription[]): boolean {
    const { rest: words } = timingIn(rest)
    if (command === 'subscribe') return wanting.read(words).wants !== undefined
    if (which !== undefined) return meantBy(which, kept).length > 0 && wanting.read(words).wants !== undefined
    return words === '' || (command !== 'change' && (!leans || meantBy(rest, kept).length > 0))
  }

  return {
    async hears(said, asked) {
      const kept = await all(asked)
      return (!said.leans || kept.length > 0) && isKnown(said, kept)
    },
    async said(command, rest, redacted, asked, which = '') {
      switch (command) {
        case 'subscribe': return wanted(rest, redacted, asked)
        case 'change': return rest === '' ? list(asked) : wanted(rest, redacted, asked, meantBy(which, await all(asked)))
        case 'subscriptions': return list(asked)
        case 'pause': case 'resume': return still(command === 'pause', rest, asked)
        case 'unsubscribe': return unsubscribe(rest, asked)
      }
    },
    async pressed(press, asked) {
      switch (press.do) {
        case 'consider': return checked(press, wants => consider(wants, { when: press.when, ...press.quiet && { quiet: press.quiet } }, asked, { replaces: press.id }))
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
