import type { Catalogue } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import type { Filters, Understood } from '../search/match.ts'
import type { Ranked } from '../search/ranking/rank.ts'
import { createSearch, type Search, type SearchOptions } from '../search/search.ts'
import type { Understanding } from '../search/asked/understand.ts'
import type { Wish } from '../search/asked/wishes.ts'
import { namingOf, saidLine } from '../search/said.ts'
import { parsed, type ParsedMessage } from './message/parse.ts'
import { isOfOtherMatter } from '../search/asked/matters.ts'
import type { Answer, Answers } from './answer.ts'
import { actOf } from './message/dialogue-act.ts'
import { act, asItStood, type FollowUp, type FollowUpAct } from './message/follow-up.ts'
import { createFollowUps } from './follow-ups/follow-ups.ts'
import { pointedAt, silent } from './follow-ups/turn.ts'
import { asShown, comparedOf, modelOf, setAgainst, sharedOf } from './message/comparison-target.ts'
import { isAlone, mainClause } from './message/main-clause.ts'
import { byItself, isKnownOne, isOfItself, isOfWhom, pointsBack } from './message/stand-alone.ts'
import { isCalled } from './operation-names.ts'
import { orFromThenOn } from './follow-ups/onwards.ts'
import { ordinals, placed } from './message/ordinal.ts'
import { isOfList } from './message/list-question.ts'
import { pairOf } from './message/pair.ts'
import { leantOn, remembered } from './follow-ups/remembered.ts'
import { isHeardAsIs, speaksOfAll } from './message/back-reference.ts'
import { paraphrase } from './message/paraphrase.ts'
import { isOfSettings, namesNothing, partsOf, says, type MessageParts } from './message/context.ts'
import { createFactAnswers } from './fact-answers.ts'
import { createOutcomes } from './outcomes.ts'
import { createNearest, themeCounts } from './themes.ts'
import { sparing } from './message/spared.ts'
import { createAntecedent } from './message/antecedent.ts'

/** A choice among those shown may come before what is asked of it: "I'll take the second. Anything newer?" */
const choosing = /^(?<choice>.{3,60}?)[.!;]+\s+(?<rest>[^.!;]+)$/s

/** One of those shown is put by in a clause of its own: "the girl one is a bit close to home, can we skip it". */
const putBy = /\b(?<words>(?:the|that) (?:[\w-]+ ){1,2}ones?)\b.*\b(?:skip|leave(?: out)?|miss(?: out)?|avoid|drop|lose) (?:it|that|them|that one)\b/i

