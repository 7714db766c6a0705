import { createRoles, lineOf } from '../words/roles.ts'
import { numbersTo } from '../../english/numbers.ts'

const quick = 'quick(?:ly|est)?|short(?:est)?|brief(?:est|ly)?|bite[ -]?sized?|snapp(?:y|iest)|concise|condensed|compact|digestible|punchy|speedy|swift'
const handy = 'fast|little|light(?:er)?|easy|easily|small|tiny'
const soon = 'at a glance|in one (?:go|sitting|hit)|straight (?:off|through)|(?:while|on|over|in|during|between|before|at)(?: the| my| our| a| an)?(?: \\w+)? (?:breaks?|lunch|coffee|brew|cuppa|commute|sitting|glance|hour|bus|train|tram|lift|go)|on the (?:go|move|hop)'

/** The parts that words play in asking for what is quick to read. */
const lexicon = {
  none: '(?:i|we)(?:\'?ll| will|\'?m going to|\'?re going to| am going to| are going to) (?:\\w+ )?(?:read|reading|skim)|short breaks?|short[ -](?:term|lived|staffed|stay|notice|fall|changed)|long[ -](?:term|lasting|standing|ago|history|list|way|before|after|since|enough ago)|(?:at |in |by )no time|time[ -]?(?:limits?|frames?|scales?|periods?|spans?|range|lines?)|no longer(?! than)|long ?-? ?time|(?:a|the|any|her|his|their|what|same|first|last|next|this|that) time',
  not: "no|not|nothing|nowt|none|never|avoid|without|cannot|can'?t|won'?t|don'?t|doesn'?t|haven'?t|hasn'?t|aren'?t|isn'?t|wouldn'?t|couldn'?t|didn'?t|(?:i'?ll |will )never|(?:don'?t|do not|didn'?t) (?:want|need|fancy)(?: to (?:be|have to|spend(?: \\w+)?))?|(?:leave|take|cut|miss|weed|filter|rule|throw|keep) out|(?:get )?rid of|drop|skip|ditch|lose|bin|remove|exclude|excluding|hide|ignore|except(?: for)?|apart from|rather than|instead of",
  lacks: '(?:short|pushed|pressed|strapped|stuck|low|tight) (?:of|for|on) time|time (?:is |\'?s )?(?:short|tight|limited|poor)|in (?:a|such a|too much of a) (?:rush|hurry)|up against it(?: for time)?|(?:rushed|pushed|run) off (?:my|our) feet|not (?:got )?long|limited time|little time|tight for time',
  takes: 'takes?|taking|took|need(?:ing|s)?|last(?:s|ing)?|eats? up', got: "(?:i|we)(?:'ve|ve)? (?:only )?(?:got|have|had)|(?:i|we)'?ve(?: only)?(?: got)?|only (?:got|have)|got(?: only)?|with only|have only",
  ages: 'ages|forever|for ever|(?:half |all )(?:the |a |my )?(?:day|night|morning|week|evening|afternoon|shift)s?|a (?:year|week|month|lifetime)|weeks|hours|an age|days',
  quick, handy, soon,
  long: 'long(?:er|est)?|lengthy|massive|huge|big(?:ger)?|hefty|heavy|wordy|epic|giant|enormous|thick|chunky|great|dense|weighty|full[ -]?length', than: 'than|over|more than|of|about|around|upwards of',
  read: 'to (?:be )?(?:read|get through|digest|skim|look (?:at|over|through)|go through|take in|wade through|plough through|scan|absorb|work through|finish)|(?:reading|read|reads|get through|getting through|plough through|wade through|skim|digest|scan|absorb|go through|look through|take in)(?: (?:it|them|those|one|through))?|to (?:it|them)',
  few: '(?:a )?(?:couple(?: of)?|few)|two|three|2|3|(?:one|1) (?:or|to) (?:two|2)|(?:two|2) (?:or|to) (?:three|3)|[12] ?- ?[23]', one: 'one|a|an|1|single', number: `\\d{1,3}|${numbersTo(20, 4)}|thirty|forty|fifty|sixty|a hundred|hundreds? of|half an|quarter of an|loads of|pages and`,
  under: 'under|less than|fewer than|up to|below|max(?:imum)?(?: of)?|no more than|within|about', most: 'max(?:imum)?|tops|at (?:the )?most|or (?:less|under|fewer|so)|limit',
  page: '[ -]?pages?|[ -]?pagers?|[ -]?sides?(?: of (?:a4|paper))?|[ -]?sheets?|pp', minutes: '[ -]?min(?:ute)?s?|hour|[ -]?secs?|seconds',
  time: '(?:much |enough |any |the )?time', any: '(?:any )?of (?:these|those|them)|any(?:thing)?|something|owt|summat|some|for|the|those|an|a|which|what|whats|what\'s|who|only|keep|make|is|are|was|it|them|to|be|kept',
  so: "that|so|very|really|too|overly|terribly|quite|pretty|fairly|nice(?: and|ly)?|dead|super|proper|well|a bit|much|all|just|please|pls|plz|thanks|ta",
  piece: '(?:one|thing|doc|document|read|report|review|piece|version|briefing|bit|paper|article|publication|case)s?|stuff|material|reading|learning|pager'
} as const

const roles = createRoles(lexicon, { end: '(?=stop|$)', amount: 'few|one|number', opens: '(?<=^stop*)', short: 'quick|handy' }, ['so'])

/** The ways to ask for what is quick to read: nothing long, what does not take long, what a few minutes are enough for, what is a page or two, and what is short. */
const rules = [
  'not (?:any|one)* (?:long piece*|ages piece+)(?: than? amount* page)?(?: read|end)',
  'not any* (?:(?:long|number) piece*)? than? amount* page piece*',
  'not word? read any* (?:long|number|ages) piece*(?: than)? amount* page*',
  'not takes word? (?:long|ages|time|amount+ (?:minutes|page))(?: read)?',
  '(?:opens got|got) under? amount+ minutes(?: (?:any|read)* (?:read|end))?',
  'got? (?:not|few) got? time (?:(?:read|any|one)+ (?:long|number|page|piece)+|read? end)|not got ages',
  'lacks(?: (?:any|one|read)+ (?:long|piece)+)?',
  'read (?:any|word)? short|(?:short|soon) read',
  // What is to be read on a train need not be short, unless that is all that is said of it.
  '(?:any|one|opens|(?<=stop)) read (?:any|word)? soon',
  'read (?:any|word)? (?:under|any)* amount+ minutes',
  'under amount+ (?:page|minutes)|few page piece?(?: most)?|amount page most',
  '(?:any|piece)+ quick (?:word quick)? read? end|opens quick end',
  'quick (?:word quick )?piece'
].map(names => roles.pattern(names))

/** A text with every way to ask for what is quick to read said in one word that the vocabulary knows, and that is no longer; all else stays where it stands. */
export function inBrief(text: string): string {
  const parts = roles.read(text)
  const line = lineOf(parts)
  for (const pattern of rules) {
    const match = pattern.exec(line)
    if (!match) continue
    const [from, to] = [parts[match.index]!.start, parts[match.index + match[0].length - 1]!.end]
    return `${text.slice(0, from)}${'skim'.padEnd(to - from)}${inBrief(text.slice(to))}`
  }
  return text
}
