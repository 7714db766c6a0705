import type { Understood } from '../../search/match.ts'
import { createRoles, lineOf, type Played } from '../../search/words/roles.ts'
import { numberOf, numbersTo, ordinalsTo } from '../../english/numbers.ts'

const nths = ordinalsTo(10).split('|').map((word, at) => `${word}|${at + 1}${['st', 'nd', 'rd'][at] ?? 'th'}`)
const counted = `\\d{1,2}|${numbersTo(20)}`
const opening = 'open|read|see|view|show|give|go|take|have|pick|choose|select|tap|click|try|expand|pull|bring|send|get|want|start|look|pop|dig|jump|dive|drill|zoom|scroll|share'
const just = '(?:just |right |straight |directly |immediately )?'

/** The parts that words play in telling a place in a list. */
const lexicon = {
  few: `(?:first|top|last|bottom) (?:${numbersTo(5, 2)}|[2-5]|couple)`,
  number: `(?:number|nr|num|nbr|item|option|result|choice|entry|row)[ ,.]*(?:${counted})|(?:review|report) \\d{1,2}`, numeral: `(?:open|read|see)[ ,.]*(?:${counted})|no[ ,.]*(?:\\d{1,2}|${numbersTo(20, 2)})`,
  nth: nths.join('|'), nextToLast: 'penultimate|next to (?:the )?last',
  foot: 'last|final|bottom|latter|end(?= ones?)|(?<=(?:at|from|to|off|towards) the (?:very |far )?|(?:from|to) )(?:end|foot|tail)', head: 'top|former|(?<=(?:at|from) the (?:very )?)(?:start|beginning|head)',
  middle: 'middle', next: 'next', previous: 'previous', other: '(?<=the )other(?! ones| reviews)',
  before: `${just}(?:above|before|preceding)`, after: `${just}(?:below|beneath|under|underneath|after|following)`,
  but: 'but', from: 'from|to|off', up: 'up|down|along|in', not: 'not', point: 'it|that|this', thing: 'one|ones|review|report|result|case',
  fact: 'age|sex|year|date|board|publisher|findings|learning|themes|summary|gist|links?|url|pdf|web|address|copy|title|name|code|id', counted,
  filler: `the|of|them|those|these|a|an|at|on|right|very|list|page|lot|you|showed|gave|listed|mentioned|full|back|with|me|us|who|what|whats|when|where|how|old|was|is|were|did|does|do|wrote|published|for|about|more|detail|details|info|information|further|properly|looks?|sounds?|seems|good|best|perfect|great|fine|ideal|relevant|useful|interesting|like|just|only|and|so|now|then|again|instead|can|could|i|ill|its|there|mate|lets|called|into|out|through|over|${opening}`
} as const

const roles = createRoles(lexicon, { step: 'before|after', place: 'nextToLast|nth|foot|head|number|numeral|middle|few|next|previous|other', name: 'thing|counted' }, ['filler'])
type Is = (line: string) => boolean
function is(names: string): Is {
  const pattern = roles.pattern(names)
  return line => pattern.test(line)
}

/** A place is counted from the head, from 0. `first`, `last`: words of the first and last part that were met. */
type Position = (listed: number, first: string, last: string) => number

const nth = (text: string): number => nths.findIndex(names => names.split('|').includes(text))
const numbered = (text: string): number => numberOf(/[a-z]+$|\d*$/.exec(text)![0]) || 0

/** How many a word or a figure tells: "couple", "three", "4". */
export const howMany = (count: string): number => count === 'couple' ? 2 : numbered(count)

/** The ways to tell a place, the first that is met counts. */
const ways: [RegExp, Position][] = ([
  ['nextToLast', listed => listed - 2],
  ['nth thing? up? from? foot', (listed, first) => listed - 1 - nth(first)],
  ['foot thing? but name', (listed, _, last) => listed - 1 - numbered(last)],
  ['name up? from foot', (listed, first) => listed - 1 - numbered(first)],
  ['name up? from head', (_, first) => numbered(first)],
  ['nth(?!fact)', (_, first) => nth(first)],
  ['number|numeral', (_, first) => numbered(first) - 1],
  ['foot(?!fact)', listed => listed - 1],
  ['head(?!fact)', () => 0],
  ['middle', listed => listed % 2 === 1 ? (listed - 1) / 2 : -1]
] satisfies [string, Position][]).map(([names, position]) => [roles.pattern(names), position])

