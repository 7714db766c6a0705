import type { Signpost } from '../care/concern.ts'
import { ordinaryWords } from '../care/identifiers/ordinary.ts'
import { createRespell } from '../care/respelling.ts'
import { once } from '../once.ts'
import { post } from '../search/words/askers.ts'
import { createRoles, lineOf } from '../search/words/roles.ts'
import { remarkLexicon } from './remark-words.ts'
import { lexicon, slipped } from './spoken-words.ts'

/** What the bot may be asked of itself, and answers in a sentence or two. */
export const ofItself = ['kept', 'seen', 'machine', 'person', 'complaint', 'adding', 'poor', 'unclear', 'unable', 'reuse', 'faulty', 'received', 'hard', 'extent', 'wording'] as const
export type OfItself = (typeof ofItself)[number]
/** What may worry who types: whether it is kept, and who can see it. */
export type Privacy = Extract<OfItself, 'kept' | 'seen'>

/**
 * What is said to the bot itself and asks for no reviews. `told`: to tell or ring somebody, or whether it did; `referral`: where to refer or whom to ring;
 * `faulty`: that something does not open or work; `received`: why a message of the bot came; `slip`: that personal details were typed; `guide`: how it is used and what it can be asked; `hard`: that what was read is hard to read; `extent`: why no more is held, and where else to look; `wording`: what a word means; `about`: who made it; `call`: for somebody, for help or for what to do now; `rung`: that somebody was told; `withdrawn`: that what was told is only an example or no emergency; `misread`: that something else was meant; `read`: whether others have read what was shown.
 */
export type Spoken = OfItself | 'told' | 'referral' | 'call' | 'rung' | 'withdrawn' | 'misread' | 'slip' | 'forget' | 'updated' | 'about' | 'themes' | 'read' | 'guide' | 'hello' | 'thanks' | 'no'

/**
 * What is said beside reviews on a card, in words that can be of nothing else. `narrowing`: what the child is whom one has in mind, by age, sex, schooling or diagnosis alone; `noted`: what a colleague, or the
 * writer, says of a review or does with it, and `wanted`: which of them is wanted; `unclear`: what may be of that, and of a child; `assent`: that what was advised will be done.
 */
export type Remark = 'narrowing' | 'noted' | 'wanted' | 'unclear' | 'assent'

const remarks: readonly [Remark, string][] = [
  ['narrowing', '^(?:small|yes|thanks)*why?small*(?:they|child|it)?(?:small|got)*trait(?:trait|small|got)*$'],
  ['assent', '^(?:thanks|yes|small)*will(?:thanks|small|day)*$'], ['assent', '^(?:thanks|yes|small)*(?:thanks|yes)(?:small)*shall(?:thanks|small|it|day)*$'], ['assent', '^(?:yes|small)*thanks(?:small|thanks)*(?:it small*verdict)?(?:small|thanks|day)*$'],
  ['noted', '^(?:small|yes)*they (?:says (?:it|small|day)*(?:verdict|thanks)|small* (?:sorted|reads|away|thanks))(?:it|thanks|small|day)*$'], ['noted', '^(?:small|yes)*it small*felt(?:thanks|small|it)*$'], ['noted', '^(?:small|yes|it)*nothing(?:thanks|small|it)*$'], ['noted', '^(?:small|yes|thanks)*mine(?:thanks|small|day)*$'], ['noted', '^they small*sent(?:thanks|small|day)*$'],
  ['noted', '^(?:small|yes)*handled it(?:up|unclear|it|small|day|thanks)*$'], ['wanted', '^(?:small|yes)*(?:ask doc|gentle)(?:small|day|thanks)*$'],
  ['wanted', '^(?:small|yes)*they small*asks it(?:thanks|small|day)*$'], ['unclear', '^(?:small|yes)*they (?:says|it|small)*(?:unclear|got|says)(?:it|small|thanks|day)*$']
]

/** What a colleague asks, passed on: “she says can you do alcohol”. */
const asksAfterWords = '(?:(?:can|could|would) (?:you|u|we) (?:do|find|show|try|look up|search for)|(?:is|are) there|any|anything|something)'

