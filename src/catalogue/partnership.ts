import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { Faults } from '../errors.ts'
import type { Catalogue } from './review.ts'

const schema = z.strictObject({
  name: z.string().min(1),
  page: z.httpUrl(),
  examples: z.array(z.string().min(1)).min(3)
})

/** Whose reviews these are: the name people know it by, the page that lists them all where one is known, and questions worth offering. */
export type Partnership = Omit<z.infer<typeof schema>, 'page'> & { page?: string }

/** Reads `partnership.yaml`. @throws {Faults} naming every field at fault. */
export function loadPartnership(path: string): Partnership {
  const read = schema.safeParse(parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Faults('The partnership file cannot be used', read.error.issues.map(issue => ({
    file: path, field: issue.path.join('.') || 'the whole file', remedy: issue.message
  })))
}

/** What can be said of the partnership of a catalogue that has no such file: the publisher's name and page, where there is but one now, and its commonest themes. @param offered what a theme worth offering is called. */
export function partnershipOf({ reviews }: Catalogue, offered: (theme: string) => string | undefined): Partnership {
  const publishers = new Map(reviews.flatMap(({ publisher }) => publisher && !publisher.replacedBy ? [[publisher.key, publisher] as const] : []))
  const counts = new Map<string, number>()
  for (const theme of reviews.flatMap(({ themes }) => themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  const themes = [...counts].sort(([, a], [, b]) => b - a).flatMap(([theme]) => offered(theme) ?? [])
  const [only] = publishers.size === 1 ? publishers.values() : []
  return {
    name: only?.name ?? 'publishers in its catalogue', ...only?.home && { page: only.home },
    examples: [...themes.map(theme => `learning on ${theme}`), 'newest reviews'].slice(0, 3)
  }
}
