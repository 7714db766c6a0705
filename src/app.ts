import { trace } from '@opentelemetry/api'
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { createSharedThemes } from './answers/shared-themes.ts'
import { createAnswers } from './answers/answers.ts'
import { createLookUp } from './answers/look-up.ts'
import { createNarrowing } from './answers/narrow.ts'
import { createBot } from './bot/bot.ts'
import { createClaims } from './bot/claims.ts'
import { createLifecycle } from './bot/lifecycle.ts'
import { harmless } from './bot/to-address.ts'
import { createToPost } from './bot/to-post.ts'
import { loadCards } from './cards/cards.ts'
import { loadLookUpCards, reviewAddress } from './cards/look-up-cards.ts'
import { createCare } from './care/care.ts'
import { lacksLocal, localMissing, loadSignposts, nationalSignposts, staleSignposts } from './care/signposts.ts'
import { beside, shippedCatalogue } from './catalogue/beside.ts'
import { withoutWithdrawn } from './catalogue/catalogue.ts'
import { withdrawnIn } from './catalogue/folder.ts'
import { loadCatalogue } from './catalogue/load.ts'
import { loadPartnership, partnershipOf } from './catalogue/partnership.ts'
import { namesIn, type Catalogue, type Review } from './catalogue/review.ts'
import { daysLeft, type Config } from './config.ts'
import { createClerk } from './conversation/clerk.ts'
import { commandSaid } from './conversation/commands.ts'
import { createCounter } from './conversation/counter.ts'
import { callIn, createDesk, type Desk } from './conversation/desk.ts'
import { createEditing } from './conversation/editing.ts'
import { createPostedAnswers, type PostedAnswers } from './conversation/posted-answers.ts'
import { createLookUps } from './conversation/look-up.ts'
import { createMemory, type Memory } from './conversation/memory.ts'
import { createPlaces } from './conversation/places.ts'
import { createReading } from './conversation/reading.ts'
import { createHearing } from './conversation/spoken.ts'
import { dayOf } from './conversation/today.ts'
import { Faults } from './errors.ts'
import { errorFacts, type Log } from './log.ts'
import { startDueClock } from './notices/due-clock.ts'
import { createNewsroom, type Newsroom } from './notices/newsroom.ts'
import { inFlight, limits, patience } from './notices/pace.ts'
import { startSender } from './notices/sender.ts'
import { topicsOf } from './notices/snapshot.ts'
import { tookStock } from './notices/taking-stock.ts'
import { createWanting } from './notices/wants.ts'
import { createPages } from './pages/pages.ts'
import { standIn } from './reload/stand-in.ts'
import { watchCatalogue } from './reload/watch.ts'
import { loadConcepts } from './search/vocabulary/concepts.ts'
import { createSearch } from './search/search.ts'
import { namingOf, saidLine } from './search/said.ts'
import { createMetrics } from './metrics/metrics.ts'
import { readingOf, type Standing } from './metrics/standing.ts'
import { tracing } from './metrics/traces.ts'
import { createReadiness } from './server/readiness.ts'
import { createServer, type Server } from './server/server.ts'
import { canKeep, openStore } from './store/open.ts'
import type { Store } from './store/store.ts'
import { once } from './once.ts'

/** The folder this project stands in: what it ships is found from here, wherever it was started. */
const home = join(import.meta.dirname, '..')

export interface Shipped {
  /** Another catalogue (folder, `.json` or `.ndjson`) in place of ours. */
  cataloguePath?: string
  /** A catalogue read before, in place of what stands at the path now. */
  held?: Catalogue
  /** Folder to keep the prepared index in; without one it is built anew. */
  cacheDir?: string
  /** The page of a review on our own host, where there is one. */
  permalink?: (id: string) => string
  /** What outlives a change of catalogue: follow-ups, and which answer each message held. */
  kept?: { memory: Memory, given: PostedAnswers }
  now: () => number
}

