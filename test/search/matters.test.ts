import assert from 'node:assert/strict'
import { join } from 'node:path'
import { createAnswers } from '../../src/answers/answers.ts'
import { isOfOtherMatter, spokenElsewhere } from '../../src/search/asked/matters.ts'
import { createSearch } from '../../src/search/search.ts'
import { words } from '../../src/search/words/words.ts'
import { isOfSearch, judgedQuestions } from '../eval/judgements.ts'
import { shippedCatalogue, vocabulary } from '../support/look-ups.ts'
import { aCatalogue, aReview } from '../support/reviews.ts'
import { home } from '../support/running.ts'

const catalogue = shippedCatalogue()
const search = createSearch(catalogue, vocabulary)
const answers = createAnswers(catalogue, vocabulary, { search })
const isOther = (text: string): boolean => isOfOtherMatter(search.read(text))

const aside = judgedQuestions(join(home, 'test/judgements'), 'aside', isOfSearch).filter(({ previous }) => !previous)

describe('other matters than what reviews can teach', () => {
  it('are seen though words of ours are in them', () => {
    for (const text of ['who won the Derby County match', 'my laptop keeps signing me out of Teams', 'the kids club is shut at half term, who has a sitter', 'the exploit patch last night has knocked out my second screen', 'Payroll rang and hung up', 'grooming slot for a cat?']) assert(isOther(text), text)
  })
  it('are not seen where a kind of document or review is all that is asked for', () => {
    for (const text of ['learning briefs', 'learning brief', 'learning briefings', 'briefs', 'audits', 'one pagers', 'learning reviews']) assert(!isOther(text), text)
  })
  it('are hardly ever seen in a question that reviews answer, of those that nothing was fitted on', () => {
    const answered = aside.filter(({ right }) => Object.values(right).some(grade => grade > 1))
    const taken = answered.filter(({ question }) => isOther(question)).map(({ question }) => question)
    assert(answered.length > 1500 && taken.length <= answered.length / 1000, taken.join('\n'))
  })
  it('are seldom seen in a question on safeguarding that no review answers', () => {
    const near = aside.filter(({ kind }) => kind === 'near-miss')
    const taken = near.filter(({ question }) => isOther(question)).map(({ question }) => question)
    assert(near.length > 50 && taken.length <= near.length / 50, taken.join('\n'))
  })
  it('are not seen where only a slip hides what is asked, nor where a review or a year is named', () => {
    for (const text of ['self ham', 'negelct', 'Theo', 'ddscp zds-22', 'can you list what’s from 2018-20', 'the oldest one with a date on it']) assert(!isOther(text), text)
  })
  it('are seen where a review is called as somebody else is', () => {
    for (const text of ['Zac Efron', 'was Theo Walcott any good for Arsenal', 'Aaron from payroll has the van keys', 'could somebody tell Zac his parcel is at reception']) assert(isOther(text), text)
  })
  it('are told from a review by any name that a catalogue has for one', () => {
    const named = createSearch(aCatalogue([aReview({ pseudonym: 'Orsino' })]), vocabulary)
    for (const text of ['Orsino from payroll has the van keys', 'could somebody tell Orsino his parcel is at reception']) assert(isOfOtherMatter(named.read(text)), text)
    for (const text of ['Orsino', 'the Orsino review', 'what did we learn from Orsino']) assert(!isOfOtherMatter(named.read(text)), text)
  })
  it('are seen beside the names of what is published', () => {
    for (const text of ['external audit of the company accounts', 'lessons learned log for our IT migration', 'reviews of the new air fryer', 'theme for the Christmas party', 'work placement at a garage']) {
      assert.equal(answers.answer(text).kind, 'nothing-found', text)
    }
  })
  it('are heard in a word as it was typed, where the network has met it', () => {
    const mended = words('foster review')
    assert(spokenElsewhere('toaster review', mended, new Set()) > 0 && spokenElsewhere('toastre review', mended, new Set()) < 0)
  })
  it('are not seen in the name of any theme', () => {
    const names = [...vocabulary.concepts.values()].filter(({ id, kind }) => kind === 'topic' && !vocabulary.outside.has(id)).flatMap(({ preferred, synonyms }) => [preferred, ...synonyms.filter(phrase => !/<|\.\./.test(phrase))])
    assert.deepEqual(names.filter(isOther), [])
  })
  it('get no review, and no theme is said to have been asked for', () => {
    const given = answers.answer('Payroll rang and hung up')
    assert.equal(given.kind, 'nothing-found')
    assert.deepEqual([given.understood.concepts, given.understood.said], [[], ''])
  })
})
