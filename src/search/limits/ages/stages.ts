/** A time of life by its name: how it is written, and its first and last year. */
type Stage = [words: string, from: number, to: number]

/** At an exam, or just before it. */
const sitting = '(?:doing|sitting|taking|revising for|studying for|in the middle of|mid|during|facing|before|up to)[ -]+(?:(?:his|her|their|the|some|an?) )?'
const whom = '(?:class|year|aged?|kids?|children|child|pupils?|students?|intake|starters?|boys?|girls?|lads?|stage|teacher)'
const short = "(?:below|under|younger than|not (?:yet )?(?:of|at)|short of|before|hadn'?t (?:yet )?reached|yet to reach|not yet)"
const beyond = '(?:over|above|past|of(?! adulthood)|at|older than|reached|beyond)'

/** What the law or school lets people do, and the age of it. */
const milestones: readonly [may: string, at: string, years: number][] = [
  ['vote|drink|buy (?:a drink|alcohol)|gamble', '(?:voting|drinking) age|(?:age of )?(?:majority|adulthood)', 18],
  ['drive|have a licen[cs]e', 'driving age', 17],
  ['consent|leave school|join the army', 'age of consent|school[ -]leaving age', 16],
  ['be (?:charged|arrested|prosecuted)', 'age of criminal responsibility', 10]
]

/** From this age on somebody is elderly. */
export const elderly = 60

/** Names that stand for an age wherever they are. */
export const stages: readonly Stage[] = [
  ...milestones.flatMap(([may, at, years]): Stage[] => [
    [`(?:(?:too young|not (?:yet |legally )?old enough|not (?:yet )?able) (?:to )?|(?:can'?t|cannot|couldn'?t) )(?:yet |legally )*(?:${may})|${short} (?:the )?(?:legal )?(?:${at})`, 0, years - 1],
    [`(?:legally )?old enough to (?:legally )?(?:${may})|can (?:legally |now )*(?:${may})|${beyond} (?:the )?(?:legal )?(?:${at})`, years, 25]
  ]),
  ['threenagers?', 3, 3], ['twee?ns?|tweenies|tweenagers?', 10, 12], ['pre[ -]?teen(?:age|ager)?s?', 9, 12], ['second year of life', 1, 1],
  ['(?:sixth|6th)[ -]form(?:ers?)?(?:[ -]aged?)?', 16, 18], ['minors|(?:anyone )?legally (?:still )?(?:a )?child(?:ren)?', 0, 17], ['twenty[ -]?somethings?', 20, 25], [`(?:elderly|pensioners?|octogenarians?|old[ -]age pensioners?|(?:past|over|of|at) (?:retirement|pension(?:able)?)[ -]age)(?! (?:neighbour|relative|relation|grand|mother|father|mum|dad|nan\\b|parent|aunt|uncle|carer|driver|passer|friend|lodger))`, elderly, 120]
]

/** Names of times at school that stand for an age wherever they are. */
export const schoolStages: readonly Stage[] = [
  ['school[ -]leavers?', 16, 18], ['(?:college|fe)[ -](?:aged?|kids|pupils?|learners?)', 16, 18],
  ['eyfs|(?:early years )?foundation stage', 0, 4], [`(?:years?|yrs?|y)[ -]r|fs2(?! *(?:-|/|to|up to|until))|reception(?:[ -]+${whom}(?:'?s)?)+`, 4, 5],
  [`${sitting}gcses?|gcses?[ -]+${whom}`, 14, 16], [`${sitting}as?[ -]?levels?|as?[ -]?levels?[ -]+${whom}`, 16, 18],
  [`${sitting}(?:key stage 2 |ks2 |year 6 )?sats|(?:last|final|top) year (?:of|at|in) (?:primary|juniors?)(?:[ -]school)?|(?:top|end) of primary(?:[ -]school)?`, 10, 11],
  ['(?:(?:just|newly|about to) )?(?:start(?:ed|ing|s)?|mov(?:ed|ing) (?:up )?to|first year (?:of|at|in)|new to) (?:at )?(?:big|secondary|high|senior)(?:[ -]school)?', 11, 12],
  ['(?:just|newly|recently|only just|about to) start(?:ed|ing)? (?:at )?(?:infant |primary |big )?school', 4, 5],
  ['(?:too (?:young|little|small) for|not (?:yet )?old enough for|below|under|younger than|not yet(?: of)?) (?:statutory )?school(?:[ -]age)?(?! (?:meals?|trips?))', 0, 4],
  ['infants? *(?:and|&|n|or|to|/|-) *juniors?(?: schools?)?', 4, 11],
  [`infants?'?[ -](?:schools?|dept|department|class(?:es)?|phase)(?:[ -]+${whom})+`, 4, 7], [`juniors?'?[ -](?:schools?|dept|department|phase)(?:[ -]+${whom})+`, 7, 11]
]

/** The key stages in their order. */
export const keyStages: readonly (readonly [from: number, to: number])[] = [[5, 7], [7, 11], [11, 14], [14, 16], [16, 18]]
/** The parts of the teens, and all of them. */
export const partsOfTeens = { early: [11, 14], young: [11, 14], mid: [14, 16], middle: [14, 16], late: [16, 19], older: [16, 19] } as const
