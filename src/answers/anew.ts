/** Says that what follows has nothing to do with what came before. */
const anew = /\b(start (over|again|afresh)|new (question|search|topic|one)|(different|another) (question|topic|subject)|forget (that|it|about that)|scrap that|never ?mind)\b/
/** Puts what came before away, where it goes on to ask for something. */
const away = /^((ok|no|right|oh) )*(drop|leave|ignore|skip|park|bin) (that|it|this)\b(?! (one|out|bit|part)\b)/

/** A person and what is told of them: a question in full, however it is led in to. */
const ofItsOwn = /^((ok|okay|so|well|now|then|right|actually|sorry|try|show me|find me) )*(any|all|every|a|an|some)( other)? ((young|older|younger|school age|teenage|home educated|disabled) )?(people|person|child|children|kids?|bab(y|ies)|boys?|girls?|lads?|teen\w*|toddlers?|infants?|adults?|adolescents?|parents?|mums?|dads?|mothers?|fathers?|famil(y|ies)|siblings?) (who|whose|that|with|where|in|from|being|having)\b(?!.*\b(after|afterwards|before|since|later|there|too|as well|also|like that)$)/

/** True where a message puts away what came before, or asks in full; `topics`: whether it names a theme. */
export const isAnew = (text: string, topics: boolean): boolean => anew.test(text) || (topics && (away.test(text) || ofItsOwn.test(text)))
