import type { Filters, Understood } from '../../search/match.ts'
import type { ParsedMessage } from './parse.ts'
import type { Role } from './role-lexicon.ts'
import { act, alone, opensAlone, type FollowUp, type FollowUpAct, type ActRule } from './follow-up.ts'
import { factAskedOf, isOfItsStory, isOfPast, isTooLong, opensAsFact } from './fact-question.ts'
import { goneBack, isOfEarlier, isOfWider, nextByDate, remarksOn, sameAs } from './back-reference.ts'
import { attributes, cleared, ofAllAgain, ofList, takenBack, takenOff } from './taken-back.ts'
import { isInstead } from './instead.ts'
import { isOfAge, isTopic, says, contextOf, type CatalogueView, type MessageParts, type MessageContext } from './context.ts'
import { numberOf, numbersTo } from '../../english/numbers.ts'

/** Kinds of filter by one word, wherever it stands. */
const named = /^(?:sex|gender|ages?$|years?|dates?|period|when|board|publisher|area|place|where|bod|partnership|types?|kinds?|sorts?|formats?|lengths?)/
const leftOpen = (h: ParsedMessage): (keyof Filters)[] => [...new Set([h.part('open'), ...h.words('open').replace(h.part('open'), '').split(' ').filter(said => named.test(said))].flatMap(said => attributes.find(([pattern]) => pattern.test(said))?.[1] ?? []))]

/** Filters before are taken back: "any age"; what else is said takes the place of what is of its kind. */
function opened({ h, topics, aspects }: MessageContext): FollowUp {
  const attribute = h.part('open')
  const drops = leftOpen(h)
  const lean = aspects && h.has('also') && !topics ? 'add' : topics || (aspects && !h.has('wider')) ? 'swap' : /^(age|how old)/.test(attribute) ? 'widen' : 'same'
  return act(lean, { alone: !aspects, drops })
}

/** "Not just boys": of all, beside those that were asked for; "girls, not just that": of whatever theme. */
function beyond({ h, past, topics, before, aspects }: MessageContext): FollowUp | undefined {
  if (!before || !says(past)) return before && aspects && !topics && /\b(?:only|just|merely) (?:that|this|it|those|these)\b/.test(h.said) ? act('instead') : undefined
  if (aspects) return act(topics ? 'also' : 'add')
  const drops = (Object.keys(before.filters) as (keyof Filters)[]).filter(key => past.understood.filters[key] !== undefined && key !== 'named')
  return past.wishes.some(isTopic) ? act('beyond-theme') : act(past.wishes.some(w => w.must && w.kind === 'who') ? 'widen' : 'same', { drops })
}

/** "More on babies generally" is of babies alone, "open it up to all teenagers" of them in place of those before, and "widen it to include boys" of both. */
function wider({ h, topics, aspects }: MessageContext): FollowUp {
  if (!aspects) return alone('widen')
  const isWhole = /\b(any|anything|anymore|more|all|everything)\b/.test(h.said)
  const isApart = topics || /\bgeneral/.test(h.words('wider'))
  return act(isWhole || (isApart && h.has('lead')) ? isApart ? 'instead' : 'swap' : 'add')
}

const numbers: Record<string, number> = { a: 1, an: 1, another: 1, couple: 2, few: 3 }
const step = new RegExp(`\\b(${Object.keys(numbers).join('|')}|${numbersTo(20)}|\\d{1,2})\\b(?= (?:of )?(?:year|month))`)

/** Says so, or comes where an age was asked for and no year: "go up a year". */
const isStepOfAge = (said: string, before: Understood | undefined): boolean => /\b(younger|older)\b/.test(said) || (before?.filters.ages !== undefined && !before.filters.years)

/** A step on, in months of age or in years of a review, whatever else is left open; there are no years to step from where none were asked for. */
function stepped({ h, before }: MessageContext): FollowUp | undefined {
  const said = h.words('step')
  const ofAge = isStepOfAge(said, before)
  if (before && !ofAge && !before.filters.years) return undefined
  const number = step.exec(said)?.[0] ?? 'a'
  const by = (numbers[number] ?? numberOf(number)) * (/\b(younger|back|earlier|before|previous|down|off)\b/.test(said) ? -1 : 1)
  return alone(ofAge ? 'shift-ages' : 'shift-years', { by: ofAge && /year/.test(said) ? 12 * by : by, drops: leftOpen(h) })
}

