import type { Publisher, Review, ReviewType, Subject } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import { about, factsOf, type Facts } from '../search/reviews/facts.ts'
import { mentions, type Mention } from '../search/vocabulary/recognise.ts'
import { words as wordsOf } from '../search/words/words.ts'
import { dateIn } from './publication-dates.ts'
import type { Listing } from './openings.ts'

/** What a page states of a review it lists: nothing inferred. */
export interface Stated {
  type?: ReviewType
  code?: string
  pseudonym?: string
  published?: string
  subjects: Subject[]
  /** Ids of concepts its words name, offered to an editor as themes. */
  themes: string[]
}

/** A listing in the terms that reviews are compared in. */
export interface ReadListing { listing: Listing, stated: Stated, facts: Facts, words: string, name: string }

/** Reads listings in the words of the search room. @param now the present year. */
export function createReader(vocabulary: Vocabulary, publishers: readonly Publisher[], now: number): (listing: Listing) => ReadListing {
  const beside = (id: string) => { const { broader, related, near } = vocabulary.concepts.get(id)!; return [...broader, ...related, ...near] }
  return listing => {
    const words = `${listing.label}\n${listing.text}`.replace(/\b(aged? )(\d{1,2})((?:,? and|,) )(?=\d{1,2}\b(?!\s*(?:months|weeks)))/giu, '$1$2$3aged ')
      .replace(/\b(was|is) (?=\d{1,2}(?: and\b| when\b|[,.;]))/giu, '$1 aged ')
    const name = listing.label.length < 140 ? listing.label : ''
    // Twelve men, two boys or Young Person 3 are not an age.
    const uncounted = words.replace(/\b(young (?:person|people)|child|baby|yp|sibling) \d{1,2}\b(?! ?(?:day|week|month|year))/giu, '$1').replace(/\b(?:\d{1,2}|[a-z]+)\s+(?:males|females|men|women|boys|girls|children|babies|infants|reviews|cases|families|briefings)\b/giu, found => found.replace(/^\S+/u, 'some'))
    const facts = factsOf({ ...unwritten, summary: uncounted }, vocabulary, now, publishers)
    // A page's line is short: all that it names is what the review is about. A word of a longer name, “sexual” in “sexual exploitation”, is no theme that this one is not under.
    const found = mentions(wordsOf(uncounted), vocabulary, 'review')
    const isPart = ({ ids: [id], at }: Mention) => found.some(longer => longer.at.length > at.length && at.every(word => longer.at.includes(word)) && !longer.ids.some(of => of === id || beside(of).includes(id!)))
    for (const mention of found) if (!mention.denied && mention.ids.length === 1 && !isPart(mention)) facts.concepts.set(mention.ids[0]!, Math.max(facts.concepts.get(mention.ids[0]!) ?? 0, 0.9))
    const titled = factsOf({ ...unwritten, summary: listing.context }, vocabulary, now, publishers)
    return { listing, words, name, facts: { ...facts, years: [...facts.years, ...titled.years] }, stated: statedIn(listing, words, facts, vocabulary) }
  }
}

const unwritten: Review = { id: 'listing', title: '', subjects: [], themes: [], related: [], summary: '', learning: [], asks: [], documents: [], status: 'draft' }

function statedIn(listing: Listing, words: string, facts: Facts, vocabulary: Vocabulary): Stated {
  const type = typeIn(words) ?? typeIn(listing.documents.map(({ title }) => title).join('\n')) ?? typeIn(listing.context)
  const code = codeIn(words)
  const pseudonym = pseudonymIn(words)
  const published = publishedOn(listing)
  const themes = [...facts.concepts].filter(([id, strength]) => strength >= about && vocabulary.concepts.get(id)?.kind !== 'form' && !implied.has(id)).map(([id]) => id)
  return { ...type && { type }, ...code && { code }, ...pseudonym && { pseudonym }, ...published && { published }, subjects: subjectsIn(words, facts), themes }
}

/** Bands that follow from an age rather than from words. */
const implied = new Set(['pre-school-child', 'primary-age', 'secondary-age', 'school-age'])

