/** Verbs by which a part of a question is put in, taken out or moved. The word that goes with one tells what is done, whatever the verb: "stir in" adds, "shave off" leaves out, "hop over to" takes something else. */
export const handled = 'add|append|attach|bake|blend|bolt|boot|bring|bung|carve|chalk|chop|chuck|clip|comb|cross|cut|drag|draw|drop|factor|feed|fling|fold|get|heap|hoof|insert|kick|knock|layer|lob|lop|lump|mix|pack|pare|patch|peel|pick|pile|plonk|plug|pop|prune|pull|push|put|rope|rub|scoop|score|scrape|scratch|scrub|shake|shave|shove|slide|sling|slip|slot|splice|sprinkle|squeeze|stack|stick|stir|strike|strip|stuff|sweep|tack|tag|take|throw|tie|tip|toss|trim|weave|wedge|weed|whack|whip|wipe|write'

/** Puts what follows beside what was asked. */
export const intoIt = `(?:${handled})(?: (?:some|that|this|it|them))?(?: (?:in|into|on|onto|on top|alongside))+`

/** What turns down what follows wherever it begins what is said, in a first question as after one: "steer clear of suicide", "avoiding drugs". */
export const keptAway = 'avoid(?:ing)?|skip(?:ping)?|omit(?:ting)?|forget(?:ting)?|ignor(?:e|ing)|ditch(?:ing)?|bin(?:ning)?|drop(?:ping)?|bar(?:ring)?|dodg(?:e|ing)|swerv(?:e|ing)|eliminat(?:e|ing)|exclud(?:e|ing)|(?:leav|tak)(?:e|ing) out|(?:miss|cut)(?:ting|ing)? out|(?:steer|stay|keep)(?:ing)? (?:well |right )?(?:(?:clear|away)(?: (?:of|from))?|off)|shy(?:ing)? away from'

/** Verbs that turn down what follows them alone. */
export const turnedAway = `${keptAway}|hold(?= the)|nix|junk|shed|shelve|sack(?: off)?|park|purge|veto|reject|cull|subtract|deduct|take away|pass on|steer off|(?:get|be) sh[uo]t of|do away with|sick of|fed up (?:of|with)|tired of|done (?:with|to death)|save me(?: from)?|less(?= (?:the|any|those)\\b)|sans|leaving|weed|not counting|not including|not incl`

/** Verbs for what is not wanted. */
export const putAway = `lose|ditch|drop|bin|dump|remove|skip|ignore|exclude|scrap|delete|forget|hide|chuck|leave out|take out|get rid of|dont want|no need for|${turnedAway}`

/** What was asked makes way for what follows: "ditch that for suicide", "swop babies for teenagers". */
export const turnedIn = '(?:ditch|drop|bin|dump|scrap|lose|leave|forget|chuck|park|sack|trade|switch|change|swap|swop|sub) (?:that|it|this|them|those|these) (?:(?:and|then) (?:do|try|go for|have|give me|show me)|for|in favour of|over to)(?= )|(?:swop|sub|flip|convert|trade in) (?!(?:in|it|that|this|them|over|round|my)\\b)(?:\\S+ ){1,4}?(?:for|with|to|into)(?= )'

/** Goes on to something of the same kind. */
export const movedTo = '(?:shift|move|jump|hop|skip|flip|pivot|turn|nip|slide|head|veer|bump|swing|cross|push|step|go|pop)(?: (?:it|that|this|them|me|us|things))?(?: (?:over|across|along|round))* to'

/** What was asked is asked once more, of something else: "run that again but with …", "as above but …", "ditto for …". */
const askedAgain = '(?:rerun|redo|(?:do|run|try|search|ask|repeat|go)(?= (?:\\S+ ){0,4}?(?:again|over|once more|one more time|search|question|query)\\b))(?: (?:me|it|that|this|them|one|the|same|very|search|question|query|thing|again|over|afresh|once|more|time))*'
const asBefore = '(?:(?:the )?same )?(?:as|like) (?:above|before|last time|previously|the last one)|ditto|likewise'
export const onceMore = `(?:(?:can|could|would|will|you|u|we|i|please|pls|just|now|ok|okay|right|and|so|lets|id like to|want to) )*(?:${askedAgain}|${asBefore})(?: (?:but|only|just|now|with|for|on|about|using))*(?= )`
export const inItsPlace = 'as the (?:new )?(?:theme|topic|subject|focus|issue)(?: (?:instead|now|please))?|(?<!by |at |of )this time(?: (?:round|around))?|in its place'