/** One of those shown, or all of them, in an order. */
function ranked({ h, before, topics }: MessageContext): FollowUp | undefined {
  if (topics || h.down) return undefined
  const said = h.words('rank')
  if (/by age|of age|young|littlest|little|small/.test(said)) return alone(/by age|of age|youngest.* first/.test(said) ? 'by-age' : 'youngest')
  const isOld = /elde|bigger|child|kid|boy|girl|lad|lass|teen|person|^who/.test(said) || (/oldest/.test(said) && isOfAge(before))
  return !isOld ? act('same') : / first/.test(said) ? alone('by-age', { by: -1 }) : alone('eldest')
}

/** By age or date, of those shown or beside them; a year or an age that is named is a filter instead. */
function compared(t: MessageContext): FollowUp | undefined {
  const { h, topics, wanted: { wishes, understood: { filters } } } = t
  const points = / than /.test(h.words('compare'))
  if (filters.years || (!points && (topics || !isOfPeople(filters)))) return undefined
  const lean = h.part('compare')
  if (/^(newer|more|later|since|after|following|come|came|published|out (?:after|since)|out$|fresh|closer|nearer|recenter|subsequent|dated|moved|been)/.test(lean)) return alone('newer')
  if (/^(earlier|before|prior|further|ahead|preceding|predating|previous|long|the old|back|oldies|historic|early|publications?|reports?|briefings?|work|documents?|papers?|audits?)/.test(lean)) return alone('earlier')
  if (/^(lower|below|under|down|above|over|beyond|higher|up)/.test(lean)) return filters.ages ? undefined : ofAge(/^(above|over|beyond|higher|up)/.test(lean), true)
  return filters.ages || (!points && wishes.some(w => w.must && w.kind === 'who')) ? act('narrow', { alone: points }) : ofAge(/^(older|bigger|not as young)/.test(lean), isOutside(h))
}

/** Older or younger than all of those shown, and not the older or younger of them. */
const isOutside = (h: ParsedMessage): boolean => h.has('like', 'rest') || / than |^(?!.*\bones\b)(?:(?:any|some|one with|a )|.*\b(?:children|kids|people|child|kid|person)\b)/.test(h.words('compare'))

const isOfPeople = (filters: Filters): boolean => Object.keys(filters).every(key => key === 'ages' || key === 'sex')

const ofAge = (older: boolean, outside: boolean): FollowUp => alone(outside ? older ? 'beyond' : 'below' : older ? 'older' : 'younger')

/** A question on those that were shown keeps to them; of the only one, also where it tells of all that is named. */
function ofThoseShown({ h, shown, topics, known, aspects, wanted, forms }: MessageContext): FollowUp | undefined {
  if (shown === 0 || isTooLong(h) || h.has('like', 'other', 'also', 'swap')) return undefined
  // "The recommendations" are a part of every review.
  const isOfPart = Object.keys(wanted.understood.filters).every(key => shown === 1 && key === 'documentKinds') && wanted.wishes.every(w => w.kind === 'setting' || (shown === 1 && w.kind === 'form'))
  const way = factAskedOf(h, aspects && !isOfPart)
  const ofOnly = (): boolean => way === 'build' || ((way !== undefined || opensAsFact(h.said)) && ((isOfPast(h.said) && !forms) || known.told(isOfPast(h.said))))
  return way === 'fact' || (way !== undefined && !topics) || (shown === 1 && ofOnly()) ? act('recall') : undefined
}

/** All that was asked is turned down, after something else that was asked before it. */
const isTurnedBack = ({ down, before, aspects }: MessageContext): boolean => !aspects && before !== undefined && before.concepts.length > 0 && before.last !== undefined &&
  before.concepts.every(id => down.wishes.some(w => w.any.includes(id))) && before.last.concepts.some(id => !before.concepts.includes(id))

