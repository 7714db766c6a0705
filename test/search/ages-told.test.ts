import assert from 'node:assert/strict'
import { agesTold } from '../../src/search/limits/ages/ages-in-reviews.ts'

const year = (age: number): { from: number, to: number } => ({ from: age * 12, to: age * 12 + 11 })

describe('the ages that a review tells in its own words', () => {
  const told: [string, number[]][] = [
    ['Child Nant, six, had been on a plan for three years.', [6]],
    ['B, a young woman of 18 with complex needs, lost weight.', [18]],
    ['Brothers of 10 and 13 were living with their grandmother.', [10, 13]],
    ['Mabel, 8, and her brother Otis, 5, came to school hungry.', [8, 5]],
    ['Two children aged three and five died in a fire.', [3, 5]],
    ['RX23, 13, was found in a taxi.', [13]],
    ['Child N22 (15) took an overdose.', [15]],
    ['X and Y, 12 and 10, were given lifts.', [12, 10]],
    ['Three boys aged 15, 16 and 17 were killed.', [15, 16, 17]],
    ['An asylum-seeking boy thought to be 16, who died.', [16]],
    ['PW had been groomed from 11 by an instructor.', [11]],
    ['Six children, aged from 1 to 13, had decayed teeth.', [1, 13]]
  ]
  for (const [text, ages] of told) it(`are found in “${text}”`, () => { for (const age of ages) assert(agesTold(text).some(({ from, to }) => from >= age * 12 && from <= age * 12 + 11 && to >= age * 12), `${age} is missing`) })

  it('are those of the child now, not of years before', () => assert.deepEqual(agesTold('Jay died aged 16. He had been robbed at 13, and excluded since he was 11.'), [year(16)]))
  it('are not a parent’s', () => assert.deepEqual(agesTold('Her parents were 16 and 17. She was found at six months with burns.'), [{ from: 6, to: 6 }]))
  it('are not a stepmother’s or a husband’s', () => { for (const whose of ['stepmother', 'stepdad', 'husband']) assert.deepEqual(agesTold(`The ${whose} was 21. Ana was four months old.`), [{ from: 4, to: 4 }], whose) })
  it('are no counts of children, cases or weeks of a pregnancy', () => assert.deepEqual(agesTold('Looks at eleven sudden deaths on more than one occasion, among children of three families. The assessment began at 34 weeks.'), []))
  it('are those told before a hearing, and those of a child born dead', () => {
    assert.deepEqual(agesTold('She died at four months before a hearing could be listed.'), [{ from: 4, to: 4 }])
    assert.deepEqual(agesTold('Child B was stillborn at 34 weeks. Her brothers, who were four and six, saw it.'), [{ from: 0, to: 0 }])
  })
  for (const [text, age] of [
    ['Child 4, eight months old, was treated for burns.', 8],
    ['When she was five months old her cousin aged 14 looked after her.', 5],
    ['Baby A was six weeks old, the fourth child of parents in their early twenties.', 1],
    ['The mother had ten children, eight of whom were in care. R was dead at 9 weeks.', 2]
  ] as const) it(`are nobody else’s in “${text}”`, () => assert(agesTold(text).length === 1 && agesTold(text)[0]!.from === age))
  it('are no year of school that something began in', () => assert.deepEqual(agesTold('JB, a 12-year-old, had been off school rolls since Year 5.'), [year(12)]))
  it('are no count within one family', () => assert.deepEqual(agesTold('Five children of one family lived with cold.'), []))
  it('are not the number in a label', () => assert.deepEqual(agesTold('Child 1 and Child 2 moved house.'), []))
})