/** Builds the conversation from what is shipped. */
export function createConversation({ cataloguePath = shippedCatalogue, held, cacheDir, permalink, kept, now }: Shipped) {
  const vocabulary = loadConcepts(join(home, 'data/concepts'), cacheDir === undefined ? {} : { cacheDir })
  const loaded = held ?? loadCatalogue(cataloguePath, { themes: vocabulary.ids })
  const [ownSignposts, ownPartnership] = [beside(cataloguePath, 'signposts.yaml'), beside(cataloguePath, 'partnership.yaml')]
  const signposts = ownSignposts ? loadSignposts(ownSignposts) : nationalSignposts(loadSignposts(join(home, 'data/signposts.yaml')))
  const today = () => dayOf(now())
  const search = createSearch(loaded, vocabulary, { today, ...cacheDir === undefined ? {} : { cacheDir } })
  const { catalogue } = search
  const answers = createAnswers(catalogue, vocabulary, { search })
  const offered = (id: string) => { const { kind, general, preferred } = vocabulary.concepts.get(id)!; return kind === 'topic' && !general ? preferred : undefined }
  const partnership = ownPartnership ? loadPartnership(ownPartnership) : partnershipOf(catalogue, offered)
  const narrowing = createNarrowing(vocabulary, new Date(now()).getFullYear())
  const naming = namingOf(catalogue)
  const reading = createReading({
    catalogue, narrowing, today, ...permalink && { permalink },
    likeness: createSharedThemes(answers, narrowing, catalogue.reviews.length),
    places: createPlaces({
      answers, catalogue, narrowing, isConcept: id => vocabulary.ids.has(id),
      say: (concepts, filters) => saidLine(concepts, filters, vocabulary, naming)
    })
  })
  const { given, memory } = kept ?? { given: createPostedAnswers(), memory: createMemory(now) }
  const care = createCare(signposts, { pseudonyms: [...catalogue.reviews.flatMap(({ pseudonym }) => namesIn(pseudonym)), ...(catalogue.withdrawnNames ?? []).flatMap(namesIn), ...search.shelf.facts.flatMap(({ called }) => called)], ours: text => commandSaid(text) !== undefined })
  const hearing = createHearing(signposts)
  const desk: Desk = createDesk({ catalogue, partnership, answers, care, signposts, hearing, memory, reading, given, today })
  const lookUps = () => createLookUps({ catalogue, answers, care, desk, now, lookUp: createLookUp({ catalogue, vocabulary, search, answers }) })
  const wanting = createWanting({ search, vocabulary, catalogue })
  const topics = (review: Review) => review.themes.length > 0 ? topicsOf(review, vocabulary) : narrowing.topics(review).map(({ name }) => name)
  return { desk, care, loaded, catalogue, partnership, signposts, given, memory, vocabulary, lookUps, wanting, topics, prepare }

  /** Reads two texts, for patterns are made fast by the engine when they are used for the second time; step by step, so that a turn waits for one step at most. */
  function prepare(): void {
    const steps = ['learning on neglect', 'what do reviews say about babies?'].flatMap(text => [() => care.notice(text), () => hearing.spoken(text), () => answers.answer(text)])
    const next = (): void => {
      steps.shift()?.()
      if (steps.length > 0) setImmediate(next)
    }
    next()
  }
}

/** A year, in milliseconds: feedback older than that says little about the answers of today. */
const votesKept = 365 * 24 * 60 * 60 * 1000

const day = 24 * 60 * 60 * 1000
/** A new secret may need another department: this many days of warning. */
const warningDays = 30

/** Warns that the credential Teams knows us by is about to end: nobody would be told, and every answer would fail. */
function warnOfExpiry(expires: string, log: Log): void {
  const days = daysLeft(expires, Date.now())
  if (days <= warningDays) log.warn(days < 0 ? 'The credential of the Teams identity has ended' : 'The credential of the Teams identity ends soon', { days })
}

/** What is seen to at the start and every day from then on. */
function everyDay(see: () => void): NodeJS.Timeout {
  see()
  return setInterval(see, day).unref()
}

/** After a start, milliseconds until nobody waits for it any more. */
const idle = 1_500

/** Milliseconds between two looks at the files of the catalogue. */
const looks = 2_000

/** The conversation as it is now. What holds a part of it holds a stand-in, so that a new catalogue reaches all of them in one step, between two turns. */
function createLiving(shipped: Shipped) {
  const build = (more: Pick<Shipped, 'kept' | 'held'> = {}) => {
    const built = createConversation({ ...shipped, ...more })
    const lookUps = once(built.lookUps)
    return { ...built, get lookUps() { return lookUps() }, page: createPages(built.catalogue), indexed: shipped.now() }
  }
  let present = build()
  const { given, memory, signposts } = present
  const path = shipped.cataloguePath ?? shippedCatalogue
  let faults: readonly string[] = []
  const part = <Key extends 'desk' | 'care' | 'catalogue' | 'lookUps' | 'wanting'>(key: Key) => standIn(() => present[key])
  return {
    path, signposts, given, memory, faults: () => faults,
    desk: part('desk'), care: part('care'), catalogue: part('catalogue'), lookUps: part('lookUps'), wanting: part('wanting'),
    topics: (review: Review) => present.topics(review), page: (name: string) => present.page(name), indexed: () => present.indexed,
    /** Prepares what the first message and the first look-up would wait for. */
    prepare: () => void [present.prepare(), present.lookUps],
    /** Reads the catalogue again; the one before stays when the new one cannot be used, without what is withdrawn since. @throws {Faults} */
    readAgain () {
      try {
        present = build({ kept: { given, memory } })
        faults = []
      } catch (error) {
        faults = error instanceof Faults ? error.faults.map(({ file, field }) => `${basename(file)}: ${field}`) : ['its files']
        const gone = withdrawnIn(path)
        if (present.catalogue.reviews.some(({ id }) => gone.has(id))) present = build({ kept: { given, memory }, held: withoutWithdrawn(present.loaded, gone) })
        throw error
      }
    }
  }
}