/** "Not him, the younger one": one of several, told by what is said beside. */
const isOtherOf = ({ shown, down, aspects, h }: MessageContext): boolean => shown > 1 && !aspects && !says(down) && h.has('compare', 'rank')

/** What is turned down is left out; where it is not understood, what is wanted beside it counts. */
const without: ActRule = t => {
  if (!t.before) return undefined
  const drops = takenOff(t)
  if (drops.length > 0) return act('same', { drops })
  // "Forget autism, what about obesity": one theme for another.
  if (t.topics && t.down.wishes.some(isTopic) && /^(?:forget|never mind|scrap|enough|had enough)/.test(t.h.words('not'))) return act('swap')
  if (isTurnedBack(t)) return act('previous')
  if (isOtherOf(t)) return undefined
  if (t.h.down && (says(t.down) || !t.aspects)) return act('except')
  return t.aspects ? act(wayOf(t)) : undefined
}

/** What a message does beside telling who asks. */
const leading: Role[] = ['open', 'beyond', 'wider', 'step', 'same', 'linked', 'like', 'rank', 'rest', 'whole', 'both', 'again', 'compare', 'form', 'gentle', 'away', 'swap', 'also', 'other', 'no']

/** Some of its words do something with what was shown. */
export const does = (h: ParsedMessage): boolean => h.down !== '' || h.has(...leading.filter(role => role !== 'like'), 'only', 'new', 'back')

/** Where a theme was asked for, another one without a word for what was shown. */
const isOfOtherTheme = ({ h, topics, before, known }: MessageContext): boolean => topics && before !== undefined && before.concepts.some(id => !known.isGeneral(id) && !known.isOfWhom(id)) && !before.filters.named && !/\b(?:it|this|that|those|these|them|him|her)\b/.test(h.words('like'))

