import { familiarWords } from './evidence.ts'
import { ambiguousNames, firstNames } from './identifiers/first-names.ts'
import { isAbbreviation } from './identifiers/initials.ts'
import { publicParts } from './identifiers/known-people.ts'
import { masked, unnamed, type Span } from './identifiers/span.ts'

/** Who may be told of, as a plain person, whose, and whether what stands beside the name still stands beside that person: "a child in year 9". */
const persons = [{ who: 'he', whose: 'his', keeps: false }, { who: 'she', whose: 'her', keeps: false }, { who: 'a child', whose: 'a child\'s', keeps: true }]

/** What may stand between a name and what is told: an age, a class, a school, any other detail. */
const asides = `(?:[ ,(]{1,3}(?:${[
  'xname|xdetail',
  '(?:[Aa]ged? )?\\d{1,2}(?: ?(?:yo|yrs?|years?|months?))?(?: old)?',
  '(?:in )?(?:[Yy]ear|[Yy]r|[Yy]|[Cc]lass|[Ff]orm) ?\\d{1,2}\\p{L}?',
  '(?:in|from|on) (?:my|our) \\p{L}+(?: (?:group|class|form))?',
  '(?:at|from) \\p{Lu}[\\p{L}\']*(?: \\p{Lu}[\\p{L}\']*){0,3}'
].join('|')})\\b[,)]{0,2}){0,4}`

/** What somebody does, is or has done. */
const doing = `(?:${[
  'is|was|has|had|did|will|would|can|could|not|never|still|just|always|often|now|only|keep', '\\p{L}{2,}n\'?t', '\\p{L}{2,}[^\\Ws]s', '\\p{L}{3,}(?:ed|ing)',
  'took|told|said|went|came|left|ran|got|hit|cut|drank|ate|fell|lost|wrote|sent'
].join('|')})\\b`

/** What a colleague, an author, a school or a book does and no child in danger: they ask, tell us, teach, write, are about something. */
const working = `(?:\\p{L}+(?:n't)? ){0,3}?(?:${[
  '(?:ask|request|publish|chair|host|train|deliver|teach|recommend|mention|cover|lead)\\p{L}*', '(?:want|need)(?:s|ed)? (?:any|some|the|a|it|me|us|to know|learning|reviews?)', 'look(?:s|ing) (?:for|at)',
  'wrote|writes|writing|written|runs|running (?:a|the|some)|presenting|work|works|sure|off sick|out of date|started as', 'author|session|inset|chapter|reviews?|reviewed|report|learning|dsl|senco|manager', 'about|there|you|we|something|nothing|near',
  'mak(?:es?|ing) (?:the|a)(?: \\p{L}+)? points?', 'argu\\p{L}+', 's(?:how|en)(?:s|ed|n|d|t)* (?:me|us) (?:here|this|you|reviews?|the (?:one|reviews?|links?))', 'on (?:\\p{L}+ )?(?:leave|holiday)', '(?:the|that|this|other) ones?', 'from the (?:police|council|school|board|partnership|team|trust|\\p{Lu}+ site)'
].join('|')})\\b`

/** A colleague or a publication, spoken of without its name. */
const byPronoun = new RegExp(`\\b(?:he|she|they)(?:'s|'re)? ${working}`, 'iu')

/** Whether a text says of somebody without a name what a colleague does. */
export const isOfWork = (text: string): boolean => byPronoun.test(text)

const told = `(?=[ ,]{1,2}(?!${working})${doing})`
const titled = '(?<!\\b(?i:mr|mrs|ms|miss|mx|dr|prof)\\.? {1,2})'
const name = `${titled}xname(?: {1,2}xname)*`
const subject = new RegExp(`${name}(?<aside>${asides})${told}`, 'gu')
const being = new RegExp(`${name} {0,2}'s (?=(?:not|been|got|had|gone|just|still|only|now|always|never|being|in|at|on|off|a|an|the|here|back|so|very|too|outside|\\p{L}+ing|\\p{L}+ed)\\b)`, 'gu')
const owner = new RegExp(`${name} {0,2}'s `, 'gu')
/** A word that opens a clause as somebody told of does, with a surname or none. */
const opening = new RegExp(`(?<=^|[.!?;:,(\\n]\\s?|\\b(?:and|but|because|as|that|when|if|so) )(?<first>\\p{L}[\\p{L}.-]{0,30})(?: (?!${doing})\\p{L}[\\p{L}-]*)?(?<aside>${asides})${told}`, 'gu')

/**
 * What a text says with whoever is told of by name as a plain person, for nobody is in less danger for having a name; nothing where nobody is told of
 * so. Besides the details found, first names and initials count that are no details by themselves.
 */
export function asPersons(text: string, details: readonly Span[], published: ReadonlySet<string>): string[] {
  const plain = masked(text, details)
  const marked = unnamed(masked(text, details.map(span => withoutPossessive(text, span))))
  const readings = persons.map(({ who, whose, keeps }) => marked
    .replace(subject, (_, aside: string) => `${who}${keeps ? aside : ''}`)
    .replace(being, `${who} is `)
    .replace(owner, `${whose} `)
    .replace(opening, (all, first: string, aside: string) => isNameLike(first, published) ? `${who}${keeps ? aside : ''}` : all))
  return [...new Set(readings)].filter(reading => reading !== plain)
}

function withoutPossessive(text: string, span: Span): Span {
  return text.slice(span.from, span.to).endsWith('\'s') ? { ...span, to: span.to - 2 } : span
}

/** A first name or initials, and none that publications use: what those tell is asked about. */
function isNameLike(word: string, published: ReadonlySet<string>): boolean {
  const small = word.toLowerCase()
  if (published.has(small) || publicParts.has(small)) return false
  if (/^(?![IA]$)\p{Lu}(?:\.?\p{Lu}){0,2}\.?$/u.test(word)) return !familiarWords.has(small) && !isAbbreviation(word)
  return firstNames.has(small) && (!ambiguousNames.has(small) || word !== small)
}
