import { plainText } from '../../search/words/words.ts'
import { createRoles, lineOf, type Played } from '../../search/words/roles.ts'

/** What a message asks of dates or ages in the plainest words, and the words that tell which review it is set against. */
export interface Paraphrase { said: string, words?: string }

const paper = 'reviews?|reports?|publications?|papers?|documents?|cases?|briefings?'

/** The parts that words play in asking for what is published before or after a review, or for the younger or older of some that were shown. */
const lexicon = {
  deed: '(?:was|were|has|have|is) (?:there )?(?:anything|something|nothing|more|owt) (?:else )?(?:been )?(?:done|made|changed?|different)',
  filler: '(?:im|i am|were|we are) after|(?:my|our|the) (?:manager|boss|team|head|lead|colleague|supervisor) (?:wants?|needs?|would like|is after|asked for)|(?:the|your|our|this|that) (?:partnership|board|latest|newest|most recent)|it\'?s|it is (?=the)|i mean|(?:im |i am |i |ive |weve )?(?:missed|missing)|or|please|pls|plz|ta|thx|thanks|thank you|cheers|mate|duck|ok|okay|right|so|and|just|only|also|instead|maybe|perhaps|kindly|now|the|an?|some|all|of|for|me|us|i|we|they|you|u|id|ill|can|could|would|will|wot|may|might|should|do|does|did|have|has|had|hve|ve|got|get|show|give|find|list|see|tell|look at|let|lets|bring|bring up|pull up|want|need|like|love|rather|prefer|be|been|were|was|is|are|im|s|d|interested in|looking for|grateful for|if you have (?:it|any|one|them)|if (?:there are|there is|theres) (?:any|one)|if you(?: have|ve) got (?:any|it|one|them)|if (?:you )?(?:please|possible)|(?:if )?youd be so kind|by any chance|(?:regardless of|whatever|no matter) (?:the )?(?:topic|theme|subject)|(?:on|of) any (?:topic|theme|subject|kind)|at all|there|only|even|how about|what about|wot about|anyway|review concerning|concerning|about the',
  later: `(?:later|newer|more recent|more current|fresher)(?: (?:${paper}|ones?|stuff))? than|(?:at|from|of) a later date(?: than)?|(?:from |in )?(?:the )?years (?:after|since)|since|after(?:wards?)?|subsequent(?:ly)?(?: to)?|follow(?:ed|s|ing)(?: on)?(?: from)?|in the meantime|meanwhile|aftr|post|post-?dat(?:es?|ed|ing)|succeed(?:s|ed|ing)|later(?: on)?|newer|more recent(?:ly)?|came next|comes next`,
  earlier: `(?<=(?:reviews?|reports?|papers?|publications?|documents?|ones) (?:(?:that|which) )?(?:(?:is|are|was|were) )?)older than|sooner than|older(?= (?:reviews|reports|publications|papers|documents|briefings)\\b(?! than))|befor|pre|(?:go(?:ing)? |look(?:ing)? )?(?:back further|further back)|(?:earlier|older)(?: (?:${paper}|ones?|stuff)) than|earlier than|(?:at|from|of) an earlier date(?: than)?|(?:from |in )?(?:the )?years (?:before|leading up to|prior to|preceding)|before(?:hand)?|b4|prior(?: to)?|pre-?dat(?:es?|ed|ing)|preced(?:es?|ed|ing)|previous(?:ly)?(?: to)?|earlier(?: on)?|ahead of|leading up to|in the (?:run|lead|build)[- ]?up to|up (?:to|until|till)|antecedents? (?:to|of)|further back(?: in time)?(?: than)?|longer ago(?: than)?|(?:work(?:ing)?|go(?:ing)?|look(?:ing)?) back(?:wards)? from`,
  then: 'by then|by that (?:time|point|date)', already: 'already', when: 'when', byTime: 'by the time',
  young: 'younger|youngest|yngr|(?:more )?junior|less old|least old|(?:smaller|smallest|lower|lowest) age', old: 'older|oldest|elder|eldest|(?:more |most )?senior|more grown[- ]up|less young|least young|(?:higher|highest|greater|bigger) age',
  others: 'everything|any|anything|something|summat|owt|anyone|others?|more',
  person: "(?:child|kid|lad|lass|boy|girl|guy|bloke|chap|person|teen|teenager|man|woman|fella|bairn|individual)(?:'s)?|one|un|in (?:years|age)|years",
  point: '(?:this|that|its|the) (?:publication |release )?date|(?:that|this|the) (?:one|1|review|report|case|publication|document)|it|then|him|his|hers?|tht|this',
  that: 'that|which', many: `ones|reviews|those|these|them|two|both|whatever|whats?|which ones|next|back catalogue|archive|years|stuff|material|things|${paper}`,
  verb: 'went|gone|done|did|made|along|new|published|publish|put out|come|came|coming|written|released|issued|produced|out|dated|available|appeared|around|from|in|at|when',
  suits: 'fits?|suits?|matches|closer|nearer|closest|nearest|better|best|my|our|mine|ours|to|more|with'
} as const

