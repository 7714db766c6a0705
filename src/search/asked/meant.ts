import type { ConceptKind } from '../vocabulary/concept-files.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import type { Mention } from '../vocabulary/recognise.ts'
import type { Word } from '../words/words.ts'

/** Of what a question names, what is meant. `from`: where the words begin that count after a correction. */
export function meant(found: readonly Mention[], question: readonly Word[], from: number, vocabulary: Vocabulary): Mention[] {
  return corrected(beyond(inside(found, vocabulary), question), from, question, vocabulary)
}

/** Beside a topic of ours, one word such as "takeaway" or "bus" only says where it happened. */
function inside(found: readonly Mention[], vocabulary: Vocabulary): Mention[] {
  const isOutside = (m: Mention): boolean => m.ids.every(id => vocabulary.outside.has(id))
  const topics = found.some(m => !isOutside(m) && m.ids.some(id => vocabulary.concepts.get(id)?.kind === 'topic'))
  return found.filter(m => !topics || m.at.length > 1 || !isOutside(m))
}

/** "Not just alcohol, any substance": what is asked for is wider than what was named first. */
function beyond(found: readonly Mention[], question: readonly Word[]): readonly Mention[] {
  if (!question.some(w => /^(just|only|than)$/.test(w.text))) return found
  const named = (m: Mention): boolean => /^(not (just|only)|(wider|broader|more) than( just)?)$/.test(question.slice(Math.max(0, (m.at[0] ?? 0) - 2), m.at[0]).map(w => w.text).join(' '))
  const rest = found.filter(m => !named(m))
  return rest.length > 0 ? rest : found
}

/** What was taken back is dropped where the same sentence goes on to name another thing of its kind: "FTT? no, obesity". */
function corrected(found: readonly Mention[], from: number, question: readonly Word[], vocabulary: Vocabulary): Mention[] {
  const kind = ({ ids: [id = ''] }: Mention): ConceptKind | undefined => vocabulary.concepts.get(id)?.kind
  const here = question[from]?.sentence
  const instead = new Set(from === 0 ? [] : found.filter(m => (m.at[0] ?? 0) >= from && question[m.at[0] ?? 0]?.sentence === here).map(kind))
  return found.filter(m => (m.at[0] ?? 0) >= from || !instead.has(kind(m)))
}
