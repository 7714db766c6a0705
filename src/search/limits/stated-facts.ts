import type { QuestionDraft } from '../asked/wishes.ts'
import { monthStarts } from '../../english/months.ts'

/** A fact that a review gives or leaves open. */
export type Fact = 'age' | 'sex' | 'date' | 'name' | 'code'

/** What a question asks of what reviews tell: which facts are given or left open, and that nobody died; and the text with those words blanked out. */
export interface StatedFactsRead { stated: Fact[], unstated: Fact[], survived: boolean, rest: string }

const fact = '(?<fact>ages?|sex(?:es)?|genders?|publication dates?|dates?|years?|names?|pseudonyms?|codes?|reference (?:numbers?|codes?))'
const whose = '(?:(?:an?|the|their|its|his|her|any|exact|actual|precise|specific|definite|child\'?s) )*'
const given = '(?:given|stated|known|recorded|mentioned|specified|included|provided|clear|there)'
const open = '(?:unknown|unstated|missing|unclear|unrecorded|not (?:given|stated|known|recorded|mentioned|specified|included|provided|clear|there|said))'
const told = '(?:know|knows|said|says?|tells?|told|states?|stated|gives?|given|mentions?|includes?|has|have)'
const asked = '(?<asked>how old|what age|when(?! it comes)|what date|what year|what sex|what gender|(?:if|whether) (?:it|they|he|she)(?: was| were|\'s|s)? (?:a )?(?:boy|male))'
const ofWhom = '(?: (?:they|he|she|it|the (?:child|children|baby|person|boy|girl|review|kids?)|child|kids?|everyone))?(?: (?:was|were|is|are|came out|died))?'
const singles = '(?:where|if|only|just|ones?|reviews?|cases?|deaths?|those|which|that|whose|who|with|but|and)'

const letters = '(?<fact>(?:letters?|initials?) and (?:numbers?|digits|figures)|numbers? and letters?|initials?)'
const noName = ',? (?:instead of|rather than|in place of|not|and not|no|and no|without) (?:an? |the |any |their |real |proper |actual )*names?'

const rules: [RegExp, boolean?][] = [
  // A code, as those say it who have only seen one.
  [new RegExp(`\\b${letters}${noName}\\b`, 'gi'), true],
  [new RegExp(`(?<=\\b${singles} )(?:(?:that|which) )?(?:are |is |have |has |go |goes |named |known |called )*(?:with |by |as |under )*${letters.replace('|initials?', '')}(?! (?:skills|lesson|work|game))\\b`, 'gi'), true],
  [/\b(?:go|goes|going|known|called|identified|listed) (?:only )?(?:by|under|with) (?:an? |the |their )?(?<fact>codes?|reference (?:numbers?|codes?))\b/gi, true],
  [/\b(?:which|that) (?:ones? )?(?:have|has|got) (?:an? |the |their )?(?<fact>codes?|reference (?:numbers?|codes?))\b/gi, true],
  [new RegExp(`\\b${whose}${fact} (?:(?:is|are|was|were|has been|have been|isn't|aren't|wasn't) )?(?:${open})\\b`, 'gi'), false],
  [new RegExp(`\\b${whose}${fact} (?:isn't|aren't|wasn't|is not|are not) ${given}\\b`, 'gi'), false],
  [new RegExp(`\\b(?:no|without an?|without|lacking an?|(?:has|have|with) no|un(?:known|stated)) (?:known |stated |given |exact |specific |clear )?${fact}\\b(?! (?:limit|group|range|gap|difference|given to|order|set|abuse))(?: ${given}\\b)?`, 'gi'), false],
  [new RegExp(`\\b${whose}${fact} (?:(?:is|are|was|were|has been|have been|being) )?(?:actually |clearly )?${given}\\b`, 'gi'), true],
  [new RegExp(`\\b(?:with|giving|stating|that give|that state|that have|which give|known|stated) (?:an? |the |their )?(?:exact |known |stated |given |actual |specific )?${fact}\\b(?! (?:limit|group|range|gap|of|abuse|order|\\d))`, 'gi'), true],
  [new RegExp(`(?<=\\b${singles} )(?:(?:we|you|they|it|i|the review|the report|reviews?) )?(?:(?:do|does|actually|really) )*(?<neg>don't |dont |doesn't |doesnt |do not |does not |not )?${told} (?:us )?(?:${asked}|${whose}${fact})${ofWhom}\\b(?! (?:limit|group|range))`, 'gi')],
  [/\b(?:have|has|had|with|use|uses|used|using|given|under)\s+(?:an? |the )?(?:made[- ]up|invented|changed|false|fake|pretend) (?:first )?(?<fact>names?)\b/gi, true],
  [/\b(?<fact>unnamed|not named|nameless|anonymous)\b(?: (?:ones|reviews|child|children))?/gi, false],
  [/(?:^|\b(?:only|just|the|all) )(?<fact>named|coded) (?:ones?|reviews?|child|children|baby|cases?)\b/gi, true],
  [/^\W*(?:(?:just|only|the|and|ok|or|ones?)\W+)*(?<fact>named|coded)(?:\W+(?:ones?|please))*\W*$/gi, true],
  [/\b(?<fact>undated)\b(?: (?:ones|reviews))?/gi, false],
  [new RegExp(`\\b(?:only |just )(?<fact>dated)\\b(?! (?:\\d|in|from|${monthStarts.join('|')}))|\\b(?:dated) (?:ones|reviews) only\\b`, 'gi'), true]
]

