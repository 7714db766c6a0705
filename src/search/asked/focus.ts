import { bands } from '../limits/ages/bands.ts'
import { askingPart } from '../words/asking.ts'
import type { Vocabulary } from '../vocabulary/concepts.ts'
import { kindsOfForm, typesOfForm } from '../vocabulary/forms.ts'
import type { createPlaces, PublishersRead } from '../limits/publishers.ts'
import type { Mention } from '../vocabulary/recognise.ts'
import type { Word } from '../words/words.ts'

/** Where in a long message it is that something is asked. */
export interface Focus {
  /** For each word, whether what it names is asked for. */
  asked: boolean[]
  /** For each word, whether it stands in a sentence that asks, or in one that such a sentence points back to; every word where none asks. */
  near: boolean[]
  /** Numbers of the sentences that ask, or that these point back to; undefined where no sentence was found to ask. */
  asking?: ReadonlySet<number>
  /** Numbers of those that ask themselves, and of those whose age they point back to. */
  aloud?: ReadonlySet<number>
}

/** What is known of the places of a message that name something. */
export interface FocusTelling {
  /** Positions of the words that name a theme or an age: enough to be what is asked. */
  themes: ReadonlySet<number>
  /** Positions of the words that name a form, a death or a sex: enough beside a theme. */
  sides: ReadonlySet<number>
  /** Numbers of the sentences that hold a year, an age, a place or a name. */
  filtered: ReadonlySet<number>
  /** Numbers of the sentences that hold an age. */
  aged: ReadonlySet<number>
}

interface Sentence { number: number, at: number[], text: string, queried: boolean }

const sought = '(reviews?|reports?|everything|all|summary|summaries|write ups?|learning|lessons?|anything|something|whatever|any|one|ones|overview|themes|names?|examples?|guidance|briefings?|material|published|reading|read|tips|documents?|versions?|local|locally|evidence|advice|cases?)'

