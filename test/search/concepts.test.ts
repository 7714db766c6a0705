import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Faults } from '../../src/errors.ts'
import { loadConcepts } from '../../src/search/vocabulary/concepts.ts'
import { mentions } from '../../src/search/vocabulary/recognise.ts'
import { words } from '../../src/search/words/words.ts'
import { theVocabulary } from '../support/vocabulary.ts'

describe('the concepts', () => {
  let dir = ''
  beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'concepts-')) })
  afterEach(() => rmSync(dir, { recursive: true }))
  const write = (text: string, name = 'some.yaml'): void => writeFileSync(join(dir, name), text)
  const faults = (): string => {
    try {
      loadConcepts(dir)
    } catch (error) {
      assert(error instanceof Faults)
      return error.message
    }
    return ''
  }

  it('say where `broader` goes round in a loop', () => {
    write('one:\n  preferred: one\n  broader: [two]\ntwo:\n  preferred: two\n  broader: [one]\n')
    assert.match(faults(), /some\.yaml: \w+\.broader: goes round in a loop \(\w+ → \w+ → \w+\)/)
  })

  it('say which phrase two of them claim', () => {
    write('one:\n  preferred: one\n  synonyms: [hidden harm]\n')
    write('two:\n  preferred: two\n  lay: [hidden harms]\n', 'other.yaml')
    assert.match(faults(), /some\.yaml: one\.synonyms: “hidden harm” is already in two\.lay \(.*other\.yaml\)/)
  })

  it('may share a phrase that is marked ambiguous', () => {
    write('one:\n  preferred: one\n  abbreviations: [PA]\ntwo:\n  preferred: two\n  abbreviations: [PA]\n')
    write('ambiguous:\n  PA:\n    one: []\n    two: []\n', 'words.yaml')
    assert.equal(faults(), '')
  })

  it('say which id is given twice', () => {
    write('one:\n  preferred: one\n')
    write('one:\n  preferred: another\n', 'other.yaml')
    assert.match(faults(), /some\.yaml: one: is already a concept in .*other\.yaml/)
  })

  it('say everything wrong at once', () => {
    write('one:\n  preferred: one\n  broader: [nowhere]\n  related: [gone]\n  colour: red\ntwo:\n  synonyms: [second]\n')
    const message = faults()
    assert.match(message, /one.*colour/)
    assert.match(message, /two\.preferred/)
    write('one:\n  preferred: one\n  broader: [nowhere]\n  related: [gone]\n')
    assert.match(faults(), /“nowhere”[\s\S]*“gone”/)
  })

  it('say the line of a file that is not YAML', () => {
    write('one:\n  preferred: [one\n')
    assert.match(faults(), /some\.yaml: line \d/)
  })

  it('say which line tells of nothing that is known, and which is no line', () => {
    mkdirSync(join(dir, 'told'))
    write('one:\n  preferred: one\n')
    write('one\tit was seen\ntwo\tnobody saw it\none\n', 'told/some.tsv')
    assert.match(faults(), /some\.tsv: line 2: there is no concept “two”[\s\S]*some\.tsv: line 3: write the concept, a tab/)
    write('one\tit was seen\n', 'told/some.tsv')
    assert.deepEqual(loadConcepts(dir).tellings(), [{ ids: ['one'], line: 'it was seen' }])
  })

  it('reach everything under them', () => {
    write('harm:\n  preferred: harm\nabuse:\n  preferred: abuse\n  broader: [harm]\nhitting:\n  preferred: hitting\n  broader: [abuse]\n')
    assert.deepEqual([...loadConcepts(dir).within('harm')].sort(), ['abuse', 'harm', 'hitting'])
  })
  describe('that are kept', () => {
    const load = () => loadConcepts(dir, { cacheDir: join(dir, 'kept') })
    const seen = ({ within, tellings, ...rest }: ReturnType<typeof load>) => ({ ...rest, within: [...within('harm')], tellings: tellings() })

    it('are the same as those read anew', () => {
      write('harm:\n  preferred: harm\n  abbreviations: [H]\n  signs: [a bruise]\nabuse:\n  preferred: abuse of .. a/the child\n  broader: [harm]\n')
      load()
      assert.deepEqual(seen(load()), seen(loadConcepts(dir)))
    })
    it('are read anew once a file says otherwise', () => {
      write('harm:\n  preferred: harm\n')
      load()
      write('abuse:\n  preferred: abuse\n')
      assert.deepEqual([...load().ids], ['abuse'])
    })
    it('are refused as before once a file is wrong', () => {
      write('harm:\n  preferred: harm\n')
      load()
      write('harm:\n  preferred: harm\n  broader: [nothing]\n')
      assert.throws(load, /cannot be used/)
      assert.throws(load, /cannot be used/)
    })
  })
})

describe('the shipped concepts', () => {
  const vocabulary = theVocabulary()

  it('never print method, blame or an emoji', () => {
    const bad = /commit|hang|ligature|overdosed|dead bab|at risk of exploitation themselves|promiscu|lifestyle|prostitut|fat\b|killed|\p{Extended_Pictographic}/iu
    assert.deepEqual([...vocabulary.concepts.values()].map(c => c.preferred).filter(p => bad.test(p)), [])
  })

  it('print no phrase twice', () => {
    const phrases = [...vocabulary.concepts.values()].map(c => c.preferred)
    assert.deepEqual(phrases.filter((p, i) => phrases.indexOf(p) !== i), [])
  })

  const told = (text: string): string[] => mentions(words(text), vocabulary, 'question').flatMap(({ ids }) => ids)
  for (const [id, asWritten, others] of [
    ['bullying', 'he was mocked', ['mock exam', 'mock Ofsted']], ['alcohol', 'she was bladdered', ['ketamine bladder', 'bladder trouble']], ['alcohol', 'dad was plastered', ['arm in plaster', 'sticking plasters']],
    ['mental-health-act-detention', 'he was sectioned', ['section 20', 'the next section']], ['burns-and-scalds', 'he was ironed', ['iron tablets', 'doing the ironing', 'ironic']], ['child-death', 'the fall that killed', ['this job is killing me', 'the case that is killing me']],
    ['drowning', 'he went under', ['I am going under', 'going under with work']], ['drugs', 'they took something', ['to take something on curiosity', 'can I take something away']], ['dental', 'a child with fillings', ['fill in the form']],
    ['elective-home-education', 'schooled by his aunt', ['picked up at school by mum', 'school mums', 'phoned school from home']], ['concealed-pregnancy', 'she never booked', ['never a book in the house']]
  ] as const) {
    it(`tell of ${id} by “${asWritten}”, and not by ${others.map(text => `“${text}”`).join(', ')}`, () => {
      assert.ok(told(asWritten).includes(id), told(asWritten).join())
      for (const text of others) assert.ok(!told(text).includes(id), text)
    })
  }
})
