import type { Review } from '../../catalogue/review.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import { once } from '../../once.ts'
import { numbered, ofWhom, type Death, type OfWhom } from './of-whom.ts'
import { mentions, type Mention } from '../vocabulary/recognise.ts'
import { words, type Word } from '../words/words.ts'

/** At or above this a review is about a concept; below it only touches on it. */
export const about = 0.5

/** How a review has a concept: `theme` its editor says so; `title`, `first` or `later` its title, first or a later sentence names it; `touch` it is only near. */
export const strengths = { theme: 0.9, title: 1, first: 0.9, later: 0.6, touch: 0.35 } as const

/** What each way of telling of a theme is worth. One mention alone is often a side of another story. */
const worth = { title: 2.2, first: 1.8, learning: 1.3, later: 0.8, aside: 0.5, sign: 0.85, word: 0.35, loose: 0.5, looseWord: 0.2 } as const
/** Told beside the case, a sign or a loose word counts for this much of itself. */
const besideCase = 0.8
/** A theme that is named is touched on at least this strongly, whatever else is told. */
export const touched = 0.42
/** Short of being about a theme, this is the most. */
const mostTouched = 0.48
/** Worth this much in all, a review is about a theme. */
const enough = 1.9
/** Below this it is chance. */
const least = 0.25

type Place = 'title' | 'first' | 'learning' | 'later' | 'aside'

/** A mention that is not denied, and is not said of a parent. */
interface ToldConcept { id: string, mention: Mention, place: Place, key: string }

/** A sentence that says what was learned names the themes of a review. */
const learns = /^(key |other |wider |main )?(learning|themes?|findings?|lessons|considers|explores|examines|identifies)\b|^(the|this|it)( \w+)? (looks|considers|examines|explores|asks|identifies|finds|found|highlights|discusses|focuses|concerns)\b/
/** A sentence about the family's past, or about who took part and what is to be done, names much that the case was not about. */
const isBeside = /^(family background|background|other recommendations|further recommendations|recommendations|agencies|methods|actions)\b/

/** What the sentences of a summary are for, by their first words. */
function placesIn(parts: readonly Word[]): Map<number, Place> {
  const places = new Map<number, Place>()
  parts.forEach(({ sentence }, i) => {
    if (places.has(sentence)) return
    const opening = parts.slice(i, i + 4).map(word => word.text).join(' ')
    places.set(sentence, isBeside.test(opening) ? 'aside' : sentence === 0 ? 'first' : learns.test(opening) ? 'learning' : 'later')
  })
  return places
}

const ofChild = /^(child|children|childrens|baby|babies|infant|infants|infanticide|neonatal|young|teenage|adolescent|youth)$/
const unsure = /^(suspected|apparent|apparently|probable|possible|presumed|believed)$/

/**
 * What a theme is called by whom a text tells it of there: an adult who "was killed" is no child's death, nor is a suspected suicide one that is known, nor anybody's
 * killing by a dog a homicide. `isEdited`: what an editor lists is of whom the editor knows it to be.
 */
function byWhom(text: string, parts: readonly Word[], { subject, deathsIn }: OfWhom, isEdited: boolean, { concepts }: Vocabulary): (id: string, mention: Mention) => string[] {
  const read = once(() => ({ deaths: deathsIn(text), names: numbered(parts.map(word => word.text)) }))
  const calledOf = (id: string, at: readonly number[], death: () => Death | undefined): string[] => {
    const { adult, anyone = id, suspected } = concepts.get(id) ?? {}
    if (suspected !== undefined && [at[0]! - 1, ...at].some(i => unsure.test(parts[i]?.text ?? ''))) return [suspected]
    if (adult === undefined || at.some(i => ofChild.test(parts[i]!.text))) return [id]
    const told = death()?.whom ?? []
    return (told.length > 0 ? told : [subject]).map(who => ({ child: id, adult, anyone })[who])
  }
  return (id, { at }) => {
    const death = once(() => at.map(i => read().deaths.get(read().names[i]!)).find(told => told !== undefined))
    const ids = isEdited ? [id] : calledOf(id, at, death)
    return [...new Set(ids.map(called => { const nobody = concepts.get(called)?.nobody; return nobody !== undefined && death()?.byThing ? nobody : called }))]
  }
}