/** Takes a changed catalogue into use, or keeps the one there is and says why in the log. */
async function reload(living: ReturnType<typeof createLiving>, newsroom: Newsroom, log: Log): Promise<void> {
  try {
    living.readAgain()
  } catch (error) {
    log.error('The catalogue has changed and cannot be used: the one before is kept', { faults: [...living.faults()], ...errorFacts(error) })
  }
  if (living.faults().length === 0) log.info('The catalogue has changed and is in use', { reviews: living.catalogue.reviews.length })
  await tookStock(newsroom, log).catch((error: unknown) => log.error('Notices could not be compared with the catalogue', errorFacts(error)))
}

/** Builds every room in order and returns the server, ready to listen. @throws {Faults} when what is shipped cannot be used. */
export async function createApp(config: Config, plainLog: Log): Promise<Server> {
  const { publicHost, identity } = config
  const living = createLiving({ now: Date.now, cacheDir: config.dataDir, ...config.catalogue && { cataloguePath: config.catalogue }, ...publicHost && { permalink: (id: string) => reviewAddress(publicHost, id) } })
  const { desk, care, catalogue, signposts, given, memory, lookUps, wanting, topics, page } = living
  const opened = await openStore(config.store)
  const store: Store = { ...opened, keepAddress: (address, at) => opened.keepAddress(harmless(address, name => !care.notice(name).redacted), at) }
  const standing = async (): Promise<Standing> => ({
    now: Date.now(), indexed: living.indexed(), reviews: catalogue.reviews.length, checked: catalogue.checked, faults: living.faults(), deliveries: await store.figures(),
    credentialDays: identity?.expires === undefined ? undefined : daysLeft(identity.expires, Date.now())
  })
  const metrics = createMetrics(async () => readingOf(await standing()))
  const counted = metrics.watching(plainLog)
  const log = config.traces ? tracing(counted, trace.getTracer('learning-from-reviews'), Date.now) : counted
  const stale = staleSignposts(signposts, new Date())
  if (stale.length > 0) log.warn('Signposts were last checked more than 90 days ago, or on a day to come', { signposts: stale.map(({ id }) => id) })
  if (lacksLocal(signposts)) log.warn(localMissing)
  log.info('Catalogue loaded', { reviews: catalogue.reviews.length })
  const daily = everyDay(() => {
    if (identity?.expires !== undefined) warnOfExpiry(identity.expires, log)
    store.forgetVotesBefore(dayOf(Date.now() - votesKept)).catch((error: unknown) => log.warn('Old feedback could not be forgotten', errorFacts(error)))
  })
  const [now, toCard] = [Date.now, loadCards(join(home, 'cards'))]
  const newsroom = createNewsroom({ store, catalogue, wanting, topics, approvals: config.approvals, now })
  await tookStock(newsroom, log)
  const clerk = createClerk({ store, wanting, now })
  const editing = createEditing({ newsroom, standing, editors: config.editors, approvals: config.approvals, now })
  const bot = createBot({
    desk, counter: createCounter({ desk, care, clerk, editing, memory, now }), lifecycle: createLifecycle(store, now), toCard, log, now, reference: () => randomUUID().slice(0, 8), given, keepVote: store.keepVote,
    claims: createClaims({ store, now, log }), call: callIn(signposts), random: Math.random,
    followed: conversation => clerk.followed(conversation).catch((error: unknown) => { log.warn('What is followed could not be looked up', errorFacts(error)); return [] }),
    lookUps, lookUpCards: loadLookUpCards(join(home, 'cards'), publicHost),
    ...publicHost && { publicHost },
    ...identity && { identity }
  })
  const server = createServer({
    admit: bot.admit, log, page,
    ready: createReadiness({ store: () => canKeep(store, Date.now()), ...bot.checks }, Date.now),
    metrics: { text: metrics.text, ...config.metricsToken && { token: config.metricsToken } }
  })
  let stopWatching = async (): Promise<void> => undefined
  let stopPosting = async (): Promise<void> => undefined
  function startPosting(): void {
    const sender = startSender({ store, log, now, limits, patience, inFlight, random: Math.random, postman: bot.postman(createToPost({ toCard, said: wanting.said })), ...config.readChannels && bot.look && { look: bot.look } })
    const stopClock = startDueClock(newsroom, sender.wake, log)
    stopPosting = async () => { await stopClock(); await sender.stop() }
  }
  return {
    ...server,
    async listen(port, host) {
      try {
        const address = await server.listen(port, host)
        setTimeout(living.prepare, idle).unref()
        // Only who has the port posts: one that is started by mistake does nothing.
        startPosting()
        stopWatching = watchCatalogue(living.path, { every: looks, changed: () => reload(living, newsroom, log) })
        return address
      } catch (error) {
        clearInterval(daily)
        await store.close()
        throw error
      }
    },
    async close() {
      clearInterval(daily)
      await stopWatching()
      await Promise.all([server.close(), stopPosting()])
      await store.close()
    }
  }
}
