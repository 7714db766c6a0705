import { z } from 'zod'
import { ageBands, type AgeBand } from '../answers/narrow.ts'
import { documentKinds, reviewTypes } from '../catalogue/review.ts'
import { noticeActs, type Press } from '../conversation/ask.ts'
import { keyLength, mostCarried, type Place } from '../conversation/place.ts'
import { reasons } from '../store/store.ts'

const id = z.string().min(1).max(200)
const keys = (most: number) => z.string().regex(new RegExp(`^(?:[\\w-]{${keyLength}}){0,${most}}$`, 'u'))
const year = z.int().min(1900).max(2200)
const month = z.string().regex(/^\d{4}-\d\d$/u)
const months = z.int().min(0).max(1500)
const few = <Item extends z.ZodType>(item: Item, most = 12) => z.array(item).max(most)

const wanted = {
  ages: few(z.strictObject({ from: months, to: months })), sex: z.enum(['male', 'female']), publishers: few(id), areas: few(id), types: few(z.enum(reviewTypes)),
  documentKinds: few(z.enum(documentKinds)), without: few(id)
}
const fact = z.enum(['age', 'sex', 'date', 'name', 'code'])
const filters = z.strictObject({ ...wanted, years: z.strictObject({ from: year, to: year, since: month, until: month }).partial(), named: few(id), stated: few(fact), unstated: few(fact) }).partial()

const hour = z.int().min(0).max(23)
const subscribing = {
  wants: z.strictObject({ themes: few(few(id, 24)), filters: z.strictObject(wanted).partial() }),
  when: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('immediately') }), z.strictObject({ kind: z.literal('weekly'), day: z.int().min(1).max(7), hour })]),
  quiet: z.strictObject({ from: hour, to: hour }).optional(), id: id.optional()
}

const facets = z.strictObject({
  age: z.enum(Object.keys(ageBands) as [AgeBand, ...AgeBand[]]), theme: id, type: z.enum(reviewTypes), years: z.strictObject({ from: year, to: year })
}).partial()

/** Nothing but ids and numbers, and few of them: a button can be forged. */
const place = z.strictObject({
  answer: z.string().regex(/^[\da-f]{6,32}$/u), concepts: few(id, 24), filters, direct: keys(mostCarried.direct), related: keys(mostCarried.related), narrowed: facets.optional(), from: z.int().min(0).max(1000)
})

/** What is typed beside a button: left empty, or something else where a client has no such field, it is as if it was not there. */
const moment = (written: RegExp) => z.string().regex(written).optional().catch(undefined)

const press = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['theme', 'command']), id }),
  z.object({ do: z.enum(['review', 'like', 'note']), id, at: place.optional() }),
  z.object({ do: z.enum(['show', 'narrow', 'rate', 'helpful']), at: place }),
  z.object({ do: z.literal('unhelpful'), reason: z.enum(reasons), at: place }),
  z.object({ do: z.literal('consider'), ...subscribing, change: z.literal(true).optional() }),
  z.object({ do: z.literal('subscribe'), ...subscribing }),
  z.object({ do: z.enum(['subscription', 'pause', 'resume', 'unsubscribe']), id, apart: z.literal(true).optional() }),
  z.object({ do: z.literal('drafts') }),
  z.object({ do: z.literal('notice'), id, act: z.enum(noticeActs), day: moment(/^\d{4}-\d{2}-\d{2}$/u), hour: moment(/^\d{2}:\d{2}$/u) }),
  z.object({ do: z.literal('settle'), id, conversation: id, answer: z.enum(['there', 'again', 'done']) })
])

const value = z.union([press, z.object({ action: z.object({ data: press }) }).transform(({ action }) => action.data)])

/** What a button on a card carries, submitted or executed. It can be forged, so nothing but ids and a verb is taken from it. */
export function toPress(given: unknown): Press {
  const read = value.safeParse(given)
  // zod writes a field that may be missing as one that may be undefined; JSON knows only the first.
  return read.success ? read.data as Press & { at?: Place } : { do: 'unknown' }
}
