import type { Scope } from './ask.ts'

/** Something one can say that is not a question. Help and the Teams manifest list the `listed` ones from here. */
export interface Command {
  name: CommandName
  /** What can be typed, in lower case without punctuation; the first is the one shown. */
  says: readonly [string, ...string[]]
  /** What can be typed before something that it is to be done with: "subscribe to" before "neglect". */
  leads?: readonly string[]
  /** One line for help and the command menu, at most 128 characters. */
  description: string
  scopes: readonly Scope[]
  listed: boolean
}

/** What the desk answers from the catalogue alone. */
export type DeskCommand = 'help' | 'latest' | 'themes' | 'about' | 'forget' | 'reviews' | 'no-danger' | 'hello' | 'thanks'
/** What the clerk looks up in, or writes into, the book of subscriptions. */
export type ClerkCommand = 'subscribe' | 'subscriptions' | 'change' | 'pause' | 'resume' | 'unsubscribe'
/** What editors alone can ask for. */
export type EditorCommand = 'drafts' | 'status'
export type CommandName = DeskCommand | ClerkCommand | EditorCommand

/** A command, and what it is to be done with: empty where nothing was said of that. */
export interface GivenCommand { command: Command, rest: string }

const everywhere: readonly Scope[] = ['personal', 'group', 'channel', 'meeting']

export const commands: readonly Command[] = [
  { name: 'latest', listed: true, scopes: everywhere, description: 'The newest reviews published',
    says: ['latest', 'newest', 'new', 'new reviews', 'latest reviews', 'newest reviews', 'recent reviews', 'whats new', 'show latest', 'latest review', 'newest review', 'the latest', 'most recent', 'most recent reviews'] },
  { name: 'themes', listed: true, scopes: everywhere, description: 'Every theme, with how many reviews touch on it',
    says: ['themes', 'theme', 'topics', 'list themes', 'show themes', 'all themes', 'browse', 'what themes are there', 'what topics are there'] },
  { name: 'subscribe', listed: true, scopes: everywhere, description: 'Be told here of new reviews: all, or “subscribe to neglect and under 1”',
    says: ['subscribe', 'subscribe me', 'subscribe us', 'follow', 'sign us up', 'sign me up', 'notify us', 'notify me', 'alert us', 'alert me', 'notify us of new reviews', 'notify me of new reviews', 'tell us about new reviews', 'tell me about new reviews', 'send us new reviews', 'send me new reviews'],
    leads: ['subscribe to', 'subscribe us to', 'subscribe me to', 'subscribe this channel to', 'subscribe this chat to', 'subscribe for', 'subscribe on', 'subscribe', 'sign us up for', 'sign me up for', 'notify us of', 'notify us about', 'notify me of', 'notify me about', 'alert us to', 'alert me to',
      'tell us about new reviews on', 'tell us about new reviews about', 'tell me about new reviews on', 'tell me about new reviews about', 'send us new reviews on', 'send us new reviews about', 'send me new reviews on', 'send me new reviews about', 'keep us posted on', 'keep me posted on', 'let us know of', 'let us know about new reviews on', 'let me know about new reviews on'] },
  { name: 'subscriptions', listed: true, scopes: everywhere, description: 'What new reviews are sent here, since when, and when the last one came',
    says: ['subscriptions', 'subscription', 'our subscriptions', 'my subscriptions', 'show subscriptions', 'list subscriptions', 'show our subscriptions', 'show my subscriptions', 'what are we subscribed to', 'what am i subscribed to', 'what is this channel subscribed to', 'what do we follow', 'are we subscribed', 'am i subscribed', 'subscribed'] },
  { name: 'change', listed: false, scopes: everywhere, description: 'Be told of other reviews instead: “change to suicide for teenagers”',
    says: ['change', 'change subscription', 'change subscriptions', 'change our subscription', 'change my subscription'],
    leads: ['change to', 'change it to', 'change subscription to', 'change the subscription to', 'change our subscription to', 'change my subscription to', 'change this to'] },
  { name: 'pause', listed: true, scopes: everywhere, description: 'No notices here until you type resume',
    says: ['pause', 'mute', 'pause notices', 'mute notices', 'pause subscription', 'pause subscriptions', 'pause our subscriptions', 'pause for now', 'snooze'] },
  { name: 'resume', listed: false, scopes: everywhere, description: 'Notices here again',
    says: ['resume', 'unmute', 'unpause', 'resume notices', 'resume subscription', 'resume subscriptions', 'start notices', 'start notices again'] },
  { name: 'unsubscribe', listed: true, scopes: everywhere, description: 'Stop notices here',
    says: ['unsubscribe', 'unsubscribe us', 'unsubscribe me', 'unfollow', 'stop', 'stop notices', 'stop notifications', 'stop sending', 'stop sending these', 'no more notices', 'no more', 'cancel subscription', 'cancel subscriptions', 'cancel our subscription', 'end subscription', 'unsubscribe from all', 'unsubscribe from everything', 'unsubscribe all'],
    leads: ['unsubscribe from', 'unsubscribe us from', 'unsubscribe me from', 'unsubscribe', 'stop notices on', 'stop notices about'] },
  { name: 'drafts', listed: false, scopes: ['personal'], description: 'For editors: notices of new reviews that wait to be sent',
    says: ['drafts', 'notices', 'show drafts', 'draft notices', 'show notices', 'my drafts'] },
  { name: 'status', listed: false, scopes: ['personal'], description: 'For editors: how posting notices stands, and what needs a person',
    says: ['status', 'show status', 'bot status', 'delivery status'] },
  { name: 'about', listed: true, scopes: everywhere, description: 'What is searched, who published it and when it was last checked',
    says: ['about', 'about this bot', 'about you', 'what is this', 'who are you', 'who made you', 'info'] },
  { name: 'help', listed: true, scopes: everywhere, description: 'What you can ask, with examples',
    says: ['help', 'help please', 'what can you do', 'how does this work', 'commands', 'menu', 'start', 'instructions'] },
  { name: 'forget', listed: true, scopes: everywhere, description: 'Forget what was asked before and start again',
    says: ['start again', 'start over', 'forget', 'forget that', 'forget this', 'clear', 'reset', 'new question', 'new search'] },
  { name: 'reviews', listed: false, scopes: everywhere, description: 'The reviews that were asked for before',
    says: ['reviews', 'the reviews', 'just reviews', 'just the reviews', 'only reviews', 'only the reviews', 'see reviews', 'see the reviews', 'i want reviews', 'i want the reviews', 'i just want reviews', 'i just want the reviews', 'i only want reviews', 'i only want the reviews', 'i just wanted reviews', 'i just wanted the reviews', 'i only wanted reviews', 'i only wanted the reviews', 'no just reviews', 'no just the reviews', 'no reviews'] },
  { name: 'no-danger', listed: false, scopes: everywhere, description: 'Nobody is at risk: the reviews that were asked for before, if any',
    says: ['nobody is in danger', 'no danger', 'no danger see reviews', 'no danger see the reviews', 'no danger reviews', 'no danger ask about reviews', 'theres no danger', 'there is no danger', 'false alarm', 'nobody is at risk', 'no one is at risk', 'noone is in danger', 'no one is in danger', 'no ones in danger', 'nobodys in danger'] },
  { name: 'hello', listed: false, scopes: everywhere, description: 'A greeting',
    says: ['hello', 'hi', 'hiya', 'hey', 'hi there', 'hello there', 'good morning', 'good afternoon', 'good evening', 'morning', 'afternoon', 'hi all', 'hey up', 'ey up'] },
  { name: 'thanks', listed: false, scopes: everywhere, description: 'Thanks',
    says: ['thanks', 'thank you', 'thankyou', 'thanx', 'thx', 'ta', 'cheers', 'many thanks', 'thanks very much', 'thank you very much', 'thanks a lot', 'great thanks', 'ok thanks', 'ok thank you', 'lovely thanks', 'brilliant thanks', 'perfect thanks', 'thats helpful thanks', 'thats great thanks'] }
]

