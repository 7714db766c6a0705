import assert from 'node:assert/strict'
import { echoed } from '../../src/search/ranking/nearby.ts'
import { createSearch } from '../../src/search/search.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { theVocabulary } from '../support/vocabulary.ts'

const of = (id: string, ...themes: string[]) => aReview({ id, title: 'A learning review', summary: 'About a child.', themes })
const search = createSearch(aCatalogue([of('neglected', 'neglect'), of('heavy', 'obesity'), of('taught-at-home', 'elective-home-education'), of('died', 'child-death', 'neglect')]), theVocabulary(), { today: () => '2026-06-30' })
const found = (text: string): { direct: string[], related: string[] } => {
  const asked = search.read(text)
  const ids = (grade: string): string[] => search.find(asked).filter(f => f.grade === grade).map(f => search.match(asked, f).review.id)
  return { direct: ids('direct').sort(), related: ids('related').sort() }
}

describe('what is found for a question', () => {
  it('is each of several things asked for apart', () => assert.deepEqual(found('either obesity, or a child who was home educated').direct, ['heavy', 'taught-at-home']))
  it('is all but what was turned down, where nothing else was asked', () => assert.deepEqual(found('where nobody is said to have died').direct, ['heavy', 'neglected', 'taught-at-home']))
  it('leaves out a death that was turned down', () => assert.deepEqual(found('neglect, with no mention of a death').direct, ['neglected']))
  it('is not told by one odd word that only an editor’s question holds', () => {
    const own = aReview({ id: 'own', title: 'A boy on a narrowboat', summary: 'About a child.', themes: ['neglect'], asks: ['What if parents keep finding stuff in his bedroom'] })
    const held = createSearch(aCatalogue([own, of('heavy', 'obesity')]), theVocabulary(), { today: () => '2026-06-30' })
    const grades = (question: string): string[] => held.find(held.read(question)).map(f => f.grade).slice(0, 1)
    assert.deepEqual(['family refuse to let us see the bedroom, is there a review on that', 'they always paint the bedroom', 'bedroom', 'the narrowboat'].map(grades), [['related'], [], ['related'], ['direct']])
  })
  it('is what a story asks for itself, where what it told before is in no review', () => {
    assert.deepEqual(found('We disagreed about a fire in a caravan and none of us would escalate. Show me one where it was about obesity, so that I can win this argument before lunch.').direct, ['heavy'])
  })
  it('is apart from all else the one review that says the like in other words', () => {
    const telling = createSearch(aCatalogue([aReview({ id: 'removed', title: 'Baby of a mother whose older children were all adopted', summary: 'Her earlier children had been removed from her care.', themes: ['previous-removals'] }), aReview({ id: 'heavy', title: 'Young person who was very overweight', summary: 'Weight was a worry for years.', themes: ['obesity'] })]), theVocabulary(), { today: () => '2026-06-30' })
    const asked = telling.read('she had had four of them and kept none')
    assert.deepEqual(telling.find(asked).map(f => [telling.match(asked, f).review.id, f.grade]), [['removed', 'related']])
  })
  it('is what texts without themes tell in other words, apart, where nothing that was asked is named', () => {
    const [sold, shaken] = [aReview({ id: 'sold', title: 'Child J', summary: 'A boy was found a long way from home with drugs that he had been sent to sell. He owed an older boy money.' }), aReview({ id: 'shaken', title: 'Baby T', summary: 'A baby of ten weeks was taken to hospital with a bleed on the brain and older rib fractures.' })]
    const given = (question: string, ...reviews: (typeof sold)[]) => {
      const texts = createSearch(aCatalogue(reviews), theVocabulary(), { today: () => '2026-06-30' })
      return texts.find(texts.read(question)).map(f => [texts.shelf.reviews[f.at]!.id, f.grade])
    }
    assert.deepEqual(given('flogging stuff on behalf of lads higher up the ladder, owing them', sold, shaken), [['sold', 'related']])
    assert.deepEqual(given('flogging stuff on behalf of lads higher up the ladder, owing them', { ...sold, themes: ['fathers-in-work'] }, shaken), [['sold', 'related']], 'whatever an editor has said it is about')
    assert.deepEqual(given('any forced marriage of lads higher up the ladder, owing them', sold, shaken), [], 'a theme was named that no review has')
  })
  it('is what is nearest in gist, apart, where a message speaks of a child though a word is strange and an age stands beside it', () => {
    const texts = createSearch(aCatalogue([aReview({ id: 'sold', title: 'Child J', summary: 'A boy of 14 was found a long way from home with drugs that he had been sent to sell. He owed an older boy money.', themes: ['boys'] }), of('heavy', 'obesity')]), theVocabulary(), { today: () => '2026-06-30' })
    const given = (question: string) => texts.find(texts.read(question)).map(f => [texts.shelf.reviews[f.at]!.id, f.grade])
    assert.deepEqual(given('boy of 14 zorbled by flogging stuff on behalf of lads higher up the ladder, owing them'), [['sold', 'related']])
    assert.deepEqual(given('who signs for the courier invoice at reception, owing them for the ladder'), [], 'it is of another matter')
  })
  it('is what tells the like of all that a long message tells, where what it asks tells nothing', () => {
    const told = createSearch(aCatalogue([aReview({ id: 'neglected', title: 'Family M', summary: 'The house was filthy, there was no food in the cupboards and the children had head lice.', themes: ['neglect'] }), of('heavy', 'obesity')]), theVocabulary(), { today: () => '2026-06-30' })
    const asked = { ...told.read('bare cupboards, heads full of nits, mattresses on wet boards and no tea'), wishes: [] }
    const offered = (story: boolean) => echoed({ ...asked, story }, told.shelf, new Float32Array(2)).map(f => [f.at, f.grade])
    assert.deepEqual([offered(true), offered(false)], [[[0, 'related']], []])
  })
  it('is either of two forms, for nothing is both', () => {
    const filed = createSearch(aCatalogue([aReview({ id: 'audit', type: 'audit', themes: ['audit'] }), aReview({ id: 'themes', type: 'thematic-review', themes: ['thematic-review'] }), aReview({ id: 'neither' })]), theVocabulary(), { today: () => '2026-06-30' })
    assert.deepEqual(filed.find(filed.read('audits and thematic reviews')).filter(f => f.grade === 'direct').map(f => f.at).sort(), [0, 1])
  })
  it('is nothing where a story asks for what no review has', () => {
    assert.deepEqual(found('We have a lad at school who is obese and his brother is home educated. Is there anything to read on fire setting by children?'), { direct: [], related: [] })
  })
  it('is any of kindred themes that stand side by side, and all of them where one review has all', () => {
    const used = [of('drank', 'alcohol'), of('took', 'drugs'), of('heavy', 'obesity')]
    const given = (question: string, ...more: typeof used) => {
      const several = createSearch(aCatalogue([...used, ...more]), theVocabulary(), { today: () => '2026-06-30' })
      return several.find(several.read(question)).filter(f => f.grade === 'direct').map(f => several.shelf.reviews[f.at]!.id).sort()
    }
    for (const question of ['alcohol drugs substances', 'drugs, alcohol', 'drugs - alcohol - substances', 'booze drugs']) assert.deepEqual(given(question), ['drank', 'took'], question)
    assert.deepEqual(given('alcohol drugs', of('both', 'alcohol', 'drugs')), ['both'])
    assert.deepEqual(given('alcohol obesity'), [], 'no kin')
  })
  it('is apart from all else the kin of a theme that no review has, and not its sides', () => {
    const kin = createSearch(aCatalogue([of('exploited', 'child-sexual-exploitation'), of('took', 'drugs')]), theVocabulary(), { today: () => '2026-06-30' })
    const given = (question: string) => kin.find(kin.read(question)).map(f => [kin.shelf.reviews[f.at]!.id, f.grade])
    assert.deepEqual(given('CSE, CCE'), [['exploited', 'related']])
    assert.deepEqual(given('county lines, drugs'), [])
  })
  it('is apart from all else what is of anyone, where a loose word says of whom', () => {
    const back = createSearch(aCatalogue([of('returned', 'reunification'), of('heavy', 'obesity')]), theVocabulary(), { today: () => '2026-06-30' })
    assert.deepEqual(back.find(back.read('reunification of little ones')).map(f => [f.at, f.grade]), [[0, 'related']])
  })
  it('is near where the theme is there and the form that was asked for is not', () => {
    const typed = createSearch(aCatalogue([aReview({ id: 'old', type: 'learning-review', themes: ['neglect'] }), aReview({ id: 'new', type: 'practice-review', themes: ['obesity'] })]), theVocabulary(), { today: () => '2026-06-30' })
    const given = (text: string) => typed.find(typed.read(text)).map(f => [typed.shelf.reviews[f.at]?.id, f.grade])
    assert.deepEqual(given('SCRs on neglect')[0], ['old', 'related'])
    assert.deepEqual(given('learning reviews on neglect')[0], ['old', 'direct'])
    assert.deepEqual(given('a statement on neglect')[0], ['old', 'related'])
  })
})

