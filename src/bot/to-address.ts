import type { Activity } from 'botbuilder'
import type { Address } from '../store/address.ts'
import { referenceOf } from './reference.ts'
import { scopeOf } from './to-ask.ts'

/** What Teams says of the channel and team an activity comes from. The `type` of a channel is standard, private or shared. */
export interface TeamsPlace {
  channel?: { id?: string, name?: string, type?: string }
  team?: { id?: string, name?: string }
  /** What was chosen when the app was added. */
  settings?: { selectedChannel?: { id?: string } }
  teamsChannelId?: string
  teamsTeamId?: string
}

export function teamsPlaceIn({ channelData }: Pick<Activity, 'channelData'>): TeamsPlace { return (channelData ?? {}) as TeamsPlace }

/** A conversation's own id: a channel's may carry the thread that something was said in, and posting to that would answer there. */
export function conversationOf({ conversation }: Pick<Activity, 'conversation'>): string { return conversation.id.split(';', 1)[0]! }

/** Where notices for this activity's conversation are posted: in a channel, the channel and not the thread. No name of a person is in it. */
export function toAddress(activity: Activity): Address {
  const { channel, team, teamsTeamId } = teamsPlaceIn(activity)
  const scope = scopeOf(activity)
  const teamId = team?.id ?? teamsTeamId
  const name = scope === 'channel' ? placeNameOf(team?.name, ownName(channel)) : undefined
  return {
    conversation: conversationOf(activity), scope, tenant: activity.conversation.tenantId ?? '', reference: referenceOf(activity),
    ...scope === 'channel' && teamId && { team: teamId }, ...name && { name }
  }
}

const between = ' › '

/** Words of a name that may be shown to others; what may tell of a child or a family may not. */
export type Harmless = (name: string) => boolean

/** An address whose name tells nothing of a person: a team's or a channel's own that may is left out. */
export function harmless(address: Address, isHarmless: Harmless): Address {
  const { name, ...rest } = address
  const left = name?.split(between).filter(isHarmless).join(between)
  return { ...rest, ...left && { name: left } }
}

/** What a channel is called. That of a private or shared one is for its members alone: families have them. */
export function ownName(channel: TeamsPlace['channel']): string | undefined {
  return channel?.type && channel.type !== 'standard' ? `A ${channel.type} channel` : channel?.name
}

/** "Safeguarding › General", as far as it is told. */
export function placeNameOf(team: string | undefined, channel: string | undefined): string | undefined {
  return [team, channel].filter(Boolean).join(between) || undefined
}

/** The name an address gets when its team or its channel has a new one. */
export function renamed(name: string | undefined, { team, channel }: { team?: string | undefined, channel?: string | undefined }): string | undefined {
  const parts = name?.split(between) ?? []
  const [teamNow, channelNow] = parts.length === 2 ? parts : [undefined, parts[0]]
  return placeNameOf(team ?? teamNow, channel ?? channelNow)
}
