import { monthStarts } from '../english/months.ts'
import { numbersTo } from '../english/numbers.ts'

/** Words that say nothing of one review: kinds of publication, bodies, years, the furniture of a page. */
const generic = new Set(`a an the of and or in on for from to with by at as our your all other more further local national published publication publications
previous past current recent latest new archive archived older learning lessons lesson review reviews serious case cases child children childrens safeguarding practice
partnership partnerships board boards adult adults rapid thematic themed themes multi agency multiagency multi-agency joint report reports summary summaries briefing briefings
audit audits document documents resource resources download downloads information useful link links related page pages about us this these those what is are was how why we do does
introduction overview background contents content available here year years cspr csprs lcspr lcsprs scr scrs scp scb lscb lscp sab unnamed reviewed publishing safeguard
executive full final incident incidents homicide domestic key point points who when where it they their its be been can will not no carried out list index date order arranged
professionals practitioners professional staff welcome home accordion show hide close open expand collapse section sections statutory independent significant events news
please note below following set under process processes procedure procedures council county city borough unitary authority england wales`.trim().split(/\s+/u))

const part = new RegExp(`^(?:(?:the|all|our|view|see|read|download)\\s+)?(?:(?:available|published|related|associated|supporting|accompanying|full|final|learning|key|review|practitioner|multi-agency|relevant|other|further|additional|overview|executive|one-page|short|easy read|progress|agency|agencies|publication|published)\\s+)*(?:reports?|documents?|documentation|downloads?|resources?|publications?|briefings?|summary|summaries|files?|links?|materials?|action plans?|responses?|updates?|learning|lessons(?: learned)?|findings|recommendations|statements?|progress|background|what happened|case summary|key points|appendi(?:x|ces)|attachments?|date|type|title|name|details|review)(?:\\s+(?:and|&)\\s+(?:reports?|documents?|resources?|briefings?|downloads?|summary|recommendations|responses?|progress|learning|updates?))*(?:\\s+available)?(?:\\s*\\((?:pdf|word|docx?)[^)]*\\))?\\s*[:.–—-]*$`, 'iu')

const availability = /[\s,.;:–—-]*\b(?:(?:the\s+)?(?:following\s+)?(?:available|published)\s+(?:reports?|documents?|resources?|downloads?|publications?)(?:\s+(?:are|is))?(?:\s+(?:below|here|available))?|(?:reports?|documents?)\s+(?:are\s+)?available)\s*[:.–—-]*\s*$/iu

/** What a part of a page is about that lists no documents of a review. */
const elsewhere = /^(?:(?:useful|related|other|external|quick|further|helpful)\s+(?:links?|information|reading|pages?|websites?|content|support|guidance)|see also|more information|more on this|get help|contact(?: us| details)?|support|help|feedback|share|in this section|on this page|contents|report (?:a )?concerns?|newsletter|training|events|news|policies and procedures|guidance|legislation|need (?:help|support))\b[^.]{0,40}$/iu

/** True for words over a list that only say that documents follow: "Available reports:", "Documents". */
export function isPart(text: string): boolean { return part.test(text.trim()) || availability.test(` ${text}`) && withoutAvailability(text) === '' }

/** True for a heading under which links lead away from the reviews. */
export function isElsewhere(text: string): boolean { return elsewhere.test(text.trim()) }

/** The text without "Available reports:" at its end. */
export function withoutAvailability(text: string): string {
  return text.replace(availability, '').replace(/[\s,.;:–—-]*\bavailable (?:reports?|documents?)\s*[:–—-].*$/iu, '').replace(/^\s*(?:available|published)\s+(?:reports?|documents?)\s*:\s*/iu, '').trim()
}

/** True for a text that ends by saying that its reports follow. */
export function announces(text: string): boolean { return availability.test(text) && withoutAvailability(text) !== '' }

