import type { Publisher } from '../catalogue/review.ts'
import { words, type Word } from './words.ts'

/** Publishers and places named in a question, and which of its words name them. */
export interface PublishersRead { publishers: string[], areas: string[], taken: Set<number> }

interface Name { parts: string[], publisher?: string, area?: string }

const parts = (name: string): string[] => words(name).map(w => w.text).filter(w => w !== 'the')

function namesOf (publishers: readonly Publisher[]): Name[] {
  const named = publishers.flatMap(p => [p.name, p.short ?? '', ...p.aliases].map(name => ({ parts: parts(name), publisher: p.key })))
  const areas = [...new Set(publishers.flatMap(p => p.areas))].flatMap(area => [{ parts: parts(area), area }, { parts: [...parts(area), 'city'], area }])
  return [...named, ...areas].filter(n => n.parts.length > 0).sort((a, b) => b.parts.length - a.parts.length)
}

const plural = (word: string): string => word.length > 3 ? word.replace(/s$/, '') : word

/** Finds the publishers and the areas a question names; a name shared by several bodies means each of them. */
export function createPlaces (publishers: readonly Publisher[]): (question: readonly Word[]) => PublishersRead {
  const byFirst = new Map<string, Name[]>()
  for (const name of namesOf(publishers)) {
    const first = plural(name.parts[0] as string)
    byFirst.set(first, [...byFirst.get(first) ?? [], name])
  }
  return question => {
    const taken = new Set<number>()
    const found = { publishers: new Set<string>(), areas: new Set<string>() }
    for (let i = 0; i < question.length; i++) {
      const here = byFirst.get(plural(question[i]?.text ?? ''))?.filter(name => name.parts.every((part, k) => plural(part) === plural(question[i + k]?.text ?? '')))
      const longest = here?.[0]?.parts.length
      if (!here || longest === undefined || taken.has(i)) continue
      for (const name of here.filter(n => n.parts.length === longest)) {
        if (name.publisher !== undefined) found.publishers.add(name.publisher)
        if (name.area !== undefined) found.areas.add(name.area)
      }
      for (let k = 0; k < longest; k++) taken.add(i + k)
    }
    return { publishers: [...found.publishers], areas: [...found.areas], taken }
  }
}
