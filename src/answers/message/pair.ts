import type { ParsedMessage } from './parse.ts'
import type { AgeSpan, Understood } from '../../search/match.ts'

/** Speaks of two, or sets one against another. */
const ofTwo = /\b(?:those|these|the|them) two\b|\bthan (?:either|both)\b|\bof (?:them|those|these)\b|\bboth\b|^\W*(?:and |so |ok )?(?:which|who)(?: one| review)? (?:is|was|came|were|had been|got)(?: the)? (?:published )?(?:older|newer|younger|oldest|newest|youngest|first|last|earlier|later|earliest|latest|more recent)\b/i

/** The last two answers as one, where each showed one review and both are spoken of, "which of those two is older"; "both" alone asks for what was asked twice. */
export function pairOf(question: string, h: ParsedMessage, before: Understood): Understood {
  if (h.has('both') && !h.has('rank', 'compare')) return before
  const [one, two] = [before.last?.shown ?? [], before.shown ?? []]
  const isPair = one.length === 1 && two.length === 1 && one[0] !== two[0]
  if (!isPair || !ofTwo.test(question)) return before
  const named = [...one, ...two]
  return { concepts: [], filters: { named }, said: '', notes: [], shown: named, ...before.last && { last: before.last } }
}

/** The ages that were asked for in another unit, "months I mean" after "4 years"; undefined where no unit alone is said. */
export function inUnit(text: string, ages: readonly AgeSpan[] | undefined): AgeSpan[] | undefined {
  const said = /\b(?<unit>week|month|year)s?\b/i.exec(text)?.groups?.unit?.toLowerCase()
  if (said === undefined || ages === undefined) return undefined
  return ages.map(({ from, to }) => {
    const inYears = from % 12 === 0 && to % 12 === 11
    const [low, high] = inYears ? [from / 12, (to - 11) / 12] : [from, to]
    if (said === 'year') return { from: low * 12, to: high * 12 + 11 }
    return said === 'month' ? { from: low, to: high } : { from: Math.floor(low * 12 / 52), to: Math.floor(high * 12 / 52) }
  })
}
