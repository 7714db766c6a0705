import type { Review } from '../catalogue/review.ts'
import type { Concept } from './concept-files.ts'
import type { Vocabulary } from './concepts.ts'
import type { Facts } from './facts.ts'
import { strengths } from './facts.ts'
import { kindsOfForm, typesOfForm } from './forms.ts'
import { wordsUsed } from './gist.ts'
import type { Understanding } from './understand.ts'
import { empty, words } from './words.ts'

/** The themes that the words of a question point to together, though no phrase of it is known; empty when they point nowhere in particular. */
export type Hunch = (asked: Understanding) => string[]

/** Of a question's weight, the share that the words of one theme must carry. */
const leastShare = 0.25
/** Beside a word that looks like a thing nobody here knows, more. */
const strangeShare = 0.5
/** What they must carry in all, as natural logarithms: two words that few themes use, or three that more do. */
const leastMass = 3
/** Another theme that carries nearly as much leaves it open which was meant. */
const rival = 0.95
/** Past this many reviews the words of a theme are known well enough. */
const mostRead = 600

type Bags = Map<string, Map<string, number>>

function put(bags: Bags, id: string, stem: string, count: number): void {
  const bag = bags.get(id) ?? new Map<string, number>()
  bags.set(id, bag)
  bag.set(stem, (bag.get(stem) ?? 0) + count)
}

function readReviews(bags: Bags, reviews: readonly Review[], facts: readonly Facts[], vocabulary: Vocabulary): void {
  reviews.slice(0, mostRead).forEach((review, at) => {
    const ids = [...facts[at]?.concepts ?? []].filter(([id, strength]) => strength >= strengths.theme && isGuessable(vocabulary.concepts.get(id))).map(([id]) => id)
    const [first = ''] = review.summary.split('.')
    const stems = new Set(words(`${review.title}\n${first}\n${review.asks.join('\n')}`).filter(w => !empty.has(w.text) && !vocabulary.asking.has(w.text)).map(w => w.stem))
    for (const id of ids) for (const stem of stems) put(bags, id, stem, 0.5)
  })
}

/** Ages, settings, the widest themes and mere types of document are said too often to be guessed at. */
const isGuessable = (concept: Concept | undefined): boolean =>
  concept !== undefined && !concept.general && (concept.kind === 'topic' || (concept.kind === 'form' && !(typesOfForm[concept.id] ?? kindsOfForm[concept.id])))

/** Learns which words each theme is talked about in: from its phrases, and from the reviews that are about it. Built when it is first needed. */
export function createHunch(reviews: readonly Review[], facts: readonly Facts[], vocabulary: Vocabulary): Hunch {
  let learnt: { byStem: Map<string, [string, number][]>, count: number } | undefined

  function learn(): NonNullable<typeof learnt> {
    const bags: Bags = new Map()
    for (const concept of vocabulary.concepts.values()) if (isGuessable(concept)) bags.set(concept.id, wordsUsed([concept.preferred, ...concept.synonyms, ...concept.lay], vocabulary.asking))
    readReviews(bags, reviews, facts, vocabulary)
    const byStem = new Map<string, [string, number][]>()
    for (const [id, bag] of bags) {
      for (const [stem, count] of bag) {
        const list = byStem.get(stem)
        if (list) list.push([id, count])
        else byStem.set(stem, [[id, count]])
      }
    }
    return { byStem, count: bags.size }
  }

  return asked => {
    learnt ??= learn()
    const { byStem, count } = learnt
    const carried = new Map<string, Carried>()
    let mass = 0
    for (const stem of asked.told) {
      const list = byStem.get(stem) ?? []
      const telling = list.length === 0 ? asked.plain.has(stem) ? 0 : Math.log(count) / 2 : Math.log(count / list.length)
      mass += telling
      for (const [id, times] of list) {
        const sum = carried.get(id) ?? { mass: 0, words: 0, telling: false }
        carried.set(id, { mass: sum.mass + telling * times / (times + 0.7), words: sum.words + 1, telling: sum.telling || !asked.plain.has(stem) })
      }
    }
    return clearest(carried, mass, asked.strange > 0 && !asked.story ? strangeShare : leastShare, vocabulary)
  }
}

/** What the words of a question carry of one theme; `telling` when one of them is more than an everyday word. */
interface Carried { mass: number, words: number, telling: boolean }

function clearest(carried: ReadonlyMap<string, Carried>, mass: number, share: number, vocabulary: Vocabulary): string[] {
  const sorted = [...carried].filter(([, sum]) => sum.words > 1 && sum.telling).sort(([, a], [, b]) => b.mass - a.mass)
  const [first] = sorted
  if (!first || first[1].mass < leastMass || first[1].mass < share * mass) return []
  const [best] = first
  const close = sorted.filter(([, sum]) => sum.mass >= rival * first[1].mass).map(([id]) => id)
  const kin = (id: string): boolean => id === best || areKin(best, id, vocabulary)
  if (close.length > 4 || close.filter(id => !kin(id)).length > 1) return []
  return close
}

/** True for themes of which one is wider than, or near, the other. */
function areKin(one: string, other: string, vocabulary: Vocabulary): boolean {
  const near = (id: string): string[] => [...vocabulary.concepts.get(id)?.related ?? [], ...vocabulary.concepts.get(id)?.broader ?? [], ...vocabulary.concepts.get(id)?.narrower ?? []]
  return near(one).includes(other) || near(other).includes(one)
}
