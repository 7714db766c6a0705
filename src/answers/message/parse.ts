import { inBrief } from '../../search/limits/brevity.ts'
import { onceEach } from '../../once.ts'
import { empty, plainText } from '../../search/words/words.ts'
import { lexicon, type Role } from './role-lexicon.ts'

/** A message cut into what its words do, and what they are about. Texts are as typed, those in `said` and `core` in small letters with a comma for every pause. */
export interface ParsedMessage {
  /** True where some of its words do one of these. */
  has: (...roles: Role[]) => boolean
  /** The words that do this; empty for none. */
  words: (role: Role) => string
  /** What the lexicon names in them, such as the attribute that is left open. */
  part: (role: Role) => string
  /** All but talk. */
  said: string
  /** The same without asking or wanting: what is asked of what was shown. */
  core: string
  /** What it is about, turns down, and asks to go beyond ("not just …"), without the words that only do something. */
  wanted: string
  down: string
  past: string
  /** All of it without what leads in to a question and out of it. */
  whole: string
  /** Says nothing: "ok, thanks". */
  isTalk: boolean
  /** None of its words does anything but talk. */
  isBare: boolean
  /** About a word or two at most: only such a message may make no sense alone. */
  isBrief: boolean
  /** Number of words it is about that carry anything, and of all beside talk. */
  size: number
  length: number
  queried: boolean
}

interface Token { text: string, start: number, end: number, role?: Role | 'down' | 'past' }

/** Read as they stand: they only tell how what is wanted is meant. */
const stays: ReadonlySet<Role | 'down' | 'past' | undefined> = new Set<Role | undefined>([undefined, 'compare', 'rank', 'form', 'same', 'like', 'step'])
/** What leads in to a question in full. */
const leadsIn: ReadonlySet<Token['role']> = new Set<Token['role']>(['talk', 'told', 'tone', 'new', 'swap', 'back', 'other', 'no'])
/** What is turned down ends here. */
const turns: ReadonlySet<string | undefined> = new Set<Role | 'down' | 'past'>(['want', 'ask', 'only', 'swap', 'back', 'new', 'rest', 'not', 'no', 'beyond', 'also'])

/** Words that lead on and are often mistyped on a phone: two letters changed over, one doubled, or in a longer one a letter left out or another vowel. */
const mistyped = 'just only instead without except about please younger older newer similar another also include exclude leave remove those these which actually shorter rather anything something different number second third fourth bottom board partnership'.split(' ')
const sorted = (word: string): string => [...word].sort().join('')
const isSlipOf = (word: string) => (meant: string): boolean => word[0] === meant[0] && (word.replace(/(\p{L})\1/u, '$1') === meant || (word.length > 5 && bones(word) === bones(meant)) ||
  (word.length === meant.length ? sorted(word) === sorted(meant) : word.length === meant.length - 1 && meant.length > 5 && [...meant].some((_, i) => meant.slice(0, i) + meant.slice(i + 1) === word)))
