import type { Filters } from '../../search/match.ts'
import type { MessageContext } from './context.ts'

/** How a message leans on the one before: adds to it, swaps a part of it, or asks for others by age, date or likeness. */
export type FollowUpAct =
  | 'narrow' | 'swap' | 'add' | 'also' | 'widen' | 'beyond-theme' | 'except' | 'others' | 'the-other' | 'other-than' | 'similar' | 'same' | 'recall' | 'instead' | 'worded' | 'unclear' | 'both' | 'again' | 'previous' | 'first' | 'back-to' | 'put-back' | 'in-unit' | 'linked'
  | 'younger' | 'older' | 'below' | 'beyond' | 'newer' | 'earlier' | 'youngest' | 'eldest' | 'by-age' | 'in-order' | 'shift-ages' | 'shift-years' | 'same-year' | 'same-age' | 'same-board' | 'shorter' | 'longer'

/** How a message leans on what came before, and whether it makes no sense alone. */
export interface FollowUp {
  act: FollowUpAct
  alone: boolean
  /** True when nothing but its shortness says that it leans: a whole question of its own if leaning finds nothing. */
  bare?: boolean
  /** A step on, in months or years. */
  by?: number
  /** Filters before that it takes back. */
  drops?: (keyof Filters)[]
}

/** One that speaks of what came before it. */
export const act = (lean: FollowUpAct, more: Partial<FollowUp> = {}): FollowUp => ({ act: lean, alone: false, ...more })
/** One that makes no sense without it. */
export const alone = (lean: FollowUpAct, more: Partial<FollowUp> = {}): FollowUp => act(lean, { alone: true, ...more })

/** So opens what makes no sense without what it is put beside. */
export const opensAlone = /^(and|also|plus|what about|how about|but)\b|^(just|only) the .*\bones?\b/

/** Undefined where the rule does not speak; false settles that the message is a whole question. */
export type ActRule = (told: MessageContext) => FollowUp | false | undefined

/** What was shown before is what these ask for. */
export const asItStood: ReadonlySet<FollowUpAct> = new Set<FollowUpAct>(['the-other', 'again', 'previous', 'first', 'back-to', 'put-back', 'except'])
