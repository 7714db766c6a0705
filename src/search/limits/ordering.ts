import { createRoles, lineOf } from '../words/roles.ts'
import { numbersTo } from '../../english/numbers.ts'

/** What a question asks to be first, or alone. */
export type Order = 'newest' | 'oldest' | 'latest' | 'earliest'

const few = `[2-9]|10|${numbersTo(10, 2)}|few|couple(?: of)?`
const list = '(?: (?:of )?(?:the |that |your )?(?:list|pile|page|heap))?'
const papers = 'publications?|reports?|documents?|papers?'
const goes = '(?:(?:goes|go|going|comes?|coming|listed|shown) )?'
const starting = 'start(?:ing)?|begin(?:ning)?|lead(?:ing)?|kick off|open(?:ing)?'
const ending = 'end(?:ing)?|finish(?:ing)?|clos(?:e|ing)'

/** The parts that words play in asking for an order: a phrase stands before its words. */
const lexicon = {
  none: 'first[ -](?:child|born|aid|baby|time|contact|language|responders?|visit|year|cousins?)|last (?:year|month|week|time|resort|decade|\\d{3,}|[2-9] (?:years|months|weeks))|at last|front door|brand new(?! (?:reviews?|ones?|reports?|briefings?|audits?))',
  lifo: 'last in,? first out|lifo|(?:hot|fresh(?:est)?) off the press(?:es)?', fifo: 'first in,? first out|fifo|in the order (?:that )?(?:they|these|it all) (?:came out|were (?:published|written|done)|appeared)|in time order',
  falling: '(?:in )?(?:reverse (?:chronological|date)|descending)(?: order)?', rising: '(?:in )?(?:chronological(?:ly)?|ascending)(?: date)?(?: order)?', desc: 'desc', asc: 'asc',
  // what is just out, where nothing but its theme comes after it
  out: '(?:just|newly|freshly) (?:come |been )?(?:out|published|released|in|added)(?=\\W*$|\\s*[-,:;?]|\\s(?:on|about|re)\\b)|brand new',
  landed: 'just (?:landed|published|out)', outLast: 'last published', whatsNew: "(?:what'?s?|anything|something) new",
  newest: 'newest|latest|most (?:recent|up[ -]to[ -]date)', recent: 'recent|recently|lately', fresh: 'fresh(?:est|er)?', newer: `newer|new|(?:most |more )?(?:modern|current|up[ -]to[ -]date)|youngest(?= (?:${papers})\\b)`,
  oldest: 'oldest|earliest', outFirst: 'first published', older: 'older|earlier|early|old|vintage|historic(?:al)?|antiques?|ancient|longest ago|furthest back',
  begin: `(?:${starting})(?: off)? (?:with|at|from)`, close: `(?:${ending})(?: off)? (?:with|at|on)`,
  primal: 'very first|first[ -]ever|original',
  head: `${goes}(?:one |ones )?(?:first|leading)|(?:(?:at|on|to|up) (?:the |its )?(?:very )?|up )(?:top|front|head)${list}`,
  foot: `${goes}last${list}|at (?:the )?(?:very )?(?:bottom|end|back)${list}|to the (?:bottom|end)${list}`, beneath: 'underneath|below',
  sort: '(?:order|sort|sorted|ordered|arranged?) (?:them |it |these )?by', inTime: '(?:in|through) time', inOrder: '(?:in|by) (?:publication )?(?:date|year) order', ofDate: '(?:by|in|of) (?:the )?(?:publication )?(?:date|year|time|age)(?: order)?', date: '(?:publication )?(?:date|year)(?: order)?',
  backward: '(?:(?:work|working|go|going|run|running) )?back(?:wards?)?(?: from)?', forward: '(?:(?:work|working|go|going|run|running|come|coming|move|moving) )?forwards?',
  present: 'now|today|present(?: day)?|modern times', past: 'past|way back(?: when)?|beginning|start|antiquity', ago: '(?:years|long) ago',
  before: 'before|b4|above|ahead of|(?:and )?then|followed by', to: '(?:(?:through|down|up|right|all the way|back|forwards?) )*to', from: 'from', and: 'and',
  few, which: 'which(?: one| review)? (?:is|was)', came: '(?:(?:that|which) )?(?:(?:you|they|the board|the partnership|we) )?(?:(?:was|were|got|has been|have|be|have been) )?(?:published|put out|came out|come out|came|released|out|done|did)', was: 'was',
  child: 'child|kid|boy|girl|lad|lass|teen|young|of the children|sibling|brother|sister',
  one: 'one|review|report|thing', many: 'reviews|ones|reports|briefings', paper: `${papers}|stuff|learning|things|cases?`, form: 'briefing|audits?|scrs?|cspr|csprs|lcsprs?', the: 'the|its|that|of|with|more'
} as const

