import type { Quiet } from '../store/subscription.ts'
import { createRoles, lineOf, textWithout, type Played } from '../search/words/roles.ts'
import { numberOf } from '../english/numbers.ts'
import { distance } from '../search/words/spelling.ts'
import { days, type Timing } from './timing.ts'
import { classes, lexicon } from './timing-lexicon.ts'

/** What a text says about when notices are wanted; `rest` is the text without those words, `notes` what of them cannot be. `lasting`: it says from when, or for how long; `said` are the words about when. */
export interface TimingRead { timing?: Timing, rest: string, notes: string[], lasting?: true, said: string }

/** Monday at 9: the post that is read at the start of a week. */
const usual = { day: 1, hour: 9 }
/** Office hours end, and begin. */
const overnight: Quiet = { from: 18, to: 8 }

const notOtherwise = 'Notices come as soon as each is released, or together once a week such as “weekly on Friday at 2pm”, and not otherwise.'
const notDays = 'Hours can be left out, such as “not from 6pm to 8am”, but not days.'
const hoursInstead = 'Hours can be left out, such as “not from 6pm to 8am”.'
const notUntil = 'Notices begin at once and come until they are paused or ended: no day can be set for either.'
const notThatHour = 'That is no hour of the day, so another was taken.'
const onTheHour = 'Weekly notices and quiet hours begin on the hour, so the minutes were left out.'
const loneHour = `An hour goes with a day of the week. ${notOtherwise}`
const oneDay = 'A weekly notice comes on one day, so the first that was named was taken.'
const oneHour = 'A weekly notice comes at one hour and not before or after one: name it, such as “at 8am”.'
const sameHours = 'Hours that end when they begin leave nothing out.'
const notThatDay = 'A day was not recognised, so another was taken.'
const notKept = 'A weekly notice comes at its hour, so the hours to leave out were not kept.'

const roles = createRoles(lexicon, classes)
type Is = (part: Played) => boolean
const isOf = (names: string): Is => { const pattern = roles.pattern(`^(?:${names})$`); return ({ letter }) => pattern.test(letter) }
const [isDay, isHour, isPart, isClock, isSooner, isWeek, isDayless] = ['dayname', 'hour', 'part|night', 'clock', 'sooner', 'weekly', 'dayless'].map(isOf) as [Is, Is, Is, Is, Is, Is, Is]
/** A day that is one whatever stands beside it. */
const isSure = isOf('day|every|on|hour')
const isOpening = isOf('only|between')
const [isFor, isOther] = [isOf('for'), isOf('word|dayless')]

/** Words of time that are mended where they are misspelt. */
const spelt = [...days, 'weekly', 'monthly', 'fortnightly', 'immediately'].map(word => word.toLowerCase())

/** A text with misspelt days of the week and the like mended, and notes on each. */
function respelt(text: string, notes: string[]): string {
  return text.replace(/\p{L}{5,}/gu, typed => {
    const [, word = '', plural = ''] = /^(.+?)(s?)$/u.exec(typed.toLowerCase())!
    const near = spelt.find(known => distance(word, known, known.length > 7 ? 2 : 1) <= (known.length > 7 ? 2 : 1))
    if (!near || !roles.read(typed).every(isOther)) return typed
    const mended = days.find(day => day.toLowerCase() === near) ?? near
    notes.push(`A misspelt word was read as ${mended}.`)
    return mended + plural
  })
}

/** What is read of when: where in the text it is at once or weekly, a day, an hour of it or hours to leave out, and what cannot be. */
interface TimingParts { soon?: number, weekly?: number, day?: number, hour?: number, quiet?: Quiet, notes: string[] }

/** Takes what was said so; false where it says nothing of when after all. */
type Taking = (said: Played[], heard: TimingParts) => unknown
type Rule = [pattern: string, take: Taking]

const note = (text: string): Taking => (_, { notes }) => notes.push(text)
const quiet = (of: (hours: number[], said: Played[]) => Quiet | undefined): Taking => (said, heard) => {
  const found = of(said.filter(isHour).map(({ text }) => hourOf(text, heard.notes) ?? usual.hour), said)
  return found && (found.from === found.to ? heard.notes.push(sameHours) : heard.quiet = found)
}
/** "Only 9 to 5" is hours of the day; other figures may be ages. */
function within([from = 0, to = 0]: number[], said: Played[]): Quiet | undefined {
  if (said.some(isClock)) return { from: to, to: from }
  return from > to && said.some(isOpening) ? { from: to < 12 ? to + 12 : to, to: from } : undefined
}

