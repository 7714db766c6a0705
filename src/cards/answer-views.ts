import type { Option } from '../answers/narrow.ts'
import { inFull, type Place } from '../conversation/place.ts'
import type { AnswerReply, NothingFoundReply, Reply } from '../conversation/reply.ts'
import type { Match } from '../search/match.ts'
import { allThemes, inDanger, leaveOut, message, mostButtons, notAdvice, startAgain, thankYou, type Button, type View } from './card-parts.ts'
import { reviewView, rowView } from './review-view.ts'
import { factLine } from './fact-line.ts'
import { count } from '../english/lists.ts'
import { capital, counted, plain, relatedOf, typeName } from './card-words.ts'

/** Rows before "and more": a list longer than this is not read. Fewer where "Show more" is at hand, for each row of such a card carries its way back. */
const mostRows = 7
const mostActiveRows = 4

const nearly = 'Related: close to what you asked, but not the same'

/** What was searched for, and what the reader should know about how it was read. */
function understoodLines({ understood, redacted, inDoubt, active }: AnswerReply | NothingFoundReply): string[] {
  return [
    ...inDoubt ? [inDanger(inDoubt.call)] : [],
    ...active?.thanks ? [thankYou] : [],
    ...redacted ? [leaveOut] : [],
    ...understood.said ? [`Searched for: ${plain(understood.said)}`] : [],
    ...understood.notes.map(plain)
  ]
}

/** The part of an answer that its card shows: up to three reviews in full, all of one grade, and what comes after them. */
function partOf({ matches, active }: AnswerReply) {
  const direct = matches.filter(({ grade }) => grade === 'direct')
  const ordered = [...direct, ...matches.filter(({ grade }) => grade === 'related')]
  const from = active?.at.from ?? 0
  const full = ordered.slice(from, from + inFull).filter(({ grade }) => grade === ordered[from]?.grade)
  const next = from + full.length
  return { direct: direct.length, ordered, from, full, next, rest: ordered.slice(next), aside: direct.length > 0 && full[0]?.grade === 'related' }
}

/** What it was asked of those it shows as what was asked. */
function toldLine({ point, matches, searched }: AnswerReply): string[] {
  if (!point) return []
  if (point.is === 'count') return [searchedLine(matches.length, relatedOf(matches), searched)]
  return [plain(factLine(point, matches.filter(({ grade }) => grade === 'direct').map(({ review }) => review)))]
}

/** From the top, or from where the reader has come to. */
export function answer(reply: AnswerReply): View {
  const { matches, searched, active } = reply
  const part = partOf(reply)
  const { ordered, full, rest } = part
  const shown = active ? mostActiveRows : mostRows
  const at = active?.at
  return {
    heading: headingOf(part),
    said: [...toldLine(reply), ...understoodLines(reply), ...part.aside ? [nearly] : []],
    full: full.map(({ review, why }) => reviewView(review, why, ordered.length > 1 ? at : undefined)),
    groups: groupsOf(part, rest.slice(0, shown), at),
    more: rest.length > shown ? `And ${count(rest.length - shown, 'more review')}. Add an age, a year or another theme to see fewer.` : '',
    footer: [`${searchedLine(matches.length, relatedOf(matches), searched)} ${notAdvice}`, 'You can follow up for 30 minutes, for example “just the younger ones”.'],
    ...buttonsOf(reply, part)
  }
}

/** How much was searched, and how much of it is on what was asked. */
function searchedLine(all: number, related: number, searched: number): string {
  return `${all === related ? 'None' : all - related} of ${count(searched, 'published review')} on this${related > 0 ? `, ${related} related` : ''}.`
}

/** An answer in one line, as its heading counts it: what a phone shows before it is opened. */
export const answerSummary = ({ matches }: AnswerReply): string => counted(matches.length, relatedOf(matches), ' on this')

type Part = ReturnType<typeof partOf>

function headingOf({ direct, ordered, from, next }: Part): string {
  if (from > 0) return next - from > 1 ? `Reviews ${from + 1} to ${next} of ${ordered.length}` : `Review ${next} of ${ordered.length}`
  return direct > 0 ? `${count(direct, 'review')} on this` : 'Nothing published is exactly on this, but these are related'
}

