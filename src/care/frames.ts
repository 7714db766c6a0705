import { relatives } from '../english/relatives.ts'

/**
 * Manners of speaking that tell more than their words: each is one piece of evidence, weighed like any other. They read the words of a
 * message in one line, short forms written out, with `xname` for a name that was taken out and `pname` for one that publications use.
 */
const one = '(?:he|she|they|him|her|it|this|that|these|those|pname|xname|child|baby|boy|girl|lad|lass|kid|family|one|mum|dad|mother|father|killer|victim|twins|subject)'
const kin = `(?:${relatives.replaceAll(' ', '|')}|parents|ex|carer|pastor|coach|man|bloke|lads?|men|brothers)`
const young = '(?:child|baby|boy|girl|lad|lass|kid|toddler|infant|newborn|pupil|student|patient|teenager|teen|daughter|son|resident|xname)'
const place = '(?:street|road|school|mosque|church|college|nursery|town|village|city|estate|house|address|hospital|ward|unit|home|placement|area|surgery|caravan|prison|court|newspaper|paper|family|couple|case)'
const ours = '(?:reviews?|learning|lessons?|research|briefings?|findings?|reports?|cspr|csprs|scrs?|publications?|training|evidence|reading|themes?)'
const ask = '(?:who|what|which|when|where|how|why|do|does|did|is|are|was|were|can|could|should|must|may|would|has|have|am)'

