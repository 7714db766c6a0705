import { someone } from './name-words.ts'

/** A stretch of text that may point at a person: from its first character up to, and without, `to`. */
export interface Span { from: number, to: number, /** A person's name, and no number or place. */ name?: boolean }

/** Finds stretches of text. */
export type SpanFinder = (text: string) => Span[]

/** Every stretch that a pattern matches and a test allows; a group called `it` narrows the stretch to itself. */
export function spans(text: string, pattern: RegExp, allows: (match: RegExpExecArray) => boolean = () => true): Span[] {
  const found: Span[] = []
  // not `matchAll`, which makes a copy of the pattern each time
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++
    else if (allows(match)) found.push(stretchOf(match))
  }
  return found
}

function stretchOf(match: RegExpExecArray): Span {
  const it = match.groups?.it
  const from = it === undefined ? match.index : match.index + match[0].lastIndexOf(it)
  return { from, to: from + (it ?? match[0]).length }
}

/** The stretches in order, those that touch or overlap made one. */
export function merged(all: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of all.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.to) Object.assign(last, { to: Math.max(last.to, span.to), name: last.name === true || span.name === true })
    else if (span.to > span.from) result.push({ ...span })
  }
  return result
}

/** What a name and any other personal detail are read as where only the sense of a message matters. */
export const standIns = { name: 'xname', detail: 'xdetail' } as const

/** The text with a word of no meaning in place of each stretch, so that the sense of the rest can be weighed. */
export function masked(text: string, found: readonly Span[]): string {
  let kept = ''
  let at = 0
  for (const { from, to, name } of found) {
    kept += `${text.slice(at, from)} ${name === true ? standIns.name : standIns.detail} `
    at = to
  }
  return kept + text.slice(at)
}

/** Who was named is told by the words before the name: "my pupil xname". */
const namedAfter = new RegExp(`\\b((?:my|our|a|the|this|that|his|her|their) (?:${[...someone].join('|')}))\\b[ ,:(]{1,3}(?:(?:${Object.values(standIns).join('|')})\\b[ ,:)]{0,3}){1,8}`, 'gi')

/** A masked text without the words that stand in for the name of somebody who is told of beside it. */
export const unnamed = (text: string): string => text.replace(namedAfter, '$1 ')

/** Whose name it was says nothing of the theme, and would be searched for: "my pupil" is not a question about schools. */
const whose = /\b(?:my|our) (?:pupil|patient|client|student|learner|service user)[ ,:(]*$/i

/** The text without those stretches, mended so that it still reads. */
export function without(text: string, found: readonly Span[]): string {
  let kept = ''
  let at = 0
  for (const { from, to, name } of found) {
    const before = text.slice(at, from)
    kept += `${name === true ? before.replace(whose, 'someone') : before} `
    at = to
  }
  return (kept + text.slice(at))
    .replace(/ +/g, ' ')
    .replace(/\b(?:for|about|regarding|re|with) someone\b(?! who)/gi, ' ')
    .replace(/ ?\bsomeone[ ,;:.(]{0,9}$/i, '')
    .replace(/ +/g, ' ')
    .replace(/[([{"] ?[,;:/ -]{0,4}[)\]}"]/g, ' ')
    .replace(/ {1,3}([,.;:!?])/g, '$1')
    .replace(/[,;:](?: ?[,;:]){1,20}/g, ',')
    .replace(/([.!?]) ?,/g, '$1')
    .replace(/ +/g, ' ')
    .replace(/^[\s,;:.)-]{1,40}/, '')
    .replace(/[ ,;:(]{1,40}$/, '')
    .trim()
}
