import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { argumentsOf, door } from '../../src/command-line.ts'
import { UsageError } from '../../src/errors.ts'
import { home } from '../support/running.ts'
import { load, repeats, soak } from './busy.ts'
import { forged, malformedActivities, rawRequests } from './hostile.ts'

const help = `Does to the bot what hostile and busy clients do, on this machine alone, and says what it withstood.

  npm run abuse
  npm run abuse -- --quick
  npm run abuse -- --only forged,load --json figures.json

  --only LIST    some of: forged, raw, malformed, repeats, load, soak
  --quick        a hundredth of it: to see that it works, not to quote
  --json PATH    where the figures go (.data/abuse.json)
  --help         this text

Exit code 1 when a figure misses its goal.
`

interface Part { run: (quick: boolean) => Promise<object>, missed: (figures: never) => string[] }

const wanted = (conditions: Record<string, boolean>) => Object.entries(conditions).filter(([, met]) => !met).map(([goal]) => goal)
const fiveHundreds = (statuses: Record<string, number>) => Object.entries(statuses).filter(([status]) => (Number(status) >= 500 && status !== '501') || status === '0').reduce((sum, [, count]) => sum + count, 0)

const parts: Record<string, Part> = {
  forged: {
    run: () => forged(),
    missed: ({ wrong, reached, posts, callsOffTheList }: Awaited<ReturnType<typeof forged>>) => wanted({ 'always 401 or 403': wrong.length === 0, 'no handler reached': reached === 0 && posts === 0, 'no call off the list': callsOffTheList === 0 })
  },
  raw: {
    run: quick => rawRequests(quick ? 3_000 : 100_000),
    missed: ({ exits, held, statuses, residentGrowthMegabytes }: Awaited<ReturnType<typeof rawRequests>>) => wanted({ 'no exit': exits === 0, 'none held 15 s': held === 0, 'no 5xx': fiveHundreds(statuses) === 0, 'less than 64 MB more': residentGrowthMegabytes < 64 })
  },
  malformed: {
    run: quick => malformedActivities(quick ? 1_500 : 100_000),
    missed: ({ exits, statuses, internalText }: Awaited<ReturnType<typeof malformedActivities>>) => wanted({ 'no exit': exits === 0, 'no 5xx but 501': fiveHundreds(statuses) === 0, 'no internal text': internalText === 0 })
  },
  repeats: {
    run: quick => repeats(quick ? 200 : 10_000),
    missed: ({ activities, once, more }: Awaited<ReturnType<typeof repeats>>) => wanted({ 'exactly one effect each': once === activities && more === 0 })
  },
  load: {
    run: quick => load(quick ? 3 : 60),
    missed: ({ errors, turns, lookUps }: Awaited<ReturnType<typeof load>>) => wanted({ 'no error': errors === 0, 'turns p99 under 1 s': turns.p99 < 1000, 'look-ups p99 under 500 ms': lookUps.p99 < 500 })
  },
  soak: {
    run: quick => soak(quick ? 1_000 : 100_000),
    missed: ({ errors, growthMegabytes }: Awaited<ReturnType<typeof soak>>) => wanted({ 'no error': errors === 0, 'less than 5 MB more': growthMegabytes < 5 })
  }
}

await door(run)

async function run(): Promise<void> {
  const { values } = argumentsOf('npm run abuse', { options: { help: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' }, json: { type: 'string' } } })
  if (values.help) return void process.stdout.write(help)
  const chosen = values.only?.split(',') ?? Object.keys(parts)
  const unknown = chosen.find(name => !Object.hasOwn(parts, name))
  if (unknown !== undefined) throw new UsageError(`--only takes some of ${Object.keys(parts).join(', ')}, not ${unknown}.`)
  const [quick, path] = [values.quick ?? false, values.json ?? join(home, '.data/abuse.json')]
  const found: Record<string, object> = {}
  for (const name of chosen) {
    process.stderr.write(`${name} …\n`)
    const figures = await parts[name]!.run(quick)
    const missed = parts[name]!.missed(figures as never)
    found[name] = { ...figures, missed }
    process.stdout.write(`${name}: ${missed.length === 0 ? 'as it should be' : `MISSED: ${missed.join(', ')}`}\n  ${JSON.stringify(figures)}\n`)
    if (missed.length > 0) process.exitCode = 1
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify({ measured: new Date().toISOString(), node: process.version, processors: cpus().length, quick, ...found }, undefined, 2)}\n`)
  process.stdout.write(`Written to ${path}\n`)
}
