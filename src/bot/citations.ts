import type { Entity } from 'botbuilder'
import { facts, typeName } from '../cards/card-words.ts'
import type { Review } from '../catalogue/review.ts'
import type { Reply } from '../conversation/reply.ts'

/** Teams refuses a message that goes over any of these. */
const most = { claims: 20, name: 80, abstract: 160, keywords: 3, keyword: 28 }

/**
 * The sources behind a reply, as Teams shows them: one root entity with a claim for each review that has an address.
 * There is no label for generated content, because none is generated. Undefined where nothing can be cited.
 */
export function citations(reply: Reply): Entity | undefined {
  const cited = reviewsIn(reply).flatMap(review => { const url = addressOf(review); return url ? [{ review, url }] : [] }).slice(0, most.claims)
  if (cited.length === 0) return undefined
  return {
    type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org', '@id': '',
    citation: cited.map(({ review, url }, i) => ({
      '@type': 'Claim', position: i + 1,
      appearance: { '@type': 'DigitalDocument', name: clipped(review.title, most.name), url, abstract: clipped(facts(review), most.abstract), keywords: keywordsOf(review) }
    }))
  }
}

function reviewsIn(reply: Reply): Review[] {
  switch (reply.kind) {
    case 'answer': return reply.matches.map(({ review }) => review)
    case 'latest': return reply.reviews
    case 'review': return [reply.review]
    default: return []
  }
}

function addressOf({ documents, source }: Review): string | undefined {
  return documents.find(({ url }) => url)?.url ?? source?.url
}

function keywordsOf({ type, publisher, published }: Review): string[] {
  return [type && typeName(type), publisher?.short ?? publisher?.name, published?.slice(0, 4)]
    .filter(word => word !== undefined).map(word => clipped(word, most.keyword)).slice(0, most.keywords)
}

/** The text itself, or its first whole words and a mark that there is more, within this many UTF-16 units. */
function clipped(text: string, length: number): string {
  if (text.length <= length) return text
  const start = text.slice(0, length - 1)
  const word = start.lastIndexOf(' ')
  // Without a space to cut at, half of a surrogate pair must not be left behind.
  return `${(word > length / 2 ? start.slice(0, word) : start.replace(/[\ud800-\udbff]$/u, '')).trimEnd()}…`
}
