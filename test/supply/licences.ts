/** npm run licences: what the running bot is made of, and on what terms. */
import { lockedPackages, type Locked } from './lock.ts'

/** Packages whose package.json leaves the licence out, and what their own licence text or readme says. */
const read: Record<string, string> = { 'escape-regexp-component@1.0.2': 'MIT', 'jspath@0.4.0': 'MIT' }

/** The licence of a package: an SPDX expression, or undefined where none is known. */
export function licenceOf({ name, version, licence }: Locked): string | undefined {
  return licence ?? read[`${name}@${version}`]
}

/** The packages that are installed to run the bot, as a Markdown table, by name. */
export function licenceTable(packages: readonly Locked[]): string {
  const rows = packages.filter(({ dev }) => !dev).map(found => `| ${found.name} | ${found.version} | ${licenceOf(found) ?? 'not known'} |`)
  return ['| Package | Version | Licence |', '|---|---|---|', ...[...new Set(rows)].sort()].join('\n')
}

if (import.meta.main) process.stdout.write(`${licenceTable(lockedPackages())}\n`)