/** Ways of saying when. What is left out comes first: "not on Fridays" is no wish for Fridays. */
const rules: Rule[] = [
  ['and* not+ (?:lead|only)* between? hour range lead* hour', quiet(([from = 0, to = 0]) => ({ from, to }))],
  ['and* not+ lead* sooner lead* hour and+ not* later lead* hour', quiet(([to = 0, from = 0]) => ({ from, to }))],
  ['and* not+ lead* later lead* hour (?:and+ not*|not) sooner lead* hour', quiet(([from = 0, to = 0]) => ({ from, to }))],
  ['and* not+ lead* sooner lead* hour', quiet(([to = 0]) => ({ from: 0, to }))],
  ['and* not+ lead* later lead* hour', quiet(([from = 0]) => ({ from, to: overnight.to }))],
  ['and* not+ lead* (?:away|night)', quiet(() => overnight)],
  ['and* not+ lead* office', quiet(() => ({ from: overnight.to, to: overnight.from }))],
  ['and* not+ lead* part', note(hoursInstead)],
  ['and* not+ (?:lead|every|few)* dayish (?:(?:and|not|lead|to|few)* dayish)*', note(notDays)],
  ['and* only* lead* dayname (?:to|stop) lead* dayname', note(notOtherwise)],
  ['and* (?:only|lead|every)* weekdays (?:(?:at|and|between)* hour(?: range hour)?)? only?', note(notOtherwise)],
  ['and* (?:only|lead|every)* weekend only?', note(notOtherwise)],
  ['and* only lead* part|part only', note(hoursInstead)],
  ['and* only lead* off|off only|and* (?:on|every) lead* bank', note(notOtherwise)],
  ['and* only* lead* between? hour range lead* hour', quiet(within)],
  ['and* only lead* (?:sooner|later) lead* clock', quiet(([hour = 0], said) => said.some(isSooner) ? { from: hour, to: overnight.to } : { from: 0, to: hour })],
  ['and* only* lead* office only?', quiet(() => overnight)],
  ['and* lead* (?:times unit|every (?:number|and)* (?:unit|part|night)|every number dayname|oft|number lead+ every? unit)', note(notOtherwise)],
  ['and* lead* ordinal dayname (?:lead* every? unit)?', note(notOtherwise)],
  ['and* (?:sooner|between) (?:lead|next|bound|every|number|later)* (?:month|dayish|unit|next)', note(notUntil)],
  ['and* for (?:lead|next)* (?:figure|few) unit|next unit|now|and* (?:sooner|between|lead)* date', note(notUntil)],
  ['and* for (?:lead|next)* (?:off|month)', (said, { notes }) => /^(?:for|over)$/u.test(said.find(isFor)!.text) && notes.push(notUntil)],
  ['and* lead* bound (?:unit|month)', note(notOtherwise)],
  ['and* (?:weekly|every|lead|only|next)* (?:dayname|weekly|clock) (?:(?:and|weekly|every|lead|only)* (?:dayname|weekly|clock|part|night)|and* at+ hour|figure|ish)* only*', weekly],
  ['and* (?:weekly|every|on)+ lead* dayless (?:at+ hour)?', (said, heard) => weekly(said, heard) && heard.notes.push(notThatDay)],
  ['and* lead* soon', (said, heard) => { heard.soon = said[0]!.start; return true }],
  ['and* lead* (?:sooner|later) lead* hour', (_, heard) => heard.day !== undefined && heard.notes.push(oneHour)],
  ['and* (?:only|lead|sooner|later|to)* clock', (said, heard) => { heard.hour = hourOf(said.find(isClock)!.text, heard.notes) ?? usual.hour; return true }]
]
const patterns = rules.map(([pattern, take]): [RegExp, Taking] => [new RegExp(roles.pattern(pattern).source, 'gu'), take])

/** Together on a day of the week; without a day, and not weekly, it is nothing. */
function weekly(said: Played[], heard: TimingParts): boolean {
  const named = said.filter(isDay).map(({ text }) => 1 + days.findIndex(day => day.toLowerCase().startsWith(text.slice(0, 3))))
  // "On sat" is a day, as is one with an hour or another day, and "sat alone" is none.
  if (!said.some(part => isWeek(part) || isDayless(part)) && (named.length === 0 || !(named.length > 1 || said.some(isSure)))) return false
  if (new Set(named).size > 1) heard.notes.push(oneDay)
  heard.weekly = said[0]!.start
  if (named[0]) heard.day = named[0]
  const hour = hourIn(said, heard.notes)
  if (hour !== undefined) heard.hour = hour
  return true
}