describe('what is found for a request for what is held', () => {
  const undated = (more: Parameters<typeof aReview>[0]) => { const { published: _, ...review } = aReview(more); return review }
  const held = createSearch(aCatalogue([aReview({ id: 'new', published: '2024-08' }), aReview({ id: 'old', published: '2013' }), undated({ id: 'spanning', period: { from: 2008, to: 2012 } }), undated({ id: 'undated' })]), theVocabulary(), { today: () => '2026-06-30' })
  const given = (question: string) => held.find(held.read(question)).map(f => f.grade === 'direct' ? held.shelf.reviews[f.at]!.id : `(${held.shelf.reviews[f.at]!.id})`)
  for (const question of ['What\'s the newest thing you\'ve got?', 'which came out last', 'hi, the most recent one you have please', 'what was the last thing to be published?']) it(`is the newest for “${question}”`, () => assert.deepEqual(given(question), ['new', '(old)', '(spanning)']))
  for (const question of ['What\'s the oldest thing you\'ve got?', 'what was the first one published']) it(`is the oldest for “${question}”`, () => assert.deepEqual(given(question), ['spanning', '(old)', '(new)']))
  for (const question of ['what have you got?', 'show me everything', 'list all reviews', 'the whole lot please', 'what\'s in here', 'which reviews are there', 'any reviews?', 'could you find me some reviews please']) it(`is all for “${question}”`, () => assert.deepEqual(given(question).sort(), ['new', 'old', 'spanning', 'undated']))
  for (const question of ['hi all', 'morning all', 'that\'s all thanks', 'everything alright?', 'what have you got on flooding', 'what\'s all this about', 'who wrote the reviews', 'is this the reviews']) it(`is nothing for “${question}”`, () => assert.deepEqual(given(question), []))
})
