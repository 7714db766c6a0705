import type { Scope } from './ask.ts'

/** For whom notices are asked for, where that is not the place they are asked for in: oneself alone, another person, another place. */
export type Whose = 'own' | 'person' | 'place'

const own = /(?:,|\s|\b(?:but|and)\b)*(?<!\p{L})(?:(?:just |only )*(?:for|to) (?:me|myself) (?:only|alone|personally|privately)|(?:only|just) (?:for |to )?(?:me|myself)|me (?:only|alone|personally|privately|myself)|personally|privately|(?:in|by|via|as|to) (?:a |my )?(?:dms?|direct messages?|private (?:message|chat)s?|(?:personal|own) (?:chat|dms?)|inbox)|in private(?=\W*$))(?!\p{L})/iu
const place = /(?:(?:in|to|for|on|into|from) )?\b(?:(?:the|an?|our|my|all|every|each|both|any|some|of) ){0,3}(?:(?!(?:in|to|for|on|from|about|this|that|the|our)\b)[\p{L}\p{N}&’'-]+ ){0,3}?(?:channels?|chats?)\b|\b(?:in |to |for )?(?:the |all |every |each )?(?:other|another|different) (?:teams?|groups?)\b/giu
/** The place that it is typed in, in other words. */
const ours = /^(?:(?:in|to|for|on|into|from) )?(?:(?:subscribe|mute|pause|notify|the|our|my|whole|entire|same|team|group|meeting) ?)*(?:channel|chat|this channel|this chat)$/iu
const someone = /(?<=\b(?:un)?subscribe )(?!(?:to|from|for|on|about|us|me|this|our|everyone|everybody|all|the (?:team|channel|chat|group|whole))\b)(?:[\p{L}'’-]+ ){1,4}?(?=(?:to|from) )/iu
const colleague = /(?<=\b(?:notify|alert|e-?mail|ping|message|tell|send|let|keep|sign|add|put) )(?:(?:my|our|the|his|her|their) )?(?:line |team )?(?:manager|boss|head|supervisor|deputy|colleagues?|dsl|leader|director)\b/iu
const byName = /(?<=\b(?:[Nn]otify|[Aa]lert|[Ee]mail|[Pp]ing|[Mm]essage|[Tt]ell|[Ss]end|[Ll]et|[Ss]ign) )\p{Lu}\p{Ll}+(?= (?:about|of|when|if|whenever|as|know|new|up)\b)/u

/** A text without the words that say for whom notices are asked for, where that is not all of the conversation it is typed in. */
export function addressed(text: string, scope: Scope): { text: string, whose?: Whose } {
  const plain = (left: string): string => left.replace(/\s+/gu, ' ').replace(/ (?=[,.!?])/gu, '').trim()
  if (own.test(text)) return { text: plain(text.replace(own, ' ')), ...scope !== 'personal' && { whose: 'own' } }
  const elsewhere = [...text.matchAll(place)].find(([words]) => !ours.test(words.trim()))
  if (elsewhere) return { text: plain(text.replace(elsewhere[0], ' ')), whose: 'place' }
  const [named, left] = someone.test(text) ? [true, text.replace(someone, '')] : [colleague, byName].reduce(([found, now], pattern): [boolean, string] => [found || pattern.test(now), now.replace(pattern, 'us')], [false, text] as [boolean, string])
  return { text: left, ...named && { whose: 'person' } }
}
