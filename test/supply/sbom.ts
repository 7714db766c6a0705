/**
 * npm run sbom: the software bill of materials of the running bot, CycloneDX, on standard output. `npm sbom --omit=dev` leaves out
 * whatever the tests need too, so npm is asked about a project that has no tests.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const home = join(import.meta.dirname, '../..')

interface Lockfile { packages: Record<string, { dev?: boolean, devDependencies?: object }> }
interface Own { name: string, devDependencies?: object }

function withoutTests({ packages, ...rest }: Lockfile): Lockfile {
  return { ...rest, packages: Object.fromEntries(Object.entries(packages).filter(([, { dev }]) => !dev).map(([path, { devDependencies: _, ...entry }]) => [path, entry])) }
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(home, name), 'utf8'))
const { devDependencies: _, ...own } = read('package.json') as Own
const temporary = mkdtempSync(join(tmpdir(), 'sbom-'))
try {
  // npm names the whole after its folder.
  const folder = join(temporary, own.name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(withoutTests(read('package-lock.json') as Lockfile)))
  execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
} finally {
  rmSync(temporary, { recursive: true })
}
