import type { Reason, Vote } from '../store/store.ts'

/** Something to mend, from the votes of those whom an answer did not help. */
export interface Mending {
  reason: Reason | 'not-said'
  /** Number of votes, or undefined where there are so few that one could be told who said it. */
  votes?: number
  /** Ids of the concepts that were asked for, where that is what to mend by. */
  concepts: string[]
  /** Ids of the reviews that were shown, where those are what to mend. */
  reviews: string[]
}

/** What the votes say, in numbers that single nobody out. */
export interface Tally { helpful?: number, unhelpful?: number, mendings: Mending[] }

/** Below this a count is not told. */
export const fewest = 5

/** Gravest first: a wording that hurts is mended before anything else, however few say so. */
const gravity: readonly Mending['reason'][] = ['insensitive', 'broken-link', 'missing-review', 'wrong-reviews', 'too-long', 'not-said']

/** Mended question by question; the other reasons are mended review by review. */
const byQuestion = new Set<Mending['reason']>(['missing-review', 'wrong-reviews', 'not-said'])

/** What to mend, ranked: wording that hurts, then by number of votes, and those with few votes by gravity alone. */
export function tally(votes: readonly Vote[]): Tally {
  const unhelpful = votes.filter(({ helpful }) => !helpful)
  const groups = new Map<string, Mending & { votes: number }>()
  for (const vote of unhelpful) for (const part of partsOf(vote)) {
    const key = JSON.stringify(part)
    const group = groups.get(key)
    if (group) group.votes++
    else groups.set(key, { ...part, votes: 1 })
  }
  const told = (count: number) => count < fewest ? 0 : count
  const ranked = [...groups.values()].sort((a, b) =>
    Number(b.reason === 'insensitive') - Number(a.reason === 'insensitive') || told(b.votes) - told(a.votes) ||
    gravity.indexOf(a.reason) - gravity.indexOf(b.reason) || JSON.stringify(a.concepts).localeCompare(JSON.stringify(b.concepts)) || a.reviews.join().localeCompare(b.reviews.join()))
  return {
    ...counted('helpful', votes.length - unhelpful.length), ...counted('unhelpful', unhelpful.length),
    mendings: ranked.map(({ votes, ...mending }) => ({ ...mending, ...counted('votes', votes) }))
  }
}

/** The count, unless it is small enough to single somebody out. None at all singles out nobody. */
function counted<Name extends string>(name: Name, count: number): { [Key in Name]?: number } {
  return count === 0 || count >= fewest ? { [name]: count } as { [Key in Name]?: number } : {}
}

function partsOf({ reason: said, concepts, results }: Vote): Omit<Mending, 'votes'>[] {
  const reason: Mending['reason'] = said ?? 'not-said'
  const asked = [...concepts].sort()
  if (reason === 'missing-review') return [{ reason, concepts: asked, reviews: [] }]
  if (byQuestion.has(reason)) return [{ reason, concepts: asked, reviews: [...results].sort() }]
  return results.length > 0 ? results.map(id => ({ reason, concepts: [], reviews: [id] })) : [{ reason, concepts: asked, reviews: [] }]
}
