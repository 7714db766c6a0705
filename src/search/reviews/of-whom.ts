import type { Review, Subject } from '../../catalogue/review.ts'
import { years } from '../limits/ages/spans.ts'
import type { AgeSpan } from '../match.ts'
import { isByThing } from './killers.ts'
import { numberOf, numberPattern as n } from '../../english/numbers.ts'

/** To whom something happened: a child, an adult, or somebody of whom that is not told. */
export type Whom = 'child' | 'adult' | 'anyone'

/** A death that a text tells of: whose it was, where that is told, and whether a thing killed and no person did. */
export interface Death { whom: Whom[], byThing: boolean }

/** Of whom a review tells, and each death, for each word of a text of it that tells of one: by its place among the same words there, "killed 2". */
export interface OfWhom { subject: Whom, deathsIn: (text: string) => ReadonlyMap<string, Death> }

/** Words with their places among the same words: whatever is cut from a text between them, these stay. */
export function numbered(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return words.map(word => {
    const nth = (counts.get(word) ?? 0) + 1
    counts.set(word, nth)
    return `${word} ${nth}`
  })
}

const kin = '(?:step-?|grand)?(?:mother|father|parent)s?|mum(?:my)?|dad(?:dy)?|wi(?:fe|ves)|husbands?|spouse|(?:ex-)?partners?|nan|gran(?:dma|dad)?|aunt(?:ie)?|uncle'
const grown = '(?<!young )(?:wom[ae]n|m[ae]n)|adults?|Adult|lad(?:y|ies)|gentlem[ae]n|pensioners?|Mr|Mrs|Ms|Miss'
const young = 'child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|newborns?|\\w*boys?|\\w*girls?|sons?|daughters?|siblings?|brothers?|sisters?|twins?|teen(?:ager)?s?|pupils?|young (?:people|person)'
/** An age beside whom it is of: "34-year-old", "aged 7 weeks", "Anna, 34,", "FF (six)", "was four when", "killed at 16", "in her eighties". */
const small = '(?<small>[ -](?:day|week|month)s?)?'
const ages = `\\bin (?:his|her|their) (?:early |mid[- ]|late )?(?<decade>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\\b|\\b(?<told>\\d{1,3}|${n})[- ](?<unit>year|month|week|day)s?(?:[- ]olds?| of age)\\b|(?:\\b(?:aged?|at|was|is|were|age of)|(?<=\\b(?:young (?:wo)?m[ae]n|${grown}|${young}) )of)(?: only| just| about)? (?<plain>\\d{1,3}|${n})${small}\\b(?! (?!years\\b(?!['’]))\\p{L}+s\\b)|(?<=[\\p{L}\\d])(?:, | ?\\()(?<beside>\\d{1,3}|${n})${small.replace('small', 'smaller')}(?=[,)]| and )`
/** What tells of a person, and not of one who stands to another: "her mother's" killer. */
const person = new RegExp(`${ages}|\\badult (?<grownUp>${young})\\b|\\b(?:(?<kin>${kin})|(?<grown>${grown})|(?<young>${young}))\\b(?!(?: \\p{Lu}\\d{0,2})?['’])`, 'giu')
/** Words for people that tell of bodies, plans and kinds of review. */
const bodies = /\b(?:child(?:ren)?|adults?|young people)(?:['’]?s)?(?: and (?:young people|adult|famil\w+|adolescent)(?:['’]?s)?)? (?:safeguarding|practice|protection|services?|social|in need|death|mental|board|trust)|safeguarding (?:children|adults?)|(?:appropriate|responsible|other|older|trusted|local|between) adults?\b|child (?:criminal|sexual|to|on)\b/giu

/** The last year of childhood. */
const childhood = 17

type Groups = Partial<Record<string, string>>

const isLittle = ({ small, smaller, unit = '' }: Groups): boolean => small !== undefined || smaller !== undefined || /^[mwd]/i.test(unit)

function whomBy(groups: Groups, byKin: boolean): Whom[] {
  const age = groups.told ?? groups.plain ?? groups.beside
  if (age !== undefined) return [isLittle(groups) || numberOf(age) <= childhood ? 'child' : 'adult']
  if (groups.young) return ['child']
  return groups.kin && !byKin ? [] : ['adult']
}

