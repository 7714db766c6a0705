import type { Vocabulary } from './concepts.ts'
import { about, type Facts } from './facts.ts'
import type { FilterKey, Standing } from './filters.ts'
import type { Filters } from './match.ts'
import type { Ranked } from './rank.ts'
import { ageWords } from './ages.ts'
import { filterWords, preferred, type Naming } from './said.ts'

const missing: Partial<Record<FilterKey, string>> = {
  ages: 'age not stated', sex: 'sex not stated', years: 'date not stated', publishers: 'which board carried it out is not stated', areas: 'which area is not stated', types: 'kind of review not stated', documentKinds: 'no such document listed'
}

function list (parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** The concept of a wish that this review has, or is nearest to. */
function conceptOf (any: readonly string[], facts: Facts, vocabulary: Vocabulary): string {
  const exact = any.find(id => (facts.concepts.get(id) ?? 0) >= about)
  if (exact !== undefined) return exact
  const best = any.flatMap(id => [...vocabulary.within(id)].map(other => ({ other, strength: facts.concepts.get(other) ?? 0 }))).sort((a, b) => b.strength - a.strength)[0]
  return best && best.strength > 0 ? best.other : any[0] ?? ''
}

function filterPart (key: FilterKey, standing: Standing, facts: Facts, filters: Filters, vocabulary: Vocabulary, naming: Naming): string {
  if (standing === 'unknown' || (standing === 'near' && (key === 'areas' || key === 'publishers'))) return missing[key] ?? ''
  if ((standing === 'near' || standing === 'close') && key === 'ages') return facts.ages.map(ageWords).join(' or ')
  if (key === 'without') return ''
  return standing === 'met' ? filterWords({ [key]: filters[key] }, vocabulary, naming).join(' ') : ''
}

/** Why a review is here, in one line of preferred words drawn from what really matched. */
export function whyLine (found: Ranked, facts: Facts, filters: Filters, vocabulary: Vocabulary, naming: Naming): string {
  if (found.by === 'named-in') return 'Mentions the review you named'
  if (found.by === 'asks') return 'Its editor lists this as a question it answers'
  if (found.by === 'nearby') return `Shares words with what you asked; ${ownThemes(facts, vocabulary)}`
  if (found.by === 'date') return 'Among the newest with a date'
  if (found.by === 'words') return 'Its title or summary has all these words'
  const has = (least: number, most: number): string[] => [...new Set(found.wishes.filter(w => w.level >= least && w.level < most).map(w => preferred(vocabulary, conceptOf(w.wish.any, facts, vocabulary))))]
  const full = has(about, Infinity)
  const partial = [...new Set(found.wishes.filter(w => w.level > 0 && w.level < about && w.wish.must).map(w => touchPhrase(w.wish.any, facts, vocabulary)))]
  const lacking = [...new Set(found.wishes.filter(w => w.level <= 0 && w.wish.must).map(w => preferred(vocabulary, w.wish.any[0] ?? '')))]
  const filterParts = found.standings.map(([key, standing]) => filterPart(key, standing, facts, filters, vocabulary, naming)).filter(Boolean)
  const sentences = [
    found.by === 'name' ? 'The review you named' : '',
    full.length > 0 ? `${found.by === 'name' ? 'has' : 'About'} ${list(full)}` : '',
    partial.length > 0 ? list(partial) : '',
    filterParts.length > 0 ? list(filterParts) : '',
    lacking.length > 0 ? `not about ${list(lacking)}` : ''
  ].filter(Boolean)
  const line = sentences.join('; ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** What a review that only touches on a concept is itself about. The concept is not named: an editor may have listed it for matching where the publication does not state it. */
function ownThemes (facts: Facts, vocabulary: Vocabulary): string {
  const own = [...facts.concepts].filter(([id, strength]) => strength >= about && vocabulary.concepts.get(id)?.kind === 'topic').map(([id]) => preferred(vocabulary, id))
  return own.length > 0 ? `about ${list(own.slice(0, 2))}` : 'close to what was asked'
}

function touchPhrase (any: readonly string[], facts: Facts, vocabulary: Vocabulary): string {
  const id = conceptOf(any, facts, vocabulary)
  if ((facts.concepts.get(id) ?? 0) > 0) return ownThemes(facts, vocabulary)
  const near = any.flatMap(wanted => vocabulary.concepts.get(wanted)?.related ?? []).find(other => [...vocabulary.within(other)].some(o => (facts.concepts.get(o) ?? 0) >= about))
  return near === undefined ? ownThemes(facts, vocabulary) : `about ${preferred(vocabulary, near)}, which is near ${preferred(vocabulary, any[0] ?? '')}`
}
