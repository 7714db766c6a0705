import { isSkipped } from './phrases.ts'
import { keptAway } from '../words/moves.ts'
import { empty, type Word } from '../words/words.ts'

/** How a question turns down what it names: the words before it, and those just after. */

const denials = /^(not|none|without|never|excluding|except|exclude|nor|isnt|arent|wasnt|werent|rather)$/

/** Leaves open what is wanted instead, which may come after the next comma; `excluding` and the like do not. */
const opposes = /^(not|isnt|arent|wasnt|werent|never|no|non)$/

/** The words just before a place in its sentence, the nearest first. */
const before = (words: readonly Word[], first: number, most: number): string[] =>
  words.slice(Math.max(0, first - most), first).filter(word => word.sentence === words[first]?.sentence).map(word => word.text).reverse()

/** True when the words just before deny what follows: "not …", "not the …", "not about …", "no evidence of …". */
export function isDenied(words: readonly Word[], first: number): boolean {
  if (isLeftUndone(words, first)) return false
  const near = before(words, first, 6)
  const passed = near.findIndex(word => !isPassedOver(word))
  return denies(near) || (passed > 0 && denies(near.slice(passed))) || (isOf.test(`${near[1]} ${near[0]}`) && denies(near.slice(2).slice(Math.max(0, near.slice(2).findIndex(word => !isPassedOver(word))))))
}

/** What tells of reviews and not of those in them: "reviews not involving drugs", "ones not being about neglect". */
const tellsOfReviews = /^(involving|including|featuring|mentioning|covering|concerning|regarding|relating|dealing|focusing|focussing|looking|wanting|needing|showing|sending|having|using|learning|briefing)$/
/** No one who could have done it. */
const isNoOne = /^(but|and|or|nor|so|please|pls|just|only|is|are|was|were|be|its|thats|this|that|those|these|it|maybe|preferably|ideally|definitely|reviews?|reports?|cases?|ones?|anything|something|everything|stuff|learning|lessons?|deaths?|no|yes|ok|hi|hello)$/

/** What whoever works with a child does, and may leave undone. */
const looks = /^(see|seen|hear|heard|ask|asked|listen|listened|speak|spoken|talk|talked|notice|noticed|visit|visited|share|shared|record|recorded|follow|followed|check|checked)$/

/** True where it is told that somebody failed to do what follows, "police not recording neglect", or asked why nobody did it, "why wasn't sexual abuse acted on": a failing is asked for, and nothing is turned down. */
function isLeftUndone(words: readonly Word[], first: number): boolean {
  const said = words.slice(Math.max(0, first - 6), first).filter(word => word.sentence === words[first]?.sentence)
  const at = said.findLastIndex(({ text }) => /^(not|without|isnt|arent|wasnt|werent)$/.test(text))
  const [who, not] = [said[at - 1], said[at]]
  if (not === undefined || said.slice(at + 1).some(({ text }) => !isPassedOver(text))) return false
  const asksWhy = said.slice(0, at).some(({ text }, i) => /^(why|how)$/.test(text) && !/^(not|about)$/.test(said[i + 1]?.text ?? ''))
  return asksWhy || (who !== undefined && !not.paused && at === said.length - 1 && isFailing(words, who, first))
}

/** "Professionals who did not see the child", "police not recording neglect", and no "reviews that do not mention drugs". */
const isFailing = (words: readonly Word[], who: Word, first: number): boolean =>
  /^(did|do|does|had|has|have)$/.test(who.text) ? looks.test(words[first]!.text) : !isNoOne.test(who.text) && isDoing(words, first)

/** "Sharing information": what somebody does, and to what. */
function isDoing(words: readonly Word[], at: number): boolean {
  const [doing, what] = [words[at]!, words[at + 1]]
  return /.{3}ing$/.test(doing.text) && !tellsOfReviews.test(doing.text) && what?.sentence === doing.sentence && !what.paused && !empty.has(what.text)
}

/** "Rather than reviews of …", "not the ones about …". */
const isOf = /^(reviews?|reports?|cases?|ones?|pieces?|work|studies|stories|anything|stuff) (of|on|about|where|with|involving|covering|concerning)$/

const isPassedOver = (word = ''): boolean => isSkipped(word) || /^(those|these|any|by|old|older|new|newer|previous|full|usual|other|style|styles|kind|sort|type|fashioned|longer|whole)$/.test(word)

