import type { Noticed } from '../care/concern.ts'
import { isForClerk, isForEditors, type Ask } from './ask.ts'
import type { Clerk, Desired, Messenger } from './clerk.ts'
import { commandIn, type ClerkCommand, type CommandName } from './commands.ts'
import type { Desk } from './desk.ts'
import type { Editing } from './editing.ts'
import { askedOfNotices } from './of-notices.ts'
import type { Reply } from './reply.ts'

/** Where everything that is asked comes in, and is handed to the one who answers it: the desk, the clerk or the editors. Care comes first. */
export interface Counter {
  /** What to say to this. Rejects only where what is kept cannot be reached. */
  reply: (ask: Ask, messenger: Messenger) => Promise<Reply>
}

export interface CounterParts {
  desk: Desk
  care: { notice: (text: string) => Noticed }
  clerk: Clerk
  editing: Editing
}

interface Meant { command: { name: CommandName }, rest: string, which?: string }

/** Builds the counter. */
export function createCounter({ desk, care, clerk, editing }: CounterParts): Counter {
  type Asked = Extract<Ask, { kind: 'words' | 'press' }>

  async function said({ command: { name }, rest, which }: Meant, redacted: boolean, ask: Asked, messenger: Messenger): Promise<Reply> {
    if (name === 'drafts' || name === 'status') return editing.isEditor(ask.by, ask.scope) ? editing[name]() : { kind: 'not-editor' }
    const desired = desiredOf(ask, messenger)
    return desired ? clerk.said(name as ClerkCommand, rest, redacted, desired, which) : { kind: 'not-here' }
  }

  /** The command that is meant: as help lists it, or in ordinary words where the clerk can tell of what. */
  async function meant(text: string, ask: Asked, messenger: Messenger): Promise<Meant | undefined> {
    const listed = commandIn(text)
    const desired = desiredOf(ask, messenger)
    if (listed?.rest === '' || !desired) return listed
    for (const { command, ...of } of askedOfNotices(text)) {
      // What is typed as help lists it is no question about all that is sent.
      if (listed && command === 'subscriptions' && of.leans) break
      if (await clerk.hears({ command, ...of }, desired)) return { command: { name: command }, ...of }
    }
    return listed
  }

  async function words(ask: Extract<Ask, { kind: 'words' }>, messenger: Messenger): Promise<Reply> {
    const noticed = care.notice(ask.text)
    const found = noticed.concern ? undefined : await meant(noticed.rest, ask, messenger)
    const isLeft = found && !(noticed.redacted && found.rest === '')
    return isLeft && isOurs(found.command.name) ? said(found, noticed.redacted, ask, messenger) : desk.reply(ask, noticed)
  }

  async function pressed(ask: Extract<Ask, { kind: 'press' }>, messenger: Messenger): Promise<Reply> {
    const { press, by } = ask
    if (isForEditors(press)) return by && editing.isEditor(by, ask.scope) ? editing.pressed(press, by) : { kind: 'not-editor' }
    if (isForClerk(press)) {
      const desired = desiredOf(ask, messenger)
      return desired ? clerk.pressed(press, desired) : { kind: 'not-here' }
    }
    const command = press.do === 'command' ? commandIn(press.id)?.command : undefined
    return command && isOurs(command.name) ? said({ command, rest: '' }, false, ask, messenger) : desk.reply(ask)
  }

  return {
    async reply(ask, messenger) {
      switch (ask.kind) {
        case 'words': return words(ask, messenger)
        case 'press': return pressed(ask, messenger)
        default: return desk.reply(ask)
      }
    }
  }
}

function desiredOf({ scope, here, by }: Extract<Ask, { kind: 'words' | 'press' }>, messenger: Messenger): Desired | undefined {
  return here && { scope, here, messenger, ...by && { by } }
}

const ours = new Set<CommandName>(['subscribe', 'subscriptions', 'change', 'pause', 'resume', 'unsubscribe', 'drafts', 'status'])

function isOurs(name: CommandName): boolean { return ours.has(name) }
