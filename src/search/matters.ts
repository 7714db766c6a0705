import { readFileSync } from 'node:fs'
import { createNetwork, inOrder, readNetwork, type Network } from '../network.ts'
import { isSeeking } from './hints.ts'
import type { Understanding } from './understand.ts'
import { words, type Word } from './words.ts'

/** Words in their order, as the network reads them. */
export const ordered = (list: readonly Word[]): string[] => inOrder([...Map.groupBy(list, ({ sentence }) => sentence).values()].map(sentence => sentence.map(word => word.text)), new Set())

let network: Network | undefined
/** To read the network takes a moment: it waits for the first message. */
const shipped = (): Network => network ??= createNetwork(readNetwork(readFileSync(new URL('matters.bin', import.meta.url))))

/** How much the words of a message, in their order, speak for another matter of work or life than what reviews can teach; above 0 more for than against. `mended`: the same without its slips, which may hide what it is about; both must speak for it. */
export const spokenElsewhere = (typed: string, mended: readonly Word[] | undefined): number =>
  Math.min(...[words(typed), ...mended ? [mended] : []].map(list => shipped()(ordered(list))[0] ?? 0))

/** So sure must it be, and so sure where the message seeks what is published: of questions that reviews answer, hardly one in a thousand weighs as much. */
const [sure, surer] = [2, 4]

/** True for a message about another matter than what reviews can teach, whatever words of ours are in it: "who won the Derby match". Fitted by `test/search/fit.ts`. */
export function isOfOtherMatter(asked: Understanding): boolean {
  const { understood: { filters }, order, wishes, loose, held, told, elsewhere } = asked
  // The name of a theme or of a place alone, "bank holiday weekend", asks for it, and "the newest thing you've got" for what is held.
  if (held || filters.named || (loose === 0 && (wishes.some(wish => wish.must && !wish.loose) || (filters.areas && told.length === 0)))) return false
  return elsewhere() > (isSeeking(asked) || filters.years || order ? surer : sure)
}