/** Whom some words tell of, the first first. `byKin`: a mother is an adult; not where a child may be told of as hers. */
const peopleIn = (text: string, byKin: boolean): Whom[] =>
  [...text.replace(bodies, words => ' '.repeat(words.length)).matchAll(person)].flatMap(({ groups = {} }) => whomBy(groups, byKin))

const ofPeople = (text: string): boolean => peopleIn(text, true).length > 0

/** The ages of the adults that a text names, in months: "Anna, 34,", "an 81-year-old woman". */
export const agesOfAdults = (text: string): AgeSpan[] => [...text.matchAll(person)].flatMap(({ groups = {} }: { groups?: Groups }) => {
  const age = numberOf(groups.told ?? groups.plain ?? groups.beside ?? '')
  return age > childhood && age <= 120 && !isLittle(groups) ? [years(age)] : []
})

const verb = '(?:kill(?:ed|s)?|murdered|strangled|stabbed to death|shot dead|smothered|suffocated|poisoned|beaten to death|fatally stabbed)'
/** Words that tell of a death. */
const deaths = new RegExp(`\\b(?:(?<done>(?:was|were|been|being|is|are) (?:\\w+ly )?)?(?<verb>${verb})|(?<noun>murders?|killings?|homicides?|manslaughter|deaths?)|(?:die[sd]|dead|dying))\\b`, 'giu')
/** What was done to whom stands up to here. */
const rest = /[.!?;:\n]|,? \b(?:by|when|after|while|in|on|at|with|before|during|who|following|because|and (?:then )?(?:himself|herself))\b/u
/** Where a clause with a subject of its own begins. */
const clauses = /[;:]|\b(?:when|while|after|because|whose|that|in which|until|before|where|since)\b|(?:,| and) (?=(?:his|her|their|the|one|an?)\b)/iu
/** "Children aged 9 and 11 and their grandfather": two of whom one thing is told. */
const joined = /^((?:(?!aged)\b(?!\w+ed\b|was\b|were\b|is\b|are\b|ha[sd]\b|who\b)\w+\W+|aged )*?(?!aged)\w+),? and (?:his|her|their) /iu
/** At the hand of a husband or of a grown son only an adult dies. */
const byTheirs = /^ by (?:his|her|their|an?) (?:own |former |estranged |violent |abusive )?(?:(?:ex-)?(?:husband|wife|spouse)|adult (?:son|daughter)|grand(?:son|daughter))\b/iu
const byName = /^(?:him|her|them|\p{Lu})/u
const agedThen = /^(?: \w+)?,? (?:aged|at)[^.,;]*/u

/** Whom the words before a death tell of: the subject of their clause; of a mere "he", that of the sentence. */
function subjectOf(before: string, byKin: boolean): Whom[] {
  const clause = before.replace(joined, '$1 and ').split(clauses).at(-1)!
  const own = peopleIn(clause, byKin)
  if (own.length > 0) return / and /.test(clause) ? [...new Set(own)] : own.slice(0, 1)
  return /^[\s\p{P}]*(?:\w+[\s\p{P}]+){0,4}$/u.test(clause) ? peopleIn(before, false).slice(0, 1) : []
}

/** Who was killed, by the words after it: those of whom it is told, somebody of no age, or undefined where only a name or nobody stands there. */
function objectOf(after: string, isActive: boolean): Whom[] | undefined {
  const object = after.replace(/^ of /, ' ').split(rest)[0]!.trim()
  const people = [...new Set(peopleIn(object, true))]
  if (people.length > 0 || /^(?:him|her|them)sel/.test(object)) return people
  if (object === '' || byName.test(object)) return undefined
  return isActive ? ['anyone'] : []
}