/** Answers questions from one catalogue. Synchronous, and never throws on any text. `search`: one already built over the same catalogue. */
export function createAnswers(catalogue: Catalogue, vocabulary: Vocabulary, { search: built, ...options }: SearchOptions & { search?: Search } = {}): Answers {
  const search = built ?? createSearch(catalogue, vocabulary, options)
  const { read } = search
  const themes = themeCounts(search.shelf, vocabulary)
  const nearest = createNearest(themes, vocabulary)
  const searched = catalogue.reviews.length
  const naming = namingOf(catalogue)

  function asking(wishes: Wish[], filters: Filters, asked: Understanding): Understanding {
    const concepts = [...new Set(wishes.filter(w => w.must).flatMap(w => w.any))]
    return {
      ...asked, wishes, story: false, firm: new Set(Object.keys(filters) as (keyof Filters)[]),
      understood: { concepts, filters, said: saidLine(concepts, filters, vocabulary, naming), notes: asked.understood.notes }
    }
  }

  /** Some of the reviews that were shown before. */
  function only(named: string[], asked: Understanding): [Understanding, Ranked[]] {
    const one = { ...asking([], { named }, asked), words: [], all: [], strange: 0 }
    return [one, pointedAt(search.find(one))]
  }

  const { toAnswer, elsewhere } = createOutcomes(search, { asking, nearest, searched, vocabulary, naming })
  const whom = createAntecedent(search)
  const factAnswers = createFactAnswers(search, vocabulary, id => { const [asked, found] = only([id], read('')); return toAnswer(asked, found) })
  const followUps = createFollowUps(search, vocabulary, asking, whom)
  const kinds = { isGeneral: (id: string) => vocabulary.concepts.get(id)?.general === true, isOfWhom: (id: string) => vocabulary.concepts.get(id)?.kind === 'who' }

  /** The review that some words tell of: by its place among those shown, by its name, or as the first of those shown that fits them. */
  function meant(words: string, last: Understood | undefined): string[] {
    const chosen = last ? ordinals(words.toLowerCase(), last) : []
    if (chosen.length > 0) return chosen
    const one = /^(?:it|that|this)$/i.test(words) ? undefined : whom(words, last)
    if (one !== undefined) return [one]
    const asked = read(words)
    return asked.understood.filters.named ?? (/^the /i.test(words) && (says(asked) || asked.words.length > 0) ? firstOf(asked, last) : [])
  }

  /** The first of those shown that fits. */
  function firstOf(asked: Understanding, last: Understood | undefined): string[] {
    const shown = last?.shown ?? last?.beside ?? []
    return search.find(asked).map(({ at }) => search.shelf.reviews[at]?.id ?? '').filter(id => shown.includes(id)).slice(0, 1)
  }

  function reply(question: string, before: Understood | undefined): Answer {
    const model = modelOf(question)
    const like = model ? meant(model.words, before) : []
    if (model && like.length > 0) return reply(model.said, asShown(before, like))
    const h = parsed(question)
    return inCommon(question, before) ?? against(question, before) ?? (before && (putAside(question, before) ?? inPlainWords(question, h, before) ?? ofChosen(question, before))) ?? follow(question, before, h)
  }

  /** What is left where one of those shown is put by. */
  function putAside(question: string, before: Understood): Answer | undefined {
    const one = putBy.exec(question)?.groups?.words
    return one === undefined ? undefined : follow(`not ${one}`, before)
  }

  /** Those that have a year or a board in common with one that is named. */
  function inCommon(question: string, before: Understood | undefined): Answer | undefined {
    const shared = sharedOf(question)
    const owner = shared ? meant(shared.words, before) : []
    return shared && owner.length === 1 ? follow(shared.said, asShown(before, owner)) : undefined
  }

  function against(question: string, before: Understood | undefined): Answer | undefined {
    const compared = comparedOf(question)
    const one = compared && (whom(compared.words, before) ?? meant(compared.words, before)[0])
    return compared && one !== undefined ? follow(compared.said, setAgainst(before, one)) : undefined
  }

  /** What asks of dates or ages in words of its own, as in plain ones; not what may go back to the answer before. */
  function inPlainWords(question: string, h: ParsedMessage, before: Understood): Answer | undefined {
    const plain = isHeardAsIs(h) ? undefined : paraphrase(question, (before.shown?.length ?? 0) > 1)
    if (!plain) return undefined
    if (plain.words === undefined) return plain.said === 'anything earlier' && before.last && !before.filters.named ? undefined : follow(plain.said, before)
    const one = called(plain.words, before) ?? meant(plain.words, before)[0]
    return one === undefined ? undefined : follow(`${plain.said} than that`, setAgainst(before, one))
  }

  /** The one of those shown that some words call by the operation in its title. */
  const called = (words: string, { shown = [] }: Understood): string | undefined => shown.find(id => isCalled(search.shelf.reviews.find(review => review.id === id)!, words))

  /** What is asked of one of those shown that is chosen first. */
  function ofChosen(question: string, before: Understood): Answer | undefined {
    const { choice = '', rest = '' } = choosing.exec(question)?.groups ?? {}
    const chosen = choice === '' ? [] : ordinals(parsed(choice).core, before)
    const h = parsed(rest)
    const followUp = chosen.length === 1 ? actOf(h, partsOf(h, read), before) : undefined
    return followUp && followUp.act !== 'others' && (followUp.alone || followUp.act === 'longer' || followUp.act === 'shorter') ? follow(rest, asShown(before, chosen)) : undefined
  }

  function follow(question: string, before: Understood | undefined, h = parsed(question)): Answer {
    if (h.isTalk) return { kind: 'talk', searched, understood: before ?? read('').understood }
    const isFresh = before === undefined || (speaksOfAll(h) && read(question).held)
    const answer = isFresh ? alone(h, read(h.has('tone') ? h.whole : question)) : after(question, h, before)
    return h.has('tone') ? { ...answer, understood: { ...answer.understood, notes: [...answer.understood.notes, ofTone] } } : answer
  }

  /** What fits; where only those who work with children were named, and nothing is of them, what stands for them is near: schools, and children of school age. */
  function sought(asked: Understanding): Ranked[] {
    const found = search.find(asked)
    const near = asked.wishes.flatMap(w => w.kind === 'setting' ? w.any.flatMap(id => vocabulary.concepts.get(id)?.near ?? []) : [])
    if (found.length > 0 || near.length === 0 || !isOfSettings(asked)) return found
    return search.find({ ...asking([{ any: near, kind: 'topic', must: true }], {}, asked), ...silent }).map(one => ({ ...one, grade: 'related' }))
  }

  /** What a message asks that nothing came before, or that is of all that is held. */
  function alone(h: ParsedMessage, asked: Understanding): Answer {
    const whatAbout: Answer = { kind: 'what-about', searched, understood: asked.understood }
    if (h.isBrief && !asked.held && isAlone(h, read)) return whatAbout
    const found = isElsewhere(asked) ? undefined : sought(asked)
    if (!asked.held && found?.some(isDirect) !== true && pointsBack(h, read)) return whatAbout
    return found ? toAnswer(asked, found) : elsewhere(asked)
  }

  /** What a message asks that comes after another: with it as one, or alone; where it finds nothing with it and says enough, by itself. */
  function after(typed: string, typedAs: ParsedMessage, last: Understood): Answer {
    const { question, h } = mainClause(typed, typedAs, last, read)
    const said = partsOf(h, read)
    const chosen = [h.core, h.said].map(text => placed(text, last)).find(ids => ids !== undefined)
    if (chosen) return chosen.length > 0 ? factAnswers.ofChosen(toAnswer(...only(chosen, said.wanted)), h, said.wanted) : noneThere(last)
    const before = pairOf(question, h, last)
    const followUp = actOf(h, said, before, { told: loosely => followUps.told(before, said.wanted, loosely), ...kinds })
    /** "Anything else on …" does not ask for what was shown before. */
    const fresh = (found: Ranked[]): Ranked[] => h.has('other', 'rest') && !h.has('open') ? followUps.shownLast(before, said.wanted, found) : found
    const leant = followUp && together(h, before, said, followUp)
    const both = leant && withBefore(h, said, followUp.act, leant, fresh)
    return both ?? unleant(h, said, before, followUp, leant) ?? inFull(h, said, read(h.whole), before, fresh)
  }

  /** What a message finds with the one before, but for one that it speaks of as known and that only stands alone. */
  function withBefore(h: ParsedMessage, { wanted }: MessageParts, did: FollowUpAct, { asked, found }: { asked: Understanding, found: Ranked[] }, fresh: (found: Ranked[]) => Ranked[]): Answer | undefined {
    if (did === 'recall' && found.length > 0) return factAnswers.told(toAnswer(asked, found), h, wanted)
    if (did === 'same' && isOfList(h.said, found.length)) return factAnswers.counted(toAnswer(asked, found))
    const known = !found.some(isDirect) && isKnownOne(h, wanted) ? search.find(wanted) : []
    if (known.some(isDirect)) return toAnswer(byItself(wanted), known)
    return found.length > 0 ? toAnswer(asked, asItStood.has(did) ? found : fresh(found)) : undefined
  }

  /** There is no review in that place: those shown, as they stood, with a word on how many they are. */
  function noneThere(last: Understood): Answer {
    const { asked, found } = followUps.together(last, partsOf(parsed(''), read), act('same'), parsed(''))
    const listed = (last.shown ?? []).length + (last.beside ?? []).length
    const note = listed === 1 ? 'Only one review was shown, this one.' : `Only ${listed} reviews were shown.`
    return toAnswer({ ...asked, understood: { ...asked.understood, notes: [note] } }, found)
  }

  /** What a message that finds nothing with what came before it asks by itself, or that there is nothing; undefined where it may be a whole question. */
  function unleant(h: ParsedMessage, said: MessageParts, before: Understood, followUp: FollowUp | undefined, leant: { asked: Understanding } | undefined): Answer | undefined {
    const own = leant && followUp && isOfItself(h, said.wanted, followUp) ? search.find(said.wanted) : []
    if (own.length > 0) return toAnswer(byItself(said.wanted), own)
    if (leant && says(said.wanted) && followUps.isEmpty(before, said.wanted)) return undefined
    if (leant) return toAnswer(leant.asked, [])
    return followUp?.alone ? { kind: 'what-about', searched, understood: said.wanted.understood } : undefined
  }

  /** True for a message about another matter, but for a question that an editor wrote for a review. */
  const isElsewhere = (asked: Understanding): boolean => isOfOtherMatter(asked) && !search.find(asked).some(({ by, grade }) => by === 'asks' && grade === 'direct')

  function inFull(h: ParsedMessage, said: MessageParts, whole: Understanding, before: Understood, fresh: (found: Ranked[]) => Ranked[]): Answer {
    if (isElsewhere(whole) && !namesNothing(whole)) return elsewhere(whole)
    const found = isElsewhere(whole) ? [] : fresh(search.find(whole))
    if (found.length > 0 || h.has('new')) return toAnswer(whole, found)
    const hinted = followUps.hinted(before, whole)
    const left = hinted.length > 0 ? undefined : ofThoseBefore(h, said, whole, before)
    return left ? toAnswer(left.asked, left.found) : toAnswer(whole, hinted)
  }

  /** What is neither found alone nor was heard to go on from what was shown may be a part of it all the same, or not be understood at all. */
  function ofThoseBefore(h: ParsedMessage, said: MessageParts, whole: Understanding, before: Understood): { asked: Understanding, found: Ranked[] } | undefined {
    const isPart = says(said.wanted)
    if (!isPart && (h.isBrief || !namesNothing({ ...whole, unheard: 0 }))) return undefined
    const made = followUps.together(before, said, { act: isPart ? 'narrow' : 'unclear', alone: false }, h)
    return made.found.some(f => f.grade === 'direct' || !isPart) ? made : undefined
  }

  /** Both as one question; undefined where that finds nothing, and this one can stand alone. */
  function together(h: ParsedMessage, before: Understood, said: MessageParts, followUp: FollowUp): { asked: Understanding, found: Ranked[] } | undefined {
    const asked = said.wanted
    const made = followUps.together(before, said, followUp, h)
    // What none is, by an age, a date or a place, none of those shown may be meant by.
    const hints = Object.keys(asked.understood.filters).length === 0
    if (!followUp.bare) return made.found.length > 0 || !hints ? made : { ...made, found: followUps.hinted(before, asked, followUp.act === 'newer' || followUp.act === 'earlier') }
    const fits = made.found.some(f => f.grade === 'direct') || (made.found.length > 0 && !asked.wishes.some(w => w.must && w.kind === 'topic'))
    return fits || isOfWhom(asked, before, vocabulary) ? made : undefined
  }

  return {
    answer (typed, before) {
      const question = sparing(typed, vocabulary)
      const last = leantOn(before, id => !vocabulary.outside.has(id))
      return remembered(factAnswers.byName(orFromThenOn(reply)(question, last), question), last)
    },
    theme (id) {
      const concept = vocabulary.concepts.get(id)
      if (!concept) return undefined
      const asked = asking([{ any: [id], kind: concept.kind, must: true }], {}, read(''))
      return remembered(toAnswer(asked, search.find(asked).filter(m => m.grade === 'direct')))
    },
    themes: () => themes
  }
}

/** Said to who wants what is easier to read. */
const ofTone = 'Reviews cannot be chosen by how hard they are to read: each is about harm to a child. A content note stands on each one where it applies.'

const isDirect = ({ grade }: Ranked): boolean => grade === 'direct'
