import { post } from './askers.ts'
import { errandAt } from './errands.ts'
import type { Word } from './words.ts'

/** Questions longer than this usually tell a story around what they ask. */
const storyWords = 16

const nouns = new Set(('read reading hear know review reviews learning lesson lessons anything something learn session piece bit slot teaching training briefing work article research example examples asked theme themes ' +
  'information info tips tip reports report published publish say says said writing write find case cases one ones workshop presentation talk material guidance evidence summary audit section topic theme assignment essay dissertation').split(' '))

/** Phrases by their first word: most words begin none. */
type Phrases = ReadonlyMap<string, string[][]>
function phrases(all: readonly string[]): Phrases { return Map.groupBy(all.map(phrase => phrase.split(' ')), ([first = '']) => first) }

const openers = new Set(['about', 'on', 'regarding', 'around', 'where', 'involving', 'concerning', 'into', 'from', 'that', 'which'])
const seekers = phrases(['looking for', 'is there', 'are there', 'have you', 'do you have', 'do we have', 'can you find', 'could you find', 'which of', 'which review', 'which reviews', 'what local', 'want to evidence', 'any review', 'any local', 'show me', 'want learning', 'need learning', 'a list of', 'could i ask', 'can i ask', 'wondering about', 'wondering whether', 'wondering if', 'what id like', 'id like', 'we just want', 'wants to discuss'])

/** True for a message with a story around its question. */
export const isStory = (words: readonly Word[]): boolean => words.length > storyWords

const selves = phrases(['i am', 'im a', 'im an', 'im the', 'im in', 'im doing', 'i do', 'i work', 'we are', 'were a', 'were the', 'as a', 'working in', 'working as', 'i manage', 'i lead', 'i run', 'my role', 'im missing', 'am missing', 'were missing'])

/** The writers' words about themselves end here. */
const turnsAway = /^(and|but|who|about|on|looking|trying|writing|please|pls)$/
/** And go on here: "I work across city and county, on the fostering panel". */
const goesOn: Readonly<Record<string, RegExp>> = { and: /^(city|county|on|derbyshire)$/, on: /^(the|our|my)$/ }

const says = (words: readonly Word[], i: number, any: Phrases): boolean =>
  any.get(words[i]?.text ?? '')?.some(parts => parts.every((part, k) => words[i + k]?.text === part)) === true

const speaksOfSelf = (words: readonly Word[], i: number): boolean => says(words, i, selves) && !wantingSince.test(words[i + (/^(i|we)$/.test(words[i]?.text ?? '') ? 2 : 1)]?.text ?? '')

/** The whole sentence is about the writers: "I've been off on …", "I've just come back from …". */
const absences = phrases(['ive been off', 'ive been away', 'i have been off', 'i have been away', 'i was off', 'i was away', 'ive just come back', 'ive just returned'])

const workplaces = /^(office|team|service|school|nursery|hub|practice|surgery|ward|clinic|unit|centre|department|college|setting|home|hospital|partnership|council)s?$/

const roles = /^(manager|supervisor|boss|tutor|head|deputy|lead|colleague|assessor|lecturer|mentor|director|chair|councillor|governor|sergeant|inspector|nurse|consultant|partner|husband|wife|mate|friend|brother|sister|mum|mam|dad|nan|gran|grandson|granddaughter|student|trainee|apprentice|therapist|analyst|clerk|vicar|priest|examiner|commissioner|receptionist|sendco|senco|dsl|ds|law)s?$/

/** Number of words in which the writers name where they work, or whom they know: "our housing office", "my old supervisor"; 0 for none. */
function ownPlaceOrRole(words: readonly Word[], i: number): number {
  if (!/^(our|my)$/.test(words[i]?.text ?? '')) return 0
  return words.slice(i, i + 4).findLastIndex((word, k, near) => k > 0 && word.sentence === words[i]?.sentence && !near.slice(0, k + 1).some(other => other.paused && other !== near[0]) && (workplaces.test(word.text) || roles.test(word.text))) + 1
}

