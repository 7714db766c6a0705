import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { loadRecords } from '../../src/catalogue/load.ts'
import { intake, type PageFindings } from '../../src/intake/findings.ts'
import { markup } from '../../src/intake/markup.ts'
import { home } from '../support/running.ts'
import { theVocabulary } from '../support/vocabulary.ts'

/** What a page lists, as a person read it. A fact that is not given was not looked at. */
interface Expected {
  base?: string
  new: { title: string, type?: string, code?: string, pseudonym?: string, published?: string, ages?: string[], sex?: string, themes?: string[], documents: [title: string, kind: string, url: string][] }[]
}

const folder = join(import.meta.dirname, 'pages')
const records = loadRecords(join(home, 'data/reviews'), { themes: theVocabulary().ids })

const ageOf = ({ age }: { age?: { years: number } | { months: number } }) => age && ('years' in age ? `${age.years} years` : `${age.months} months`)

describe('a page of another partnership', () => {
  for (const file of globSync('*.html', { cwd: folder })) {
    const name = basename(file, '.html')
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected
    let found: PageFindings
    describe(name, () => {
      before(() => { found = intake(markup(readFileSync(join(folder, file), 'utf8'), expected.base), records, theVocabulary(), undefined, 2026).found })

      it('has every review and document found, and no other', () => {
        assert.deepEqual(found.new.map(({ title, documents }) => ({ title, documents: documents.map(document => [document.title, document.kind, document.url]) })),
          expected.new.map(({ title, documents }) => ({ title, documents })))
      })

      it('is matched with no review of ours', () => {
        assert.deepEqual([found.linked, found.changed, found.vanished, found.unsure], [[], [], [], []])
      })

      it('has the facts that it states', () => {
        for (const [i, { title, documents: _, themes = [], ...stated }] of expected.new.entries()) {
          const { facts } = found.new[i]!
          const said: { [fact: string]: unknown } = { ...facts, ages: facts.subjects.map(ageOf), sex: facts.subjects[0]?.sex }
          assert.deepEqual(Object.fromEntries(Object.keys(stated).map(fact => [fact, said[fact]])), stated, title)
          for (const theme of themes) assert.ok(facts.themes.includes(theme), `${title}: ${theme} is not among ${facts.themes.join(', ')}`)
        }
      })
    })
  }
})
