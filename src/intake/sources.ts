import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isAddress } from '../catalogue/forms.ts'
import { faultsFound } from '../catalogue/faults.ts'
import { yamlFacts } from '../catalogue/front-matter.ts'
import { reviewTypes } from '../catalogue/review.ts'
import { Faults, type Fault } from '../errors.ts'
import { sameAddress } from './matching.ts'

const address = z.string({ error: 'write the address of the page' }).refine(isAddress, { error: 'write a whole address that starts with https://' })
const selector = z.string().min(1, { error: 'write a CSS selector, such as main' })

const schema = z.strictObject({
  page: address,
  publisher: z.string({ error: 'write the key of the publisher, as in publishers.yaml' }).min(1),
  /** What a review is when the page does not say. */
  type: z.enum(reviewTypes, { error: `write one of: ${reviewTypes.join(', ')}` }).default('learning-review'),
  board: z.literal('not-stated', { error: 'write not-stated, or leave the field out' }).optional(),
  /** Where the list stands, when it is neither in the page's main part nor its body. */
  content: selector.optional(),
  /** Parts of the page that list no reviews. */
  skip: z.array(selector).default([]),
  /** Headings that stand over several reviews, or over none, when their words do not say so. */
  headings: z.array(z.string().min(1)).default([])
})

/** A publisher's page that lists reviews, and what is special about its shape. */
export type Source = z.infer<typeof schema>

/** Every page described in a folder of YAML files, by file name; none where there is no folder. @throws {Faults} naming everything wrong. */
export function loadSources(folder: string): Source[] {
  const faults: Fault[] = []
  const sources: Source[] = []
  for (const name of existsSync(folder) ? readdirSync(folder).filter(name => /\.ya?ml$/u.test(name)).sort() : []) {
    const file = join(folder, name)
    const yaml = yamlFacts(file, readFileSync(file, 'utf8'))
    if ('faults' in yaml) { faults.push(...yaml.faults); continue }
    const read = schema.safeParse(yaml.facts)
    if (read.success) sources.push(read.data)
    else faults.push(...faultsFound(file, '', read.error))
  }
  if (faults.length > 0) throw new Faults('The sources cannot be used', faults)
  return sources
}

/** The description of the page at an address, if there is one. */
export function sourceAt(sources: readonly Source[], page: string | undefined): Source | undefined {
  return page === undefined ? undefined : sources.find(source => sameAddress(source.page) === sameAddress(page))
}
