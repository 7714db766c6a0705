import { empty } from '../search/words.ts'
import type { Heard } from './heard.ts'

/** Those that were shown, by a word that stands for them. */
const them = '(?:it|its|he|hes|she|shes|him|her|his|hers|they|theyre|them|their|theirs|(?:this|that)(?: one| review| report| case)?|the (?:child|baby|boy|girl|lad|lass|young person|young man|teenager|kid|infant|review|report|briefing|audit|case))'
const wh = '(?:what|whats|which|how|hows|when|whens|who|whos|whose|where|wheres|why)'
const helping = '(?:did|was|were|is|are|does|do|has|had|have|would|could|can|might)'
const asking = `(?:${wh}|${helping}|any idea|tell us)`
const lead = /^(?:(?:and|so|but|ok|okay|oh|well|right|just|then|do we know|does it say|do they say|if|whether) )*/

/** Of its very build it asks of what was shown: "what did it find", "was she in care". */
const build = new RegExp(`^(?:${wh}(?: [a-z]+){0,3} )?${helping} ${them}\\b|^${wh} (?:${them}|was ${them})\\b|^(?:${wh} )?(?:old|many|long|much)(?: [a-z]+)? ${helping} ${them}\\b`)
const word = new RegExp(`^${asking}\\b.*\\b${them}\\b`)
/** What one asks of a review, or of the child in it. */
const facts = /^(?:age|ages|old|years?|months?|weeks?|days|dates?|boards?|codes?|titles?|names?|links?|pdf|pages|long|ago|many|much|learning|learnt|learned|findings?|recommendations?|points?|themes?|chair|author|publishers?|published|publish|wrote|written|causes?|outcomes?|gist|happen(?:ed)?|mean|stand|say|come|came|came|out|areas?|county|city|side|police|force|partnership|agency|agencies|boy|girl|male|female|died?|survived|people|children|kids|families|babies|child|exactly|though|roughly|again|wrong|changed|went|sort|kind|type|conclusions?|lessons?|actions?|advice|tips|carried|involved|real|made|up)$/
/** Asks to be given a part of it, or to open it. */
const giving = /^(?:(?:give|send|tell|read|open|see|view|have|share|get|show|remind)(?: me| us)?(?: of)? )?(?:(?:the|its|their) (?!one|ones|other|rest|same|next)\w+|(?:that|this|it)(?: one| review| report| again)?$|more(?: (?:on|about))?(?: (?:it|that|this|them|him|her))?(?: one)?$|them(?: again| all)?$|those(?: again)?$)/
const seeking = /\b(of (?:it|them|those|these|that)|which (?:ones?|review|reviews|report)|anything|something|anyone|any|is there|are there|was there|were there|have you|do you have|do we have|rather|if)\b|^(?:what|how) about\b/
const happened = /^what (?:has |had |have )?happen(?:ed|s|ing)? (?:to|with) the\b/

/** How a message asks of the reviews that were shown: by its build, by a word for them in it, by a fact alone, to be given a part, or what happened to some in it; undefined when it does not. */
export function factAskedOf(h: Heard, aspects: boolean): 'build' | 'word' | 'fact' | 'part' | 'tale' | undefined {
  const said = h.core.replace(lead, '')
  if (isFact(said, aspects)) return 'fact'
  if (happened.test(said)) return 'tale'
  if (seeking.test(said) || h.has('like', 'other', 'only', 'compare', 'also')) return undefined
  if (build.test(said) || (/\b(?:he|hes|she|shes|him|her|his)\b/.test(said) && new RegExp(` ${wh}(?: \\w+)?$`).test(said))) return 'build'
  if (h.has('ask') && giving.test(said)) return 'part'
  return word.test(said) ? 'word' : undefined
}

/** Every word of it asks a fact, or stands for what was shown: "what age?", "boy or girl?", "about what?". */
function isFact(said: string, aspects: boolean): boolean {
  const asks = new RegExp(`^(?:in |by |at |for |from |to |of |on |about )?${wh}\\b|\\b${wh}$| or |^(?:of )?(?:the )?(?:gist|code|link|date|title|name|age|outcome|findings|learning points|recommendations)\\b`).test(said)
  return asks && !/^(?:what|how) about|^which ones?\b/.test(said) && said.split(' ').every(w => empty.has(w) || w === 'or' || facts.test(w) || new RegExp(`^${wh}$`).test(w)) && (!aspects || /\b(?:or|long|old|years?|months?|boy|girl)\b|^wh\w+ (?:board|county|city|year)/.test(said))
}

/** Opens as a question on some fact, though no word in it stands for what was shown: "how many were arrested". */
export const opensAsFact = (said: string): boolean => !seeking.test(said.replace(lead, '')) && new RegExp(`^(?:how (?:many|much|long|old|far|often)|${asking})\\b`).test(said.replace(lead, ''))

/** Asks whether something was so: that is asked of a story. */
export const isOfPast = (said: string): boolean => /^(?:was|were|did|had) /.test(said.replace(lead, ''))

/** Speaks of one review, or of one child, and not of several. */
export const isOfOne = (said: string): boolean => /\b(?:it|its|he|hes|she|shes|him|her|his|that|this|the (?:child|baby|boy|girl|lad|lass|young person|young man|teenager|kid|infant|review|report|briefing|audit|case))\b/.test(said) && !/\b(?:they|them|their|those|these|children|babies|ones)\b/.test(said)
