import { fork, type ChildProcess } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { home } from './support/running.ts'
import { together, type Piece } from './support/pieces.ts'

/** npm test: types, lint and every test file, two pieces of work at a time, and at the end the tests that need the machine to themselves. What stands after `--` goes to mocha. */

interface Done { said: string, code: number | null, passed: number, failed: number }

const program = (name: string) => join(home, 'node_modules', name)
const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { for (const child of running) child.kill(signal); process.exit(1) })

/** Does a piece of work in a process of its own. `lane`: no two at once have the same, so that their ports are apart. */
function done({ run, lane }: { run: readonly [file: string, ...args: string[]], lane: number }): Promise<Done> {
  return new Promise((resolve, reject) => {
    const [file, ...args] = run
    const child = fork(program(file), args, { cwd: home, env: { ...process.env, TEST_LANE: String(lane) }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] })
    running.add(child)
    let [said, passed, failed, told] = ['', 0, 0, false]
    for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => { said += text })
    child.on('message', (tally: { passes: number, failures: number }) => { [passed, failed, told] = [tally.passes, tally.failures, true] })
    child.once('error', reject)
    child.once('close', code => {
      running.delete(child)
      resolve({ said, passed, failed, code: code === 0 && !told && file.startsWith('mocha') ? 1 : code })
    })
  })
}

const files = globSync('test/**/*.test.ts', { cwd: home })
const { inLanes, alone } = together(files)
const mocha = ({ name, files }: Piece) => ({ name, run: ['mocha/bin/mocha.js', ...files, ...process.argv.slice(2)] as const })
const first = [{ name: 'types', run: ['typescript/bin/tsc'] as const }, { name: 'lint', run: ['eslint/bin/eslint.js', '--cache', '--cache-location', '.data/eslint', '.'] as const }]

const wrong: string[] = []
let [passed, failed] = [0, 0]

/** Takes one piece after the other until there are none, or types or lint are at fault. */
async function work(queue: { name: string, run: readonly [string, ...string[]] }[], lane: number): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const began = performance.now()
    const end = await done({ run: next.run, lane })
    passed += end.passed
    failed += end.failed
    process.stdout.write(`\n${next.name} (${Math.round((performance.now() - began) / 1000)} s)\n${end.said.trimEnd()}\n`)
    if (end.code === 0) continue
    wrong.push(next.name)
    if (first.some(({ name }) => name === next.name)) queue.length = 0
  }
}

const queue = [...first, ...inLanes.map(mocha)]
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, (_, lane) => work(queue, lane)))
if (!first.some(({ name }) => wrong.includes(name))) await work([mocha(alone)], 0)
console.log(`\n${wrong.length > 0 ? `At fault: ${wrong.join(', ')}\n` : ''}${passed} passed, ${failed} failed`)
process.exitCode = wrong.length > 0 ? 1 : 0