const types: readonly [ReviewType, RegExp][] = [
  ['serious-incident-learning-review', /\bserious incident learning reviews?\b/iu],
  ['multi-agency-learning-review', /\bmulti[- ]?agency learning reviews?\b/iu],
  ['rapid-review', /\brapid reviews?\b/iu],
  ['safeguarding-adults-review', /\bsafeguarding adults?['’]? reviews?\b|\badult practice reviews?\b/iu],
  ['domestic-homicide-review', /\bdomestic homicide reviews?\b|\bdomestic abuse[- ]related death reviews?\b|\bDHR\b|\bDARDR\b/u],
  ['thematic-review', /\b(?:thematic|themed) (?:review|analysis|learning)/iu],
  ['practice-review', /\b(?:safeguarding )?practice reviews?\b|\bl?cspr\b/iu],
  ['audit', /\baudit\b/iu],
  ['learning-review', /\blearning (?:lessons )?reviews?\b/iu],
  ['serious-case-review', /\bserious case reviews?\b|\bscrs?\b/iu],
  ['briefing', /\bbriefing\b/iu]
]

function typeIn(text: string): ReviewType | undefined {
  return types.find(([, words]) => words.test(text))?.[0]
}

/** A code as reviews have them: capitals with a number, alone or two with a stroke between. */
function codeIn(text: string): string | undefined {
  return /\b(?!COVID|KS|NHS|YP)[A-Z]{2,6}[ -]?\d{2,4}(?:\s?[/&]\s?[A-Z]{2,6}[ -]?\d{2,4})*\b/u.exec(text)?.[0].replace(/\s+/gu, '')
}

const notNames = new Set(`Child Baby Safeguarding Practice Review Learning Serious Case Local The A An And Of For In On Published Report Reports Aged Partnership Board Multi Agency Thematic Young
Person Family Operation Briefing Neglect Abuse Sexual Exploitation Criminal Death Deaths Domestic Under Harm This Our Suicide Knife Crime Mental Health Summary January February March April May June July August September October November December`.split(/\s+/u))

function pseudonymIn(text: string): string | undefined {
  const told = /\b(?:known as|referred to as|called|given the (?:name|pseudonym)|we (?:have )?call(?:ed)?|pseudonym(?: of| is|:)?)\s+[“"‘']?(?:(?:child|baby)\s+)?([A-Z][\p{Ll}’'-]{1,20})\b/u.exec(text)?.[1]
  const labelled = told ?? /\b(?:[Bb]aby|[Cc]hild|[Ii]nfant|[Tt]win|[Ss]ibling|[Yy]oung [Pp]erson)\s+([A-Z][\p{Ll}’'-]{2,20})\b/u.exec(text)?.[1] ?? /\b([A-Z][\p{Ll}]{2,20})\s*\((?:[A-Z]{2,6}[ -]?\d|not (?:his|her|their) real name|a pseudonym)/u.exec(text)?.[1]
  return labelled && !notNames.has(labelled) ? labelled : undefined
}

/** The day the page gives for the review itself: beside its name, else that of its report, else the year it stands under. */
function publishedOn({ label, text, context, documents }: Listing): string | undefined {
  const said = /\bpublished\b/iu.test(text) ? dateIn(/\bpublished\b.{0,40}/iu.exec(text)![0]).date : undefined
  return dateIn(label.length < 140 ? label : '').date ?? said ?? documents.find(({ kind }) => kind === 'report')?.published ?? /^\D{0,30}\b((?:19|20)\d\d)\D{0,20}$/u.exec(context)?.[1]
}

function subjectsIn(words: string, { ages, sexes, concepts }: Facts): Subject[] {
  const exact = eachOnce(ages).flatMap(({ from, to }): NonNullable<Subject['age']>[] => from % 12 === 0 && to === from + 11 && from >= 12 ? [{ years: from / 12 }] : from === to ? [{ months: from }] : [])
  const band = bandIn(words, concepts)
  const sex = sexes.length === 1 ? sexes[0] : undefined
  if (exact.length === 0) return band || sex ? [{ ...band && { ageBand: band }, ...sex && { sex } }] : []
  return exact.map(age => ({ age, ...band && { ageBand: band }, ...sex && exact.length === 1 && { sex } }))
}

/** Each age once, however often the text gives it. */
function eachOnce(ages: Facts['ages']): Facts['ages'] {
  return ages.filter((age, i) => ages.findIndex(({ from, to }) => from === age.from && to === age.to) === i)
}

function bandIn(words: string, concepts: ReadonlyMap<string, number>): string | undefined {
  const found = /\b(bab(?:y|ies)|infants?|toddlers?|teenagers?|young (?:person|people)|adolescents?|school[- ]age)\b/iu.exec(words)?.[1]?.toLowerCase()
  if (!found) return (concepts.get('young-adult') ?? 0) >= about ? 'young adult' : undefined
  return { babies: 'baby', infants: 'infant', toddlers: 'toddler', teenagers: 'teenager', 'young people': 'young person', adolescents: 'adolescent', 'school-age': 'school age' }[found] ?? found
}
