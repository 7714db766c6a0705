import { randomUUID } from 'node:crypto'
import { TeamsInfo, type ChannelInfo, type TurnContext } from 'botbuilder'
import type { Cards } from '../cards/cards.ts'
import type { Messenger } from '../conversation/clerk.ts'
import type { Postman } from '../notices/sender.ts'
import type { ToPost } from './postman.ts'
import { conversationOf, ownName, placeNameOf, teamsPlaceIn } from './to-address.ts'
import { toNotice } from './to-message.ts'

/** What a messenger is made of beside the turn. `postman` posts as notices are posted, so that a first post proves that they can be. */
export interface MessengerParts { toCard: Cards, postman?: (toPost: ToPost) => Postman }

/** What Teams can do while a turn lasts: tell a name, and take a post beside the answer. */
export function messengerOf(context: TurnContext, { toCard, postman }: MessengerParts): Messenger {
  return {
    async nameOf(id) {
      try {
        return (await TeamsInfo.getMember(context, id)).name || undefined
      } catch {
        // Someone who has left, or a roster that cannot be asked: the card says nothing of who it was.
        return undefined
      }
    },
    async placeName() {
      const { channel, team } = teamsPlaceIn(context.activity)
      try {
        const [{ name: teamName }, channels] = await Promise.all([TeamsInfo.getTeamDetails(context), TeamsInfo.getTeamChannels(context)])
        return placeNameOf(team?.name ?? teamName, nameIn(channels, conversationOf(context.activity)) ?? ownName(channel))
      } catch {
        // A team that cannot be asked: the address stays as it was told.
        return placeNameOf(team?.name, ownName(channel))
      }
    },
    async post(to, reply) {
      const answer = await postman?.(() => toNotice(toCard(reply))).post({ post: randomUUID(), state: 'pending', address: to }, [])
      return answer?.kind === 'answered' && answer.status < 300
    }
  }
}

/** What a team's channel is called. Teams leaves out the name of the first one, for it is called differently in each language. */
function nameIn(channels: readonly ChannelInfo[], conversation: string): string | undefined {
  const found = channels.find(({ id }) => id === conversation)
  return found && (ownName(found) ?? 'General')
}
