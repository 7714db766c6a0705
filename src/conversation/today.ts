const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day it is in the United Kingdom, `YYYY-MM-DD`. @param now milliseconds. */
export function dayOf(now: number): string { return inLondon.format(now) }
