import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadCards } from '../../src/cards/cards.ts'
import { factLine } from '../../src/cards/fact-line.ts'
import type { Review } from '../../src/catalogue/review.ts'
import { aReview } from '../support/reviews.ts'
import { aConversation } from '../support/conversation.ts'

const bare = aReview({ source: { url: 'https://example.org', checked: '2026-11-23' } })
delete bare.published
const missing = 'not stated in the record here. The full document may say.'

describe('what a card tells of a fact that was asked', () => {
  for (const [is, review, said] of [
    ['age', aReview({ subjects: [{ age: { years: 17 } }] }), 'Age: 17.'],
    ['age', aReview({ subjects: [{ ageBand: 'child' }] }), 'Age: given only as “child”.'],
    ['age', bare, `Age: ${missing}`],
    ['sex', bare, `Sex: ${missing}`],
    ['date', aReview({ published: '2024-08' }), 'Date: published August 2024.'],
    ['date', bare, `Date: ${missing}`],
    ['publisher', { ...bare, board: 'not-stated' }, 'Publisher: listed by Northmere Safeguarding Children Partnership; which board carried it out is not stated.'],
    ['author', bare, `Who wrote it: ${missing}`],
    ['standing', bare, 'Still published: it was on the publisher’s page when last checked, on 23 November 2026.'],
    ['lessons', bare, `Findings and recommendations: ${missing}`],
    ['anonymous', bare, 'Reviews are anonymous: no name, school or place is told here beyond what their publisher’s page says.'],
    ['unstated', bare, 'That is not stated in the record here. The full document may say.']
  ] as const satisfies [string, Review, string][]) it(`is “${said}”`, () => assert.equal(factLine({ is }, [review]), said))

  it('is what each states, of several, and of how many it is missing', () =>
    assert.equal(factLine({ is: 'age' }, [aReview({ subjects: [{ age: { years: 15 } }] }), aReview({ subjects: [{ age: { months: 4 } }] }), bare]), 'Age: 15; 4 months; not stated for 1 of these 3.'))
})

