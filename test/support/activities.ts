/** An activity as Teams posts it, in plain data. */
export interface TeamsActivity {
  type: string
  id: string
  channelId: string
  serviceUrl: string
  from: { id: string, name?: string, aadObjectId?: string }
  recipient: { id: string, name?: string }
  conversation: { id: string, conversationType?: string, tenantId?: string, isGroup?: boolean, name?: string }
  channelData: Record<string, unknown>
  text?: string
  [field: string]: unknown
}

/** Anything of an activity that a test wants otherwise. */
export type Given = Partial<TeamsActivity>

/** The account that Teams knows the bot by. */
export const bot = { id: '28:00000000-0000-4000-8000-00000000b0b0', name: 'Learning from Reviews' }

/** A practitioner who does not exist. */
export const practitioner = { id: '29:1-practitioner', name: 'A Practitioner', aadObjectId: '00000000-0000-4000-8000-00000000a11c' }

const tenant = { id: '00000000-0000-4000-8000-00000000da7a' }
const team = { id: '19:team-of-the-test@thread.tacv2', name: 'Safeguarding Practice' }
const channel = { id: '19:channel-of-the-test@thread.tacv2' }
const mentioned = `<at>${bot.name}</at>`

let posted = 0

/** An activity with what every one from Teams has: sender, receiver, a personal conversation and its tenant. */
export function anActivity(given: Given = {}): TeamsActivity {
  return {
    type: 'message',
    id: String(1_700_000_000_000 + ++posted),
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:1/',
    timestamp: '2026-03-05T09:30:00.000Z',
    localTimestamp: '2026-03-05T09:30:00.000+00:00',
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    from: practitioner,
    recipient: bot,
    conversation: { id: 'a:1-personal-chat', conversationType: 'personal', tenantId: tenant.id },
    entities: [clientInfo],
    channelData: { tenant },
    ...given
  }
}

const clientInfo = { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }

/** Words typed to the bot alone. */
export function aPersonalMessage(text: string, given: Given = {}): TeamsActivity {
  return anActivity({ text, textFormat: 'plain', attachments: [html(text)], ...given })
}

/** Words typed in a group chat, with the bot mentioned, as Teams requires there. */
export function aGroupMessage(text: string, given: Given = {}): TeamsActivity {
  return anActivity({
    ...mentioning(text),
    conversation: { id: '19:group-chat-of-the-test@thread.v2', conversationType: 'groupChat', tenantId: tenant.id, isGroup: true },
    ...given
  })
}

/** A new post in a channel with the bot mentioned: the conversation's id carries the post it starts. */
export function aChannelMessage(text: string, given: Given = {}): TeamsActivity {
  const post = anActivity({
    ...mentioning(text),
    channelData: { teamsChannelId: channel.id, teamsTeamId: team.id, channel, team: { id: team.id }, tenant }
  })
  return {
    ...post,
    conversation: { id: `${channel.id};messageid=${post.id}`, conversationType: 'channel', tenantId: tenant.id, isGroup: true },
    ...given
  }
}

/** Words typed in the chat of a meeting, which Teams calls a group chat and marks with the meeting's id. */
export function aMeetingMessage(text: string, given: Given = {}): TeamsActivity {
  return aGroupMessage(text, {
    conversation: { id: '19:meeting_of-the-test@thread.v2', conversationType: 'groupChat', tenantId: tenant.id, isGroup: true },
    channelData: { tenant, meeting: { id: 'MCMxOTptZWV0aW5nX29mLXRoZS10ZXN0QHRocmVhZC52MiMw' } },
    ...given
  })
}

/** A card's button pressed: a message without words that carries the button's data. */
export function aPress(value: object, given: Given = {}): TeamsActivity {
  return anActivity({ value, replyToId: '1700000000000', channelData: { tenant, source: { name: 'message' } }, ...given })
}

/** The app added to a personal chat (`add`), removed, or upgraded. Teams sends a `conversationUpdate` beside it. */
export function anInstallation(action: 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade' = 'add', given: Given = {}): TeamsActivity {
  return anActivity({ type: 'installationUpdate', action, channelData: { tenant, settings: { selectedChannel: { id: 'a:1-personal-chat' } }, source: { name: 'message' } }, ...given })
}

/** Members added to a team: the bot itself unless told otherwise. */
export function membersAdded(members: { id: string, aadObjectId?: string }[] = [{ id: bot.id }], given: Given = {}): TeamsActivity {
  return anActivity({
    type: 'conversationUpdate',
    membersAdded: members,
    conversation: { id: team.id, conversationType: 'channel', tenantId: tenant.id, isGroup: true },
    channelData: { team: { ...team, aadGroupId: '00000000-0000-4000-8000-0000000009f0' }, eventType: 'teamMemberAdded', tenant },
    ...given
  })
}

/** Something Teams asks and waits for, e.g. `anInvoke('composeExtension/query', { commandId: 'search', … })`. */
export function anInvoke(name: string, value: object = {}, given: Given = {}): TeamsActivity {
  return anActivity({ type: 'invoke', name, value, channelData: { tenant, source: { name: 'compose' } }, ...given })
}

/** Text with the bot mentioned at its front, with the entity and the HTML twin that come with it. */
function mentioning(text: string): Given {
  return {
    text: `${mentioned} ${text}\n`,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p><span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${bot.name}</span>&nbsp;${escaped(text)}</p>` }],
    entities: [{ type: 'mention', mentioned: bot, text: mentioned }, clientInfo]
  }
}

function html(text: string) { return { contentType: 'text/html', content: `<p>${escaped(text)}</p>` } }

function escaped(text: string): string { return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') }