/** What each role of words asks for, where it is there: the first that speaks settles it. */
const byRole: [Role[], ActRule][] = [
  [['new'], t => cleared(t) ?? false],
  // Reviews of a kind are none of the only one that was named.
  [[], ({ h, wanted, before, topics }) => before?.filters.named && !topics && wanted.understood.filters.types && /\breviews\b/.test(h.said) && !ofThose.test(h.said) && !h.down && !h.has('other', 'like', 'rest', 'compare', 'also') ? false : undefined],
  [[], t => isInstead(t) ? act('instead') : ofList(t) ?? ofAllAgain(t)],
  [['told', 'want'], ({ h, aspects, before }) => before && !aspects && h.size === 0 && !h.down && !h.has(...leading) ? act('same') : undefined],
  [[], ({ h, before }) => before?.filters.ages && /^(?:in )?(?:weeks?|months?|years?)(?: old)?\W*$/i.test(h.wanted) ? act('in-unit') : undefined],
  [['whole', 'linked', 'step'], nextByDate],
  [['beyond'], beyond],
  [['step'], stepped],
  [['open'], t => t.h.has('like') && leftOpen(t.h).every(key => t.before?.filters[key] === undefined) ? alone('similar') : undefined],
  [['open'], opened],
  [['whole'], goneBack],
  [['whole'], ({ h, before, aspects }) => before && !aspects && /\b(?:filters?|limits?|restrictions?)\b/.test(h.words('whole')) ? act('widen', { drops: Object.keys(before.filters) as (keyof Filters)[] }) : undefined],
  [['both'], ({ before, aspects }) => !aspects && before && !before.last && before.filters.sex ? act('same', { drops: ['sex'] }) : undefined],
  [['both', 'whole'], ({ h, aspects, topics, before }) => !aspects ? before?.last ? act('both') : undefined : topics && /together/.test(h.words('both')) ? act('narrow') : undefined],
  [['wider'], wider],
  [['again', 'lead'], isOfWider],
  [['again'], ({ h, aspects }) => aspects || h.down ? undefined : act('same')],
  [['back'], t => !t.aspects ? undefined : isOfEarlier(t) ? act('back-to') : t.topics ? act('instead') : act('swap')],
  [['other'], t => t.h.down !== '' && says(t.down) && !t.aspects ? without(t) : undefined],
  [['other'], ({ h }) => h.has('like') ? alone('similar') : undefined],
  [['other'], t => t.h.has('same') && !t.aspects ? sameAs(t) : undefined],
  [['other'], ({ h, before, aspects, full }) => !before ? undefined : !aspects ? h.size === 0 ? alone('others') : undefined : /\b(?:else|another|any|others)\b/.test(h.words('other')) || full ? false : act('other-than')],
  // "Start with the oldest" puts all of them in an order of dates.
  [['rank'], ({ h, before, topics, wanted }) => !topics && !h.down && (wanted.order === 'oldest' || wanted.order === 'newest') && h.words('rank').includes(wanted.order) && !(/oldest first/.test(h.words('rank')) && isOfAge(before)) ? act('same') : undefined],
  [['rank'], ranked],
  [['linked'], ({ h, topics }) => topics && !/\b(it|that|this)\b|whose/.test(h.said) ? undefined : alone('linked')],
  [['same'], sameAs],
  [['form'], ({ h, topics }) => topics ? undefined : act(/^(?!.*(?:not|too) ).*(?:long|full|whole|detail|complete|entire|extended|comprehensive|proper|depth|big|original|itself|read it all)/.test(h.words('form')) ? 'longer' : 'shorter')],
  // "Not those, the earlier ones": those of the answer before; "not those, younger": others than all of them.
  [['rest'], ({ h, before }) => !/^(?:not|leave|take|drop|skip|ignore|forget)/.test(h.words('rest')) || !h.has('compare') || !before?.last ? undefined : /^(?:the )?(?:earlier|previous) ones?$/.test(h.words('compare')) ? act('previous') : undefined],
  [['rest'], t => t.h.has('compare') && !t.h.down ? compared(t) : undefined],
  [['rest'], ({ h, shown }) => h.down !== '' && shown > 1 ? act('the-other') : alone('others')],
  [['gentle', 'tone'], ({ aspects, h }) => h.has('gentle') ? act('except') : aspects || h.down ? undefined : act('same')],
  // "Similar, but a child and not an adult": what is said of whom limits those that are like it.
  [['not'], t => t.h.has('like') && !t.topics && !t.down.wishes.some(isTopic) ? alone('similar') : undefined],
  [['not', 'away'], t => remarksOn(t) ? act('unclear') : without(t)],
  [[], ({ h, shown, forms }) => shown === 1 && !isTooLong(h) && !h.has('like', 'other', 'also', 'swap') && isOfItsStory(h, forms) ? act('recall') : undefined],
  [[], ofThoseShown],
  [['also'], ({ h, aspects, before }) => aspects && before?.among && /\bback\b/.test(h.words('also')) ? act('put-back') : undefined],
  // "Older ones too": beside those of the dates that were asked for.
  [['compare'], ({ h, aspects, before }) => h.has('also') && before?.filters.years && !aspects ? act('same', { drops: ['years'] }) : undefined],
  [['compare'], compared],
  // "The same sort of thing for suicide" is of another theme; "like it, with suicide" is like what was shown.
  [['like'], t => remarksOn(t) ? act('unclear') : isOfOtherTheme(t) ? act('swap') : alone('similar')],
  [['no'], ({ h, aspects }) => aspects && /^all \w/.test(h.wanted) ? false : undefined]
]

/** "What if it's drugs?" is of something else. */
const wonders = /^(?:and |ok |so )*(?:what )?if (?:it|its|they|theyre) ?(?:is|was|are|were)?\b/
const isInPlace = (h: ParsedMessage, topics: boolean): boolean => (h.has('swap', 'no') && (!h.has('only') || (topics && /\bmake (?:it|that)\b|\binstead\b/.test(h.words('swap'))))) || (topics && /^(?:and )?(?:any|one|owt) for\b/.test(h.said)) || (topics && wonders.test(h.said))

