import type { Review } from '../catalogue/review.ts'
import type { Place } from '../conversation/place.ts'
import type { Match } from '../search/match.ts'
import { documentLine, facts, isOld, link, plain, whoBesides } from './card-words.ts'

/** One review in full, in the order a practitioner needs it. With `at` it can be opened alone, from where it stands among others. */
export function reviewView(review: Review, why = '', at?: Place) {
  const linked = review.documents.filter(document => document.url)
  const unlinked = review.documents.filter(document => !document.url)
  return {
    title: plain(review.title),
    who: whoBesides(review),
    why: plain(why),
    contentNote: plain(review.contentNote ?? ''),
    facts: plain(facts(review)),
    summary: plain(review.summary),
    learning: review.learning.map(plain),
    old: isOld(review),
    documents: linked.map(documentLine),
    unlinked: unlinked.map(documentLine),
    open: at ? [{ words: openAlone, label: `${openAlone}: ${review.title}`, press: { do: 'review', id: review.id, at } }] : [],
    source: sourceLine(review, unlinked.length > 0 || linked.length === 0)
  }
}

const openAlone = 'More like this, or copy for notes'

/** The link of last resort, said to be so; nothing when every document is linked or no page is known. */
function sourceLine({ source, publisher, documents }: Review, needed: boolean): string {
  if (!needed) return ''
  // What is broken says so itself.
  const unknown = documents.some(({ broken }) => broken) ? '' : ' A direct link is not known.'
  if (source) return `${link('Find it on the page that lists it', source.url)}.${unknown}`
  if (publisher?.home) return `${link('Look on the publisher’s page', publisher.home)}.${unknown}`
  return 'No link is known. Ask the publisher for it.'
}

/** One review as a row to press: enough to choose by. A screen reader says `label`, which holds the words shown, without Markdown's marks; a full stop keeps the title from running into the line below. */
export function rowView({ review, why }: Pick<Match, 'review' | 'why'>, at?: Place) {
  const line = [why, facts(review)].filter(Boolean).join(' · ')
  return { id: review.id, title: plain(review.title), line: plain(line), label: `Show in full: ${review.title}. ${line}`, press: { do: 'review', id: review.id, ...at && { at } } }
}
