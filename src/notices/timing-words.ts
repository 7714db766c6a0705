import { days, type Timing } from './timing.ts'

/** What a text says about when notices are wanted; `rest` is the text without those words. */
export interface TimingRead { timing?: Timing, rest: string }

const names = days.map(day => day.toLowerCase())
const day = `(${names.map(name => `${name.slice(0, 3)}(?:${name.slice(3)})?s?`).join('|')})`
const hour = '(\\d{1,2})(?:[:.]00)?\\s*(am|pm|o.?clock)?|(noon|midday|midnight)'
const at = `(?:\\s*,?\\s*(?:at|from|by)?\\s*(?:${hour})\\b)?`

/** Monday at 9: the post that is read at the start of a week. */
const usual = { day: 1, hour: 9 }
/** Office hours end, and begin. */
const overnight = { from: 18, to: 8 }

const weeklyOn = new RegExp(`\\b(?:weekly|(?:once )?(?:a|every|each|per) week|(?:as )?(?:a )?(?:weekly )?digest)?\\s*,?\\s*(?:on|every|each)\\s+(?:a\\s+)?${day}${at}(?:\\s+(?:mornings?|afternoons?))?`, 'iu')
const weekly = new RegExp(`\\b(?:(?:as )?(?:a )?weekly(?: digest| round ?-?up| summary)?|(?:once )?(?:a|every|each|per) week|(?:as )?a digest)${at}`, 'iu')
const quiet = new RegExp(`\\b(?:,?\\s*(?:but )?(?:not|quiet|nothing|silent))\\s+(?:hours?\\s+)?(?:between|from)?\\s*(?:${hour})\\s*(?:-|–|to|and|until)\\s*(?:${hour})`, 'iu')
const nights = /\b,?\s*(?:but )?(?:not|never|nothing) (?:out of hours|outside (?:office|working) hours|overnight|at night|in the evenings?)\b/iu
const now = /\b(?:immediately|straight ?away|right away|as (?:soon as )?(?:they|it) (?:come|comes|are|is)(?: out| published)?|at once|instantly)\b/iu

/** Reads when notices are wanted: "weekly", "every Friday at 2pm", "not from 6pm to 8am", "straight away". */
export function timingIn(text: string): TimingRead {
  const on = weeklyOn.exec(text)
  if (on) return { timing: { when: { kind: 'weekly', day: names.findIndex(name => on[1]!.toLowerCase().startsWith(name.slice(0, 3))) + 1, hour: hourOf(on.slice(2, 5), /afternoon/iu.test(on[0]) ? 14 : usual.hour) } }, rest: without(text, on[0]) }
  const week = weekly.exec(text)
  if (week) return { timing: { when: { kind: 'weekly', day: usual.day, hour: hourOf(week.slice(1, 4), usual.hour) } }, rest: without(text, week[0]) }
  const hours = quiet.exec(text)
  if (hours) return { timing: { when: { kind: 'immediately' }, quiet: { from: hourOf(hours.slice(1, 4), overnight.from), to: hourOf(hours.slice(4, 7), overnight.to) } }, rest: without(text, hours[0]) }
  const night = nights.exec(text)
  if (night) return { timing: { when: { kind: 'immediately' }, quiet: overnight }, rest: without(text, night[0]) }
  const soon = now.exec(text)
  return soon ? { timing: { when: { kind: 'immediately' } }, rest: without(text, soon[0]) } : { rest: text }
}

/** An hour as typed: "2pm", "14", "noon". One that no day has is the usual one. */
function hourOf([figure, half, word]: readonly (string | undefined)[], otherwise: number): number {
  if (word) return /midnight/iu.test(word) ? 0 : 12
  if (figure === undefined) return otherwise
  const typed = Number(figure)
  const hour = /pm/iu.test(half ?? '') && typed < 12 ? typed + 12 : /am/iu.test(half ?? '') && typed === 12 ? 0 : typed
  return hour <= 23 ? hour : otherwise
}

function without(text: string, words: string): string {
  return text.replace(words, ' ').replace(/\s+/gu, ' ').replace(/[\s,]+$/u, '').trim()
}
