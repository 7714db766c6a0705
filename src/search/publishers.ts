import type { Publisher } from '../catalogue/review.ts'
import { isDenied } from './recognise.ts'
import { words, type Word } from './words.ts'

/** Publishers and places named in a question, and which of its words name them. One that is turned down ("not the old boards") leaves the others, when none is asked for. */
export interface PublishersRead { publishers: string[], areas: string[], taken: Set<number> }

interface Name { parts: string[], publisher?: string, area?: string }

const parts = (name: string): string[] => words(name).map(w => w.text).filter(w => w !== 'the')

/** The words of an area that stand for it alone: `Westfell` for `Harrowdale and Westfell`, but no ordinary word. */
function shortNames(area: string, all: readonly string[], isWord: (word: string) => boolean): Name[] {
  return parts(area)
    .filter(word => parts(area).length > 1 && word.length >= 5 && !isWord(plural(word)) && !isWord(word))
    .filter(word => all.filter(other => parts(other).includes(word)).length === 1)
    .map(word => ({ parts: [word], area }))
}

function namesOf(publishers: readonly Publisher[], isWord: (word: string) => boolean): Name[] {
  const named = publishers.flatMap(p => [p.name, p.short ?? '', ...p.aliases].map(name => ({ parts: parts(name), publisher: p.key })))
  const all = [...new Set(publishers.flatMap(p => p.areas))]
  const areas = all.flatMap(area => [{ parts: parts(area), area }, { parts: [...parts(area), 'city'], area }, ...shortNames(area, all, isWord)])
  return [...named, ...areas].filter(n => n.parts.length > 0).sort((a, b) => b.parts.length - a.parts.length)
}

const plural = (word: string): string => word.length > 3 ? word.replace(/s$/, '') : word

/** The longest names that begin at a word. */
function namesAt(question: readonly Word[], i: number, byFirst: ReadonlyMap<string, Name[]>): Name[] {
  const typed = (k: number): string => plural(question[i + k]?.text ?? '')
  const here = (byFirst.get(typed(0)) ?? []).filter(name => name.parts.every((part, k) => plural(part) === typed(k)))
  return here.filter(name => name.parts.length === here[0]?.parts.length)
}

/** Finds the publishers and the areas a question names; a name shared by several bodies means each of them. `isWord`: ordinary words, which name no area by themselves. */
export function createPlaces(publishers: readonly Publisher[], isWord: (word: string) => boolean): (question: readonly Word[]) => PublishersRead {
  const byFirst = Map.groupBy(namesOf(publishers, isWord), name => plural(name.parts[0] as string))
  return question => {
    const taken = new Set<number>()
    const found: Name[] = []
    const denied: Name[] = []
    for (let i = 0; i < question.length; i++) {
      const names = namesAt(question, i, byFirst)
      if (taken.has(i) || names.length === 0) continue
      const turnedDown = isDenied(question, i)
      ;(turnedDown ? denied : found).push(...names)
      names[0]?.parts.forEach((_, k) => taken.add(i + k))
    }
    const wanted = found.flatMap(name => name.publisher ?? [])
    const unwanted = new Set(denied.flatMap(name => name.publisher ?? []))
    return {
      publishers: [...new Set(wanted.length === 0 && unwanted.size > 0 ? publishers.map(p => p.key).filter(key => !unwanted.has(key)) : wanted.filter(key => !unwanted.has(key)))],
      areas: [...new Set(found.flatMap(name => name.area ?? []))],
      taken
    }
  }
}
