import type { Answers, ThemeCount } from '../answers/answer.ts'
import type { LookUp, Rows } from '../answers/look-up.ts'
import type { Noticed } from '../care/concern.ts'
import type { Catalogue, Review } from '../catalogue/review.ts'
import type { Match } from '../search/match.ts'
import type { Scope } from './ask.ts'
import type { Desk } from './desk.ts'
import { createRecentLinks } from './recent-links.ts'
import type { LookUpName } from './look-up-commands.ts'
import type { Reply } from './reply.ts'

/** What is typed in a search box so far, and which part of the list is wanted. */
export interface Typed {
  by: LookUpName
  /** Empty when the box has just been opened. */
  text: string
  scope: Scope
  skip: number
  count: number
  /** What this conversation follows, newest first: shown after the newest when nothing is typed yet. */
  followed?: readonly Review[]
}

/** What a search box shows. `redacted`: personal details were left out of what was read. */
export type Listed =
  | { kind: 'rows', rows: readonly Match[], redacted: boolean }
  /** `reasons`: why, where what was typed can lead to none. */
  | { kind: 'nothing', searched: number, redacted: boolean, reasons: readonly string[] }
  /** Nothing could be looked up: only personal details stood there, or another language. */
  | { kind: 'unread', because: 'personal-details' | 'english-only' }
  /** What must be said instead; only a `concern` is offered as a card, the rest is for the one who typed. */
  | { kind: 'concern', reply: Reply }

/** What was recognised in someone's message, to confirm or change: themes alone, nothing of its words. `unpublished`: names of those that no review is about; `reviews`: those that the message names. */
export type Recognised =
  | { kind: 'themes', recognised: readonly ThemeCount[], unpublished: readonly string[], others: readonly ThemeCount[], redacted: boolean, reviews: readonly Review[] }
  /** `onward`: the themes to go on with once this has been read; none where it is the end. */
  | { kind: 'concern', reply: Reply, onward?: readonly ThemeCount[] }

/** A link to one of our own pages that someone pasted. `links`: how many links the message has, where the messenger tells. */
export interface Pasted { id: string, conversation: string, delivery: string, links: number }

/** The look-ups made in the middle of a conversation. Nothing that is typed or pointed at goes further than this room. */
export interface LookUps {
  list: (typed: Typed) => Listed
  /** @param message `own`: it was written by who points at it. */
  recognise: (message: { text: string, scope: Scope, own?: boolean }) => Recognised
  /** The reviews on these themes, those on all of them first; unknown ids are passed over. */
  learn: (themes: readonly string[]) => { matches: readonly Match[], themes: readonly ThemeCount[], others: readonly ThemeCount[] }
  review: (id: string) => Review | undefined
  /** The review to open up for a link; undefined when silence is better. */
  open: (pasted: Pasted) => Review | undefined
}

export interface LookUpsParts {
  catalogue: Catalogue
  answers: Answers
  lookUp: LookUp
  care: { notice: (text: string) => Noticed }
  desk: Desk
  /** The clock, in milliseconds. */
  now: () => number
}

/** Themes offered to choose from: as many as can be read through on a phone. */
const mostThemes = 12
/** More themes than this are chosen by nobody in the middle of a discussion. */
const mostRecognised = 5
/** Of the newest, this many come before what is followed. */
const newestFirst = 3
/** A message with as many links as this is a list, and a card for each would bury it. */
const tooManyLinks = 3

/** Reviews that one message names, as many as are read before its themes. */
const mostNamed = 3
/** Words that alone call for help, whatever else they may begin. */
const call = /^[\s!?.]*(?:(?:999|112|danger|help|emergency|sos)[\s!?.]*)+$/iu

/** A letter or two and the space before them: a word that is only begun is no sign of danger yet. */
const shortHalf = 3

