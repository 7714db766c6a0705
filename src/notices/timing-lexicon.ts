import { monthPattern } from '../english/months.ts'
import { numbersTo } from '../english/numbers.ts'

const counts = numbersTo(20)

/** The parts that words play in saying when notices are wanted; a phrase stands before its words. `every`, `at` and the like mean something beside the others alone. */
export const lexicon = {
  now: 'for (?:now|the moment|the time being|a (?:bit|while))',
  soon: '(?:immediate(?:ly)?|straight[ ]?away|right away|at once|instantly|as (?:soon as )?(?:they|it) (?:come|comes|are|is)(?: out| published| released)?)',
  oft: 'daily|monthly|fortnightly|bi-?weekly|quarterly|termly|yearly|annually|hourly|twice (?:weekly|monthly|daily)',
  weekly: '(?:as )?(?:a )?(?:weekly(?: digest| round[ -]?up| summary)?|digest|once (?:a|every|each|per) week|(?:every|each|per) week(?![ -]?days?))',
  weekdays: '(?:week|work|working|business|school|office)[ -]?days?',
  office: '(?:office|work|working|school|business|daytime) hours|(?:the )?daytime|(?:the )?(?:working|school) day',
  away: 'out of (?:office |working )?hours|outside (?:of )?(?:office|working|school|business) hours',
  weekend: 'week[ -]?ends?',
  bank: '(?:bank|public) holidays?',
  holiday: '(?:(?:school|summer|winter) )?holidays?|half[ -]?terms?|(?:school )?term[ -]?time|christmas|easter|summer',
  night: 'overnight|nights?|night[ -]?times?|evenings?',
  part: 'mornings?|afternoons?|lunch[ -]?times?|am|pm',
  day: '(?:mon|tues|wednes|thurs|fri|satur|sun)days?',
  short: 'mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun',
  month: monthPattern,
  clock: `\\d{1,2}(?:[:.]\\d\\d)?[ ]*(?:am|pm|o.?clock)|\\d{1,2}[:.]\\d\\d|\\d{1,2}h(?:rs?|\\d\\d)?|\\d{4}[ ]?h(?:ou)?rs|noon|midday|midnight|(?:half|quarter) (?:past|to) (?:\\d{1,2}|${counts})|(?:${counts}) o.?clock`,
  ish: '\\d{1,2}[ ]*ish',
  figure: '\\d{1,2}(?!\\d|[ -]*(?:year|month|yr)s?[ -]?olds?)',
  unit: '(?:hour|day|week|fortnight|month|quarter|term|year)s?(?![ -]olds?)',
  times: '(?:twice|(?:two|three|four|\\d) times) (?:a|an|per|every|each)',
  every: 'every|each|per|once (?:a|an|every|each|per)',
  ordinal: 'first|second|third|fourth|last|other|alternate|\\d{1,2}(?:st|nd|rd|th)',
  count: counts,
  many: 'a|an|a few|a couple of|several|few',
  bound: '(?:the )?(?:end|start|beginning|middle) of(?: (?:the|each|every|a))?',
  date: 'today|tonight|tomorrow|(?:the )?new year|(?:i|we) (?:say|ask|tell you)(?: so)?',
  next: 'next|this|further notice',
  most: 'no more (?:often )?than|at (?:the )?(?:most|least)',
  not: '(?:do not|don[\'’]?t|never|not|nothing|nowt|quiet|silent|except(?: for)?|excluding|apart from|without|no)(?: (?:send|sending|post|posting|message|notify|tell|disturb|ping|bother|us|me|anything|any|them|it|these|notices|posts|messages|alerts|hours))*',
  only: 'only|just',
  sooner: 'before|earlier than|sooner than|until|till',
  later: 'after|later than|past',
  between: 'between|from|starting|beginning',
  to: 'to|through|–|—|-',
  at: 'at|by|around|about|roughly|approx(?:imately)?',
  on: 'on',
  for: 'for|in|over|within',
  and: ',|and|or|&|but|plus|also',
  dayless: '[a-z]{3,}days?',
  small: 'the|during|of|of the|any|our|my|at any|come|comes|sent|please'
} as const

/** Names for several of them together, as patterns have them. */
export const classes = {
  hour: 'clock|figure|count|ish', few: 'many|count', off: 'bank|holiday', lead: 'on|at|for|small|most', range: 'to|and|sooner|stop', dayname: 'day|short', dayish: 'day|short|weekend|off|weekdays', number: 'figure|few|ordinal'
}