const byWords = new Map(commands.flatMap(command => command.says.map(words => [words, command])))

/** What may stand before a command out of politeness. */
const polite = /^(?:\s|(?:sorry|ok|okay|right|so|also|and|yes|now|then)\b(?=.{3})|please\b|pls\b|can (?:you|we|i)\b|could (?:you|we|i)\b|(?:i|we) (?:want|would like|need) to\b|(?:i|we)['’]?d like to\b|[,:.])+/iu

/** Longest first: what is left after "subscribe us to" is not "us to neglect". */
const leads = commands.flatMap(command => (command.leads ?? []).map(words => ({ command, words }))).sort((a, b) => b.words.length - a.words.length)
  .map(({ command, words }) => ({ command, pattern: new RegExp(`^${words.replaceAll(' ', '\\s+')}[\\s:–-]+(?=[\\p{L}\\p{N}“"‘'])`, 'iu') }))

/** The command that this text is, word for word whatever its case, its punctuation and a please; undefined when it is something else. */
export function commandSaid(text: string): Command | undefined {
  const words = text.toLowerCase().replace(/['’]/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  if (words === '') return text.includes('?') ? byWords.get('help') : byWords.get('hello')
  return byWords.get(words) ?? byWords.get(words.replace(/^(?:please|pls) | (?:please|pls)$/gu, ''))
}

/** The command that this text is or begins with, and what it is to be done with; undefined when it is something else. */
export function commandIn(text: string): GivenCommand | undefined {
  const exact = commandSaid(text) ?? commandSaid(text.replace(polite, '').replace(/[\s,]+(?:please|pls|thanks|thank you)[\s.!?]*$/iu, '') || text)
  if (exact) return { command: exact, rest: '' }
  const bare = text.replace(polite, '')
  const lead = leads.find(({ pattern }) => pattern.test(bare))
  return lead && { command: lead.command, rest: bare.replace(lead.pattern, '').replace(/[\s,]+(?:please|pls|thanks|thank you)[\s.!?]*$/iu, '').trim() }
}

/** The commands help and the command menu show in this scope. */
export function commandsFor(scope: Scope): Command[] {
  return commands.filter(command => command.listed && command.scopes.includes(scope))
}
