/** Words that undo what was asked: a way back to what was shown before, a limit that is lifted, and a part that is not wanted. */

/** Where a clause begins, or ends. */
export const from = '(?<=^|, |·\\S+ )'
export const to = '(?= ,|$)'

const list = '(?:list|lot|search|results?|answers?|page|set|batch|view|selection|screen|reply|response)'
const fetch = '(?:no|nah|nope|sorry|soz|oops|ok|okay|right|so|but|and|then|actually|wait|well|please|can|could|would|will|you|we|i|me|us|id|just|now|let|lets|like|show|give|bring|get|put|restore|return|reinstate|take|have|see|want|need|prefer|preferred|liked|go|going|back|up|display|flip|switch|jump|to)'
const earlier = '(?:before|earlier|previously|originally|first|initially|at first|at the start|to (?:start|begin) with|an? (?:minute|moment|second|sec) ago|just now|last time)'
const narrow = '(?:limit|filter|restrict|narrow|trim|cut|reduce|shrink|whittle|shorten|change|ask|say|add|put|do)'
const narrowed = '(?:limit(?:ed)?|filter(?:ed)?|restrict(?:ed)?|narrow(?:ed)?|trim(?:med)?|cut|reduced?|shr[aiu]nk|whittled|shortened|changed|asked|said|added|put|took|did|done|messed|went)'
const extent = '(?:limit|filter|restriction|cut ?off|cutoff|range|constraint|criteri(?:a|on)|narrowing)s?'

/** Ways back to the answer before: by its place, by how it was, by what was done to it since, or by that being a mistake. */
export const wayBack: readonly string[] = [
  `${from}(?:${fetch} )*(?:the |my |your |that |those )?(?:previous|prev|prior|last|earlier|first|original|initial|other|old|longer|bigger|wider|fuller|full|whole|entire|complete|unfiltered)(?: \\S+)? ${list}(?: (?:again|back|up|then|now|more|instead|better))*${to}`,
  `${from}(?:${fetch} )*(?:how|as|what|the way) (?:it|that|things|they) (?:was|were|looked|stood)(?: all)?(?: ${earlier})*${to}`,
  `${from}(?:${fetch} )*(?:what|where|how) (?:we|i|you) (?:was|were|had|had it|showed|gave|did|said|started)(?: (?:me|us|looking at|on|it|with))*(?: ${earlier})*${to}`,
  `(?:what|which ones) (?:was|were|did|had|have) (?:it|that|there|they|those|you|we|i)(?: (?:show|shown|have|had|give|given|list|listed|got|get|say|said|me|us|on))* ${earlier}(?: (?:this|that|these|those))?${to}`,
  `${from}(?:${fetch} )*(?:(?:the|that|those) )?(?:${list}|ones|reviews|what|how it was|everything)? ?(?:from )?before (?:i|you|we|u|it was|that was|they were|it got|that got)(?: just)? ${narrowed}[^,·]*`,
  `(?:the |that |those )?(?:${list}|ones) (?:you|we|i) (?:gave|showed|had|listed|started|sent|did|saw)(?: (?:me|us|with))* ${earlier}`,
  `${from}(?:${fetch} )*(?:bck|(?:an?|one) (?:step|stage|page|level|move|go) back|back (?:an?|one) (?:step|stage|page|level|move|go|bit)|(?:bck|back) to (?:before|previous|prev|earlier|the (?:previous|prior|last|original|first) ones?))${to}`,
  `(?:undo|ignore|forget|cancel|scrap|reverse|revoke|take back|disregard|scratch|remove|lose|drop|delete)(?: (?:that|the|my|this|your))? (?:last|latest|previous|most recent) (?:message|filter|limit|bit|step|change|request|move|thing|narrowing|instruction|question|restriction|go)`,
  `(?:i|we) (?:(?:shouldnt|should not|ought not to) have ${narrowed}|(?:didnt|did not|never) mean(?:t)? to ${narrow}|wish (?:i|we) hadnt ${narrowed})(?: (?:it|that|this|them))?(?: down)?`,
  `(?:where (?:did|have|has)|wheres|what(?:s| has)? happened to) (?:the |all the |my )?(?:others?|rest|other ones?|list|missing ones?)(?: (?:go|gone|went))?`,
  `(?:put|bring|get|have|want|need|let) (?:the |all |all the |my )?(?:others?|rest|lot|everything|other ones?|missing ones?) back(?: in)?`,
  `${from}(?:to |the |go |show |give |me )*(?:previous|prev)(?: (?:ones?|please|again))*${to}`,
  `(?:without|minus|less|lift|no) (?:the|that|this|any|my)? ?${extent}(?: (?:again|now|this time))*${to}`
]

