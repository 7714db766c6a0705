/** Words for those who ask, and for what they ask for it: a question is seldom about them, though they name what reviews name too. */

/** Those who work with children, or learn to. */
export const post = 'manager|supervisor|tutor|head|deputy|lead|assessor|lecturer|mentor|director|chair|councillor|governor|sergeant|sgt|inspector|nurse|consultant|student|trainee|apprentice|therapist|analyst|clerk|examiner|commissioner|sendco|senco|dsl|officer|coordinator|worker|practitioner|adviser|advisor|visitor|midwife|doctor|gp|hv|sw|iro|pc|dc|ds|di|teacher|solicitor|psychologist|psychiatrist|paediatrician|registrar|dietitian|educator|trainer|auditor|champion|rep|specialist|matron|counsellor|caseworker|keyworker|lado|amhp|nqsw|asye|clinician|physio|paramedic'
const posts = `(?:${post})s?|deputies|midwives|professionals?|colleagues?|staff|team|teams|carers?|volunteers?|(?:board|lay|panel|committee) members?|newbies|starters|learners`
const occasion = 'training|session|sessions|workshop|slot|briefing|talk|presentation|pack|reading|induction|teaching|day|event|meeting|meetings|mtg|cpd|forum|network|newsletter|podcast|committee|subgroup|away ?day|evening|conference|supervision|assignment|essay|inset|huddle|handover|assembly|lecture|module|course|webinar|lunch|display|noticeboard|bid|refresher|toolbox'
const it = '(?:it|this|that|these|those|them)'

/** A whole clause that tells who asks, for whom, or for what: "for the foster carers' day", "I'm a trainer", "our lay member asked", "audience is governors". */
export const askersTold: readonly string[] = [
  `(?:(?:its|this is|thats|its all|all|just|needed|need (?:it|this|them)|doing (?:it|this)|wanted) )?for (?:\\S+ ){0,4}?(?:${posts}|${occasion})(?: (?:day|days|session|training|meeting|team|staff|evening|group|use|event|pack|slot))*(?: (?:on|next|this|tomorrow|in) \\S+(?: \\S+)?)?`,
  `(?:i am|im|as|we are|were|speaking as|asking as|being|coming at (?:it|this) as) (?:an? |the |one of the )?(?:\\S+ ){0,3}?(?:${posts})(?: \\S+){0,3}?(?: (?:so|and)? ?what (?:would|should|do|might|could) (?:i|we) (?:want|need|read|use|look at|know|take from (?:it|them|this))(?: to (?:read|know|see))?)?`,
  `(?:i|we) (?:work|teach|train|manage|chair|volunteer|am based|are based) (?:in|at|with|for|on|as) (?:(?! so )[^,])*|were an? (?:\\S+ )?(?:nursery|school|college|charity|service|team|setting|hospital|surgery|practice|home)`,
  `(?:the |my |our )?audience(?: (?:is|are|will be|would be))?[^,]*|(?:the |my |our )?(?:readers|listeners|attendees|delegates|participants) (?:are|will be)[^,]*`,
  `(?:(?:gonna|going to|will|ill|well|im|we|planning to|want to|hoping to|to|i) )*(?:use|share|present|show|take|discuss|run|deliver|read|using|sharing|presenting|discussing|doing|do|running|delivering|taking|put|putting) ${it} (?:with|to|at|in|for|round|past|by|before|in front of) (?:\\S+ ){0,4}?(?:${posts}|${occasion})(?: \\S+){0,2}`,
  `(?:\\S+ ){1,4}?(?:are|am|is) (?:doing|using|running|sharing|presenting|reading) ${it} (?:with|to|at|in|for) [^,]*`,
  `(?:\\S+ ){0,4}?(?:${posts}) (?:(?:will|who|that|are|is|to) )*(?:want|wants|wanted|need|needs|asked|asking|ask|asks|reading|using|read|use|see|discuss)(?: (?:for|to see|to read))?(?: ${it})?`,
  `(?:an? |only an? |just an? )?\\d+ ?(?:min|mins|minute|minutes|hour|hours|hr) (?:slot|session|talk|lunch|meeting|huddle|workshop)`,
  `[^,]* (?:is|are) (?:who|what|whom) (?:its|it is|this is|theyre|these are|its all) (?:all )?for`
]

const speaker = '(?:i|we|im|were|ive|weve|my|our)'
const wanting = '(?:want|need|only|just|meant|mean|asked|said|like|would|could|can|after|looking|interested|talking|am after|am looking|are after|are looking|are interested)'
const onward = '(?:please|pls|just|only|could|can|would|will|show|keep|give|narrow|limit|stick|filter|i|we|id|wed|its|it|thats|the|drop|leave|lose|take|make|no|not|any|add|include|which|what)'
/** "So just them" is of those that the reason tells of. */
export const ofThem = '(?:[^ ,]+ ){0,6}?(?:them|those|that)(?: (?:only|ones|please))?(?= ,|$)'
/** A reason before what is asked, "we've a boys' school in tomorrow so …", or after it, "… as I work with girls"; true where it opens a clause. */
export const reasons: readonly (readonly [boolean, string])[] = [
  [true, `(?:(?:${speaker}(?! ${wanting}\\b)|(?:its|this is|thats|its all|theyre) for) [^ ,]+(?: (?!so )[^ ,]+)*?(?= so ${onward}\\b)(?! so ${ofThem}))`],
  [true, `(?:as|because|cos|coz|since|seeing as) (?:${speaker}(?! ${wanting}\\b)|its for|this is for) (?:(?! so )[^,])+?(?= ,| so | ${speaker} (?:(?:would|really|do) )*${wanting}\\b| (?:can|could|please|id|wed)\\b)`],
  [false, `(?:as|because|cos|coz|since|seeing as) (?:${speaker}(?! ${wanting}\\b)|its for|this is for) [^,]+(?= ,|$)`]
]
