import type { Review } from '../catalogue/review.ts'
import type { Facts } from './facts.ts'
import { liesIn } from './months.ts'
import type { Ranked, Shelf } from './rank.ts'
import type { Understanding } from './understand.ts'

function newestYear(facts: Facts): number {
  return Math.max(0, ...facts.years.map(y => y.to ?? 0))
}

/** Direct before related, then by date where that was asked, those without one last, then the best score. With "the latest review" or "the earliest one" only the first stays direct. */
export function ordered({ order }: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  const grade = (r: Ranked): number => r.grade === 'direct' ? 0 : 1
  const when = (r: Ranked): string => shelf.reviews[r.at]?.published ?? String(newestYear(shelf.facts[r.at] as Facts) || '')
  const byDate = (a: Ranked, b: Ranked): number => {
    const [one, two] = [when(a), when(b)]
    return one === '' || two === '' || (order !== 'earliest' && order !== 'oldest') ? two.localeCompare(one) : one.localeCompare(two)
  }
  const sorted = found.sort((a, b) => grade(a) - grade(b) || (order ? byDate(a, b) : 0) || b.score - a.score || a.at - b.at)
  const [first] = sorted
  if ((order !== 'latest' && order !== 'earliest') || !first || when(first) === '') return sorted
  return sorted.map((r, i) => i === 0 ? r : { ...r, grade: 'related' as const })
}

/** With months asked for, what is dated in others does not fit, and what has only its year is near. */
export function inMonths({ understood: { filters: { years } } }: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  if (years?.since === undefined && years?.until === undefined) return found
  return found.flatMap(f => {
    const review = shelf.reviews[f.at] as Review
    const dates = [review.published, ...review.documents.map(d => d.published)].filter(date => date !== undefined)
    const lie = dates.length > 0 ? dates.map(date => liesIn(date, date, years)) : shelf.facts[f.at]!.years.map(({ from = '', to = '' }) => liesIn(`${from}`, `${to}`, years))
    if (lie.includes('met')) return [f]
    return lie.length > 0 && !lie.includes('near') ? [] : [{ ...f, grade: 'related' as const }]
  })
}

/** What a question asks for that names no theme: every review, or with an order every one that has a date. */
export function heldBy({ order }: Understanding, { reviews, facts }: Shelf): Ranked[] {
  return reviews.flatMap((review, at) => order && review.published === undefined && newestYear(facts[at] as Facts) === 0 ? [] : [{ at, grade: 'direct' as const, score: 1, wishes: [], levels: [], standings: [], by: order ? 'date' as const : 'held' as const }])
}

/** What a question asks to be first, or alone. */
export type Order = 'newest' | 'oldest' | 'latest' | 'earliest'

const thing = '(?:reviews?|ones?|reports?|briefings?|audits?|scrs?|publications?|stuff|documents?|learning|things?|cases?)'
const newest = '(?:newest|latest|most recent)'
const oldest = '(?:oldest|earliest)'
const few = '(?:[2-9]|10|two|three|four|five|six|seven|eight|nine|ten|few|couple(?: of)?)'
const list = '(?: (?:of )?(?:the |that |your )?(?:list|pile|page|heap))?'
const first = `(?:(?:goes |go |going |come |comes |coming |listed |shown )?(?:first(?![ -](?:child|born|aid|baby|time|contact|language|responder|visit|year|cousin))|one first|ones first)|(?:(?:at|on|to|up) (?:the |its )?(?:very )?|up)(?:top|front|head)(?! door)${list}|(?:before|b4) (?:the )?(?:OTHER))`
const last = `(?:(?:goes |go |come |comes |listed )?(?:last(?! (?:year|month|week|time|resort|decade|\\d))|at (?:the )?(?:very )?(?:bottom|end|back)|to the (?:bottom|end))${list})`
const begin = '(?:start|starting|begin|beginning|lead|leading|kick off|open|opening) (?:off )?(?:with|at|from) the (?:very )?'
const close = '(?:end|ending|finish|finishing|close|closing) (?:off )?(?:with|at|on) the (?:very )?'
const came = '(?:came (?:out )?|was |published |done )'
const child = '(?:child|kid|boy|girl|lad|lass|teen|young|of the children|sibling|brother|sister)'
/** What is new and what is old, in whatever words an order is told by. */
const new_ = `(?:${newest}|newer|new|more recent|recent|fresh(?:est|er)?|(?:most |more )?(?:modern|current|up[ -]to[ -]date)|just (?:landed|published|out)|last published|what'?s new)`
const old = `(?:${oldest}|older|earlier|early|old|vintage|historic(?:al)?|antiques?|ancient|first published|longest ago|furthest back)`
const present = '(?:now|today|the present(?: day)?|present|modern(?: times| day)?|current)'
const past = '(?:the past|past|way back(?: when)?|the (?:very )?(?:first|beginning|start)|(?:years|long) ago|antiquity)'
const way = '(?: through| down| up| right| all the way| back| forwards?)* to (?:the )?'
const by = '(?:by |in |of )?(?:the )?(?:publication )?(?:date|year|time|age)(?: order)?'