export function isOfItself(said: Spoken): said is OfItself { return (ofItself as readonly Spoken[]).includes(said) }
export const isOfPrivacy = (said: Spoken | undefined): said is Privacy => said === 'kept' || said === 'seen'

/** More words than this are more than something said to the bot. */
const most = 24
/** More words than this are no remark: its patterns weigh each word against the others. */
const mostRemarked = 60

/** What each is told by, the first that is met counts: roles that are all there, one after the other where dots stand between them, and with a minus those that are not. */
const rules: readonly [Spoken, string][] = [
  ['hard', 'sad ^(?:sad|small|hail|yes|folk|thanks)*$'], ['wording', 'define'], ['themes', 'topics -they|sos'], ['extent', 'extent -they|sos'], ['about', 'reach -they|sos'],
  ['hello', 'jest'], ['hello', 'intro -they|sos|serve|past|tell'], ['slip', 'slip -they|serve|boss|anyone|people|who|past|if'],
  ['faulty', 'fault fault? ^(?:fault|me|they|boss|it|hail|no|small|can|yes|be|does|not)*$'], ['received', 'received received? -sos|serve|they'],
  ['guide', 'guide newly? -they -past -tell -serve -sos -mine'], ['guide', 'newly guide? -they -past -tell -serve -sos -gone'],
  ['unclear', 'lost english? plainly? -they|serve|sos|when|who|gone|past'], ['unclear', 'broken word? lost? english? plainly? list? -they|sos|past|gone'], ['unclear', 'english me|note lost? plainly? -they|who|past'], ['unclear', 'plainly can|what|how|you|lost english? -they|who|past|gone'], ['unclear', 'plainly ^(?:plainly|small|it|be|no)*$'],
  ['unclear', 'puzzled -they|who|sos|past|gone|when|harm|serve|anyone|kept|child'], ['poor', 'missed -me|they|who|what|how|sos|past|gone|when|harm'],
  ['reuse', 'cite me|can|be|how|what|who list? seek? boss? drill? people? purpose? -they -past -you'], ['reuse', 'cite boss|people|purpose list? seek? -they -past -you'], ['unable', 'errand purpose? list? seek? boss? ours? plainly? -they -past -who -tell -serve -mine -child -be -sos -there -if'],
  ['read', 'whoRead ^(?:whoRead|it|list|yes|thanks|small|hail|no)*$'], ['about', 'throughTo ^(?:throughTo|can|yes|thanks|small|hail|you)*$'], ['about', 'who made..it|you -they -past -me'], ['about', 'who be made..it|you -they -me'],
  ['rung', 'rang ^(?:me|yes|gone|thanks|small|does)*rang(?:me|rang|serve|boss|they|it|place|small|thanks|gone|yes)*$'], ['withdrawn', 'drill denies? misread? intro? -they|who|how|what|when|not|ought|tell|hold|does'], ['withdrawn', 'denies misread? intro? -they|who|how|what|when|not|ought|tell|hold|does'], ['misread', 'misread intro? -they|who|how|what|when|ought|tell|hold|does'],
  ['updated', 'often fresh list?'], ['updated', 'current you|it|list'], ['updated', 'be|when..fresh list|you|it -me -tell'], ['updated', 'be list..fresh -me -tell'], ['updated', 'does..you..fresh -me -tell'],
  ['adding', 'add ours me|how|can list?'],
  ['complaint', 'complain me|who|how|you -refer'],
  ['machine', 'machine you|it -number -me'], ['machine', 'machine you|it..mine'], ['machine', 'be me..tell machine|anyone'], ['machine', 'who be me tell'], ['machine', 'behind who|anyone it|you'], ['machine', 'what..be..you -tell -see -hold -serve -they -me -mine -it -can'],
  ['person', 'you..there -see -tell -mine -serve -me'], ['person', 'be..there..anyone|machine -see -tell -mine -serve -watch'], ['person', 'anyone..there -see -mine -serve'], ['person', 'can|me..tell machine|anyone -does -you'],
  ['kept', 'does..you|it|mine..wipe'], ['kept', 'long wipe'], ['kept', 'does you memory'], ['kept', 'what..you..does..mine'], ['kept', 'how does you mine'], ['kept', 'be it|mine wipe'], ['kept', 'what|how mine..go'], ['kept', 'policy'],
  ['forget', 'wipe mine|whole|memory'], ['forget', 'bin mine|whole'], ['forget', 'wipe you..hold'], ['forget', 'wipe it -past'], ['forget', 'wipe can'], ['forget', 'anew'],
  ['kept', 'you..hold be|does|what|how -they -me'], ['kept', 'you..hold mine|me be|does|what|how -they'], ['kept', 'be|does..it|mine..hold -they -past'], ['kept', 'be there keep'], ['kept', 'be..me..kept -they'], ['kept', 'what|long..it|mine hold -they -past'], ['kept', 'what kept you -they -past'], ['kept', 'what..you see me -they -past'],
  ['seen', 'you|who|people|anyone|boss|serve|it..see|tell|watch..mine -they -past'], ['seen', 'be..mine..see|watch -they -past'],
  ['told', 'you..tell|refer child? -me'], ['told', '^(?:hail|can|small|sos)*tell serve|anyone|boss -me'], ['told', 'anyone|serve|it..tell be|does -me -past'], ['told', 'anyone|serve|they..come be|does -past'], ['told', 'it..gone serve be|does -past'], ['told', 'does..anyone..see it -mine -you'],
  ['person', 'be..anyone..see|watch..it -mine'], ['seen', 'boss|anyone|people|serve|who..see|watch it|you -me -tell -they -past -gone -mine -who(?:be)it'], ['seen', 'can|does..anyone|boss|people|serve..see me|mine -they'],
  ['seen', 'be it|me|you..watch -they'], ['seen', 'does..you..see|watch..it|me -tell'], ['seen', 'you report|rang me'],
  ['seen', 'private you|it|mine|me -who -past -they -see'],
  ['referral', 'refer me|can|number child? -ought -does -if -past -they'], ['referral', 'who|how|what..refer child? -if -past -they -boss -complain'], ['referral', 'tell concern|harm me child? -boss -they'], ['referral', 'report me it|child -does -serve -boss -they -if'], ['referral', 'who|how report me child? harm? -serve -boss -they'], ['referral', 'me can tell serve -does -they -boss -often -hold'],
  ['referral', 'number serve|anyone|me|concern|place|child|be|hours -they -hold -past'], ['referral', 'who me..tell child? -boss -they -serve -if'], ['referral', 'how me..tell serve|place -boss -they'], ['referral', 'me concern child? -they -past -boss -long -how -what -ought'], ['referral', 'me worried child -they -past'],
  ['poor', 'poor you|it -me'], ['poor', 'poor ^(?:poor|small|no|hail)*$'],
  ['call', 'sos|hail|come|number|there'], ['call', 'tell serve|anyone|they -past']
]
/** Roles that a rule allows where it names them, and else does not. */
const apart = ['word', 'seek', 'list', 'ours', 'child', 'harm', 'add', 'poor', 'complain', 'jest', 'drill', 'broken', 'lost', 'english', 'plainly', 'guide', 'newly', 'missed', 'puzzled', 'errand', 'cite', 'made', 'purpose', 'slip', 'fault', 'received', 'intro', 'sad', 'settled', 'define', 'topics', 'extent', 'reach', 'denies', 'misread', 'throughTo', 'whoRead']
/** Roles of which nothing but thanks, a parting word or a no is made. */
const courtesies: readonly [Spoken, string][] = [['no', 'no'], ['thanks', 'thanks|bye']]

