import type { Filters, Understood } from '../../search/match.ts'
import { act, type FollowUp, type ActRule } from './follow-up.ts'
import { isTopic, type MessageContext } from './context.ts'
import { isOfList } from './list-question.ts'

/** The kinds of filter, by the words that name them. */
export const attributes: [RegExp, (keyof Filters)[]][] = [
  [/^(year|yr|date|period|when|time|any (?:time|distance|length)|since|from|after|before|pre|post|\d{4}|recen|new|modern|current|up to|old |older|earlier|historic|less|dated|ancient|as |however|no matter how|age of)/, ['years']],
  [/^(child|kid|young)/, ['sex', 'ages']], [/^(sex|gender|an? |boy|girl|lads|male|female)/, ['sex']], [/^(age|how old)/, ['ages']],
  [/^(board|publisher|area|place|where|anywhere|bod|partnership|who by)/, ['publishers', 'areas']], [/^(type|kind|sort|format|length)/, ['types', 'documentKinds']]
]

/** Filters before that are named again, to be taken off, by what they say or by their kind; where nothing was shown there is nothing else to turn down. */
export function takenOff({ h, down, before, shown }: MessageContext): (keyof Filters)[] {
  if (down.wishes.some(isTopic)) return []
  if (shown > 0 && !/\b(?:filter|limit|restriction|criteri)/.test(h.words('not')) && !/^(?:take|drop|remove|lose|ignore|forget|scrap|get rid|clear|lift|cancel|undo|ditch|no bother|dont bother|not (?:bothered|fussed)|no worry|dont worry|couldnt care)/.test(h.words('not'))) return []
  const kinds = kindsIn(h.down.toLowerCase(), /^(?:sex|gender|age|year|date|board|publisher|area)/)
  return (Object.keys(before?.filters ?? {}) as (keyof Filters)[]).filter(key => kinds.includes(key) || (key === 'years' && isOneYear(down.understood.filters.years)) || JSON.stringify(down.understood.filters[key]) === JSON.stringify(before?.filters[key]))
}

/** "The 2020 bit", of before or since then. */
const isOneYear = (years: Filters['years']): boolean => years !== undefined && years.from === years.to

/** What limits the question already and is named again, or by its kind alone, can only be taken back, however that is said: "the year can go whistle". */
export function takenBack({ h, wanted, before, aspects, topics, shown }: MessageContext): (keyof Filters)[] {
  if (topics || h.size < 2 || h.length > 8 || h.has('only', 'again', 'ask', 'want', 'also') || /^(?:wh|how\b)/.test(h.said) || (h.queried && shown > 0)) return []
  return aspects ? sameAgain(wanted, before?.filters ?? {}) : kindsIn(h.said, /^(?:sex|gender|age|year|date|board|publisher|area|place)s?$/).filter(key => before?.filters[key] !== undefined)
}

/** The filters that are named, where each stands already and nothing else is asked for. */
function sameAgain({ wishes, understood }: MessageContext['wanted'], filters: Filters): (keyof Filters)[] {
  const named = Object.keys(understood.filters) as (keyof Filters)[]
  return named.every(key => JSON.stringify(filters[key]) === JSON.stringify(understood.filters[key])) && wishes.every(w => !w.must) ? named : []
}

/** The filters that are named by their kind, "year", "gender", in words that `names` knows. */
const kindsIn = (said: string, names: RegExp): (keyof Filters)[] => said.split(/\W+/).flatMap(word => names.test(word) ? attributes.find(([pattern]) => pattern.test(word))?.[1] ?? [] : [])

const allOff = (before: Understood): FollowUp => act('same', { drops: Object.keys(before.filters) as (keyof Filters)[] })

/** "Wipe the filters": the first question again, where those that came after it only limited it. */
export const cleared = ({ h, aspects, before }: MessageContext): FollowUp | undefined => before === undefined || aspects || !isOfLimits.test(h.words('new')) ? undefined :
  before.first?.concepts.join() === before.concepts.join() ? act('first') : allOff(before)
const isOfLimits = /\b(?:filter|limit|restriction|criteri|constraint|condition|narrow|refine|added|put (?:in|on)|since)/

/** "How many is that": of all that were shown. */
export const ofList: ActRule = ({ h, shown }) => isOfList(h.said, shown) ? act('same') : undefined

/** "That's too few, let me see all the drugs ones": all that was asked for once is asked for as such, without what limits it. */
export const ofAllAgain: ActRule = ({ h, topics, before, wanted: { wishes, understood: { concepts, filters } } }) => before !== undefined && topics && !h.has('also', 'not', 'beyond', 'open') && /\b(?:all|every|everything|whole|entire|complete|full)\b/.test(h.said) &&
  Object.keys(before.filters).length > 0 && !before.filters.named && Object.keys(filters).length === 0 && wishes.every(w => !w.must || isTopic(w)) && concepts.join() === before.concepts.join() ? allOff(before) : undefined
