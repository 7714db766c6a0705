import type { AgeSpan } from '../../match.ts'

/** The oldest age, in years, that a review of children and young people is about. */
export const oldest = 25
/** The last month of it. */
export const eldest = oldest * 12 + 11

/** A year of life, or several, in months. */
export const years = (from: number, to = from): AgeSpan => ({ from: from * 12, to: to * 12 + 11 })

/** A number of units of some months each. Reviews give whole months: seventeen weeks is said to be four months, and a few days none. */
export const inUnit = (count: number, per: number): AgeSpan => per === 12 ? years(count) : { from: Math.floor(count * per), to: Math.max(0, Math.ceil(count * per - 0.15)) }