/** Tells what is said to the bot itself from what asks for reviews. */
export interface Hearing {
  /** What is said to the bot itself; undefined where anything else is in the text. @param alarms whether anything alarms in it: who tells of themselves is then not only greeted. */
  spoken: (text: string, alarms?: boolean) => Spoken | undefined
  /** Whether a text can only ask: `outright` for reviews where it says so, `bare` where it names something and tells nothing of anybody, `question` where it opens as one that is of nobody here. */
  asking: (text: string) => 'outright' | 'bare' | 'question' | undefined
  /** Whether a text tells what somebody does or what becomes of them. */
  isTelling: (text: string) => boolean
  /** What is said beside reviews on a card; undefined where it may be of something else. */
  remark: (text: string) => Remark | undefined
  /** A text without who passes it on, where it asks for something; else as it is. */
  passedOn: (text: string) => string
}

/** Builds a hearing. @param signposts the names of places to turn to, and of areas, may be said too. */
export function createHearing(signposts: readonly Signpost[]): Hearing {
  const hearing = once(() => heardBy(signposts))
  return { spoken: (text, alarms) => hearing().spoken(text, alarms), asking: text => hearing().asking(text), isTelling: text => hearing().isTelling(text), remark: text => hearing().remark(text), passedOn: text => hearing().passedOn(text) }
}

