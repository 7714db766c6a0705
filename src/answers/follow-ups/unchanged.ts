import type { Grade } from '../../search/match.ts'
import type { Ranked } from '../../search/ranking/rank.ts'
import type { Search } from '../../search/search.ts'
import { aside, hint, plainly, type FollowUpTurn, type Merged } from './turn.ts'

/** Said of a message of which nothing was understood, by whether it may be meant to narrow what was shown. */
const notUnderstood = 'Your last message was not understood, so what you were shown stays as it was.'
const notNarrowed = 'What to narrow this to was not understood, so nothing was left out.'
const narrowing = /^(?:and |but |so |just |the |any |of )*(?:ones?|which|who|where|whose|with)\b|\b(?:ones?|those|any) (?:which|who|that|where|whose|with|in|from|of)\b|\b(?:in|than) one\b|\bones$/

/** Leaves those shown as they stood where a message was not understood; where it may be meant to narrow them, none is called what was asked, and the likest to an editor's question comes first. */
export const createUnchanged = ({ shelf: { reviews, asks } }: Pick<Search, 'shelf'>) => ({ asked, heard, before, seen, repeat }: FollowUpTurn): Merged => {
  const { asked: whole, found } = repeat()
  const like = asks(asked.all)
  const near = (at: number): number => (like.get(at) ?? 0) < hint ? 0 : like.get(at) ?? 0
  const isNarrowed = !heard.has('like') && (seen.some(at => near(at) > 0) || heard.has('only') || narrowing.test(heard.said))
  const as = (grade: Grade) => (at: number): Ranked => ({ ...found.find(f => f.at === at) ?? plainly(at), grade })
  const told = { ...whole, understood: { ...whole.understood, notes: [...whole.understood.notes, isNarrowed ? notNarrowed : notUnderstood] } }
  const stood = seen.map(as(before.shown || !before.beside ? 'direct' : 'related'))
  if (isNarrowed) return aside({ asked: told, found: stood.sort((a, b) => near(b.at) - near(a.at)) })
  const beside = reviews.flatMap(({ id }, at) => before.shown && before.beside?.includes(id) ? [at] : [])
  return { asked: told, found: [...stood, ...beside.map(as('related'))] }
}
