import { standIns } from './identifiers/span.ts'

/** What tells of a case in public; a child's own “LAC review” is a meeting. */
const meetings = '(?<!\\b(?:lac|cic|cla|cp|cin|iro|ehcp?|pep|annual|statutory|health|child protection|looked after|care plan|placement|medication|six month(?:ly)?|6 month(?:ly)?)[ -])'
const cases = `${meetings}(?:reviews?|scrs?|l?csprs?|inquir(?:y|ies)|enquir(?:y|ies))`
const published = `(?:${cases}|reports?|briefings?|findings|anything|something|publish\\w*|released?)`
/** What may stand between that and the name: what became of somebody, and who it is said to be. */
const leads = '(?:the|an?|this|that|my|our|her|his|their|some(?:one|body)|late|little|young|poor|death|murder|killing|loss|case|story|what|happened|of|to|into|about|with|called|named|neighbours?|friend|cousin|niece|nephew|brother|sister|grandson|granddaughter|son|daughter|boy|girl|baby|babies|child|kid|lad|lass|toddler|teen(?:ager)?|man|woman|person|people|mum|dad|mother|father|family)'
const name = `(?:${leads} ){0,6}${standIns.name}`

const asked = new RegExp(`(?:${[
  `\\b${published}(?: (?:out|there|at all|published|written|done|locally|yet|online))? (?:about|of|on|into|regarding|concerning|re) ${name}`,
  `\\b(?:an?|any|no|the|ever|case|learning|practice)(?: \\w+)? ${meetings}(?:review|scr|l?cspr)(?: (?:been )?(?:done|made|written|published|out|there|held|carried out))? for ${name}`,
  `(?:^|[.!?,;:] ?|\\b(?:and|or|so|but|hi|hello|please|if|whether) )(?:did|does|has|have|had|was|were|is|will) ${standIns.name}(?: '?s)?\\b[^.!?]{0,80}\\b(?:${cases}|reviewed)`,
  `${standIns.name}(?: '?s)? (?:(?:serious|child|local|safeguarding|learning|practice|case) )*(?:(?:case|practice|learning|safeguarding) review|scr|l?cspr)`,
  `\\b(?:death|murder|killing) of ${standIns.name}`,
  `\\bwhat (?:really |actually |exactly )?happened (?:to|with) ${standIns.name}`,
  `\\b(?:read|find out|look(?:ing)? up|know) (?:\\w+ )?about ${standIns.name}`
].join('|')})`)

/** Whether somebody who is named, and whom no publication calls so, is what a text asks about: “a review about …”, “did … have one”. @param masked the text with names hidden. */
export const asksAboutNamed = (masked: string): boolean => masked.includes(standIns.name) && asked.test(masked.toLowerCase().replace(/\s+/g, ' '))
