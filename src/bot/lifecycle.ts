import { ActivityTypes, type Activity } from 'botbuilder'
import type { Store } from '../store/store.ts'
import { referenceOf } from './reference.ts'
import { conversationOf, ownName, renamed, teamsPlaceIn, type TeamsPlace } from './to-address.ts'

/** What became of where the bot is installed. `conversation` or `team` says where. */
export type Change =
  /** It is there, or there again: what had been stopped goes on. */
  | { kind: 'back', conversation?: string, team?: string }
  /** The app was taken away: everything kept about it goes. */
  | { kind: 'removed', conversation?: string, team?: string }
  | { kind: 'stopped', state: 'suspended' | 'gone', reason: string, conversation?: string, team?: string }
  | { kind: 'renamed', conversation?: string, team?: string, to: { team?: string, channel?: string } }

type Held = Pick<Store, 'address' | 'addressesOfTeam' | 'keepAddress' | 'refreshAddress' | 'stopAddress' | 'forgetAddress'>

/** What an activity changes about where the bot is; undefined for any other. Reads only what Teams says of the bot itself, the channel and the team. */
export function changeIn(activity: Activity): Change | undefined {
  const there = whereOf(activity)
  if (activity.type === ActivityTypes.InstallationUpdate) {
    if (activity.action === 'remove') return { kind: 'removed', ...there }
    return activity.action === 'add' || activity.action === 'add-upgrade' ? { kind: 'back', ...there } : undefined
  }
  if (activity.type !== ActivityTypes.ConversationUpdate) return undefined
  const isBot = ({ id }: { id: string }): boolean => id === activity.recipient.id
  if (activity.membersRemoved?.some(isBot)) return { kind: 'removed', ...there }
  if (activity.membersAdded?.some(isBot)) return { kind: 'back', ...there }
  return eventIn(activity)
}

/**
 * Where the app came to, or what it left: a team with its channels, or a channel alone, for private and shared ones get it and lose it one by one. A team's own
 * news is said to come from the team itself, or from the channel chosen at installation; else it is of that channel, for what is forgotten cannot be brought back.
 */
function whereOf(activity: Activity): { conversation: string, team?: string } {
  const { channel, team, settings } = teamsPlaceIn(activity)
  const conversation = conversationOf(activity)
  const isOfTeam = channel?.type ? channel.type === 'standard' : [team?.id, settings?.selectedChannel?.id].includes(conversation)
  return { conversation, ...team?.id && isOfTeam && { team: team.id } }
}

/** What Teams tells of a channel or a team, by its own name for the event. */
const events: Record<string, { of: 'channel' | 'team', change: (told: TeamsPlace) => Change }> = {
  channelRenamed: { of: 'channel', change: ({ channel }) => { const name = ownName(channel); return { kind: 'renamed', to: { ...name && { channel: name } } } } },
  channelDeleted: { of: 'channel', change: () => ({ kind: 'stopped', state: 'gone', reason: 'The channel was deleted.' }) },
  channelRestored: { of: 'channel', change: () => ({ kind: 'back' }) },
  teamRenamed: { of: 'team', change: ({ team }) => ({ kind: 'renamed', to: { ...team?.name && { team: team.name } } }) },
  teamArchived: { of: 'team', change: () => ({ kind: 'stopped', state: 'suspended', reason: 'The team was archived.' }) },
  teamUnarchived: { of: 'team', change: () => ({ kind: 'back' }) },
  teamRestored: { of: 'team', change: () => ({ kind: 'back' }) },
  teamDeleted: { of: 'team', change: () => ({ kind: 'stopped', state: 'gone', reason: 'The team was deleted.' }) },
  teamHardDeleted: { of: 'team', change: () => ({ kind: 'removed' }) }
}

function eventIn(activity: Activity): Change | undefined {
  const told = teamsPlaceIn(activity)
  const { eventType = '' } = (activity.channelData ?? {}) as { eventType?: string }
  const event = Object.hasOwn(events, eventType) ? events[eventType] : undefined
  const id = event && told[event.of]?.id
  return event && id ? { ...event.change(told), ...event.of === 'channel' ? { conversation: id } : { team: id } } : undefined
}

/** Keeps up with where the bot is. */
export interface Lifecycle {
  /** Keeps what an activity changes, and the address of Teams' service that an authenticated activity came from, where its conversation is kept. A message there has what was stopped tried again. */
  follow: (activity: Activity) => Promise<void>
}

export function createLifecycle(store: Held, now: () => number): Lifecycle {
  async function meant({ conversation, team }: Change) {
    const [own, teams] = await Promise.all([conversation === undefined ? undefined : store.address(conversation), team === undefined ? [] : store.addressesOfTeam(team)])
    return [...own && !teams.some(other => other.conversation === own.conversation) ? [own] : [], ...teams]
  }

  async function apply(change: Change): Promise<void> {
    for (const { state, reason: _reason, failures: _failures, since: _since, ...address } of await meant(change)) {
      switch (change.kind) {
        case 'back': if (state !== 'active') await store.keepAddress(address, now()); break
        case 'removed': await store.forgetAddress(address.conversation); break
        case 'stopped': await store.stopAddress(address.conversation, change.state, change.reason); break
        case 'renamed': {
          const name = renamed(address.name, change.to)
          // Keeping an address starts it again, which a new name is no reason for.
          if (name && state === 'active') await store.keepAddress({ ...address, name }, now())
        }
      }
    }
  }

  async function refresh(activity: Activity): Promise<void> {
    const kept = await store.address(conversationOf(activity))
    if (!kept) return
    const { state, reason: _reason, failures: _failures, since: _since, ...address } = kept
    const reference = referenceOf(activity, kept.reference)
    // Who writes to the bot is there, and so is the bot: what was refused is tried again.
    if (state !== 'active' && activity.type === ActivityTypes.Message) await store.keepAddress({ ...address, reference }, now())
    else if (kept.reference !== reference) await store.refreshAddress(kept.conversation, reference)
  }

  return {
    async follow(activity) {
      const change = changeIn(activity)
      if (change) await apply(change)
      if (change?.kind !== 'removed') await refresh(activity)
    }
  }
}
