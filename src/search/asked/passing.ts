import type { Ages } from '../limits/ages/ages.ts'
import type { ConceptKind } from '../vocabulary/concept-files.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import { isPlaceOfBody } from '../limits/publishers.ts'
import type { Mention } from '../vocabulary/recognise.ts'
import { areNear, type QuestionDraft } from './wishes.ts'
import type { Word } from '../words/words.ts'
import type { Around, Wrapping } from './wrapping.ts'

/** What a question names that may only be named in passing. */
export interface InPassing {
  /** True where a word of what is named only wraps what is asked, beside anything that is asked for: of a theme or a setting, and of a form where it surely does. Whom it is about is never left out. */
  isSaid: (mention: Mention, at: number) => boolean
  /** Places of words that name what only brings a review forward: beside a theme that is surely asked for, another far from it that is perhaps named in passing, and a form that wrapping tells of: "what do our reviews tell us about …". */
  doubted: ReadonlySet<number>
}

/** True for what names nothing but forms of documents or reviews. */
export const isForm = ({ ids }: Mention, vocabulary: Vocabulary): boolean => ids.every(id => vocabulary.concepts.get(id)?.kind === 'form')

/** Tells what a question names in passing from what it asks for. */
export function inPassing(found: readonly Mention[], question: readonly Word[], { wraps, perhaps, surely }: Wrapping, { limited, story }: Around, vocabulary: Vocabulary): InPassing {
  const kindOf = ({ ids: [id = ''] }: Mention): ConceptKind | undefined => vocabulary.concepts.get(id)?.kind
  const isTheme = (mention: Mention): boolean => ['topic', 'setting'].includes(kindOf(mention) ?? '')
  const asked = found.filter(m => !m.denied && !vocabulary.concepts.get(m.ids[0] ?? '')?.general && m.at.some(i => !wraps[i]))
  const sure = asked.filter(m => kindOf(m) === 'topic')
  const surest = sure.filter(m => m.source !== 'lay' && m.at.some(i => !perhaps[i]))
  const isDoubtful = (m: Mention): boolean => isForm(m, vocabulary) ? m.source === 'lay' && m.at.filter(i => perhaps[i]).length * 2 > m.at.length : isTheme(m) && m.at.every(i => (kindOf(m) === 'setting' ? wraps : perhaps)[i])
  const doubted = found.filter(m => surest.length > 0 && isDoubtful(m) && !surest.some(other => areNear(other.ids, m.ids, vocabulary)))
  const isBeside = (m: Mention): boolean => limited || sure.some(({ source }) => source !== 'lay' || m.source === 'lay') || !story && asked.some(other => other !== m && other.source !== 'lay' && kindOf(other) !== 'setting')
  const isAsking = (m: Mention, i: number): boolean => m.source === 'lay' && m.at.length === 1 && vocabulary.asking.has(question[i]!.text)
  const isSaid = (m: Mention, i: number): boolean => (isTheme(m) ? wraps[i] === true || isAsking(m, i) : !story && m.source === 'lay' && isForm(m, vocabulary) && surely[i] === true) && isBeside(m)
  return { isSaid, doubted: new Set(doubted.flatMap(m => m.at)) }
}

/** A question of no more words than these has no room for much beside what it asks. */
const short = 6

/** Which words are no other part of the question: those that surely only wrap it and, beside what only limits it, those that may. Of few words, only everyday ones, and beside an age alone. */
export function awayFrom(question: readonly Word[], { wraps, surely }: Wrapping, lead: readonly boolean[], { byAge, isAsked }: { byAge: Ages, isAsked: boolean }, draft: QuestionDraft, vocabulary: Vocabulary): (at: number) => boolean {
  const isBrief = question.length <= short
  const limitsAlone = ((isAsked && byAge.spans.length > 0) || !isBrief) && !draft.wishes.some(wish => wish.must && wish.kind === 'topic')
  const isSure = (i: number): boolean => surely[i] === true && (!isBrief || vocabulary.ordinary.has(question[i]!.text))
  return i => !isPlaceOfBody(question, i) && (isSure(i) || (limitsAlone && (wraps[i] === true || lead[i] === true)))
}
