import type { Noticed } from '../care/concern.ts'
import type { Where } from './caring.ts'
import type { Memory } from './memory.ts'
import type { Hearing, Remark } from './spoken.ts'

/** What a message says beside reviews on a card: what care then still notices in it, and whether it is only noted, or may be of a child as well. */
export interface SaidBeside { noticed: Noticed, only?: 'noted' | 'unclear' }

/** Tells what is said beside reviews on a card, or to agree to what a card for distress advised, from what is told of somebody: the one is no concern, in words that can be of nothing else. */
export function createBeside({ hearing, memory }: { hearing: Hearing, memory: Pick<Memory, 'recall' | 'cared'> }): (noticed: Noticed, where: Where) => SaidBeside {
  /** What the bot itself is told is heard so where nothing alarms in it. */
  function remarkIn({ concern, rest }: Noticed): Remark | undefined {
    const remark = hearing.remark(rest)
    const heard = remark && !concern ? hearing.spoken(rest) : undefined
    return !heard || (remark === 'assent' && heard !== 'thanks') ? remark : undefined
  }

  /** Whether such words can be of the reviews, or of what was advised: with those shown and no card of care since, or after one for distress. */
  function isIn(remark: Remark | undefined, concern: Noticed['concern'], { conversation, by }: Where): boolean {
    const met = memory.cared(conversation, by?.id)
    if (remark === 'assent' && met) return !met.concerns.includes('risk')
    return !met && memory.recall(conversation) !== undefined && concern !== 'identity' && concern !== 'advice'
  }

  function passedOn(noticed: Noticed): SaidBeside {
    const rest = noticed.concern ? noticed.rest : hearing.passedOn(noticed.rest)
    const { inDoubt, ...calm } = noticed
    return { noticed: rest === noticed.rest ? noticed : { ...calm, rest } }
  }

  return (noticed, where) => {
    const remark = remarkIn(noticed)
    if (!isIn(remark, noticed.concern, where)) return { noticed }
    const { concern, inDoubt, ...calm } = noticed
    switch (remark) {
      case undefined: return passedOn(noticed)
      case 'unclear': return { noticed: { ...calm, inDoubt: true }, only: 'unclear' }
      case 'narrowing': case 'wanted': return { noticed: calm }
      default: return { noticed: calm, only: 'noted' }
    }
  }
}
