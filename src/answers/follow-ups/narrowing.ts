import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import { preferred } from '../../search/said.ts'
import type { Search } from '../../search/search.ts'
import { isTopic, says } from '../message/context.ts'
import { isByName } from '../operation-names.ts'
import { joined } from './joined-question.ts'
import type { Recall } from './recall.ts'
import { isOfForm, type Swapping } from './replacement.ts'
import { aside, isAsked, silent, type FollowUpTurn, type Merged, type Turns } from './turn.ts'

/** Asks for a part of what was asked. */
export interface Narrowing {
  narrowed: (turn: FollowUpTurn) => Merged
  /** Of those like one that was meant before, the ones that fit. */
  likeThat: (turn: FollowUpTurn) => Merged | undefined
}

/** What narrowing falls back on where nothing is left: those shown, those that speak of a place, and those linked with one that was named. */
interface Fallbacks { recalled: Recall['recalled'], ofSetting: Swapping['ofSetting'], linked: (turn: FollowUpTurn) => Merged }

export function createNarrowing({ shelf: { reviews }, find, read }: Search, vocabulary: Vocabulary, { positionOf }: Pick<Turns, 'positionOf'>, { recalled, ofSetting, linked }: Fallbacks): Narrowing {
  function likeThat({ before, seen, asked, similar }: FollowUpTurn): Merged | undefined {
    const model = positionOf(before.of)
    const made = model === undefined || seen.includes(model) || asked.wishes.some(isTopic) ? undefined : similar([model])
    return made && made.found.length > 0 ? made : undefined
  }

  function narrowed(turn: FollowUpTurn): Merged {
    const { asked, before, put } = turn
    if (!says(asked)) return composed(turn) ?? { asked, found: [] }
    const alike = likeThat(turn)
    if (alike) return alike
    const made = within(turn, put(joined(before, asked, 'narrow', vocabulary)))
    if (made.found.some(f => f.grade === 'direct')) return made
    return ofAnother(turn) ?? otherwise(turn) ?? (made.found.length > 0 ? made : ofSetting(turn) ?? made)
  }

  /** What fits no review that was named may be asked of another. */
  function ofAnother({ asked, before, seen: [at] }: FollowUpTurn): Merged | undefined {
    const isDated = Object.keys(asked.understood.filters).join() === 'years' && !asked.wishes.some(w => w.must)
    const isNamed = before.filters.named !== undefined || (isDated && at !== undefined && isByName(reviews[at]!, before, read))
    const alone = isNamed && !isOfForm(asked) ? find(isDated ? { ...asked, ...silent } : asked) : []
    return alone.some(f => f.grade === 'direct') ? { asked, found: alone } : undefined
  }

  /** What narrows to none of those shown, as one question with the theme before, or of one review. */
  function otherwise(turn: FollowUpTurn): Merged | undefined {
    const { asked, before, seen } = turn
    const whole = asked.wishes.some(isTopic) ? undefined : composed(turn)
    return whole ?? (isOfForm(asked) && seen.length === 1 && !before.filters.named ? aside(recalled(turn)) : ofLinked(turn))
  }

  /** A form that the review named before does not have may be that of one linked with it: its audit. */
  function ofLinked(turn: FollowUpTurn): Merged | undefined {
    const via = turn.before.filters.named ? linked(turn) : undefined
    return via && find(turn.asked).some(f => f.grade === 'direct' && f.at === via.found[0]?.at) ? via : undefined
  }

  /** Of reviews that were found by their words alone, those that fit: nothing else is known of what was asked. */
  const within = (turn: FollowUpTurn, made: Merged): Merged => isAsked(turn) ? made : { ...made, found: made.found.filter(f => turn.seen.includes(f.at)) }

  /** What the theme before and these words name together, as one question: "within families" of sexual abuse. */
  function composed({ heard, asked, before, old, put }: FollowUpTurn): Merged | undefined {
    const themes = old.filter(w => w.kind === 'topic').flatMap(w => w.any)
    if (themes.length === 0 || themes.length > 2) return undefined
    const both = read(`${themes.map(id => preferred(vocabulary, id)).join(' ')} ${heard.wanted}`)
    const isNew = (id: string): boolean => !themes.includes(id) && themes.some(theme => vocabulary.within(theme).has(id) || vocabulary.concepts.get(theme)?.related.includes(id) === true)
    const fresh = both.wishes.filter(w => w.must && w.any.some(isNew))
    const settings = both.wishes.filter(w => w.kind === 'setting')
    if (fresh.length === 0 && settings.length === 0) return undefined
    const kept = fresh.length > 0 ? old.filter(w => w.kind !== 'topic') : old
    const made = put({ wishes: [...fresh, ...settings, ...kept], filters: { ...before.filters, ...asked.understood.filters } })
    return made.found.length === 0 ? undefined : fresh.length > 0 ? made : aside(made)
  }

  return { narrowed, likeThat }
}