function toldIn(text: string, isTitle: boolean, vocabulary: Vocabulary, whom: OfWhom, isEdited: boolean): ToldConcept[] {
  const parts = words(text)
  const sentence = (mention: Mention): number => parts[mention.at[0] ?? 0]?.sentence ?? 0
  const places = placesIn(parts)
  const found = mentions(parts, vocabulary, 'review')
  const covered = found.filter(isName).flatMap(mention => (vocabulary.concepts.get(mention.ids[0] ?? '')?.covers ?? []).map(id => ({ within: vocabulary.within(id), sentence: sentence(mention) })))
  const idsBy = byWhom(text, parts, whom, isEdited, vocabulary)
  const told = found.filter(mention => !mention.denied && (mention.ids.length === 1 || mention.source === 'sign')).flatMap(mention => mention.ids
    .filter(id => !covered.some(c => c.within.has(id) && c.sentence === sentence(mention)))
    .flatMap(id => idsBy(id, mention))
    .map((id): ToldConcept => ({ id, mention, place: isTitle ? 'title' : places.get(sentence(mention)) ?? 'later', key: `${id} ${mention.at.map(i => (parts[i] as Word).stem).join(' ')}` })))
  return eachOnce(told)
}

/** Each word tells of a theme once: "was shaken" is no two signs because "shaken" is one too. Names come first, then the longest; what is mostly told already is not told again. */
function eachOnce(told: readonly ToldConcept[]): ToldConcept[] {
  const used = new Set<string>()
  const size = ({ mention }: ToldConcept): number => (isName(mention) ? 100 : 0) + mention.at.length
  return [...told].sort((a, b) => size(b) - size(a)).filter(({ id, mention }) => {
    if (mention.at.filter(i => used.has(`${id} ${i}`)).length * 2 >= mention.at.length) return false
    for (const i of mention.at) used.add(`${id} ${i}`)
    return true
  })
}

const toldOf = (review: Review, vocabulary: Vocabulary): ToldConcept[] => {
  const [whom, isEdited] = [ofWhom(review), review.themes.length > 0]
  return [...toldIn(review.title, true, vocabulary, whom, isEdited), ...toldIn([review.summary, ...review.learning].join('\n'), false, vocabulary, whom, isEdited)]
}

const isName = ({ source }: Mention): boolean => source === 'name' || source === 'abbreviation'

/** The concepts that a review with an editor's list names beside it: it touches on them, or its title is about them. */
export function named(review: Review, vocabulary: Vocabulary): [string, number][] {
  return toldOf(review, vocabulary).filter(({ mention }) => isName(mention)).map(({ id, place }) => [id, place === 'title' ? strengths.title : strengths.touch])
}

/** The concepts that a review without an editor's list tells of, by all the evidence there is: names, signs and loose words, each different one once. */
export function told(review: Review, vocabulary: Vocabulary): [string, number][] {
  const seen = new Set<string>()
  const sums = new Map<string, { sum: number, name: number }>()
  for (const { id, mention, place, key } of toldOf(review, vocabulary)) {
    if (seen.has(key)) continue
    seen.add(key)
    const { sum, name } = sums.get(id) ?? { sum: 0, name: 0 }
    // A theme that is named twice is no more than named once: what else is told of it counts beside.
    if (isName(mention)) sums.set(id, { sum, name: Math.max(name, worth[place]) + (name > 0 ? worth.word : 0) })
    else sums.set(id, { sum: sum + worthOf(mention) * (place === 'aside' ? besideCase : 1), name })
  }
  return [...sums].flatMap(([id, { sum, name }]): [string, number][] => {
    const concept = vocabulary.concepts.get(id)
    const sure = name === worth.first && isOfGeneral(id, vocabulary) ? enough - worth.first : 0
    const strength = concept?.kind === 'topic' ? fromEvidence(name + sum + sure, name > 0 ? touched : 0) : name > 0 ? byPlace(name) : fromEvidence(sum)
    return strength > 0 ? [[id, strength]] : []
  })
}

/** True for a kind of death or abuse, narrower than what is general: a review whose first sentence names it is about it. */
function isOfGeneral(id: string, vocabulary: Vocabulary): boolean {
  const concepts = (vocabulary.concepts.get(id)?.broader ?? []).flatMap(broader => vocabulary.concepts.get(broader) ?? [])
  return concepts.some(concept => concept.general || isOfGeneral(concept.id, vocabulary))
}

function worthOf({ source, at }: Mention): number {
  return source === 'sign' ? at.length > 1 ? worth.sign : worth.word : at.length > 1 ? worth.loose : worth.looseWord
}

/** Ages, settings and forms are what they are called. */
const byPlace = (name: number): number => name >= worth.title ? strengths.title : name >= worth.first ? strengths.first : strengths.later

/** From what is told, how strongly a review is about a theme; never less than `named` for one that it names. */
function fromEvidence(sum: number, named = 0): number {
  if (sum < least) return 0
  return sum < enough ? named + (mostTouched - named) * sum / enough : Math.min(1, 0.6 + (sum - enough) * 0.25)
}
