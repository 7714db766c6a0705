import type { Mention } from '../vocabulary/recognise.ts'
import type { Word } from '../words/words.ts'

/** A question may ask for several things apart: "either …, or …", "one, …; two, …", "anything on …, and anything on …". A review that is any of them is what was asked. */

const counts: readonly RegExp[] = [/^(one|first|firstly|1|i|a)$/, /^(two|second|secondly|2|ii|b)$/, /^(three|third|thirdly|3|iii|c)$/]

const joins = /^(and|or|plus|also|then|alternatively|separately|otherwise)$/
const things = /^(anything|something|everything|any|one|ones|reviews?|cases?|reports?|learning|lessons|stuff|whatever)$/
const ofWhat = /^(on|about|around|regarding|concerning|involving|where|with|of|covering|to|from|for)$/
const lightly = /^(the|a|an|some|also|maybe|perhaps|possibly|then|another|any|local)$/
const subjects = /^(a|an|one|someone|somebody|any|anyone|the|kids|children|babies|teenagers)$/
const predicates = /^(where|when|who|whose|was|were|had|has|have|got)$/

const opensClause = (words: readonly Word[], i: number): boolean => i === 0 || words[i]?.paused === true || words[i]?.sentence !== words[i - 1]?.sentence

/** True where a thing may begin after its number: "one, …", "two anything on …", "one is whatever …". */
function opensThing(words: readonly Word[], i: number): boolean {
  const text = (k: number): string => words[k]?.text ?? ''
  return words[i]?.paused === true || things.test(text(i)) || (text(i) === 'is' && (things.test(text(i + 1)) || lightly.test(text(i + 1))))
}

/** Places where "one, …" and "two, …" begin. */
function counted(words: readonly Word[]): number[] {
  const found: number[] = []
  words.forEach((word, i) => {
    const isCounted = opensClause(words, i) && counts[found.length]?.test(word.text) && opensThing(words, i + 1)
    if (isCounted) found.push(i)
  })
  return found
}

/** Places where the two things begin of "either … or …". */
function either(words: readonly Word[], named: ReadonlySet<number>): number[] {
  const from = words.findIndex(word => word.text === 'either')
  const or = words.findIndex((word, i) => from >= 0 && i > from && word.text === 'or' && word.sentence === words[from]?.sentence)
  return or < 0 || isNear(named, or) ? [] : [from, or]
}

const isSought = (words: readonly Word[], i: number): boolean => things.test(words[i]?.text ?? '') && ofWhat.test(words[i + 1]?.text ?? '')

/** True just after "and", "plus", "or also a". */
function isJoined(words: readonly Word[], i: number): boolean {
  const back = words.slice(Math.max(0, i - 3), i).reverse()
  return back.some(({ text }, k) => joins.test(text) && back.slice(0, k).every(between => lightly.test(between.text)))
}

/** True where it is said once more what is looked for: "and anything on …", "plus one where …", and at a pause the very words used before. */
const restarts = (words: readonly Word[], i: number, earlier: number): boolean =>
  isJoined(words, i) || (opensClause(words, i) && words[earlier]?.text === words[i]?.text && (!/^ones?$/.test(words[i]?.text ?? '') || words[earlier + 1]?.text === words[i + 1]?.text))

/** Places where what is looked for is said, once and again. */
function repeated(words: readonly Word[], asked: readonly boolean[]): number[] {
  const found: number[] = []
  words.forEach((_, i) => { if (asked[i] && isSought(words, i) && (found.length === 0 || restarts(words, i, found.at(-1)!))) found.push(i) })
  return found
}

/** "A girl who …, or a boy who …": an "or" between two whole descriptions. "A girl who …, or who …": what comes before the first theme is said of both. `named`: places of the words that name a theme. */
function offered(words: readonly Word[], asked: readonly boolean[], named: ReadonlySet<number>): number[] {
  const next = (i: number): string => words[i + 1]?.text ?? ''
  const or = words.findIndex(({ text }, i) => asked[i] && text === 'or' && (subjects.test(next(i)) || predicates.test(next(i))) && !isNear(named, i))
  return or < 0 ? [] : [predicates.test(next(or)) ? Math.min(...named) : 0, or]
}

/** True where a theme stands just before and another just after: a choice of two words, not of two descriptions. */
const isNear = (named: ReadonlySet<number>, or: number): boolean => [1, 2].some(k => named.has(or - k)) && [1, 2].some(k => named.has(or + k))

/** For each word, which of the things asked for apart it tells of; undefined for what is said of them all, and throughout where no more than one is asked for. */
export function apart(words: readonly Word[], asked: readonly boolean[], topics: readonly Mention[]): (number | undefined)[] {
  const named = new Set(topics.flatMap(({ at }) => at))
  const ways = [counted(words), either(words, named), repeated(words, asked), offered(words, asked, named)]
  const partOf = (starts: readonly number[], i: number): number | undefined => { const part = starts.findLastIndex(start => i >= start); return part < 0 ? undefined : part }
  const starts = ways.find(all => all.length > 1 && all.every((_, part) => topics.some(({ at }) => partOf(all, at[0] ?? 0) === part))) ?? []
  return words.map((_, i) => starts.length > 1 ? partOf(starts, i) : undefined)
}
