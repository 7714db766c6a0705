import { phraseFinder, type Finder, type WordClasses } from './phrase-finder.ts'
import { relatives } from '../english/relatives.ts'

const classes: WordClasses = {
  mine: 'my our',
  kin: `son daughter child children baby babies boy girl kid lad twin twins niece nephew grandson granddaughter grandchild stepson stepdaughter mam mom mummy daddy fiance godson goddaughter ${relatives}`,
  young: 'son daughter twin twins niece nephew cousin brother sister sibling grandson granddaughter grandchild stepson stepdaughter',
  theirs: 'sons daughters childs babys boys girls nieces nephews cousins brothers sisters grandsons granddaughters familys',
  near: 'friend friends mate colleague coworker teammate neighbour manager',
  of: 'pupil student patient client tenant resident',
  many: 'pupils students patients clients children boys girls babies lads teenagers families friends colleagues mates',
  one: 'child boy girl baby lad lass teenager kid toddler pupil student patient client family mum dad mother father',
  place: 'class caseload school ward year nursery unit team form clinic home group college',
  aux: 'has have had just recently sadly suddenly tragically was is also then all now only',
  self: 'himself herself themselves themself hisself',
  their: 'his her their'
}

/** What is said of who has died. */
const ends = ['died', 'dead', 'passed away|on', 'killed|hanged|hung|shot|drowned <self>', 'took|taken|ended <their> own? life|lives', 'lost <their> life', 'killed|murdered|drowned|stillborn', 'committed suicide']
/** Who is of the writer's own life or work. */
const people = ['<mine> ~2 <kin>|<near>|<of>', 'a|another <near>|relative', 'a|another <near> of mine', '<one>|someone|somebody on <mine> ~1 <place>', 'one|two of <mine> ~1 <many>', '<one> in|on|from|of|at <mine> ~1 <place>', 'the ~1 <one> on|in <mine> ~1 <place>']
const mourned: readonly string[] = [
  ...people.flatMap(who => ends.map(end => `${who} <aux>? <aux>? ${end}`)),
  '<mine> ~2 <kin>|<near>|<of> ~4 and <aux>? died', '<one> died ~2 in|on|from|at <mine> ~1 <place>', 'i|we <aux>? <aux>? lost|buried <mine> ~2 <kin>|<near>|<of>', 'i|we <aux>? <aux>? lost a|an|another|one ~1 <one>|<near> ~2 to', 'i|we had a|an|another|one ~1 <one> die', 'i|we <aux>? <aux>? lost a baby',
  'mum|dad|mother|father|parent|parents|wife|husband|partner|brother|sister|nan|grandparent whose ~2 <kin> <aux>? <aux>? died|killed|took|passed|hanged'
]

/** A child of their own whom the writer has hurt. */
const hurt: readonly string[] = ['i ~5 hit|hurt|shook|slapped|smacked|punched|kicked|choked|strangled|smothered|burnt|burned|bruised|harmed|attacked <mine> ~2 <young>|child|baby|boy|girl|kid|children']

/** Why nobody helped one of the writer's own. */
const blamed: readonly string[] = [
  'why|how did|was|were|could|has|had ~4 <mine> ~2 <young>', 'why|how ~1 not|nobody|no|never ~4 <mine> ~2 <young>|child|baby|boy|girl', 'who ~4 for|failed|killed|let <mine> ~2 <young>|child|baby|boy|girl', 'let <mine> ~2 <young>|child|baby|boy|girl down|die'
]

/** A review that is of one of the writer's own, or to see it. */
const ownReview: readonly string[] = [
  'write|written|wrote|review|reviews|report|reports|case|document|briefing|investigation|inquiry about|on|of|for|into|regarding|concerning|where <mine> ~2 <young>|baby|boy|girl',
  '<mine> ~2 <theirs> ~1 review|report|case|death|story|file', '<mine> ~2 <young>|child|baby|boy|girl|family s ~1 review|report|case|death|story|file',
  '<mine> ~2 <young>|child|baby|boy|girl|family ~2 in|one|among|included|part ~1 in|of? ~2 review|reviews|these|report|reports|it|here|them',
  'is|was|are|which ~3 about|of <mine> ~1 <young>|family'
]

const find = { hurt: phraseFinder(hurt, classes), mourned: phraseFinder(mourned, classes), blamed: phraseFinder(blamed, classes), ownReview: phraseFinder(ownReview, classes) }

/** Of somebody else, “my pupil's dad died”, or the writer's own doing, “how could I help my son”. */
const isApart = (words: readonly string[]): boolean => words.some(word => apart.has(word))
const apart = new Set(['s', 'i', 'nearly', 'almost'])

/** More words than this tell a story around what they ask for. */
const most = 14
const seeking = new Set('any anything something looking which what find show learning'.split(' '))

/**
 * What is told of the writer's own people: `risk` where the writer has hurt a child of theirs, `distress` where one of them has died, or why nobody helped is asked; `identity` where a review of one is
 * asked for; in few words. @param asks whether learning is asked for, beside which a death is only told.
 */
export function tellsOfOwn(rows: readonly (readonly string[])[], asks: boolean): 'risk' | 'distress' | 'identity' | undefined {
  if (rows.reduce((sum, row) => sum + row.length, 0) > most) return undefined
  const tells = (finder: Finder): boolean => rows.some(row => finder(row).some(({ from, to }) => !isApart(row.slice(from + 1, to))))
  const isTold = !asks && !rows.flat().some(word => seeking.has(word))
  if (isTold && tells(find.hurt)) return 'risk'
  if (tells(find.blamed) || isTold && tells(find.mourned)) return 'distress'
  return rows.some(row => find.ownReview(row).length > 0) ? 'identity' : undefined
}