/** What keeps away from all that follows, up to a word that says little: "skip the babies", "steer clear of anything about drugs". */
const drops = new RegExp(`^(?:${keptAway})(?: (?:all|anything|everything|stuff|those|these|the|any|an?|ones?|things?|that|which|is|are|about|on|of|in|by|to|with|do with|involving|mentioning|touching|around|end(?:ed|ing|s)?|led|resulted|died|old|older|new|newer|other|kind|sort|type|style))*$`)
/** Ends just before what is said begins: a pause, or the writer who asks for it, "please", "but", "so I want to"; nobody else does, "workers who ignore neglect". */
const begins = /(?:^|, |(?:^| )(?:please|pls|and|but|just|now|ok|then|so|kindly|also|ideally|maybe|(?:i|we|you|u|id|wed|youd|ill|well|lets|im|were)(?: (?:please|just|really|can|could|should|must|will|would|need|want|like|to|rather|prefer|have|had|better|trying|going|hoping|asked))*|(?:can|could|will|would) (?:i|we|you|u)(?: please)?|(?:me|us|happy|glad|best|better|like|want|prefer|need) to) )$/
/** Asks how to keep clear of what follows: "how can we avoid drug deaths". */
const seeks = /(?:^|, |\b(?:but|so|and) )(?:(?!, |\b(?:but|so)\b).)*\b(?:how|ways?|what|why|who|which|helps?|helped|failed|learn(?:ing|ed)?|lessons?|tips|advice|guidance)\b(?:(?!, |\b(?:but|so)\b).)*$/
/** "Mum hid the pregnancy, avoiding …" tells of her. */
const tellsOfSomeone = /\b(?:mum|mums|mother|dad|father|parents?|famil(?:y|ies)|he|she|they|partner|stepdad|professionals|workers|agencies|staff)\b/

/** Where the words begin that keep away from what follows; undefined where none do. */
function droppedFrom(words: readonly Word[], first: number): number | undefined {
  const line = (from: number, to: number): string => words.slice(from, to).map((word, k) => `${k > 0 && word.paused ? ', ' : ''}${word.text} `).join('').replaceAll(' , ', ', ')
  const start = words.findIndex(word => word.sentence === words[first]?.sentence)
  for (let at = first - 1; at >= Math.max(start, first - 8); at--) {
    if (!drops.test(line(at, first).trimEnd())) continue
    const before = `${line(start, at)}${words[at]!.paused && at > start ? ', ' : ''}`.replaceAll(' , ', ', ')
    const isTold = /ing$/.test(words[at]!.text) && tellsOfSomeone.test(before)
    if (begins.test(before) && !seeks.test(before) && !isTold) return at
  }
  return undefined
}

const denies = ([one = '', two = '', three = '']: readonly string[]): boolean =>
  /^(not|without|excluding|except|exclude|minus|isnt|arent|wasnt|werent)$/.test(one) ||
  /^(leave out|leaving out|left out|take out|cut out|apart from|other than|rather than|instead of)$/.test(`${two} ${one}`) ||
  /^no (evidence|mention|sign|suggestion|hint|record|question) of$/.test(`${three} ${two} ${one}`) ||
  (denials.test(two) && /^(about|for|of|to|any|than|from|include|including|involve|involving|mention|mentioning|cover|covering|feature|featuring|want|wanting|need)$/.test(one))

/** Where the words stand that turn down what follows: they are no words to look for. */
export function denyingAt(words: readonly Word[], first: number, last: number): number[] {
  const from = droppedFrom(words, first) ?? first
  const at = [...enclosing(words, first, last), ...Array.from({ length: first - from }, (_, k) => from + k)]
  for (let i = first - 1; i >= 0 && i >= first - 4 && words[i]!.sentence === words[first]!.sentence; i--) {
    const { text } = words[i]!
    if (/^(leave|leaving|left|take|cut|out|apart|from|other|rather|than|instead|of|minus|without|except|excluding|exclude|no|not|so|but|please|pls)$/.test(text) || isPassedOver(text)) at.push(i)
    else break
  }
  const near = before(words, first, 7).reverse().join(' ')
  const length = turnsDown.exec(near)?.[0].split(' ').length ?? 0
  return [...at, ...Array.from({ length }, (_, k) => first - 1 - k)]
}

/** What ends just before the thing it turns down: "don't send me the …", "leave out anything about …", "that do not involve a …". */
const turnsDown = /\b((dont|do not|doesnt|does not|didnt) (send|give|show|want|need|include|involve|mention|tell|have|bother with)( (me|us))?( (the|a|an|any|anything|one|ones|stuff|to do with|about|on|with))*( \w+( \w+)? (or|nor)( (a|an|the|any))?)?|(leave|leaving|miss|cut) out (anything|everything|stuff|all|those|ones|any)( (about|on|with|to do with))?|(isnt|is not|arent|wasnt) (a|an|the|about)|(?<!\b(there|theres|theyre|has|have|had|got|weve|ive|is|was|says|said|found|why|finds|saw|seen|yet|still) )nothing (about|on|to do with|(from|by)( (the|any|either|of))*)|rather not( (do|have|see|read|get|pick|choose|cover|include|discuss|use|look at|go for))?( (any|the|ones?|about|on|with))*|no more( about)?|(no|not|havent|dont have|not got|havent got|without) (got )?((the|any) )?(time|need|use|call|interest|room|appetite|patience|energy|place) (for|in|to read|to go through|to look at)( (a|an|the|any|another|whole|reading|of))*)$/

