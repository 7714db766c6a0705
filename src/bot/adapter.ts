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
export interface Answering { identity?: Identity, getToken?: GetToken, mayReach: MayReach }

/** botbuilder's adapter, less the habits that hurt: its own authentication, console output, silent re-posting, endless waiting. Who is heard is decided before it is called. */
export class TeamsAdapter extends CloudAdapter {
  readonly #vouched: () => AuthenticateRequestResult | string

  constructor(answering: Answering) {
    const authentication = new PoliteAuthentication(answering)
    super(authentication)
    const { identity } = answering
    this.#vouched = () => {
      if (!identity) return ''
      const claimsIdentity = new ClaimsIdentity([{ type: 'aud', value: identity.appId }, { type: 'appid', value: identity.appId }], true)
      return { audience: clouds[identity.cloud].scope, claimsIdentity, connectorFactory: authentication.createConnectorFactory(claimsIdentity) } as AuthenticateRequestResult
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
  #userTokens: ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> | undefined

  constructor({ identity, getToken, mayReach }: Answering) {
    super({}, identity && getToken && credentialsFactory(identity, getToken))
    this.#mayReach = mayReach
  }

  override async authenticateRequest(...given: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...given)
    return { ...result, ...result.connectorFactory && { connectorFactory: this.#keeping(result.connectorFactory) } }
  }

  override createConnectorFactory(...given: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>): ConnectorFactory {
    return this.#keeping(super.createConnectorFactory(...given))
  }

  /** Nobody signs in to this bot, but the SDK makes this client in every turn. */
  override createUserTokenClient(...given: Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>) {
    return this.#userTokens ??= super.createUserTokenClient(...given)
  }

  #keeping(factory: ConnectorFactory): ConnectorFactory {
    const create = factory.create.bind(factory)
    factory.create = async (serviceUrl, audience) => {
      if (!this.#mayReach(serviceUrl)) throw new Error('This service URL is not on the list.')
      const key = `${serviceUrl} ${audience}`
      const known = this.#connectors.get(key)
      if (known) return known
      const made = create(serviceUrl, audience).then(polite)
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
function polite(connector: ConnectorClient): ConnectorClient {
  const { client: { pipeline } } = connector as unknown as { client: { pipeline: Pipeline } }
  for (const name of unwanted) pipeline.removePolicy({ name })
  pipeline.addPolicy({
    name: 'postDeadline',
    sendRequest(request, next) {
      request.timeout = postDeadline
      return next(request)
    }
  })
  return connector
}

/** The part of the Azure pipeline used here; its types are not the connector's to give. */
interface Pipeline {
  removePolicy: (which: { name: string }) => unknown
  addPolicy: (policy: { name: string, sendRequest: (request: { timeout: number }, next: (request: unknown) => unknown) => unknown }) => void
}
