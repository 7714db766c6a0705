// Installs what is missing before an npm script runs. Plain JavaScript with no imports beyond Node,
// because on a fresh clone nothing else is there yet and the machine's own Node may be an older one.
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const marker = 'node_modules/.package-lock.json'
const fresh = existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs
if (!fresh) {
  process.stderr.write('Installing what is missing (about a minute, once) …\n')
  try {
    // Standard output is kept for the command's own answer: npm's words go to standard error.
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  } catch {
    process.stderr.write('The installation failed: see the lines above. It needs npm 10 or later and a reachable npm registry.\n')
    process.exit(2)
  }
}
