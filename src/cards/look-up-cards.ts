import type { ThemeCount } from '../answers/answer.ts'
import type { Review } from '../catalogue/review.ts'
import type { Match } from '../search/match.ts'
import { notAdvice, pageOfItsOwn } from './card-parts.ts'
import { reviewView, rowView } from './review-view.ts'
import { readTemplates } from './templates.ts'
import { count, list } from '../english/lists.ts'
import { capital, facts, link, plain } from './card-words.ts'

/** What a list shows of a card before it is opened: a list has room for these two. Plain text: clients disagree on marks here. */
export interface Preview { title: string, text: string }

/** What the dialog opened on a message is filled with. */
export interface Choosing {
  recognised: readonly ThemeCount[]
  /** Names of themes that were recognised and that no review is about. */
  unpublished?: readonly string[]
  others: readonly ThemeCount[]
  redacted: boolean
  /** Reviews that the message names. */
  reviews?: readonly Review[]
  /** True when the themes are being changed. */
  again?: boolean
}
/** `from`: how many of them were shown before. */
export interface Learned { matches: readonly Match[], themes: readonly ThemeCount[], from?: number }

/** The cards of look-ups: bound, with their plain-text twin as fallback. */
export interface LookUpCards {
  /** One review for readers who did not search for it. It has no buttons: they would be dead where the bot is not installed. */
  review: (review: Review) => object
  /** The same for a link opened up, in the older version that Teams asks for there. */
  unfurled: (review: Review) => object
  preview: (match: Pick<Match, 'review' | 'why'>) => Preview
  choose: (choosing: Choosing) => object
  found: (learned: Learned) => object
  /** A card that had to be read first, with the way on to these themes, called by `title`. */
  heeded: (card: object, themes: readonly ThemeCount[], title: string) => object
  /** One review in the dialog, with the way on to the conversation and the way back. */
  one: (review: Review, themes: readonly string[]) => object
}

interface Button { title: string, step: string, id: string, themes: string }

/** Rows that are read through in a dialog. */
const mostRows = 8

/** Reads the templates of look-ups. @param publicHost the host our own pages are reached at, where there is one. */
export function loadLookUpCards(folder: string, publicHost?: string): LookUpCards {
  const bound = readTemplates(folder, ['look-up', 'dialog-choose', 'dialog-found'])

  const reviewCard = (shown: Review, version: string, buttons: readonly Button[] = []) => bound('look-up', {
    ...reviewView(shown), version, buttons, footer: buttons.length > 0 ? notAdvice : `Shared from Learning from Reviews. ${notAdvice}`,
    page: publicHost ? link(pageOfItsOwn, reviewAddress(publicHost, shown.id)) : ''
  })

  // A list of 25 is bound again at every letter typed, and a review's card is always the same.
  const kept = new WeakMap<Review, object>()

  function keptCard(shown: Review): object {
    const card = kept.get(shown) ?? reviewCard(shown, '1.5')
    kept.set(shown, card)
    return card
  }

  return {
    review: keptCard,
    unfurled: shown => reviewCard(shown, '1.3'),
    preview,
    choose: choosing => bound('dialog-choose', chooseView(choosing)),
    found: learned => bound('dialog-found', foundView(learned)),
    heeded: (card, themes, title) => ({ ...card, actions: [{ type: 'Action.Submit', title, data: { step: 'change', themes: themes.map(({ id }) => id).join(',') } }] }),
    one: (shown, themes) => reviewCard(shown, '1.5', [
      { title: 'Put it in the conversation', step: 'post', id: shown.id, themes: themes.join(',') },
      { title: 'Back to the list', step: 'find', id: shown.id, themes: themes.join(',') }
    ])
  }
}

/** The address of a review's own page, e.g. `https://reviews.example.org/r/theo-tds20`. */
export function reviewAddress(publicHost: string, id: string): string {
  return `https://${publicHost}/r/${encodeURIComponent(id)}`
}

function preview({ review, why }: Pick<Match, 'review' | 'why'>): Preview {
  const { publisher, published } = review
  const short: Review = { ...review, ...publisher && { publisher: { ...publisher, name: publisher.short ?? publisher.name } }, ...published && { published: published.slice(0, 4) } }
  return { title: bare(review.title), text: bare([facts(short), why].filter(Boolean).join(' · ')) }
}

/** Text without the marks that some clients would read as HTML. */
function bare(text: string): string {
  return text.replace(/[<>]/gu, '').replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
}

function chooseView({ recognised, unpublished = [], others, redacted, reviews = [], again }: Choosing) {
  return {
    heading: 'Find learning for this',
    said: again ? ['Choose at least one theme to look for.'] : [
      ...reviews.length > 0 ? [`The message names ${reviews.length > 1 ? 'these reviews' : 'this review'}. Choose one to read it, or choose themes below.`] : [],
      ...unpublished.length > 0 ? [`Nothing published on ${plain(list(unpublished))}.`] : [],
      recognised.length > 0
        ? `These themes were ${unpublished.length > 0 ? 'also ' : ''}recognised in the message. Nothing else of it was kept. Change them if they are not what you mean.`
        : unpublished.length > 0 ? 'Nothing else was recognised in the message, and nothing of it was kept. Choose what else to look for.'
        : reviews.length > 0 ? 'No theme was recognised in it, and nothing of it was kept.'
        : 'No theme was recognised in the message, and nothing of it was kept. Choose what to look for.',
      ...redacted ? ['Personal details were left out.'] : []
    ],
    rows: reviews.map(review => rowOf({ review, grade: 'direct', why: '' }, recognised)),
    value: recognised.map(({ id }) => id).join(','),
    choices: [...recognised, ...others].map(({ id, name, reviews }) => ({ id, title: `${capital(plain(name))} (${count(reviews, 'review')})` }))
  }
}

function foundView({ matches, themes, from = 0 }: Learned) {
  const next = from + mostRows
  const left = Math.min(mostRows, matches.length - next)
  return {
    heading: matches.length > 0 ? `${count(matches.length, 'review')} on this` : 'Nothing published on that',
    said: [
      ...themes.length > 0 ? [`Looked for: ${plain(list(themes.map(({ name }) => name)))}.`] : [],
      matches.length > 0 ? 'Only you can see this. Choose a review to read it.' : 'Change the themes to look again.'
    ],
    themes: themes.map(({ id }) => id).join(','),
    rows: matches.slice(from, next).map(match => rowOf(match, themes)),
    more: left > 0 ? [{ title: `Show ${count(left, 'more review')}`, from: next, themes: themes.map(({ id }) => id).join(',') }] : [],
    footer: notAdvice
  }
}

/** A row of the dialog. */
function rowOf(match: Match, themes: readonly ThemeCount[]) {
  const { id, title, line, label } = rowView(match)
  return { id, title, line, label, themes: themes.map(theme => theme.id).join(',') }
}
