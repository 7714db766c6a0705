import type { Scope } from './ask.ts'

/** Something one can say that is not a question. Help and the Teams manifest list the `listed` ones from here. */
export interface Command {
  name: CommandName
  /** What can be typed, in lower case without punctuation; the first is the one shown. */
  says: readonly [string, ...string[]]
  /** One line for help and the command menu, at most 128 characters. */
  description: string
  scopes: readonly Scope[]
  listed: boolean
}

export type CommandName = 'help' | 'latest' | 'themes' | 'about' | 'forget' | 'hello' | 'thanks'

const everywhere: readonly Scope[] = ['personal', 'group', 'channel', 'meeting']

export const commands: readonly Command[] = [
  { name: 'latest', listed: true, scopes: everywhere, description: 'The newest reviews published',
    says: ['latest', 'newest', 'new', 'new reviews', 'latest reviews', 'newest reviews', 'recent reviews', 'whats new', 'show latest', 'latest review', 'newest review', 'the latest', 'most recent', 'most recent reviews'] },
  { name: 'themes', listed: true, scopes: everywhere, description: 'Every theme, with how many reviews touch on it',
    says: ['themes', 'theme', 'topics', 'list themes', 'show themes', 'all themes', 'browse', 'what themes are there', 'what topics are there'] },
  { name: 'about', listed: true, scopes: everywhere, description: 'What is searched, who published it and when it was last checked',
    says: ['about', 'about this bot', 'about you', 'what is this', 'who are you', 'who made you', 'info'] },
  { name: 'help', listed: true, scopes: everywhere, description: 'What you can ask, with examples',
    says: ['help', 'help me', 'help please', 'what can you do', 'how does this work', 'commands', 'menu', 'start', 'instructions'] },
  { name: 'forget', listed: true, scopes: everywhere, description: 'Forget what was asked before and start again',
    says: ['start again', 'start over', 'forget', 'forget that', 'forget this', 'clear', 'reset', 'new question', 'new search'] },
  { name: 'hello', listed: false, scopes: everywhere, description: 'A greeting',
    says: ['hello', 'hi', 'hiya', 'hey', 'hi there', 'hello there', 'good morning', 'good afternoon', 'good evening', 'morning', 'afternoon', 'hi all', 'hey up', 'ey up'] },
  { name: 'thanks', listed: false, scopes: everywhere, description: 'Thanks',
    says: ['thanks', 'thank you', 'thankyou', 'thanx', 'thx', 'ta', 'cheers', 'many thanks', 'thanks very much', 'thank you very much', 'thanks a lot', 'great thanks', 'ok thanks', 'ok thank you', 'lovely thanks', 'brilliant thanks', 'perfect thanks', 'thats helpful thanks', 'thats great thanks'] }
]

const byWords = new Map(commands.flatMap(command => command.says.map(words => [words, command])))

/** The command that this text is, word for word whatever its case and punctuation; undefined when it is something else. */
export function commandSaid(text: string): Command | undefined {
  const words = text.toLowerCase().replace(/['’]/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  if (words === '') return text.includes('?') ? byWords.get('help') : byWords.get('hello')
  return byWords.get(words)
}

/** The commands help and the command menu show in this scope. */
export function commandsFor(scope: Scope): Command[] {
  return commands.filter(command => command.listed && command.scopes.includes(scope))
}