/** Asks for a part of those that were shown: "which of these also had …", "and had …". */
const ofThose = /^(?:and |but |so )*(?:which|who|had|has|have|having|were|was|with|where|whose|involved|involving)\b|\b(?:of|among|amongst) (?:these|those|them)\b/
const isAdded = (h: ParsedMessage): boolean => /\b(?:added|included|in|alongside)\b/.test(h.words('also'))
const isPart = (t: MessageContext): boolean => t.topics && ((ofThose.test(t.h.said) && !isAdded(t.h)) || isOpen(t))
/** A part, by how it opens: "and had …"; after whom alone was asked for, any theme is one: "and mental health", "I'd like the ones with …". */
const leadsToPart = (t: MessageContext): boolean => (t.h.has('lead') && ofThose.test(t.h.said)) || (t.topics && isOpen(t) && (/^(?:and|n|nd)\b/.test(t.h.words('lead')) || /\b(?:ones|those)\b/.test(t.h.wanted)))
const beside = (topics: boolean): FollowUpAct => topics ? 'also' : 'add'
const isOnly = (h: ParsedMessage): boolean => h.has('only') || /^(?:what )?if\b/.test(h.said) || /\b(?:only|just|specifically)\b/.test(h.words('want'))

/** What a message that says something of its own does with it. */
function wayOf(t: MessageContext): FollowUpAct {
  const { h, topics, forms } = t
  if (/^(?:and )?or\b/.test(h.said)) return beside(topics)
  if (h.has('also') && !h.has('swap') && !(forms && !topics)) return isPart(t) ? 'narrow' : beside(topics)
  if (isInPlace(h, topics)) return 'swap'
  return isOnly(h) || leadsToPart(t) || !h.has('want', 'lead', 'also') ? 'narrow' : 'swap'
}

/** Points at those that were shown. */
const pointing = /\b(that|those|these|them|they|theyd|theyve|he|hed|hes|she|shes|it|this|him|ones?|which|who|whose)\b/
/** Goes on from what came before it, as a part of it. */
const goingOn = /^(in|from|published|dated|written|released|issued|during|after|before|of|by|at|among|amongst|within|inside|with|without|where|who|whose|having|involving|featuring|about|aged|when|for|on|through|due to|because of|any (?:who|where|which|that|with|in|from|of|for|by|born|aged|under|over|involving)|which|ones?|those|these|not|just|only|same|the)\b/
/** Is said of something, though nothing else in it is understood: "within families". */
const preposed = /^(by|within|in|at|of|with|among|from|inside|during|on|through|due to|because of|caused by) \w/
/** A person and what is told of them: a question in full. */
const ofItsOwn = /^(?:all|every|a|an|some|any|young|older)?(?: other)? ?(?:young|older|younger|teenage|disabled)? ?(?:people|person|child|children|kids?|bab(?:y|ies)|boys?|girls?|teen\w*|toddlers?|infants?|adults?|parents?|mums?|dads?|mothers?|fathers?|famil(?:y|ies)|siblings?) (?:who|whose|that|with|where|in|from|being|having)\b(?!.*\b(?:after|afterwards|before|since|later|there|like that)$)/i

/** Only an age, a sex, a death or a filter was asked for: a theme then narrows it. */
const isOpen = ({ before, known }: MessageContext): boolean => before?.shown !== undefined && before.filters.named === undefined && before.concepts.every(id => known.isGeneral(id) || known.isOfWhom(id)) && (before.concepts.length > 0 || Object.keys(before.filters).length > 0)
/** Only the widest themes are named, after others: a death, of those. */
const isWide = ({ before, known, wanted }: MessageContext): boolean => (before?.concepts.length ?? 0) > 0 && wanted.wishes.every(w => !isTopic(w) || w.any.every(known.isGeneral))
const leads = ({ h }: MessageContext): boolean => h.has('also', 'swap', 'only', 'no', 'lead', 'want', 'not', 'away')

