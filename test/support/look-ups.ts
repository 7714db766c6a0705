import { join } from 'node:path'
import { createAnswers } from '../../src/answers/answers.ts'
import { createLookUp } from '../../src/answers/look-up.ts'
import { loadLookUpCards, type LookUpCards } from '../../src/cards/look-up-cards.ts'
import { createCare, type Care } from '../../src/care/care.ts'
import { loadSignposts } from '../../src/care/signposts.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Catalogue } from '../../src/catalogue/review.ts'
import type { Desk } from '../../src/conversation/desk.ts'
import { createLookUps, type LookUps } from '../../src/conversation/look-up.ts'
import { createSearch } from '../../src/search/search.ts'
import { home } from './running.ts'
import { theVocabulary } from './vocabulary.ts'

export const vocabulary = theVocabulary()
export const shippedCare: Care = createCare(loadSignposts(join(home, 'data/signposts.yaml')))

/** The catalogue that is shipped. */
export function shippedCatalogue(): Catalogue {
  return loadCatalogue(join(home, 'data/reviews'), { themes: vocabulary.ids })
}

/** A desk that has one thing to say; look-ups ask it for nothing but a concern's card. */
const desk: Desk = { reply: () => ({ kind: 'gone' }), caring: () => ({ kind: 'risk', signposts: [], redacted: false }) }

/** The rooms of look-ups over a catalogue, the shipped one unless told. */
export function lookUpRooms(catalogue: Catalogue = shippedCatalogue(), now = () => 0) {
  const search = createSearch(catalogue, vocabulary)
  const answers = createAnswers(catalogue, vocabulary, { search })
  const lookUp = createLookUp({ catalogue, vocabulary, search, answers })
  const lookUps = createLookUps({ catalogue, answers, lookUp, care: shippedCare, desk, now })
  return { catalogue, answers, lookUp, lookUps }
}

/** Look-ups that find nothing, for tests about something else. */
export function noLookUps(): { lookUps: LookUps, lookUpCards: LookUpCards } {
  return {
    lookUpCards: loadLookUpCards(join(home, 'cards')),
    lookUps: {
      list: () => ({ kind: 'nothing', searched: 0, redacted: false, reasons: [] }),
      recognise: () => ({ kind: 'themes', recognised: [], unpublished: [], others: [], redacted: false, reviews: [] }),
      learn: () => ({ matches: [], themes: [], others: [] }),
      review: () => undefined,
      open: () => undefined
    }
  }
}
