import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One package as package-lock.json has it. */
export interface Locked {
  /** Where it is installed, e.g. `node_modules/pg`. */
  path: string
  name: string
  version: string
  licence?: string
  integrity?: string
  resolved?: string
  /** For development and tests only: not installed by `npm ci --omit=dev`. */
  dev: boolean
  hasInstallScript: boolean
}

interface Entry { name?: string, version: string, license?: string, integrity?: string, resolved?: string, dev?: boolean, hasInstallScript?: boolean }

/** Every package that the project's lockfile names, but not the project itself. */
export function lockedPackages(home = join(import.meta.dirname, '../..')): Locked[] {
  const { packages } = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> }
  return Object.entries(packages).filter(([path]) => path !== '').map(([path, { name, version, license, integrity, resolved, dev = false, hasInstallScript = false }]) => ({
    path, name: name ?? path.split('node_modules/').at(-1)!, version, dev, hasInstallScript,
    ...license && { licence: license }, ...integrity && { integrity }, ...resolved && { resolved }
  }))
}