/** What narrows a question, by its kind, beside the word for that kind: "the time limit", "the date bit". */
const limit = '(?:limits?|filters?|restrictions?|ranges?|frames?|spans?|windows?|scales?|cut ?offs?|constraints?|conditions?|criteri(?:a|on)|requirements?|thresholds?|bit|part|thing|stuff|rule|side|aspect|stipulation)'
const off = '(?:go|come (?:off|out)|off|out|away|gone|lifted|removed|dropped|ignored|relaxed|scrapped|binned|ditched|forgotten|cleared|skipped|widened|opened(?: up)?|loosened|disregarded|discarded|deleted|cancelled|undone|left (?:out|off|open|aside)|taken (?:out|off|away)|(?:set|put|laid) aside)'
const may = '(?:can|could|may|might|should|must|needs?|has|have|had|ought|want|to|be|all|also|just|now|get|got|is|are|was|please|safely|probably)'
const release = '(?:drop|forget|remove|ignore|scrap|scratch|scrub|strike|skip|ditch|bin|lose|clear|never mind|relax|loosen|ease|lift|undo|cancel|delete|disregard|discard|widen|extend|stretch|dump|chuck|axe|wipe|do away with|get (?:rid|shut|shot) of|let go of|no need for|without|(?:take|leave|cut|strip|set|put|knock|chuck) (?:off|out|away|aside)|stop (?:using|applying))'
/** All that narrows is lifted at once: "wipe the filters", "take all of the limits off", "remove everything I added". */
export const limitsCleared = `(?:${release}|remove|take|turn|switch|reset|clear out)(?: (?:all|every|each|both|other|of|the|that|these|those|them|my|our|your|any))* (?:(?:filters|limits|restrictions|criteria|constraints|conditions|narrowing|refinements|filtering)|(?:everything|whatever|all|bits|things|stuff)(?: that)? (?:ive|i|we|weve|you) (?:(?:have|had|just|since) )*(?:added|put on|put in|narrowed|said since|asked since))(?: (?:off|out|away|again|now|completely|altogether|entirely|so far|since|on))*`
const the = '(?: (?:the|that|this|my|our|your|those|any))?'
const held = '(?:limit|restrict|filter|narrow|confine|keep|stick|hold|cap|stop|start|tie|fix|cut)(?:t?ing|p?ed)?'
const needless = '(?:dont|do not|didnt|did not|doesnt|does not|not|no|never|without|stop|neednt|need not|wont|no longer|rather not|shouldnt|why)(?: (?:need|needs|have|has|want|got|mind|bother|really|actually|me|you|we|i))*(?: (?:it|this|that|them|those|these))?(?: (?:to|2|for))?'
const old = '(?:old|older|earlier|historic|less recent|dated|ancient)'
const fresh = '(?:newer|new|newish|later|recent|more recent|modern|current|up to date)'
const themselves = '(?:it|this|that|them|those|these|us|me|things|the (?:list|search|results|answers?))'
const reviews = '(?:reviews?|reports?|stuff|things|material|learning|documents?|publications?|papers?)'

