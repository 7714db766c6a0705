import type { AgeSpan } from '../../match.ts'

/** The oldest age, in years, that a review of children and young people is about. */
export const oldest = 25
/** The last month of it. */
export const eldest = oldest * 12 + 11
/** Nobody is older than this, in months. */
export const longest = 120 * 12 + 11

/** Where ages from one on end: with the eldest that reviews of children are about, or nowhere where some of these ages are of adults. */
export const lastOf = (ages: readonly AgeSpan[]): number => ages.some(({ from }) => from > eldest) ? longest : eldest

/** A year of life, or several, in months. */
export const years = (from: number, to = from): AgeSpan => ({ from: from * 12, to: to * 12 + 11 })

/** A number of units of some months each. Reviews give whole months: seventeen weeks is said to be four months, and a few days none. */
export const inUnit = (count: number, per: number): AgeSpan => per === 12 ? years(count) : { from: Math.floor(count * per), to: Math.max(0, Math.ceil(count * per - 0.15)) }
