import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import { recognised } from '../../search/vocabulary/recognise.ts'
import { keptAway } from '../../search/words/moves.ts'
import { isStory } from '../../search/words/asking.ts'
import { words } from '../../search/words/words.ts'

/** Whoever asks to be spared a theme mostly says why: the reason is not what is asked, and "that" is what it named. */

const asking = '(?:please|pls|can|could|would|we|i|you|i[\'’]?d|we[\'’]?d|let[\'’]?s|want|need|like|prefer|rather|best|better|to|just|really|ideally|maybe|probably)'
const keeping = `(?:${asking} )*(?:${keptAway}|not|no|none|nothing|leave|leaving|take|keep|don[’']?t (?:want|need|show|include|give|send|use|do|have))\\b`
const it = '(?:that|this|it|those|them|these)(?: (?:one|ones|topic|subject|theme|area|case|review|(?:kind|sort) of (?:thing|case)|stuff))?'
const spared = new RegExp(`^${keeping}(?: (?:anything|something|any|ones?|stuff|reviews?|like|about|on|with|of|use|using|see|have|do|go near|me|us))* ${it}(?: (?:out|off|alone))?(?=\\s*$|\\s*[.,!?;]| (?:please|pls|if|thanks|ta)\\b)`, 'i')
/** What befell somebody, and so is told with care. */
const befell = /\b(?:lost|los(?:e|es|ing)|died|dying|bereav\w+|grie\w+|survivors?|survived|victims?|through|experienced|suffer\w*|recover\w*|attempted|buried|miscarr\w+|stillb\w+|affected|touched|close to home|upset\w*|trigger\w*|distress\w*|killed|took|abused|raped|sensitive|raw|struggl\w+|pregnant)\b/i
/** Told of those who ask. */
const ofTheirs = /^(?:(?:i|we|one|some(?:one|body)|two|three|half|most|several|many|an?|my|our|the (?:group|team|trainer|chair|last|colleague)|there)\b|(?:i|we|there)['’]?(?:m|ve|d|re|s)\b)/i
const seeks = /\b(?:need|needs|want|wants|looking|reviews?|learning|anything|something|show|find|case stud(?:y|ies)|training|examples?)\b/i
const before = new RegExp(`(?<=^|[.!?;,]\\s*|\\b(?:but|and)\\s+)(?<why>(?:(?!\\b(?:so|but)\\b)[^.!?;,])+?)(?<link>,? so |[.;,!] (?:so )?|,? and )(?=${keeping})`, 'i')
const after = new RegExp(`(?<=\\b${keeping} [^.!?;,]*?)\\s+(?:because|as|since|cos|coz)\\s+(?<why>[^.!?;,]+)`, 'i')

/** The last theme that some words name, with those that "and" or "or" joins to it, as typed but for capitals. */
function themeIn(text: string, vocabulary: Vocabulary): string | undefined {
  const read = words(text)
  const themes = recognised(read, vocabulary, 'question').mentions.filter(({ ids }) => ids.some(id => vocabulary.concepts.get(id)?.kind === 'topic'))
  const last = themes.at(-1)?.at
  if (last === undefined) return undefined
  const joined = themes.at(-2)?.at
  const from = joined && /^(?:and|or)$/.test(read[last[0]! - 1]?.text ?? '') && joined.at(-1) === last[0]! - 2 ? joined[0]! : last[0]!
  return read.slice(from, last.at(-1)! + 1).map(word => word.capitals ? word.text.toUpperCase() : word.text).join(' ')
}

/** In a longer text, that is pasted, it is not looked for. */
const longest = 1_000

/** A message in which what is to be kept away is named, and why is not told: "a learner's brother died by suicide so avoid that please" becomes "avoid suicide please". */
export function sparing(text: string, vocabulary: Vocabulary): string {
  if (text.length > longest) return text
  const asked = (): string => isStory(words(text)) ? '' : ' please'
  return withoutReason(text.replace(after, (found, why: string) => ofTheirs.test(why) && !seeks.test(why) ? asked() : found), vocabulary)
}

/** A text cut where why is told first; undefined where it is not. */
function cutAtReason(text: string): { lead: string, why: string, isSo: boolean, rest: string } | undefined {
  const { index = 0, 0: { length } = '', groups: { why = '', link = '' } = {} } = before.exec(text) ?? {}
  return why === '' || seeks.test(why) ? undefined : { lead: text.slice(0, index), why, isSo: /\bso\b/.test(link), rest: text.slice(index + length) }
}

/** The same where why is told first. */
function withoutReason(text: string, vocabulary: Vocabulary): string {
  const cut = cutAtReason(text)
  if (!cut) return text
  const { lead, why, isSo, rest } = cut
  const isReason = befell.test(why)
  const theme = (isReason || isSo) && spared.test(rest) ? themeIn(why, vocabulary) : undefined
  if (theme !== undefined) return `${lead}avoid ${theme}${rest.replace(spared, '')}`
  return isReason && isSo ? `${lead}${rest}` : text
}
