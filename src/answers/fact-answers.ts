import { namesIn } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import { parsed, type ParsedMessage } from './message/parse.ts'
import type { Search } from '../search/search.ts'
import type { Understanding } from '../search/asked/understand.ts'
import type { Answer } from './answer.ts'
import { asksOfRecord, isField, isYesOrNo, askedFactOf } from './asked-fact.ts'
import { factAskedOf, opensAsFact } from './message/fact-question.ts'

/** Says what was asked of the reviews of an answer, so that its card can tell it. */
export interface FactAnswers {
  /** With what a question wants to know of the reviews that answer it; of several, only what each has a place for. */
  told: (answer: Answer, heard: ParsedMessage, asked: Understanding) => Answer
  /** With a fact that is asked of one by its place: "how old was the first one". */
  ofChosen: (answer: Answer, heard: ParsedMessage, asked: Understanding) => Answer
  /** With how many there are. */
  counted: (answer: Answer) => Answer
  /** "Is Theo still published": a fact asked of the only review that a message names, or tells of. */
  byName: (answer: Answer, question: string) => Answer
}

/** @param ofNamed one review as it is named, without any limit. */
export function createFactAnswers({ read, shelf: { reviews, facts } }: Pick<Search, 'read' | 'shelf'>, vocabulary: Vocabulary, ofNamed: (id: string) => Answer): FactAnswers {
  function told(answer: Answer, { said }: ParsedMessage, asked: Understanding): Answer {
    const [first, ...others] = answer.kind === 'answer' ? answer.matches.filter(({ grade }) => grade === 'direct') : []
    const concepts = facts[reviews.findIndex(({ id }) => id === first?.review.id)]?.concepts ?? new Map<string, number>()
    const point = first && askedFactOf(said, asked, { review: first.review, concepts, before: answer.understood }, vocabulary)
    return answer.kind !== 'answer' || !point ? answer : { ...answer, point: others.length === 0 || isField(point) ? point : { is: 'below' } }
  }

  /** What is asked of one that is named is no limit that it fails for not stating it: "was Zac a boy". */
  function ofOne(id: string, answer: Answer, h: ParsedMessage, of: string): Answer {
    const asked = told(ofNamed(id), h, read(of))
    return asked.kind === 'answer' && asked.point ? asked : answer
  }

  /** A question with the names of the review that it names put as "it". */
  function unnamed(question: string, id: string | undefined): string {
    const { pseudonym, code } = reviews.find(review => review.id === id) ?? {}
    return [pseudonym, ...namesIn(pseudonym), code, ...namesIn(code)].reduce((text: string, name) => name === undefined ? text : text.replaceAll(calling(name), 'it'), question)
  }

  return {
    told,
    ofChosen(answer, heard, asked) {
      const one = told(answer, { ...heard, said: heard.said.replace(/^.* , (?:and |so )?/, '') }, asked)
      return one.kind === 'answer' && one.point && isField(one.point) ? one : answer
    },
    counted: answer => answer.kind === 'answer' ? { ...answer, point: { is: 'count' } } : answer,
    byName(answer, question) {
      const [id, another] = answer.understood.filters.named ?? []
      const of = unnamed(question, id)
      if (another !== undefined || answer.kind !== 'answer' || answer.point) return answer
      const h = parsed(of)
      const direct = answer.matches.filter(({ grade }) => grade === 'direct')
      const isToldOf = direct.length === 1 && asksOfRecord(h.said, true) && opensAsFact(h.said)
      if (h.has('ask') || (of === question ? !isToldOf : factAskedOf(h, false) === undefined)) return answer
      return isLimited(id, h, direct.length) ? ofOne(id, answer, h, of) : told(answer, h, read(of))
    }
  }
}

/** Asks what the record of a review tells, and of nobody who they are. */
export const isOfRecord = (question: string): boolean => asksOfRecord(parsed(question).said)

/** A yes or a no is asked of one that is named, and it states nothing of it. */
const isLimited = (id: string | undefined, { said }: ParsedMessage, direct: number): id is string => id !== undefined && direct === 0 && isYesOrNo(said)

/** A name wherever it stands, "Theo’s" too. */
const calling = (name: string): RegExp => new RegExp(`\\b${name.replace(/[^\p{L}\p{N} ]/gu, '\\$&')}(?:['’]?s)?\\b`, 'gi')
