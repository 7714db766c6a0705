import type { Reply, Where } from '../conversation/reply.ts'
import type { Snapshot } from '../notices/snapshot.ts'
import { dayInWords } from '../notices/timing.ts'
import type { Review } from '../catalogue/review.ts'
import { message, type View } from './card-parts.ts'
import { careFor, whyLine } from './subscription-views.ts'
import { count } from '../english/lists.ts'
import { capital, documentLine, facts, link, plain, whoBesides } from './card-words.ts'

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

/** Themes named on a notice: the rest is for the review's own card. */
const mostTopics = 4
/** Letters of a toast that a phone shows, on two lines. */
const mostLetters = 90

const forLearning = 'Reviews are for learning. They are not advice.'

/** One review, complete without a click; replaced by a line once it has been withdrawn. */
export function notice({ snapshot, why, subscription, where }: Of<'notice'>): View {
  if (snapshot.withdrawn !== undefined) return withdrawn(snapshot)
  const { title, ...item } = itemOf(snapshot, why, where)
  return { heading: `New review: ${title}`, said: [], notices: [{ title: '', ...item }], footer: [forLearning], buttons: [], posts: [{ title: 'Summary and learning', press: { do: 'review', id: snapshot.review.id } }, ...careFor(subscription)] }
}

function withdrawn(snapshot: Snapshot): View {
  const { notices, ...rest } = { ...message(snapshot.noticeOnly ? 'This notice has been withdrawn' : 'This review has been withdrawn', [withdrawnLine(snapshot)], []), notices: [] }
  return { ...rest, notices }
}

function withdrawnLine({ review: { publisher }, withdrawn, noticeOnly }: Snapshot): string {
  if (noticeOnly) return `The partnership’s editors withdrew this notice on ${dayInWords(withdrawn!)}, and its title and link were taken out here. Whether the review itself is still published is another matter: search for it.`
  return `${publisher ? `It was listed by ${plain(publisher.name)}. ` : ''}It has been withdrawn by its publisher, and its title and link were taken out here on ${dayInWords(withdrawn!)}.`
}

/** Several reviews in one post, each as complete as alone. */
export function digest({ notices, where }: Of<'digest'>): View {
  const live = notices.filter(({ snapshot }) => snapshot.withdrawn === undefined)
  return {
    heading: live.length > 0 ? count(live.length, 'new review') : noneLeft(notices), said: [],
    notices: notices.map(({ snapshot, why }) => snapshot.withdrawn === undefined ? itemOf(snapshot, why, where)
      : { title: '', changed: '', who: '', topics: '', facts: withdrawnLine(snapshot), contentNote: '', links: [], why: '' }),
    footer: [forLearning], buttons: [], posts: careFor(notices.find(({ subscription }) => subscription !== undefined)?.subscription)
  }
}

/** The heading of a digest that holds nothing any more. */
function noneLeft(notices: Of<'digest'>['notices']): string {
  const what = notices.some(({ snapshot }) => snapshot.noticeOnly) ? 'notice' : 'review'
  return notices.length > 1 ? `These ${what}s have been withdrawn` : `This ${what} has been withdrawn`
}

/** The parts of a notice, in the order they are read. */
export function itemOf({ review, topics, corrected }: Snapshot, why: readonly string[] | undefined, where: Where) {
  const whole: Review = { ...review, themes: [], related: [], summary: '', learning: [], asks: [], status: 'published' }
  return {
    title: plain(review.title),
    changed: corrected === undefined ? '' : `**Corrected on ${dayInWords(corrected)}.**`,
    who: plain(whoBesides(whole)),
    topics: plain(topics.slice(0, mostTopics).join(', ')),
    facts: plain(facts(whole)),
    contentNote: plain(review.contentNote ?? ''),
    links: linksOf(whole),
    why: why === undefined ? '' : capital(whyLine(why, where))
  }
}

/** The documents whose address is known; else the page that lists the review, said to be that. */
function linksOf({ documents, source, publisher }: Review): string[] {
  const linked = documents.filter(({ url }) => url).slice(0, 4)
  if (linked.length > 0) return linked.map(documentLine)
  if (source) return [link('Find it on the page that lists it', source.url)]
  if (publisher?.home) return [link('Look on the publisher’s page', publisher.home)]
  return ['No link is known. Ask the publisher for it.']
}

/** What a phone shows before it is opened: a topic, the partnership and the year, and no detail of the case. */
export function toastOf({ review, topics, withdrawn, noticeOnly }: Snapshot): string {
  if (withdrawn !== undefined) return noticeOnly ? 'A notice has been withdrawn' : 'A review has been withdrawn'
  const from = [review.publisher?.short ?? review.publisher?.name, review.published?.slice(0, 4) ?? review.period?.to].filter(Boolean).join(', ')
  const after = from ? ` (${from})` : ''
  const [topic] = topics.filter(words => `New review: ${words}${after}`.length <= mostLetters)
  return `New review${topic ? `: ${topic}` : ''}${after.length <= mostLetters - 11 ? after : ''}`
}

export function digestToast({ notices }: Of<'digest'>): string {
  const live = notices.filter(({ snapshot }) => snapshot.withdrawn === undefined)
  return live.length > 0 ? count(live.length, 'new review') : noneLeft(notices)
}