/** Written without its vowels: "yngr", "othr". */
const bones = (word: string): string => word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, '')
const clipped = new Map([...mistyped, 'other', 'first', 'next', 'previous', 'second', 'newest', 'oldest', 'youngest', 'others'].map(word => [bones(word), word]))
/** "The girl 1", "2nd 1 please". */
const figureForOne = /(?<=\b(?:the|d|that|this|which|other|othr|next|nxt|last|first|second|third|\d(?:st|nd|rd|th)|(?:the|d|that|this) \w+)) 1(?=(?: (?:pls|plz|please|then|ta|thx))?\W*$)/i
/** As words are said here and there. */
const dialect = new Map([['dunt', 'doesnt'], ['dosent', 'doesnt'], ['dosnt', 'doesnt'], ['doesent', 'doesnt'], ['dnt', 'dont'], ['befor', 'before'], ['dint', 'didnt'], ['wunt', 'wont'], ['abt', 'about'], ['em', 'them'], ['un', 'one'], ['uns', 'ones'], ['wi', 'with'], ['owt', 'anything'], ['nowt', 'nothing'], ['summat', 'something'], ['wot', 'what'], ['wat', 'what'], ['gimme', 'give'], ['any1', 'anyone'], ['ne1', 'anyone'], ['lyk', 'like'], ['lke', 'like'], ['lik', 'like'], ['liek', 'like'], ['tht', 'that'], ['dat', 'that'], ['ths', 'this'], ['hw', 'how'], ['wen', 'when'], ['wher', 'where'], ['thng', 'thing'], ['sumthing', 'something'], ['sumthin', 'something'], ['sumfing', 'something'], ['anyfing', 'anything']])
const mended = (word: string): string => dialect.get(word) ?? slipMended(word)
const slipMended = (word: string): string => word.length < 3 ? word : clipped.get(word) ?? (word.length < 4 ? word : mistyped.find(isSlipOf(word)) ?? word)

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['&][\p{L}\p{N}]+)*|[.,;?!:()\n|]| - |^\+(?= )|^-(?=\p{L})/gu)].map(({ 0: piece, index }) => ({ text: piece === '+' ? 'plus' : piece === '-' ? 'minus' : /[\p{L}\p{N}]/u.test(piece) ? mended(piece.toLowerCase().replaceAll('\'', '')) : ',', start: index, end: index + piece.length }))
}

/** "Nothing on knife crime?" asks for it. */
const askedForNone = /^(\W*(?:(?:and|so|but|ok|oh|is there|have you|you have|you've|got|there's) )*)(?:nothing|nowt|no (?:reviews?|learning))(?= (?:on|about|around|to do with)\b.*\?\s*$)/i

/** More than these are read as they stand. */
const mostTokens = 40