/** A theme is asked for in full, or it leans by what leads in to it, or by being a part. */
const ofTheme: ActRule[] = [
  ({ h }) => ofItsOwn.test(h.wanted) && !h.has('also') ? false : undefined,
  t => t.h.size <= 3 && isOpen(t) && !t.full && !leads(t) && !goingOn.test(t.h.said) ? act('narrow', { bare: true }) : undefined,
  ({ h, full }) => full && !/^(and|what about|how about|only|just|ones?|the|those|these|which one)\b/.test(h.said) && !h.has('only', 'swap', 'also') ? false : undefined
]

const isTakenBack: ActRule = t => {
  const drops = takenBack(t)
  return drops.length > 0 ? act('same', { drops }) : undefined
}

/** "Any teenager" after boys of fifteen is a girl too. */
const ofAnyone = (t: MessageContext): Pick<FollowUp, 'drops'> => wayOf(t) === 'swap' && /^(?:any|all|every)\b/i.test(t.h.wanted) && t.wanted.understood.filters.sex === undefined && (t.wanted.understood.filters.ages !== undefined || t.wanted.wishes.some(w => w.must && w.kind === 'who')) ? { drops: ['sex'] } : {}

/** What it says is put beside what was asked. */
const ofAspects: ActRule[] = [
  isTakenBack,
  ({ h, forms, topics, shown }) => forms && !topics && shown === 1 && h.has('also') && (h.has('ask') || opensAsFact(h.said)) ? act('recall') : undefined,
  t => leads(t) || goingOn.test(t.h.said) ? act(wayOf(t), { ...ofAnyone(t), alone: opensAlone.test(t.h.said), bare: t.topics && !leads(t) && /^(the|for)\b/.test(t.h.said) }) : undefined,
  ({ h, forms, topics, shown, full }) => forms && !topics && shown > 0 && !full ? act('narrow', { bare: h.size > 2 || /\breviews\b/.test(h.said) }) : undefined,
  t => pointing.test(t.h.said) ? act(wayOf(t)) : undefined,
  t => t.topics && isWide(t) && !t.full ? act('narrow') : undefined,
  ({ h, forms, topics }) => !topics && !forms && h.length <= 6 && !/\b(?:reviews?|learning|lessons?|briefings?)\b/.test(h.said) ? act('narrow', { bare: !h.queried && !/^(over|under|until|since|more|anything|anyone|any)\b|\b(onwards?|later|earlier)$/.test(h.said) }) : undefined
]

/** None of it is a theme or a filter: its words may be those of some shown. */
const ofWords: ActRule[] = [
  isTakenBack,
  ({ h, shown, wanted, full }) => shown > 1 && wanted.strange === 0 && wanted.words.length > 0 && h.length <= 8 && !full ? act('worded', { bare: true }) : undefined,
  ({ h, plain, wanted }) => plain && h.length <= 8 && (wanted.wishes.length > 0 || pointing.test(h.said)) ? act(wanted.loose > 0 ? 'unclear' : 'same') : undefined,
  ({ h }) => h.length <= 5 && preposed.test(h.said) ? act('narrow', { bare: true }) : undefined
]

/** More words than this, beside talk, are a question of their own. */
const most = 14

/** How a message leans on the one before; undefined for a whole question of its own. */
export function actOf(heard: ParsedMessage, said: MessageParts, before?: Understood, known?: CatalogueView): FollowUp | undefined {
  const { wanted } = said
  if ((heard.length === 0 && !heard.has('told')) || heard.length > most || (wanted.understood.filters.named && (!heard.down || said.down.understood.filters.named))) return undefined
  const told = contextOf(heard, said, before, known)
  const { h, topics, aspects } = told
  const rules = [...byRole.filter(([roles]) => roles.length === 0 || h.has(...roles)).map(([, rule]) => rule), ...topics ? ofTheme : [], isOrdered, ...aspects ? ofAspects : ofWords]
  const found = rules.map(rule => rule(told)).find(settled => settled !== undefined)
  return found && (before || h.isBrief) ? found : undefined
}

/** "Newest first": of those before, in the order that was read with it. */
const isOrdered: ActRule = ({ wanted, topics, plain, aspects, full, h }) => !topics && wanted.order !== undefined && wanted.understood.filters.years === undefined && (plain ? h.size <= 4 : !aspects && !full) ? act('same') : undefined