const whom = '(?:[Cc]hild|[Bb]aby|[Ii]nfant|[Yy]oung (?:[Pp]erson|[Mm]an|[Ww]oman|[Pp]eople)|[Aa]dult|[Bb]oy|[Gg]irl|[Ss]iblings?|[Tt]wins?|[Ff]amily|[Bb]rothers?|[Ss]isters?|[Cc]hildren)'
const notCalled = '(?:Safeguarding|Protection|Sexual|Criminal|Exploitation|Deaths?|Practice|Neglect|Abuse|And|In|Of|On|Who|With|Reviews?|Care|Cases?|Services?|Mental|Learning|Health|Partnerships?|Boards?|Under|At|The|Serious|Local|Aged?)'
/** A child, baby or family by the letter, number or name a review gives it. */
const label = new RegExp(`\\b${whom}\\s+(?!${notCalled}\\b)(?:[A-Z]{1,4}\\d{0,4}|[A-Z][\\p{Ll}’'-]+|\\d{1,2})(?![\\p{Ll}\\d]| ?(?:day|week|month|year))`, 'u')
const code = /\b(?!COVID|KS|YEAR|LEVEL|TIER|NHS|MP|PDF|DOC)[A-Z]{2,6}[ -]?\d{1,4}(?:[A-Z]|\/\d{2,4})?\b/u
const known = /\b(?:known as|referred to as|called|pseudonym|given the name|operation [A-Z])/u
/** "March 2024" alone. */
const ofMonth = new RegExp(`^(?:${monthStarts.join('|')})[a-z]*\\s+\\d{4}$`, 'iu')
const someone = /\b(?:child|children|bab(?:y|ies)|infants?|boys?|girls?|males?|females?|young (?:person|people|man|woman)|teenagers?|adolescents?|siblings?|brothers?|sisters?|twins?|toddlers?|family|families|mother|father|son|daughter|pupils?|students?)\b/iu
const happened = /\b(?:deaths?|died|dies|murder\w*|killed|homicide|injur\w+|harm\w*|abus\w+|neglect\w*|exploit\w+|suicid\w+|took (?:his|her|their) own li\w+|overdose|drown\w*|assault\w*|removed|detained|obesity|stabb\w+|ill-?treat\w+|violence|shaken|burns?|scalds?|missing|trafficked|concealed|fabricated|self-harm|reunif\w+|malnourish\w*)\b/iu
const aged = new RegExp(`\\b(?:\\d{1,2}|${numbersTo(20)})[\\s-](?:day|week|month|year)s?[\\s-]olds?\\b|\\baged? (?:\\d|${numbersTo(20)})`, 'iu')
const topical = /\b(?:thematic|themed) (?:review|learning|audit|analysis|briefing)\b.{0,12}\b(?:of|on|into|about|:)|\b(?:audit|review|learning|lessons|briefing|report) (?:of|on|into|from|about|concerning|following|regarding)\b (?!(?:the )?(?:reviews?|learning|published|local|serious case|case))/iu

/** What a text calls the child or the review, as it is compared: "Child A", "TDS20". */
export function tagIn(text: string): string | undefined {
  return (label.exec(text)?.[0] ?? code.exec(text)?.[0])?.toLowerCase().replace(/[\s-]+/gu, ' ')
}

/** True for words that tell one child or review from others: a letter, a code, an age, what happened to whom. */
export function tells(text: string): boolean {
  return label.test(text) || code.test(text) || known.test(text) || aged.test(text) || someone.test(text) && happened.test(text)
}

/** True for words that name one review, or say whom or what it is about. */
export function names(text: string): boolean {
  return tells(text) || topical.test(text)
}

/** The words of a text that are not on every page of this kind. @param site words of the site's own name. */
export function tellingWords(text: string, site: ReadonlySet<string>): string[] {
  return (text.toLowerCase().replace(/[’']/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !generic.has(word) && !site.has(word) && !/^(?:19|20)\d\d$/u.test(word))
}

/** True for a heading over several reviews: "Serious case reviews", "2024", "Published reviews". */
export function isGroup(text: string, site: ReadonlySet<string>): boolean {
  return !code.test(text) && !label.test(text) && !/\b(?:review|analysis|themes|learning) (?:of|from)\b.*\breviews\b.*\d{4}/iu.test(text) && (tellingWords(text, site).length === 0 || isElsewhere(text) || ofMonth.test(text.trim()) || /\b(?:reviews|reports|briefings|audits|publications)\b[^.:]*$/iu.test(text) && !names(text))
}

const opens = /^(?:the |this |a |an |our )?(?:[\p{L}’'-]+ ){0,4}?(?:review|scr|cspr|lcspr|audit|briefing|report)\b[^.]{0,30}?\b(?:concerns|concerned|concerning|considers|considered|relates|is about|was about|looks at|looked at|looks into|examines|examined|explores|explored|followed|was commissioned|was undertaken|was carried out|was completed|into|regarding|in respect of)\b/iu
const carried = /\b(?:has|have|had)? ?(?:published|carried out|conducted|commissioned|undertook|undertaken|completed|produced)\b.{0,60}\b(?:reviews?|report|briefing|audit|analysis)\b/iu

/** True for a sentence that begins the text of another review: "The learning review concerns …", "… carried out a review of …". */
export function introduces(text: string): boolean {
  return announces(text) && !continues(text) || !continues(text) && (opens.test(text) || carried.test(text) || /^(?:this|the) (?:thematic |learning )?(?:briefing|report|review|audit)\b/iu.test(text) && names(text))
}

const going = /^(?:the following\b|(?:the|this|these|both) (?:aim|aims|purpose|report|reports|document|documents|statement|summary|progress|action plan|recommendations|findings|lessons|learning from (?:this|the)|author|lead reviewer|full report|overview report|executive summary)\b|(?:the|this) (?:[\p{L}]+ ){0,3}review (?:found|identifies|identified|includes|included|makes|made|highlights|highlighted|sets|recommends|recommended|concluded|notes|has been|is (?:available|published|now|also)|also)\b|(?:it|they|he|she|agencies|since|following (?:this|the publication)|as a result|in response|please|for more|if you|to (?:read|view)|note\b|a (?:statement|summary|short|further|progress|response|briefing)|an (?:easy|executive|update|overview|action|accompanying)|you can|there (?:is|are)|also)\b|[\p{L} ’',.]{0,90}\b(?:provides?|gives?|gave|made|has made) (?:a|an|this) (?:statement|response|foreword|introduction)\b)/iu

/** True for a sentence that goes on about the review before it. */
export function continues(text: string): boolean { return going.test(text.trim()) }