/** Cuts a message into the roles of its words. Pure; of any text. */
export const parsed = onceEach((question: string): ParsedMessage => {
  const text = inBrief(plainText(question)).replace(figureForOne, ' one').replace(askedForNone, '$1anything').replace(/\bw\/o\b/gi, 'without').replace(/#\s?(?=\d)/g, 'number ')
  const tokens = tokensOf(text)
  const parts = new Map<Role, string>()
  // A long message is a question of its own.
  if (tokens.length <= mostTokens) takeAll(tokens, parts)
  spread(tokens)
  const is = (role: Token['role']) => (token: Token): boolean => token.role === role && token.text !== ','
  const rest = tokens.filter(token => token.text !== ',' && token.role === undefined && !empty.has(token.text))
  const [first, last] = [tokens.find(token => token.text !== ',' && token.role !== 'talk'), tokens.findLast(token => token.text !== ',' && token.role !== 'talk')]
  // The same board is no board by its name.
  const isOfAge = /^ages?\b/.test(parts.get('same') ?? '')
  const cut = (keeps: (token: Token) => boolean): string => written(text, tokens, keeps)
  const done = new Set(tokens.flatMap(({ text, role }) => text === ',' || role === undefined ? [] : [role]))
  return {
    has: (...roles) => roles.some(role => done.has(role)),
    words: role => tokens.filter(is(role)).map(token => token.text).join(' '),
    part: role => parts.get(role) ?? '',
    said: line(tokens, token => token.role !== 'talk' && token.role !== 'told').trim(),
    core: line(tokens, token => !['talk', 'told', 'ask', 'want', 'lead'].includes(token.role ?? '')).trim(),
    wanted: cut(token => (stays.has(token.role) && token.role !== 'like' && (token.role !== 'same' || isOfAge)) || (token.role === 'only' && /^(?:only|just)$/.test(token.text))),
    whole: cut(token => !leadsIn.has(token.role) && !(token.role === 'lead' && (token === first || token === last))),
    isTalk: tokens.some(token => token.text !== ',') && tokens.every(token => token.text === ',' || token.role === 'talk' || (token.role === 'lead' && /^(?:ok|okay|right|so|well|now|then|and)$/.test(token.text))),
    isBare: tokens.every(token => token.role === undefined || token.role === 'talk'),
    down: cut(token => token.role === 'down'),
    past: cut(token => token.role === 'past'),
    size: rest.length,
    isBrief: rest.length <= 2,
    length: tokens.filter(token => token.text !== ',' && token.role !== 'talk' && token.role !== 'told').length,
    queried: text.trimEnd().endsWith('?')
  }
})

const line = (tokens: readonly Token[], keeps: (token: Token) => boolean): string =>
  tokens.filter(keeps).map(token => token.text).join(' ').replace(/^(?:, )+|(?: ,)+$/g, '').replace(/(?: ,)+/g, ' ,')

/** The tokens that may still be given a role, and how they are shown to a pattern. */
interface Open { tokens: readonly Token[], shown: readonly string[], line: string }

function openIn(all: readonly Token[]): Open {
  const tokens = all.filter(token => token.role !== 'talk')
  const shown = tokens.map(token => token.role === undefined ? token.text : `·${token.role}`)
  return { tokens, shown, line: shown.join(' ') }
}

/** Gives the words that the patterns of the lexicon find their role, one pattern after another. */
function takeAll(tokens: readonly Token[], parts: Map<Role, string>): void {
  let open = openIn(tokens)
  for (const [role, pattern] of lexicon) {
    for (let found = pattern.exec(open.line); found && take(open, role, found, parts); found = pattern.exec(open.line)) open = openIn(tokens)
  }
}

/** Gives the words that were found their role; false when all have one. */
function take({ tokens, shown }: Open, role: Role, { index, 0: { length }, groups = {} }: RegExpExecArray, parts: Map<Role, string>): boolean {
  let at = 0
  const fresh = tokens.filter((token, i) => {
    const start = at
    at += shown[i]!.length + 1
    return start >= index && at - 1 <= index + length && token.text !== ',' && token.role === undefined
  })
  for (const token of fresh) token.role = role
  const part = Object.values(groups).find(value => value !== undefined)
  if (part !== undefined) parts.set(role, part)
  return fresh.length > 0
}

/** What follows "not" is turned down, up to a pause or a word that turns; so is what follows "not just". */
function spread(tokens: Token[]): void {
  let under: 'down' | 'past' | undefined
  for (const [i, token] of tokens.entries()) {
    if (token.role === 'away') waveAway(tokens, i, 'down')
    if (token.role === 'beyond' && token.text === 'or') waveAway(tokens, i, 'past')
    under = token.role === 'not' ? 'down' : token.role === 'beyond' ? 'past' : isTurn(tokens, i) ? undefined : under
    if (under !== undefined && token.text !== ',' && (token.role === undefined || stays.has(token.role))) token.role = under
  }
}

const isTurn = (tokens: readonly Token[], at: number): boolean => turns.has(tokens[at]?.role) || (tokens[at]?.text === ',' && !isListed(tokens, at)) || tokens[at]?.text === 'but'

/** "The one about alcohol isn't relevant", "a practice review or not": what comes before is turned down, or gone beyond. */
function waveAway(tokens: readonly Token[], at: number, role: 'down' | 'past'): void {
  for (const token of tokens.slice(0, at).reverse()) {
    if (token.text === ',' || token.role !== undefined) return
    token.role = role
  }
}

/** A pause within a list: "leave out babies, toddlers and infants". */
const isListed = (tokens: readonly Token[], at: number): boolean => tokens.slice(at + 1, at + 4).some((token, i, next) => token.text === 'and' && i > 0 && !next.slice(0, i).some(other => other.text === ','))

function written(text: string, tokens: readonly Token[], keeps: (token: Token) => boolean): string {
  let made = ''
  let from = 0
  for (const token of tokens) {
    if (token.text === ',') { made += text.slice(from, token.end); from = token.end }
    else if (!keeps(token)) { made += text.slice(from, token.start); from = token.end }
  }
  const cut = `${made}${text.slice(from)}`
  return !/[\p{L}\p{N}]/u.test(cut) ? '' : cut.replace(/\s+/g, ' ').replace(/^(?:[\s,;:.!?-]|'(?= ))+/, '').replace(/[\s,;:!-]+(?=[.?]*$)/, '').trim()
}
