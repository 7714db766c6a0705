import { isOrdinary } from './ordinary.ts'
import { spans, type Span } from './span.ts'

const areas = 'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE'
const postcode = new RegExp(`(?<![\\w])(?:post ?code[ :is]{0,5})?(?:${areas})[ -]?(?:\\d[\\da-z]?)[ ,\\n-]{0,2}(?<inward>\\d[a-z]{2})(?![\\w])`, 'gi')

const outwardAlone = new RegExp(`\\bpost ?code(?: is|:)? ?(?:${areas})\\d[\\da-z]?\\b`, 'gi')
/** "S 4 1 7 Q P". */
const spaced = /(?<!\w)[a-z](?: [a-z])?(?: \d){2,3} [a-z] [a-z](?!\w)/gi

/** Full postcodes, in any case, with or without a space. */
export function postcodes(text: string): Span[] {
  return [
    ...spans(text, postcode, m => !/\d(?:st|nd|rd|th|am|pm|yo|yr|mo|hr|wk)$/i.test(m[0])),
    ...spans(text, /\bpost ?code(?: is| was|:| -)? ?(?<it>[a-z]{1,2}(?: ?\d){2,3} ?[a-z] ?[a-z])(?![\w])/gi),
    ...spans(text, outwardAlone),
    ...spans(text, spaced)
  ]
}

const surely = 'street|streat|road|raod|cresent|crescant|avenu|aveune|terace|rd|avenue|ave|lane|crescent|cres|terrace|gardens|gdns|boulevard|mews|grove'
const perhaps = 'st|str|ln|close|cl|drive|dr|court|ct|place|pl|way|rise|walk|hill|square|sq|row|view|green|park|parade|croft|fold|wharf|vale|mount|meadow|meadows|yard|bank|end|house|villas|heights|cottages|cottage|buildings|lodge|towers|point|circle|gate|dale|common|ridge|field|fields|farm|mill|brook|wood|woods|orchard|garth|estate|top|bottom|hollow|nook|dene|quay|wynd|brow|mead|chase|drove'
const name = '[\\p{L}][\\p{L}\'-]*\\.?'
const number = '(?:(?:flat|apartment|apt|unit|room|no\\.?|number) ?\\d{1,4}[a-z]?[, ]{1,2})?(?:no\\.? ?|number |#)?\\d{1,4}(?:[a-z]|[-/]\\d{1,3})?'
const numbered = new RegExp(`(?<![\\w£./-])(?<number>${number}),? (?<words>(?:${name} ){1,3})(?:(?<sure>${surely})|(?<unsure>${perhaps}))(?![\\p{L}])(?! (?:hospital|surgery|school|clinic|medical|community))`, 'giu')
const unnumbered = new RegExp(`\\b(?:on|in|at|of|off|from|near|to|to live on) (?<it>(?:\\p{Lu}[\\p{L}'-]+ ){1,3}(?:Street|Road|Rd|Avenue|Ave|Lane|Ln|Crescent|Cres|Close|Drive|Terrace|Gardens|Grove|Mews|Croft|Way|Walk|Rise|Place|Court|Estate|St))(?![\\p{L}])(?! (?:Hospital|Surgery|School|Clinic|Medical|Community|Royal|Police|Health|Primary|Nursery|Children|Centre|Church))`, 'gu')
const home = /\b(?:address(?:es)?|(?:lives?|living|lived|resid\w+|stay(?:s|ing)?|moved|house[ds]?|home|placed) (?:is |now |currently )?(?:at|on|in|is|to)|home address)\b/i
const flat = /\b(?:flat|apartment|apt) (?:\d{1,4}[a-z]?|[a-h])\b(?:,? (?:\p{Lu}[\p{L}'-]+ ?){1,3})?/giu
const named = /\b(?:address(?:es)?(?: is|:)?|(?:lives?|living|lived|staying|stays) (?:at|on)|resid(?:es|ing) at|home is) (?<it>(?:the )?\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,4}(?:, ?\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3}){0,2})/gu
const outward = `(?:${areas})[ -]?\\d[\\da-zA-Z]? ?\\d[a-zA-Z]{2}`
/** What stands before a postcode: "3 Sparrowbank, DE95 8TS", "The Old Forge, Nettlepin Road, SK97 5PB". */
const capitals = "\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)"
const beforePostcode = new RegExp(`(?<![\\p{L}\\d])(?<it>(?:\\d{1,4}[a-zA-Z]?,? )?${capitals}{0,3}(?:, ?${capitals}{0,2}){0,2}),? (?=${outward}\\b)`, 'gu')
/** A named house and its street: "Rose Cottage, Back Lane". */
const housed = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'-]+ ){1,3}(?:Cottage|House|Farm|Lodge|Bungalow|Barn|Forge|Mill|Granary|Villa|Court|Bungalow), ?(?:\p{Lu}[\p{L}'-]+ ){1,3}(?:Street|Road|Rd|Avenue|Ave|Lane|Ln|Crescent|Close|Drive|Terrace|Gardens|Grove|Mews|Croft|Way|Walk|Rise|Place|Row|Hill|Approach|Green)(?![\p{L}])/gu
/** "She lives on tansley drive", in small letters too: none of the words is the field's. */
const livesOn = new RegExp(`\\b(?:lives?|living|lived|stay(?:s|ing|ed)|resid(?:es|ing)) (?:at|on|in) (?<it>(?<words>(?:the )?(?:${name} ){1,2})(?:${surely}|house|close|drive|court|way|rise|hill|view|croft|cottages?|farm|lodge|towers|yard))(?![\\p{L}])`, 'giu')
/** "The old bakery, church row, s41 7tz". */
const smallBeforePostcode = new RegExp(`(?<![\\p{L}\\d])(?<it>(?:(?:the (?:${name} ){0,2}${name}|(?:${name} ){1,2}(?:cottage|house|farm|lodge|barn|forge|mill|vicarage|hall|bungalow|villa)), ?)(?:${name} ){1,2}(?:${surely}|${perhaps})),? (?=${outward}\\b)`, 'giu')
const numberedHouse = new RegExp(`\\b(?:number|no\\.?) ?\\d{1,4}[a-z]?,? the (?<word>${name})(?![\\p{L}])`, 'giu')
const threeWords = /\/\/\/[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}/gi
const addressField = /\baddress(?: is|:| =| -) ?(?<it>[^\n.;?!]{3,60})/gi

