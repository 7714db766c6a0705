import assert from 'node:assert/strict'
import { createSpeller, distance } from '../../src/search/words/spelling.ts'
import { words } from '../../src/search/words/words.ts'

const speller = createSpeller(
  new Map([['placement', 2], ['placental', 2], ['suicide', 9], ['education', 4], ['home', 9], ['neglect', 3], ['overdose', 3], ['teenager', 2], ['self', 2], ['harm', 2], ['grace', 0]]),
  new Set(['weather', 'over', 'dose', 'leave', 'the', 'useful', 'homework']),
  new Set(['useful', 'homework']),
  new Map([['selfharm', ['self', 'harm']]])
)
const repaired = (text: string): string => speller.repair(words(text)).words.map(w => w.text).join(' ')

describe('the speller', () => {
  for (const [typed, meant] of [['suiside', 'suicide'], ['iducation', 'education'], ['home edcuation', 'home education'], ['overdoes', 'overdose'], ['neglct', 'neglect'], ['selfharm', 'self harm'], ['over dose', 'overdose'], ['overd', 'overdose'], ['teenagers', 'teenagers'], ['usfeul', 'useful'], ['homwork', 'homework'], ['nglct', 'neglect'], ['plcmnt', 'placement'], ['hmwrk', 'homework']]) {
    it(`reads “${typed}” as “${meant}”`, () => assert.equal(repaired(typed as string), meant))
  }
  for (const right of ['weather', 'zds22', 'MDS20', '2019', 'leave', 'lasagne', 'hom', 'grape', 'plac', 'grace', 'doses', 'hmrc', 'dbs']) {
    it(`leaves “${right}” alone`, () => assert.equal(repaired(right), right.toLowerCase()))
  }
  it('does not say that it changed a word that only asks', () => assert.deepEqual(speller.repair(words('a usful home')).changed, []))
  it('says what it changed, in the words now used', () => assert.deepEqual(speller.repair(words('suiside in the home')).changed, ['suicide']))
})

describe('the distance between two words', () => {
  for (const [a, b, apart] of [['form', 'from', 1], ['cat', 'cart', 1], ['cat', 'cat', 0], ['abc', 'xyz', 3]] as const) {
    it(`is ${apart} from ${a} to ${b}`, () => assert.equal(distance(a, b, 2), apart))
  }
})