const roles = createRoles(lexicon, {
  anyNew: 'newest|newer|recent|fresh|out|landed|outLast|whatsNew', anyOld: 'oldest|older|outFirst', thing: 'one|many|paper|form', dated: 'date|ofDate|inOrder', end: '(?=stop*$)', opens: '(?<=^stop*)'
}, ['the'])

/** What puts the one at the head and the other at the foot. */
const headed = (one: string, other: string): string => `${one} thing? (?:head|stop? before ${other} thing?|to ${other} thing?)|${other} thing? (?:foot|beneath)|begin ${one} thing?|close ${other} thing?`

/** The ways to ask for an order, the first that is met counts. */
const rules: [RegExp, Order][] = ([
  [`dated? falling|lifo|desc dated|dated desc|${headed('anyNew', 'anyOld')}|backward (?:newest|present|inTime)|from present backward|present to past|sort newest`, 'newest'],
  [`dated? rising|fifo|asc dated|dated asc|(?:dated stop?)?(?:${headed('anyOld', 'anyNew')})|dated stop? begin (?:past|head)|(?:dated|from)? head to foot dated?|forward inTime|(?:to|from|backward) primal thing? and forward|from? past to present|from ago to present|few oldest (?!child)|oldest few|sort oldest`, 'oldest'],
  ['inOrder|sort date', 'newest'],
  ['few (?:newest|outLast)|newest few|foot few (?:thing|came)', 'newest'],
  ['foot one came', 'latest'],
  ['head one came', 'earliest'],
  ['primal (?=thing)|primal end', 'earliest'],
  ['out|fresh (?=thing|head|end)', 'newest'],
  ['opens which (?:older|oldest) end|oldest (?!child)|(?<=came|was) head|outFirst', 'earliest'],
  ['opens which (?:newer|newest) end|(?<=came|was) foot|outLast', 'latest'],
  ['newest (?=word? (?:word|paper|form)? many)', 'newest'],
  ['newest', 'latest'],
  ['recent|whatsNew end|opens newer many', 'newest']
] satisfies [string, Order][]).map(([names, order]) => [roles.pattern(names), order])

const form = roles.pattern('form')
const chronology = /^chrono/i

/** The order that a text asks for, and the text without the words that say nothing else: "in chronological order" is about no chronology, and "oldest SCR first" about serious case reviews. */
export function orderIn(text: string): { order?: Order, rest: string } {
  const parts = roles.read(text)
  const line = lineOf(parts)
  for (const [pattern, order] of rules) {
    const match = pattern.exec(line)
    if (!match) continue
    const told = parts.slice(match.index, match.index + match[0].length)
    const [from, to] = [told[0]!.start, told.at(-1)!.end]
    const isKept = (at: number): boolean => told.some(({ letter, start, end }) => form.test(letter) && at >= start && at < end)
    const says = text.slice(from, to)
    return { order, rest: /\s/.test(says) || chronology.test(says) ? text.slice(0, from) + says.replace(/./gs, (sign, i: number) => isKept(from + i) ? sign : ' ') + text.slice(to) : text }
  }
  return { rest: text }
}