function heardBy(signposts: readonly Signpost[]): Hearing {
  const places = [...new Set(signposts.flatMap(({ name, area }) => [...name.split(/[(),]/), ...area ? [area.name, ...area.aliases] : []]).map(plain).filter(name => name !== ''))].sort((a, b) => b.length - a.length)
  const roles = createRoles({ ...lexicon, place: places.join('|') || 'none here' }, { tell: 'contact|report|rang', hold: 'keep|kept', sos: 'plea|alarm' })
  const tests = [
    ...courtesies.map(([spoken, role]): [Spoken, RegExp] => [spoken, roles.pattern(`^(?=.*(?:${role}))(?:${role}|thanks|bye|yes|no|folk|whole|hail|small|it|you|be|can)*$`)]),
    ['no', roles.pattern('^(?:yes|settled|folk)+$')] as [Spoken, RegExp],
    ...rules.map(([spoken, rule]): [Spoken, RegExp] => [spoken, roles.pattern(`^${lacking(apart.filter(role => !rule.split(/[ |.?]+/).includes(role)))}${rule.split(' ').map(seen).join('')}`)])
  ]
  const [seeks, none] = [roles.pattern('seek|list'), roles.pattern('word')]
  const opens = '^(?:small|hail|yes|thanks)*(?:what|how|who|when|be|past|does|can|ought|if)'
  const [ofSomebody, tells, questions] = ['me|you|they|it|ought|not|sos|hail|come|gone|fresh|yes|no|thanks|bye', 'be|does|can|past', `${lacking(['serve', 'anyone', 'there'])}${opens}`].map(roles.pattern) as [RegExp, RegExp, RegExp]
  const someoneAlone = roles.pattern('^(?:small|child|serve|boss|anyone)*$')
  const telling = roles.pattern(`(?!${opens})(?:^(?:small|hail|yes|no)*they|(?=.*(?:they|child).*(?:be|past|does|not|can|gone|come)))`)

  const spokenBeside = createRoles(remarkLexicon, { it: 'that|doc' })
  const remarkTests = remarks.map(([remark, rule]): [Remark, RegExp] => [remark, spokenBeside.pattern(rule)])
  const passing = new RegExp(`^(?:(?:and|so|but|ok|well) )*(?:${remarkLexicon.they})(?: (?:has|is|also|just))* (?:${remarkLexicon.says}|asks?|asked|wonders?|wondering)(?: if| whether)? (?=${asksAfterWords}\\b)`, 'iu')

  /** The line of a text's roles; slips in the words that tell are forgiven. */
  function read(words: string): string {
    const parts = roles.read(words)
    const mended = parts.flatMap(({ letter, text }) => none.test(letter) ? respell(text) : text).join(' ')
    return lineOf(mended === words ? parts : roles.read(mended))
  }

  const heard = (words: string): Spoken | undefined => {
    const line = read(words)
    return tests.find(([, test]) => test.test(line))?.[0]
  }

  return {
    spoken(text, alarms = false) {
      const words = plain(text)
      if (words === '') return signs.find(([, sign]) => sign.test(text))?.[0]
      if (words.split(' ').length > most) return undefined
      const left = alarms ? undefined : withoutSelf(text)
      if (left === '') return 'hello'
      const said = heard(words)
      if (said || left === undefined) return said
      const beside = heard(left)
      return beside && greetings.has(beside) ? beside : undefined
    },
    asking(text) {
      const line = lineOf(roles.read(plain(text)))
      if (seeks.test(line) || ofReview.test(text)) return 'outright'
      if (line === '' || ofSomebody.test(line)) return undefined
      if (someoneAlone.test(line)) return undefined
      return tells.test(line) ? questions.test(line) ? 'question' : undefined : 'bare'
    },
    isTelling(text) {
      const line = lineOf(roles.read(plain(text)))
      return !seeks.test(line) && !ofReview.test(text) && telling.test(line)
    },
    remark(text) {
      const words = plain(text)
      if (words.split(' ').length > mostRemarked) return undefined
      const line = lineOf(spokenBeside.read(words))
      return remarkTests.find(([, test]) => test.test(line))?.[0]
    },
    passedOn: text => text.replace(passing, '')
  }
}