/** Asks more of whatever is found: "and does it come with …". */
const askingMore = phrases(['and does it', 'and do they', 'and do any', 'and has it', 'and have they', 'and is there also', 'and are there also'])

/** For each word, whether it asks more of whatever is found: "and does it come with …". */
export function askingMorePart(words: readonly Word[]): boolean[] {
  const more = words.findIndex((_, i) => i > 0 && says(words, i, askingMore))
  return words.map(({ sentence }, i) => more >= 0 && i > more && sentence === words[more]?.sentence)
}

const occasions = /^(list|training|session|sessions|workshop|slot|briefing|talk|presentation|material|materials|pack|reading|induction|teaching|guidance|event|day)$/

/** True where the people begin that an occasion is for: "a reading list for foster carers". */
const namesAudience = (words: readonly Word[], i: number): boolean => words[i]?.text === 'for' && occasions.test(words[i - 1]?.text ?? '')

const gatherings = /^(meeting|meetings|mtg|mtgs|cpd|forum|network|newsletter|podcast|committee|subgroup|away|evening|conference|supervision|training|session|court|panel|discussion|group|assembly|inset|visit|induction|assignment|essay|workshop|review|icpc|rcpc|mdt|mace|marac|mappa|hearing|lac|cin|strat|slot|log|diary|portfolio|account)$/

/** Begins what the writer is about to hold: "planning a bite-size training session". */
const holds = /^(doing|running|planning|prepping|preparing|delivering|leading|hosting|chairing)$/

/** True just after "need it", "wanted this": all that comes after "for" says what it is for. */
const isHanded = (words: readonly Word[], i: number): boolean => /^(it|this|these|them)$/.test(words[i - 1]?.text ?? '') && /^(need|needed|want|wanted|asked|asking)$/.test(words[i - 2]?.text ?? '')

/** What those do who are waiting for the answer. */
const hears = /^(he|she|they) (says?|signs?|agrees?|lets?|asks?|marks?|reads?|sees?|realises?|notices?|retires?)$/

const untils = phrases(['before', 'ahead of', 'prior to', 'in time for', 'to take to', 'to bring to', 'in preparation for', 'in readiness for'])
/** What may follow an occasion that is named without "the". */
const goesOnAfter = /^(on|about|any|anything|please|pls|thanks|ta|tomorrow|today|tonight|next|this|at|later|monday|tuesday|wednesday|thursday|friday|is|what|do|have)$/

/** True where a clause ends at a word, or goes on to something else. */
const endsClause = (words: readonly Word[], at: number): boolean => { const next = words[at + 1]; return next === undefined || next.sentence !== words[at]?.sentence || next.paused === true || goesOnAfter.test(next.text) }

/** Number of words that only say by when: "before I write the plan", "ahead of the strategy discussion", "before core group". */
function beforeWhat(words: readonly Word[], i: number): number {
  const lead = untils.get(words[i]!.text)?.find(parts => parts.every((part, k) => words[i + k]?.text === part))?.length ?? 0
  if (lead === 0) return 0
  const rest = words.slice(i + lead).filter((word, k, all) => word.sentence === words[i]!.sentence && !all.slice(0, k + 1).some(other => other.paused))
  const said = rest.slice(0, 2).map(word => word.text).join(' ')
  if (words[i]!.text === 'before' && (/^(i|we|im|were)\b/.test(said) || hears.test(said))) return rest.length + 1
  const end = gatheringAfter(words, i + lead - 1)
  const isNamed = end >= 0 && end < rest.length && (determined.test(said) || endsClause(words, i + lead + end))
  return isNamed ? lead + end + 1 : 0
}
const determined = /^(a|an|my|our|the|this|next|tomorrow|tomorrows)\b/

const day = /^(today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|fri)$/
/** Number of words from the one at a place that only say when it is: "on Friday", "next week", "at 2". */
function whenAt(words: readonly Word[], i: number): number {
  const [one = '', two = ''] = words.slice(i, i + 2).filter(word => word.sentence === words[i]?.sentence).map(word => word.text)
  if (day.test(one)) return 1
  return (one === 'on' && day.test(two)) || (/^(next|this|later)$/.test(one) && /^(week|month|morning|afternoon|evening|today|\w+day)$/.test(two)) || (one === 'at' && /^\d/.test(two)) ? 2 : 0
}

