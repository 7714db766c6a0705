import { readdirSync, readFileSync } from 'node:fs'
import type { Concern } from '../../src/care/concern.ts'

/** A message as typed, and what a careful practitioner would notice in it. */
export interface Message { text: string, concern: Concern | null, file: string }

const folder = new URL('messages/', import.meta.url)

/**
 * Messages with personal details in them and nothing that needs care, as typed; those that could be read either way (a third column says so)
 * are left out.
 */
export function messagesWithDetails(): Message[] {
  return readdirSync(folder).filter(file => file.endsWith('.tsv')).toSorted().flatMap(file => readFileSync(new URL(file, folder), 'utf8').split('\n')
    .map(line => line.split('\t')).filter(([text, , concern]) => text !== '' && concern === undefined).map(([text = '']) => ({ text, concern: null, file })))
}

/** Every message listed beside the tests: `risk.txt`, `risk-2.txt` and so on; `questions` are to be answered as usual. */
export function listedMessages(): Message[] {
  return readdirSync(folder).filter(file => file.endsWith('.txt')).toSorted().flatMap(file => {
    const [kind = ''] = file.replace('.txt', '').split('-')
    const concern = kind === 'questions' ? null : kind as Concern
    return readFileSync(new URL(file, folder), 'utf8').split('\n').filter(line => line.trim() !== '').map(text => ({ text, concern, file }))
  })
}

const firsts = ['Tobias', 'Kezia', 'Danyal', 'Mia-Rose', 'Oluwaseun', 'Harriet', 'Zofia', 'Callum', 'Inaya', 'Reuben', 'Shanice', 'Idris']
const lasts = ['Wrenfield', 'Ormondroyd', 'Rehmat', 'Tunnicliffe', 'Adeyinka', 'Pargeter', 'Kowalczyk', 'McCreadie', 'Begum', 'Thistlewood', 'Osei-Bonsu', 'Vance']
const besides = ['', '', ' dob 03/04/2015', ', DOB 12/11/2019,', ' (born 7 June 2012)', ' NHS 943 476 5919']
const oneChild = /\b(?:my|our|a|the|this|one of my) (?:pupil|student|child|boy|girl|patient|lad|lass|baby|kid|toddler|teenager|client)s?\b/i

/** Of the messages that need care and speak of a child, each third once more with a name: what a name is beside weighs as it did. */
export function named(messages: readonly Message[]): Message[] {
  const some = messages.filter(({ text, concern }) => concern !== null && oneChild.test(text)).filter((_, at) => at % 3 === 0)
  return some.map((message, at) => ({ ...message, text: message.text.replace(oneChild, child => `${child} ${firsts[at % 12]} ${lasts[(at * 5 + 3) % 12]}${besides[at % 6]}`) }))
}

/** Most words of a message that is set beside a request. */
const mostBeside = 20
/** Of so many messages of each kind one is set beside a request: those that need no care are many. */
const everySo = (concern: Concern | null): number => concern === null ? 4 : concern === 'risk' || concern === 'distress' ? 1 : 3
const joins = ['. ', ', ', '\n', ' - also ', '; ', ' and ', '. Also ', ' ']

/** Some messages once more with one of the plain requests before or after: what is told beside a request weighs as it does alone. */
export function besideRequests(messages: readonly Message[], requests: readonly string[]): Message[] {
  const short = Map.groupBy(messages.filter(({ text }) => text.split(' ').length <= mostBeside), ({ concern }) => concern)
  const some = [...short].flatMap(([concern, list]) => list.filter((_, at) => at % everySo(concern) === 0))
  return some.map(({ text, ...message }, at) => {
    const request = requests[at * 7 % requests.length]!
    const join = joins[Math.floor(at / 2) % joins.length]!
    return { ...message, text: at % 2 === 0 ? `${text}${join}${request}` : `${request}${join}${text}` }
  })
}
