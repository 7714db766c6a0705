import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Faults } from '../errors.ts'
import { beside, foldersOf } from './beside.ts'
import { faultsFound } from './faults.ts'
import { isDay } from './forms.ts'
import type { Review } from './review.ts'

const day = z.string().refine(isDay, { error: 'write a day as YYYY-MM-DD' })

/** What was seen at an address. `broken`: since when it leads to nothing; `failing`: since when it could not be reached. */
export const seenSchema = z.strictObject({
  checked: day,
  status: z.int().optional(),
  type: z.string().optional(),
  bytes: z.int().optional(),
  title: z.string().optional(),
  /** Where it was found, when that is another address. */
  at: z.string().optional(),
  broken: day.optional(),
  failing: day.optional()
})
export type Seen = z.output<typeof seenSchema>

/** What was seen at each address the last time links were checked. */
export type Links = Readonly<Record<string, Seen>>

const schema = z.record(z.string(), seenSchema)

/** The file in which `npm run links` keeps what it saw: beside the reviews, or one folder up. */
export function linksFile(catalogue: string): string {
  return beside(catalogue, 'links.json') ?? join(foldersOf(catalogue).at(-1) ?? dirname(catalogue), 'links.json')
}

/** Reads what was seen; nothing where links were never checked. @throws {Faults} when the file is not what `npm run links` writes. */
export function loadLinks(file: string): Links {
  if (!existsSync(file)) return {}
  const broken = (remedy: string): Faults => new Faults('What was seen of the links cannot be used', [{ file, field: 'the whole file', remedy }])
  let facts: unknown
  try {
    facts = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw Object.assign(broken('delete it: npm run links writes it anew'), { cause: error })
  }
  const read = schema.safeParse(facts)
  if (!read.success) throw new Faults('What was seen of the links cannot be used', faultsFound(file, '', read.error))
  return read.data
}

/** A review without the addresses that lead to nothing: its documents are still named, and said to be broken. */
export function withoutBroken(review: Review, links: Links): Review {
  const isBroken = (url: string | undefined): boolean => url !== undefined && links[url]?.broken !== undefined
  if (!review.documents.some(({ url }) => isBroken(url)) && !isBroken(review.source?.url)) return review
  const { source, ...rest } = review
  return {
    ...rest, ...source && sourceOf(source, review.publisher?.home, isBroken),
    documents: review.documents.map(({ url, ...document }) => isBroken(url) ? { ...document, broken: true } : { ...document, ...url !== undefined && { url } })
  }
}

/** The page that lists it, or the publisher's own page in its place; neither when both lead to nothing. */
function sourceOf(source: NonNullable<Review['source']>, home: string | undefined, isBroken: (url: string | undefined) => boolean): Pick<Review, 'source'> {
  if (!isBroken(source.url)) return { source }
  return home === undefined || isBroken(home) ? {} : { source: { ...source, url: home } }
}