const written: Readonly<Record<string, string>> = {
  // whether someone in a publication is someone known
  sameAs: `^(?:so |and |but |just |please )*(?:is|was|are|were|is not|was not) (?:it|this|that|he|she|they|these|the|pname|xname|\\w+)(?: \\w+){0,3} (?:the|a|my|our|her|his|about|based|really|actually|same|from|called|xname|who|at|on)\\b`,
  pnameIs: `\\bpname (?:is|was|s|means|actually|really)?(?: \\w+)? ?(?:xname|really|actually|the|his|her|called)\\b|\\bxname (?:is|was) (?:actually |really )?(?:pname|xname|it|him|her)\\b|\\b(?:is|was) (?:pname|xname) (?:actually|really|xname|the)\\b`,
  tag: ` (?:right|correct|true|yes or no|is not it|was not (?:he|she|it)|is not (?:he|she)|is that (?:him|her|it|them)|is (?:it|this) (?:him|her|them|the one)|same (?:girl|boy|one|child|baby|family|lad|person|case)|is (?:he|she) right|am i right|are they right) $`,
  confirm: `\\b(?:confirm|deny|verify|am i right|right in thinking|blink twice|yes or no|warmer|nod)\\b`,
  whichPlace: `\\b(?:which|what|wich)(?: \\w+){0,2} ${place}\\b`,
  whereDid: `\\bwhere (?:did|was|were|is|are|do|does) ${one}|\\bwhere (?:did|was)(?: \\w+){0,2} (?:happen|live|lived|born|buried|from|school)\\b`,
  media: `\\b(?:news|press|papers?|netflix|podcast|documentary|obituary|inquest|court listing|facebook|tiktok|whatsapp|story|photos?|pictures?|pics?|cctv|headline|wikipedia|google)\\b`,
  unmask: `\\b(?:unredact\\w*|unmask\\w*|deanonym\\w*|de anonym\\w*|identif(?:y|ies|ied)|identit\\w+|redact\\w*|black boxes|initials|pseudonyms?|anonym\\w+|real|surnames?|stand for|work out|worked out)\\b`,
  whoIs: `\\bwho (?:is|was|are|were|s) (?:it|this|that|he|she|they|the|in|behind|professional|child|mother|pname|family)\\b|\\bwho (?:did|killed|shook|hurt|murdered)\\b|\\bwhose\\b`,
  reckons: `\\b(?:reckons?|says?|saying|think|thinks|heard|knew|know|bet|sure|obviously|believe|worked out)(?: \\w+){0,3} (?:it|he|she|this|that|its|him|her|who|xname|pname)\\b`,
  nameOf: `\\bnames?(?: \\w+){0,2} (?:of|for|in|that|the)\\b|\\b(?:his|her|their|child s|baby s|mum s|dad s|mother s|real|first|last|full|actual|true|proper) (?:\\w+ )?names?\\b|\\b(?:called|named) (?:really|in real)\\b`,
  inIt: `\\b(?:in|inside) (?:it|that|this|the|these|them|one)(?: \\w+)? (?:review|report|briefing|case|one)?\\b.* $`,
  myKin: `\\b(?:my|our|his|her|their) (?:step ?)?(?:cousin|nephew|niece|brother|sister|son|daughter|grandson|granddaughter|mate|friend|neighbour|neighbours|pupil|student|lad|girl|boy|family|aunt|uncle|ex|landlord)(?: s)?\\b`,
  whichOne: `\\b(?:which (?:one )?(?:is|was|of these|of them|are)|(?:is|was|are|be) (?:it|this|that|she|he|they|these) (?:him|her|them|us|ours|mine|hers|his|our|my))\\b`,
  needToKnow: `\\b(?:(?:need|want|have|like|trying|got) to (?:know|find|check|confirm|establish|see|work)|find out|tell me|curious|wondering)\\b`,
  whichWorker: `\\b(?:who|what|which|whose|name|named|called|identity|identify)(?: \\w+){0,4} (?:worker|officer|pc|midwife|nurse|gp|doctor|paediatrician|teacher|head|headteacher|visitor|adult|foster|carers?|manager|sw|consultant|keyworker|inspector|surgeon)\\b`,
  notHidden: `\\b(?:unredacted|uncensored|redact\\w*|before it was|with (?:the )?names|names in|without the redactions|full version|original version|the exact|full postcode|exact (?:date|address|street))\\b`,
  carerGone: `\\b(?:not|nobody|no one|never|un)(?: \\w+){0,3} (?:collect\\w*|picked up|fetched|turned up|arrived|come|came|answering)\\b|\\b(?:in|into) (?:custody|cells|a and e|hospital|prison)\\b|\\b(?:arrested|sectioned|detained)\\b`,
  tracked: `\\b(?:found|finds|knows|tracked|traced|discovered|got|given|has|turned up)(?: \\w+){0,3} (?:refuge|address|safe house|shelter|placement|where (?:she|he|they|we|i) (?:is|are|live|lives|am))\\b`,
  nextDoor: `\\b(?:next door|neighbours?|flat above|flat below|through the wall|upstairs|downstairs|over the road|across the road)\\b.*\\b(?:scream\\w*|shout\\w*|bang\\w*|thud\\w*|cry\\w*|hit\\w*|beat\\w*|beg\\w*|smash\\w*|quiet|help|stop)\\b`,
  notGivenBack: `\\b(?:not|never|nobody|none|no one)(?: \\w+){0,3} (?:hand\\w*|giv\\w*|bring\\w*|return\\w*|have|has|get|see)(?: \\w+)? (?:back|them|him|her|again)\\b|\\brather (?:they|she|he|we|the \\w+)\\b`,
  secret: `\\b(?:secrets?|not allowed to (?:tell|say)|promise\\w*|special game|our game|in my bed|in her bed|in his bed|at night|hurts when|does not want to go|do not make me|do not tell|if i tell)\\b`,
  verbless: `^ (?:(?!(?:is|are|was|were|am|has|have|had|do|does|did|can|will|would|should|could|be|what|which|who|how|where|why|when|any|anything|reviews?|learning|lessons?|about|on|for|re)\\b)\\w+ ){2,8}$`,
  measured: `\\b(?:\\d+(?: \\w+)? (?:sats|bpm|mmol|gcs|kg|centile|percent|mg|degrees)|sats|gcs|bp|resps|pulse|bm|temp|obs|avpu|septic|sepsis|ketones|hypo|apnoea|cyanosed|crt|abg|lactate|acvpu|strategy discussion|section 47|icpc|epo|police protection|welfare check|conveyed|presenting with|presented)\\b`,
  publication: `\\b(?:author|chair|chaired|published?|publisher|recommendations?|agencies|panel|pages?|edition|link|download|pdf)\\b`,
  // what may, must or should be done
  offence: `\\b(?:offence|crime|criminal|illegal|legal|lawful|unlawful|law|against the law|prosecuted|sued|struck off|liable|dols?|deprivation of liberty|gdpr|data protection|dbs|statutory|duty|duties|rights?|entitled|obliged|allowed|permitted|permission)\\b`,
  canI: `\\b(?:can|could|should|must|may|do|am|are|would|shall) (?:i|we|you|they|he|she|a|the|my|mum|dad|parents?|schools?|staff|police|someone|it|this|health)\\b`,
  whoDecides: `\\bwho (?:calls|consents|decides|signs|chairs|attends|does|can|gives|makes|should|has|needs|leads|holds|pays|informs|tells|writes|completes|is meant|is supposed|is responsible|do)\\b|\\bwhose (?:case|job|responsibility|consent|decision)\\b`,
  whichForm: `\\b(?:which|what|where|how)(?: \\w+){0,3} (?:forms?|box|template|score|level|threshold|timescales?|deadline|checks?|order|section|procedure|process|policy|protocol|criteria|age|paperwork|notice|agencies)\\b`,
  howDo: `\\bhow (?:do|can|should|would|long|many|soon|often) (?:i|we|you|does|do|is|days|have|working)\\b`,
  whether: `\\b(?:whether|if) (?:to|i|we|it|this|that)\\b|\\b(?:tell me|advise|advice) (?:on|whether|if|what|please|how)\\b|\\bwhat (?:would|should|do) (?:you|i|we) do\\b|\\bmy options\\b|\\bnext steps\\b`,
  doesItMeet: `\\b(?:is|does|would|could|should|do)(?: \\w+){0,6} (?:count|counts|meet|reach|enough|threshold|referr?al|neglect|abuse|lado|section|s47|s17|conference|significant harm|notif\\w+|step|plan)\\b`,
  writeIt: `\\b(?:write|draft|fill|complete|word|reword|compose|summarise) (?:me|my|this|it|in|up|the|a|our|out)\\b`,
  consent: `\\b(?:consent|gillick|fraser|parental responsibility|pr|delegated|confidential\\w*|disclose|share|sar|subject access|notes|minutes|witness statement|solicitor|court order|injunction|contact order|child arrangements)\\b`,
  // the writer's own state
  iFeel: `\\b(?:i|we) (?:\\w+ ){0,2}(?:feel|felt|cry|cried|crying|sob\\w*|shake|shaking|sleep|slept|eat|eaten|cope|coping|dread|hate|miss|blame|drink|drinking|struggl\\w+|flinch|freeze|froze|breathe|stop|forgive|unsee|face|rest|look|open|finish|failed|missed|broke\\w*|lost|held|found|tried)\\b`,
  iAm: `\\bi am (?:\\w+ ){0,2}(?:done|broken|tired|sad|scared|frightened|terrified|shaking|exhausted|drained|numb|empty|lost|burnt|sick|off|ashamed|guilty|alone|lonely|low|angry|raging|struggling|failing|drowning|falling|in pieces|not|finished|a mess|on my knees|at breaking|crying|petrified|worried|anxious|stressed|overwhelmed)\\b`,
  iDid: `\\bi (?:was|did|held|cut|found|closed|signed|let|left|believed|taught|nursed|delivered|fostered|promised|knew|loved|visited|saw|told|should|could|went|sat|had|have|used)\\b`,
  wasMe: `\\b(?:that|it|this|the \\w+) (?:was|is) (?:me|mine|my)\\b|\\bmy (?:fault|case|child|family|visit|patient|pupil|name|initials|photo|email|career|job|heart|chest|head|hands|knees|legs|nerves)\\b`,
  nobodyAsked: `\\b(?:nobody|no one|noone|not one|never|everyone|anyone else|does anyone)\\b`,
  notAgain: `\\b(?:any ?more|any longer|again|every night|at night|ever since|keep|keeps|still|always|can not)\\b`,
  talkToMe: `\\b(?:someone to talk|talk to (?:someone|somebody|anyone)|about me|for me|a hug|listen to me|need a minute|support for me|help me cope|i need)\\b`,
  colleagues: `\\b(?:team|office|staffroom|colleagues?|manager|supervisor|coroner|panel|inquest|funeral|grave|memorial|anniversary)\\b`,
  // someone, here, now
  tellsMe: `\\b(?:told|tells|said|says|telling|saying|disclosed|whispered|mouthed|texted|wrote|showed|shown|typed|messaged|rang|phoned|posted|emailed) (?:me|us|he|she|they|his|her|it|to|that|by|in|on|dad|mum|there|the|goodbye)\\b`,
  willDo: `\\b(?:will|is going to|are going to|going to|about to|wants to|threatening to|threatened to|plans? to|planning to|intends? to|trying to) (?:\\w+ )?(?:kill|hurt|harm|do|die|jump|drown|burn|stab|shoot|take|end|come|be|finish|throw|cut|smother|get|beat|collect|leave|meet)\\b`,
  isDoing: `\\b(?:he|she|they|${kin}|${young}) (?:is|are|has|have|s|just|keeps|still)(?: \\w+)? (?:\\w+ing|got|gone|just|taken|been|left|turned|locked|hit|thrown|stopped|lost|broken|run|come|put|pulled|stood|sat)\\b`,
  comesAt: `\\b(?:outside|downstairs|upstairs|reception|next door|next room|at the (?:door|gate|window|house|home|school|property|address|flat)|in the (?:house|flat|home|room|next|car|bath|building|corridor|kitchen|garden|property|toilet|toilets|waiting)|here|en route|on (?:his|her|their|the) way|waiting)\\b`,
  dueSoon: `\\b(?:tonight|today|tomorrow|now|this (?:morning|afternoon|evening|weekend|minute)|due to|at (?:\\d|half|three|four|five|home time)|on (?:friday|saturday|sunday|monday)|about to|in (?:an|half|ten|five|twenty|\\d+) (?:hour|minutes|mins)|ago|since (?:yesterday|friday|last|the|this|sunday|monday|thursday|lunch|breakfast))\\b`,
  bodyAndAge: `\\b(?:\\d{1,2}|child|baby|infant|newborn|toddler|pt|patient|weeks?|months?|m|f)\\b(?: \\w+){0,8} (?:bruis\\w+|fracture\\w*|burns?|bleed\\w*|blood|swell\\w*|swollen|marks?|injur\\w+|rash|limp|floppy|grey|mottled|blue|lethargic|grunting|fits?|fitting|seiz\\w+|unconscious|unresponsive|vomit\\w*|temperature|weight|bite\\w*|scald\\w*|wounds?)\\b`,
  unwilling: `\\b(?:will not|would not|does not want to|do not want to|refus\\w+|begging|begs|scared|frightened|terrified|afraid|crying|sobbing|clinging|insists?|evasive|demanding|declin\\w+|discharg\\w+)\\b`,
  unseen: `\\b(?:no|not|nobody|without|never)(?: \\w+){0,2} (?:answer\\w*|adults?|one|breathing|pulse|respond\\w*|response|seen|heard|home|back|collected|returned|wake|waking|moving|food|heating|come|picked|turned|there|here|known|insulin|inhaler)\\b`,
  found: `\\b(?:found|just found|seen|just seen|saw|spotted|heard|can hear|can see|walked in on|watching|noticed)\\b`,
  quoted: `\\b(?:quote|quotes|quoted|the line|the phrase|the words|saying goes|section where|voice of|which of|which review|type cases)\\b`,
  ofOurs: `\\b${ours}\\b`,
  aboutOurs: `\\b(?:learning|lessons?|reviews?|findings?|briefings?|reading|training|anything|something|research|resources?) (?:on|about|around|for|from|where|involving|when|that|to|with|in|re)\\b|\\b${ours} $`,
  sayAboutIt: `\\bwhat (?:do|does|did|have|has|can|is|are|was|were)(?: \\w+){0,3} (?:say|said|tell|told|found|find|learn|learnt|learned|recommend\\w*|show|shown|conclude\\w*|there|happened)\\b`,
  because: `\\b(?:because|i ask|asking|reason|also|but|meanwhile|actually|while i|sorry|one thing|though)\\b`,
  teaching: `\\b(?:training|session|slides?|assembly|presentation|presenting|deliver\\w*|teach\\w*|essay|dissertation|assignment|student|students|workshop|induction|supervis\\w+|team meeting|briefing|lecture|twilight|inset|cpd|topic)\\b`,
  inGeneral: `\\b(?:children|babies|parents|mothers|fathers|teenagers|teens|boys|girls|infants|toddlers|families|siblings|adolescents|young people|pupils|kids|adults|men|women|partners|practitioners|professionals) (?:who|whose|with|in|and|at|as|from|by|under|aged|on|of)\\b|^ (?:children|babies|parents|mothers|fathers|teenagers|boys|girls|infants|toddlers|families|siblings|young people|pupils|dads|mums)\\b`,
  inThePast: `\\b(?:years? ago|last year|in (?:19|20)\\d\\d|historic\\w*|used to|closed now|in the past|survived|back then|previous\\w*|once)\\b`,
  askingStart: `^ ${ask} `,
  following: `^ (?:and|so|but|ok|then|also|just|only|same|more|no|yes|actually|thanks|thank)\\b`
}

/** The names of the manners of speaking. */
export const frames: readonly string[] = Object.keys(written)
const patterns = Object.values(written).map(pattern => new RegExp(pattern.replaceAll('^(', '^ ('), 'u'))

/** The manners of speaking found in a row of words, by their places among the names. */
export function framesOf(words: readonly string[], published: ReadonlySet<string>): number[] {
  const line = ` ${words.map(word => published.has(word) ? 'pname' : word).join(' ')} `
  return patterns.flatMap((pattern, at) => pattern.test(line) ? [at] : [])
}
