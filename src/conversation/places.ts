import { createHash } from 'node:crypto'
import { again } from '../answers/again.ts'
import type { Answer, Answers, ThemeCount } from '../answers/answer.ts'
import { withFacets, type Narrowing } from '../answers/narrow.ts'
import type { Catalogue, Review } from '../catalogue/review.ts'
import type { Filters, Grade, Match, Understood } from '../search/match.ts'
import { knownFilters } from '../search/known-filters.ts'
import { keyLength, keyOf, mostCarried, type Place } from './place.ts'
import { once } from '../once.ts'

type Of<Kind> = Extract<Answer, { kind: Kind }>
type Answered = Of<'answer'> | Of<'nothing-found'>

export interface PlacesParts {
  answers: Answers
  catalogue: Catalogue
  narrowing: Narrowing
  /** True for the id of a concept. */
  isConcept: (id: string) => boolean
  /** What was understood, in one line of preferred words. */
  say: (concepts: readonly string[], filters: Filters) => string
}

export interface Places {
  /** The place at the top of an answer. Its id is made from what it says, so that votes on the same answer count together and name nobody. */
  of: (found: Answered) => Place
  /** The same place with everything taken out that this catalogue does not know: a button can be forged. */
  known: (place: Place) => Place
  /** The reviews at a known place, before and after narrowing; where there are none, the nearest themes. */
  matches: (place: Place) => { all: Match[], narrowed: Match[], nearest: ThemeCount[] }
  /** What was understood at a known place, with what it was narrowed to. */
  understood: (place: Place) => Understood
}

/** Turns answers into places and back, by ids alone. */
export function createPlaces({ answers, catalogue, narrowing, isConcept, say }: PlacesParts): Places {
  const keys = new Map<string, string>()
  const keyFor = ({ id }: Review): string => keys.get(id) ?? keys.set(id, keyOf(id)).get(id)!
  const byKey = once(() => new Map(catalogue.reviews.map(review => [keyFor(review), review])))

  function of(found: Answered): Place {
    const { concepts, filters } = found.understood
    const keysOf = (grade: Grade) => (found.kind === 'answer' ? found.matches : [])
      .filter(match => match.grade === grade).slice(0, mostCarried[grade]).map(({ review }) => keyFor(review)).join('')
    const place = { concepts, filters, direct: keysOf('direct'), related: keysOf('related'), from: 0 }
    return { answer: createHash('sha256').update(JSON.stringify(place)).digest('hex').slice(0, 12), ...place }
  }

  function carried(keys: string, grade: Grade, whys?: ReadonlyMap<string, string>): Match[] {
    return split(keys).flatMap(key => {
      const review = byKey().get(key)
      return review ? [{ review, grade, why: whys?.get(review.id) ?? '' }] : []
    })
  }

  function matches(place: Place) {
    const found = again(answers, place)
    const whys = new Map(found.kind === 'answer' ? found.matches.map(({ review, why }) => [review.id, why]) : [])
    const all = [...carried(place.direct, 'direct', whys), ...carried(place.related, 'related', whys)]
    return { all, narrowed: place.narrowed ? narrowing.narrowed(all, place.narrowed) : all, nearest: found.kind === 'nothing-found' ? found.nearest : [] }
  }

  function known(place: Place): Place {
    const { narrowed, ...rest } = place
    const { theme, ...facets } = narrowed ?? {}
    const kept = { ...facets, ...theme !== undefined && isConcept(theme) && { theme } }
    return { ...rest, concepts: place.concepts.filter(isConcept), filters: knownFilters(place.filters, catalogue, isConcept), ...Object.keys(kept).length > 0 && { narrowed: kept } }
  }

  return {
    of, known, matches,
    understood(place) {
      const { concepts, filters } = withFacets(place, place.narrowed ?? {})
      const [shown, beside] = (['direct', 'related'] as const).map(grade => {
        const held = carried(place[grade], grade)
        return (place.narrowed ? narrowing.narrowed(held, place.narrowed) : held).map(({ review }) => review.id)
      }) as [string[], string[]]
      return { concepts, filters, said: say(concepts, filters), notes: [], ...shown.length > 0 && { shown }, ...beside.length > 0 && { beside } }
    }
  }
}

function split(keys: string): string[] { return keys.match(new RegExp(`.{${keyLength}}`, 'gu')) ?? [] }
