/** Says that what follows is what is wanted, in place of what was shown. */
const wants = [
  /^\W*(?:(?:can|could) (?:you|we|i) |please |now |ok )*(?:swap|replace|change|switch|exchange) [\w ]{2,30}? (?:for|with|to)\b/i,
  /^\W*(?:(?:ok|okay|right|and|no|lets|let's|can we|could we|please|now)\W+)*(?:(?:go|going) )?back to\b(?! (?:their|his|her|a |mum|mums|dad|dads|parents?|famil|home|live|living|school|birth|work|the (?:first|last|start|beginning|previous|other|list|one|two|second)))/i,
  /\b(?:i|we) (?:just |only |really |actually |still )?(?:need(?:ed)?|want(?:ed)?|meant|mean|was after|am after|were after|was thinking of|was looking for|am looking for|said)\b(?! to\b)/i,
  /\b(?:i'?d|we'?d|i would|we would) (?:like|prefer|rather(?: have)?)\b/i,
  /\b(?:i'?m|we'?re) (?:only |just |really |actually )?(?:after|looking for|thinking of|interested in)\b/i,
  /\b(?:needs? to be|has to be|must be|should (?:be|have been)|make (?:it|that|them|this)|change (?:it |that )?to|swap (?:it |that )?(?:to|for)|switch (?:it |that )?to|what (?:i|we) (?:want|need|meant) is)\b/i
]
/** Asks in full: what came before does not matter to it. */
const inFull = /\b(?:anything|something|reviews?|learning|lessons?|cases?|information|briefings?) (?:on|about|of|around|regarding|involving|where|for|with)\b/i

/** Puts away all that was shown: what it wants then is among the rest. */
const putAway = /^\W*(?:(?:no|ok|and|but)\W+)*(?:leave|take|drop|skip|cut|ignore|lose|forget|not) (?:those|these|them)\b/i

/** What a message wants in place of what was shown, "these are all girls, I need a boy"; undefined where it does not say so, or asks in full. */
export function wantedIn(question: string): { rest: string, narrows: boolean } | undefined {
  const text = question.replace(/[’‘`]/g, '\'')
  if (text.length > 120 || inFull.test(text) || putAway.test(text)) return undefined
  for (const pattern of wants) {
    const found = pattern.exec(text)
    const rest = found ? text.slice(found.index + found[0].length).replace(/^[\s,:-]+/, '') : ''
    if (!found || rest === '' || /\b(?:don'?t|do not|didn'?t|not|no longer|that'?s what) (?:\w+ )?$/i.test(`${text.slice(0, found.index)}${/^(?:i|we)\b/i.test(found[0]) ? '' : found[0]}`)) continue
    return { rest, narrows: /\b(?:only|just)\b/i.test(found[0]) || /^(?:the|those|ones?)\b/i.test(rest) }
  }
  return undefined
}
