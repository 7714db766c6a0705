import fc from 'fast-check'
import { aChannelMessage, aGroupMessage, anActivity, anInstallation, anInvoke, aPersonalMessage, aPress, membersAdded, type TeamsActivity } from './activities.ts'

const names = ['composeExtension/query', 'composeExtension/fetchTask', 'composeExtension/submitAction', 'composeExtension/queryLink', 'composeExtension/anonymousQueryLink', 'adaptiveCard/action', 'message/submitAction', 'task/fetch', 'signin/verifyState', '__proto__']
const nearly: readonly (() => TeamsActivity)[] = [
  () => aPersonalMessage('learning on neglect'), () => aGroupMessage('babies under one'), () => aChannelMessage('subscribe to neglect'), () => aPersonalMessage('subscriptions'),
  () => aPress({ do: 'theme', id: 'neglect' }), () => aPress({ do: 'show', at: { answer: 'abc123', concepts: ['neglect'], filters: {}, direct: '', related: '', from: 0 } }),
  () => anInstallation('add'), () => anInstallation('remove'), () => membersAdded(), () => anActivity({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }),
  () => anActivity({ type: 'conversationUpdate', channelData: { eventType: 'channelDeleted', channel: { id: '19:x' }, team: { id: '19:t' } } }), () => anActivity({ type: 'event', name: 'x' }), () => anActivity({ type: 'endOfConversation' }),
  ...names.map(name => () => anInvoke(name, { commandId: 'topic', parameters: [{ name: 'text', value: 'neglect' }], queryOptions: { skip: 0, count: 25 }, action: { type: 'Action.Execute', data: { do: 'command', id: 'themes' } }, actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"x"}' }, data: { step: 'find', themes: 'neglect', where: 'all' }, url: 'https://x', messagePayload: { body: { content: '<p>neglect</p>' } } }))
]

const word = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('', 'neglect', '__proto__', 'constructor', 'toString', '28:00000000-0000-4000-8000-00000000b0b0', '\u0000', '\u202e', '\ud800', 'a'.repeat(5_000), '<at>x</at>', '${x}', '19:x;messageid=1', 'invoke', 'message'))
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }), word, fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, [], {}, [[]], [null], { id: null }, { id: {} }, [{ type: null }], { length: 1e9 }, Array.from({ length: 200 }, (_, i) => i)),
  fc.integer({ min: 1, max: 700 }).map(deep)
)

/** Brackets within brackets. */
function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { a: value }
  return value
}

/** One thing in an activity otherwise: which, counted over all its places, and what it is instead; nothing takes it away. */
const change = fc.record({ at: fc.nat(200), to: fc.option(anything, { nil: undefined, freq: 5 }), added: fc.option(word, { freq: 2 }) })

/** Bodies that Teams would never send, of nearly the right shape: one to four things in a real activity are otherwise. */
export const malformed: fc.Arbitrary<Record<string, unknown>> = fc.tuple(fc.constantFrom(...nearly), fc.array(change, { minLength: 1, maxLength: 4 })).map(([make, changes]) => {
  const activity = structuredClone(make()) as Record<string, unknown>
  for (const { at, to, added } of changes) {
    const places = placesIn(activity)
    const [holder, key] = places[at % places.length]!
    // A copy: what stands in two places and is changed in one could come to hold itself.
    const put = to === undefined ? undefined : structuredClone(to)
    // A name added to a list would not outlive its way through JSON.
    if (added !== null && !Array.isArray(holder)) Object.defineProperty(holder, added, { value: put ?? null, enumerable: true, configurable: true, writable: true })
    else if (to === undefined) delete (holder as Record<string, unknown>)[key]
    else (holder as Record<string, unknown>)[key] = put
  }
  return activity
})

function placesIn(value: object, depth = 0): [object, string][] {
  return Object.entries(value).flatMap(([key, inner]) => [[value, key] as [object, string], ...typeof inner === 'object' && inner !== null && depth < 5 ? placesIn(inner as object, depth + 1) : []])
}
