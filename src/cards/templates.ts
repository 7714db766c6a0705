import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import type * as Engine from 'adaptivecards-templating'
import { twin } from './twin.ts'

/** A bound card. `fallbackText`: what a client too old for the card's version shows instead of nothing. */
export interface Content { actions?: unknown[], fallbackText: string }

/** Binds the named template to a view. */
export type Templates = (name: string, view: object) => Content

/** The engine that fills templates. To read it is a tenth of a start: it waits for the first card, or for a moment when nobody waits. */
const engine = (): typeof Engine => createRequire(import.meta.url)('adaptivecards-templating') as typeof Engine
const moment = 1_000

/** Reads every template in a folder. Preparing one takes a good part of a start, so each waits for its first card. Throws when one of those needed is not there. */
export function readTemplates(folder: string, needed: readonly string[]): Templates {
  const sources = new Map(readdirSync(folder).filter(file => file.endsWith('.json')).map(file => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown]))
  const missing = [...new Set(needed.filter(name => !sources.has(name)))]
  if (missing.length > 0) throw new Error(`${folder} lacks the card templates ${missing.join(', ')}`)
  const prepared = new Map<string, Engine.Template>()
  setTimeout(engine, moment).unref()
  return (name, view) => {
    const template = prepared.get(name) ?? new (engine().Template)(sources.get(name))
    prepared.set(name, template)
    const content = template.expand({ $root: view }) as Content
    if (content.actions?.length === 0) delete content.actions
    content.fallbackText = twin(content).trim()
    return content
  }
}