/** Sentences in which the writers ask for something themselves. */
const seeks = new RegExp(`(?<!\\b(?:dont|not|never|didnt|doesnt) )\\b(need|needs|want|(?:id|wed|would|i|we) (?:really |much |far )?(?:like|prefer|rather|value|love|appreciate|welcome)|could (?:really )?do with|settle for|(?:id|ill|i would|wed) (?:go for|plump for|pick|choose)|be glad of|am after|im after|are after|looking for|hunting for|trying to find)( \\w+){0,8}? ${sought}\\b|\\b(is|are|was|were|has|have) (there|you|we) (\\w+ ){0,3}${sought}\\b|\\b(can|could|please|would) (you )?(\\w+ )?(find|point|send|show|list|recommend|suggest)\\b|^((one|two|three|first|second|firstly|secondly|also|and|plus|or|then|so|now|right|ok|basically|just)( is)? )?(which|any|anything|something|whatever|show me|point me|tell me)\\b|\\b(im|am|are|were) (only |just |really )?(asking|wondering) (if|whether|what|which|how|for|about)\\b|\\bwhere (is|are|do i|can i|would i|could i)\\b|\\b${sought}( \\w+){0,9} would (be|do|help|suit)\\b|\\b(im|am|were|are) (still |only |just )?(missing|short of|lacking)( \\w+){0,2}? ${sought}\\b|\\bid like (it|one|something|this|them) to be (about|on)\\b|\\b(please|ideally|preferably)$|\\b(?:ill|i will|id|well) (?:read|take|have|use) (?:whatever|anything|everything)\\b|\\b(?:need|needs|want|wants) an? (?:\\w+ ){0,2}(?:starter|introduction|intro|case study|story)\\b|\\b(i could ask|can i ask|could i see|can i see|wondering (about|if|whether)|title please)\\b`)
const isSought = new RegExp(`\\b${sought}\\b`)
/** Sentences that say which theme it is: given, chosen, asked for by others. */
const names = /\b(theme|topic|subject|focus|question|title) (is|was|will be|this (time|month|week|term|year) is)\b|\b(is|are|was) (the (one|ones|bit|part|topic|theme|subject) (\w+ ){0,2}?(i|im|ive|we|were|weve|he|she|they|theyve|my|our|the)|what (\w+ ){0,2}?(i|im|ive|we|were|weve|he|she|they|theyve|my|our|the))\b|\b(voted|opted|plumped|settled|gone|going|went) (for|on)\b|\b(ended up|landed|lumbered|left|tasked|stuck) with\b|\b(asked|told|want|wants|wanted) (me|us) to (\w+ ){0,2}?(look|read|find|pull|get|bring|cover|present|prepare|dig)\b|\b(was|been|am|were|got) (asked|told|given|sent) to (look|read|find|pull|get|bring|cover|present|prepare)\b|\bwants? (an? |some )(paragraph|piece|page|section|slide|bit|item|entry|line) (on|about)\b|\bthis time (its|theyve|were|weve|the|they|i|im|we)\b|\bfor next (month|week|term|time)\b|\b(never|not) (read|seen) (whats|what is|anything|a review|the reviews?)\b/
/** Sentences that tell what somebody else asked, or wants. */
const reports = /\b(asked|asks|asking|wanted to know|wants|wanted|mentioned|said|reckons|says)\b/
/** Sentences that say what is not asked, or has been dealt with. */
const aside = /\b((last|the previous) (time|month|week|term|session|meeting) (we|i|it|they) (did|read|had|used|looked|covered|discussed|was|chose|picked)|the time before( that)?|nothing to do with|no (immediate |current )?(risk|danger|concerns?)|not at risk|(all|everyone|she|he|they)s? (is |are |was |were )?(safe|fine|ok|okay|sorted)( now)?|not looking (at|for)|(weve|we have|ive|have) (already |just )?(done|covered|finished|dealt with)|what (weve|ive|we have|i have) (already )?(got|had|seen|done|read|covered) (is|are|was|the|already|so)|already (had|done|have|got)|(we|i|team|group|staff|students|school) (has|have|had) (already |just )?(done|covered|finished|exhausted)|(referral|assessment|visit|plan|report|meeting|strat|check) (is|was|has been|been) (done|made|sent|in|booked|complete|completed|finished|written|arranged)|(we|i|weve|ive) (\w+ )*already)\b/
/** Points back to what was told before. */
const pointing = /\b(this|these|it) (was|were|is|are|has|have|happened|happens|came|comes)\b|\b(on|of|about|like|with|for|to|into|find|similar to) (this|that|these|those|it|them|him|her)\b(?! (week|month|morning|afternoon|year|term|area|patch|time|team|are|is|were|was))|\bthat (sort|kind|return|case|situation|review|one)\b|\b(one|ones) (was|were|is|are) (she|he|they|that|it)\b|\bis (he|she|that|it) (right|true|written|published)\b|\b(that|the same) (year|age)\b|\b(there|that|it) too\b|\b(precisely|exactly|just) (this|that)\b|\b(it|them|this) (please|anywhere)\b|\b(give|send|find|have|see|share|want|like|need|do) (me |us )?(the two|both|either|all three)\b|\b(get|getting|got|do|doing|did|done|handle|handling|manage|managing|tackle|tackling|understand|avoid|prevent|covers?|covered|had|shows?|seen) (this|that|it|these|those)\b(?! (week|month|morning|afternoon|year|term|time|short|quick|brief|many|much|old))|\b(that|how|where|why|if|whether) it (can|could|might|does|did|will|would|ends|ended|goes|went)\b|\bthat (came|comes|happened|happens|history|background|scenario|pattern|problem|worry|position|boat)\b|\b(his|her|their) (age|situation|circumstances|position|history|story|background)\b|\b(in|of) (a similar|the same) \w+\b|\b(along|on) (those|these|similar) lines\b|\bsimilar (cases?|situations?|famil(y|ies)|child|children|circumstances|stor(y|ies)|ones?|things?)\b|\b(the same|such a) (thing|case|child|situation|position|problem|story)\b/

/** Points back to an age told before. */
const pointingToAge = /\b(that|the same|same|his|her|their|similar) (sort of |kind of )?age\b|\bthat (young|small|tiny|little)\b/
/** Goes on with what the sentence before it tells of. */
const leaning = /^(and |but |so |now )?(he|she|they|hes|shes|theyre|theyve|his|her|their|both|neither|nobody|i said)\b|\bthere (was|is|were) one\b/

