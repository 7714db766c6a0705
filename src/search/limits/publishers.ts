import type { Publisher } from '../../catalogue/review.ts'
import { isDenied, isTurnedDown } from '../vocabulary/denial.ts'
import { isSwapped } from '../words/spelling.ts'
import { initialsOf } from './initials.ts'
import type { QuestionDraft } from '../asked/wishes.ts'
import { empty, words, type Word } from '../words/words.ts'

/** Publishers and areas named in a question, the places that stood for an area, the words that surely say where another's body works, and which of its words name ours. One that is turned down ("not the old boards") leaves the others, when none is asked for. */
export interface PublishersRead { publishers: string[], areas: string[], within: { place: string, area: string }[], others: Word[], taken: Set<number> }

interface Name { parts: string[], publisher?: string, area?: string, place?: string }

const parts = (name: string): string[] => words(name).map(w => w.text).filter(w => w !== 'the')

/** The words of an area that stand for it alone: `Westfell` for `Harrowdale and Westfell`, but no ordinary word. */
function shortNames(area: string, all: readonly string[], isWord: (word: string) => boolean): Name[] {
  return parts(area)
    .filter(word => parts(area).length > 1 && word.length >= 5 && !isWord(plural(word)) && !isWord(word))
    .filter(word => all.filter(other => parts(other).includes(word)).length === 1)
    .map(word => ({ parts: [word], area }))
}

/** What a place is, and which it is not: "the Royal Borough of", "City" and "County". */
const [kindBefore, kindAfter] = [/^(?:the )?(?:(?:royal|london|metropolitan|unitary) )*(?:borough|city|county|district|isle)s? of /i, / (?:metropolitan|city|county|borough|district|regional|council|area|and district)+$/i]

/** What a body's name says of where it works. */
const placeIn = (name: string): string => (/^(.*?)\s*\b(?:(?:local|regional|children['’]?s|adults?['’]?|multi-agency) )*safeguarding\b/i.exec(name)?.[1] ?? '').replace(kindBefore, '').replace(kindAfter, '')

/** Where bodies work, by their own names, where nothing else says so: `Westfell` for `Westfell City Safeguarding Children Partnership`, and either half or an unusual word of a place where no other body has it; but no ordinary word. */
function placesOf(publishers: readonly Publisher[], isWord: (word: string) => boolean): Name[] {
  const isOrdinary = (word: string): boolean => isWord(word) || isWord(plural(word))
  const placed = publishers.map(({ key, name, areas }) => ({ key, place: areas.length > 0 ? '' : placeIn(name) }))
  const holding = (word: string): number => placed.filter(({ place }) => parts(place).includes(word)).length
  return placed.flatMap(({ key, place }) => {
    const unusual = parts(place).filter(word => word.length >= 5 && !isOrdinary(word) && holding(word) === 1).map(word => [word])
    const named = [parts(place), ...place.split(/,| and | & /).map(parts)].filter(list => list.length > 0 && !list.every(isOrdinary))
    return [...named, ...unusual].map(list => ({ parts: list, publisher: key }))
  })
}

