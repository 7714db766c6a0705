import type { Vocabulary } from '../vocabulary/concepts.ts'
import { about, touched } from './concept-evidence.ts'
import { list } from '../../english/lists.ts'

/** What a reader is told of beforehand, gravest first: a theme and what a note calls it. Of deaths, only the first that is told. */
const deaths: [id: string, words: string][] = [
  ['any-suicide', 'suicide'], ['infant-death', 'the death of a baby'], ['homicide', 'the killing of a child'], ['adult-homicide', 'the killing of an adult'], ['any-homicide', 'a killing'],
  ['child-death', 'the death of a child'], ['adult-death', 'the death of an adult']
]
const harms: [id: string, words: string][] = [
  ['self-harm', 'self-harm'], ['child-sexual-exploitation', 'the sexual exploitation of children'], ['sexual-abuse', 'sexual abuse'], ['physical-abuse', 'physical abuse'], ['domestic-abuse', 'domestic abuse'],
  ['adult-abuse', 'the abuse of adults']
]

/** A note to stand before an entry whose record gives none, from the themes that were recognised: "This entry is about suicide. It mentions self-harm."; undefined where none of them is grave. */
export function contentNoteOf(concepts: ReadonlyMap<string, number>, vocabulary: Vocabulary): string | undefined {
  const strength = (id: string): number => Math.max(0, ...[...vocabulary.within(id)].map(other => concepts.get(other) ?? 0))
  const told = (rows: typeof harms): { words: string, strength: number }[] => rows.map(([id, words]) => ({ words, strength: strength(id) })).filter(one => one.strength >= touched)
  const strongest = told(deaths).sort((a, b) => Number(b.strength >= about) - Number(a.strength >= about)).slice(0, 1)
  // Sexual exploitation is sexual abuse in closer words.
  const closest = told(harms).filter(({ words }, _, rows) => words !== 'sexual abuse' || !rows.some(other => /exploitation/.test(other.words)))
  const all = [...strongest, ...closest]
  const says = (which: typeof all): string => list(which.map(({ words }) => words))
  const [is, mentions] = [all.filter(one => one.strength >= about), all.filter(one => one.strength < about)]
  if (all.length === 0) return undefined
  return is.length === 0 ? `This entry mentions ${says(mentions)}.` : `This entry is about ${says(is)}.${mentions.length > 0 ? ` It mentions ${says(mentions)}.` : ''}`
}