/** Limits that are lifted, by the kind of what limits, an alternative that names it: a limit that may go, one that is not to be kept to, and reviews as old as they come. */
export const limitsLifted = (kind: string): readonly string[] => [
  `(?:the |that |this |my |our |your )?(?!when|where|who|how)${kind}(?: ${limit})*(?:(?: ${may})+ ${off}| come (?:off|out))(?! \\w+ing\\b)`,
  `${release}${the} ${kind}(?: ${limit})*(?: (?:off|out|away|aside))?(?! of (?!reviews?|reports?)\\b)`,
  `(?:take|leave|cut|strip|set|put|knock|chuck|lay|throw)${the} ${kind}(?: ${limit})* (?:off|out|away|aside|open)`,
  `${needless} ${held}(?: ${themselves})?(?: down)?(?: (?:by|to|on|at|from|in))*(?: (?:the|an?|any|only|just|one|certain))* ${kind}(?: ${limit})*`,
  `${needless} ${held}(?: ${themselves})?(?: down)?(?: (?:by|to|on|at|from|in))* (?:only |just |the )*(?<attribute>since|from|after|post|\\d{4}|recent|newer|new)(?: \\d{4})?(?: (?:on|onwards?|ones?|reviews?|and later))*`,
  `${release}${the}(?: ${limit}(?: of| on| to)?)? (?:about )?(?<attribute>since|from|after|post|\\d{4})(?: \\d{4})?(?: (?:on|onwards?|and (?:after|later)))?(?: ${limit})*${to}`,
  `(?:${release}|without|no)(?: the| that| a| any)? ${limit}(?: (?:at|of|on|to|in|from))? (?<attribute>since|from|after|before|pre|post|\\d{4})(?: \\d{4})?`,
  `(?:(?:both|either|whether|have|see|with) )*(?<attribute>(?:${old}|before) (?:and|or|nor) (?:${fresh}|after|since)|(?:${fresh}|after|since) (?:and|or|nor) (?:${old}|before))(?: (?:\\d{4}|ones?|${reviews}|alike|both|either|too))*`,
  `(?<attribute>time) (?:isnt|is not|doesnt|does not|not) (?:really )?(?:important|matter|relevant|an issue|a factor)`,
  `${release}${the} (?<attribute>time|recency|recent|since)(?: ${limit})+|(?:the |that |this )?(?<attribute>time|recency|\\d{4})(?: ${limit})+(?: ${may})* ${off}`,
  `${needless}(?: (?:be|just|only|the|so|that|have|very|all|particularly|necessarily|stick|keep|to))* (?<attribute>recent|new|newish|modern|up to date|current)(?: (?:ones?|${reviews}))?(?=${to}| (?:as|so|any|at)\\b)`,
  `(?:(?:it|they|these|those|ones?|that|you|we|can|could|may|might|be|go|going|look|looking|search|reach|back|is|are|fine) )*(?<attribute>as (?:old|early|far back|far|long ago)|however (?:old|early|far back|far|long ago)|no matter how (?:old|early|far back|far|long ago)|any distance|any length of time)(?: back)?(?: (?:as|you|u|we|i|it|they|is|are|like|want|can|could|need|got|have|goes?|fancy|hold|wish|please|that))*(?: on (?:dates?|years?))?`,
  `(?:(?:include|including|add|with|show|allow|have|want|and|the|any|some|all|even) )*(?<attribute>old ones|(?:${old}|${fresh}) (?:${reviews}|ones?))(?: (?:is|are|would be|be|can be|that|s))*(?: (?:too|as well|also|ok|okay|fine|good|welcome|alright|all right|included|in|allowed|count))+${to}`,
  `(?:any|all|every)(?: of the)? (?<attribute>child|children|kids?|young (?:person|people))(?: (?:generally|at all|will do|is fine))*${to}|(?<attribute>children|kids) (?:generally|in general)`,
  `(?:include|including|allow|accept)(?: (?:the|any|some))? (?<attribute>${old} ${reviews})`
]

const gone = '(?:left|taken|stripped|filtered|ruled|screened|weeded|cut|sorted|kept|knocked|thrown|chucked) (?:out|off|away)(?: of (?:it|this|that|them))?|discounted|excluded|dropped|omitted|skipped|binned|ditched|removed|ignored|hidden|scrapped|deleted|avoided'

