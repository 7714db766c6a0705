import { isByText } from './nearby.ts'
import type { Ranked, Shelf } from './rank.ts'
import { stem } from '../words/stem.ts'
import type { Understanding } from '../asked/understand.ts'

/** What the gist of a question tells beside what was understood of it. */

/** Words that ask for what is published here. */
const seeks: ReadonlySet<string> = new Set('review learning lesson report briefing case theme summary audit document published publication reading one anything something'.split(' ').map(stem))

/** True for a question that names what is published here: "a review of …". */
export const isSeeking = ({ all }: Understanding): boolean => all.some(word => seeks.has(word))

/** A theme that the words of a question speak of must be its gist by this much, and so surely, to be guessed at. */
const [leastGist, surest] = [0.35, 11]
/** Of themes that are nearly as much its gist, any may be meant. */
const [asMuch, mostMeant] = [0.6, 3]

/** The themes that the words of a question speak of, though none was named; none when they speak of nothing in particular. */
export function hinted(asked: Understanding, shelf: Shelf): string[] {
  const themes = shelf.gist.themes(asked).filter(([id]) => !isSeeking(asked) || !shelf.vocabulary.outside.has(id))
  const [first] = themes
  if (!first || first[1] < leastGist || first[2] < surest || asked.told.length < 3 || (asked.strange > 0 && !asked.story) || shelf.vocabulary.outside.has(first[0])) return []
  return themes.filter(([, share]) => share >= asMuch * first[1]).slice(0, mostMeant).map(([id]) => id)
}

/** A matter that no review is about must be spoken of this much, and this much more than any theme. */
const [strayed, strayLead, strayLeadOfStory] = [11, 1.1, 1.4]

/** The matter of work or life that a message is about, though it names a theme in passing: "an alcohol licence for the summer fair"; undefined for any other, and where the order of its words speaks against it: "the bot, on neglect please". */
export function straysTo(asked: Understanding, { gist, vocabulary: { outside } }: Shelf): string | undefined {
  if (!asked.wishes.some(w => w.must && w.kind === 'topic') || isSeeking(asked)) return undefined
  const themes = gist.themes({ ...asked, wishes: [] })
  const [matter, spoken = 0] = themes.flatMap(([id, , sum]) => outside.has(id) ? [[id, sum] as const] : [])[0] ?? []
  const most = themes.find(([id]) => !outside.has(id))?.[2] ?? 0
  return spoken >= strayed && asked.elsewhere() > 0 && spoken >= (asked.story ? strayLeadOfStory : strayLead) * most ? matter : undefined
}

/** Of a review known by its text alone, or where a word of the question was not understood, less than this share of the nearest gist is far off. */
const far = 0.36

/** None whose gist is far from a theme that was asked for is called what was asked, unless an editor's list says so. */
export function farOff(asked: Understanding, shelf: Shelf, found: Ranked[], near: Float32Array): Ranked[] {
  if (!asked.wishes.some(w => w.must && w.kind === 'topic')) return found
  const least = far * near.reduce((a, b) => Math.max(a, b), 0)
  return found.map(one => one.grade === 'direct' && one.by === 'aspects' && (asked.loose > 0 || isByText(one.at, shelf)) && near[one.at]! < least ? { ...one, grade: 'related' as const } : one)
}
