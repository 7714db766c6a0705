import { empty } from '../../search/words/words.ts'
import type { ParsedMessage } from './parse.ts'

/** Those that were shown, by a word that stands for one of them, or for one or several. */
const one = '(?:it|its|he|hes|she|shes|him|her|his|hers|(?:this|that)(?: one| review| report| case)?|the (?:child|baby|boy|girl|lad|lass|young person|young man|teenager|kid|infant|review|report|briefing|audit|case))'
const them = `(?:${one}|they|theyre|them|their|theirs|the (?:parents?|mum|mother|dad|father|family|girls|boys|children|babies))`
const wh = '(?:what|whats|which|how|hows|when|whens|who|whos|whose|where|wheres|whereabouts|why)'
const helping = '(?:did|was|were|is|are|does|do|has|had|have|would|could|can|might)'
const lead = /^(?:(?:and|so|but|ok|okay|oh|well|right|just|then|do we know|does it say|do they say|if|whether) )*/

/** Of its very build it asks of what was shown: "what did it find", "was she in care", "and he died from what". */
const build = new RegExp(`^(?:${wh}(?: [a-z]+){0,3} )?${helping} ${them}\\b|^${wh} (?:${them}|was ${them})\\b|^(?:${wh} )?(?:old|many|long|much)(?: [a-z]+)? ${helping} ${them}\\b|\\b(?:he|she|him|her|his)\\b.* ${wh}(?: \\w+)?$`)
const word = new RegExp(`^(?:${wh}|${helping}|any idea|tell us)\\b.*\\b${them}\\b`)
/** Asks what is said in it: "does it say whether …". */
const isOfSaid = new RegExp(`^(?:(?:and|so|but|ok) )?(?:do|does|did) ${them} (?:say|mention|tell|state|explain|record)\\b`)
/** What one asks of a review, or of the child in it. */
const facts = /^(?:ages?|old|years?|months?|weeks?|days|dates?|boards?|codes?|titles?|names?|links?|pdf|pages|long|ago|many|much|learning|learnt|learned|findings?|recommendations?|documents?|page|summary|briefing|statement|progress|points?|themes?|chair|author|publish\w*|publication|release[ds]?|gender|sex|url|ref|reference|local|authority|council|lscb|country|region|month|yr|his|her|its|wrote|written|causes?|outcomes?|gist|happen(?:ed)?|mean|stand|say|came?|come|out|areas?|county|city|side|police|force|partnership|agency|agencies|boy|girl|male|female|died?|survived|people|child|children|kids|families|babies|exactly|though|roughly|again|wrong|changed|went|sort|kind|type|report|document|conclusions?|lessons?|actions?|advice|tips|carried|involved|real|made|up|or)$/
const asksFact = new RegExp(`^(?:in |by |at |for |from |to |of |on |about )?${wh}\\b(?! about\\b| ones?\\b)|\\b${wh}$| or |^(?:of )?(?:the |his |her |its )?(?:gist|code|link|url|ref|reference|date|month|year|yr|publish(?:er|ed|ing)?|publication|release|author|title|name|age|gender|sex|outcome|findings|learning points|recommendations|local authority|authority|council|lscb)\\b`)
/** Where somebody comes from, whatever reviews of that there may be: it is told of nobody by a review of another. */
const origin = /^(?:ethnic\w*|nationalit\w+|rac(?:e|es|ial)|religio\w+|faiths?|cultur\w+|heritage|origins?|descent|languages?)$/
const ofOrigin = /^(?:backgrounds?|groups?|given|stated|known|any|speak|spoken?|family|identity)$/
/** A fact that may well be told by a theme or a filter. */
const toldBy = /\b(?:or|long|old|years?|months?|boy|girl)\b|^wh\w+ (?:board|county|city|year)/
/** To be given a part of it, or to open it. */
const giving = /^(?:(?:give|send|tell|read|open|see|view|have|share|get|show|remind)(?: me| us)?(?: of)? )?(?:(?:the|its|their) (?!one|ones|other|rest|same|next)\w+|(?:that|this|it)(?: one| review| report| again)?$|more(?: (?:on|about))?(?: (?:it|that|this|them|him|her))?(?: one)?$|(?:them|those)(?: again| all)?$)/
/** Nothing but a word for it: "her", "more about him". */
const onlyOne = /^(?:(?:and|just) )?(?:(?:some |any )?more (?:on|about|info on|detail on) )?(?:him|her|hers|his|that one|this one)$/
/** Whether it is of use to somebody: "would housing officers get anything from it". */
const forWhom = /^(?:would|could|can|will|might|should|is|are|does|do)\b.*\b(?:get|gain|learn|take|use|useful|help|helpful|benefit|suit|suitable|relevant|good|read|apply|worth|understand)\b.*\b(?:it|this|that(?: one)?)$/
/** Looks for something else, or picks from what was shown; "was anyone arrested" does not. */
const seeking = /^(?:has|have) to\b|\b(?:of (?:it|them|those|these|that)|which (?:ones?|review|reviews|report)|(?:is|are|was|were) there|have you|do you have|do we have|rather|if)\b|^(?:what|how) about\b|^(?!was |were |did |had ).*\b(?:anything|something|anyone|any)\b/