/** What a message that tells who asks may say beside that, to be greeted. */
const greetings: ReadonlySet<Spoken> = new Set<Spoken>(['guide', 'hello', 'thanks'])
const clauseEnds = /[.,;!?\n]+|\s[-–]\s/
const asksOrTells = '(?!.*\\b(?:need|want|looking|anything|something|any|find|show|reviews?|learning|what|how|which|is|was|has|have|he|she|they|worried|concerned|disclosed|told|who|because|so|but|after)\\b)'
/** Tells who asks, and nothing else: "hi I am from early help", "I chair conferences", "school nurse here". */
const self = new RegExp(`^(?:(?:hi|hiya|hello|hey|good|morning|afternoon|evening|there|all) )*(?:(?:i am|we are|it is|this is) (?:(?:just|only|also|quite|very) )*(?:newly qualified|from|(?:(?:an?|the|one of|in|at|with|our|new) )+(?:\\w+ ){0,4}?(?:${post}|team|service|cait|nursery|primary|secondary|school|officer)s?)\\b|(?:i|we) (?:work|support|chair|manage|lead|teach|train|run|supervise|coordinate|mentor|volunteer)\\b|(?:an? )?(?:\\w+ ){0,2}(?:${post}) here$)${asksOrTells}.*$`)

/** A text without the clauses that only tell who asks; undefined where none does, empty where all do. */
function withoutSelf(text: string): string | undefined {
  const clauses = text.split(clauseEnds).map(plain).filter(clause => clause !== '')
  const left = clauses.filter(clause => !self.test(clause))
  return left.length === clauses.length ? undefined : left.every(clause => hails.test(clause)) ? '' : left.join(' ')
}
const hails = /^(?:hi|hiya|hello|hey|(?:good )?(?:morning|afternoon|evening))(?: (?:there|all|everyone))?$/

const ofReview = /\breviews?\b/i

/** What is said with signs alone, the first that is met; any other is a question mark at most. */
const signs: readonly [Spoken, RegExp][] = [['poor', /[👎😠😡🤬💩🙄]/u], ['no', /[✅☑✔❌👌🆗]/u], ['thanks', /[👍👏🙏🙌🤝🫶💪💯🎉🎊🥳🌟⭐💐🌹❤🧡💛💚💙💜🤍🤎🖤💕💖💗💓☺😀😃😄😁😆😊🙂😉😍🥰😘🤗🤩😎😇😂🤣]/u]]

/** A part of a rule as what a line of roles must hold; what is only allowed it need not. */
function seen(part: string): string {
  if (part.endsWith('?')) return ''
  if (part.startsWith('^')) return `(?=${part.slice(1)})`
  return part.startsWith('-') ? lacking([part.slice(1)]) : `(?=.*(?:${part.split('..').join(').*(?:')}))`
}
const lacking = (roles: readonly string[]): string => `(?!.*(?:${roles.join('|')}))`

const endings: [RegExp, string][] = [[/n't\b/g, 'nt'], [/'re\b/g, ' are'], [/'ve\b/g, ' have'], [/'ll\b/g, ' will'], [/'m\b/g, ' am'], [/'d\b/g, ' would'], [/'/g, '']]

/** Small letters and single spaces alone. */
function plain(text: string): string {
  return endings.reduce((left, [ending, written]) => left.replace(ending, written), text.toLowerCase().replaceAll('’', '\'')).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

const respell = createRespell(slipped, ordinaryWords)
