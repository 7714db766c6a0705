import { days, type Timing } from './timing.ts'

/** What a text says about when notices are wanted; `rest` is the text without those words, `notes` what of them cannot be. */
export interface TimingRead { timing?: Timing, rest: string, notes: string[] }

const names = days.map(day => day.toLowerCase())
const day = `(${names.map(name => `${name.slice(0, 3)}(?:${name.slice(3)})?s?`).join('|')})`
const hour = '(\\d{1,2})(?:[:.](\\d\\d))?\\s*(am|pm|o.?clock)?|(noon|midday|midnight)'
const at = `(?:\\s*,?\\s*(?:at|from|by)?\\s*(?:${hour})\\b)?`

/** Monday at 9: the post that is read at the start of a week. */
const usual = { day: 1, hour: 9 }
/** Office hours end, and begin. */
const overnight = { from: 18, to: 8 }

const notOtherwise = 'Notices come as soon as each is released, or together once a week such as “weekly on Friday at 2pm”, and not otherwise.'
const notThatHour = 'That is no hour of the day, so another was taken.'
const onTheHour = 'Weekly notices and quiet hours begin on the hour, so the minutes were left out.'

type Reader = [pattern: RegExp, read: (match: RegExpExecArray, notes: string[]) => Timing | undefined]

const soon: Timing = { when: { kind: 'immediately' } }

/** Ways of saying when, the first that is met counts. */
const whens: Reader[] = [
  [new RegExp(`\\b(?:weekly|(?:once )?(?:a|every|each|per) week|(?:as )?(?:a )?(?:weekly )?digest)?\\s*,?\\s*(?:on|every|each)\\s+(?:a\\s+)?${day}${at}(?:\\s+(?:mornings?|afternoons?))?`, 'iu'),
    (match, notes) => ({ when: { kind: 'weekly', day: names.findIndex(name => match[1]!.toLowerCase().startsWith(name.slice(0, 3))) + 1, hour: hourOf(match.slice(2, 6), /afternoon/iu.test(match[0]) ? 14 : usual.hour, notes) } })],
  [new RegExp(`\\b(?:(?:as )?(?:a )?weekly(?: digest| round ?-?up| summary)?|(?:once )?(?:a|every|each|per) week|(?:as )?a digest)${at}`, 'iu'),
    (match, notes) => ({ when: { kind: 'weekly', day: usual.day, hour: hourOf(match.slice(1, 5), usual.hour, notes) } })],
  [/\b(?:immediately|straight ?away|right away|as (?:soon as )?(?:they|it) (?:come|comes|are|is)(?: out| published)?|at once|instantly)\b/iu, () => soon]
]

/** Ways of saying when not. */
const quiets: Reader[] = [
  [new RegExp(`(?:\\b|,\\s*)(?:but )?(?:not|quiet|nothing|silent)\\s+(?:hours?\\s+)?(?:between|from)?\\s*(?:${hour})\\s*(?:-|–|to|and|until)\\s*(?:${hour})(?:\\b|$)`, 'iu'),
    (match, notes) => ({ ...soon, quiet: { from: hourOf(match.slice(1, 5), overnight.from, notes), to: hourOf(match.slice(5, 9), overnight.to, notes) } })],
  [/\b,?\s*(?:but )?(?:not|never|nothing) (?:out of hours|outside (?:office|working) hours|overnight|at night|in the evenings?)\b/iu, () => ({ ...soon, quiet: overnight })]
]

/** What is asked for and cannot be, said rather than dropped. */
const others: Reader[] = [
  [new RegExp(`\\b(?:(?:on )?every (?:second|other) ${day}|(?:once )?(?:a|every|each|per) (?:day|month|fortnight|quarter|term|year|hour|morning|evening|(?:second|other|two|three|four|\\d+) (?:days?|weeks?|months?|hours?))|daily|monthly|fortnightly|bi-?weekly|quarterly|termly|yearly|annually|hourly|twice (?:a|per) (?:day|week|month))\\b`, 'iu'), (_, notes) => void notes.push(notOtherwise)],
  [new RegExp(`(?:\\b|,\\s*)(?:but )?(?:not|never|nothing|except)\\s+(?:at|on|over|during)\\s+(?:the\\s+)?(?:weekends?|bank holidays?|holidays?|half ?terms?|${day})\\b`, 'iu'), (_, notes) => void notes.push('Hours can be left out, such as “not from 6pm to 8am”, but not days.')],
  // A figure alone may be an age.
  [/\b(?:only\s+)?(?:at|before|after)\s+(?:\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|o.?clock)|\d{1,2}[:.]\d\d|noon|midday|midnight)\b/iu, (_, notes) => void notes.push(`An hour goes with a day of the week. ${notOtherwise}`)]
]

/** Reads when notices are wanted: "weekly", "every Friday at 2pm", "not from 6pm to 8am", "straight away". */
export function timingIn(text: string): TimingRead {
  const notes: string[] = []
  let rest = text
  const read = (readers: readonly Reader[]): Timing | undefined => {
    for (const [pattern, of] of readers) {
      const match = pattern.exec(rest)
      if (!match) continue
      rest = without(rest, match[0])
      return of(match, notes)
    }
    return undefined
  }
  // What is left out first: "not on Fridays" is no wish for Fridays.
  const quiet = read(quiets)
  read(others.slice(0, 2))
  const when = read(whens)
  if (!when) read(others.slice(2))
  if (when?.when.kind === 'weekly' && quiet) notes.push('A weekly notice comes at its hour, so the hours to leave out were not kept.')
  const timing = when?.when.kind === 'weekly' ? when : quiet ?? when
  return { rest, notes: [...new Set(notes)], ...timing && { timing } }
}

/** An hour as typed: "2pm", "14", "noon". One that no day has is the usual one. */
function hourOf([figure, minutes, half, word]: readonly (string | undefined)[], otherwise: number, notes: string[]): number {
  if (word) return /midnight/iu.test(word) ? 0 : 12
  if (figure === undefined) return otherwise
  if (minutes !== undefined && minutes !== '00') notes.push(onTheHour)
  const hour = onTheDay(Number(figure), half)
  if (hour <= 23) return hour
  notes.push(notThatHour)
  return otherwise
}

function onTheDay(hour: number, half = ''): number {
  if (/pm/iu.test(half) && hour < 12) return hour + 12
  return /am/iu.test(half) && hour === 12 ? 0 : hour
}

function without(text: string, words: string): string {
  return text.replace(words, ' ').replace(/\s+/gu, ' ').replace(/[\s,]+$/u, '').trim()
}