/** Told of a part that is to go: what stands before it is not wanted. */
export const partGoes: readonly string[] = [
  `(?:(?:should|can|could|may|must|might|ought to|needs? to|has to|have to|want to) (?:(?:all|just|now|probably|also) )*be|(?<=(?:if|with|once) [^,]*)(?:is|are|was|were)) (?:${gone})(?: (?:off|from|out of) (?:this|that|the|it|my|your)(?: (?:list|lot|results?|search|set|answers?))?)?`,
  `(?:(?:can|could|may|must|should|need|needs|has|have|had|got|ought|want) )+(?:(?:to|all|just|now|better) )*(?:go|come (?:off|out)|be (?:off|out|gone))${to}`,
  `(?<=(?:^|, |·\\S+ |yes )(?:the |all |any |and |but )?\\w+(?: \\w+)? )(?:no|out|not so much|no (?:thanks|ta|thx|thank you)|not needed|not wanted)${to}`,
  `(?:is|are|was|were)(?:nt| not) (?:(?:the|an?|any|part|in|of|what|main|real|really|actually) )*(?:issue|problem|factor|cause|focus|concern|involved|it|mentioned|feature|present|relevant|reason|theme|topic|of use|suitable|appropriate|right)(?: (?:for|to|in) (?:my|our|the|this|it|that|them|us|me)(?: \\w+)?)?${to}`,
  `(?<=\\w )free(?= (?:ones?|reviews?|cases?|list|version|please)\\b|${to})`
]

const holder = '(?:i|we|ive|weve|there|are|is|theres)'
const many = '(?:loads|lots|tons|heaps|a lot|a load|a bunch|so many|a few)'
/** What follows is not wanted: it was had often enough ("a lot of families" are had, and not reviews of them), or is put by in a clause of its own. */
export const partLeft: readonly string[] = [
  `(?:(?:there|theres|its|are|is|far|way|already|thats) )*too (?:many(?: (?:of|on|about))?|much (?:on|about)(?= ))`,
  `(?:(?:${holder}|have|had|got|seen|done|read|already) )+(?:enough|plenty|${many}(?= (?:on|about|around)\\b))(?: (?:on|of|about|with|around))?(?= (?:\\S+ )*?(?:already|now|as it is|to be going on with|, )|${to})`,
  `(?:(?:${holder}|have|had|got|seen) )*(?:done|read|already|(?:have|had|got|seen|theres|are)(?= ${many} of (?:\\S+ ){1,3}(?:already|as it is|to be going on with)))(?: (?:have|had|got|seen|done|read|there|are))* ${many}(?: (?:of|with))?(?= \\S)`,
  `(?:${from}|and |but |so )(?:(?:i|we|ive|weve) )+(?:did|done|covered|had|used|taught|ran|looked at|read|seen)(?= (?:\\S+ ){1,3}(?:last|already|yesterday|before|this|in|the other)\\b)`,
  `(?<=mind |again |by |list |ones |and |but |also |then |${from})(?:removing|omitting|leaving (?:out|off|aside)|taking (?:out|off|away)|skipping(?: (?:past|over))?|dropping|hiding|ditching|excluding|ignoring|binning|cutting out|getting rid of|filtering out|discounting|losing|deleting|avoiding|stripping out)`,
  `(?<=\\b(?:if|once|when|after) (?:you|i|we|u) (?:\\w+ )?)(?:removed|omitted|left out|took (?:out|off|away)|skipped|dropped|hid|ditched|excluded|ignored|binned|cut out|got rid of|filtered out|discounted|lost|deleted|avoided|stripped out)`,
  `(?:get|getting|be) (?:shut|shot|rid|clear) of|skip (?:past|over)|steer (?:around|away from|clear of)|(?:go |going )?(?:easy|light) on|save for|minus|non(?= (?!accidental|acci|mobile|fatal|intentional|verbal|attend|engag|compl)\\w+(?: \\w+)? (?:ones?|cases?|reviews?|related|stuff)\\b)`,
  `(?:but|and|or|with|yes|again|, )? ?no(?= (?!·compare|older|younger|more|later|longer|date|ages?|earlier|newer|one|matter|need)\\w+(?: (?:and|or|&) \\w+| (?:or |and )?no \\w+| (?:ones?|reviews?|cases?|stuff|related|use|misuse|this time|please|thanks|ta))*${to})`
]