/** What puts the one at the head and the other at the foot. */
const headed = (one: string, other: string): string => `(?:the )?${one}(?: ${thing})? ${first.replace('OTHER', `${other}(?: ${thing})?`)}|(?:the )?${other}(?: ${thing})? ${last}|${one}(?: ${thing})?${way}${other}(?: ${thing})?|${begin}${one}(?: ${thing})?|${close}${other}(?: ${thing})?`

/** The ways to ask for an order, the first that is met counts. */
const rules: [RegExp, Order][] = ([
  [`(?:in )?reverse (?:chronological|date)(?: order)?|${headed(new_, old)}|desc(?:ending)?(?: ${by})|${by} desc(?:ending)?|(?:in )?descending(?: order)?|(?:work|working|go|going|run|running) back(?:wards?)? (?:from (?:the ${newest}|${present})|(?:in|through) time)|from ${present} back(?:wards?)?|${present}${way}${past}|(?:order|sort|sorted|ordered|arranged?) (?:them |it |these )?by (?:the )?${newest}|fresh(?:est)? off the press|fresh(?:est)?(?= (?:${thing}|first)|\\W*$)(?: first)?`, 'newest'],
  [`(?:in )?(?:chronological|ascending)(?:ly)?(?: date)?(?: order)?|(?:(?:in|by) (?:date|publication date) order,? (?:with )?(?:the )?)?(?:${headed(old, new_)})|(?:in )?(?:date|time|publication) order,? (?:start|begin)\\w* (?:at|with|from) the (?:beginning|start|first)|(?:date |from )?first to last(?: in date order)?|asc(?: ${by})|${by} asc(?:ending)?|in time order|(?:(?:work|working|go|going|run|running|come|coming|move|moving) )?forwards? (?:in|through) time|(?:back )?(?:to|from) the very first(?: ${thing})? and (?:com|work|go|mov)\\w+ forwards?|(?:from )?${past}${way}${present}|in the order (?:that )?(?:they|these|it all) (?:came out|were (?:published|written|done)|appeared)|(?:${few} )${oldest}(?! ${child})|${oldest} ${few}`, 'oldest'],
  ['(?:in|by) (?:publication )?(?:date|year) order|(?:order|sort|sorted|ordered|arranged?) (?:them |it |these )?by (?:the )?(?:date|year)', 'newest'],
  [`${few} (?:${newest}|last published)|${newest} ${few}|last ${few} (?:${thing}(?: |$)|(?:that were )?(?:published|released|out))`, 'newest'],
  ['(?:the )?(?:very )?last (?:one|review|report|thing) (?:that |which |to )?(?:(?:you|they|the board|the partnership|we) )?(?:(?:was|were|got|has been|have|be|have been) )?(?:published|put out|came out|come out|released|done|did)', 'latest'],
  ['(?:the )?(?:very )?first (?:one|review|report|thing) (?:that |which |to )?(?:(?:you|they|the board|the partnership|we) )?(?:(?:was|were|got|be|have been) )?(?:published|put out|came out|come out|released)', 'earliest'],
  [`(?:the )?(?:very first|first[ -]ever|original)(?= ${thing}|(?: one)?\\W*$)`, 'earliest'],
  ['hot off the press(?:es)?|(?:just|newly|freshly) (?:come |been )?(?:out|published|released)(?=\\W*$|\\s*[-,:;]|\\s(?:on|about|re)\\b)|brand new(?= (?:reviews?|ones?|reports?|briefings?|audits?)\\b)', 'newest'],
  [`(?<=^\\W*)which(?: one| review)? (?:is|was) (?:the )?(?:older|oldest|earlier)(?=\\W*$)|earliest|oldest(?! ${child})|(?<=${came})first|first published`, 'earliest'],
  [`most up to date|(?<=^\\W*)which(?: one| review)? (?:is|was) (?:the )?(?:newer|newest|latest|more recent)(?=\\W*$)|(?<=${came})last|last published`, 'latest'],
  [`${newest}(?=(?:\\W+\\w+){0,2}\\W+(?:reviews|ones|reports|briefings|first))`, 'newest'],
  [newest, 'latest'],
  ["recent|recently|lately|(?:what'?s?|anything|something) new(?=\\W*$)|(?<=^\\W*)new (?:reviews|ones|publications)", 'newest']
] satisfies [string, Order][]).map(([pattern, order]) => [new RegExp(`\\b(?:${pattern.replace(/(?<!\[) (?!-)/g, '\\s+')})(?!\\w)`, 'i'), order])

const anyOrder = /\b(?:old|new|late|recent|first|last|fresh|chrono|asc|desc|early|earl|date|origin|hot|just|most|in the order|brand|vintage|historic|antique|ancient|longest|furthest|modern|current|up[ -]to|back|forward|present|in time)/i

/** The order that a text asks for, and the text without the words that say nothing else: "in chronological order" is about no chronology. */
export function orderIn(text: string): { order?: Order, rest: string } {
  if (!anyOrder.test(text)) return { rest: text }
  for (const [pattern, order] of rules) if (pattern.test(text)) return { order, rest: text.replace(pattern, found => /\s|^chrono/i.test(found) ? ' '.repeat(found.length) : found) }
  return { rest: text }
}