function sentencesOf(words: readonly Word[]): Sentence[] {
  const found = new Map<number, Sentence>()
  words.forEach((word, i) => {
    const here = found.get(word.sentence)
    if (here) {
      here.at.push(i)
      here.text += ` ${word.text}`
    } else found.set(word.sentence, { number: word.sentence, at: [i], text: word.text, queried: word.queried })
  })
  return [...found.values()]
}

/** How surely a sentence asks: 3 in so many words, 2 where it says what something is about, 1 where it tells what another asked, 0 for none. */
function strength({ text, queried, at }: Sentence, parts: readonly boolean[], themes: ReadonlySet<number>): 0 | 1 | 2 | 3 {
  if (aside.test(text) && !queried) return 0
  if (queried || seeks.test(text) || (names.test(text) && at.some(i => themes.has(i)))) return 3
  const isReport = reports.test(text) && !isSought.test(text)
  return at.some(i => parts[i]) && !isReport ? 2 : isReport ? 1 : 0
}

/** All that was told before this is done with. */
const turning = /^(anyway|but anyway|anyhow|completely separately|quite separately|separately|on another (note|matter)|unrelated|nothing to do with (that|this|it|any of that)|none of (that|this|it|which|those|thats|thiss) ?(is |was |are |really )*(my|the|what|why|for|whats)|(but )?(thats|thiss|thats all|its|this is|that is|which is)? ?not (really )?(what im|what i am|what i|my question|the question|why im|why i am|the point))\b/
/** Asks for all there are: no theme is wanted beside. */
const listing = /\b(every|everything|all|list of|names of|which reviews|which of|whatever|(?:never mind|no matter|(?:doesnt|dont) (?:matter|mind)) what|of any (sort|kind|type)|(ever|you|board|partnership|boards) (\w+ )?(published|put out|produced|written|issued)|came out|come out)\b/

/** Of so many sentences told before, one that itself says what is wanted is meant rather than the last. */
const nearby = 2

/** The sentences that ask, with those they point back to, or that say what they leave open. */
function chosen(sentences: readonly Sentence[], parts: readonly boolean[], { themes, sides, filtered, aged }: FocusTelling): Sentence[] {
  const isTheme = (s: Sentence): boolean => s.at.some(i => themes.has(i))
  const tells = (s: Sentence): boolean => isTheme(s) || filtered.has(s.number) || s.at.some(i => sides.has(i))
  const isWhole = (s: Sentence): boolean => isTheme(s) || (tells(s) && listing.test(s.text)) || (strong.length === 1 && aged.has(s.number) && !pointing.test(s.text))
  const strengths = new Map(sentences.map(s => [s, strength(s, parts, themes)]))
  const most = Math.max(...strengths.values())
  const strong = sentences.filter(s => most > 1 && strengths.get(s) === most)
  const toldBefore = (one: Sentence): Sentence | undefined => {
    const all = sentences.filter(s => s.number < one.number && (isTheme(s) || filtered.has(s.number)) && !aside.test(s.text))
    return all.slice(-nearby).findLast(s => isTheme(s) && (strengths.get(s) ?? 0) > 1) ?? all.at(-1)
  }
  const before = (one: Sentence): Sentence[] => {
    const told = toldBefore(one)
    const earlier = told && (leaning.test(told.text) || !isTheme(told)) ? toldBefore(told) : undefined
    return [earlier, told].filter(s => s !== undefined)
  }
  const whole = strong.filter(isWhole)
  if (whole.length > 0) return [...new Set([...whole, ...strong.filter(s => pointing.test(s.text)).flatMap(before)])]
  const [last] = strong.slice(-1)
  const reported = sentences.filter(s => [1, 2].includes(strengths.get(s) ?? 0) && isTheme(s)).slice(-1)
  const pointed = last ? before(last) : []
  return [...new Set([...strong.filter(tells), ...pointed.length > 0 ? pointed : reported])]
}

/** Goes on to say what it is for: "as we're setting up a group", and not to ask: "so I'd like …". */
const isPurpose = (words: string): boolean => /^(as|cos|coz|since|so) (i|im|ive|we|were|weve|our|my)\b(?! (want|need|wanted|would|really|am|after|looking))/.test(words)

