import type { Word } from './words.ts'

/** Begins another clause after "and", "but" or "so". */
const subject = /^(i|im|ive|id|ill|we|were|weve|wed|well|he|she|they|theyre|theyve|it|its|this|that|the|my|our|colleague|colleagues|somebody|someone|nobody|everyone|not|no)$/
const joins = /^(and|but|so|while|whilst|because|cos|though|although)$/

const material = '(?:one|ones|reviews?|reports?|summary|summaries|briefings?|paper|document|audit|guidance|strategy|template|database|toolkits?|inquiry|it|that|them|those|both)'
const others = '(?:colleagues?|(?:the |my |our )?others?|(?:the )?other (?:group|team|table|half|lot|class)s?|(?:the |my |our )?(?:rest|partner|deputy|manager))'
const writer = '(?:i|we|ive|weve|id|wed)'

/** What a clause names that was read, had or sent before, is somebody else's, or was asked the time before. */
const spent = new RegExp([
  `^(?:and |but |so )?${writer}(?: (?:have|had|already|just|also|both))* (?:read|seen|used|been through|gone through|printed|covered|shared|saved)\\b(?: \\w+){0,8}? ${material}\\b`,
  `\\b(?:sent|gave|given|showed|shown|lent) (?:me|us) (?:\\w+ ){0,3}${material}\\b`,
  `^(?:and |but |so |the )?(?:\\w+ )?${others} (?:is |are |has |have )*(?:doing|taking|covering|got|chose|chosen|picked|did|had)\\b`,
  `\\b(?:${writer}|they)(?: (?:have|already|all))* (?:got|had|know|have) (?:lots|loads|plenty|a lot|enough|heaps) (?:on|about|of)\\b`,
  `^(?:and |but )?${writer} (?:offered|suggested)\\b`,
  '\\blast (?:time|month|week|term|year|session|meeting) (?:it was|i asked|we asked|i needed|we needed|she sent|he sent|they sent|we did|i did)\\b',
  '\\b(?:was|were|did) last (?:time|month|week|term|year|session)\\b',
  `\\b${writer} (?:was|were) (?:in )?here (?:\\w+ ){0,3}(?:asking|for)\\b`
].join('|'))
/** Of what is not there yet more may be asked. */
const lacks = /\b(?:not|never|nothing|havent|hasnt|didnt|none|no)\b/

/** For each word of a long message, whether it stands in a clause that names what is done with: "I've read the obesity one", "a colleague is doing neglect"; none where no other clause names a theme. */
export function spentPart(words: readonly Word[], story: boolean, themes: ReadonlySet<number>): boolean[] {
  const part = story ? partOf(words) : []
  return words.map((_, i) => part[i] === true && [...themes].some(at => !part[at]))
}

function partOf(words: readonly Word[]): boolean[] {
  const begins = words.map(({ sentence, paused, slash, text }, i) => sentence !== words[i - 1]?.sentence || (paused && !slash) || (joins.test(text) && subject.test(words[i + 1]?.text ?? '')))
  const part = words.map(() => false)
  words.forEach((word, from) => {
    if (!begins[from] || word.queried) return
    const next = begins.indexOf(true, from + 1)
    const to = next < 0 ? words.length : next
    const text = words.slice(from, to).map(({ text }) => text).join(' ')
    if (spent.test(text) && !lacks.test(text)) part.fill(true, from, to)
  })
  return part
}
