import { request } from 'node:http'
import type { ConnectorClient } from 'botframework-connector'

/**
 * A connector client of the bare minimum, for processes that live for less time than botbuilder takes to load: one request on a
 * connection of its own, given up after the deadline, and errors as the real client throws them.
 */
export function plainConnector(serviceUrl: string, deadline: number): ConnectorClient {
  const ask = (method: string, path: string, body: object) => new Promise<object>((resolve, reject) => {
    const raw = JSON.stringify(body)
    const sent = request(new URL(path, serviceUrl), { method, agent: false, signal: AbortSignal.timeout(deadline), headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(raw) } }, response => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => { text += part })
      response.once('error', reject)
      response.once('end', () => {
        const { statusCode = 0, headers } = response
        if (statusCode < 300) return resolve(JSON.parse(text) as object)
        reject(Object.assign(new Error(), { statusCode, response: { headers: { get: (name: string) => headers[name] } } }))
      })
    })
    sent.once('error', reject)
    sent.end(raw)
  })
  const part = encodeURIComponent
  return {
    conversations: {
      createConversation: (parameters: object) => ask('POST', '/v3/conversations', parameters),
      sendToConversation: (id: string, activity: object) => ask('POST', `/v3/conversations/${part(id)}/activities`, activity),
      updateActivity: (id: string, activity: string, message: object) => ask('PUT', `/v3/conversations/${part(id)}/activities/${part(activity)}`, message)
    }
  } as unknown as ConnectorClient
}
