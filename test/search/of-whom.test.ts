import assert from 'node:assert/strict'
import { createSearch } from '../../src/search/search.ts'
import { factsOf } from '../../src/search/reviews/facts.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const aText = (title: string, summary: string, said: Partial<Review> = {}): Review => ({ ...aReview({ id: title.toLowerCase().replace(/\W+/g, '-'), title, summary, themes: [], subjects: [], ...said }), type: undefined } as unknown as Review)
const has = (review: Review, id: string): boolean => [...theVocabulary().within(id)].some(other => factsOf(review, theVocabulary(), 2026).concepts.has(other))

describe('whose death a text tells of', () => {
  for (const [title, summary] of [
    ['Domestic Homicide Review: Anna', 'Anna, 34, was killed by her former husband three months after she left him. She had two children aged 6 and 9.'],
    ['Domestic Homicide Review: Ethel and George', 'An 81-year-old woman killed by her husband, who was her carer.'],
    ['DHR 06 overview report', 'A man killed by his adult son who misused drugs.'],
    ['Investigation into the care of Mr T: mental health homicide', 'Mr T, who had paranoid schizophrenia, killed his mother eleven weeks after discharge.'],
    ['The children of Willow Court', 'Three children were in the next room when their father killed their mother.'],
    ['Child FF', 'FF, aged six, was in the kitchen when his mother was killed by his father.'],
    ['Child DV1', 'A boy aged 5 witnessed his mother’s killing by his stepfather.'],
    ['Living with violence', 'A sixteen-year-old boy killed his father with a kitchen knife.']
  ] as const) it(`is an adult’s in “${summary}”`, () => {
    assert(!has(aText(title, summary), 'homicide'))
    assert(has(aText(title, summary), 'adult-homicide'))
  })
  for (const [title, summary] of [
    ['Child GH', 'GH was two, and was killed by his grandmother, who had dementia.'],
    ['Alder', 'Alder was four when he was killed by his mother and her partner.'],
    ['Two children', 'C and D (aged 5 and 3) were killed by their father after he was told of the divorce.'],
    ['Gus', 'Gus was killed at ten months by his father.'],
    ['Child A', 'Child A died aged five months. The mother’s new partner was convicted of manslaughter.'],
    ['Theta', 'Three-year-old Theta was killed by his mother’s former partner.']
  ] as const) it(`is a child’s in “${summary}”`, () => {
    assert(has(aText(title, summary), 'homicide'))
    assert(!has(aText(title, summary), 'adult-homicide'))
  })
  it('is both where both were killed', () => {
    const review = aText('Family Wyvern', 'A father killed his wife, their two children aged 7 and 10, and himself.')
    assert(has(review, 'homicide') && has(review, 'adult-homicide'))
  })
  it('is nobody’s age where no age is told', () => {
    const review = aText('Independent investigation: Ms R', 'Commissioned after Ms R, a patient of the community team, killed a stranger.')
    assert(has(review, 'any-homicide') && !has(review, 'homicide') && !has(review, 'adult-homicide'))
  })
  it('is as the record states it', () => assert(has(aText('DHR 9', 'Kay was murdered at home.', { subjects: [{ age: { years: 15 } }] }), 'homicide')))
  it('is a suicide only where the text does not call it suspected', () => {
    const concepts = factsOf(aText('Thematic review of suspected suicides', 'Eight young people aged 13 to 18 who died by suspected suicide.'), theVocabulary(), 2026).concepts
    assert(concepts.has('suspected-suicide') && !concepts.has('suicide'))
  })
  it('is an adult’s exploitation where homes of adults were taken over', () => {
    const review = aText('Cuckooing', 'Three vulnerable adults whose homes were taken over by drug dealers. County lines and housing.')
    assert(factsOf(review, theVocabulary(), 2026).concepts.has('adult-criminal-exploitation'))
    assert(!factsOf(review, theVocabulary(), 2026).concepts.has('criminal-exploitation'))
  })
})

