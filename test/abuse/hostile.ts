import fc from 'fast-check'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { forgeries } from '../support/forgeries.ts'
import { hostileBytes } from '../support/hostile-bytes.ts'
import { killers } from '../support/killers.ts'
import { malformed } from '../support/malformed.ts'
import { raw } from '../support/raw.ts'
import { aMessageOf, deliver, startTarget, tenants, together } from './target.ts'

const fresh = () => Math.floor(Math.random() * 1e9)
/** How often something came, by what it is. */
const tally = (counts: Record<string, number>, what: string | number) => { counts[what] = (counts[what] ?? 0) + 1 }

/** Forged and foreign deliveries: how each was answered, and what any of them reached. */
export async function forged() {
  const target = await startTarget(1, { LOG_LEVEL: 'info' })
  let calls = 0
  const elsewhere = createServer(socket => { calls++; socket.destroy() }).listen(0, '127.0.0.1')
  await new Promise(resolve => elsewhere.once('listening', resolve))
  const { bots: [bot], connector, standIn } = target
  const cases = await forgeries(standIn, connector.url)
  const aside = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
  cases.push({ what: 'a host off the list that listens', status: 403, authorization: await standIn.header(aside), activity: aMessageOf(1, 'help', aside) })
  const [statuses, wrong]: [Record<string, number>, string[]] = [{}, []]
  for (const { what, status, authorization, activity } of cases) {
    const answer = await fetch(`${bot!.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...authorization !== undefined && { authorization } }, body: JSON.stringify(activity) })
    tally(statuses, answer.status)
    if (answer.status !== status) wrong.push(what)
  }
  const reached = bot!.stdout().match(/"msg":"(?:Turn|Invoke|Looked)/gu)?.length ?? 0
  const posts = connector.total()
  await target.stop()
  elsewhere.close()
  return { cases: cases.length, statuses, wrong, reached, posts, callsOffTheList: calls }
}

/** Raw bytes without any token: the known process-killers and many at random. `held`: connections not let go within 15 seconds. */
export async function rawRequests(many: number) {
  const target = await startTarget()
  const [bot] = target.bots
  const port = Number(new URL(bot!.address).port)
  const statuses: Record<string, number> = {}
  let held = 0
  const send = async (bytes: string | Uint8Array) => {
    const { said, ended } = await raw(port, bytes, 15_000)
    if (!ended) held++
    for (const [, status] of said.matchAll(/^HTTP\/1\.1 (\d{3})/gmu)) tally(statuses, status!)
  }
  for (const { bytes } of killers) await send(bytes)
  const seed = fresh()
  const sample = fc.sample(hostileBytes, { numRuns: Math.min(many, 20_000), seed })
  const first = Math.min(10_000, Math.floor(many / 2))
  await together(first, 16, i => send(sample[i % sample.length]!))
  const before = { heap: await bot!.heap(), resident: bot!.resident() }
  await together(many - first, 16, i => send(sample[(first + i) % sample.length]!))
  const grown = { heap: (await bot!.heap() - before.heap) / 1e6, resident: bot!.resident() - before.resident }
  const figures = { killers: killers.length, random: many, different: sample.length, seed, statuses, held, exits: bot!.alive() ? 0 : 1, heapGrowthMegabytes: Math.round(grown.heap * 100) / 100, residentGrowthMegabytes: Math.round(grown.resident) }
  await target.stop()
  return figures
}

/** Activities with a good token that Teams would never send. */
export async function malformedActivities(many: number) {
  const target = await startTarget()
  const { bots: [bot], connector, authorization } = target
  const statuses: Record<string, number> = {}
  const seed = fresh()
  const [examples, leaks]: [string[], string[]] = [[], []]
  for (let done = 0; done < many; done += 10_000) {
    const sample = fc.sample(malformed, { numRuns: Math.min(10_000, many - done), seed: seed + done })
    await together(sample.length, 16, async i => {
      const body = JSON.stringify(addressed(sample[i]!, done + i, connector.url))
      const { status, said } = await deliver(bot!.address, authorization, body)
      tally(statuses, status)
      if (status >= 500 && status !== 501 || status === 0) examples.push(body.slice(0, 2_000))
      if (/\bat .*:\d+:\d+|node_modules|Cannot read|is not a function/u.test(said)) leaks.push(said.slice(0, 200))
    })
  }
  const figures = { activities: many, seed, statuses, exits: bot!.alive() ? 0 : 1, faults: examples.length, examples: examples.slice(0, 5), internalText: leaks.length }
  await target.stop()
  return figures
}

/** Where it comes from, where it still says so in the right shape: from many people, over our connector, in tenants on the list. */
function addressed(activity: Record<string, unknown>, i: number, serviceUrl: string): Record<string, unknown> {
  const tenantId = tenants[i % tenants.length]!
  const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
  const { from, conversation, channelData } = activity
  return {
    ...activity, ...typeof activity.serviceUrl === 'string' && { serviceUrl },
    ...isPlain(from) && 'aadObjectId' in from && { from: { ...from, aadObjectId: `person-${i}` } },
    ...isPlain(conversation) && 'tenantId' in conversation && { conversation: { ...conversation, tenantId } },
    ...isPlain(channelData) && 'tenant' in channelData && { channelData: { ...channelData, tenant: { id: tenantId } } }
  }
}