/** `Westfell`, `Children` and `Board` of `Westfell Local Safeguarding Children Board`. */
const bodies = /^(?<place>.+?) (?:Local )?Safeguarding (?<whom>Children|Adults?)(?:['’]?s)? (?<body>Board|Partnership)s?$/
const formerly = ['old', 'former', 'previous', 'predecessor', 'original']
/** What a body that was replaced is called by those who knew it: “the old city lot”. */
const lots = ['lot', 'crowd', 'people', 'outfit', 'body']

/** What a body is called beside its name: `Westfell LSCB`, `Westfell childrens board`, `the old Westfell board`, `the city LSCB`, `the LSCB` where all were replaced, and the one adults board of a catalogue `SAB`. */
function calledOf({ key, name, areas, replacedBy }: Publisher, publishers: readonly Publisher[], sides: ReadonlyMap<string, string>): Name[] {
  const { place, whom, body } = bodies.exec(name)?.groups ?? {}
  if (place === undefined || whom === undefined || body === undefined) return []
  const isOfAdults = whom !== 'Children'
  const initial = body[0]!.toLowerCase()
  const shorts = isOfAdults ? [`sa${initial}`] : [`sc${initial}`, `lsc${initial}`]
  const people = isOfAdults ? 'adults' : 'childrens'
  const called = body.toLowerCase()
  const tails = [[people, called], ['safeguarding', called], ['safeguarding', people, called], [people, 'safeguarding', called], ...shorts.map(short => [short])]
  // What several bodies published together is each one's.
  const alike = /s$/.test(name) ? [place, ...areas] : [place]
  const places = alike.flatMap(of => [of, ...[...sides].flatMap(([side, area]) => area === of ? [side, `${of} ${side}`] : [])])
  const named = places.flatMap(of => [...tails.map(tail => [...parts(of), ...tail]), ...boardOf(of, people, called, sides)])
  const isOnly = isOfAdults && publishers.filter(other => /Safeguarding Adult/.test(other.name)).length === 1
  const alone = replacedBy ? formerly.flatMap(old => [[old, 'board'], [old, 'childrens', 'board'], [old, 'safeguarding', 'childrens', 'board'], [old, 'safeguarding', 'board'], ...shorts.map(short => [old, short])]).concat(shorts.filter(short => short.startsWith('l')).map(short => [short]), formerly.flatMap(old => places.flatMap(of => lots.map(lot => [old, ...parts(of), lot])))) : []
  return [...named, ...alone, ...isOfAdults ? ofAdultsAlone(tails, isOnly) : []].map(list => ({ parts: list, publisher: key }))
}

/** What an adults board is called without its place: by its letters only where there is one. */
const ofAdultsAlone = (tails: readonly string[][], isOnly: boolean): string[][] => tails.filter(tail => tail.includes('adults') || (isOnly && tail.length === 1))

/** "The board for the city", "Westfell City's board". */
const boardOf = (place: string, people: string, called: string, sides: ReadonlyMap<string, string>): string[][] => people === 'adults' ? [] : [[called, 'for', ...parts(place)], [called, 'for', 'the', ...parts(place)], ...sides.has(place) ? [] : [[...parts(place), called]]]

/** "Westfell's old LSCB". */
const formerlyCalled = ({ parts: [place, ...tail], ...name }: Name): Name[] => tail.length > 0 && tail.length < 3 ? formerly.map(old => ({ ...name, parts: [place!, old, ...tail] })) : []

function namesOf(publishers: readonly Publisher[], sides: ReadonlyMap<string, string>, isWord: (word: string) => boolean): Name[] {
  const named = publishers.flatMap(p => [...[p.name, p.short ?? '', ...initialsOf(p), ...p.aliases].map(name => ({ parts: parts(name), publisher: p.key })), ...calledOf(p, publishers, sides)].flatMap(name => p.replacedBy ? [name, ...formerlyCalled(name)] : name))
  const all = [...new Set(publishers.flatMap(p => p.areas))]
  const places = publishers.flatMap(p => Object.entries(p.places ?? {}).flatMap(([area, within]) => within.map(place => ({ parts: parts(place), area, place }))))
  const areas = all.flatMap(area => [{ parts: parts(area), area }, { parts: [...parts(area), 'city'], area }, ...shortNames(area, all, isWord)])
  return [...named, ...placesOf(publishers, isWord), ...areas, ...places].filter(n => n.parts.length > 0).sort((a, b) => b.parts.length - a.parts.length)
}

const plural = (word: string): string => word.length > 3 ? word.replace(/'?s$/, '') : word

/** Of one kind of name, what was named and not turned down; where one was only turned down, all others. */
function left(key: (name: Name) => string | undefined, found: readonly Name[], denied: readonly Name[], all: readonly string[]): string[] {
  const wanted = found.flatMap(name => key(name) ?? [])
  const unwanted = new Set(denied.flatMap(name => key(name) ?? []))
  return [...new Set(wanted.length === 0 && unwanted.size > 0 ? all : wanted)].filter(one => !unwanted.has(one))
}

/** The words that turn down what begins at a word, "not the": they turn down nothing that comes after it. */
function denialBefore(question: readonly Word[], i: number): number[] {
  const near = [1, 2, 3, 4].map(back => i - back).filter(at => question[at]?.sentence === question[i]?.sentence)
  const end = near.findIndex(at => /^(not|without|excluding|except|exclude|minus|than|of|out|from)$/.test(question[at]?.text ?? ''))
  const isPair = /^(rather|instead|leave|leaving|left|take|cut|apart|other|nothing)$/.test(question[near[end + 1] ?? -1]?.text ?? '')
  return end < 0 ? [] : near.slice(0, end + (isPair ? 2 : 1))
}

/** The longest names that begin at a word. */
function namesAt(question: readonly Word[], i: number, byFirst: ReadonlyMap<string, Name[]>): Name[] {
  const typed = (k: number): string => plural(question[i + k]?.text ?? '')
  const begun = byFirst.get(typed(0))
  if (!begun) return []
  const here = begun.filter(name => name.parts.every((part, k) => plural(part) === typed(k)))
  return here.filter(name => name.parts.length === here[0]?.parts.length)
}

/** Where there is one county and one city, "the county", "the shire" and "the city" name them. */
function sidesOf(publishers: readonly Publisher[]): ReadonlyMap<string, string> {
  const areas = [...new Set(publishers.flatMap(p => p.areas))]
  const [county, ...counties] = areas.filter(area => /shire$/i.test(area))
  const [city, ...cities] = areas.filter(area => !/shire$/i.test(area))
  return new Map(county && city && counties.length + cities.length === 0 ? [['county', county], ['shire', county], ['city', city]] : [])
}

/** Words that go with a side, "county side", "the city ones", and those that may stand before it: "Nottingham City reviews" are of another. */
const ofSide = /^(side|sides|ones?|cases?|reviews?|audits?|briefings?|reports?|only|wide|kids|children|families|based|stuff|learning|patch|footprint|area|bit|part|half|end|boundar(?:y|ies)|limits)$/
/** Of these, the ones that are said of a piece of ground: "on the county council patch". */
const ofGround = /^(side|patch|footprint|boundar(?:y|ies)|limits|area)$/
const beforeSide = /^(the|any|all|some|and|or|from|on|about|just|only|our|shire|these|those)$/
/** After these a side is what is asked for, where it ends a clause. */
const ofPlace = /^(in|from|across|within|throughout|around|for|not|than)$/
const light = /^(the|a|just|only|please|pls|ta|in|from|for|our|ones?|side|bit|cases|all|reviews?)$/

/** True for a side in few words, "just the county", or set against the other. */
function isSetApart(question: readonly Word[], i: number, isArea: (word: string) => boolean): boolean {
  const telling = question.filter(({ text }) => !empty.has(text) && !/^(just|only|ok|what|how|pls|ones|not|rather|than|anything|side|which)$/.test(text))
  return telling.length === 1 || question.some(({ text }, k) => k !== i && Math.abs(k - i) <= 4 && isArea(text))
}

const inBody = /^(local|city|county|borough|metropolitan|district|safeguarding|childrens?)$/

/** True for a word that says where a body works: "the Leicester safeguarding board", "Nottingham City Council". Where it is none of ours, what is asked is theirs. */
export function isPlaceOfBody(question: readonly Word[], i: number): boolean {
  const after = question.slice(i + 1, i + 5).find(({ text }) => !inBody.test(text))
  return !inBody.test(question[i]?.text ?? '') && /^(boards?|partnership|council|l?sc[bp])$/.test(after?.text ?? '')
}

/** True for a side that is a clause of its own: "gangs. city. newest on top", "the city's, please". */
function isClause(question: readonly Word[], i: number): boolean {
  const here = question[i]?.sentence
  const begins = (k: number): boolean => question[k]?.paused === true || question[k - 1]?.sentence !== here
  const isWithin = (k: number): boolean => question[k]?.sentence === here && light.test(question[k]?.text ?? '')
  let first = i
  while (!begins(first) && isWithin(first - 1)) first--
  let next = i + 1
  while (!begins(next) && isWithin(next)) next++
  return question.length > next - first && begins(first) && (question[next]?.sentence !== here || question[next]?.paused === true)
}

const unpaused = (word: Word | undefined): string => word && !word.paused ? word.text : ''

/** True for a side with what goes with it: "county cases", "anything city side". */
function isWithWord([, one, side, next]: readonly (Word | undefined)[], isWord: (word: string) => boolean): boolean {
  const after = unpaused(next)
  if (!ofSide.test(after) || one === undefined || side?.paused) return ofSide.test(after)
  return beforeSide.test(one.text) || (ofGround.test(after) && (isWord(one.text) || empty.has(one.text)))
}

/** True for a side at the end of what is said: "neglect in the county", "for the city", "in and around the city centre". */
function isAtEnd([two, one, , next, last]: readonly (Word | undefined)[]): boolean {
  const after = unpaused(next)
  return one?.text === 'the' && ofPlace.test(two?.text ?? '') && /^(on|about|re|only|please|pls|)$/.test(after === 'centre' ? unpaused(last) : after)
}

/** These are of something else: "out of county", "county lines". */
const isOther = ([, one, , next]: readonly (Word | undefined)[]): boolean => /^(of|outside|another|other|different|back)$/.test(one?.text ?? '') || /^(lines?|council|councils|hall|wide|hospital|court|horses?)$/.test(next?.text ?? '')

/** "County" alone names the area in few words, as a clause of its own, set against the other, or, where no story is told, as what is asked for; "out of county" and "county lines" do not. */
function isSide(question: readonly Word[], i: number, { isArea, isWord, story }: { isArea: (word: string) => boolean, isWord: (word: string) => boolean, story: boolean }): boolean {
  // The county council's patch is the county's.
  const isCouncil = /^councils?$/.test(question[i + 1]?.text ?? '') && ofGround.test(question[i + 2]?.text ?? '')
  const near = [i - 2, i - 1, i, isCouncil ? i + 2 : i + 1, i + 2].map(k => question[k]?.sentence === question[i]?.sentence ? question[k] : undefined)
  return !isOther(near) && (isSetApart(question, i, isArea) || (!story && (isWithWord(near, isWord) || isAtEnd(near) || isClause(question, i))))
}

/** A body that works across boards begins at a word: "Derbyshire police" says nothing of where it happened. */
const isForce = (question: readonly Word[], i: number): boolean => /^(police|constabulary|force|fire|ambulance|icb|ics|nhs)$/.test(question[i]?.text ?? '') && question[i]?.paused !== true

const occasion = /^(annual|yearly|newsletter|bulletin|conference|website|meetings?|away|development|training|workshop|event|subgroup|subcommittee|strategy|priorities|thresholds?|procedures|polic(?:y|ies)|podcast|roadshow)$/

/** What a body holds or puts out itself begins at a word, "the partnership's annual report": it is what the answer is for, and no review. */
const isOccasion = (question: readonly Word[], i: number): boolean => occasion.test(unpaused(question[i])) && question[i]?.sentence === question[i - 1]?.sentence

/** Finds the publishers and the areas a question names; a name shared by several bodies means each of them. `isWord`: ordinary words, which name no area by themselves. */
export function createPlaces(publishers: readonly Publisher[], isWord: (word: string) => boolean): (question: readonly Word[], story?: boolean) => PublishersRead {
  const sides = sidesOf(publishers)
  const isArea = (word: string): boolean => sides.has(word) || [...sides.values()].some(area => area.toLowerCase() === word)
  const isShort = ({ parts: [only = ''], publisher }: Name): boolean => publisher !== undefined && only.length > 4 && !/[aeiou]/.test(only)
  const all = namesOf(publishers, sides, isWord)
  const shorts = all.filter(name => name.parts.length === 1 && isShort(name))
  /** A body called by letters, two of which changed places: `DDSPC`; or that fell apart: `dd scp`. */
  const slipped = (typed: string, next = ''): Name[] => shorts.flatMap(name => isSwapped(name.parts[0]!, typed) ? name : name.parts[0] === typed + next ? { ...name, parts: [typed, next] } : [])
  const byFirst = Map.groupBy(all, name => plural(name.parts[0] as string))

  /** True for a word that says where a body works and is nothing else here: "Sheffield" of "Sheffield Safeguarding Children Partnership". */
  const isPlaceElsewhere = (question: readonly Word[], at: number): boolean => {
    const { text } = question[at]!
    return isPlaceOfBody(question, at) && /^\D{4,}$/.test(text) && !isWord(text) && !empty.has(text) && namesAt(question, at, byFirst).length === 0
  }

  /** The same, where it is no slip of another word, by its capital or by what follows it: "leeds lscb". */
  const isSurelyElsewhere = (question: readonly Word[], at: number): boolean => isPlaceElsewhere(question, at) && (question[at]!.capital || /^(?:l?sc[bp]|safeguarding|council|local|city|borough)$/.test(question[at + 1]?.text ?? ''))

  /** A body's name without its place, after such a word, is another's. */
  const isAnothers = (question: readonly Word[], i: number): boolean => {
    const at = question.findLastIndex((word, k) => k < i && !inBody.test(word.text))
    const place = question[at]
    return place !== undefined && place.sentence === question[i]!.sentence && !place.paused && isPlaceElsewhere(question, at)
  }

  function named(question: readonly Word[], i: number, story: boolean): Name[] {
    // In a story a town is where the writer works.
    const known = namesAt(question, i, byFirst).filter(({ parts, publisher, place }) => (publisher !== undefined ? !isAnothers(question, i) && !isOccasion(question, i + parts.length) : !isForce(question, i + parts.length)) && (place === undefined || !story))
    const side = sides.get(question[i]?.text ?? '')
    if (known.length > 0) return known
    return side !== undefined && isSide(question, i, { isArea, isWord, story }) ? [{ parts: [side], area: side }] : slipped(question[i]?.text ?? '', question[i + 1]?.text)
  }

  return (question, story = false) => {
    const taken = new Set<number>()
    const found: Name[] = []
    const denied: Name[] = []
    for (let i = 0; i < question.length; i++) {
      const names = named(question, i, story)
      if (taken.has(i) || names.length === 0) continue
      const turnedDown = isDenied(question, i) || isTurnedDown(question, i)
      ;(turnedDown ? denied : found).push(...names)
      if (turnedDown) for (const at of denialBefore(question, i)) taken.add(at)
      names[0]?.parts.forEach((_, k) => taken.add(i + k))
    }
    return {
      publishers: left(name => name.publisher, found, denied, publishers.map(p => p.key)),
      // "The city board, not the county" names whom it wants.
      areas: left(name => name.area, found, found.some(name => name.publisher && !name.area) ? [] : denied, publishers.flatMap(p => p.areas)),
      others: question.filter((_, i) => !taken.has(i) && isSurelyElsewhere(question, i)),
      within: found.flatMap(({ place, area }) => place !== undefined && area !== undefined ? { place, area } : []),
      taken
    }
  }
}

/** What two ways of naming bodies share, "the pre-merger county board"; all of them where that is nothing. */
function ofBoth(some: readonly string[], others: readonly string[]): string[] {
  const shared = some.filter(key => others.includes(key))
  return shared.length > 0 ? shared : [...new Set([...some, ...others])]
}

/** Turns what was read, beside the bodies told by what they replaced, into filters, and says where a place stood for its area, and whose reviews are held (`ours`) where another's body was named. */
export function readWhere({ filters, notes }: QuestionDraft, told: readonly string[], { publishers: named, areas, within, others }: PublishersRead, ours: string): void {
  const publishers = ofBoth(told, named)
  if (publishers.length > 0) filters.publishers = publishers
  if (areas.length > 0) filters.areas = areas
  for (const { place, area } of within) if (areas.includes(area)) notes.push(`${place} was read as ${area}.`)
  if (others.length > 0) notes.push(ours)
}
