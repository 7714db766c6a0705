import type { AgeSpan, Understood } from '../search/match.ts'

const lead = '(?:(?:and|so|ok|okay|but|now|right|please|just|only)\\W+)*'
const them = '(?:them|those|these|the|them all|all of them)(?: (?:two|three|four|lot|list))?'
/** Ways of pointing at some of those that were shown, or of narrowing them, around what is said of them. */
const shells = [
  new RegExp(`^\\W*${lead}(?:(?:which|what|who)(?: ones?)?|any|anyone|either|ones?|some|the one) of ${them} (?:(?:that|who|which) )?(?<said>.+)$`, 'i'),
  new RegExp(`^\\W*${lead}(?:is|are|was|were|do|does|did|has|have|had) (?:any|either|one|some|all)(?: ones?)? of ${them} (?<said>.+)$`, 'i'),
  new RegExp(`^\\W*${lead}(?:(?:can|could) (?:you|we|i) |lets |let's )?(?:narrow|filter|limit|restrict|reduce|keep|cut|trim|refine|whittle)(?: (?:it|that|this|them|those|these|the (?:list|results|search)))?(?: down)?(?: (?:to|by|for|on)(?: just| only)?| just| only) (?<said>.+)$`, 'i'),
  /^\W*(?:which|who) (?:one )?(?<said>(?:is|was|came) .+)$/i
]
const verb = /^(?:(?:is|are|was|were|be|came|come|comes|did|does|do|mentions?|covers?|involves?|involved|talks? (?:about|of)|tells? of|deals? with)\b\s*)+/i
/** With "which of them is …" the one that goes furthest is meant. */
const furthest: [RegExp, string][] = [
  [/^(?:the )?(?:older|bigger)$/, 'oldest'], [/^(?:the )?(?:younger|smaller)$/, 'youngest'], [/^(?:the )?(?:newer|later|more recent)$/, 'newest'], [/^(?:the )?(?:earlier|before)$/, 'earliest']
]
/** Asks for more beside. */
const adding = new RegExp(`^\\W*${lead}(?:(?:can|could) (?:you|we|i) )?(?:add|include|throw in|put in)(?: in)? (?<said>.+?)(?: (?:too|as well|to (?:that|it|them|those)))?$`, 'i')
const people: [RegExp, string][] = [
  [/^(?:an? |the )?(?:adults?|grown-? ?ups?)$/, 'over 18'], [/^(?:a |the |still a |under ?age )?(?:child|children|minors?|under ?age)$/, 'under 18']
]
const personIn = (said: string): string | undefined => people.find(([pattern]) => pattern.test(said.toLowerCase()))?.[1]
/** One of them by a kind of document: "the briefing one". */
const kindOfOne = /^\W*(?:(?:and|ok|just|only|show me|open)\W+)*the (?<said>[\w -]{3,24}?) ones?(?: please| pls)?\W*$/i
const theChild = /^\W*(?:just|only) the (?<said>child|children|adults?)\W*$/i

/** What is said of some of those shown, where a message points at them: "an adult" of "which of them was an adult"; by `kind` for "the … one", which may say of what kind, and by `order` for the one that goes furthest. */
export function pointedAt(question: string): { rest: string, by: 'kind' | 'order' | 'said' } | undefined {
  const text = question.trim().replace(/[?!.\s]+$/, '')
  const kind = saidIn(text, [kindOfOne])
  if (kind !== '') return { rest: personIn(kind) ?? kind, by: personIn(kind) === undefined ? 'kind' : 'said' }
  const more = saidIn(text, [adding])
  if (more !== '') return { rest: `${more} as well`, by: 'said' }
  const said = saidIn(text, [...shells, theChild])
  const most = furthest.find(([pattern]) => pattern.test(said))?.[1]
  if (most !== undefined) return { rest: `the ${most}`, by: 'order' }
  return said === '' ? undefined : { rest: personIn(said) ?? said, by: 'said' }
}

const saidIn = (text: string, ways: readonly RegExp[]): string =>
  ways.map(way => way.exec(text)?.groups?.said).find(found => found !== undefined)?.replace(verb, '').trim().toLowerCase() ?? ''

/** Speaks of two, or sets one against another. */
const ofTwo = /\b(?:those|these|the|them) two\b|\bof (?:them|those|these)\b|\bboth\b|^\W*(?:and |so |ok )?(?:which|who)(?: one| review)? (?:is|was|came|were|had been|got)(?: the)? (?:published )?(?:older|newer|younger|oldest|newest|youngest|first|last|earlier|later|earliest|latest|more recent)\b/i

/** The last two answers as one, where each showed one review and both are spoken of: "which of those two is older". */
export function pairOf(question: string, before: Understood): Understood {
  const [one, two] = [before.last?.shown ?? [], before.shown ?? []]
  const isPair = one.length === 1 && two.length === 1 && one[0] !== two[0]
  if (!isPair || !ofTwo.test(question)) return before
  const named = [...one, ...two]
  return { concepts: [], filters: { named }, said: '', notes: [], shown: named, ...before.last && { last: before.last } }
}

const unit = /^(?:(?:no|sorry|oops|i|we|meant|mean|that|should be|in|not years|not months) )*(?<unit>weeks?|months?|years?)(?: (?:old|sorry|i|we|meant|mean|not|years|months|weeks|please|pls))*$/

/** Says a unit of age and nothing else. */
export const isUnit = (text: string): boolean => unit.test(text.toLowerCase())

/** The ages that were asked for in another unit, "months I mean" after "4 years"; undefined where no unit alone is said. */
export function inUnit(text: string, ages: readonly AgeSpan[] | undefined): AgeSpan[] | undefined {
  const said = unit.exec(text)?.groups?.unit?.replace(/s$/, '')
  if (said === undefined || ages === undefined) return undefined
  return ages.map(({ from, to }) => {
    const inYears = from % 12 === 0 && to % 12 === 11
    const [low, high] = inYears ? [from / 12, (to - 11) / 12] : [from, to]
    if (said === 'year') return { from: low * 12, to: high * 12 + 11 }
    return said === 'month' ? { from: low, to: high } : { from: Math.floor(low * 12 / 52), to: Math.floor(high * 12 / 52) }
  })
}