/** Builds the look-ups. Care comes first here too: a concern takes the place of any list. */
export function createLookUps({ catalogue, answers, lookUp, care, desk, now }: LookUpsParts): LookUps {
  const themes = answers.themes().filter(({ id }) => lookUp.isTopical(id))
  const byId = new Map(themes.map(theme => [theme.id, theme]))
  const opened = createRecentLinks(now)

  /** A list of reviews gives no advice, so words that ask for some are still looked up, and answered with a refusal only where nothing is found. */
  function list({ by, text, scope, followed = [], skip, count }: Typed): Listed {
    const noticed = noticedIn(text)
    const { concern, redacted, rest } = noticed
    if (call.test(text)) return { kind: 'concern', reply: desk.caring('risk', noticed, scope) }
    if (concern && concern !== 'advice') return { kind: 'concern', reply: desk.caring(concern, noticed, scope) }
    if (redacted && rest.trim() === '') return { kind: 'unread', because: 'personal-details' }
    if (noticed.otherLanguage) return { kind: 'unread', because: 'english-only' }
    const found = text.trim() === '' ? whenOpened(followed) : by === 'name' ? lookUp.byName(rest) : lookUp.byTopic(rest)
    if (found.total > 0) return { kind: 'rows', rows: found.part(skip, count), redacted }
    return concern ? { kind: 'concern', reply: desk.caring(concern, noticed, scope) } : { kind: 'nothing', searched: catalogue.reviews.length, redacted, reasons: lookUp.reasons(rest) }
  }

  /** Half a word can look like a surname or worse ("zac r", or "he" towards "health"): until it is more, what stands before it is what was said. */
  function noticedIn(text: string): Noticed {
    const noticed = care.notice(text)
    if (!noticed.concern && !noticed.redacted) return noticed
    const before = lookUp.beforeHalf(text)
    if (before === undefined || noticed.concern && text.trim().length - before.length > shortHalf) return noticed
    const earlier = care.notice(before)
    return earlier.concern || earlier.redacted ? noticed : earlier
  }

  function whenOpened(followed: readonly Review[]): Rows {
    return followed.length > 0 ? withFollowed(lookUp.newest, followed) : lookUp.newest
  }

  /** What else to choose from, `first` before the commonest. */
  function others(chosen: readonly ThemeCount[], first: readonly ThemeCount[] = []): ThemeCount[] {
    const near = first.flatMap(({ id }) => byId.get(id) ?? [])
    return [...new Set([...near, ...themes])].filter(theme => !chosen.includes(theme)).slice(0, mostThemes - chosen.length)
  }

  /** Of some themes, those that no review is about, each with what is near it. */
  function withoutReview(ids: readonly string[]) {
    const all = ids.filter(id => !byId.has(id)).map(answers.theme).flatMap(answer => answer?.kind === 'nothing-found' ? [answer] : []).slice(0, mostRecognised)
    return { unpublished: [...new Set(all.map(({ understood }) => understood.said))], near: all.flatMap(({ nearest }) => nearest) }
  }

  function chosen(ids: readonly string[]): ThemeCount[] {
    return [...new Set(ids)].flatMap(id => byId.get(id) ?? []).slice(0, mostThemes)
  }

  return {
    list,
    recognise({ text, scope, own = false }) {
      const noticed = care.notice(text)
      const { concern, redacted, rest } = noticed
      const spoken = lookUp.themesIn(rest)
      const all = chosen(spoken)
      const recognised = all.slice(0, mostRecognised)
      if (concern === 'risk' || concern === 'distress') {
        const reply = desk.caring(concern, noticed, scope)
        // A message about a family reads like risk more often than not: once the card has been read, there is a way on; not from one's own distress.
        if (reply.kind !== 'distress' || own) return { kind: 'concern', reply, ...concern === 'risk' && { onward: recognised } }
        return { kind: 'concern', reply: { kind: 'colleague', signposts: reply.signposts, redacted }, onward: recognised }
      }
      const { unpublished, near } = withoutReview(spoken)
      return { kind: 'themes', recognised, unpublished, others: others(recognised, [...all, ...near]), redacted, reviews: lookUp.named(rest).slice(0, mostNamed) }
    },
    learn(ids) {
      const wanted = chosen(ids)
      return { matches: onThemes(answers, wanted), themes: wanted, others: others(wanted) }
    },
    review: catalogue.find,
    open({ id, conversation, delivery, links }) {
      const review = catalogue.find(id)
      return review && links < tooManyLinks && opened.isFirst(conversation, id, delivery) ? review : undefined
    }
  }
}

/** The newest few, then what is followed, then the others. */
function withFollowed(newest: Rows, followed: readonly Review[]): Rows {
  const all = newest.part(0, newest.total)
  const [first, others] = [all.slice(0, newestFirst), all.slice(newestFirst)]
  const isFollowed = ({ review }: Match): boolean => followed.includes(review)
  const rows = [...first, ...others.filter(isFollowed).map(match => ({ ...match, why: 'Followed here' })), ...others.filter(match => !isFollowed(match))]
  return { total: rows.length, part: (skip, count) => rows.slice(skip, skip + count) }
}

/** Reviews on one theme as its button gives them; for several, those with most of them first. */
function onThemes(answers: Answers, themes: readonly ThemeCount[]): Match[] {
  const found = new Map<Review, { match: Match, names: string[] }>()
  for (const { id, name } of themes) {
    const answer = answers.theme(id)
    for (const match of answer?.kind === 'answer' ? answer.matches : []) {
      const before = found.get(match.review)
      if (before) before.names.push(name)
      else found.set(match.review, { match, names: [name] })
    }
  }
  const all = [...found.values()].sort((a, b) => b.names.length - a.names.length)
  return all.map(({ match, names }) => ({ ...match, why: `About ${list(names)}` }))
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