const [turned, fromIt, fromPlace] = [roles.pattern('^not place thing? stop? but?'), roles.pattern('^thing? step point'), roles.pattern('step(?=thing?place)')]
const [isBefore, isStrange, isPlace, isSure, isFirst, isFew, isOther, isFoot] = [is('before'), is('word'), is('place'), is('nth|number'), is('nth|head'), is('few'), is('other'), is('foot')]

/** "The second one please, the rest aren't relevant." */
const restOff = / ,? ?(?:and |but )?(?:(?:not|ignore|skip|drop|forget|leave|never mind) )(?:the )?(?:rest|others?)\b.*$| ,? ?(?:and |but )?(?:the )?(?:rest|others?) (?:is|are|arent|isnt|can|dont|doesnt|look|looks)\b.*$/
const wh = '(?:who|what|when|where|why|how|which|was|were|is|are|did|does|do|has|had|tell|any)'
const ofIt = '(?: (?:one|ones|review|report|result|case|of (?:them|those|these)))*'
/** A question goes with a place: "the second one, who wrote it", "what age was the child in the first one", "what did the last one say", "is the first one a boy". */
const asks = [new RegExp(`^(?:and |so |ok )*(?:was|is|did|does|has|had|were) (?:the )?·${ofIt} `), new RegExp(`^(?:(?:and|so|ok|for|with|in|on|about|from|take) )*(?:the )?·${ofIt} , (?:and |so )?${wh}\\b(?! about\\b| ones?\\b| there\\b| others?\\b| more\\b)`), new RegExp(`^(?:and |so |ok )*${wh}\\b.* (?:in|of|for|about|from|did|does) the ·${ofIt}(?: (?:say|says|find|found|conclude|recommend|come|out|about|happen|cover|tell|us|involve)){0,2}$`)]
/** A number alone, or one that is opened. */
const bare = new RegExp(`^(?:(?:and|so|then|just|ill|i|lets) )*(?:(?:${opening})(?: (?:into|in|with|for|at|up|me|us|to|on))* )?(?<number>\\d|${numbersTo(10, 2)})(?: (?:then|now|mate|up|there|next|first))*$`)
const pairing = / (?:and|n|plus) /

/** The place that is told, counted from 0; undefined for none. "The one above the last", and "not the first one, the one under it", go by another. */
function positionIn(parts: readonly Played[], listed: number): number | undefined {
  const line = lineOf(parts)
  const off = turned.exec(line)
  if (off) return besideIt(parts, off[0].length, listed) ?? positionIn(parts.slice(off[0].length), listed)
  const step = fromPlace.exec(line)
  if (step) return stepFrom(positionIn(parts.slice(step.index + 1), listed), step[0])
  const [found, position] = ways.map(([pattern, position]) => [pattern.exec(line), position] as const).find(([found]) => found !== null) ?? []
  return found ? position?.(listed, parts[found.index]!.text, parts[found.index + found[0].length - 1]!.text) : undefined
}

const stepFrom = (at: number | undefined, step: string): number | undefined => at === undefined ? undefined : at + (isBefore(step) ? -1 : 1)

function besideIt(parts: readonly Played[], from: number, listed: number): number | undefined {
  const found = fromIt.exec(lineOf(parts.slice(from)))
  return found ? stepFrom(positionIn(parts.slice(1, from), listed), found[0]) : undefined
}

/** All that it says tells a place, or asks of the one that stands there. */
function partsIn(said: string): Played[] | undefined {
  const parts = roles.read(said)
  const place = parts.find(({ letter }) => isPlace(letter))
  if (!place || /published (?:first|last)/.test(said)) return undefined
  const asked = said.slice(0, place.start) + '·' + said.slice(place.end)
  return !isStrange(lineOf(parts)) || (!isOther(place.letter) && asks.some(pattern => pattern.test(asked))) ? parts : undefined
}

/** The reviews that stand in the places that a message tells, "the second one", "open the last one", "1 and 3", or "the next one" after one of several; none where there is no such place, undefined where it tells none. */
export function placed(said: string, last: Understood): string[] | undefined {
  const sides = said.split(pairing).map(side => onePlaced(side, last))
  return sides.length > 1 && sides.every(ids => ids?.length === 1) ? [...new Set(sides.flatMap(ids => ids ?? []))] : onePlaced(said, last)
}

