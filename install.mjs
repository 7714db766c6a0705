// Installs what is missing before an npm script runs. Plain JavaScript with no imports beyond Node,
// because on a fresh clone nothing else is there yet and the machine's own Node may be an older one.
import { execFileSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'

/** What a lock file says is installed, by folder; undefined where there is none. */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** True when everything is installed just as it is locked, but for what this machine may leave out. */
function isInstalled() {
  const here = packagesIn('node_modules/.package-lock.json')
  const locked = packagesIn('package-lock.json') ?? {}
  return here !== undefined && Object.entries(locked).every(([at, { version, integrity, optional }]) => at === '' || (here[at] === undefined ? optional : here[at].version === version && here[at].integrity === integrity))
}

const stop = words => {
  process.stderr.write(`${words}\n`)
  process.exit(2)
}

if (!isInstalled()) {
  // npm empties the folder first, and would empty the one that a link leads to.
  if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) stop('node_modules is a link, and what it leads to is not what package-lock.json asks for. Remove the link, and try again.')
  process.stderr.write('Installing what is missing (about a minute, once) …\n')
  try {
    // Standard output is kept for the command's own answer: npm's words go to standard error.
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  } catch {
    stop('The installation failed: see the lines above. It needs npm 10 or later and a reachable npm registry.')
  }
}
