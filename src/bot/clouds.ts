/** What Microsoft calls its parts in one of its clouds. */
export interface Cloud {
  /** Who issues the tokens that Teams' deliveries carry. */
  issuer: string
  /** Where it says which keys it signs them with. */
  metadata: string
  /** What our own tokens are for, and where they are had: botbuilder adds the tenant to it. */
  scope: string
  login: string
  /** Where channels can be read. */
  graph: string
  /** Hosts that Teams' side of a conversation is reached at. */
  serviceHosts: readonly string[]
}

/** GCC is a part of the public cloud with a host of its own. */
export const clouds: Record<'public' | 'us-government', Cloud> = {
  public: {
    issuer: 'https://api.botframework.com',
    metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    scope: 'https://api.botframework.com',
    login: 'https://login.microsoftonline.com/',
    graph: 'https://graph.microsoft.com',
    serviceHosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com']
  },
  'us-government': {
    issuer: 'https://api.botframework.us',
    metadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    scope: 'https://api.botframework.us',
    login: 'https://login.microsoftonline.us/',
    graph: 'https://graph.microsoft.us',
    serviceHosts: ['smba.infra.gov.teams.microsoft.us', 'smba.infra.dod.teams.microsoft.us']
  }
}
