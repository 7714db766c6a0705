import type { Catalogue } from '../../catalogue/review.ts'
import { agesAsked, beforeAgePart } from './aged.ts'
import type { Ages } from '../limits/ages/ages.ts'
import { bands } from '../limits/ages/bands.ts'
import { eldest, lastOf } from '../limits/ages/spans.ts'
import { apart } from './alternatives.ts'
import { afterCorrection, afterthoughtPart, askingMorePart, ownPart, purposePart, withoutAsker } from '../words/asking.ts'
import type { ConceptKind } from '../vocabulary/concept-files.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import { isContent, isStrange } from './content.ts'
import { denyingAt } from '../vocabulary/denial.ts'
import type { Facts } from '../reviews/facts.ts'
import { focusOf, sentencesBlanked, tellingWords, whereAsked, wholeOf } from './focus.ts'
import { asksForHeld } from './held.ts'
import { saysAll } from '../words/idle.ts'
import { yearStanding } from '../ranking/filters.ts'
import { readStatedFacts } from '../limits/stated-facts.ts'
import { limitsAt } from '../limits/limit-places.ts'
import type { Filters, Understood } from '../match.ts'
import { spokenElsewhere } from './matters.ts'
import { meant } from './meant.ts'
import { createMergers } from '../limits/mergers.ts'
import { createNaming } from '../limits/named.ts'
import { asksOfChildren, asksOfNoKiller, whomAsked } from '../reviews/of-whom.ts'
import { once } from '../../once.ts'
import { orderIn, type Order } from '../limits/ordering.ts'
import { readOutright, type Outright } from '../limits/outright.ts'
import { awayFrom, inPassing, isForm } from './passing.ts'
import { createPlaces, isPlaceOfBody, readWhere, type PublishersRead } from '../limits/publishers.ts'
import { recognised, type Mention } from '../vocabulary/recognise.ts'
import { namingOf, onlyHeld, saidLine, spellingNotes, wishedNotes } from '../said.ts'
import { settle, settleGrownUp } from './settle.ts'
import { writtenOut } from '../words/shorthand.ts'
import { softPart } from '../limits/soft.ts'
import type { Speller } from '../words/spelling.ts'
import { wishedIn } from './wished.ts'
import { byWhom, isOpposite, readMentions, readSubject, type QuestionDraft, type Wish } from './wishes.ts'
import { empty, words, type Word } from '../words/words.ts'
import { wrappingPart } from './wrapping.ts'
import type { YearsRead } from '../limits/years.ts'

/** Which filters a review must meet; the others only bring a review forward. */
export type Firm = ReadonlySet<keyof Filters>

/** A question understood: what may be kept, and what this one answer needs beside. */
export interface Understanding {
  understood: Understood
  wishes: Wish[]
  firm: Firm
  /** Limits that were only wished for: what meets them comes first. */
  wished: Filters
  /** Positions in the catalogue of reviews that were named and turned down. */
  denied: readonly number[]
  /** Stems of the words that no concept or filter took and that reviews use. */
  words: string[]
  /** Stems of every word but the emptiest, for comparing with an editor's questions. */
  all: string[]
  /** Stems of all its words, in their order. */
  read: string[]
  /** Stems of every word that is more than a way of asking. */
  told: string[]
  /** How much the order of its words speaks for another matter than what reviews can teach. */
  elsewhere: () => number
  /** Stems of the words of the whole message that are more than a way of asking, also where it asks nothing. */
  whole: string[]
  /** Stems of those that are everyday words. */
  plain: ReadonlySet<string>
  /** Number of everyday words that no concept or filter took, beside ways of asking. */
  loose: number
  /** True when it says that it is about a child. */
  ofChildren: boolean
  /** True when its parts are joined by "and", "with" or a comma. */
  joint: boolean
  /** True when it asks for something that no review answers, e.g. leave or the weather. */
  outside: boolean
  /** Number of words that look like a topic or a place that nothing here knows. */
  strange: number
  /** Number of words that mean something and that no review uses. */
  unheard: number
  /** Number of words that named topics. */
  heard: number
  /** True when it asks for what is held as such, by no theme and no filter: all of it, or the newest. */
  held: boolean
  /** `newest`: dated ones first; `latest`, `earliest`: only that one is what was asked. */
  order?: Order
  /** True for a message that tells a story around its question. */
  story: boolean
  /** True for a story that says itself, where it asks, which theme is meant. */
  precise: boolean
}

