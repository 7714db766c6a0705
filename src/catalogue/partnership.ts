import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Faults } from '../errors.ts'
import { faultsFound } from './faults.ts'
import { yamlFacts } from './front-matter.ts'
import type { Catalogue } from './review.ts'

const named = { error: 'write the name people know the partnership by' }
const listing = { error: 'write the whole address of the page that lists all reviews, with https://' }
const asked = { error: 'write three questions to try, each of which finds a review' }
const schema = z.strictObject({ name: z.string(named).min(1, named), page: z.httpUrl(listing), examples: z.array(z.string(asked).min(1, asked), asked).min(3, asked) }, { error: 'write name, page and examples' })

/** Whose reviews these are: the name people know it by, the page that lists them all where one is known, and questions worth offering. */
export type Partnership = Omit<z.infer<typeof schema>, 'page'> & { page?: string }

/** Reads `partnership.yaml`. @throws {Faults} naming every field at fault. */
export function loadPartnership(path: string): Partnership {
  const yaml = yamlFacts(path, readFileSync(path, 'utf8'))
  const read = 'faults' in yaml ? undefined : schema.safeParse(yaml.facts)
  if (read?.success) return read.data
  throw new Faults('The partnership file cannot be used', 'faults' in yaml ? yaml.faults : faultsFound(path, '', read!.error))
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