/** True when the words just before say that what follows is not wanted. */
export const isTurnedDown = (words: readonly Word[], first: number): boolean => turnsDown.test(before(words, first, 7).reverse().join(' ')) || droppedFrom(words, first) !== undefined

/** Where the two words stand that enclose what they turn down: "leave drink out of it", "take the babies out"; none where they do not. */
export function enclosing(words: readonly Word[], first: number, last: number): number[] {
  const sentence = (i: number): boolean => words[i]?.sentence === words[first]?.sentence
  const verb = [1, 2, 3].map(back => first - back).find(i => sentence(i) && !isPassedOver(words[i]?.text) && !/^(anything|everything|stuff|about|on|with|and|or|of)$/.test(words[i]?.text ?? ''))
  const out = [1, 2, 3].map(on => last + on).find(i => sentence(i) && /^(out|off)$/.test(words[i]?.text ?? ''))
  if (verb === undefined || out === undefined || !/^(leave|leaving|take|taking|keep|keeping|cut|cutting|rule|ruling|filter|filtering|weed|strip|strike|cross|count|miss|left|kept|taken)$/.test(words[verb]?.text ?? '')) return []
  const after = words.slice(out + 1, out + 4).filter((word, k) => sentence(out + 1 + k) && !word.paused).map(word => word.text)
  return after.length === 0 || /^(please|pls|though|altogether|completely|entirely|and|but|then|because|as|since|cos|coz|so|for now|this time|today)\b|^of (it|this|that|them|these|those|the|my|your|our)\b/.test(after.join(' ')) && !/^of the (home|house|family|area|country|county|way)/.test(after.join(' ')) ? [verb, out] : []
}

/** True when the words around or just after turn down what was named: "leave drink out", "teenagers are no use to me". */
export const isWavedAway = (words: readonly Word[], first: number, last: number): boolean => enclosing(words, first, last).length > 0 ||
  /^(is|are) (no|not) (use|good|help|interest|relevant|what|my)\b|^(isnt|arent) (relevant|useful|what|my)\b|^(aside|not (included|wanted|needed))\b/.test(words.slice(last + 1, last + 4).filter(word => word.sentence === words[last]?.sentence).map(word => word.text).join(' '))

/** Says that something did not come about. */
const prevents = /^(no|none|nobody|noone|neither|not|never|nor|non|without|minus|except|excluding|exclude|short|nearly|almost|narrowly|isnt|arent|wasnt|werent|didnt|dont|doesnt|hasnt|havent|hadnt)$/
/** Pairs of words that do. */
const preventsTogether = /^((leave|leaving|left|take|taking|cut|cutting|rule|ruling) out|(apart|away|aside) from|(other|rather) than|instead of|close to)$/
/** Says nothing of whether it did: who it was, that it was told, that it came to be. */
const isLight = /^(a|an|the|any|anyone|anybody|someone|somebody|one|ones|those|these|that|which|who|where|when|whose|in|of|on|to|with|about|for|there|it|they|he|she|child|children|kid|kids|baby|babies|infants?|person|people|young|youngsters?|teenagers?|boys?|girls?|us|them|all|we|know|you|i|has|have|had|been|being|be|is|are|was|were|said|say|says|known|thought|reported|recorded|told|mention|mentions|mentioned|mentioning|evidence|sign|suggestion|talk|word|record|risk|actual|actually|end|ends|ended|ending|up|result|results|resulted|resulting|lead|led|involve|involves|involved|involving|include|includes|including|concern|concerns|feature|features|want|wanting|wanted|need|needed|interested|looking|after|read|reading|see|send|show|give|get|me|cases?|reviews?|reports?|anything|stuff|everything)$/

/** Number of words in which a death is said not to have come about, or not to be wanted: "nobody is said to have …", "no mention of a …", "nearly …"; 0 for none. `isLong`: a longer loose phrase is a way of speaking that may need its "never", "never got as far as …": only what asks to leave it out denies it. */
export function undoing(words: readonly Word[], first: number, isLong: boolean): number {
  const near = before(words, first, 9)
  const isPair = (i: number): boolean => preventsTogether.test(`${near[i + 1] ?? ''} ${near[i] ?? ''}`)
  const end = near.findIndex((word, i) => !isLight.test(word) || isPair(i))
  return end >= 0 && isPair(end) ? end + 2 : !isLong && prevents.test(near[end] ?? '') ? end + 1 : 0
}

/** True where what is joined to something denied is denied too: "leave out drugs and drink", "not drugs, drink or self-harm"; "not drugs, obesity" says what is wanted instead. */
export function goesOn(words: readonly Word[], from: number, end: number, first: number): boolean {
  if (first === end + 2) return /^(and|or|nor)$/.test(words[first - 1]?.text ?? '')
  if (first !== end + 1 || words[first]?.paused !== true) return false
  return !before(words, from, 4).some(word => opposes.test(word)) || words.some((word, i) => i > first && word.sentence === words[first]?.sentence && /^(or|nor)$/.test(word.text))
}
