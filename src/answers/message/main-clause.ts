import { parsed, type ParsedMessage } from './parse.ts'
import type { Understood } from '../../search/match.ts'
import type { Reader } from '../../search/asked/understand.ts'
import { actOf, does } from './dialogue-act.ts'
import { opensAlone } from './follow-up.ts'
import type { Role } from './role-lexicon.ts'
import { ordinals } from './ordinal.ts'
import { partsOf, says } from './context.ts'

/** A message, or the part of it that counts. */
export interface Clause { question: string, h: ParsedMessage }

/** No rule but by one of these says that a message makes no sense alone. */
const standing: readonly Role[] = ['open', 'wider', 'step', 'same', 'linked', 'like', 'rank', 'rest', 'whole', 'compare', 'other']

/** Whether a message makes no sense without the one before. Its roles are asked first: to know more it must be read. */
export const isAlone = (h: ParsedMessage, read: Reader, before?: Understood): boolean => (h.has(...standing) || opensAlone.test(h.said)) && actOf(h, partsOf(h, read), before)?.alone === true

/** A message may open with a few words and a pause. */
const opening = /^(?<lead>[^.,;!?:]{2,40})[.,;!]+\s+(?<rest>\S.*)$/s
const mostOpening = 3

/** A few words that do nothing, name nothing and point at nothing. */
function isIdle(text: string, last: Understood, read: Reader): boolean {
  const h = parsed(text)
  if (!h.isBare || h.size > mostOpening) return false
  const asked = read(text)
  return !says(asked) && asked.words.length === 0 && !asked.order && ordinals(h.said, last).length === 0
}

/** A message without the words of thanks or wonder that it opens with, known or not, or without the reason for it: they say nothing of ours, and what is beside them does. */
export function mainClause(question: string, h: ParsedMessage, last: Understood, read: Reader): Clause {
  const { lead = '', rest = '' } = opening.exec(question)?.groups ?? {}
  if (rest === '' || !isIdle(lead, last, read) || read(rest).held) return withoutReason(question, h, last, read)
  const left = parsed(rest)
  return says(read(rest)) || actOf(left, partsOf(left, read), last)?.act === 'recall' ? { question: rest, h: left } : { question, h }
}

/** Of two clauses the one that makes no sense without what was shown, where both together do not say so and the other names nothing: that tells why. */
function withoutReason(question: string, h: ParsedMessage, last: Understood, read: Reader): Clause {
  const leans = (h: ParsedMessage): boolean => isPick(h, last) || isAlone(h, read, last)
  const cut = leans(h) ? undefined : clausesOf(question).find(({ move, reason }) => isPick(parsed(move), last) ? isReason(reason, read) || isSaidBeside(reason, read) : isAlone(parsed(move), read, last) && isReason(reason, read))
  return cut ? { question: cut.move, h: parsed(cut.move) } : { question, h }
}

/** Tells a place in the list that was shown. */
const isPick = (h: ParsedMessage, last: Understood): boolean => [h.core, h.said].some(text => ordinals(text, last).length > 0)

/** Beside a place, what asks nothing and names no theme tells when or what for: "supervision's in ten mins", "I'll read that on my break". */
function isSaidBeside(text: string, read: Reader): boolean {
  const { wishes, understood: { filters } } = read(text)
  return !parsed(text).has('other', 'same', 'compare', 'also', 'rest', 'linked', 'not') && !wishes.some(w => w.must && w.kind !== 'form') && Object.keys(filters).every(key => key === 'documentKinds')
}

/** Names nothing that is held, and does nothing with what was shown. */
const isReason = (text: string, read: Reader): boolean => !does(parsed(text)) && !read(text).held && !says(read(text))

/** With more pauses than this a message is a story and no move with its reason; each cut is read anew. */
const mostPauses = 6

/** Every way to cut a message in two at a pause, the later part first: a reason is mostly told before what it is for. */
function clausesOf(question: string): { move: string, reason: string }[] {
  const pauses = [...question.matchAll(/\s*[.,;!?:]+\s+(?:(?:so|but|and) )?| - /gi)]
  return pauses.length > mostPauses ? [] : pauses.flatMap(({ 0: { length }, index }) => {
    const [first, second] = [question.slice(0, index), question.slice(index + length)]
    return [{ move: second, reason: first }, { move: first, reason: second }].filter(({ move, reason }) => move !== '' && reason !== '')
  })
}
