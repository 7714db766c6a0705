import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createAnswers } from './answers/answers.ts'
import { createBot } from './bot/bot.ts'
import { loadCards } from './cards/cards.ts'
import { createCare } from './care/care.ts'
import { loadSignposts, staleSignposts } from './care/signposts.ts'
import { loadCatalogue } from './catalogue/load.ts'
import { loadPartnership } from './catalogue/partnership.ts'
import type { Config } from './config.ts'
import { createDesk, type Desk } from './conversation/desk.ts'
import { createMemory } from './conversation/memory.ts'
import type { Log } from './log.ts'
import { loadConcepts } from './search/concepts.ts'
import { createServer, type Server } from './server/server.ts'

/** The folder this project stands in: what it ships is found from here, wherever it was started. */
const home = join(import.meta.dirname, '..')

export interface Shipped {
  /** Another catalogue (folder, `.json` or `.ndjson`) in place of ours. */
  cataloguePath?: string
  /** Folder to keep the prepared index in; without one it is built anew. */
  cacheDir?: string
  now: () => number
}

/** Builds the conversation from what is shipped. */
export function createConversation({ cataloguePath = join(home, 'data/reviews'), cacheDir, now }: Shipped) {
  const vocabulary = loadConcepts(join(home, 'data/concepts'))
  const catalogue = loadCatalogue(cataloguePath, { themes: vocabulary.ids })
  const signposts = loadSignposts(join(home, 'data/signposts.yaml'))
  const partnership = loadPartnership(join(home, 'data/partnership.yaml'))
  const answers = createAnswers(catalogue, vocabulary, cacheDir === undefined ? {} : { cacheDir })
  const desk: Desk = createDesk({ catalogue, partnership, answers, care: createCare(signposts, { pseudonyms: catalogue.reviews.flatMap(({ pseudonym }) => pseudonym ?? []) }), signposts, memory: createMemory(now) })
  return { desk, catalogue, partnership, signposts }
}

/** Builds every room in order and returns the server, ready to listen. @throws {Faults} when what is shipped cannot be used. */
export function createApp(config: Config, log: Log): Server {
  const { desk, catalogue, signposts } = createConversation({ now: Date.now, cacheDir: config.dataDir })
  const stale = staleSignposts(signposts, new Date())
  if (stale.length > 0) log.warn('Signposts were last checked more than 90 days ago', { signposts: stale.map(({ id }) => id) })
  log.info('Catalogue loaded', { reviews: catalogue.reviews.length })
  const bot = createBot({
    desk, toCard: loadCards(join(home, 'cards')), log, now: Date.now, reference: () => randomUUID().slice(0, 8),
    ...config.identity && { identity: config.identity }
  })
  return createServer({ receive: bot.receive, log })
}