/** Street addresses: a house number and a street, a flat, a street said to be where someone is, a house after "lives at". */
export function addresses(text: string): Span[] {
  const found = [
    ...spans(text, unnumbered, m => !/^(?:County|The|High|Same|Downing|Baker|Sesame|Wall|Operation)\b/.test(m.groups?.it ?? '')),
    ...spans(text, housed),
    ...spans(text, livesOn, m => (m.groups?.words ?? '').trim().split(' ').every(word => word.toLowerCase() === 'the' || !isOrdinary(word) && !notInStreets(word))),
    ...spans(text, threeWords),
    ...spans(text, flat, m => !/^(?:flat|apartment|apt) (?:a|[b-h])$/.test(m[0])),
    ...spans(text, named, m => !/^(?:Home|Risk|School|Hospital|Night|Royal|Facebook|Insta\w*|Snap\w*|Tik ?[Tt]ok|You[Tt]ube|Discord|Roblox|Teams|Zoom|Twitch|Universal|Ward|Section)\b/.test(m.groups?.it ?? ''))
  ]
  return /\d/.test(text) ? [...found, ...numberedAddresses(text)] : found
}

function numberedAddresses(text: string): Span[] {
  return [
    ...spans(text, numbered, m => isStreet(m, text)),
    ...spans(text, beforePostcode),
    ...spans(text, smallBeforePostcode),
    ...spans(text, numberedHouse, m => !isOrdinary(m.groups?.word ?? '')),
    ...spans(text, addressField, m => /\d/.test(m.groups?.it ?? ''))
  ]
}

function isStreet({ 0: it, index, groups }: RegExpExecArray, text: string): boolean {
  const words = (groups?.words ?? '').trim().split(' ')
  if (words.some(notInStreets)) return false
  const kind = groups?.unsure
  return kind === undefined || isWrittenAsStreet(words, kind) || isEnded(kind, text.slice(index + it.length)) || home.test(text.slice(Math.max(0, index - 40), index))
}

/** "Acacia Close" has capitals; "acacia close" has a word that is none of the field's. */
function isWrittenAsStreet(words: readonly string[], kind: string): boolean {
  const capital = /^\p{Lu}/u
  return capital.test(words[0] ?? '') && capital.test(kind) || words.every(word => !isOrdinary(word))
}

function isEnded(kind: string, after: string): boolean {
  return /^str?$/i.test(kind) && /^(?:[,.]|$)/.test(after)
}

const never = new Set('year years yr yrs old month months week weeks day days child children boy boys girl girls baby babies people men women on in at of from who and or for with to by is was are were has had then about than reviews review cases case minutes mins hours siblings kids teenagers pupils adults the a an this that his her their my our late end off up down near into out over under young parents families mothers fathers'.split(' '))

function notInStreets(word: string): boolean {
  return never.has(word.toLowerCase().replace(/\W/g, '')) && !/^(?:The|End|Old|Young|Child)$/.test(word)
}
