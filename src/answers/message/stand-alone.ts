import type { Vocabulary } from '../../search/vocabulary/concepts.ts'
import type { Understood } from '../../search/match.ts'
import type { ParsedMessage } from './parse.ts'
import type { Reader, Understanding } from '../../search/asked/understand.ts'
import type { Wish } from '../../search/asked/wishes.ts'
import type { FollowUp } from './follow-up.ts'
import { namesNothing, says } from './context.ts'

/** "And the girl of 16": one that is known to be held. */
const definite = /^(?:and |or |what about |how about )*(?:the|that) (?:one|child|baby|boy|girl|lad|lass|teenager|young (?:person|man|woman))\b/

const given = '(?:(?:(?:wheres?|whats?|what|which) )?(?:(?:is|was|are|were) )?(?:the )?(?:links?|ones?|lists?|cards?|reviews?|results?) )?(?:(?:that )?(?:you|u) (?:(?:just|had|have|already) )*(?:show(?:ed|n)?|gave|given|found|sent|listed|mentioned|told|said)|(?:i|we) (?:(?:just|already) )*(?:had|looked at|saw))'
const ago = '(?:(?:before|earlier)(?=$| ,| please| again)|yesterday|last (?:night|time|week)|this morning|just now|a (?:minute|while|moment) ago)'
/** Speaks of what was shown before: by who showed it, by when, or by its place in a list. */
const back = new RegExp(`\\b${given}\\b(?: (?:me|us))?(?: ${ago})?|\\bdid (?:you|we|i) (?:just )?(?:show|give|find|send|list|mention|tell|say|have|see)\\b|\\b(?:same|ones?|list|link|search|reviews?|results?)(?: as| from)? ${ago}|\\b(?:the|that|your|its) (?:first|second|third|fourth|fifth|last|other|next|[2-5](?:nd|rd|th)) (?:one|review|link|case)\\b`)

/** True for a message that points at an earlier answer and names nothing beside that: it makes no sense where there is none. */
export const pointsBack = ({ said }: ParsedMessage, read: Reader): boolean => back.test(said) && namesNothing(read(said.replace(back, ' ')))

/** A question that fits nothing with what came before it, and says so. */
export const byItself = (asked: Understanding): Understanding => ({ ...asked, understood: { ...asked.understood, notes: [...asked.understood.notes, 'Nothing fits this together with what you asked before, so it is answered by itself.'] } })

/** Speaks of one as known. */
export const isKnownOne = (h: ParsedMessage, asked: Understanding): boolean => !h.has('only') && h.down === '' && definite.test(h.said) && says(asked)

/** "Babies under 1", with no word for what came before. */
const ofChildren = /^(?:bab(?:y|ies)|infants?|newborns?|toddlers?|teenagers?|children|young people)\b/

/** Says enough to be asked alone, or names children of an age after a theme, or speaks of one as known. */
export const isOfItself = (h: ParsedMessage, asked: Understanding, { bare }: FollowUp): boolean => !h.has('only') && (isWhole(asked) || (bare === true && ofChildren.test(h.said)) || isKnownOne(h, asked))

/** Says what it is about or of whom, and beside that from where, when or in which form: enough to be asked alone. */
function isWhole({ wishes, understood: { filters } }: Understanding): boolean {
  const has = (kind: Wish['kind']): boolean => wishes.some(w => w.must && w.kind === kind)
  const whom = filters.ages !== undefined || has('who')
  const where = Object.keys(filters).some(key => key !== 'ages' && key !== 'sex') || has('form') || has('setting')
  return (whom || has('topic')) && where
}

/** Only an age or a sex, after a theme: of that theme, and no question of its own. */
export function isOfWhom({ wishes, understood: { filters } }: Understanding, before: Understood, vocabulary: Vocabulary): boolean {
  return wishes.every(w => w.kind === 'who' || !w.must) && Object.keys(filters).every(key => key === 'ages' || key === 'sex') && before.concepts.some(id => vocabulary.concepts.get(id)?.kind === 'topic') && before.shown !== undefined && !before.filters.named
}