/** After "because", the child's own story goes on: "not in school because the family were teaching him". */
const isTold = /^(of|his|her|he|she|they|parents|mum|dad|mother|father|nobody|noone|professionals|agencies) |^(the|their) (family|parents?|mother|father|mum|dad|child|children|school|agencies|services|professionals)$/

/** Finds what a long message asks: in the sentences that ask, the words after "about", "on" and the like where these name something, else all of them. */
export function focusOf(words: readonly Word[], telling: FocusTelling): Focus {
  const parts = askingPart(words)
  const sentences = sentencesOf(words)
  const turn = sentences.findLastIndex(s => turning.test(s.text))
  const asking = chosen(sentences.slice(Math.max(turn, 0)), parts, telling)
  if (asking.length === 0) return { asked: parts, near: words.map(() => true) }
  // Where what asks tells nothing itself ("What is there for us?"), what it points back to is the question.
  const tells = (s: Sentence): boolean => telling.filtered.has(s.number) || s.at.some(i => telling.themes.has(i) || telling.sides.has(i))
  const asks = asking.filter(s => strength(s, parts, telling.themes) > 1)
  const isTheme = (s: Sentence): boolean => s.at.some(i => telling.themes.has(i))
  const toAge = !asks.some(isTheme) && (!asking.some(s => tells(s) && (asks.includes(s) || isTheme(s))) || asks.some(s => pointingToAge.test(s.text)))
  const asked = words.map(() => false)
  const near = words.map(() => false)
  for (const { at } of asking) {
    const named = at.filter(i => telling.themes.has(i))
    const inPart = (named.length > 0 ? named : at.filter(i => telling.sides.has(i))).some(i => parts[i])
    // Why it is asked is not what is asked.
    const because = at.slice(1).find(i => isPurpose(words.slice(i, i + 3).map(({ text }) => text).join(' ')) || words[i]?.text === 'because' && !isTold.test(`${words[i + 1]?.text} ${words[i + 2]?.text}`)) ?? Infinity
    for (const i of at.filter(i => i < because)) {
      near[i] = true
      asked[i] = inPart ? parts[i] === true : true
    }
  }
  return { asked, near, asking: new Set(asking.map(s => s.number)), aloud: new Set((toAge ? asking : asks).map(s => s.number)) }
}

/** A short question asks with all its words. */
export const wholeOf = (words: readonly Word[]): Focus => ({ asked: words.map(() => true), near: words.map(() => true) })

/** The sentences in which one text has words that another has blanked out. */
export function sentencesBlanked(before: string, after: string): Set<number> {
  const found = new Set<number>()
  let sentence = 0
  for (let i = 0; i < before.length; i++) {
    if (/[.?!;\n]/.test(before[i] as string)) sentence++
    else if (before[i] !== after[i]) found.add(sentence)
  }
  return found
}

/** Which words name a theme or an age, and which only a form, a death or a sex. */
export function tellingWords(found: readonly Mention[], vocabulary: Vocabulary): Pick<FocusTelling, 'themes' | 'sides'> {
  const isTheme = (id: string): boolean => {
    const concept = vocabulary.concepts.get(id)
    if (concept === undefined || concept.general || vocabulary.outside.has(id)) return false
    return concept.kind === 'topic' || bands[id] !== undefined || (concept.kind === 'form' && !(typesOfForm[id] ?? kindsOfForm[id]))
  }
  const isSide = (id: string): boolean => !vocabulary.outside.has(id) && id !== 'young-people' && vocabulary.concepts.get(id)?.kind !== 'setting'
  const at = (tells: (id: string) => boolean): Set<number> => new Set(found.filter(m => m.ids.some(tells)).flatMap(m => m.at))
  return { themes: at(isTheme), sides: at(isSide) }
}

/** The bodies and areas that a story names in the sentences that ask: they go before those it tells of. Another's body may be where the writer works, and counts only there. */
export function whereAsked(places: ReturnType<typeof createPlaces>, words: readonly Word[], where: PublishersRead, { aloud }: Focus): PublishersRead {
  const asked = aloud && places(words.filter(w => aloud.has(w.sentence)), true)
  const found = asked && asked.publishers.length + asked.areas.length > 0 ? asked : where
  return { ...found, others: aloud ? found.others.filter(({ sentence }) => aloud.has(sentence)) : found.others }
}
