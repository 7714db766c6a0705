import { emails, handles, phones, registrations } from './contacts.ts'
import { birthDates, birthDatesInWords } from './dates.ts'
import { names } from './names.ts'
import { nationalNumbers, nhsNumbers, pupilNumbers, references } from './numbers.ts'
import { addresses, postcodes } from './places.ts'
import { merged, type Span, type SpanFinder } from './span.ts'

const anyText: readonly SpanFinder[] = [addresses, emails, handles, birthDatesInWords]
/** None of these is without a digit. */
const withDigits: readonly SpanFinder[] = [nhsNumbers, pupilNumbers, nationalNumbers, references, birthDates, postcodes, phones, registrations]

/**
 * Every stretch of a text that may point at a person: numbers, dates of birth, places and contacts first, then the names that stand
 * beside them or that their surroundings give away. Names that a publication uses may be handed in, in small letters, so that they pass.
 */
export function identifiers(text: string, published: ReadonlySet<string> = new Set()): Span[] {
  const finders = /\d/.test(text) ? [...anyText, ...withDigits] : anyText
  const others = merged(finders.flatMap(find => find(text)))
  return merged([...others, ...names(text, { others, published }).map(span => ({ ...span, name: true }))])
}
