import type { Understood } from '../../search/match.ts'
import { age, year } from '../../search/limits/shares.ts'

/** Which review a message wants others to be like, by the words that tell it, and what it says with "that" in their place. */
export interface ComparisonTarget { words: string, said: string }

const asIs = '(?:like|(?:similar|comparable|akin|alike)(?: \\w+)? (?:to|with)|resembl(?:e|es|ing)|match(?:es|ing)|(?:close|closest|near|nearest) to|(?:along|on) (?:the|similar) lines (?:of|to)|in the style of|(?:the )?same(?: sort| kind| type| thing)? as)'
/** "Others like the second one", "what else is like Zac"; not "I'd like the second one", nor "called something like Zac". */
const after = new RegExp(`(?<!\\b(?:i|we|you|they|d|would)(?: (?:just|only|really|also|still))? )(?<!\\b(?:looks?|looked|feels?|sounds?|to|not) )(?<!\\b(?:called|named|titled|was) (?:something|summat) )\\b${asIs} (?<words>(?:no\\. ?)?[^,.;?!]+?)(?= (?:but|only|just|please|pls|from|since|with|where|who|at all)\\b|\\s*[,.;?!]|\\s*$)`, 'i')
/** "The one on drugs, any like it?" */
const ahead = /^(?<words>(?:the|number|no\.?) .+?)(?: ?[,.;?!-]+|(?= (?:any|is there|are there|got|more|others?)\b))(?=.*\b(?:like|similar(?: to)?|akin to|comparable(?: to)?) ?(?:it|that|this)?\W*$)/i

/** "Younger than him", "anything newer than the second one"; not "older than sixteen", nor than what was asked: "than that", "than those". */
const than = /\b(?:younger|older|bigger|smaller|littler|newer|later|earlier|more recent|more up to date|not (?:so|as) (?:old|young)) (?:than|as) (?<words>(?!(?:that|this|those|these|them|the age)\b(?! (?:one|child|baby|boy|girl|lad|lass|review|report|case|person|kid)\b)|\d)[^,.;?!]+?)(?= (?:but|only|just|please|pls|though|tho|was|were|is|then|at all|from|on|about|with|where|who)\b|\s*[,.;?!]|\s*$)/i

/** Which review others are to be compared with, and what is said with a word for it in its place; undefined where no one is told. */
export function comparedOf(question: string): ComparisonTarget | undefined {
  const found = than.exec(question)
  const words = found?.groups?.words
  return found && words !== undefined ? { words, said: question.replace(found[0], found[0].slice(0, -words.length) + (/^it$/i.test(words) ? 'it' : 'that')) } : undefined
}

/** Undefined where no words of it tell what others are to be like. */
export function modelOf(question: string): ComparisonTarget | undefined {
  const led = ahead.exec(question)
  const found = led ?? after.exec(question)
  const words = found?.groups?.words
  return found && words !== undefined ? { words, said: question.replace(found[0], led ? '' : 'like that') } : undefined
}

const respect = `(?<respect>${age}|${year}|(?:safeguarding )?(?:boards?|partnerships?|publishers?))`
/** "The same year as Theo's", "Theo's year", "the year the second one came out". */
const common = [
  new RegExp(`\\bsame ${respect} as (?<words>[^,.;?!]+?)(?= (?:but|only|just|please|pls|though|from|about|with|where|who)\\b|\\s*[,.;?!]|\\s*$)`, 'i'),
  new RegExp(`\\b(?:that|the) ${respect} (?:that |when |in which )?(?<words>(?!(?:it|that|this|was|were|is|they|you|of)\\b)(?:[^\\s,.;?!]+ ){1,4}?)(?:was |got |is )?(?:came out|published|out|done|released|written)\\b`, 'i'),
  new RegExp(`(?<![^\\s,.;?!])(?<words>[^\\s,.;?!]+['’]s) ${respect}\\b`, 'i')
]

/** Which review others are to have a year, a board or an age in common with, and what is said with "the same" in its place. */
export function sharedOf(question: string): ComparisonTarget | undefined {
  const found = common.map(pattern => pattern.exec(question)).find(found => found !== null)
  const { words, respect } = found?.groups ?? {}
  return found && words !== undefined ? { words: words.trim(), said: question.replace(found[0], `others of the same ${respect!}`) } : undefined
}

/** What was understood before with one review that others are set against. */
export const setAgainst = (last: Understood | undefined, of: string): Understood => ({ ...last ?? asShown(undefined, [of]), of })

/** What was understood before as if only these had been shown. */
export const asShown = (last: Understood | undefined, shown: string[]): Understood => {
  const { beside: _, among: __, of: ___, ...before } = last ?? { concepts: [], filters: { named: shown }, said: '', notes: [] }
  return { ...before, shown }
}
