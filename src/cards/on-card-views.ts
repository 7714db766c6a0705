import type { Press } from '../conversation/ask.ts'
import type { Place } from '../conversation/place.ts'
import type { Reply } from '../conversation/reply.ts'
import type { Reason } from '../store/store.ts'
import * as answerViews from './answer-views.ts'
import { notAdvice, pageOfItsOwn, thankYou, type Button, type View } from './card-parts.ts'
import { reviewView, rowView } from './review-view.ts'
import { list } from '../english/lists.ts'
import { dateInWords } from '../english/months.ts'
import { facts, link as linked, plain } from './card-words.ts'

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

function back(press: Press | undefined): Button[] { return press ? [{ title: 'Back', press }] : [] }

function toAnswer(at: Place | undefined): Press | undefined { return at && { do: 'show', at } }

/** One review alone, with what can be done from it. */
export function review({ review, alike, link, at }: Of<'review'>): View {
  const from = at && { at }
  return {
    heading: plain(review.title), said: [], full: [{ ...reviewView(review), title: '' }], groups: [], more: '',
    footer: [...link ? [linked(pageOfItsOwn, link)] : [], notAdvice],
    buttons: [
      ...alike ? [{ title: 'More like this', press: { do: 'like', id: review.id, ...from } }] : [],
      { title: 'Copy for notes', press: { do: 'note', id: review.id, ...from } },
      ...back(toAnswer(at))
    ],
    posts: []
  }
}

/** The reviews that share a theme with one, each with the themes it shares. */
export function alike({ review, alike, at }: Of<'alike'>): View {
  return {
    heading: 'More like this', said: [`Reviews that share a theme with: ${plain(review.title)}`], full: [], more: '',
    groups: alike.length > 0 ? [{ heading: 'Most alike first', rows: alike.map(other => rowView({ review: other.review, why: `Shares ${list(other.shared)}` }, at)) }] : [],
    footer: [...alike.length > 0 ? [] : ['No other published review here shares a theme with it.'], notAdvice],
    buttons: back({ do: 'review', id: review.id, ...at && { at } }), posts: []
  }
}

/** A plain reference in one paragraph, so that it can be selected and copied whole. */
export function note({ review, on, link, at }: Of<'note'>): View {
  const page = link ?? review.source?.url ?? review.publisher?.home
  const said = [review.title, facts(review).split(' · ').join(', '), page ?? 'No page is known', `Looked up on ${dateInWords(on)}`]
  return {
    heading: 'Copy for notes', said: ['Select this and copy it:'], note: plain(said.map(part => part.replace(/\.$/u, '')).join('. ') + '.'),
    buttons: back(at ? { do: 'review', id: review.id, at } : undefined)
  }
}

const questions: Record<Reason, string> = {
  'wrong-reviews': 'No: these are the wrong reviews',
  'missing-review': 'No: a review is missing',
  'too-long': 'No: it is too long',
  'broken-link': 'No: a link does not work',
  insensitive: 'No: the wording is insensitive'
}

/** Was this helpful? Each "no" says what to mend. */
export function rate({ at }: Of<'rate'>): View {
  return {
    heading: 'Was this helpful?', lines: [], said: ['Kept with what was searched for and which reviews were shown, and without your name.'],
    groups: [{
      heading: 'If not, what was wrong?',
      rows: Object.entries(questions).map(([reason, title]) => ({ title, line: '', label: title, press: { do: 'unhelpful', reason, at } }))
    }],
    buttons: [{ title: 'Yes, it helped', press: { do: 'helpful', at } }, ...back({ do: 'show', at })]
  }
}

/** Thanks, on the answer that it was about where that is at hand. */
export function thanked({ answer }: Of<'thanked'>): View {
  if (answer?.kind === 'answer') return answerViews.answer(answer)
  const { heading = 'Thank you', said = [thankYou], buttons = [], posts = [] } = answer ? answerViews.nothingFound(answer) : {}
  return { heading, said, full: [], groups: [], more: '', footer: [], buttons, posts }
}
