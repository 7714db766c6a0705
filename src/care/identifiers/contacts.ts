import { spans, type Span } from './span.ts'

/** Free and public-service numbers are nobody's own. */
const helplines = /^(?:0800|0808|0300|0345|0344|116)/

/** UK and international telephone numbers, spaced anyhow; shorter ones after a label. Emergency numbers are nobody's. */
export function phones(text: string): Span[] {
  const found = [
    ...spans(text, /(?<![\w/.])\(?(?:\+ ?44|0044)(?:[\s().-]{0,3}\d){9,11}(?!\d)/g),
    ...spans(text, /(?<![\d/.])\(?0(?:[ ().\n-]{0,2}\d){9,11}(?!\d)/g),
    ...spans(text, /(?<![\w/.])\+\d(?:[ ().-]{0,2}\d){7,14}(?!\d)/g),
    ...spans(text, /(?<![\d/.£])7\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/g),
    ...spans(text, /\b(?:tel|telephone|phone|mobile|mob|cell|ring|text|call|number|contact|landline|whatsapp|ph|fax)\b[^\d\n]{0,16}(?<it>\d(?:[ -]?\d){5,12})(?!\d)/gi, m => !/^(?:19|20)\d{2}[ -](?:19|20)\d{2}$/.test(m.groups?.it ?? '') && !/\b(?:report|review|publication) *$/i.test(text.slice(0, m.index)))
  ]
  return found.filter(({ from, to }) => !helplines.test(text.slice(from, to).replace(/[^\d+]/g, '')))
}

/** E-mail addresses, written out or spelt. */
export function emails(text: string): Span[] {
  if (!/@|\bat\b/i.test(text)) return []
  return [
    ...spans(text, /[\p{L}\p{N}._%+'-]{1,64} ?@ ?[\p{L}\p{N}-]{1,63}(?: ?\. ?[\p{L}\p{N}-]{1,63}){1,5}/gu),
    ...spans(text, /\b[\w.+-]{2,40} ?[([] ?at ?[)\]] ?[\w-]{2,30}(?:\.[\w-]{2,30}){1,3}/gi),
    ...spans(text, /\b[\w.+-]{2,40} ?[([]? ?\bat\b ?[)\]]? ?[\w-]{2,30} ?[([]? ?\bdot\b ?[)\]]? ?(?:com|co|org|net|gov|uk|nhs|ac)(?: ?[([]? ?\bdot\b ?[)\]]? ?(?:uk|com|net))?\b/gi)
  ]
}

const network = 'insta(?:gram)?|ig|snap(?:chat)?|sc|tik ?tok|facebook|fb|discord|xbox|psn|gamer ?tag|user ?name|user(?=:)|handle|twitter|roblox|whatsapp|kik|telegram|youtube|twitch|steam'

const networks = new RegExp(`\\b(?:${network})\\b`, 'i')
const afterNetwork = new RegExp(`\\b(?:${network})\\b(?:'s|s)?(?: (?:name|user|username|account|handle|tag|id|profile|page|is|as|called|under)){0,2}[ :=-]{1,3}(?<it>@?[\\w.-]{3,40})`, 'gi')
const beforeNetwork = new RegExp(`(?<![\\w@])(?<it>[\\w.-]{4,40}) (?:on|off|from|at) (?:${network})\\b`, 'gi')

/** Names used on social media and in games, and links to a person's page there. */
export function handles(text: string): Span[] {
  const isOnNetwork = /insta|ig|sna|sc|tik|face|fb|disc|xbox|psn|gam|user|hand|twit|robl|what|kik|tele|you|stea/i.test(text) && networks.test(text)
  return [...isOnNetwork ? onNetworks(text) : [], ...hasOwnLook.test(text) ? written(text, isOnNetwork) : []]
}

const hasOwnLook = /[\d_@#]|\.com\//

function onNetworks(text: string): Span[] {
  return [
    ...spans(text, afterNetwork, m => (/[\d_@.]\w|:/.test(m[0].slice(3)) || /\p{Ll}\p{Lu}/u.test(m.groups?.it ?? '') && !/^(?:Tik|You|Face|Snap)/.test(m.groups?.it ?? '')) && !/^\d{4}$/.test(m.groups?.it ?? '')),
    ...spans(text, beforeNetwork, m => /\d/.test(m.groups?.it ?? '') && /[a-z]{3}/i.test(m.groups?.it ?? '') || /\p{Ll}\p{Lu}/u.test(m.groups?.it ?? ''))
  ]
}

function written(text: string, isOnNetwork: boolean): Span[] {
  return [
    // a word of letters, capitals and digits, or with an underscore, is nobody's word for a theme
    ...spans(text, /(?<![\w@./-])[a-z][a-z\d]{6,40}(?![\w@])/gi, m => /\p{Ll}\p{Lu}/u.test(m[0]) && /\d/.test(m[0])),
    ...spans(text, /(?<![\w@./-])[a-z\d]{1,40}(?:_[a-z\d]{1,40}){1,8}(?!\w)/gi, m => /[a-z]/i.test(m[0])),
    ...spans(text, /(?<![\w@.])@[\p{L}\p{N}_.]{2,40}/gu, m => /[\d_]/.test(m[0]) || isOnNetwork),
    ...spans(text, /(?<![\w#])\w{2,40}#\d{3,5}(?!\d)/g),
    ...spans(text, /\b(?:(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook|instagram|tiktok|snapchat|twitter|x|youtube|linkedin)\.com\/)[^\s]{2,100}/gi)
  ]
}

const vehicle = /\b(?:car|cars|reg|registration|plate|plates|vehicle|van|drives|driving|drove|taxi|vrm|vauxhall|ford|bmw|audi|corsa|golf|fiesta|astra|focus|index|motorbike|moped|truck|transit|lorry|scooter|minibus|number plate|merc|mercedes|range rover|parked)\b/i
const words = new Set('and the for was who has had but are not out his her now why how can did she you our all any one two old new man mum dad boy son'.split(' '))

/** Car registrations where a vehicle is spoken of. */
export function registrations(text: string): Span[] {
  return [...spans(text, /(?<!\w)[A-Z]{2}(?:0[2-9]|[12]\d|5[1-9]|[67]\d)[A-Z]{3}(?!\w)/g), ...spans(text, /\b[a-z]{2} ?\d{2} ?(?<end>[a-z]{3})\b|\b[a-z]\d{1,3} ?[a-z]{3}\b|\b[a-z]{3} ?\d{1,3}[a-z]\b/gi,
    m => !words.has((m.groups?.end ?? m[0].slice(-3)).toLowerCase()) && vehicle.test(text.slice(Math.max(0, m.index - 60), m.index + m[0].length + 40)))]
}