/** What comes after, as rows: what was asked first, then what is only near it, apart and said to be so. */
function groupsOf({ direct, aside }: Part, rows: readonly Match[], at: Place | undefined) {
  const near = rows.filter(({ grade }) => grade === 'related')
  const same = rows.filter(({ grade }) => grade === 'direct')
  const groups: [heading: string, matches: readonly Match[]][] = direct > 0
    ? [['More on this', same], [aside ? 'More that are related' : nearly, near]]
    : [['Also related', near]]
  return groups.filter(([, matches]) => matches.length > 0).map(([heading, matches]) => ({ heading, rows: matches.map(match => rowView(match, at)) }))
}

function buttonsOf({ active }: AnswerReply, { ordered, next }: Part): { buttons: Button[], posts: Button[] } {
  if (!active) return { buttons: [], posts: [startAgain, allThemes] }
  const { at, narrows, alike, thanks } = active
  const only = ordered.length === 1 ? ordered[0] : undefined
  const buttons: Button[] = [
    ...next < ordered.length ? [show('Show more', { ...at, from: next })] : [],
    ...at.from > 0 ? [show('Back to the first', { ...at, from: 0 })] : [],
    ...narrows && !only ? [{ title: 'Narrow', press: { do: 'narrow' as const, at } }] : [],
    ...allAgain(at),
    ...only ? onlyButtons(only.review.id, alike, at) : [],
    ...thanks ? [] : [{ title: 'Was this helpful?', press: { do: 'rate' as const, at } }]
  ]
  return { buttons, posts: [allThemes, startAgain].slice(0, mostButtons - buttons.length) }
}

function show(title: string, at: Place): Button { return { title, press: { do: 'show', at } } }

/** The way back from a narrowed answer to the whole of it. */
function allAgain({ narrowed, ...whole }: Place): Button[] {
  return narrowed ? [show('Show all again', { ...whole, from: 0 })] : []
}

function onlyButtons(id: string, alike: boolean, at: Place): Button[] {
  return [
    ...alike ? [{ title: 'More like this', press: { do: 'like' as const, id, at } }] : [],
    { title: 'Copy for notes', press: { do: 'note', id, at } }
  ]
}

/** What an answer can be narrowed to, each with the number of reviews it leaves. */
export function narrow({ options, reviews, related, said, at }: Extract<Reply, { kind: 'narrow' }>): View {
  const { narrowed, ...whole } = at
  const rows = (found: readonly Option[], name: (option: Option) => string) => found.map(option => {
    const [title, line] = [name(option), counted(option.reviews, option.related)]
    return { title: plain(title), line, label: `Show only: ${title} ${line}`, press: { do: 'show', at: { ...whole, from: 0, narrowed: { ...narrowed, ...option.facets } } } }
  })
  const groups = [
    { heading: 'Age', rows: rows(options.ages, ({ name }) => capital(name)) },
    { heading: 'Theme', rows: rows(options.themes, ({ name }) => capital(name)) },
    { heading: 'Kind of review', rows: rows(options.types, ({ facets }) => typeName(facets.type)) },
    { heading: 'Year', rows: rows(options.years, ({ name }) => name) }
  ].filter(group => group.rows.length > 0)
  return {
    heading: `Narrow ${counted(reviews, related)}`,
    said: [...said ? [`Searched for: ${plain(said)}`] : [], groups.length > 0 ? 'Choose one to see only those reviews. A review whose age, kind or year is not stated is left out.' : 'There is nothing left to narrow these reviews by.'],
    groups, lines: [],
    buttons: [show('Back', at), ...allAgain(at)]
  }
}

/** The heading of a card that shows no review. */
export const nothingFoundHeading = ({ unnamed }: NothingFoundReply): string => unnamed ? 'Which theme?' : 'Nothing published on that'

/** An honest no, with the nearest themes to try; or a word that no theme was named. */
export function nothingFound(reply: NothingFoundReply): View {
  const { searched, nearest, active, unnamed } = reply
  return message(nothingFoundHeading(reply), [
    ...understoodLines(reply),
    unnamed ? `No theme was recognised in that, so ${count(searched, 'published review')} could not be searched. Name one, for example with an age.`
      : `${count(searched, 'published review')} ${searched === 1 ? 'was' : 'were'} searched, and none fits. That does not mean it has not happened: reviews are not a sample of all cases.`,
    ...nearest.length > 0 ? [unnamed ? 'Themes to try:' : 'Themes that do have reviews:'] : []
  ], [
    ...nearest.slice(0, 4).map(({ id, name, reviews }): Button => ({ title: `${capital(name)} (${reviews})`, press: { do: 'theme', id } })),
    allThemes
  ], [], active && !active.thanks ? [{ title: 'Was this helpful?', press: { do: 'rate', at: active.at } }] : [])
}
