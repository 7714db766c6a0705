import type { ConceptKind } from './concept-files.ts'
import type { Vocabulary } from './concepts.ts'
import type { Mention } from './recognise.ts'
import { areNear } from './wishes.ts'
import type { Wrapping } from './wrapping.ts'

/** What a question names that may only be named in passing. */
export interface InPassing {
  /** True for what may be left out where its words only wrap what is asked: a theme or a setting, beside a theme that is asked for or an age outright. Whom it is about and which form is wanted may not. */
  maySay: (mention: Mention) => boolean
  /** Places of words that name what only brings a review forward: beside a theme that is surely asked for, another far from it that is perhaps named in passing, and a form that wrapping tells of: "what do our reviews tell us about …". */
  doubted: ReadonlySet<number>
}

/** True for what names nothing but forms of documents or reviews. */
export const isForm = ({ ids }: Mention, vocabulary: Vocabulary): boolean => ids.every(id => vocabulary.concepts.get(id)?.kind === 'form')

/** Tells what a question names in passing from what it asks for. `aged`: an age is asked for outright. */
export function inPassing(found: readonly Mention[], { wraps, perhaps }: Wrapping, aged: boolean, vocabulary: Vocabulary): InPassing {
  const kindOf = ({ ids: [id = ''] }: Mention): ConceptKind | undefined => vocabulary.concepts.get(id)?.kind
  const isTheme = (mention: Mention): boolean => ['topic', 'setting'].includes(kindOf(mention) ?? '')
  const sure = found.filter(m => !m.denied && kindOf(m) === 'topic' && !vocabulary.concepts.get(m.ids[0] ?? '')?.general && m.at.some(i => !wraps[i]))
  const surely = sure.filter(m => m.source !== 'lay' && m.at.some(i => !perhaps[i]))
  const isDoubtful = (m: Mention): boolean => isForm(m, vocabulary) ? m.source === 'lay' && m.at.filter(i => perhaps[i]).length * 2 > m.at.length : isTheme(m) && m.at.every(i => (kindOf(m) === 'setting' ? wraps : perhaps)[i])
  const doubted = found.filter(m => surely.length > 0 && isDoubtful(m) && !surely.some(other => areNear(other.ids, m.ids, vocabulary)))
  return { maySay: m => isTheme(m) && (aged || sure.some(({ source }) => source !== 'lay' || m.source === 'lay')), doubted: new Set(doubted.flatMap(m => m.at)) }
}
