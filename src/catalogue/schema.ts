import { z } from 'zod'
import { list } from '../english/lists.ts'
import { isAddress, isDate, isDay } from './forms.ts'
import { documentKinds, reviewTypes, statuses, unwritten } from './review.ts'

/** What a record may refer to: concept ids for its themes, and the publishers it may name by key. */
export interface Known { themes: ReadonlySet<string>, publishers: ReadonlySet<string> }

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
/** Ids from elsewhere travel in buttons and addresses, so they hold no spaces or marks that would need escaping there. */
const foreignId = /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,99}$/u
const oneOf = (words: readonly string[]) => `write one of: ${words.join(', ')}`

const text = (error: string) => z.string({ error }).trim().min(1, { error })
const texts = (what: string) => z.array(text(`write ${what} as text`), { error: `write a list of ${what}, or leave the field out` }).default([])
const year = z.int({ error: 'write a year, such as 2014' }).min(1900, { error: 'write a year from 1900 on' }).max(2100, { error: 'write a year before 2100' })
const address = z.string({ error: 'write an address that starts with https://' }).refine(isAddress, { error: 'write a whole address that starts with https://, or leave the field out' })
const dated = 'write a real date as YYYY, YYYY-MM or YYYY-MM-DD, or leave the field out'
const date = z.union([z.string(), z.number()], { error: dated }).transform(String).refine(isDate, { error: dated })
const checked = 'write the day the page was last read, as YYYY-MM-DD'
const day = z.string({ error: checked }).refine(isDay, { error: checked })

const aged = 'write { years: N } from 0 to 120 or { months: N } from 0 to 300, in whole numbers'
const upTo = (most: number) => z.int({ error: aged }).min(0, { error: aged }).max(most, { error: aged })
const age = z.union([z.strictObject({ years: upTo(120) }), z.strictObject({ months: upTo(300) })], { error: aged })

const periodShape = { from: year, to: year }
const inOrder = ({ from, to }: { from: number, to: number }) => from <= to
const reversed = { error: 'write the earlier year as `from` and the later one as `to`' }
const mapping = (what: string) => ({ error: `write ${what} as named fields` })

const subjectShape = {
  age: age.optional(),
  ageBand: text('write the age band in the words of the source, such as under 1 or school age').optional(),
  sex: z.enum(['male', 'female'], { error: 'write male or female, or leave the field out' }).optional(),
  count: z.int({ error: 'write how many as a whole number' }).min(1, { error: 'write how many, 1 or more' }).optional()
}
const documentShape = {
  title: text('write the title of the document'),
  kind: z.enum(documentKinds, { error: oneOf(documentKinds) }),
  published: date.optional(),
  url: address.optional()
}

const keyed = ({ publishers }: Known): string => publishers.size > 0 ? `${oneOf([...publishers])}, or add it to publishers.yaml` : 'there is no publishers.yaml beside these records: write one that holds it'

const named = 'write the name the review uses, as text, or a list of names where it has several children'

/** The fields that mean the same in a house record and in the interchange form. */
const shared = ({ themes }: Known) => {
  const theme = z.string({ error: 'write a concept id as text' }).refine(id => themes.has(id), { error: ({ input }) => `“${String(input)}” is no concept: correct it, or add it to the concepts` })
  const themeList = z.array(theme, { error: 'write a list of concept ids, or leave the field out' }).default([])
  return {
    title: text('write a title a practitioner would recognise: age and harm first'),
    code: text('write the code as text, in quotes if it is a number').optional(),
    pseudonym: z.union([text(named), z.array(text(named)).min(1).transform(list)], { error: named }).optional(),
    published: date.optional(),
    themes: themeList,
    related: themeList,
    learning: texts('learning points'),
    asks: texts('questions this review answers'),
    status: z.enum(statuses, { error: 'write published, withdrawn or draft' }).default('published'),
    contentNote: text('write the note as text').optional()
  }
}