/** Number of words in which a clause names an occasion and when it is: "ICPC on Friday", "PLO meeting tomorrow". */
function datedOccasionAt(words: readonly Word[], i: number): number {
  const opens = i === 0 || words[i]?.paused === true || words[i]?.sentence !== words[i - 1]?.sentence
  const end = opens ? gatheringAfter(words, i - 1) : -1
  const when = end < 0 ? 0 : whenAt(words, i + end + 1)
  return when > 0 && endsClause(words, i + end + when) ? end + 1 + when : 0
}

/** Number of words in which the writer tells of what is to be held; 0 for none. */
function heldAt(words: readonly Word[], i: number): number {
  const isHeld = holds.test(words[i]?.text ?? '') && /^(a|an|my|our|some|the)$/.test(words[i + 1]?.text ?? '')
  return isHeld ? words.slice(i, i + 6).findLastIndex(w => w.sentence === words[i]?.sentence && gatherings.test(w.text)) + 1 : 0
}

/** How far after a word an occasion ends that is named there, "our team meeting", "group supervision"; -1 for none. */
function gatheringAfter(words: readonly Word[], i: number): number {
  const near = words.slice(i + 1, i + 5)
  const isGathering = (w: Word | undefined): boolean => w !== undefined && w.sentence === words[i]?.sentence && gatherings.test(w.text)
  const first = near.findIndex(isGathering)
  return first >= 0 && isGathering(near[first + 1]) && near[first + 1]?.paused !== true ? first + 1 : first
}

/** Number of words from here that only say what the answer is for; 0 where they do not. */
function purposeAt(words: readonly Word[], i: number): number {
  const [word, next] = words.slice(i)
  if (word?.text !== 'for') return heldAt(words, i)
  if (isHanded(words, i)) return 1 + words.slice(i + 1, i + 4).filter(w => w.sentence === word.sentence && !w.paused).length
  const end = gatheringAfter(words, i)
  const opens = /^(a|an|my|our|the|your|this|todays|tomorrows|next)$/.test(next?.text ?? '') || /^(it|its|this|thats|something|anything|one|ready|prep|preparing)$/.test(words[i - 1]?.text ?? '')
  return end >= 0 && (opens || endsClause(words, i + end + 1)) ? end + 2 : 0
}

/** For each word, whether it only says what the answer is for: "for a strategy meeting", "need it for supervision", "to brief the head". What is named there is asked for all the same where nothing else is: "running a suicide workshop". `themes`: the places of each theme that is named. */
export function purposePart(words: readonly Word[], themes: readonly (readonly number[])[], limited: boolean): boolean[] {
  const purpose = words.map(() => false)
  words.forEach((_, i) => purpose.fill(true, i, i + Math.max(beforeWhat(words, i), datedOccasionAt(words, i), purposeAt(words, i), errandAt(words, i))))
  if (!limited && themes.every(at => at.every(i => purpose[i]))) for (const i of themes.flat()) purpose[i] = false
  return purpose
}

const posts = new RegExp(`^(?:${post})$`)
/** What says that others are spoken of, or asked for. */
const noPost = /^(any|anything|about|on|for|who|where|whose|with|by|or|his|her|their|him|a|an|the|no|not|is|was|did|when|what|how|why)$/
/** So many words at most tell who asks. */
const longestPost = 6

/** The words of a message without those that say first who asks, and nothing of what: "CDOP chair - …", "School nurse here. …". */
export function withoutAsker(words: Word[]): Word[] {
  const end = words.findIndex((word, i) => i > 0 && ((word.paused && !word.slash) || word.sentence !== words[0]!.sentence))
  const lead = end < 0 ? [] : words.slice(0, end)
  const told = lead.at(-1)?.text === 'here' ? lead.slice(0, -1) : lead
  return told.length > 0 && lead.length <= longestPost && posts.test(told.at(-1)!.text) && !told.some(word => noPost.test(word.text)) ? words.slice(end) : words
}

