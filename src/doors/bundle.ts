/** npm run bundle: the folder to run the bot from on a machine of its own, with the packages it needs and no others. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { argumentsOf, door } from '../command-line.ts'
import { UsageError } from '../errors.ts'

const home = join(import.meta.dirname, '../..')

/** What the bot runs on; the Dockerfile copies the same. */
const parts = ['package.json', 'package-lock.json', 'cards', 'data', 'src']

const help = `Gathers what the bot runs on, with the packages it needs and without running a script of theirs.
Then node src/main.ts, in that folder, starts it, with the settings in a .env there or in the environment. It runs on any machine with
Node 24; npm run notices, backup, restore, catalogue, intake, links, feedback and ask work there too.

  npm run bundle [-- --out FOLDER]

  --out FOLDER   a new or empty folder to put it in; .data/bundle unless told, which is made anew
  --help         this text
`

await door(() => {
  const { help: wanted, out } = argumentsOf('npm run bundle', { options: { help: { type: 'boolean' }, out: { type: 'string' } } }).values
  if (wanted) process.stdout.write(help)
  else bundle(out === undefined ? emptied(join(home, '.data/bundle')) : empty(resolve(out)))
})

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  return folder
}

function empty(folder: string): string {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new UsageError(`${folder} is not empty: name another folder.`)
  return folder
}

/** The commands that work in the folder: nothing is installed before them, and what builds or shows the bot stays at home. */
function withItsCommands(text: string): string {
  const { scripts, ...rest } = JSON.parse(text) as { scripts: Record<string, string> }
  const kept = Object.entries(scripts).filter(([name, command]) => command.startsWith('node src/') && !['manifest', 'bundle'].includes(name))
  return `${JSON.stringify({ ...rest, scripts: Object.fromEntries(kept) }, undefined, 2)}\n`
}

function bundle(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const part of parts) cpSync(join(home, part), join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'package.json'), withItsCommands(readFileSync(join(home, 'package.json'), 'utf8')))
  try {
    // Standard output is kept for the folder's name: npm's words go to standard error.
    execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  } catch (error) {
    throw new UsageError('The packages could not be installed: see the lines above.', { cause: error })
  }
  process.stdout.write(`${folder}\n`)
}