/** In figures or in words, as clocks on a wall have it. */
const smallHour = /^(?:(?:half|quarter) (?:past|to) )?(?:[1-6](?![\dh])|one|two|three|four|five|six)/u

/** The hour of a weekly notice; a bare figure of the small hours is of the afternoon. */
function hourIn(said: Played[], notes: string[]): number | undefined {
  const [clock, part] = [said.find(isHour)?.text, said.find(isPart)?.text]
  if (clock === undefined) return part === undefined ? undefined : usualOf(part)
  return hourOf(clock, notes, part ?? (smallHour.test(clock) ? 'pm' : ''))
}

const usualHours: [RegExp, number][] = [[/^(?:morning|am)/u, usual.hour], [/^lunch/u, 12], [/^(?:afternoon|pm)/u, 14], [/./u, 18]]
const halfOf = (part: string): string => usualOf(part) >= 12 ? 'pm' : 'am'
const usualOf = (part: string): number => usualHours.find(([pattern]) => pattern.test(part))![1]

/** Reads when notices are wanted: "weekly", "every Friday at 2pm", "not from 6pm to 8am", "straight away". @param before what stands until now, of which only what is said changes. */
export function timingIn(typed: string, before?: Timing): TimingRead {
  const heard: TimingParts = { notes: [] }
  const text = respelt(typed, heard.notes)
  const parts = roles.read(text)
  let line = lineOf(parts)
  const taken: Played[] = []
  for (const [pattern, take] of patterns) {
    line = line.replaceAll(pattern, (found, at: number) => {
      const said = parts.slice(at, at + found.length)
      if (!take(said, heard)) return found
      taken.push({ ...said[0]!, end: said.at(-1)!.end })
      return '\0'.repeat(found.length)
    })
  }
  const timing = timingOf(heard, before)
  return { rest: textWithout(text, taken), said: taken.toSorted((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end)).join(' '), notes: [...new Set(heard.notes)], ...timing && { timing }, ...heard.notes.includes(notUntil) && { lasting: true as const } }
}

function timingOf(heard: TimingParts, before: Timing = { when: { kind: 'immediately' } }): Timing | undefined {
  const { hour, quiet, notes } = heard
  const named = latest(heard)
  const was = before.when.kind === 'weekly' && named !== 'soon' ? before.when : undefined
  if (named === 'weekly' || (was && (hour ?? quiet) !== undefined)) return together(heard, was)
  if (hour !== undefined) notes.push(loneHour)
  return named || quiet ? { ...before, when: { kind: 'immediately' }, ...quiet && { quiet } } : undefined
}

/** "From weekly to immediate" means what it names last. */
function latest({ soon = -1, weekly = -1 }: TimingParts): 'soon' | 'weekly' | undefined {
  return soon > weekly ? 'soon' : weekly > soon ? 'weekly' : undefined
}

function together({ day, hour, quiet, notes }: TimingParts, was?: { day: number, hour: number }): Timing {
  if (quiet) notes.push(notKept)
  return { when: { kind: 'weekly', ...usual, ...was, ...day && { day }, ...hour !== undefined && { hour } } }
}

/** An hour as typed: "2pm", "14", "noon"; undefined for one that no day has. @param part of the day that it is said to be in. */
function hourOf(text: string, notes: string[], part?: string): number | undefined {
  if (/noon|midday/u.test(text)) return 12
  if (/midnight/u.test(text)) return 0
  const [between, past] = /^(?:half|quarter) (past|to) /u.exec(text) ?? ['']
  const [, figure = '', minutes, half = part && halfOf(part)] = /^(\d{1,2}|\p{L}+)[:.h]?(\d\d)?\s*(am|pm)?/u.exec(text.slice(between.length))!
  if (between !== '' || (minutes !== undefined && minutes !== '00')) notes.push(onTheHour)
  const hour = onTheDay(numberOf(figure) - (past === 'to' ? 1 : 0), half)
  if (hour <= 23) return hour
  notes.push(notThatHour)
  return undefined
}

function onTheDay(hour: number, half = ''): number {
  if (half === 'pm' && hour < 12) return hour + 12
  return half === 'am' && hour === 12 ? 0 : hour
}
