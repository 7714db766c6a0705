import { readFileSync } from 'node:fs'
import { createNetwork, inOrder, readNetwork } from '../../network.ts'
import { isSeeking } from '../ranking/hints.ts'
import { once } from '../../once.ts'
import type { Understanding } from './understand.ts'
import { words, type Word } from '../words/words.ts'

/** Words in their order, as the network reads them. `names`: those that reviews are known by, which are all one to it. */
export const ordered = (list: readonly Word[], names: ReadonlySet<string>): string[] => inOrder([...Map.groupBy(list, ({ sentence }) => sentence).values()].map(sentence => sentence.map(word => word.text)), names)

/** To read the network takes a moment: it waits for the first message. */
const shipped = once(() => {
  const layers = readNetwork(readFileSync(new URL('matters.bin', import.meta.url)))
  return { weigh: createNetwork(layers), met: new Set(layers.words) }
})

/** How much the words of a message, in their order, speak for another matter of work or life than what reviews can teach; above 0 more for than against. `mended`: the same without its slips; where the network has not met a word as it was typed, both must speak for it. `names`: those that reviews are known by. */
export function spokenElsewhere(typed: string, mended: readonly Word[] | undefined, names: ReadonlySet<string>): number {
  const { weigh, met } = shipped()
  const list = words(typed)
  const readings = mended && list.some(({ text }) => !met.has(text)) ? [list, mended] : [list]
  return Math.min(...readings.map(reading => weigh(ordered(reading, names))[0] ?? 0))
}

/** So sure must it be, and so sure where the message seeks what is published or is the name of a theme alone, "bank holiday weekend": of questions that reviews answer, hardly one in a thousand weighs as much. */
const [sure, surer] = [1.5, 3.5]

/** True for a message about another matter than what reviews can teach, whatever words of ours are in it: "who won the Derby match". Fitted by `test/search/fit.ts`. */
export function isOfOtherMatter(asked: Understanding): boolean {
  const { understood: { filters }, order, wishes, loose, held, told, elsewhere } = asked
  const isTheme = loose === 0 && wishes.some(wish => wish.must && !wish.loose)
  // A place alone asks for what it has, one with a theme for that there, and "the newest thing you've got" for what is held.
  if (held || isOfFormAlone(asked) || (filters.areas && (isTheme || (loose === 0 && told.length === 0)))) return false
  return elsewhere() > (isTheme || isSeeking(asked) || filters.years || order ? surer : sure)
}

/** "Learning briefs": a kind of review or of document, and not a word beside it. */
const isOfFormAlone = ({ understood: { filters }, wishes, loose, strange, unheard }: Understanding): boolean =>
  (filters.types ?? filters.documentKinds) !== undefined && wishes.length === 0 && loose + strange + unheard === 0
