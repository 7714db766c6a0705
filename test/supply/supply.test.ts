import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '../support/running.ts'
import { licenceOf, licenceTable } from './licences.ts'
import { lockedPackages } from './lock.ts'

/** Licences that let an organisation run and pass on the bot with nothing but their notices kept. */
const accepted = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense', 'BlueOak-1.0.0', '(AFL-2.1 OR BSD-3-Clause)'])

const packages = lockedPackages()
const shipped = packages.filter(({ dev }) => !dev)
const own = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>> & { overrides: object }
const named = ({ path, version }: { path: string, version: string }) => `${path} ${version}`

describe('the packages we depend on', () => {
  it('are pinned to one version each', () => {
    const wanted = Object.entries({ ...own.dependencies, ...own.devDependencies })
    assert.deepEqual(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version)), [])
    assert.deepEqual(wanted.filter(([name, version]) => !packages.some(({ path, version: locked }) => path === `node_modules/${name}` && locked === version)), [])
  })

  it('are locked by a hash each, and tied to no server', () => {
    assert.deepEqual(packages.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? '')).map(named), [])
    assert.deepEqual(packages.filter(({ resolved }) => resolved !== undefined).map(named), [])
  })

  it('run no script when they are installed to run the bot', () => {
    assert.ok(packages.some(({ hasInstallScript }) => hasInstallScript), 'the lockfile marks no script at all')
    assert.deepEqual(shipped.filter(({ hasInstallScript }) => hasInstallScript).map(named), [])
  })

  it('have a licence each that the organisation can accept', () => {
    assert.ok(shipped.length > 200)
    assert.deepEqual(shipped.filter(found => !accepted.has(licenceOf(found) ?? '')).map(named), [])
    for (const { name, version } of shipped) assert.ok(licenceTable(packages).includes(`| ${name} | ${version} | `), name)
  })

  it('are listed by npm run sbom as CycloneDX, each with its hash', () => {
    const sbom = JSON.parse(execFileSync('npm', ['run', '-s', '--ignore-scripts', 'sbom'], { cwd: home, encoding: 'utf8', maxBuffer: 1 << 26 })) as { bomFormat: string, components: { name: string, version: string, hashes?: { alg: string }[] }[] }
    assert.equal(sbom.bomFormat, 'CycloneDX')
    const listed = new Set(sbom.components.map(({ name, version }) => `${name}@${version}`))
    assert.deepEqual([...listed].sort(), [...new Set(shipped.map(({ name, version }) => `${name}@${version}`))].sort())
    assert.deepEqual(sbom.components.filter(({ hashes }) => hashes?.[0]?.alg !== 'SHA-512').map(({ name }) => name), [])
  })
})
