import { monthPattern, monthPatterns } from '../../../english/months.ts'
import { schoolStages, stages } from './stages.ts'
import { numbersTo, ordinalsTo } from '../../../english/numbers.ts'
import { elders } from '../../../english/relatives.ts'

const numbers = numbersTo(20)
const numeral = `(?:\\d|(?:${numbers})\\b)`
const any = (list: readonly (readonly [string, ...unknown[]])[]): string => list.map(([words]) => words).join('|')

/** The roles that words play, each with how they are written. The first that fits is taken: a phrase stands before its words. */
export const lexicon = {
  /** Times, dates, codes, shares and sums. */
  none: `\\d{1,2}[:.]\\d\\d\\b(?:\\s?[ap]m)?|\\d{1,2}\\s?(?:[ap]m\\b|o'?\\s?clock)|\\d+\\s?%|£\\s?\\d+|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2}/(?:40|7)(?!\\d)|\\d+[a-z]+\\d\\w*|\\d{1,3},\\d{3}|\\d{5,}|(?!(?:aged?|ages|u|ks|fs|yr?s?|years?|under|over|post)[\\s-]?\\d)[a-z]{1,12}\\d\\w*|(?!(?:aged?|ages|u|ks|yr?s?|years?|under|over|post|boys?|girls?|male|female|kids|teens)-)[a-z]{1,5}-\\d\\w*|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${monthPattern}\\b|(?:\\d+|${numbers}) ?min(?:ute)?s?\\b(?! age)|(?:only|youngest|oldest|eldest|middle|first|second|third|fourth) (?:child|one|kid|sibling) of \\w+\\b|(?:child|baby|infant|family|person|case) u ?\\d+|reception (?:area|desk|room|cent\\w+)|(?:half|quarter) (?:past|to) \\w+\\b|under (?:one|1) (?:roof|umbrella|banner|heading)\\b|turning (?:18|eighteen)\\b`,
  schoolAge: 'school[ -]aged?',
  stage: any(stages), schoolStage: any(schoolStages), life: `(?:(?:in )?(?:the |their |his |her ))?first (?=(?:(?:\\d+|few|couple of|${numbers}) )?(?:days?|weeks?|wks?|months?|mths?|years?)\\b)`, keyStage: '(?:key[ -]?stages?|ks)[ -]?(?=[1-5]\\b|one|two|three|four|five)|(?:key[ -]?stages?|ks)(?=[1-5])', fraction: '\\d{1,3}\\s?/(?:52|12)(?![/\\d])', post: 'post[ -]?(?=(?:14|16|18|19|fourteen|sixteen|eighteen|nineteen))', newborn: '(?:pre[ -]?)?birth|newborns?|nought|zero|0(?![\\d.])', nursery: 'nursery', reception: 'reception|fs2|r(?= *(?:-|/|to|up to|until) )(?! to the)',
  few: '(?:a |just |only )*(?:few|couple of|handful of|matter of|several|mere|some)(?= (?:days|weeks|wks|months|hours))', ofLife: 'of (?:life|(?:his|her|their) (?:life|lives))|after birth',
  halfYear: 'half an? year (?:old|of age)|half a year-old', halfOf: 'half (?:an?|of|the|term) ?\\w*', half: '[ -]and[ -]an?[ -]half|½|and a half', birthday: '(?:birth ?day|birthdy|brithday|birthdya|b-?day)s?(?! (?:party|part|card|cake|present|money))',
  tens: '(?:double) (?:figures?|digits?)', singles: 'single (?:figures?|digits?)',
  least: '(?:at (?:the )?(?:very )?(?:least|youngest)|(?:the |a )?min(?:imum)?\\.?(?: age)?(?: of)?|(?:and|but) no younger(?! than)|>=|=>|≥)', orMore: '(?:or|and) more|and counting', orLess: '(?:or|and) (?:less|fewer)', most: '(?:at (?:the )?(?:very )?(?:most|oldest)|(?:the |a )?max(?:imum)?\\.?(?: age)?(?: of)?|age limit(?: of)?|tops|(?:and|but) no older(?! than)|<=|=<|≤)',
  eve: '(?:(?:an? |just |only )*(?:days?|weeks?|months?|hours?) (?:off|away from|short of)|about to)(?: (?:being|turn(?:ing)?|reach(?:ing)?|hit(?:ting)?))?',
  unders: '[ -]?and[ -]unders', overs: '[ -]?and[ -]overs',
  up: `(?:(?:and|&|n|or) (?:over|older|above|up(?:wards?)?|onwards?|beyond)(?![ -]?(?:to |than |until )?(?:${numeral}|(?:${numbers})e?s))|plus|\\+(?! ?\\d)|(?:all the way )?upwards?|onwards?)`,
  down: `(?:and|&|n|or|\\+) (?:under|younger|below|down(?:wards?)?)(?![ -]?(?:than )?(?:${numeral}|(?:${numbers})e?s))`,
  upto: '(?:right |all the way |through )?(?:up to(?: and including)?|up (?:until|till|til))', older: 'older than|>', rise: 'up', downTo: 'down to', fall: 'down(?:wards?)?', more: 'more than', less: 'less than|fewer than', over: 'over|above|beyond', past: 'past',
  under: "under|below|beneath|younger than|shy of|short of|<|u(?=[ -]?\\d)",
  yo: "y/?o'?s?|y\\.o\\.?", ish: 'ish|or so|or thereabouts', old: "olds?|of age|old's", fm: '[fm]',
  year: "years?'?|yrs?'?|y", small: "(?:months?|mn?ths?|mos?|weeks?|wks?|days?|fortnights?)'?", hours: 'hours?',
  aged: '(?:the )?(?:aged?|ages)(?: (?:range|group|bracket|band))?(?: of)?:?', bracket: '(?:year )?(?:age )?(?:ranges?|groups?|brackets?|bands?)|inclusive(?:ly)?',
  excluded: '(?:are |to be )?(?:excluded|left out|ruled out|not (?:wanted|needed|included|relevant)|aside|taken out)',
  nearly: 'nearly|almost|not quite|rising|coming up (?:to|for)|approaching|going on(?: for)?|just short of|pushing|nearing',
  denial: "not(?: a day)?|no(?:body|ne|thing|[ -]?one)|nowt|never|nor|without|(?:leav|rul|tak)(?:e|ing) out|exclud(?:e|ing)|except(?: for)?|skip|ignore|rather than|instead of|(?:is|are|was|were|has|have|had|does|did|do|would|ca)n'?t",
  no: 'no', barely: '(?:just|barely|only|not long|recently|newly|only just) (?:past|gone|over)', turned: '(?:turn|reach|hit|becom)(?:ed|ing|s|e|es)?|became|made it to|get(?:ting)? to|got to', exactly: 'exactly|precisely|(?:bang|spot|dead) on',
  yet: 'yet|quite|even|ever|still to',
  between: '(?:anywhere |somewhere )?(?:between|btwn|btw|betw)', before: 'before|prior to', by: 'by', from: '(?:anywhere |somewhere )?from', to: 'to|through(?: to)?|thru|until|till|til|down to|–|—', and: 'and|&|n', or: 'or', but: 'but|yet|though',
  either: 'either', about: 'mostly|some|about|around|roughly|circa|approx(?:imately)?\\.?', only: 'only|just|still|all|both|already|now|barely|hardly', at: 'at|dead at|died at', of: 'of', in: 'in', on: 'on',
  last: 'last|past|previous|next', after: 'after|following', during: 'for|within|every|took|spent|another|further|these|lasted|waited|full|gone|off|away|solid|whole|entire|leave|cut|my|our',
  ago: 'ago|later|pregnan\\w*|gestation|earlier|apart|behind|went|passed|period|plans?|follow|notice|waits?|project|course|programme|strateg\\w+|prison|sentence|gap|delay|into',
  label: '(?:pages?|chapters?|sections?|parts?|steps?|levels?|tiers?|grades?|paragraphs?|items?|numbers?|recommendations?|findings?|phases?|appendix|room|flat|bus|bmi|fy|options?|band|covid|slide|figure|table)',
  month: monthPatterns.filter(month => month !== 'may').join('|'),
  paper: 'reviews?|cases?|results?|documents?|links?|briefings?|examples?', count: 'pages?|minutes?|mins?|min|words?|times?|agenc\\w+|professionals?|famil\\w+|visits?|meetings?|points?|percent|per cent|pounds?|thousand|hundred|million|miles?|staff|things?|copies|bullets?|slides?|sentences?|of|out|working|foot|stone|kg|lbs?|sides?|lines?|bits?|slots?',
  kind: 'other|good|different|recent|local|proper|published|separate|more|new|key|main|learning',
  dead: 'died|dead|dies|die|dying|killed|passed away|(?:took|taking|taken|ended) (?:his|her|their)(?: own)? li(?:fe|ves)|overdosed|drowned|hanged|hung', with: 'with|whose', when: 'when|whilst|while', since: 'since|once|if',
  teach: 'teach\\w*', unborn: 'waters|book(?:ed|ing)|pregnan\\w*|unborn|antenatal|labour|scans?|gestation',
  theyre: "(?:he|she|who|that)'?s|they'?re|whore", been: 'be|been|being',
  they: "he|she|they|who|that|someone|somebody|anyone|anybody|it", be: "was|is|were|are|'s|'re|(?:would|'d|must|could|might|may) (?:have been|be)|have been|had been|has been",
  girl: 'boys?|girls?|lads?|lass(?:es)?|males?|females?|young (?:wo)?m[ae]n', teens: 'teen(?:s|agers?|aged?)?', child: 'child|kid|yp|baby|infant|toddler|sons?|daughters?|pupils?|students?|person|youths?|youngsters?|twins?|brothers?|sisters?|siblings?|adolescents?', children: 'children|kids|babies|infants|toddlers|young people|people|yps|cyp|care leavers?',
  parent: `(?:${elders.replaceAll(' ', '|')}|worker|carer)s?|m[ae]n(?:'s)?|wom[ae]n`, adults: 'adults?|grown[ -]?ups|grown-up', twenties: 'twenties', part: 'early|young(?:er)?|mid|middle|late|older',
  filler: "please|pls|plz|thanks|thank you|ta|cheers|mate|ok|okay|yes|try|say|said|sorry|make it|make that|change it to|i mean(?:t)?|i said|what about|how about|what if|go for|rather|instead|then|though|want",
  whose: "his|her|their|its|the|my|our|own|very|child'?s|baby'?s|boy'?s|girl'?s|kid'?s|those|any|all",
  have: 'ha[ds]|see[ns]?|saw|have|having|got|g[eo]t|ma[dk]e|making|far|as|live[ds]?|celebrat(?:e|ed|ing)|pass(?:ed|ing)?',
  ordinal: `\\d{1,2}(?:st|nd|rd|th)|${ordinalsTo(20)}`, an: 'an?',
  ones: 'ones', many: `\\d{1,2}'?s|(?:${numbers})(?:e?s)`, one: 'one', spelt: `(?:${numbers})(?:(?=(?:years?|months?|weeks?|days?|ish)\\b)|(?!\\p{L}))`, figure: '\\d{1,4}(?:\\.\\d)?',
  // a hyphen with space beside it parts a sentence
  hyphen: '-(?=\\S)(?<=\\S-)', dash: '-'
} as const
