const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

const minute = 60_000
let last = { minute: NaN, day: '' }

/** The day it is in the United Kingdom, `YYYY-MM-DD`. A day begins with a minute, so that it is told once for each: a question asks for it several times. @param now milliseconds. */
export function dayOf(now: number): string {
  const present = Math.floor(now / minute)
  if (present !== last.minute) last = { minute: present, day: inLondon.format(now) }
  return last.day
}
