import { phraseFinder, vocabulary, type Finder, type PhraseHit } from './phrase-finder.ts'
import { asking, caseload, classes, dangers, distant, events, happening, harmless, notAsking, ownWish, planned, pleas, someone, chronic, today, told, underWay, witnessed, worries } from './risk-words.ts'
import type { Sentence } from './sentences.ts'

const of = (phrases: readonly string[]): Finder => phraseFinder(phrases, classes)
const find = {
  events: of(events), dangers: of(dangers), worries: of(worries), harmless: of(harmless), ownWish: of(ownWish), planned: of(planned), people: of(['<child>|<kin>|he|she|him|her|they|them|someone|family']),
  happening: of(happening), today: of(today), pleas: of(pleas), witnessed: of(witnessed), underWay: of(underWay), told: of(told), someone: of(someone), chronic: of(chronic),
  asking: of(asking), notAsking: of(notAsking), distant: of(distant), caseload: of(caseload)
}

/** Every word that the marks of risk are made of: the words that a typing slip is repaired towards. */
export const riskVocabulary: ReadonlySet<string> = vocabulary(
  [...events, ...dangers, ...worries, ...happening, ...today, ...pleas, ...witnessed, ...asking, ...distant], classes)

/**
 * Whether a row of words says of someone that they are at risk now. Where something published is asked for, or the talk is general or of
 * the past, more signs of this moment are needed. The writer's own wish to die, with no time or means, is distress.
 */
export function isPlainRisk(row: readonly string[]): boolean {
  if (!isEvent(row)) return false
  const { live, frame } = weighed(row)
  return live >= frame
}

/** Whether a row of words names a danger, with a sign of this moment (a time word, a plea, the writer's own eyes). */
export function isLikelyRisk(row: readonly string[]): boolean {
  const { live, frame, happening } = weighed(row)
  const left = unlessHarmless(row)
  const distance = frame > 0 ? frame + 2 : 1
  return live >= distance && (left(find.events).length > 0 || left(find.dangers).length > 0)
    || live > distance && left(find.worries).length > 0
    || frame === 0 && happening && left(find.people).length > 0
}

/** What a finder finds in a row, without figures of speech and without the writer's own wish to die where no time or means is said. */
function unlessHarmless(row: readonly string[]): (finder: Finder) => PhraseHit[] {
  return finder => {
    const found = finder(row)
    if (found.length === 0) return found
    const apart = [...find.harmless(row), ...(find.planned(row).length > 0 ? [] : find.ownWish(row))]
    return found.filter(f => !apart.some(dull => dull.from < f.to && f.from < dull.to))
  }
}

/**
 * Whether a clause tells what is happening beside a question about something published: "reviews on ligatures please, a girl here has one
 * round her neck". The clause must ask for nothing itself and be of this moment, or speak of someone in particular.
 */
export function isRiskAside(message: readonly Sentence[]): boolean {
  const clauses = message.flatMap(sentence => sentence.clauses)
  const rows = message.flatMap(sentence => sentence.rows)
  if (clauses.length < 2) return false
  const asked = Math.max(...rows.map(row => weighed(row).frame))
  const calm = rows.some(row => find.caseload(row).length > 0)
  return clauses.some(clause => isOfThisMoment(clause, asked > 1 ? 2 : 1) || asked === 1 && !calm && isOfSomeone(clause))
}

function isOfThisMoment(clause: readonly string[], least: number): boolean {
  const { live, frame, happening } = weighed(clause)
  if (frame > 0 || live < least || isPast(clause)) return false
  return isEvent(clause) || happening && live > 2 && find.people(clause).length > 0 || live > 2 && unlessHarmless(clause)(find.dangers).length > 0
}

function isOfSomeone(clause: readonly string[]): boolean {
  return weighed(clause).frame === 0 && !isPast(clause) && clause.some(word => definite.has(word))
    && (isEvent(clause) || find.someone(clause).length > 0 && find.chronic(clause).length === 0 && unlessHarmless(clause)(find.dangers).length > 0)
}

function isEvent(row: readonly string[]): boolean {
  return unlessHarmless(row)(find.events).some(event => !isGeneral(row, event))
}

/** "She said she would", "he was shaken": a case told, where nothing marks it as of today. */
function isPast(clause: readonly string[]): boolean {
  if (clause.includes('would')) return true
  return clause.some(word => past.has(word)) && find.today(clause).length === 0 && find.happening(clause).length === 0
}