const roles = createRoles(lexicon, { light: 'others|person|many|that|verb|suits', way: 'later|earlier', one: 'point|that|word word? word?', age: 'young|old' }, ['filler'])
const ofDate = roles.pattern('^(?:others|person|many|that|verb)*(?:already(?:verb|that)*)?way(?:one)?(?:(?:that|verb|many|person)*way)?(?:verb|many|person)*$')
const bygone = roles.pattern('^(?:others|person|many|that|verb)*(?:already verb*(?:then|(?:when|byTime) one verb*)|verb byTime one verb*)$')
const light = roles.pattern('^(?:others|person|many|that|verb)*$')
const ofAge = roles.pattern('^(?:many|person|that|verb|suits)*age(?:person|many|that|suits|verb|point)*$')
const role = (name: keyof typeof lexicon | 'way' | 'one' | 'age' | 'word'): RegExp => roles.pattern(name)
const [way, later, young, ages, word, others] = (['way', 'later', 'young', 'age', 'word', 'others'] as const).map(role) as [RegExp, RegExp, RegExp, RegExp, RegExp, RegExp]

/** Where one thing that is said ends, and another begins. */
const pauses = /[.,;!?:]+(?=\s|$)| - |\s+(?=(?:so|although|but) (?!far|old|young|recent|new|long|much|many|good|bad|helpful|useful)\S)|\s+(?=(?:because|cos|coz|as (?:i|im|we|this|its?|my|our)) )/
/** What is said beside it, such as why, asks for nothing of its own. */
const isBeside = /^(?:(?:and|but|ok|well|oh|sorry|thanks|thank you)[, ]*)*(?:i|im|ive|id|we|were|weve|my|our|the|it|its|that|thats|this|those|he|she|they|theyre|ofsted|too|a bit|bit|quite|very|pretty|rather|interesting|of the (?:two|pair)|not (?:this|that|including|counting|the|him|her|that)|if|because|cos|coz|as|before my time)\b(?!.*\b(?:on|about|involving|regarding|only)\b)|^(?:sorry|thanks|thank you)\b/i

/** Words that stand for a review, such as its name, after what says before or after it. */
function namedIn(parts: readonly Played[]): string {
  const at = parts.findIndex(({ letter }) => way.test(letter))
  return parts.slice(at + 1).filter(({ letter }) => word.test(letter)).map(({ text }) => text.replace(/['’]s$/, '')).join(' ')
}

function dated(parts: readonly Played[], line: string): Paraphrase | undefined {
  if (!ofDate.test(line) && !bygone.test(line)) return undefined
  const at = parts.find(({ letter }) => way.test(letter))
  const words = at ? namedIn(parts) : parts.filter(({ letter }) => word.test(letter)).map(({ text }) => text.replace(/['’]s$/, '')).join(' ')
  return { said: `anything ${at && later.test(at.letter) ? 'newer' : 'earlier'}`, ...words !== '' && { words } }
}

/** The younger or the older of several, and not others than these. */
function aged(parts: readonly Played[], line: string): Paraphrase | undefined {
  const at = parts.find(({ letter }) => ages.test(letter))
  if (!at || !ofAge.test(line)) return undefined
  return { said: young.test(at.letter) ? 'the younger one' : 'the older one' }
}

/** "Not the younger one, the other". */
const theOther = /\bnot the (?:(?<young>younger|youngest)|older|elder|oldest|eldest)\b[^,]*,? ?(?:but )?(?:the )?other(?: one)?$/i

/** Without what is cut short: "what's", "they've". */
const plain = (clause: string): string => clause.replace(/'(?=(?:d|ll|ve|re|m)\b)|(?<=\b(?:what|that|it|who|there))'(?=s\b)/gi, '')

/** The same in other words: undefined where a message asks for anything else, or in words that are known. `several`: more than one was shown. */
export function paraphrase(question: string, several: boolean): Paraphrase | undefined {
  const text = plainText(question).trim()
  const other = several ? theOther.exec(text.replace(/[.!?]+$/, '')) : null
  if (other) return { said: other.groups?.young ? 'the older one' : 'the younger one' }
  const clauses = text.split(pauses).map(clause => clause.trim()).filter(clause => clause !== '')
  for (const clause of clauses) {
    const parts = roles.read(plain(clause))
    const line = lineOf(parts)
    const found = dated(parts, line) ?? (several && !parts.some(({ letter }) => others.test(letter)) ? aged(parts, line) : undefined)
    if (found && clauses.every(said => said === clause || isBeside.test(said.replaceAll('\'', '')) || light.test(lineOf(roles.read(plain(said)))))) return found
  }
  return undefined
}
