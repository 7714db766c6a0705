const lead = /^((and|so|but|ok|okay|oh|well|right|just|actually|hmm|sorry|thanks|great) )*/

/** Those that were shown, by a word that stands for them. */
const them = '(?:it|its|he|hes|she|shes|him|her|his|hers|they|theyre|them|their|theirs|(?:this|that)(?: one| review| report| case)?|the (?:child|baby|boy|girl|lad|lass|young person|young man|teenager|kid|infant|review|report|briefing|audit|case))'
const asking = '(?:what|whats|which|how|hows|when|whens|who|whos|whose|where|wheres|why|was|were|is|are|did|does|do|has|have|had|(?:can|could) you (?:tell|remind|say)|tell me|tell us|remind me|any idea|do you know|do we know|does anyone know)'
const helping = '(?:did|was|were|is|are|does|do|has|had|have|would|could|can|might)'

/** Of its very build it asks of what was shown: "what did it find", "was she in care". */
const ofThem = new RegExp(`^(?:do we know |does it say |do they say |can you tell me |tell me )?(?:(?:what|which|how|when|where|who|why|if|whether)(?: [a-z]+){0,3} )?${helping} ${them}\\b|^(?:whats|whos|whens|wheres|hows) ${them}\\b|^${asking} (?:old|many|long|much)(?: [a-z]+)? ${helping} ${them}\\b`)
/** Speaks of what was shown somewhere in the question. */
const speaksOfThem = new RegExp(`^${asking}\\b.*\\b${them}\\b`)
/** A fact alone, of whatever was shown: "what age?", "boy or girl?", "about what?". */
const fact = /^((at |in |by |for |from |to |of |on )?(how many (months|weeks|years|days|pages)|(which|what) (board|side|area|partnership|year|county|city|police force|agency|age|month))|(what|which|when|how long|who|where) (are|is|was|were|do|does|did) (the|their|its|his|her) (codes?|dates?|titles?|names?|links?|ages?|years?|learning|findings|recommendations|points?|themes|chair|author|publisher|cause|reports?|reviews?)( (mean|say|for|stand for|come out|cover))?|(is|are|was|were) there [a-z ]{1,30} in (it|that|this|there|them|any of them)|(is|was) (it|that|this) (a |an )?[a-z]+ or (a |an )?[a-z]+|how old|what age|which age|how many( children| kids| families| people| babies| were there| of them)?|how long( ago)?|when|when published|who( by|for| did (it|that|this)| wrote (it|that|this)| published (it|that|this)| carried (it|that|this) out)|by who|by whom|about what|on what|about who|of what|why|where|where was that|boy or girl|girl or boy|male or female|female or male|died or survived|did (he|she|they|it) die|(which|what) (board|years?|area|partnership|agency|agencies|council|side)|what (date|code|name|title|type|kind|sort|happened|was it|came out|went wrong|was learned|was learnt|learning|findings|themes|changed)|whats in it|in what year|which year( was that| was it)?|the gist|gist|the code|the link|the date|the title|the name|the age)( please| pls| then| exactly| though| roughly| again)?$/
/** Asks to be given a part of it, or to open it. */
const giving = /^(?:please )?(?:(?:can|could) (?:i|we|you) )?(?:give|send|show|tell|read|open|see|view|get|have|share)(?: me| us)? (?:(?:the|its|their) (?!one|ones|other|others|rest|first|last|second|third|same|next)|(?:that|this|it)(?: one| review| report| again)?$|more(?: on| about)? (?:it|that|this)(?: one)?$|more$|them(?: again| all)?$|those(?: again)?$)|^(?:open|read|show|view) (?:it|that|this)\b|^more (?:on|about) (?:it|that|this|them|him|her)(?: one)?$|^tell me more\b/
/** Looks for something else, or picks from what was shown. */
const seeking = /\b(else|others?|another|similar|same|instead|like (it|that|this|him|her|them|those)|(any|some|one|ones|which|none|all|both|either|first|last|rest|each) of (it|them|those|these|that)|which (ones?|review|reviews|report)|is there|are there|was there|were there|have you|do you have|have we|do we have|got any|anything|something|anyone|any (reviews?|more|newer|older|younger)|newer|older|younger|earlier|later|more recent|since then|if|rather than|apart from)\b|^(what|how) about\b/

/** Asks what happened to someone in it. */
const happened = /^what (has |had |have )?happen(ed|s|ing)? (to|with) the\b/

/** Tells of the only one shown: "and he died from what". */
const ofHim = /\b(he|hes|she|shes|him|her|his|hers)\b/

/** How a message asks of the reviews that were shown: by its build, by a word for them in it, by a fact alone, to be given a part, or what happened to some in it; undefined when it does not. */
export function askedOfThem(text: string): 'build' | 'word' | 'fact' | 'part' | 'tale' | undefined {
  const said = text.replace(lead, '')
  if (fact.test(said)) return 'fact'
  if (seeking.test(said)) return happened.test(said) ? 'tale' : undefined
  if (ofThem.test(said)) return 'build'
  if (giving.test(said)) return 'part'
  if (speaksOfThem.test(said)) return 'word'
  return ofHim.test(said) && / (what|when|how|why|who|where|which( \w+)?|from what|of what|how old|what age)$/.test(said) ? 'build' : undefined
}

/** Opens as a question on some fact, though no word in it stands for what was shown: "how many were arrested". */
export const opensAsFact = (text: string): boolean => !seeking.test(text.replace(lead, '')) && /^(how (many|much|long|old|far|often)|what|which|who|when|where|why|was|were|is|are|did|does|has|had)\b/.test(text.replace(lead, ''))

/** Asks whether something was so: that is asked of a story. */
export const isOfPast = (text: string): boolean => /^(was|were|did|had) /.test(text.replace(lead, ''))

/** Speaks of one review, or of one child, and not of several. */
export const isOfOne = (text: string): boolean => /\b(it|its|he|hes|she|shes|him|her|his|that|this|the (child|baby|boy|girl|lad|lass|young person|young man|teenager|kid|infant|review|report|briefing|audit|case))\b/.test(text) && !/\b(they|them|their|those|these|children|babies|ones)\b/.test(text)
