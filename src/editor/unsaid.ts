import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { faultsFound } from '../catalogue/faults.ts'
import { yamlFacts } from '../catalogue/front-matter.ts'
import { Faults } from '../errors.ts'

const claim = z.strictObject({ what: z.string().min(1), words: z.string().min(1), cased: z.boolean().default(false), example: z.string().min(1) })
  .transform(({ what, words, cased, example }) => ({ what, example, words: new RegExp(words, cased ? 'u' : 'iu') }))

/** A claim that the source of a record does not allow: what it is, the words that would make it, and a sentence that would. */
export type Claim = z.output<typeof claim>

/** What each record may not claim, by its id; nothing without a file. @throws {Faults} naming everything wrong. */
export function loadUnsaid(file: string | undefined): Record<string, Claim[]> {
  if (file === undefined) return {}
  const yaml = yamlFacts(file, readFileSync(file, 'utf8'))
  if ('faults' in yaml) throw new Faults('The claims not to be made cannot be used', yaml.faults)
  const read = z.record(z.string(), z.array(claim)).safeParse(yaml.facts)
  if (!read.success) throw new Faults('The claims not to be made cannot be used', faultsFound(file, '', read.error))
  return read.data
}
