import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import { about, formOfType, strengths } from '../../search/reviews/facts.ts'
import type { Search } from '../../search/search.ts'
import type { Understanding } from '../../search/asked/understand.ts'
import { aside, plainly, silent, type Asking, type FollowUpTurn, type Merged } from './turn.ts'

/** Finds what is like reviews that were shown. */
export interface MostSimilar {
  /** Those about what stands beside some themes, where there is nothing more on them. */
  nearest: (concepts: readonly string[], asked: Understanding) => Merged
  /** The few that share most with those at some positions, of those that fit what else is asked of them; where none were shown, what is nearest to the question before. */
  like: (seen: readonly number[], concepts: readonly string[], asked: Understanding, put: FollowUpTurn['put']) => ReturnType<FollowUpTurn['similar']>
}

const types: ReadonlySet<string> = new Set(Object.values(formOfType).flatMap(([form = '']) => form))
/** Others than this many are not read. */
const most = 5
/** A review that shares this much of what another is about is what "anything similar" asks for; with less it is offered apart. */
const alike = 0.5

/** Weighs how much reviews share with others. */
export function createMostSimilar({ shelf: { reviews, facts, postings }, find }: Pick<Search, 'shelf' | 'find'>, vocabulary: Vocabulary, asking: Asking): MostSimilar {
  /** Rarer ones count more; the widest themes, such as a death, tell the least. */
  const weight = (id: string): number => Math.log(1 + reviews.length / (1 + postings.spread(id))) * (vocabulary.concepts.get(id)?.general ? 0.5 : 1)
  /** True for what happened, for the broadest bands of age, and for a type that few reviews are of. */
  const tells = (id: string): boolean => vocabulary.concepts.get(id)?.kind === 'topic' || /^(infant|toddler|adolescent|young-adult)$/.test(id) || (types.has(id) && postings.spread(id) * 3 <= reviews.length)

  /** What some reviews are about, of whom and in which form, by concept: the first of them counts most. */
  function traitsOf(seen: readonly number[]): Map<string, number> {
    const found = new Map<string, number>()
    seen.forEach((at, i) => {
      for (const [id, strength] of facts[at]!.concepts) if (strength >= strengths.theme && tells(id)) found.set(id, (found.get(id) ?? 0) + 1 / (i + 1))
    })
    return found
  }

  /** The few of some reviews that have most of these traits, by position, each with its share from 0 to 1. */
  function shares(traits: ReadonlyMap<string, number>, among: (at: number) => boolean): Map<number, number> {
    const mass = [...traits].reduce((sum, [id, times]) => sum + times * weight(id), 0)
    const shared = new Float32Array(reviews.length)
    /** What a review is about itself, and not only near. */
    const has = new Set<number>()
    for (const [id, times] of traits) {
      const { of, places } = postings.levels(id)
      for (const at of places) {
        shared[at]! += times * weight(id) * of[at]! / mass
        if (of[at]! >= about) has.add(at)
      }
    }
    const scored = [...shared].map((share, at) => ({ at, share })).filter(({ at }) => has.has(at) && among(at))
    const least = Math.max(...scored.map(s => s.share)) / 3
    return new Map(scored.filter(s => s.share >= least).sort((a, b) => b.share - a.share).slice(0, most).map(({ at, share }) => [at, share]))
  }

  function nearest(concepts: readonly string[], asked: Understanding): Merged {
    const themes = concepts.flatMap(id => vocabulary.concepts.get(id) ?? []).filter(c => c.kind === 'topic')
    const ids = [...new Set(themes.flatMap(c => [...c.related, ...c.near, ...c.broader, ...c.broader.flatMap(id => vocabulary.concepts.get(id)?.narrower ?? [])]))]
    const whole = { ...asking([{ any: ids, kind: 'topic', must: true }], {}, asked), ...silent }
    return ids.length > 0 ? aside({ asked: whole, found: find(whole) }) : { asked, found: [] }
  }

  return {
    nearest,
    like (seen, concepts, asked, put) {
      if (seen.length === 0) return nearest(concepts, asked)
      const fits = asked.wishes.some(w => w.must) || asked.firm.size > 0 ? new Set(find({ ...asked, ...silent }).map(f => f.at)) : undefined
      const traits = traitsOf(seen)
      const close = shares(traits, at => !seen.includes(at) && fits?.has(at) !== false)
      const ids = [...traits.keys()]
      const { asked: whole, found } = put({ wishes: [{ any: ids, kind: 'topic', must: true }], filters: {} })
      if (close.size === 0 && fits === undefined) return { asked: whole, found: nearest(ids, asked).found.filter(f => !seen.includes(f.at)), isApart: true }
      const likest = [...found.filter(f => close.has(f.at)), ...[...close.keys()].filter(at => !found.some(f => f.at === at)).map(plainly)].sort((a, b) => close.get(b.at)! - close.get(a.at)!)
      return { asked: whole, found: likest.map(f => ({ ...f, grade: close.get(f.at)! >= alike ? 'direct' : 'related' })) }
    }
  }
}