/** "His mother's killing", "a child's death". */
const possessorIn = (before: string): Whom[] => peopleIn(/^(.*)['’]s? (?:\w+ )?$/su.exec(before)?.[1] ?? '', true).slice(-1)

const isActive = ({ verb, done }: Groups, after: string): boolean => verb !== undefined && done === undefined && !/^ by\b/.test(after)

/** Who died, by what stands around the words for it. */
function whoDied(before: string, after: string, groups: Groups): Whom[] {
  const isNoun = groups.noun !== undefined
  if (isNoun && !/^ of /.test(after)) return possessorIn(before)
  const acts = isActive(groups, after)
  const object = isNoun || acts ? objectOf(after, acts) : undefined
  if (object) return object
  const then = peopleIn(agedThen.exec(after)?.[0] ?? '', false).slice(0, 1)
  const told = then.length > 0 || isNoun ? then : subjectOf(before, !acts)
  return told.length === 0 && byTheirs.test(after) ? ['adult'] : told
}

/** Each place where a text tells of a death, and of whose or of what killed. */
const deathsIn = (text: string): (Death & { from: number, to: number })[] => [...text.matchAll(deaths)].map(({ 0: words, index: from, groups = {} }) => {
  const to = from + words.length
  const before = text.slice(0, from).split(/[.!?\n]/).at(-1)!
  return { from, to, whom: whoDied(before, text.slice(to), groups), byThing: groups.verb !== undefined && isByThing(before, text.slice(to), ofPeople) }
}).filter(({ whom, byThing }) => whom.length > 0 || byThing)

/** Kinds of review that are held of adults alone, and what says that a child's is told of with it. */
const ofAdults = /\b(?:safeguarding adults?['’]? review|adult practice review|SARs?|domestic homicide review|DHRs?|domestic abuse related death)/iu
const ofChildren = /\b(?:serious case|child|SCR|LC?SPR|CSPR|joint|combined|together with)/iu

/** Whom a record states that it is of. */
const statedOf = ({ age, ageBand }: Subject): Whom[] => age ? ['years' in age && age.years > childhood ? 'adult' : 'child'] : ageBand === undefined || /adult/i.test(ageBand) ? [] : ['child']

/** Reads of whom a review tells: as its record states, by its kind, or by those whom it names, who are nobody's parents or partners. */
export function ofWhom({ title, summary, subjects, type }: Pick<Review, 'title' | 'summary' | 'subjects' | 'type'>): OfWhom {
  const stated = subjects.flatMap(statedOf)
  const people = new Set(stated.length > 0 ? stated : peopleIn(`${title}\n${summary}`, false))
  const isOfChildren = stated.includes('child') || ofChildren.test(title.replace(ofAdults, ''))
  const isOfAdults = !isOfChildren && (ofAdults.test(title) || type === 'safeguarding-adults-review' || type === 'domestic-homicide-review' || (people.has('adult') && !people.has('child')))
  const subject = isOfAdults ? 'adult' : isOfChildren || people.has('child') ? 'child' : 'anyone'
  return { subject, deathsIn: text => byWord(text, deathsIn(text)) }
}

function byWord(text: string, told: ReturnType<typeof deathsIn>): Map<string, Death> {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  const names = numbered(words.map(([word]) => word.toLowerCase()))
  return new Map(words.flatMap(({ index }, i) => told.filter(({ from, to }) => from <= index && index < to).map((death): [string, Death] => [names[i]!, death])))
}

/** True for a review that is of an adult and tells of no child and of nobody young: no child's life is in it. */
export const isOfAdultAlone = (review: Pick<Review, 'title' | 'summary' | 'subjects'>): boolean =>
  ofWhom(review).subject === 'adult' && !/\byoung\b/i.test(`${review.title} ${review.summary}`) && !peopleIn(`${review.title}\n${review.summary}`, false).some(whom => whom === 'child')

/** True for a question that says child, and names no adult, or whose themes, in the words they are told in, are of children. */
export function asksOfChildren(text: string, themes: string): boolean {
  const people = peopleIn(text, false)
  return /\bchild/.test(themes) || (people.includes('child') && !people.includes('adult'))
}

/** Of up to eighteen, and of some who are past it. */
const ofEither = /\byoung (?:people|person)\b|\bteen(?:ager)?s?\b/giu

/** Of whom a question asks: whose death it tells of, or else whom it names. */
export function whomAsked(text: string): Whom {
  const told = deathsIn(text).flatMap(({ whom }) => whom)
  if (told.length === 0 && /\bchild(?:ren)?\b/i.test(text)) return 'child'
  const [first = 'anyone', another] = new Set(told.length > 0 ? told : peopleIn(text.replace(ofEither, ''), false))
  return another === undefined ? first : 'anyone'
}

/** True for a question in which only things kill: "toddler killed by a dog". */
export function asksOfNoKiller(text: string): boolean {
  const told = deathsIn(text)
  return told.some(({ byThing }) => byThing) && !told.some(({ byThing, from, to }) => !byThing && !/^(?:die|dead|dying|death)/i.test(text.slice(from, to)))
}