const which = (text: string): Fact => /name|pseudonym|anonymous/i.test(text) ? 'name' : /code|reference|letter|initial/i.test(text) ? 'code' : /age|old/i.test(text) ? 'age' : /sex|gender|boy|male/i.test(text) ? 'sex' : 'date'

/** "The ones who lived", and no place or person lived in or with. */
const survival = /\b(?:(?:who|that|ones|he|she|they|everyone|everybody) (?:all |both )?lived(?: on(?=\s*(?:$|[.,;?!])))?|where (?:they|he|she|the (?:child|baby|children)) lived)\b(?! (?:with|in|at|on|near|through|together|apart|alone|under|by|abroad|between|away|there|here|off|without|to|like|as|for|a|her|his|their))/gi

const blank = (text: string): string => text.replace(/\S/g, ' ')

/** What every rule needs some of: most texts have none, and are read no closer. */
const anyFact = /age|old|sex|gender|boy|male|date|year|when|name|pseudonym|anonymous|code|reference|letter|initial|lived/i

/** Reads what a question asks of the facts that reviews give; nothing of a story, which tells rather than asks. */
export function statedFactsIn(text: string, story = false): StatedFactsRead {
  if (story || !anyFact.test(text)) return { stated: [], unstated: [], survived: false, rest: text }
  const stated = new Set<Fact>()
  const unstated = new Set<Fact>()
  let survived = false
  let rest = text.replace(survival, found => { survived = true; return blank(found) })
  for (const [pattern, isGiven] of rules) {
    rest = rest.replace(pattern, (whole: string, ...found: unknown[]) => {
      const { fact: name, asked: question, neg } = found.at(-1) as Record<string, string | undefined>
      ;(isGiven ?? neg === undefined ? stated : unstated).add(which(name ?? question ?? 'date'))
      return blank(whole)
    })
  }
  return { stated: [...stated], unstated: [...unstated], survived, rest }
}

/** Turns what was read into filters that must be met. */
export function readStatedFacts({ filters, firm }: QuestionDraft, { stated, unstated, survived }: StatedFactsRead): void {
  if (stated.length > 0) filters.stated = stated
  if (unstated.length > 0) filters.unstated = unstated
  if (survived) filters.without = ['child-death']
  for (const key of ['stated', 'unstated'] as const) if (filters[key]) firm.add(key)
}