/** What a reader of questions needs to know. */
export interface ReaderParts {
  catalogue: Catalogue
  vocabulary: Vocabulary
  facts: readonly Facts[]
  speller: Speller
  /** True for a stem that stands in some review. */
  indexed: (stem: string) => boolean
  /** The present day, `YYYY-MM-DD`. */
  today: () => string
}

/** Text → what is asked, in our own words. Pure and silent about what it cannot read. */
export type Reader = (text: string) => Understanding

/** Builds the reader of questions. */
export function createReader(parts: ReaderParts): Reader {
  const { catalogue, vocabulary, facts, speller, indexed, today } = parts
  const plain = (word: string): boolean => vocabulary.ordinary.has(word) || vocabulary.everywhere.has(word) || vocabulary.words.has(word)
  const named = createNaming(facts, plain, speller.knows, catalogue.withdrawnNames)
  const names = new Set(facts.flatMap(one => one.names).filter(name => !plain(name)))
  const places = createPlaces(catalogue.publishers, plain)
  const mergers = createMergers(catalogue.publishers)
  const naming = namingOf(catalogue)
  const titlesLabel = facts.some(({ labels }) => labels.length > 0)
  const ours = onlyHeld(catalogue)
  const last = lastOf(facts.flatMap(({ ages }) => ages))
  const others = new Set([...vocabulary.concepts.values()].flatMap(({ adult, anyone }) => [adult, anyone]))
  const ofAdults = new Set(facts.flatMap(({ concepts }) => [...concepts.keys()].filter(id => others.has(id) && vocabulary.concepts.get(id)?.anyone !== id)))

  /** True where reviews are named and none is of the years that are told: "what did the Zac review say in 2020". */
  const isOtherwiseDated = (reviews: readonly number[], { years }: YearsRead): boolean =>
    years !== undefined && reviews.length > 0 && reviews.every(at => yearStanding(facts[at]!.years, years) === 'failed')

  /** Names are looked for as typed, and once more in repaired words when that finds a body that the slips had hidden. */
  function spelt(typed: Word[], story: boolean): { where: PublishersRead, repaired: ReturnType<Speller['repair']> } {
    const where = places(typed, story)
    const others = new Set(where.others)
    const repaired = speller.repair(typed.filter((_, i) => !where.taken.has(i)), others)
    const all = (repaired.changed.length > 0 || others.size > 0) && where.publishers.length + where.areas.length === 0 ? speller.repair(typed).words : []
    const again = places(all, story)
    // A place that is mended away must have been a slip of ours: "needs LSCB" is still another's.
    const isOurs = where.others.every(({ start }) => all.some((word, i) => word.start === start && again.taken.has(i)))
    return again.publishers.length + again.areas.length > 0 && isOurs ? { where: again, repaired: { words: all.filter((_, i) => !again.taken.has(i)), changed: repaired.changed } } : { where, repaired }
  }

  /** The words to be read. Who asks ("CDOP chair - …") is none of it where the rest tells something. */
  function partedOf({ rest, byAge }: Outright, story: boolean): Word[] {
    const all = writtenOut(words(rest), vocabulary.shorthand)
    const bare = story ? all : withoutAsker(all)
    const tells = bare.length < all.length && (byAge.spans.length > 0 || recognised(bare, vocabulary, 'question').mentions.some(m => m.ids.some(id => !vocabulary.outside.has(id) && vocabulary.concepts.get(id)?.kind !== 'setting')))
    return tells ? bare : all
  }

  return typed => {
    const outright = readOutright(typed, { named, mergers, today })
    const { story, bySoft, byName, byYear, byAge, byKnown } = outright
    const draft: QuestionDraft = { wishes: [], filters: {}, firm: new Set(), wished: {}, notes: [] }
    const parted = partedOf(outright, story)
    const { where, repaired } = spelt(parted, story)
    const question = repaired.words
    const from = afterCorrection(question)
    const { mentions, idle } = recognised(question, vocabulary, 'question')
    const limits = story ? [] : limitsAt(outright, parted, where)
    const around = { limited: limits.length > 0 || byAge.spans.length > 0, limits, story }
    const wrapping = wrappingPart(question, mentions, around, vocabulary)
    const { wraps } = wrapping
    const found = meant(mentions, question, from, vocabulary)
    const purpose = purposePart(question, mentions.filter(m => !m.denied && ['topic', 'who'].includes(vocabulary.concepts.get(m.ids[0] ?? '')?.kind ?? '')).map(m => m.at), around.limited)
    const { own, preferred } = besideAsking(question, outright)

    const stands: [keyof Filters, Set<number>][] = story ? [
      ['named', sentencesBlanked(bySoft.rest, byName.rest)],
      ['years', sentencesBlanked(byName.rest, byYear.rest)],
      ['ages', sentencesBlanked(byYear.rest, byAge.rest)],
      ...(['publishers', 'areas'] as const).map((key): [keyof Filters, Set<number>] => [key, new Set([...where.taken].map(i => parted[i]?.sentence ?? 0))])
    ] : []
    const focus = story ? focusOf(question, { ...tellingWords(found.filter(m => !m.denied && !m.at.every(i => own[i] || purpose[i])), vocabulary), filtered: new Set(stands.flatMap(([, at]) => [...at])), aged: new Set(stands.flatMap(([key, at]) => key === 'ages' ? [...at] : [])) }) : wholeOf(question)
    const lead = beforeAgePart(question, outright)
    const { isSaid, doubted } = inPassing(found, question, wrapping, around, vocabulary)
    const asked = focus.asked.map((is, i) => is && !preferred[i] && !doubted.has(i))
    const ages = agesAsked(question, focus, byYear.rest, story)
    const wished = wishedIn(outright, parted, where)
    const outside = new Set(stands.filter(([key, at]) => focus.asking && (key === 'ages' ? !ages : ![...at].some(sentence => focus.asking?.has(sentence)))).map(([key]) => key))

    readNames(draft, byName, catalogue, titlesLabel)
    readYears(draft, byYear, isOtherwiseDated(byName.reviews, byYear))
    readAges(draft, byAge, last)
    readStatedFacts(draft, byKnown)
    readWhere(draft, outright.publishers, whereAsked(places, parted, where, focus), ours)
    const isOutside = ({ ids }: Mention): boolean => ids.every(id => vocabulary.outside.has(id))
    const tells = (m: Mention): boolean => !m.denied && m.ids.some(id => vocabulary.concepts.get(id)?.kind === 'topic' || bands[id] !== undefined)
    const parts = apart(question, asked, found.filter(m => tells(m) && m.at.some(i => asked[i])))
    readMentions(draft, found.filter(m => !m.at.every(i => purpose[i] || isSaid(m, i) || (story && own[i]) || (lead[i] && isOutside(m)) || (!focus.near[i] && isForm(m, vocabulary)))), { question, asked, preferred, aloud: focus.aloud, parts }, vocabulary)
    readSubject(draft, found, story ? [] : question)
    draft.wishes = byWhom(draft.wishes, { whom: () => isChilds(byAge) ? 'child' : whomAsked(outright.text), byThings: asksOfNoKiller(outright.text) }, ofAdults, vocabulary)
    draft.wishes.push(...bandsOf(byAge, draft.wishes))
    settle(draft, { story, agesAsked: ages, outside, wished, focused: focus.asking !== undefined }, vocabulary)
    settleGrownUp(draft, byAge, story, last > eldest)
    draft.notes.push(...wishedNotes(draft.wished, vocabulary, naming), ...spellingNotes(repaired.changed, found, question, vocabulary))

    const saidNotToBe = [...idle, ...found.flatMap(m => m.denied ? denyingAt(question, m.at[0] ?? 0, m.at.at(-1) ?? 0) : [])]
    const used = new Set([...saidNotToBe, ...found.flatMap(m => [...m.at, ...m.by ?? []])])
    const gone = new Set([...saidNotToBe, ...found.filter(m => m.denied || m.by || isOpposite(m, vocabulary)).flatMap(m => [...m.at, ...m.by ?? []])])
    const saying = (kind: ConceptKind): Set<number> => new Set(found.filter(m => m.ids.some(id => vocabulary.concepts.get(id)?.kind === kind)).flatMap(m => m.at))
    const order = story ? orderIn(question.filter((_, i) => focus.near[i]).map(w => w.text).join(' ')).order : outright.order
    const held = asksForHeld(question, draft, byName, order !== undefined)
    const isPlace = question.map((_, i) => isPlaceOfBody(question, i))
    const wrapsAway = awayFrom(question, wrapping, lead, { byAge, isAsked: story === ages }, draft, vocabulary)
    const left = question.filter((w, i) => !held && focus.near[i] && !used.has(i) && i >= from && !purpose[i] && !(wraps[i] && !isPlace[i] && !indexed(w.stem)) && !wrapsAway(i) && !own[i] && isContent(w, vocabulary))
    const strange = left.filter(w => !indexed(w.stem) && isStrange(w, vocabulary)).length + (byName.unknown ? 1 : 0) + (byName.label ? 1 : 0)
    // Beside a thing that nothing here knows, whom it happened to is no ground for a guess.
    const people = story || left.every(w => indexed(w.stem)) ? new Set<number>() : saying('who')
    const means = (w: Word, i: number): boolean => !gone.has(i) && !empty.has(w.text) && !vocabulary.asking.has(w.text) && !vocabulary.everywhere.has(w.text) && !/^\d+$/.test(w.text)
    const telling = question.filter((w, i) => !held && focus.near[i] && i >= from && !(own[i] && !story) && !people.has(i) && means(w, i))
    const concepts = [...new Set(draft.wishes.filter(w => w.must).flatMap(w => w.any))]
    return {
      understood: { concepts, filters: draft.filters, said: saidLine(concepts, draft.filters, vocabulary, naming), notes: draft.notes },
      wishes: draft.wishes, firm: draft.firm, wished: draft.wished, denied: byName.denied, story, precise: question.some((w, i) => asked[i] && focus.aloud?.has(w.sentence) && used.has(i)), strange,
      unheard: left.filter(w => !indexed(w.stem)).length,
      heard: saying('topic').size,
      words: [...new Set(left.filter(w => indexed(w.stem)).map(w => w.stem))],
      all: [...new Set(question.filter((w, i) => focus.near[i] && !gone.has(i) && !empty.has(w.text)).map(w => w.stem))],
      read: words(typed).map(w => w.stem),
      told: [...new Set(telling.map(w => w.stem))],
      whole: [...new Set(question.filter((w, i) => !own[i] && means(w, i)).map(w => w.stem))],
      plain: new Set(telling.filter(w => vocabulary.ordinary.has(w.text)).map(w => w.stem)),
      loose: question.filter((w, i) => !used.has(i) && !wrapsAway(i) && asked[i] && telling.includes(w) && !saysAll.test(w.text)).length,
      ofChildren: asksOfChildren(outright.text, saidLine(concepts, {}, vocabulary, naming)),
      joint: question.some((w, i) => i > 0 && (w.paused || /^(and|with|plus|also|who|where|whose|after|but)$/.test(w.text))),
      outside: draft.wishes.some(w => (w.must || !story) && w.any.every(id => vocabulary.outside.has(id))),
      held, ...order ? { order } : {},
      elsewhere: once(() => spokenElsewhere(typed, repaired.changed.length > 0 ? repaired.words : undefined, names))
    }
  }
}

