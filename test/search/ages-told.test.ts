import assert from 'node:assert/strict'
import { agesTold } from '../../src/search/ages/told.ts'

const year = (age: number): { from: number, to: number } => ({ from: age * 12, to: age * 12 + 11 })

describe('the ages that a review tells in its own words', () => {
  const told: [string, number[]][] = [
    ['Child Nant, six, had been on a plan for three years.', [6]],
    ['B, a young woman of 18 with complex needs, lost weight.', [18]],
    ['Brothers of 10 and 13 were living with their grandmother.', [10, 13]],
    ['Mabel, 8, and her brother Otis, 5, came to school hungry.', [8, 5]],
    ['Two children aged three and five died in a fire.', [3, 5]]
  ]
  for (const [text, ages] of told) it(`are found in “${text}”`, () => { for (const age of ages) assert(agesTold(text).some(({ from, to }) => from >= age * 12 && from <= age * 12 + 11 && to >= age * 12), `${age} is missing`) })

  it('are those of the child now, not of years before', () => assert.deepEqual(agesTold('Jay died aged 16. He had been robbed at 13, and excluded since he was 11.'), [year(16)]))
  it('are not a parent’s', () => assert.deepEqual(agesTold('Her parents were 16 and 17. She was found at six months with burns.'), [{ from: 6, to: 6 }]))
  it('are no counts of children, cases or weeks of a pregnancy', () => assert.deepEqual(agesTold('Looks at eleven sudden deaths on more than one occasion, among children of three families. The assessment began at 34 weeks.'), []))
  it('are not the number in a label', () => assert.deepEqual(agesTold('Child 1 and Child 2 moved house.'), []))
})
