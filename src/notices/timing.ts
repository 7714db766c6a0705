import { DateTime } from 'luxon'
import type { Quiet, When } from '../store/subscription.ts'

/** When what is due is sent: as soon as it is there, outside quiet hours; or together once a week, at its hour. */
export interface Timing { when: When, quiet?: Quiet }

export const zone = 'Europe/London'
export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** The first moment at or after `at` when this may be sent; both in milliseconds. The clock is London's, whatever the season. */
export function dueAt(timing: Timing, at: number): number {
  const now = DateTime.fromMillis(at, { zone })
  return (timing.when.kind === 'weekly' ? weekly(timing.when, now) : outside(timing.quiet, now)).toMillis()
}

function weekly({ day, hour }: { day: number, hour: number }, now: DateTime): DateTime {
  const thisWeek = now.startOf('day').plus({ days: (day - now.weekday + 7) % 7 }).set({ hour })
  return thisWeek >= now ? thisWeek : thisWeek.startOf('day').plus({ weeks: 1 }).set({ hour })
}

function outside(quiet: Quiet | undefined, now: DateTime): DateTime {
  if (!quiet || quiet.from === quiet.to || !isIn(quiet, now.hour)) return now
  const ends = now.startOf('day').set({ hour: quiet.to })
  return ends > now ? ends : ends.startOf('day').plus({ days: 1 }).set({ hour: quiet.to })
}

function isIn({ from, to }: Quiet, hour: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to
}

/** "9am", "noon", "5pm", "midnight". */
export function hourInWords(hour: number): string {
  if (hour % 24 === 0) return 'midnight'
  if (hour === 12) return 'noon'
  return hour < 12 ? `${hour}am` : `${hour - 12}pm`
}

/** When notices come, in words: "as soon as it is published, but not from 6pm to 8am", "together, every Monday at 9am". */
export function timingInWords({ when, quiet }: Timing): string {
  if (when.kind === 'weekly') return `together, every ${days[when.day - 1]} at ${hourInWords(when.hour)}, and not at all in a week with nothing new`
  return `as soon as each is released${quiet ? `, but not from ${hourInWords(quiet.from)} to ${hourInWords(quiet.to)}` : ''}`
}

/** A moment as it is written here, on the clock in London: "Monday 5 March 2026, 9am". @param at in milliseconds. */
export function momentInWords(at: number): string {
  const moment = DateTime.fromMillis(at, { zone })
  const minutes = moment.minute === 0 ? hourInWords(moment.hour) : moment.setLocale('en-GB').toFormat('HH:mm')
  return `${moment.setLocale('en-GB').toFormat('cccc d MMMM yyyy')}, ${minutes}`
}

/** A day as it is written here, on the clock in London: "5 March 2026". @param at in milliseconds. */
export function dayInWords(at: number): string {
  return DateTime.fromMillis(at, { zone }).setLocale('en-GB').toFormat('d MMMM yyyy')
}

/** A moment as fields of a form hold it, on the clock in London: `2026-03-09` and `09:00`. @param at in milliseconds. */
export function momentFields(at: number): [day: string, hour: string] {
  const moment = DateTime.fromMillis(at, { zone })
  return [moment.toFormat('yyyy-MM-dd'), moment.toFormat('HH:mm')]
}

/** The moment, in milliseconds, that a text such as `2026-03-09T09:00` means on the clock in London; undefined where it means none. */
export function momentIn(text: string): number | undefined {
  // A day or an hour alone would be taken for midnight or for today.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u.test(text)) return undefined
  const moment = DateTime.fromISO(text, { zone })
  return moment.isValid ? moment.toMillis() : undefined
}
