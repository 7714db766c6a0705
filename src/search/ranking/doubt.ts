import { about } from '../reviews/facts.ts'
import type { Filters } from '../match.ts'
import { isByText, nearby } from './nearby.ts'
import { partsOf } from './parts.ts'
import { readThrough, type Ranked, type Shelf } from './rank.ts'
import type { Understanding } from '../asked/understand.ts'
import type { Wish } from '../asked/wishes.ts'

/** Those whose text holds every one of some words. */
function holding(stems: readonly string[], shelf: Shelf, found: Ranked[]): Ranked[] {
  const hits = new Set(shelf.text.find(stems, readThrough).map(hit => hit.at))
  return found.filter(f => f.by !== 'aspects' || (hits.has(f.at) && shelf.text.holds(f.at, stems)))
}

/** More that nobody here has heard of than what was understood: only a side of the question was. */
const isMostlyUnheard = ({ unheard, heard }: Understanding): boolean => unheard > 1 && unheard > heard

/** A kind of document, a publisher or a year was asked for, and beside it no more than one word is not known: "the old joint boards, anything stodgy". */
const isMostlyFiled = ({ firm, unheard, strange, wishes }: Understanding): boolean =>
  unheard + strange < 2 && !wishes.some(w => w.must) && (['types', 'documentKinds', 'publishers', 'areas', 'years'] as const).some(key => firm.has(key))

/** A question with a word nothing here knows asks for something no review was seen to have. */
export function humbled(asked: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  if (asked.story || asked.understood.filters.named) return found
  const topics = asked.wishes.some(w => w.must && ((w.kind === 'topic' && !isGeneral(w, shelf)) || w.kind === 'form'))
  if (!topics && asked.words.length > 0 && found.some(f => f.by === 'aspects')) return holding(asked.words, shelf, found)
  // "A child who died abroad" asks for more than a death: with nothing narrower understood, none was seen to have it.
  if (topics ? isMostlyUnheard(asked) : asked.unheard > 0) return isMostlyFiled(asked) ? found.map(f => ({ ...f, grade: 'related' as const })) : []
  if (asked.strange === 0) return found
  return topics ? found.map(f => f.by === 'aspects' ? { ...f, grade: 'related' as const } : f) : []
}

/** Enough to be asked for alone. */
const sure: (keyof Filters)[] = ['named', 'years', 'publishers', 'areas']

const isGeneral = ({ any }: Wish, { vocabulary }: Shelf): boolean => any.every(id => vocabulary.concepts.get(id)?.general === true)

/** A story that asks for a form alone, "any thematic work", is about what it tells of: those of that form that are not about its theme are offered apart. */
export function onTheme(asked: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  const isTold = (wish: Wish): boolean => !wish.must && wish.kind === 'topic' && !isGeneral(wish, shelf)
  if (!asked.story || asked.firm.has('ages') || asked.wishes.some(w => w.must && w.kind !== 'form') || !asked.wishes.some(isTold)) return found
  const has = ({ wishes, levels }: Ranked): boolean => wishes.some((w, i) => isTold(w) && levels[i]! >= about)
  return found.map(f => f.grade === 'direct' && !has(f) ? { ...f, grade: 'related' as const } : f)
}

/** With only an age, a sex or a death understood of a whole sentence, those that fit it are not yet what was asked: the likest in words comes first. */
export function unsure(asked: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  const general = asked.wishes.some(w => w.must && isGeneral(w, shelf))
  if (asked.loose < (general ? 4 : 2) || asked.wishes.some(w => w.must && w.kind !== 'who' && !isGeneral(w, shelf)) || found.some(f => f.by !== 'aspects')) return found
  const { firm } = asked
  if (sure.some(key => firm.has(key))) return found
  // Of "briefings about men who were not seen" only the briefings were understood.
  if (firm.has('types') || firm.has('documentKinds')) return found.map(f => ({ ...f, grade: 'related' as const }))
  const near = nearby(asked, shelf).map(n => n.at)
  if (near.length === 0 && asked.loose > 2 && !asked.story) return []
  return found.filter(f => near.length === 0 || near.includes(f.at)).map(f => ({ ...f, grade: 'related' as const }))
}

/** Past this share of words of which nothing was understood, what was understood is a side of the question as often as the question. */
const mostLoose = 0.34
/** What is asked for so closely is in few reviews: more than these, for each thing asked for, were found by a side. */
const fewDirect = 2

/** True when many reviews fit a small part of what was asked: they may well help, and none of them is called what was asked. */
export function isOverread(asked: Understanding, found: readonly Ranked[]): boolean {
  const { told, loose, understood, firm } = asked
  return loose > mostLoose * (told.length + (firm.has('ages') ? 1 : 0)) && understood.filters.named === undefined && found.filter(f => f.grade === 'direct').length > fewDirect * partsOf(asked).length
}

/** Where nothing found is nearer in gist than this, what is offered shares no more than something wider with the question. */
const farFetched = 0.2

/**
 * What is worth offering among texts: nothing where a brief question has a telling word that is in no review, no review found is about the theme that it names,
 * and none is like it in gist. What then shares only the wider half of it ("a death", "addiction") would be a guess.
 */
export function offerable(asked: Understanding, shelf: Shelf, found: Ranked[]): Ranked[] {
  const isGuess = found.length > 0 && !asked.story && asked.told.length > asked.loose && asked.firm.size === 0 && found.every(({ at, grade }) => grade === 'related' && isByText(at, shelf)) &&
    asked.told.some(stem => !asked.plain.has(stem) && shelf.text.spread(stem) === 0) && !found.some(isAboutAll)
  if (!isGuess) return found
  const near = shelf.gist.near(asked)
  return found.some(({ at }) => near[at]! >= farFetched) ? found : []
}

/** Where a child is asked for, a review of an adult is not what was asked: it comes after those that are. */
export function ofChildren({ ofChildren: isAsked, understood }: Understanding, { facts }: Shelf, found: Ranked[]): Ranked[] {
  if (!isAsked || understood.filters.named !== undefined || !found.some(({ at }) => facts[at]!.ofAdult)) return found
  const graded = found.map(one => facts[one.at]!.ofAdult ? { ...one, grade: 'related' as const } : one)
  return [...graded.filter(({ grade }) => grade === 'direct'), ...graded.filter(({ grade }) => grade === 'related')]
}

/** So many words may be a question in everyday ones. */
const fewWords = 4

/** A few everyday words, "stop talking", that name nothing: what happens to hold them is no answer, unless an editor wrote the like as a question. */
export function isSmallTalk({ wishes, told, all, words, plain, story, order, understood: { filters } }: Understanding, found: readonly Ranked[]): boolean {
  const saysNothing = wishes.length === 0 && words.length === 0 && Object.keys(filters).length === 0 && !order && !story
  return saysNothing && all.length < fewWords && told.length * 2 > all.length && told.every(stem => plain.has(stem)) && found.every(({ by, grade }) => grade === 'related' && by !== 'asks')
}

const isAboutAll = ({ wishes, levels }: Ranked): boolean => levels.length > 0 && wishes.every(({ must }, i) => !must || levels[i]! >= about)