/** "Where the child was a boy" tells those that are wanted from the others. */
const ofThose = /^where (?:the (?:child|baby|young person|victim|subject)|its|it|he|hes|she|shes|theres)\b/

const seeks = (h: ParsedMessage, said: string, aspects: boolean): boolean => seeking.test(said) || (aspects && ofThose.test(said)) || h.has('like', 'other', 'only', 'compare', 'also') || /\b(?:what|how) about\b/.test(h.words('lead'))

const isFact = (said: string, aspects: boolean): boolean => asksFact.test(said) && (!aspects || (toldBy.test(said) && !ofThose.test(said))) && said.split(' ').every(w => empty.has(w) || facts.test(w) || word.test(`${w} it`))

/** How a message asks of the reviews that were shown: by a fact alone ("what age?", "boy or girl?"), by its build, or by a word for them in it; undefined when it does not. */
export function factAskedOf(h: ParsedMessage, aspects: boolean): 'fact' | 'build' | 'word' | undefined {
  if (isOfSaid.test(h.core)) return 'build'
  const said = h.core.replace(lead, '')
  if (isFact(said, aspects)) return 'fact'
  if (/^what (?:ha[sd] |have )?happen(?:ed|s|ing)? (?:to|with) the\b/.test(said)) return 'build'
  if (forWhom.test(said)) return 'build'
  if (onlyOne.test(said)) return 'word'
  if (seeks(h, said, aspects)) return undefined
  return build.test(said) ? 'build' : (h.has('ask') && giving.test(said)) || word.test(said) ? 'word' : undefined
}

/** Asks how many there were, and of no reviews. */
const howMany = /^how many (?!reviews|cases|more|others?|results|of|are|is)\w+(?: (?:were|was|are) (?:there|involved|it|they|in it))*$/

/** Asks whether there was something in what happened, and of no review: "was there a criminal case". */
const wasThere = /^(?:was|were|had) there\b(?! (?:any(?! (?:criminal |court |police |legal )?(?:charges?|arrests?|convictions?|prosecutions?|proceedings|trials?|inquests?)\b)|one|ones|others?|anything|another|been)\b)(?!.*\b(?:reviews?|reports?|briefings?|audits?|learning|guidance)\b)/

/** Asks where somebody comes from and nothing else, whether there was something in what happened, or how many there were. `isOfForm`: it names a kind of review or document. */
export function isOfItsStory(h: ParsedMessage, isOfForm: boolean): boolean {
  const said = h.core.replace(lead, '')
  const parts = said.split(' ')
  if ((!isOfForm && wasThere.test(h.said.replace(lead, ''))) || howMany.test(said)) return true
  return parts.some(w => origin.test(w)) && !/\b(?:what|how) about\b/.test(h.words('lead')) && parts.every(w => origin.test(w) || ofOrigin.test(w) || empty.has(w) || facts.test(w) || word.test(`${w} it`))
}

/** So many words at most ask of what was shown, but for those that say so themselves. */
const mostAsked = 10
export const isTooLong = (h: ParsedMessage): boolean => h.length > mostAsked && !isOfSaid.test(h.core)

/** Opens as a question on some fact, though no word in it stands for what was shown: "how many were arrested". */
export const opensAsFact = (said: string): boolean => !seeking.test(said.replace(lead, '')) && word.test(`${said.replace(lead, '')} it`)

/** Asks whether something was so: that is asked of a story. */
export const isOfPast = (said: string): boolean => /^(?:was|were|did|had|how many (?:\w+ ){0,3}(?:was|were|did|had)) /.test(said.replace(lead, ''))

/** Speaks of one review, or of one child, and not of several. */
export const isOfOne = (said: string): boolean => new RegExp(`\\b${one}\\b`).test(said) && !/\b(?:they|them|their|those|these|children|babies|ones)\b/.test(said)
