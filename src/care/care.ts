import { adviceVocabulary, asksAdvice } from './advice.ts'
import { areaNamed } from './area.ts'
import { asksAboutNamed } from './asked-about.ts'
import { isCallForHelp, isWeeping } from './call.ts'
import { concerns, type Noticed, type Signpost } from './concern.ts'
import { distressVocabulary, isDistress, isToldOfSelf } from './distress.ts'
import { familiarWords, type Evidence, type Mark, type Seeing } from './evidence.ts'
import { asksIdentity, identityVocabulary } from './identity.ts'
import { isOtherLanguage } from './english.ts'
import { identifiers } from './identifiers/identifiers.ts'
import { ordinaryWords } from './identifiers/ordinary.ts'
import { masked, without, type Span } from './identifiers/span.ts'
import { inOrder } from '../network.ts'
import { tellsOfOwn } from './kin.ts'
import { asks, isLikelyRisk, isPlainRisk, isRiskAside, isToldOfSomeone, riskVocabulary } from './risk.ts'
import { spelledRight, worthRepairing } from './repairable-words.ts'
import { createRespell } from './respelling.ts'
import { isOnlySwearing } from './swearing.ts'
import { plain } from './text.ts'
import { isBorne, shownOf, type WeighedMessage, type CareResponse } from './response.ts'
import { asPersons } from './told-of.ts'
import { shipped, type Scales } from './weighing.ts'
import { asMany, mayNotice, withoutTooMuch } from './general.ts'
import { rowsAndPairs, sentences, type Sentence } from './sentences.ts'
import { once } from '../once.ts'

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
  const shown = once(() => shownBy(scales(), published))
  return {
    notice: typed => {
      const text = plain(typed)
      if (isCallForHelp(text)) return { concern: 'risk', redacted: false, rest: text }
      if (isWeeping(text)) return { concern: 'distress', redacted: false, rest: text }
      if (ours(text) || isOnlySwearing(text)) return { redacted: false, rest: text }
      const found = identifiers(text, published)
      const otherLanguage = isOtherLanguage(text)
      const { concern, inDoubt } = readable(shownNamed(text, found, published, shown()), otherLanguage)
      const area = areaOf(text)
      return {
        ...(concern && { concern }),
        ...(inDoubt && { inDoubt }),
        ...otherLanguage && { otherLanguage },
        ...(area !== undefined && { area }),
        redacted: found.length > 0,
        rest: found.length > 0 ? without(text, found) : text
      }
    }
  }
}

const respell = createRespell(worthRepairing, new Set([...spelledRight, ...ordinaryWords, ...familiarWords, ...riskVocabulary, ...distressVocabulary, ...identityVocabulary, ...adviceVocabulary]))

const toldIn = (text: string): Sentence[] => sentences(withoutTooMuch(asMany(text)), respell)

/** Who is named is weighed as a plain person too, and the gravest counts: nobody is in less danger for having a name. */
function shownNamed(text: string, found: readonly Span[], published: ReadonlySet<string>, shown: ReturnType<typeof shownBy>): CareResponse {
  const hidden = masked(text, found)
  const all = [shown(hidden), ...asPersons(text, found, published).map(person => shown(person, true))].reduce(gravest)
  return all.concern === undefined && asksAboutNamed(hidden) ? { ...all, concern: 'identity' } : all
}

/** Of another language nothing but danger is taken from words that look English. */
const readable = (shown: CareResponse, otherLanguage: boolean): CareResponse => otherLanguage && shown.concern !== 'risk' ? {} : shown

const gravest = (a: CareResponse, b: CareResponse): CareResponse => gravity(b) > gravity(a) ? b : a

/** How much a concern outweighs others: the first most, and a doubt least. */
const gravity = ({ concern, inDoubt }: CareResponse): number => concern ? concerns.length + 1 - concerns.indexOf(concern) : inDoubt ? 1 : 0

/** What weighs most in a message. `asPerson`: somebody named is read as a plain person. */
function shownBy({ evidence, sums, withPhrases, withOrder, isPlain, isSurelyNone, isSurelyRisk }: Scales, published: ReadonlySet<string>): (text: string, asPerson?: boolean) => CareResponse {
  return (text, asPerson = false) => {
    const told = toldIn(text)
    const words = evidenceIn(told, published, evidence)
    const own = { concern: withoutTooMuch(text) === text ? tellsOfOwn(told.flatMap(({ rows }) => rows), words.asks) : 'distress' as const }
    return [weighedIn({ text, told, words, asPerson }), own, mayNotice(text) ? { inDoubt: true as const } : {}].reduce(gravest)
  }

  function weighedIn(read: Omit<WeighedMessage, 'marks'>): CareResponse {
    const { told, words } = read
    const weighed = sums(words)
    if (!words.calm && isSurelyRisk(words, weighed) && !isBorne(read, weighed)) return { concern: 'risk' }
    if (isSurelyNone(words, weighed)) return {}
    const marks = marksIn(told)
    const evident = withPhrases(marks, words, weighed)
    return shownOf({ ...read, marks }, isPlain(words, evident) ? evident : withOrder(orderedIn(told, published), evident))
  }
}

/** All the evidence that is seen in a message, and its words in their order. */
export function weighable(text: string, published: ReadonlySet<string>, seeing: Seeing): Evidence & { ordered: string[] } {
  const told = toldIn(masked(text, identifiers(text, published)))
  const found = evidenceIn(told, published, seeing.evidence)
  return { ...found, pieces: [...found.pieces, ...seeing.phrases(marksIn(told))], ordered: orderedIn(told, published) }
}

const orderedIn = (told: readonly Sentence[], published: ReadonlySet<string>): string[] => inOrder(told.map(({ clauses }) => clauses.flat()), published)

/** A short message is read whole, a long one sentence by sentence: what is said in one is beside nothing that is said in another. */
function evidenceIn(told: readonly Sentence[], published: ReadonlySet<string>, evidence: Seeing['evidence']): Evidence {
  const words = told.flatMap(({ clauses }) => clauses.flat())
  if (words.length <= longest) {
    const found = evidence(words, published)
    return { ...found, calm: found.calm && told.length === 1 && told[0]?.clauses.length === 1 }
  }
  const rows = told.flatMap(sentence => sentence.rows).map(row => evidence(row, published))
  return { pieces: [...new Set(rows.flatMap(({ pieces }) => pieces))], words: words.length, asks: rows.some(({ asks }) => asks), calm: false, ofNobody: rows.every(({ ofNobody }) => ofNobody), bare: false }
}

/** Most words that are read as one sentence. */
const longest = 40

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
