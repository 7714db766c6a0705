import { setTimeout as pause } from 'node:timers/promises'
import { quantile } from '../bench/figures.ts'
import { anInvoke } from '../support/activities.ts'
import { aMessageOf, deliver, startTarget, tenants, together, type Target } from './target.ts'

const questions = ['learning on elective home education', 'babies under one', 'what do reviews say about exploitation?', 'teenagers and drugs', 'help', 'suicide', 'boys 14-17', 'autism', 'neglect of school-age children', 'themes', 'ice cream recipes', 'latest']
const typed = ['n', 'ne', 'neg', 'negl', 'neglect', 'neglect b', 'neglect babies', 'autis', 'exploit', 'self-harm', 'home educ', 'drugs']

/** Activities delivered several times each, at random to either of two processes on one store: an effect is a post in answer to one. */
export async function repeats(activities: number, copies = 5) {
  const target = await startTarget(2)
  const { bots, connector, authorization } = target
  const bodies = Array.from({ length: activities }, (_, i) => JSON.stringify(aMessageOf(Math.floor(i / 4), questions[i % questions.length]!, connector.url, { id: `repeated-${i}` })))
  // The copies of one arrive together: groups of eight activities, shuffled within.
  const order = bodies.flatMap((_, i) => Array.from({ length: copies }, () => i)).map(i => [Math.floor(i / 8) + Math.random(), i] as const).sort(([a], [b]) => a - b).map(([, i]) => i)
  const statuses: Record<string, number> = {}
  await together(order.length, 40, async i => {
    const { status } = await deliver(bots[Math.random() < 0.5 ? 0 : 1]!.address, authorization, bodies[order[i]!]!)
    statuses[status] = (statuses[status] ?? 0) + 1
  })
  await pause(500)
  const effects = new Map<string, number>()
  for (const [path, count] of connector.posts) effects.set(path, count)
  const answered = [...effects].filter(([path]) => path.includes('/repeated-'))
  const figures = { activities, copies, processes: 2, statuses, none: activities - answered.length, once: answered.filter(([, count]) => count === 1).length, more: answered.filter(([, count]) => count > 1).length }
  await target.stop()
  return figures
}

/** Turns and look-ups at a steady rate whether or not the ones before are answered; times count from when each was to be sent. */
export async function load(seconds: number, turnsPerSecond = 150, lookUpsPerSecond = 50) {
  const target = await startTarget()
  const times: Record<'turns' | 'lookUps', number[]> = { turns: [], lookUps: [] }
  let errors = 0
  const flying: Promise<void>[] = []
  const [address, began] = [target.bots[0]!.address, performance.now() + 3_000]
  await warmUp(target, 600)
  target.connector.forget()
  const send = (kind: 'turns' | 'lookUps', i: number, at: number) => {
    flying.push(deliver(address, target.authorization, JSON.stringify(kind === 'turns' ? aMessageOf(i % 2_000, questions[i % questions.length]!, target.connector.url) : aLookUp(i, target.connector.url))).then(({ status }) => {
      times[kind].push(performance.now() - at)
      if (status !== 200) errors++
    }))
  }
  const due = { turns: 0, lookUps: 0 }
  const start = Math.max(began, performance.now())
  for (let now = performance.now(); now < start + seconds * 1000; now = performance.now()) {
    for (; due.turns < turnsPerSecond * (now - start) / 1000; due.turns++) send('turns', due.turns, start + due.turns / turnsPerSecond * 1000)
    for (; due.lookUps < lookUpsPerSecond * (now - start) / 1000; due.lookUps++) send('lookUps', due.lookUps, start + due.lookUps / lookUpsPerSecond * 1000)
    await pause(4)
  }
  await Promise.all(flying)
  const of = (all: number[]) => ({ sent: all.length, p50: Math.round(quantile(all, 0.5)), p99: Math.round(quantile(all, 0.99)), most: Math.round(Math.max(...all)) })
  const figures = { seconds, errors, posts: target.connector.total(), turns: of(times.turns), lookUps: of(times.lookUps), exits: target.bots[0]!.alive() ? 0 : 1 }
  await target.stop()
  return figures
}

function aLookUp(i: number, serviceUrl: string) {
  const person = i % 2_000
  const tenantId = tenants[person % tenants.length]!
  return anInvoke('composeExtension/query', { commandId: 'topic', parameters: [{ name: 'text', value: typed[i % typed.length]! }], queryOptions: { skip: 0, count: 25 } }, {
    serviceUrl, from: { id: `29:${person}`, aadObjectId: `person-${person}` }, channelData: { tenant: { id: tenantId } }, conversation: { id: `a:${person}`, conversationType: 'personal', tenantId }
  })
}

async function warmUp({ bots, connector, authorization }: Target, turns: number): Promise<void> {
  await together(turns, 16, async i => { await deliver(bots[0]!.address, authorization, JSON.stringify(aMessageOf(100_000 + i, questions[i % questions.length]!, connector.url))) })
}

/** Many turns, and what the heap holds after each fifth of them once what is not used was collected. The first measure comes after enough turns to fill every cache. */
export async function soak(turns: number) {
  const target = await startTarget()
  const { bots: [bot], connector, authorization } = target
  const [people, fill] = [4_000, Math.min(turns, 12_000)]
  let errors = 0
  const run = (from: number, many: number) => together(many, 16, async i => {
    const { status } = await deliver(bot!.address, authorization, JSON.stringify(aMessageOf((from + i) % people, questions[(from + i) % questions.length]!, connector.url)))
    if (status !== 200) errors++
  })
  await run(0, fill)
  const heaps = [await bot!.heap()]
  const began = performance.now()
  for (let fifth = 0; fifth < 5; fifth++) {
    await run(fill + fifth * turns / 5, Math.round(turns / 5))
    connector.posts.clear()
    heaps.push(await bot!.heap())
  }
  const megabytes = heaps.map(bytes => Math.round(bytes / 1e4) / 100)
  const figures = { turns, filledWith: fill, errors, turnsPerSecond: Math.round(turns / (performance.now() - began) * 1000), heapMegabytes: megabytes, growthMegabytes: Math.round((megabytes.at(-1)! - megabytes[0]!) * 100) / 100, exits: bot!.alive() ? 0 : 1 }
  await target.stop()
  return figures
}
