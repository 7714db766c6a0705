const plurals: Readonly<Record<string, string>> = { child: 'children', baby: 'babies', woman: 'women', man: 'men', person: 'people' }
const one = 'child|baby|infant|newborn|toddler|boy|girl|kid|lad|lass|teenager|teen|pupil|student|patient|client|woman|man|person|mother|father|mum|dad|parent|carer|sibling|brother|sister'
const askedFor = '(?:is|are) there|(?:have|has|do|did|can|could|would) you|(?:looking|searching) for|find|show me|any|need|want|give me'
/** Something published, and what it is about. */
const published = `(?:\\b(?:something|anything|owt|info|information|learning|lessons|research|reviews?|briefings?|reports?)|\\b(?:${askedFor})\\b[\\w ]{0,30}\\b(?:one|ones|cases?|example|examples)) (?:on|about|with|of|where|involving|regarding|re|for) `
const notice = '(?:notice|spot|tell|see|know|pick up|recogni[sz]e|reali[sz]e|identify|suspect|think|believe|find out|work out|detect|miss)'
/** Who would notice something, asked in general. */
const wouldNotice = `\\b(?:how|what|why|when) (?:would|could|might|can|do|does|should|did) (?:(i|we) |(?:(?!(?:i|we|do|if)\\b)[\\w']+ ){1,4})(?:ever |best |first )?`
/** Signs that are asked about, and not seen. */
const signsAsked = '(?:^\\W*|\\b(?:what(?: (?:are|is|were|r|might be|would be))?|on|about|around|spot(?:ting)?|recogni[sz](?:e|ing)|know(?:ing)?|learn(?:ing)?) )(?:(?:the|some|any|early|warning|main|key|subtle|common) )*(?:signs?|indicators?|symptoms?|clues?|red flags?)(?: (?:of|that|when|if))*'
/** What anybody may learn to notice: the signs of it, or how they would. */
const learnt = `(?:${signsAsked}|${wouldNotice}${notice}(?: (?:on|that|if|whether|when|up|out))*) `
const oneBeing = `an? ((?:\\w+ ){0,2}?)(${one}) (?:(?:is|was|might be|may be) )?being\\b`
const [sought, taught] = [`(${published})${oneBeing}`, `(${learnt})${oneBeing}`].map(words => new RegExp(words, 'giu')) as [RegExp, RegExp]
/** Of this moment, or of somebody in particular: no question of what anybody may learn. */
const here = /\b(?:now|today|tonight|currently|still|just|here|my|our|this|he|she|him|her)\b/i

const many = (manner: string, who: string): string => `${manner}${plurals[who.toLowerCase()] ?? `${who}s`} being`

/** A text in which one of whom something published is sought, “is there a case with a child being stabbed”, or the signs of it, is said as any of them: of nobody in the room. */
export function asMany(text: string): string {
  const said = text.replace(sought, (_, asked: string, manner: string, who: string) => `${asked}${many(manner, who)}`)
  return here.test(said) ? said : said.replace(taught, (_, asked: string, _self: unknown, manner: string, who: string) => `${asked}${many(manner, who)}`)
}

/** Whether the writer asks how they would notice what may be done to one child: it may be to one they know. */
export const mayNotice = (text: string): boolean => !here.test(text) && [...text.matchAll(taught)].some(([, , self]) => self !== undefined)

/** A subject, and no pain or deed of somebody's, that is more than the writer can read of: “suicide is too much for me right now”. */
const tooMuch = /(?<!\b(?:the|this|his|her|their|my|our|all) )\b(?:suicides?|self[- ]harm|abuse|deaths?|(?:baby|child|cot) deaths?|neglect|violence|exploitation|overdoses?|still ?births?|murders?|bereavement|grief|rape)(?: stuff| one| ones)? (?:is|are|feels?|was|would be|will be)(?: \w+)? too (?:much|hard|raw|close|near|painful|upsetting|triggering)(?: to home)?(?: for (?:me|us))?(?: (?:right|just) now| at the moment| today| this week)*/giu

/** A text without a subject that is more than the writer can read of, where it names one. */
export const withoutTooMuch = (text: string): string => text.replace(tooMuch, 'that is too much')
