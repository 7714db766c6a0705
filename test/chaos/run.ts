import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { patience as real } from '../../src/notices/pace.ts'
import { openStore } from '../../src/store/open.ts'
import type { DeliveryState } from '../../src/store/notice.ts'
import type { Store } from '../../src/store/store.ts'
import { cleanEnvironment, home } from '../support/running.ts'
import { aDraft, anAddress, aSubscription, everyone } from '../support/subscribers.ts'
import { startFaultyConnector, type FaultKind, type FaultyConnector } from './connector.ts'
import { hurried, type Working } from './work.ts'

export interface Chaos {
  /** What STORE says of an empty store. */
  where: string
  channels: number
  notices: number
  /** Sender processes at once. */
  senders: number
  /** Milliseconds that a sender works before it is killed, at most; 0 kills nobody. */
  lives: number
  /** Whether the channels may be read. */
  reconcile: boolean
  client: Working['client']
  /** Share of posts that go wrong, and how. */
  share: number
  kinds?: readonly FaultKind[]
  limited?: boolean
  inFlight?: number
  /** The bot's own times, and not hurried ones. */
  unhurried?: boolean
  /** When nobody is killed any more, and when the run is given up, in milliseconds from its start. */
  killFor: number
  most: number
  random: () => number
  tell?: (line: string) => void
}

/** What a run came to. Every target is in one of `once`, `listed`, `lost` and `duplicated`, or in `unfinished` when the run was given up. */
export interface Audit {
  deliveries: number
  kills: number
  posts: number
  faults: Record<FaultKind, number>
  /** Stands in its channel once, and is known to. */
  once: number
  /** Nobody can tell, and the status says so. */
  listed: number
  /** Does not stand in its channel, and nobody would know. */
  lost: number
  /** Stands in its channel more than once. */
  duplicated: number
  unfinished: number
  /** Posts to a channel before the time it had been told to wait. */
  tooSoon: number
  seconds: number
  /** From the start of a post to its being listed as unknown, the longest, in seconds. */
  listedWithin: number
}

/** Runs senders that are killed at random against a connector that fails at random, until nothing is left to do, and audits every target. */
export async function runChaos(chaos: Chaos): Promise<{ audit: Audit, connector: FaultyConnector }> {
  const connector = await startFaultyConnector({ share: chaos.share, random: chaos.random, ...chaos.kinds && { kinds: chaos.kinds } })
  const store = await openStore(chaos.where)
  const began = Date.now()
  const { deadline, patience } = chaos.unhurried ? { deadline: 10_000, patience: real } : hurried
  const working: Working = {
    store: chaos.where, deadline, patience, inFlight: chaos.inFlight ?? 25, limited: chaos.limited ?? false, client: chaos.client,
    ...chaos.reconcile && { look: connector.url.replace(/\/$/u, '') }
  }
  const crew = startCrew(chaos, working)
  try {
    await publish(store, connector, chaos)
    const published = Date.now()
    crew.begin()
    const listedWithin = await settled(store, chaos, began, () => crew.kills())
    const seconds = (Date.now() - published) / 1_000
    await crew.stop()
    const audit = await auditOf(store, connector, chaos)
    return { connector, audit: { ...audit, kills: crew.kills(), posts: connector.asked.length, faults: connector.faulted, tooSoon: connector.tooSoon(), seconds, listedWithin: listedWithin / 1_000 } }
  } finally {
    await crew.stop()
    await store.close()
    await connector.close()
  }
}

/** Sender processes, each started anew when it was killed. */
function startCrew({ senders, lives, killFor, random }: Chaos, working: Working) {
  const living = new Set<ChildProcess>()
  let [over, kills, began] = [false, 0, 0]

  function hire(): void {
    if (over) return
    const child = fork(join(home, 'test/chaos/worker.ts'), [JSON.stringify(working)], { env: cleanEnvironment({ NODE_COMPILE_CACHE: join(home, '.data/compiled') }), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    living.add(child)
    child.once('message', () => {
      if (lives === 0) return
      setTimeout(() => {
        if (over || Date.now() - began > killFor) return
        kills++
        child.kill('SIGKILL')
      }, random() * lives).unref()
    })
    child.once('exit', () => {
      living.delete(child)
      hire()
    })
  }

  return {
    begin() {
      began = Date.now()
      for (let i = 0; i < senders; i++) hire()
    },
    kills: () => kills,
    async stop() {
      over = true
      await Promise.all([...living].map(child => new Promise(resolve => {
        child.once('exit', resolve)
        child.kill('SIGTERM')
        setTimeout(() => child.kill('SIGKILL'), 15_000).unref()
      })))
    }
  }
}

async function publish(store: Store, connector: FaultyConnector, { channels, notices }: Chaos): Promise<void> {
  const reference = JSON.stringify({ serviceUrl: connector.url, bot: '28:bot', group: 'a-team' })
  const conversations = Array.from({ length: channels }, (_, i) => `19:channel-${i}@thread.tacv2`)
  await Promise.all(conversations.map(conversation => store.keepAddress(anAddress({ conversation, reference }), 1)))
  await Promise.all(conversations.map((conversation, i) => store.keepSubscription(aSubscription({ id: `s${i}`, conversation }))))
  for (let n = 0; n < notices; n++) {
    await store.draftNotice(aDraft({ id: `n${n}`, review: `review-${n}` }), n)
    await store.publishNotice(`n${n}`, everyone(Date.now()))
  }
}

/** Waits until nothing is left to do. @returns the longest that a post was being sent before it was listed as unknown, in milliseconds. */
async function settled(store: Store, { most, reconcile, tell }: Chaos, began: number, kills: () => number): Promise<number> {
  const known = new Map<string, number>()
  for (let round = 0; ; round++) {
    const { posts } = await store.figures()
    for (const { marker, started = 0 } of reconcile ? [] : await store.questions()) known.set(marker, known.get(marker) ?? Date.now() - started)
    if (round % 20 === 0) tell?.(`${Math.round((Date.now() - began) / 1_000)} s: ${posts.sent} sent, ${posts.pending} pending, ${posts.sending} sending, ${posts.uncertain} uncertain, ${kills()} kills`)
    const open = posts.pending + posts.sending + (reconcile ? posts.uncertain : 0)
    if (open === 0 || Date.now() - began > most) return Math.max(0, ...known.values())
    await pause(500)
  }
}

async function auditOf(store: Store, { channels: standing }: FaultyConnector, { notices, channels }: Chaos): Promise<Pick<Audit, 'deliveries' | 'once' | 'listed' | 'lost' | 'duplicated' | 'unfinished'>> {
  const audit = { deliveries: channels * notices, once: 0, listed: 0, lost: 0, duplicated: 0, unfinished: 0 }
  const copies = new Map<string, number>()
  for (const posts of standing.values()) for (const { marker } of posts) copies.set(marker, (copies.get(marker) ?? 0) + 1)
  let targets = 0
  for (let n = 0; n < notices; n++) {
    for (const { marker, state } of await store.deliveries(`n${n}`)) {
      targets++
      audit[becameOf(state, copies.get(marker) ?? 0)]++
    }
  }
  // A target without a row is lost too.
  audit.lost += audit.deliveries - targets
  return audit
}

function becameOf(state: DeliveryState, copies: number): 'once' | 'listed' | 'lost' | 'duplicated' | 'unfinished' {
  if (copies > 1) return 'duplicated'
  if (state === 'sent' && copies === 1) return 'once'
  if (state === 'uncertain') return 'listed'
  return state === 'pending' || state === 'sending' ? 'unfinished' : 'lost'
}