/** The schema of our own records: every field known, the facts we always have required. `summary` is the body of the file. */
export const houseSchema = (known: Known) => z.strictObject({
  ...shared(known),
  id: z.string({ error: 'write the name of this file without .md' }).regex(slug, { error: 'write small letters, digits and single hyphens, and name the file the same' }),
  /** The place of the review on its publisher's page, counted from the first: it orders reviews that have no date. */
  order: z.int({ error: 'write the place on the publisher’s page as a whole number' }).min(1, { error: 'write 1 or more' }).optional(),
  type: z.enum(reviewTypes, { error: oneOf(reviewTypes) }),
  publisher: z.string({ error: `write a publisher’s key: ${keyed(known)}` }).refine(key => known.publishers.has(key), { error: `no such publisher: ${keyed(known)}` }),
  board: z.literal('not-stated', { error: 'write not-stated, or leave the field out' }).optional(),
  period: z.strictObject(periodShape, mapping('the years')).refine(inOrder, reversed).optional(),
  subjects: z.array(z.strictObject(subjectShape, mapping('who it is about')), { error: 'write a list, or leave the field out' }).default([]),
  documents: z.array(z.strictObject(documentShape, mapping('the document')), { error: 'write a list, or leave the field out' }).default([]),
  source: z.strictObject({ url: address, checked: day }, { error: 'write the url of the page that lists the review, and the day it was checked' }),
  summary: z.string().min(1, { error: 'write one to four sentences below the front matter' })
}, { error: 'write the facts as named fields between two lines of ---' })
  .refine(({ status, summary }) => status === 'draft' || !summary.startsWith(unwritten), { path: ['summary'], error: 'write it, in place of the words that say so, or leave the record a draft' })

/** The schema of records from elsewhere: an id, a title and a summary are enough; what is not known here is passed over. */
export const interchangeSchema = (known: Known) => z.object({
  ...shared(known),
  id: z.union([z.string(), z.number()], { error: 'write an id' }).transform(String).refine(id => foreignId.test(id), { error: 'write letters, digits, hyphens, dots, colons or underscores, at most 100' }),
  type: z.enum(reviewTypes, { error: oneOf(reviewTypes) }).optional(),
  publisher: z.union([
    z.string().trim(),
    z.object({ name: z.string().trim().min(1), area: z.union([z.string().transform(area => [area]), z.array(z.string())]).optional(), home: address.optional() })
  ], { error: 'write a publisher’s key, or { name, area, home } with an https address' })
    .refine(publisher => typeof publisher !== 'string' || known.publishers.has(publisher) || !slug.test(publisher), { error: `no such publisher: correct the key${known.publishers.size > 0 ? ` (${oneOf([...known.publishers])})` : ''}, or write { name, area, home }` }).optional(),
  board: z.literal('not-stated', { error: 'write not-stated, or leave the field out' }).optional(),
  period: z.object(periodShape, mapping('the years')).refine(inOrder, reversed).optional(),
  subjects: z.array(z.object(subjectShape, mapping('who it is about')), { error: 'write a list, or leave the field out' }).default([]),
  documents: z.array(z.object(documentShape, mapping('the document')), { error: 'write a list, or leave the field out' }).default([]),
  source: z.object({ url: address, checked: date }, { error: 'write { url, checked }, or leave the field out' }).optional(),
  summary: text('write one to four sentences')
}, { error: 'write a record with named fields: { "id", "title", "summary" }' })

/** The schema of `publishers.yaml`. */
export const publishersSchema = z.array(z.strictObject({
  key: z.string({ error: 'write a key' }).regex(slug, { error: 'write small letters, digits and single hyphens' }),
  name: text('write the full name'),
  short: text('write the short form, or leave the field out').optional(),
  areas: z.array(text('write the name of an area'), { error: 'write a list of areas' }).min(1, { error: 'write at least one area' }),
  home: address.optional(),
  places: z.record(z.string(), texts('places of this area'), { error: 'write lists of places by the area they lie in, or leave the field out' }).optional(),
  aliases: texts('other names people type'),
  replacedBy: z.strictObject({ key: text('write the key of the body that replaced it'), on: z.string({ error: 'write the day as YYYY-MM-DD' }).refine(isDay, { error: 'write the day as YYYY-MM-DD' }) }, mapping('key and day')).optional()
}, mapping('the publisher')), { error: 'write a list of publishers' })

/** A record as it was written in either form, checked, before its publisher is looked up. */
export type Written = z.output<ReturnType<typeof interchangeSchema>> & { order?: number | undefined }
