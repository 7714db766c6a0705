import { adviceVocabulary, asksAdvice } from './advice.ts'
import { areaNamed } from './area.ts'
import { concerns, type Concern, type Noticed, type Signpost } from './concern.ts'
import { distressVocabulary, isDistress, isToldOfSelf } from './distress.ts'
import { familiarWords, type Evidence, type Mark, type Seeing } from './evidence.ts'
import { asksIdentity, identityVocabulary } from './identity.ts'
import { identifiers } from './identifiers/identifiers.ts'
import { ordinaryWords } from './identifiers/ordinary.ts'
import { masked, without } from './identifiers/span.ts'
import { asks, isLikelyRisk, isPlainRisk, isRiskAside, isToldOfSomeone, riskVocabulary } from './risk.ts'
import { spelledRight, worthRepairing } from './slips.ts'
import { createRespell } from './spelling.ts'
import { plain } from './text.ts'
import { heaviest, isClearly, isSlightlyRisk, shipped, type Scales } from './weighing.ts'
import { rowsAndPairs, sentences, type Sentence } from './words.ts'

/** Notices what must be noticed in a message before anything else reads it. */
export interface Care {
  /** @param text as typed, of any length and with any characters; never throws. */
  notice: (text: string) => Noticed
}

/** What passes: names and pseudonyms that publications use, in the catalogue nobody's secret; and `ours`, what is word for word said to the bot itself, such as “help”. */
export interface Passing { pseudonyms?: readonly string[], ours?: (text: string) => boolean }

/** Care for messages, told which areas the signposts serve. Pure: it keeps nothing of what it reads. */
export function createCare(signposts: readonly Signpost[], { pseudonyms = [], ours = () => false }: Passing = {}, scales: () => Scales = shipped): Care {
  const areaOf = areaNamed(signposts)
  const published = new Set(pseudonyms.map(name => name.toLowerCase()))
  let shown: ReturnType<typeof shownBy> | undefined
  return {
    notice: typed => {
      const text = plain(typed)
      if (ours(text)) return { redacted: false, rest: text }
      const found = identifiers(text, published)
      shown ??= shownBy(scales(), published)
      const { concern, inDoubt } = shown(masked(text, found))
      const area = areaOf(text)
      return {
        ...(concern && { concern }),
        ...(inDoubt && { inDoubt }),
        ...(area !== undefined && { area }),
        redacted: found.length > 0,
        rest: found.length > 0 ? without(text, found) : text
      }
    }
  }
}

const respell = createRespell(worthRepairing, new Set([...spelledRight, ...ordinaryWords, ...familiarWords, ...riskVocabulary, ...distressVocabulary, ...identityVocabulary, ...adviceVocabulary]))

interface Shown { concern?: Concern | undefined, inDoubt?: true }

/** Gravest first: someone at risk is noticed whatever else is asked. */
function shownBy({ evidence, sums, withPhrases, aside, lead, isSurelyNone, isSurelyRisk }: Scales, published: ReadonlySet<string>): (text: string) => Shown {
  return text => {
    const told = sentences(text, respell)
    const stretches = stretchesOf(told).map(words => evidence(words, published))
    if (stretches.length === 1) return shownShort(told, stretches[0]!)
    const isAside = asks(told.flatMap(({ rows }) => rows))
    return { concern: isAside ? gravestOf(stretches.map(words => sums(words, aside)), lead) : gravestLong(told, stretches.map(words => sums(words))) }
  }

  function shownShort(told: readonly Sentence[], words: Evidence): Shown {
    const weighed = sums(words)
    const { isGeneral } = words
    if (!isGeneral && isSurelyRisk(weighed)) return { concern: 'risk' }
    if (isSurelyNone(weighed)) return { concern: isPlain(told) && isToldAside(told) ? 'risk' : undefined }
    const marks = marksIn(told)
    const plain = marks.includes('plain')
    const all = withPhrases(marks, weighed)
    if (isGeneral && !plain && isSlightlyRisk(all)) return { inDoubt: true }
    const most = heaviest(all)
    return { concern: most !== 'risk' && plain && isToldAside(told) ? 'risk' : most }
  }

  /** In a long message the words around a plain phrase must not outweigh it. */
  function gravestLong(told: readonly Sentence[], weighed: readonly (readonly number[])[]): Concern | undefined {
    const unsure = weighed.filter(words => !isSurelyNone(words))
    if (isPlain(told)) return 'risk'
    if (unsure.length === 0) return undefined
    const marks = marksIn(told)
    return gravestOf(unsure.map(words => withPhrases(marks, words)), lead)
  }

  /** Whether a clause, read alone, speaks of someone at risk so clearly that what is asked beside it must not outweigh it. */
  function isToldAside(told: readonly Sentence[]): boolean {
    const clauses = told.flatMap(sentence => sentence.clauses).filter(clause => clause.length > 2)
    return clauses.length > 1 && clauses.some(clause => isClearly('risk', sums(evidence(clause, published))))
  }
}

/** What the stretches of a message show most, each concern where it weighs most; for someone at risk less is enough, by its lead. */
function gravestOf(stretches: readonly (readonly number[])[], lead: number): Concern | undefined {
  const own = stretches.map(heaviest)
  const most = concerns.map((concern, at) => Math.max(...stretches.map((stretch, i) => own[i] === concern ? stretch[at]! : 0)))
  return heaviest([most[0]! > 0 ? most[0]! + lead : 0, ...most.slice(1)])
}

/** All the evidence that is seen in a message, by stretches. */
export function weighables(text: string, published: ReadonlySet<string>, seeing: Seeing): Evidence[] {
  const told = sentences(masked(text, identifiers(text, published)), respell)
  const phrases = seeing.phrases(marksIn(told))
  return stretchesOf(told).map(words => seeing.evidence(words, published)).map(found => ({ ...found, pieces: [...found.pieces, ...phrases] }))
}

/** A short message is weighed whole, a long one stretch by stretch, so that no part hides another. */
function stretchesOf(told: readonly Sentence[]): string[][] {
  const words = told.flatMap(({ clauses }) => clauses.flat())
  return words.length <= longest ? [words] : rowsAndPairs(told.flatMap(({ rows }) => rows))
}

/** Most words that are weighed at once. */
const longest = 40

/** Whether a phrase says plainly that someone is at risk now. */
function isPlain(told: readonly Sentence[]): boolean {
  return rowsAndPairs(told.flatMap(({ rows }) => rows)).some(isPlainRisk) || isRiskAside(told)
}

function marksIn(told: readonly Sentence[]): Mark[] {
  const rows = told.flatMap(sentence => sentence.rows)
  const read = rowsAndPairs(rows)
  const plain = read.map(isPlainRisk)
  const found: [Mark, boolean][] = [
    ['plain', plain.includes(true) || isRiskAside(told)],
    ['likely', read.some((row, at) => !plain[at] && isLikelyRisk(row))],
    ['distress', read.some(isDistress) || told.some(({ clauses }) => clauses.some(isDistress))],
    ['identity', rows.some(asksIdentity)],
    ['advice', rows.some(asksAdvice)],
    ['told', isToldOfSomeone(rows)],
    ['asks', asks(rows)],
    ['self', isToldOfSelf(rows)]
  ]
  return found.filter(([, is]) => is).map(([mark]) => mark)
}