/** For each word, whether the writers speak of themselves there, and whether what it names is only wished for. A story names after "especially" what it is about. */
function besideAsking(question: readonly Word[], { story, bySoft: { parts, foremost }, rest }: Outright): { own: boolean[], preferred: boolean[] } {
  const more = askingMorePart(question)
  const soft = softPart(story ? parts : [...parts, ...foremost], rest, question)
  return { own: story ? ownPart(question) : afterthoughtPart(question), preferred: soft.map((is, i) => is || more[i] === true) }
}

function readNames(draft: QuestionDraft, read: ReturnType<ReturnType<typeof createNaming>>, { reviews }: Catalogue, titlesLabel: boolean): void {
  if (read.reviews.length > 0) draft.filters.named = read.reviews.map(i => reviews[i]?.id ?? '')
  if (read.label) draft.notes.push(titlesLabel ? 'No published review here has that label.' : 'Labels such as one letter or a number stand for different children in different reviews, so they are not matched to one review.')
  if (read.unknown) draft.notes.push(`No published review here has that ${read.unknown}.`)
}

function readYears(draft: QuestionDraft, read: YearsRead, isOther: boolean): void {
  if (read.years && !isOther) draft.filters.years = read.years
  if (read.impossible) draft.notes.push('A year that cannot be right was left out.')
}

/** @param last where ages from one on end. */
function readAges(draft: QuestionDraft, read: Ages, last: number): void {
  if (read.spans.length > 0) draft.filters.ages = read.spans.map(({ from, to }) => ({ from, to: read.open && from > 0 && to === eldest ? last : to }))
  if (read.impossible) draft.notes.push('An age that cannot be right was left out.')
}

const isChilds = ({ spans }: Ages): boolean => spans.length > 0 && spans.every(({ to }) => to < 18 * 12)

/** The bands that ages asked for lie in: a review said to be about teenagers comes before one about young people up to 25. */
function bandsOf({ spans, atSchool }: Ages, wishes: readonly Wish[]): Wish[] {
  const within = Object.entries(bands).filter(([id, band]) => id !== 'school-age' && spans.some(({ from, to }) => from >= band.from && to <= band.to)).map(([id]) => id)
  return [within, atSchool ? ['school-age'] : []].filter(any => any.length > 0 && !wishes.some(w => any.some(id => w.any.includes(id)))).map(any => ({ any, kind: 'who', must: false }))
}