describe('what killed, in a text', () => {
  const things = [
    ['A boy killed by a falling branch', 'He was killed by a branch in a park.'], ['Girl killed by a tram', 'She was killed by a tram at a crossing.'], ['Toddler and two dogs', 'A dog killed a toddler while her parents slept.'],
    ['Twins', 'The twins were killed in a house fire.'], ['Baby K', 'Baby K was killed by the family’s new puppy, a large dog.'], ['A girl of nine', 'She was killed by sepsis, which nobody had suspected.'],
    ['Two brothers', 'The brothers were killed when a wall collapsed on them.'], ['Boy of eleven', 'He was killed instantly when a van reversed over him.'], ['Child R', 'The asthma that killed him had been badly managed.'], ['Girl, 15', 'She was killed in a road traffic collision.']
  ] as const
  for (const [title, summary] of things) it(`is nobody in “${summary}”`, () => {
    for (const themes of [[], ['animals']]) {
      const concepts = factsOf(aText(title, summary, { themes }), theVocabulary(), 2026).concepts
      assert.deepEqual([...theVocabulary().within('any-homicide')].filter(id => (concepts.get(id) ?? 0) >= 0.3), [])
    }
  })
  for (const summary of [
    'He was killed by his mother’s partner.', 'A girl of six was killed by a neighbour who kept dogs.', 'The boy was killed by a fire started by his father.', 'She was killed in a knife attack.', 'A child was killed by a gang.', 'The boy was killed by someone he knew.',
    'A boy of four who was killed at home.', 'The child was killed by Tyler, a lodger.', 'A baby was killed by one or both of his parents.'
  ]) it(`is somebody in “${summary}”`, () => assert(has(aText('Child Q', summary), 'homicide')))
})

describe('a question about what killed', () => {
  const search = createSearch(aCatalogue([aText('Baby killed by a dog', 'The baby was killed by the dog of a neighbour.'), aText('Boy killed by a train', 'He was killed by a train.'), aText('Child M', 'Child M, 3, was killed by his father.')]), theVocabulary())
  for (const question of ['child murdered', 'homicide', 'children killed by a parent']) it(`leaves out what no person did: “${question}”`, () =>
    assert.deepEqual(search.find(search.read(question)).filter(({ grade }) => grade === 'direct').map(({ at }) => at), [2]))
  for (const question of ['child killed by a train', 'boy killed by a falling tree', 'killed in a house fire', 'dog kills baby', 'illness that killed a child']) it(`asks for no homicide: “${question}”`, () =>
    assert.deepEqual(search.read(question).understood.concepts.filter(id => theVocabulary().within('any-homicide').has(id)), []))
})

describe('a question about a death, where reviews of adults are held', () => {
  const anna = aText('Domestic Homicide Review: Anna', 'Anna, 34, was killed by her former husband three months after she left him.')
  const zoe = aText('Zoe', 'Two children, aged 4 and 6, were killed by their father during contact after parental separation.')
  const search = createSearch(aCatalogue([anna, zoe]), theVocabulary())
  const direct = (question: string): string[] => {
    const asked = search.read(question)
    return search.find(asked).filter(({ grade }) => grade === 'direct').map(found => search.match(asked, found).review.title)
  }
  it('is about a child where it says so', () => assert.deepEqual(direct('father killed child'), ['Zoe']))
  it('is about an adult where it says so', () => assert.deepEqual(direct('woman murdered by her husband'), [anna.title]))
  it('is about either where it does not', () => {
    const asked = search.read('homicide')
    assert.deepEqual(search.find(asked).map(found => search.match(asked, found).why.split(';')[0]).sort(), ['About homicide by a parent', 'About homicide of an adult'])
    assert.equal(search.read('homicide').understood.said, 'homicide')
  })
  it('never says of an adult that a child was killed', () => {
    for (const question of ['homicide', 'killed', 'domestic homicide', 'murder', 'deaths', 'child homicide']) {
      const asked = search.read(question)
      for (const found of search.find(asked)) {
        const { review, why } = search.match(asked, found)
        if (review.id === anna.id) assert.doesNotMatch(why, /of a child/)
      }
    }
  })
  it('is about a child where only children’s are held', () => assert.equal(createSearch(aCatalogue([zoe]), theVocabulary()).read('homicide').understood.said, 'homicide of a child'))
})