/** So many words at most tell of the writers themselves. */
const longestSelf = 16

/** For each word, whether the writers speak of themselves there ("I'm in early help and …"): never what is asked. */
export function ownPart(words: readonly Word[]): boolean[] {
  const own = words.map(() => false)
  words.forEach((first, i) => {
    if (says(words, i, absences)) words.forEach((word, k) => { if (k >= i && word.sentence === first.sentence) own[k] = true })
    own.fill(true, i, i + ownPlaceOrRole(words, i))
    if (!speaksOfSelf(words, i) && !namesAudience(words, i)) return
    const rest = words.slice(i, i + (namesAudience(words, i) ? 4 : longestSelf))
    const end = rest.findIndex((word, k) => word.sentence !== first.sentence || (k > 1 && (word.paused || (turnsAway.test(word.text) && goesOn[word.text]?.test(rest[k + 1]?.text ?? '') !== true))))
    own.fill(true, i, i + (end < 0 ? rest.length : end))
  })
  return own
}

/** Wants something, or makes it plainer. */
const wanting = /^(need|want|would|mean|meant|do|dont|like|d|could|can|am|was|have|wonder|wondered|prefer|hope|know|cant|said|asked|remember|think|believe)$/
const wantingSince = /^(looking|after|interested|trying|hoping|wondering|thinking|hunting|searching|asking|only|just|particularly|especially|really|not|also|mainly|researching|writing|reading|about|on)$/

/** For each word, whether the writers of a short question tell there, after all it asks, of what they do: "teenagers, I'm keeping my examples neutral". */
export function afterthoughtPart(words: readonly Word[]): boolean[] {
  const from = words.findIndex((word, i) => i > 0 && (word.paused || word.sentence !== words[i - 1]?.sentence) && (/^(im|ive|weve)$/.test(word.text) ? !wantingSince.test(words[i + 1]?.text ?? '') : /^(i|we)$/.test(word.text) && !wanting.test(words[i + 1]?.text ?? '')))
  return words.map((_, i) => from >= 0 && i >= from)
}

/** For each word, whether it stands in the part of a message that asks, rather than in the story around it. */
export function askingPart(words: readonly Word[]): boolean[] {
  const asked = words.map(() => false)
  for (let i = 0; i < words.length; i++) {
    if (!opens(words, i)) continue
    for (let k = i; k < words.length && words[k]?.sentence === words[i]?.sentence; k++) asked[k] = true
  }
  return asked
}

const isToDoWith = (words: readonly Word[], i: number): boolean => words.slice(Math.max(0, i - 2), i + 1).map(({ text }) => text).join(' ') === 'to do with'

function opens(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word
  if (word.text === 'of' && /^(case|cases|review|reviews|example|examples)$/.test(words[i - 1]?.text ?? '')) return true
  if (openers.has(word.text) || isToDoWith(words, i)) {
    for (let back = 1; back <= 4; back++) {
      const before = words[i - back]
      if (!before || before.sentence !== word.sentence) return false
      if (nouns.has(before.text)) return true
    }
    return false
  }
  return says(words, i, seekers)
}

/** What a bracket turns down stands where it parts no phrase: "a young person (not a baby) died" is about a young person who died. */
export const withoutBrackets = (text: string): string => text.includes('(') ? text.replace(/\s*\(((?:but )?(?:not|no|except|excluding|without)\b[^()]*)\)([^.?!;\n]*)/gi, '$2, $1') : text

/** How many words at a place take back what came before: "no, …", "sorry, …", "I meant …"; 0 for none. */
function takesBack(one: Word, two: Word): number {
  if (one.text === 'i' && /^(meant|mean)$/.test(two.text)) return 2
  return /^(no|sorry|actually)$/.test(one.text) && two.paused ? 1 : 0
}

/** Where the words begin that count: "FTT? no, obesity" and "sorry, I meant obesity" take back what came before. */
export function afterCorrection(words: readonly Word[]): number {
  for (let i = words.length - 2; i > 0; i--) {
    const back = takesBack(words[i] as Word, words[i + 1] as Word)
    if (back > 0) return i + back
  }
  return 0
}