/** A word for more and a word for likeness ask for others: "a couple more of the same", "others in that style", "a twin of that one". */
const more = '(?:any|anything|something|some|more|others?|another|ones?|reviews?|cases?|else|two|few|couple|much|find|got|stuff)'
const it = '(?:it|that|this|them|those|these|him|her|that one|this one|that case|the same)'
export const likeness = `(?:${more}(?: (?:ones?|more|others?|reviews?|cases?|of|in|on|along|with|to|cut|the|a|very|much|is|are|that|which))* (?:(?:this|that|these|those|them|the same|same|a similar|similar|such an?)(?: (?:same|very))? (?:sort|kind|type|vein|nature|lines?|style|mould|ilk|manner|pattern|spirit|mode|fashion|bracket|category)|the same|that ilk)|(?:a |the |any )*(?:twin|match|mirror|parallel|parallels|counterpart|lookalike|echo|cousin|sibling|equivalent|companion)s? (?:of|to|for|with) ${it}|match (?:it|that|this))`

const things = '(?:cases?|reviews?|ones?|stor(?:y|ies)|situations?|examples?|incidents?|reports?|learning|reading|material|stuff|things?|scenarios?|accounts?|pieces?|docs?|documents?|titles?)'
const people = '(?:some(?:one|body)|any(?:one|body)|kids?|child|children|young (?:people|persons?|men|man|women|woman)|lads?|boys?|girls?|lass|lasses|teens?|teenagers?|famil(?:y|ies)|person|people|bab(?:y|ies))'
const adjective = '(?:similar|comparable|related|parallel|equivalent|analogous|matching|companion|kindred|corresponding|overlapping|sim)'
/** What others may share with one review. */
const shared = '(?:sorts?|kinds?|types?|vein|nature|lines?|style|mould|ilk|manner|pattern|ballpark|boat|league|mode|category|bracket|position|predicament|situation|circumstances|shoes|nature|genre|description|difficulties|needs|histor(?:y|ies)|challenges|experiences?|issues|themes?|topic|subject|concerns|features|stor(?:y|ies)|problems|learning|lessons|points|factors|background|elements|threads|li(?:fe|ves)|way)'
const same = '(?:(?:much|very|exactly|pretty much|roughly|more or less) )*(?:the (?:very )?same|this|that|these|those|a similar|similar|a comparable|comparable|overlapping|such an?|his|her|its)(?: (?:very|same|basic|key))?'
const shares = '(?:of|in|on|along|about|from|shar(?:e|es|ing)|rais(?:e|es|ing)|show(?:s|ing)?|tell(?:s|ing)?|cover(?:s|ing)?|ha(?:s|ve|ving)|with)'
const anyOther = `(?:(?:the |any |all )*(?:other|others|another|more|different)(?: ${things}| ${people})?|${it})`