describe('a question on what was shown', () => {
  const toCard = loadCards(join(import.meta.dirname, '../../cards'))
  const said = (...turns: string[]): string => {
    const { desk } = aConversation()
    return turns.map(text => toCard(desk.reply({ kind: 'words', scope: 'personal', conversation: turns[0]!, text })).text).at(-1)!
  }
  for (const [turns, line] of [
    [['boy of 17 and alcohol', 'how old was he'], 'Age: 17.'],
    [['Zac', 'how old was he'], 'Age: given only as “child”.'],
    [['Zac', 'was he killed by his dad'], 'That is not stated'],
    [['overdose of a teenager', 'was it suicide'], 'That is not stated'],
    [['overdose of a teenager', 'what drug was it'], 'No more is stated'],
    [['learning on suicide', 'was it suicide'], 'The theme of death by suicide is in the record here.'],
    [['learning on suicide', 'what were the recommendations'], 'Findings and recommendations: not stated'],
    [['learning on suicide', 'did she have a social worker'], 'No more is stated'],
    [['learning on suicide', 'who wrote it'], 'Who wrote it: not stated'],
    [['is theo still published'], 'Still published: it was'],
    [['Operation Kern', 'how many men'], 'No more is stated in the record here than is below'],
    [['Operation Kern', 'how many were prosecuted'], 'No more is stated'],
    [['Operation Kern', 'how many suspects were there'], 'No more is stated'],
    [['Operation Kern', 'what year were they arrested'], 'No more is stated'],
    [['MDS20', 'how many were there'], 'Number of children: 2.'],
    [['Theo', 'how many were there'], 'That is not stated'],
    [['the audit on reunification', 'why was it done'], 'No more is stated'],
    [['who wrote the statement about Aaron'], 'Who wrote it: “Statement by Andy Searle'],
    [['is there a statement', 'who is the chair'], 'Who wrote it: “Statement by Andy Searle'],
    [['Theo', 'has this been acted on'], 'Progress since: “Summary'],
    [['Theo', 'how many pages is the Theo report'], 'Number of pages: “Learning on one page” has one'],
    [['Theo', 'what documents are there'], 'Documents: 3 listed'],
    [['Theo', 'how many documents'], 'Documents: 3 listed'],
    [['which one has a one page summary', 'when did that come out'], 'Date: “Learning on one page”, July 2024.'],
    [['Theo', 'is there a one page version', 'when was that published'], 'Date: “Learning on one page”, July 2024.'],
    [['when was the learning on one page about Theo published'], 'Date: “Learning on one page”, July 2024.'],
    [['when was the progress summary for Zac published'], 'Date: “Summary of agencies\' progress”, not stated.'],
    [['Theo', 'when did the progress report come out'], 'Date: “Summary of multi-agency progress”, March 2024.'],
    [['Zac', 'when was each published'], 'Date: “Child safeguarding practice review: Zac \\(ZDS22\\)”, August 2024; “Summary'],
    [['Theo', 'when was it published'], 'Date: published March 2024.'],
    [['Operation Kern', 'where did it happen'], 'Place: Derby; no closer place'],
    [['Operation Kern', 'which towns'], 'Place: Derby; no closer place'],
    [['MDS20', 'which area'], 'Place: Derbyshire; no closer place'],
    [['Aaron', 'what area'], 'Place: not stated'],
    [['Theo', 'is he a boy'], 'Sex: not stated'],
    [['Operation Kern', 'were they convicted'], 'That is not stated'],
    [['Theo', 'was the social worker sacked'], 'No more is stated'],
    [['Theo', 'who was it about?'], 'Who it is about: Baby \\(age and sex not stated\\)\\.'],
    [['boy of 15 who overdosed', 'who was that about'], 'Who it is about: Boy, aged 15\\.'],
    [['Theo', 'who is it for'], 'Whom it is for: not stated'],
    [['Theo', 'what ethnicity'], 'That is not stated'],
    [['Theo', 'religion?'], 'That is not stated'],
    [['boy of 15 who overdosed', 'any ethnicity given'], 'That is not stated'],
    [['Aaron', 'ethnic background'], 'That is not stated'],
    [['Theo', 'was there domestic abuse'], 'That is not stated'],
    [['Operation Kern', 'were there drugs'], 'That is not stated']
  ] as const) {
    it(`is answered first, and from the record alone: “${turns.at(-1)}”`, () => assert.match(said(...turns), new RegExp(`^1 review on this\\n+${line}`)))
  }
  for (const asked of ['how many is that', 'how many are there', 'how many reviews did you find', 'list them', 'show them all', 'is that all', 'is that everything you have', 'open it']) {
    it(`keeps the list and says its count: “${asked}”`, () => assert.match(said('reviews about teenagers', asked), /^7 reviews on this\n+7 of 18 published reviews on this, 2 related\./))
  }
  for (const [asked, line] of [['the first one, how old was he?', 'Age: 15\\.'], ['how old was the first one', 'Age: 15\\.'], ['the second one, who published it', 'Publisher: Derbyshire'], ['what is the link for the second', 'Link: ']] as const) {
    it(`is told of one by its place: “${asked}”`, () => assert.match(said('drugs', asked), new RegExp(`^1 review on this\\n+${line}`)))
  }
  it('is told of each of several', () => assert.match(said('reviews about teenagers', 'what years are they'), /^7 reviews on this\n+Date: 2019/))
  it('says of the only one whether it is all', () => assert.match(said('Theo', 'is that all'), /^1 review on this\n+1 of 18 published reviews on this, 1 related\./))
  for (const turns of [['Theo', 'what was his real name'], ['Theo', 'which school did he go to'], ['Theo', 'who was he'], ['Zac', 'is it the boy from Buxton'], ['where does Zac\'s mum live'], ['Theo', 'where do the parents live now'], ['Zac', 'is he the lad from the papers']]) {
    it(`is declined where it asks who somebody is: “${turns.at(-1)}”`, () => assert.match(said(...turns), /^Reviews are anonymous/))
  }
  it('is no fact where it only names a review', () => assert.doesNotMatch(said('anything on Theo'), /not stated in the record|Still published/))
})
