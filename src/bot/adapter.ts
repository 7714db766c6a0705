import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import {
  CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type TurnContext
} from 'botbuilder'
import { ClaimsIdentity, type AuthenticateRequestResult, type ConnectorClient, type ConnectorFactory, type ServiceClientCredentialsFactory } from 'botframework-connector'
import type { Identity } from '../config.ts'
import { clouds } from './clouds.ts'
import { credentialsWith, type GetToken } from './credentials.ts'
import type { MayReach } from './may-reach.ts'

/** Teams sends an activity again after about 15 seconds: a post that takes longer than this is given up first. */
const postDeadline = 10_000

/** What an invoke is answered with in the HTTP response itself. */
export interface InvokeAnswer { status: number, body?: unknown }

/** Who answers: with an identity, the token that says so. */
export interface Answering {
  identity?: Identity
  getToken?: GetToken
  mayReach: MayReach
  /** Milliseconds until a request is given up. */
  deadline?: number
}

/** botbuilder's adapter, less the habits that hurt: its own authentication, console output, silent re-posting, endless waiting. Who is heard is decided before it is called. */
export class TeamsAdapter extends CloudAdapter {
  readonly #vouched: () => AuthenticateRequestResult | string
  /** A client for posts of our own accord. @throws for a service URL that may not be reached, and where no token can be had. */
  readonly connectorFor: (serviceUrl: string) => Promise<ConnectorClient>

  constructor(answering: Answering) {
    const authentication = new PoliteAuthentication(answering)
    super(authentication)
    const { identity, getToken } = answering
    const claimsIdentity = () => new ClaimsIdentity(identity ? [{ type: 'aud', value: identity.appId }, { type: 'appid', value: identity.appId }] : [], identity !== undefined)
    const audience = identity ? clouds[identity.cloud].scope : ''
    this.#vouched = () => {
      if (!identity) return ''
      const claims = claimsIdentity()
      return { audience, claimsIdentity: claims, connectorFactory: authentication.createConnectorFactory(claims) } as AuthenticateRequestResult
    }
    this.connectorFor = async serviceUrl => {
      // Without a token nothing would be sent: to know that is worth more than to be quick.
      await getToken?.()
      return authentication.createFreshConnectorFactory(claimsIdentity()).create(serviceUrl, audience)
    }
  }

  /** Runs a turn with an activity whose sender has been admitted. @returns the answer to an invoke, or undefined. */
  async handle(activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeAnswer | undefined> {
    return await this.processActivity(this.#vouched() as AuthenticateRequestResult, activity, logic) as InvokeAnswer | undefined
  }
}

/** Teams answers from a handful of regional addresses; a hostile list of them must not fill the memory. */
const mostConnectors = 50

/**
 * Every connector client is made by a factory that comes from one of two methods: answers use the first, proactive posts the second.
 * A client holds no state of a turn, so one is kept for each service address instead of being built anew each turn. None is made for
 * an address that may not be reached: whatever goes out passes here.
 */
class PoliteAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, Promise<ConnectorClient>>()
  readonly #mayReach: MayReach
  readonly #deadline: number
  #userTokens: ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> | undefined

  constructor({ identity, getToken, mayReach, deadline = postDeadline }: Answering) {
    super({}, identity && getToken && credentialsFactory(identity, getToken))
    this.#mayReach = mayReach
    this.#deadline = deadline
  }

  override async authenticateRequest(...given: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...given)
    return { ...result, ...result.connectorFactory && { connectorFactory: this.#keeping(result.connectorFactory) } }
  }

  override createConnectorFactory(...given: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>): ConnectorFactory {
    return this.#keeping(super.createConnectorFactory(...given))
  }

  /**
   * Makes clients that open a connection for every request. One that was kept open may be closed by the other side just as a post is
   * written to it, and then nobody can tell whether the post arrived.
   */
  createFreshConnectorFactory(...given: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>): ConnectorFactory {
    return this.#keeping(super.createConnectorFactory(...given), true)
  }

  /** Nobody signs in to this bot, but the SDK makes this client in every turn. */
  override createUserTokenClient(...given: Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>) {
    return this.#userTokens ??= super.createUserTokenClient(...given)
  }

  #keeping(factory: ConnectorFactory, fresh = false): ConnectorFactory {
    const create = factory.create.bind(factory)
    factory.create = async (serviceUrl, audience) => {
      if (!this.#mayReach(serviceUrl)) throw new Error('This service URL is not on the list.')
      const key = `${fresh} ${serviceUrl} ${audience}`
      const known = this.#connectors.get(key)
      if (known) return known
      const made = create(serviceUrl, audience).then(connector => polite(connector, this.#deadline, fresh))
      if (this.#connectors.size >= mostConnectors) this.#connectors.clear()
      this.#connectors.set(key, made)
      made.catch(() => this.#connectors.delete(key))
      return made
    }
    return factory
  }
}

function credentialsFactory({ appId }: Identity, getToken: GetToken): ServiceClientCredentialsFactory {
  return {
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentialsWith(getToken)
  } as unknown as ServiceClientCredentialsFactory
}

/** Repeating a post, following a redirect, logging and tracing what is sent, and two forms of body that no post has. */
const unwanted = ['defaultRetryPolicy', 'redirectPolicy', 'logPolicy', 'tracingPolicy', 'formDataPolicy', 'multipartPolicy']

/**
 * The connector client's own pipeline posts again after a 5xx or a broken connection, although the first post may have
 * been accepted, and waits for ever for an answer; told so by an environment variable, it also logs.
 * All that is taken out here.
 */
function polite(connector: ConnectorClient, deadline: number, fresh: boolean): ConnectorClient {
  const { client: { pipeline } } = connector as unknown as { client: { pipeline: Pipeline } }
  for (const name of unwanted) pipeline.removePolicy({ name })
  pipeline.addPolicy({
    name: 'postDeadline',
    sendRequest(request, next) {
      request.timeout = deadline
      if (fresh) request.agent = request.url.startsWith('https:') ? freshAgents.https : freshAgents.http
      return next(request)
    }
  })
  return connector
}

const freshAgents = { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) }

/** The part of the Azure pipeline used here; its types are not the connector's to give. */
interface Pipeline {
  removePolicy: (which: { name: string }) => unknown
  addPolicy: (policy: { name: string, sendRequest: (request: { url: string, timeout: number, agent?: unknown }, next: (request: unknown) => unknown) => unknown }) => void
}
