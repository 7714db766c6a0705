import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Catalogue } from '../../src/catalogue/review.ts'
import { Faults } from '../../src/errors.ts'

type Fields = { [field: string]: unknown }

/** Concept ids the tests' records may use. */
export const themes = new Set(['neglect', 'suicide', 'drugs'])

/** The facts of a house record with nothing wrong in it; a field said to be undefined is left out. */
export function houseFacts(said: Fields = {}): Fields {
  const facts: Fields = {
    id: 'a-review', title: 'Boy aged 9 who was neglected', type: 'learning-review', publisher: 'northmere-scp',
    themes: ['neglect'], source: { url: 'https://example.org/reviews', checked: '2026-11-23' }, ...said
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** A house record as its file holds it. */
export function houseText(said: Fields = {}, body = 'A learning review about a boy.'): string {
  return `---\n${stringify(houseFacts(said))}---\n${body}\n`
}

/** A `publishers.yaml` with one publisher, or these. */
export function publishersText(publishers: Fields[] = [{ key: 'northmere-scp', name: 'Northmere Safeguarding Children Partnership', areas: ['Northmere'] }]): string {
  return stringify(publishers, { aliasDuplicateObjects: false })
}

/** Runs with a folder that holds these files (a name may hold folders), and removes it afterwards. */
export function inFolder<T>(files: { [name: string]: string }, run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'reviews-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    return run(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The catalogue in a folder of these files. @param path the file in it to load, otherwise the folder. */
export function loaded(files: { [name: string]: string }, path = ''): Catalogue {
  return inFolder(files, folder => loadCatalogue(join(folder, path), { themes }))
}

/** The faults of a folder of these files, one line each: `file: field: remedy`, files without their folder. */
export function faultsOf(files: { [name: string]: string }, path = ''): string[] {
  return inFolder(files, folder => {
    try {
      loadCatalogue(join(folder, path), { themes })
    } catch (error) {
      if (error instanceof Faults) return error.faults.map(({ file, field, remedy }) => `${file.replace(`${folder}/`, '')}: ${field}: ${remedy.replaceAll(`${folder}/`, '')}`)
      throw error
    }
    return []
  })
}
