import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import type { Among } from '../../search/match.ts'
import type { Ranked } from '../../search/ranking/rank.ts'
import type { Search } from '../../search/search.ts'
import type { Wish } from '../../search/asked/wishes.ts'
import { joined, wishesBefore } from './joined-question.ts'
import { earlierOn } from './remembered.ts'
import { isTopic } from '../message/context.ts'
import { plainly, silent, type Asking, type FollowUpTurn, type Merged } from './turn.ts'

/** Ways to go back: to two answers together, to the wider one, to the one before, to the first of all, to the one on some theme, or with some of those that were left out. */
export type WayBack = 'both' | 'again' | 'previous' | 'first' | 'back-to' | 'put-back'

/** Answers what goes back to reviews that were shown before. */
export function createEarlierAnswers({ shelf: { reviews }, find }: Pick<Search, 'shelf' | 'find'>, vocabulary: Vocabulary, asking: Asking): Record<WayBack, (turn: FollowUpTurn) => Merged> {
  /** All that was shown in some answers. */
  function ofThose({ asked, put }: FollowUpTurn, answers: (Partial<Among> | undefined)[]): Merged {
    const all = answers.filter(answer => answer !== undefined)
    const made = all.flatMap(({ concepts = [], filters = {} }) => put({ wishes: wishesBefore({ concepts }, vocabulary), filters }).found)
    const ids = [...new Set(all.flatMap(({ shown = [] }) => shown))]
    const found = ids.map(id => reviews.findIndex(review => review.id === id)).filter(at => at >= 0)
    const concepts = [...new Set(all.flatMap(answer => answer.concepts ?? []))]
    const wishes: Wish[] = all.length < 2 ? wishesBefore({ concepts }, vocabulary) : concepts.length > 0 ? [{ any: concepts, kind: 'topic', must: true }] : []
    return { asked: asking(wishes, all.length < 2 ? all[0]?.filters ?? {} : {}, { ...asked, ...silent }), found: found.map(at => ({ ...made.find(f => f.at === at) ?? plainly(at), grade: 'direct' })) }
  }

  /** One answer again, and what stood beside it. */
  function asItWas(turn: FollowUpTurn, answer: Among | undefined): Merged {
    const { asked, found } = ofThose(turn, [answer])
    const { concepts, filters } = asked.understood
    const apart = concepts.length > 0 ? turn.put({ wishes: wishesBefore({ concepts }, vocabulary), filters }).found : []
    return { asked, found: [...found, ...apart.filter(({ at }) => !found.some(f => f.at === at)).map((f): Ranked => ({ ...f, grade: 'related' }))] }
  }

  /** Those of the wider answer that are named stand beside those that are left of it. */
  function putBack(turn: FollowUpTurn): Merged {
    const { asked, before, seen, put } = turn
    const fits = new Set(find({ ...asked, ...silent }).filter(f => f.grade === 'direct').map(f => f.at))
    const wider = ofThose(turn, [before.among])
    const found = wider.found.filter(({ at }) => seen.includes(at) || fits.has(at))
    return found.length > seen.length ? { ...wider, found } : put(joined(before, asked, asked.wishes.some(isTopic) ? 'also' : 'add', vocabulary))
  }

  return {
    both: turn => ofThose(turn, [/\bthree\b|\b3\b/.test(turn.heard.words('both')) ? turn.before.first : undefined, turn.before.last, turn.before]),
    again: turn => asItWas(turn, turn.before.among),
    previous: turn => asItWas(turn, turn.before.last),
    first: turn => asItWas(turn, turn.before.first),
    'back-to': turn => asItWas(turn, earlierOn(turn.before, turn.asked)),
    'put-back': putBack
  }
}
