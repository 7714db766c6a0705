import { placeAmong, type Word } from '../words/words.ts'

/** A part of a text, in characters: from where, and up to where. */
export type Part = readonly [from: number, to: number]

/** What a text says to be no more than wished for, whatever it is: "ideally from 2023", "even better if …", "boys if possible", and what comes `foremost` of what it names: "deaths, especially …". `rest` is the text without the words that only say so. */
export interface SoftRead { parts: Part[], foremost: Part[], rest: string }

const better = '(?:even|all the|so much the) better|better (?:still|yet)'
const bonus = '(?:(?:an?|as|big|huge|real|added) )*bonus(?: points)?|(?:extra|bonus|brownie) points'
/** Begins what is only wished for. */
const leads = `ideally|preferably|if (?:at all )?possible|(?:it )?(?:(?:would|'d) be )?(?:${better}|${bonus})(?: (?:if|for|when|where))?|(?:especially|particularly|all the more so) if|with a (?:\\w+ )?preference for|(?<=,\\s)(?:i'd|we'd|i would|we would|would) prefer`
/** Begins what comes first of what was named before, up to the next pause: "deaths, especially …". */
const leadsForemost = '(?:especially|particularly|notably|esp|mainly|mostly|primarily|chiefly|including|incl|inc)(?! (?:if|interested|keen|want|need|looking|after|concerned)\\b)'
/** Ends it, and of these, what may also stand apart from it: "from the city, if possible". */
const apart = `if (?:at all )?possible|ideally|preferably|for (?:preference|choice)|by preference|(?:would|'d) be (?:an? plus|preferable|${better}|${bonus})|(?:but )?(?:(?:it|that)(?:'s| is) )?not (?:essential|a must|vital)`
const trails = `${apart}|if (?:you|u)(?:'ve| have) (?:got )?(?:it|one|them|that|any|several)|if you (?:have|can|could)|if (?:there's|theres|there is|there are)(?: (?:one|any|such a thing))?`

const [stop, pause] = [/[.?!;\n]/, /[,()/:]|\s-+\s/]
const clauseEnd = new RegExp(`${stop.source}|${pause.source}|$`)
/** After a pause these go on with what is asked: "ideally on one page, is learning about …". */
const resumes = /^\W*(?:is|are|was|were|i|i'm|we|we're|anything|any|something|what|which|can|could|do you|have you|please|on|about(?! \d))\b/i
const ofLead = new RegExp(`\\b(?:${leads})(?=\\s+[\\w'])`, 'gi')
const ofTrail = new RegExp(`\\b(?:${trails})(?=\\s*(?:[-.?!;,)\\n]|$|(?:please|pls|thanks|ta)\\b))`, 'gi')
const ofForemost = new RegExp(`(?<=\\w\\W+)\\b${leadsForemost}(?=\\s+[\\w'])`, 'gi')
const isApart = new RegExp(`^(?:${apart})$`, 'i')

/** Where a clause that begins with a wish ends. */
function endOf(text: string, from: number): number {
  const end = from + (text.slice(from).search(stop) + 1 || text.length - from + 1) - 1
  const back = [...text.slice(from, end).matchAll(new RegExp(pause, 'g'))].find(({ index }) => resumes.test(text.slice(from + index, end)))
  return back ? from + back.index : end
}

/** Where what comes before the words that soften it begins; undefined where no pause parts it from what is asked. */
function beginOf(text: string, to: number, mayPause: boolean): number | undefined {
  const since = Math.max(...['.', '?', '!', ';', '\n'].map(sign => text.lastIndexOf(sign, to - 1))) + 1
  const pauses = [...text.slice(since, to).matchAll(new RegExp(pause, 'g'))].map(({ 0: sign, index }) => since + index + sign.length)
  const last = pauses.pop()
  return last !== undefined && text.slice(last, to).trim() === '' ? (mayPause ? pauses.pop() : undefined) : last
}

/** Reads what is only wished for. */
export function softIn(text: string): SoftRead {
  const parts: Part[] = []
  const blank = (found: string): string => ' '.repeat(found.length)
  const ended = text.replace(ofTrail, (found: string, at: number) => {
    const from = beginOf(text, at, isApart.test(found))
    if (from === undefined) return found
    parts.push([from, at])
    return blank(found)
  })
  const rest = ended.replace(ofLead, (found: string, at: number) => {
    parts.push([at + found.length, endOf(text, at + found.length)])
    return blank(found)
  })
  const foremost = [...text.matchAll(ofForemost)].map(({ 0: { length }, index }): Part => [index + length, index + length + text.slice(index + length).search(clauseEnd)])
  return { parts, foremost, rest }
}

/** True where one text has words that another has blanked out, and all of them are only wished for. */
export function isSoft(parts: readonly Part[], before: string, after: string): boolean {
  if (parts.length === 0) return false
  const blanked = [...before].flatMap((sign, i) => sign !== after[i] ? [i] : [])
  return blanked.length > 0 && blanked.every(at => parts.some(([from, to]) => at >= from && at < to))
}

/** For each word of a text, whether it is only wished for. */
export function softPart(parts: readonly Part[], text: string, words: readonly Word[]): boolean[] {
  const places = parts.map(part => part.map(at => placeAmong(text, at)))
  return words.map(({ start }) => places.some(([from = 0, to = 0]) => start >= from && start < to))
}
