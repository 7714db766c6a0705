import type { Press } from '../conversation/ask.ts'
import { plain } from './card-words.ts'

/** What a template is filled with. */
export type View = Record<string, unknown>

/** A button: at most six on a card. */
export interface Button { title: string, press: Press }

/** Most buttons that a client shows on a card. */
export const mostButtons = 6

export const allThemes: Button = { title: 'All themes', press: { do: 'command', id: 'themes' } }
export const startAgain: Button = { title: 'Start again', press: { do: 'command', id: 'forget' } }
export const help: Button = { title: 'What you can ask', press: { do: 'command', id: 'help' } }

export const notAdvice = 'Reviews are for learning. They are not advice, and not a sample of all cases.'
export const pageOfItsOwn = 'This summary on a page of its own'
/** First on an answer to a few words that may be of a child at risk now. `call`: a number or a name. */
export function inDanger(call: string): string { return `**If this is a child in danger now, call ${plain(call)} first. This bot has told nobody.**` }
export const leaveOut = 'Personal details were left out of the search. Please leave them out next time, and delete your message under your own policy.'
export const thankYou = 'Thank you. What you said was kept, without your name.'

/** A heading and plain lines. `posts` are answered with a card of their own, `buttons` before them and `last` after them change this one. */
export function message(heading: string, said: string[], posts: Button[], buttons: Button[] = [], last: Button[] = []): View {
  return { heading, said, rowsHeading: '', rows: [], footer: [], buttons, posts, last }
}

/** An example, in quotation marks. */
export function quoted(example: string): string { return `“${plain(example)}”` }
