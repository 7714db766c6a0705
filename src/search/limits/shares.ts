/** What several reviews may have in common, by the words that name it. */
export const age = 'ages?|age group'
export const year = '(?:(?:publication|publishing|calendar|date) )?(?:years?|yrs?)|vintage'
const people = 'people|folks?|team|authors?|writers?|crowd|outfit|guys|source|stable'
export const body = `(?:(?:local|safeguarding|childrens?|childs|adults?|multi agency) )*(?:boards?|partnerships?|publishers?|body|bodies|organi[sz]ations?|lsc[bp]s?|sc[bp]s?|sab)`

const owner = '(?:(?:(?:the|that|this|very|exact|exactly) )*same|similar|that|this)(?: (?:sort|kind|type) of)?'
const whose = '(?:these|its|their|his|hers?)'
/** Where others are asked for, before or after. */
const others = '(?:else|others?|more|rest|reviews|ones|all|everything|anything)'
const ofOthers = `(?:(?=.*\\b${others}\\b)|(?<=\\b${others}\\b.*))`
/** Where a fact of what was shown is asked for. */
const asksFact = '(?<!^(?:(?:and|so|ok) )*(?:what|which|whats|who|whos|when)(?! (?:else|other|others|more)\\b)[^,]*)'
const it = '(?:it|this|that|these|his|hers|(?:this|that|the) (?:one|review|report|case|paper))'
const wrote = '(?:wrote|written|write|did|done|do|made|published|publish|produced|put out|brought out|put together|compiled|carried out|ran|commissioned|issued|released|came up with|behind)'
const cameOut = '(?: (?:was|were|is|came|come|got|had been|been|appeared|dates?))*(?: (?:published|out|done|written|released|issued|from|in|produced))?'

/** The same year, age or board as one that was shown: “that board”, “the year it came out”, “whoever wrote this”, “what else have they done”. */
export const shares = (them: string): string[] => [
  `(?:from |in |for |of |by |off |out of )?${owner} (?<attribute>${age}|${year}|${body})(?! (?:as|of)(?! ${them}| well))(?: group)?|${asksFact}(?:from|in|by|off|of) ${whose} (?<attribute>${year}|${body})`,
  `(?:(?:from|by|off|with) (?:${owner}|${whose})|(?:(?:the|that|this|very|exact) )*same) (?<attribute>${people})(?! (?:as|who|that|with))|(?:from|by|off) ${owner} (?<attribute>lot|bunch|group)`,
  `${asksFact}${ofOthers}(?:from |in |of )?(?:the )?(?<attribute>(?:${year})(?<!s)) (?:(?:that|in which|when|of) )?${it}${cameOut}(?= |$)`,
  `${asksFact}${ofOthers}(?:by |from |of )?(?:the )?(?<attribute>whoever|(?:${body}|${people}|ones?|those) (?:who|that|which|behind)|(?<=by )who)(?: (?:has|have|also|had))* ${wrote}? ?${it}(?= |$)`,
  `(?<=\\b(?:else|others?|more|rest|remainder|anything|another) (?:\\S+ ){0,4}?)(?<attribute>they(?:ve)?)(?: (?:have|has|also|ever|had|got))* ${wrote}(?= |$)|(?<=\\b(?:else|others?|more|rest) )(?:have|has|did|do) (?<attribute>they)(?: (?:ever|also|got))* ${wrote}?(?= |$)`,
  `(?<attribute>they(?:ve)?)(?: (?:have|has|also|must|surely|ever|had))* ${wrote}(?= (?:any |some |lots |plenty )?(?:more|others?|another)\\b)|(?:have|has|did|do) (?<attribute>they) (?:ever |also )?${wrote}(?= (?:any |some )?(?:more|others?|another|anything else)\\b)`
]