const past = new Set(['was', 'were', 'had', 'did'])
const definite = new Set('he she him her his hers my me i the they them we us our'.split(' '))

/** Whether a message asks for something published, or speaks in general or of the past. */
export function asks(rows: readonly string[][]): boolean {
  return rows.some(isAsking)
}

/** Whether a clause asks for something published, or speaks in general or of the past. */
export const isAsking = (clause: readonly string[]): boolean => weighed(clause).frame > 0

/** Whether a clause is of this day, or begs for help. */
export const isPressing = (clause: readonly string[]): boolean => [find.today, find.happening, find.pleas].some(of => of(clause).length > 0)

/** Whether a message that asks for nothing tells of someone as things stand: nobody tells a bot about a child for no reason. */
export function isToldOfSomeone(rows: readonly string[][]): boolean {
  if (asks(rows) || rows.some(row => find.chronic(row).length > 0)) return false
  return rows.some(row => !questioning.has(row[0] ?? '') && !isOfMany(row)
    && (find.someone(row).length > 0 || find.people(row).length > 0 && isPressing(row)))
}

/** People in general, and nobody who is one. */
function isOfMany(row: readonly string[]): boolean {
  const general = row.some((word, at) => many.has(word) && !pointing.has(row[at - 1] ?? '') && !/^\d/.test(row[at - 1] ?? ''))
  return general && !row.some(word => ones.has(word))
}
const ones = new Set('he she her him my our i mum dad baby'.split(' '))

const questioning = new Set('is are was were did does do has have had how what which who when where why can could would should any and or just only'.split(' '))

interface Signs { live: number, frame: number, happening: boolean }
/** Each row is asked about several times; it is forgotten with the row. */
const read = new WeakMap<readonly string[], Signs>()

/** Signs of this moment against signs of a question. */
function weighed(row: readonly string[]): Signs {
  const before = read.get(row)
  if (before) return before
  const signs = signsIn(row)
  read.set(row, signs)
  return signs
}

function signsIn(row: readonly string[]): Signs {
  const has = (finder: Finder): number => finder(row).length > 0 ? 1 : 0
  const [calm, happens, soon] = [has(find.caseload), has(find.happening), has(find.today)]
  const begged = find.notAsking(row)
  const wants = find.asking(row).some(({ from }) => !begged.some(other => other.from <= from && from < other.to))
  const asked = Math.max(wants ? 1 : 0, 2 * has(find.distant))
  // in an answer-me question "the baby was…" tells a case; alone it tells what is so
  const stated = asked > 0 ? has(find.underWay) : Math.max(has(find.underWay), has(find.told))
  return {
    live: 2 * happens + soon + has(find.pleas) + stated + (calm ? 0 : has(find.witnessed)),
    frame: asked > 0 ? asked + calm : 0,
    happening: happens > 0
  }
}

const many = new Set('children babies parents pupils teenagers infants people mothers fathers men women families boys girls adolescents toddlers adults carers siblings youths students patients teens'.split(' '))
const pointing = new Set('the my these his her our their both two three those four your'.split(' '))
const relative = new Set('who whose whom which that where'.split(' '))
const present = new Set('have got is have ve here'.split(' '))

/** Said of people in general ("children who…", "a mother whose…", "a father threatened…") and of nobody in the room. */
function isGeneral(row: readonly string[], event: PhraseHit): boolean {
  if (row.slice(event.from + 1, event.to).some(word => word === 'who' || word === 'whose')) return true
  const near = [event.from, event.from - 1, event.from - 2].filter(at => at >= 0)
  const plural = near.find(at => many.has(row[at] ?? ''))
  if (plural !== undefined) return !pointing.has(row[plural - 1] ?? '')
  const telling = near.find(at => at < event.from && relative.has(row[at] ?? '') || isOneOfMany(row, at, event))
  return telling !== undefined && !row.slice(Math.max(0, telling - 7), telling).some(before => present.has(before))
}

/** "A father threatened…": one nobody knows, and long over. */
function isOneOfMany(row: readonly string[], at: number, { from, to }: PhraseHit): boolean {
  return at < from && indefinite.has(row[at] ?? '') && people.has(row[at + 1] ?? '')
    && !row.slice(from, to).some(inside => current.has(inside) || inside.endsWith('ing'))
}

const people = new Set(`${classes.child} ${classes.kin}`.split(' '))
const indefinite = new Set(['a', 'an', 'another'])
const current = new Set('is s has have just am are will not can now'.split(' '))
