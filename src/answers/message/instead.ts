import { isOfAge, type MessageContext } from './context.ts'

/** "No, I meant teenagers" where nothing was asked before of whom: it takes the place of all that was. */
function isMended({ h, wanted, before }: MessageContext): boolean {
  const said = ['told', 'no', 'want'].map(role => h.words(role as 'told' | 'no' | 'want')).join(' ')
  return /\bno\b.*\bmeant\b/.test(said) && wanted.wishes.every(w => !w.must || w.kind === 'who') && !isOfAge(before)
}

/** Asks how many there are on something, whatever was asked before. */
const counts = /^how many (?:reviews |cases )?(?:are|were) there (?:on|about)\b/

/** Puts away all that was asked for what it names: "never mind, do babies", "how many are there on neglect". */
export function isInstead(t: MessageContext): boolean {
  if (!t.aspects || !t.before || t.h.down !== '') return false
  return counts.test(t.h.said) || /^(?:never mind|nevermind|nvm)\b/.test(t.h.words('not')) || isMended(t)
}
