const plurals: Readonly<Record<string, string>> = { child: 'children', baby: 'babies', woman: 'women', man: 'men', person: 'people' }
const one = 'child|baby|infant|newborn|toddler|boy|girl|kid|lad|lass|teenager|teen|pupil|student|patient|client|woman|man|person|mother|father|mum|dad|parent|carer|sibling|brother|sister'
const askedFor = '(?:is|are) there|(?:have|has|do|did|can|could|would) you|(?:looking|searching) for|find|show me|any|need|want|give me'
const sought = new RegExp(`((?:\\b(?:something|anything|owt|info|information|learning|lessons|research|reviews?|briefings?|reports?)|\\b(?:${askedFor})\\b[\\w ]{0,30}\\b(?:one|ones|cases?|example|examples)) (?:on|about|with|of|where|involving|regarding|re|for) )an? ((?:\\w+ ){0,2}?)(${one}) being\\b`, 'giu')

/** A text in which one of whom something published is sought, “is there a case with a child being stabbed”, is said as any of them: of nobody in the room. */
export function asMany(text: string): string {
  return text.replace(sought, (_, asked: string, manner: string, who: string) => `${asked}${manner}${plurals[who.toLowerCase()] ?? `${who}s`} being`)
}
