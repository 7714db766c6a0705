import type { Search } from '../../search/search.ts'
import { howMany } from '../message/ordinal.ts'
import { numbersTo } from '../../english/numbers.ts'
import type { FollowUpTurn, Merged } from './turn.ts'

const edge = '(?:newest|latest|most recent|oldest|earliest)'
const count = `(?<count>${numbersTo(5, 2)}|couple|[2-5])`
/** So many of them: "just the most recent two", "the three oldest". */
const few = [new RegExp(`\\b${edge} ${count}(?! (?:years?|months?|weeks?)\\b)`), new RegExp(`\\b${count}(?: of)?(?: the)? ${edge}\\b`)]

/** Those that were put in an order of dates: as few as were asked for, of those that state one; where only those that state none were asked for, the newest or the oldest of all. */
export const createInTime = ({ shelf: { facts }, find }: Pick<Search, 'shelf' | 'find'>) => ({ asked, heard, before: { filters } }: FollowUpTurn, made: Merged): Merged => {
  if (asked.order === undefined || made.found.length === 0) return made
  const isDated = ({ at }: Merged['found'][number]): boolean => facts[at]!.years.length > 0
  const dated = made.found.filter(isDated)
  const all = dated.length > 0 || !(filters.years ?? filters.unstated?.includes('date')) ? [] : find(asked).filter(isDated)
  if (all.length > 0) return { asked: { ...asked, understood: { ...asked.understood, notes: [...asked.understood.notes, 'None of those states its date, so this is of all that are held here.'] } }, found: all }
  const said = few.map(pattern => pattern.exec(heard.said)?.groups?.count).find(word => word !== undefined)
  const direct = dated.filter(({ grade }) => grade === 'direct')
  return said === undefined || direct.length === 0 ? made : { ...made, found: direct.slice(0, howMany(said)) }
}
