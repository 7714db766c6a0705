/** Verbs by which a part of a question is put in, taken out or moved. The word that goes with one tells what is done, whatever the verb: "stir in" adds, "shave off" leaves out, "hop over to" takes something else. */
export const handled = 'add|append|attach|bake|blend|bolt|boot|bring|bung|carve|chalk|chop|chuck|clip|comb|cross|cut|drag|draw|drop|factor|feed|fling|fold|get|heap|hoof|insert|kick|knock|layer|lob|lop|lump|mix|pack|pare|patch|peel|pick|pile|plonk|plug|pop|prune|pull|push|put|rope|rub|scoop|score|scrape|scratch|scrub|shake|shave|shove|slide|sling|slip|slot|splice|sprinkle|squeeze|stack|stick|stir|strike|strip|stuff|sweep|tack|tag|take|throw|tie|tip|toss|trim|weave|wedge|weed|whack|whip|wipe|write'

/** Puts what follows beside what was asked. */
export const intoIt = `(?:${handled})(?: (?:some|that|this|it|them))?(?: (?:in|into|on|onto|on top|alongside))+`

/** Verbs that turn down what follows them alone. */
export const turnedAway = 'hold(?= the)|nix|junk|shed|shelve|sack(?: off)?|park|swerve|dodge|purge|veto|reject|cull|subtract|deduct|take away|pass on|steer off|stay (?:away from|off|clear of)|keep (?:away from|off|clear of)|shy away from|sick of|fed up (?:of|with)|tired of|done (?:with|to death)|save me(?: from)?|less(?= (?:the|any|those)\\b)|sans|barring|leaving|weed|not counting|not including|not incl'

/** What was asked makes way for what follows: "ditch that for suicide", "swop babies for teenagers". */
export const turnedIn = '(?:ditch|drop|bin|dump|scrap|lose|leave|forget|chuck|park|sack|trade|switch|change|swap|swop|sub) (?:that|it|this|them|those|these) (?:(?:and|then) (?:do|try|go for|have|give me|show me)|for|in favour of|over to)(?= )|(?:swop|sub|flip|convert|trade in) (?!(?:in|it|that|this|them|over|round|my)\\b)(?:\\S+ ){1,4}?(?:for|with|to|into)(?= )'

/** Goes on to something of the same kind. */
export const movedTo = '(?:shift|move|jump|hop|skip|flip|pivot|turn|nip|slide|head|veer|bump|swing|cross|push|step|go|pop)(?: (?:it|that|this|them|me|us|things))?(?: (?:over|across|along|round))* to'

/** A word for more and a word for likeness ask for others: "a couple more of the same", "others in that style", "a twin of that one". */
const more = '(?:any|anything|something|some|more|others?|another|ones?|reviews?|cases?|else|two|few|couple|much|find|got|stuff)'
const it = '(?:it|that|this|them|those|these|him|her|that one|this one|that case|the same)'
export const likeness = `(?:${more}(?: (?:ones?|more|others?|reviews?|cases?|of|in|on|along|with|to|cut|the|a|very|much|is|are|that|which))* (?:(?:this|that|these|those|them|the same|same|a similar|similar|such an?)(?: (?:same|very))? (?:sort|kind|type|vein|nature|lines?|style|mould|ilk|manner|pattern|spirit|mode|fashion|bracket|category)|the same|that ilk)|(?:a |the |any )*(?:twin|match|mirror|parallel|parallels|counterpart|lookalike|echo|cousin|sibling|equivalent|companion)s? (?:of|to|for|with) ${it}|match (?:it|that|this))`
