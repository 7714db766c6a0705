/** Measures one engine at one size in a process of its own and prints one JSON object: `node --expose-gc search-one.ts lunr 2000 300`. */
import { join } from 'node:path'
import { createCatalogue } from '../../src/catalogue/catalogue.ts'
import { loadConcepts } from '../../src/search/vocabulary/concepts.ts'
import { home } from '../support/running.ts'
import { makers, type Engine, type EngineName } from './engines.ts'
import { ofItsOwn, quantile } from './figures.ts'
import { syntheticQuestions, syntheticReviews } from './generate.ts'

/** Times in milliseconds, heap in megabytes. */
export interface SearchFigures { engine: EngineName, reviews: number, build: number, open: number, heap: number, p50: number, p99: number, found: number }

const [engineName, reviews, questions] = process.argv.slice(2)
const vocabulary = loadConcepts(join(home, 'data/concepts'))
const catalogue = createCatalogue(syntheticReviews(Number(reviews), vocabulary), [])
const asked = syntheticQuestions(Number(questions), vocabulary)
const maker = makers(catalogue, vocabulary)[engineName as EngineName]()

const before = heap()
const [built, build] = timed(maker.build)
const after = heap()
const { times, found } = await ask(built)
maker.keep()
const [, open] = timed(maker.open)
maker.clear()
const figures: SearchFigures = {
  engine: engineName as EngineName, reviews: catalogue.reviews.length, build, open, heap: (after - before) / 2 ** 20,
  p50: quantile(times, 0.5), p99: quantile(times, 0.99), found: found / asked.length
}
process.stdout.write(JSON.stringify(figures))

async function ask(engine: Engine): Promise<{ times: number[], found: number }> {
  for (const question of asked.slice(0, 30)) engine.ask(question)
  let found = 0
  const times: number[] = []
  for (const question of asked) {
    // The best of three: what is left when the machine's other work is taken out is the engine's own.
    const tries = [await timedAlone(engine, question), await timedAlone(engine, question), await timedAlone(engine, question)]
    found += tries[0]![0]
    times.push(Math.min(...tries.map(([, time]) => time)))
  }
  return { times, found }
}

function timedAlone(engine: Engine, question: string): Promise<[result: number, milliseconds: number]> {
  return ofItsOwn(() => timed(() => engine.ask(question)))
}

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