/** The like of one review, by a word for what is like it ("parallel cases"), for what they share ("lads in the same boat"), or for its being the only one ("has this happened to anyone else"). */
export const kindred = [
  `(?<=^|, |·\\S+ |any |some |other |more |the |there |find |see |an? |for )${adjective} ${things}`,
  `(?<=\\b(?:${more}|${people}|${things}) (?:\\S+ ){0,2})${shares} ${same} ${shared}(?: (?:as|like|to) (?:${it}|his|hers|theirs))?`,
  `(?:happen(?:s|ed|ing)?|occur(?:s|red)?|come up|came up|cropped up|gone on|been seen) (?:\\S+ )??(?:elsewhere|(?:any|some)where else|in (?:another|other) \\S+|to (?:any(?:one|body)|some(?:one|body)) else|to (?:any |an)?others?(?: ${people})?)|been through (?:this|that|it|the same)(?: thing)?`,
  '(?<=\\b(?:is|was|isnt|wasnt) (?:this|that|it|he|she) )(?:the only (?:one|case|review|example)|a one off|an isolated (?:one|case|incident|example))(?: (?:of its (?:kind|type|sort)|like (?:this|that|it)))?',
  `(?:an? )?(?:different|other|another) (?:${people}|${things}|area|place)(?: (?:but|with|,))* (?:the )?same ${shared}`,
  `(?:the )?same ${shared}(?: (?:but|with|in|an?|,))* (?:different|other|another|new) (?:${people}|${things}|area|place)`,
  `compares?(?: (?:it|this|that|him|her|them))?(?: (?:with|to|against))(?: ${anyOther})?|what(?: else)? compares`,
  `(?:overlap(?:s|ping)?|parallels?|similarit(?:y|ies)|in common|common ground|resonates?|chimes?) (?:with|to|between) ${anyOther}`,
  `(?:another|more) of (?:these|this|that)(?! ${shared}| ${things})`,
  `(?:${things}|${people}|${more}|three) (?:that |which |to )?(?:bear(?:s|ing)? (?:a|any|some) (?:\\S+ )?(?:resemblance|likeness|similarity)|reminds? (?:you|me|us|one) of)(?: (?:to )?${it})?|${it} reminds? (?:you|me|us) of`,
  `(?:put|read|use|go|goes|sit|sits|set|stand|run|pair|pairs)(?: (?:well|nicely|it|this|that|them))* (?:alongside|next to|beside|up against)(?: ${it})?|(?<=\\b(?:more|another|second|other|others|something|else) (?:\\S+ ){0,2})to (?:put|go|use|pair|read|match) (?:${it} )?with(?: ${it})?`,
  `(?:any )?(?:other|another|different) (?:boards?|areas?|places?|partnerships?|counties|authorit(?:y|ies)|councils?) (?:see|seen|seeing|had|have|having|got|done|doing|come across|dealt with)(?: \\S+){0,2}? (?:this|that|it|the same|one)(?: too)?`,
  `(?:the )?same (?:sort|kind|type) of (?:${things}|${people})(?= ,|$)|(?:another|a second|one more)(?: one)?(?= ,|$)`,
  '(?:another|a second|other|further|more|a different) (?:examples?|instances?)(?: of (?:this|that|it|the same)(?: (?:happening|sort|kind|type))?)?|further (?:reading|material)(?: on (?:this|that|it))?|see also'
].join('|')

const those = '(?:those|these|them|that|this|it|the (?:same |existing |present )?(?:list|lot|ones|results?|set|search|mix|pile|answer))'
/** What follows or stands between is put beside what was shown: "to go with those", "on the same list", "keep these and …", "stick drinking in", "either will do". */
export const beside = [
  `(?:(?:that|which|to|could|can|would|might|will|should) )+(?:go|sit|run|stand|fit|stack|put)(?: (?:in|along|up|nicely))?(?: (?:with|alongside|beside|next to|on top of))+ ${those}`,
  `(?:(?:in|in along|along|together) with|alongside|beside) (?:those|these|them|that lot|this lot)(?= ,|$)|(?:on|in|to|into|onto) the same (?:list|lot|search|answer|results?|pile)`,
  `(?:keep|keeping|leave|hold onto|hang on to) ${those}(?: (?:there|in|up|as they are|where they are))?(?: ,)? (?:and|but|plus|then)(?= )(?! (?:lose|drop|ditch|bin|dump|remove|take|not|only|just|leave|narrow|limit))`,
  `(?:${handled}|let)(?!.* back\\b)(?= (?:\\S+ ){1,4}?(?:in|on|alongside|on top)(?: (?:there|here|too|also|as well|an all|n all|please|pls))*(?= ,|$))|(?<=·also (?:\\S+ ){1,4}?)(?:in|on)(?: (?:there|here))?(?= ,|$| (?:too|also|as well|an all|n all)\\b)`,
  `(?:besides|on top of|as well as|along with|in addition to) ${those}(?= ,|$)|(?:at|during) the same time`,
  'as (?:another|an extra|a second|an additional|an alternative|a further) (?:option|choice|theme|topic|one)|to add(?: (?:in|on|to (?:it|that|this|those|these|them|the (?:list|lot|pile|mix))))?(?= ,|$)',
  '(?:either|any)(?: (?:one|of them|of the two|of those|way))?(?: (?:will|would) do| is (?:fine|ok|good|enough|grand)| works| counts)|(?:it |they |that )?(?:doesnt|dont|does not|do not|neednt|need not|not)(?: (?:have|need) to)?(?: (?:be|have|involve))?(?: necessarily)? both(?: (?:at once|together|of them))?|not necessarily together|even if (?:\\S+ )?(?:no|not|isnt|arent|without)\\b[^,]*'
]