/** The same, where one that is not there and one that is not told are alike. */
export const ordinals = (said: string, last: Understood): string[] => placed(said, last) ?? []

function onePlaced(said: string, last: Understood): string[] | undefined {
  const lists = listedIn(last)
  const parts = lists[1].length === 0 ? undefined : partsIn(spelt(said, last, lists[1].length).replace(restOff, ''))
  const line = parts && lineOf(parts)
  // "The last one" after only one may be the answer before.
  if (line && isFoot(line) && isOnlyOne(last)) return undefined
  const way = line && special.find(([is]) => is(line))?.[1]
  return parts && (way ? way(last, lists, parts) : atPlace(parts, last, lists))
}

/** Those that were asked for, and all that stand in the answer. */
type Lists = [several: string[], all: string[]]

/** Places that are told by no number. */
const special: [Is, (last: Understood, lists: Lists, parts: readonly Played[]) => string[] | undefined][] = [
  [is('next'), last => last.filters.years ? undefined : besideOne(last, 1)],
  [is('previous'), last => last.filters.years ? undefined : besideOne(last, -1)],
  [isOther, (last, [, all]) => theOther(last, all)],
  [isFew, (_, [several, all], parts) => all.length > 1 ? fewOf(parts.find(({ letter }) => isFew(letter))!.text, several.length > 1 ? several : all) : undefined]
]

/** A number counts those offered apart too, in the order in which they stand; "the last one" is one of those that were asked for, where these are several. */
function atPlace(parts: readonly Played[], { last }: Understood, [several, all]: Lists): string[] | undefined {
  const line = lineOf(parts)
  const at = positionIn(parts, several.length > 1 ? several.length : all.length)
  // After two answers of one review each, the first is that of the answer before.
  if (at === 0 && all.length === 1 && last?.shown.length === 1 && isFirst(line)) return last.shown
  const found = at === undefined ? [] : all.slice(...slot(at))
  return found.length > 0 || (at !== undefined && isSure(line)) ? found : undefined
}

/** A figure alone after a list, where no age or year was asked for, is a place in it. */
function spelt(said: string, { filters }: Understood, listed: number): string {
  const { number } = bare.exec(said.trim())?.groups ?? {}
  return number !== undefined && filters.ages === undefined && filters.years === undefined && numbered(number) <= listed ? `number ${number}` : said
}

const isOnlyOne = ({ filters: { named = [] }, shown = [], beside = [] }: Understood): boolean => named.length < 2 && shown.length + beside.length === 1

/** Of several that were named, in the order in which they were; beside one of several, all of these. */
function listedIn({ filters: { named = [] }, shown = [], beside = [], among }: Understood): Lists {
  if (named.length > 1) return [named, named]
  const all = [...shown, ...beside]
  return all.length === 1 && among ? [among.shown, among.shown] : [shown, all]
}

/** Only of two is one the other: of those that were named or listed, or of two answers of one review each. */
function theOther({ filters: { named = [] }, shown = [], beside = [], last, among }: Understood, all: string[]): string[] | undefined {
  if (named.length > 1) return named.slice(-1)
  if (among || shown.length !== 1) return undefined
  if (all.length > 1) return beside.length === 1 ? beside : undefined
  return last?.shown.length === 1 && last.shown[0] !== shown[0] ? last.shown : []
}

function fewOf(few: string, several: string[]): string[] {
  const [way = '', count = ''] = few.split(' ')
  const many = howMany(count)
  return /^(?:last|bottom)$/.test(way) ? several.slice(-many) : several.slice(0, many)
}

const slot = (at: number): [number, number] => at < 0 ? [0, 0] : [at, at + 1]

/** The one that stood after or before the one that is shown alone; undefined at either end. */
function besideOne({ shown = [], among }: Understood, step: number): string[] | undefined {
  const [only, another] = shown
  const at = only === undefined || another !== undefined ? -1 : among?.shown.indexOf(only) ?? -1
  const found = at < 0 ? [] : among?.shown.slice(...slot(at + step)) ?? []
  return found.length > 0 ? found : undefined
}
