import { commandsFor } from '../conversation/commands.ts'
import type { Scope } from '../conversation/ask.ts'
import { lookUpCommands, messageCommand } from '../conversation/look-up-commands.ts'

/** What is written by hand in `manifest/manifest.json`: how the app is named, described and drawn. */
export interface Wording {
  name: { short: string, full: string }
  description: { short: string, full: string }
  developer: { name: string }
  icons: { color: string, outline: string }
  accentColor: string
}

/** What differs from one deployment to another. */
export interface Deployment {
  /** The bot registration's application id: the app in Teams goes by the same. */
  appId: string
  /** The host this bot is reached at, without a port. */
  domain: string
  /** Of this software, e.g. `0.1.0`. */
  version: string
  /** Pages that Teams shows beside the app. */
  website: string
  privacy: string
  terms: string
  /** Questions to offer, e.g. the partnership's examples. */
  prompts: readonly string[]
  /** Whether the bot may look in channels for notices whose outcome is unknown. */
  readsChannels?: boolean
}

/** The first schema with prompts; 1.25 brought private and shared channels. */
const schema = '1.28'
/** Teams shows no more in one list. */
const mostCommands = 12

const scopes: [inTeams: 'personal' | 'team' | 'groupChat', here: Scope][] = [['personal', 'personal'], ['team', 'channel'], ['groupChat', 'group']]

/** The manifest of the Teams app: commands, look-ups and link handling as the code has them, worded by hand, for one deployment. */
export function appManifest({ developer, ...wording }: Wording, { appId, domain, version, website, privacy, terms, prompts, readsChannels = false }: Deployment) {
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schema}/MicrosoftTeams.schema.json`,
    manifestVersion: schema,
    version,
    id: appId,
    developer: { ...developer, websiteUrl: website, privacyUrl: privacy, termsOfUseUrl: terms },
    ...wording,
    bots: [{
      botId: appId,
      scopes: scopes.map(([inTeams]) => inTeams),
      supportsFiles: false,
      isNotificationOnly: false,
      commandLists: scopes.map(([inTeams, here]) => ({ scopes: [inTeams], commands: [...listed(here), ...prompts.map(offered)].slice(0, mostCommands) }))
    }],
    composeExtensions: [{
      botId: appId,
      commands: [...lookUpCommands.map(search), action],
      messageHandlers: [{ type: 'link', value: { domains: [domain], supportsAnonymizedPayloads: true } }]
    }],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot', meetings: 'bot' },
    supportsChannelFeatures: 'tier1',
    validDomains: [domain],
    // Asked of each team's owners when they add the app; Microsoft wants any address as the resource.
    ...readsChannels && {
      webApplicationInfo: { id: appId, resource: `https://${domain}` },
      authorization: { permissions: { resourceSpecific: [{ name: 'ChannelMessage.Read.Group', type: 'Application' }] } }
    }
  }
}

function listed(scope: Scope) {
  return commandsFor(scope).map(({ says: [title], description }) => ({ title, description }))
}

function offered(prompt: string) {
  return { title: prompt, type: 'prompt', prompt }
}

function search({ id, title, description, parameter }: (typeof lookUpCommands)[number]) {
  return { id, type: 'query', title, description, context: ['compose', 'commandBox'], initialRun: true, parameters: [{ ...parameter, inputType: 'text' }] }
}

const { id, title, description } = messageCommand
const action = { id, type: 'action', title, description, context: ['message'], fetchTask: true }
