import { createRoles, lineOf, textWithout, type Played } from '../search/words/roles.ts'
import { timingIn } from '../notices/timing-words.ts'
import type { ClerkCommand } from './commands.ts'
import { classes, lexicon } from './notice-words.ts'

/** What is asked of the notices of a conversation in ordinary words. */
export interface OfNotices {
  command: ClerkCommand
  /** What it is to be done with, as in a command: empty where nothing was said of that. */
  rest: string
  /** Which subscription is to be changed, where that was said. */
  which?: string
  /** It makes sense only where notices are sent, or are being offered, for nothing in it says that they are meant. */
  leans: boolean
  /** `doubts`: it may be of reviews as well; `offer`: it only amends what is being offered; `changes`: it asks to be told what becomes of a review. */
  how?: 'doubts' | 'offer' | 'changes'
}

type Rule = [command: ClerkCommand, pattern: string, how?: 'leans' | 'told' | NonNullable<OfNotices['how']>]

const roles = createRoles(lexicon, classes)
/** More words than this ask for more than that. */
const most = 24
/** What is left over stands in brackets; one that is `leans` tells by itself nothing of notices, and what is `told` is all but the words that only ask to be told. */
const rules: Rule[] = [
  ['subscriptions', '(?:polite|tells|keep)* (?:tells|keep) polite* (?:soon|q) (.+?) be? alters end*', 'changes'],
  ['subscriptions', 'polite* (?:be (?:us|small)* subs (?:link|want)+|following) (.+?) end*'],
  ['subscriptions', 'polite* (?:q|be) (?:polite|gets|tells|come|subs|link|the|again|slot|change|keep)* (?:notice|subs) (?:polite|gets|tells|come|subs|link|the|again|it|new|reviews)*'],
  ['subscribe', 'polite* subs (?:us|small|all|link us)* end*'],
  ['subscribe', 'polite* (?:subs us+|enrol) (?:link|want)+ (?:thing link)? (.+)'],
  ['subscribe', 'polite* (?:gets|sub) (?:us|link)* notices end*'],
  ['subscribe', '(?!.*q)polite* gets? us* new .*reviews.* soon.*', 'told'],
  ['subscribe', 'polite* (?:get|setup|want|send (?=us)) us* thing link (.+)', 'told'],
  ['subscribe', '(?!.*begins..*begins)polite* (?:gets|tells|keep|setup) (?:fill|thing)* (?:begins (?=.*arrive)(?=.*(?:rev|new))|begins there (?:small|the|rev)*new).*', 'told'],
  ['subscribe', '(?!.*q)polite* (?:gets us|get us? thing|send (?=.*us)|tells us?|keep) (?:us|small|link|soon|there|want)* (?<!the)new .*reviews.*', 'told'],
  ['subscribe', '(?!.*q)(?:.*begins (?=.*arrive)(?=.*(?:rev|new))|polite* (?:.*(?<!the))?new .*reviews).* (?:(?:tells|keep) us*|come us) end*', 'told'],
  ['subscribe', '(?!.*q)polite* (?:send|notify|keep) us .{1,12} recurs .{0,4}', 'told'],
  ['subscribe', 'polite* (?:loop link|follow) (.+)'],
  ['subscribe', 'polite* more the* (.+?) (?:want .+)? end*', 'doubts'],
  ['subscriptions', 'polite* how (?:polite|link|gets|change|turn|halt|away|unsub|hold|off|subs|setup)* (?:thing|unsub) (?:end|off|slot)*'],
  ['subscriptions', 'polite* how polite* (?:change|turn|halt|hold|gets)+ (?:end|off)* it (?:end|off|gets|come)*', 'leans'],
  ['subscriptions', 'polite* q (?:polite|the|link)* (?:it (?:polite|link)* (?:come|setup|change|gets)|(?:change|setup) it|us polite* gets (?:polite|link)* it|gets it|come us|setup it?|it come) end*', 'leans'],
  ['subscriptions', 'polite* q be us (?:keep|gets (?:tells|keep)?) link?', 'leans'],
  ['subscriptions', 'polite* q be* due (?:be|come|gets|small|link|polite)*', 'doubts'],
  ['subscriptions', 'polite* q polite* (.+?) come end*', 'doubts'],
  ['subscriptions', 'polite* be (?:one|it|us|small)+ (?:be|small|come|gets|send|works|link)+ (?:one|it|small|us|thing|end)*', 'doubts'],
  ['subscriptions', 'polite* (?:send|gets|it|us|setup)* test (?:it|end|thing|works)*', 'leans'],
  ['subscriptions', 'polite* reason (?:be|small)* (?:us|it) (?:be|us|it|come|gets|small)* end*', 'doubts'],
  ['subscriptions', 'polite* reason be* us small* gets (?:the|link)* (.+?) end*', 'doubts'],
  ['subscriptions', 'polite* q (?:be|us|small)* (?:setup|subs|more) (?:the|link)* (.+?) end*', 'doubts'],
  ['subscriptions', 'polite* be it? (?:q|link|word){0,4} (?:subs|setup) (?:us|it|link|word){0,4}', 'leans'],
  ['subscriptions', 'polite* (?:halt|deny it?|it be* deny|(?:halt|turn) (?:it|all) off?) end*', 'leans'],
  ['unsubscribe', 'polite* (?:(?:unsub|deny|halt) fill* (.*?) thing|away fill* (.*?) notice) fill*? (.*?) end*'],
  ['unsubscribe', 'polite* halt fill* (?:tells|send) fill* new? reviews end* (.*?) end*'],
  ['unsubscribe', 'polite* turn (?:off fill* (.*?) thing end* (.*?)|fill* (.*?) thing end* (.*?) off) end*'],
  ['unsubscribe', 'polite* (?:unsub|(?:halt|away) fill* gets fill* it|halt (?:send|tells) us) end*', 'leans'],
  ['unsubscribe', 'polite* (?:halt|unsub|turn off) (?:the|link)* (.+?) end*', 'leans'],
  ['unsubscribe', 'polite* turn (?:the|link)* (.+?) off end*', 'leans'],
  ['unsubscribe', 'polite* (?:away|deny) (?:the|link|small)* (?!it)(.+?) (?:link (?:us|thing|it|the)+)? end*', 'doubts'],
  ['pause', 'polite* (?:hold link? plain* (.*?) thing|(?:turn|put) fill* (.*?) thing hold) plain* (.*?)'],
  ['pause', 'polite* hold plain* (?:it|all)? plain* (.*?)', 'leans'],
  ['resume', 'polite* (?:resume|go) fill* (.*?) (?:thing|gets fill* it|gets fill* new? reviews) fill*? again? (.*?) end*'],
  ['resume', 'polite* (?:turn|get) fill* (.*?) thing (?:link|again)+ end*'],
  ['resume', 'polite* (?:resume end* (?:it|all)? end* (.*?)|(?:turn|get|resume|go) fill* it (?:link|again)+|go (?:gets|tells)+ again) end*', 'leans'],
  ['resume', 'polite* (?:go|turn) fill* (.+?) again end*', 'leans'],
  ['change', 'correct+ polite* (.+?) end*', 'offer'],
  ['change', 'polite* change (?:the|link|small)* (?:thing|slot) end*'],
  ['change', 'polite* (?:change|turn|gets) (?:us|the|small)* (?:it|thing|slot)* (?:us|small|link|come|be)* want (.+?) end*', 'leans'],
  ['change', 'polite* (?:change|turn|gets)? us* (?:it|slot|thing) (?:come|gets|ask|us|small)* (.+?) end*', 'leans'],
  ['subscriptions', '(?=.*(?:notices|subs))(?=.*act)known* word? known*', 'leans']
]
const patterns = rules.map(([command, pattern, how]): [ClerkCommand, RegExp, Rule[2]] => [command, new RegExp(`^(?:${roles.pattern(pattern).source})$`, 'du'), how])
const aboutWhen = roles.pattern('^(?:polite|change|turn|it|slot|thing|gets|tells|come|link|the)*$')
const aboutThese = new RegExp(`^(?=.*(?:${roles.pattern('it|slot|thing|change|turn|gets|tells').source}))${aboutWhen.source.slice(1)}`, 'u')
const renamed = new RegExp(roles.pattern('^polite* (?:(?:change|turn|get)+ (?:us|the|small)* (.+?) (?:come|link|be|want|gets|end)*|ask (.+?) (?:be|gets))$').source, 'du')
/** Which subscription is to be changed, and to what, in this order or in the `other`. */
const exchanges = ([
  ['change (?:the|link)* (.+?) (?:want|link) (.+?)'], ['swap (?:the|link)* (.+?) (?:want|link) (.+?)', 'doubts'], ['instead the* (.+?) (?:gets|tells|us|want|ask)+ (.+?)', 'doubts'],
  ['(?:gets|tells|us|put|want)* (.+?) instead the* (.+?)', 'doubts', 'other']
] as [string, 'doubts'?, 'other'?][]).map(([pattern, ...how]) => [new RegExp(roles.pattern(`^polite* ${pattern} end*$`).source, 'du'), ...how] as const)
const framing = new RegExp(`^(?:${roles.pattern('(?:polite|gets|tells|keep|setup|thing|link|begins|there)+').source})|(?:${roles.pattern('new|begins|there|arrive|one|ask|keep|tells us|come us').source})`, 'gu')

/** What of notices a text may ask for, the likeliest first; none where it asks for nothing of them. What it leans on, and whether its rest is known, must be looked up. */
export function askedOfNotices(text: string): OfNotices[] {
  const parts = roles.read(text).filter(({ text: words }) => !/^[.!?,]$/u.test(words))
  if (parts.length > most) return []
  const line = lineOf(parts)
  const said = (spans: ([number, number] | undefined)[] | undefined): string => (spans ?? []).slice(1).map(span => span ? of(text, parts, span) : '').filter(Boolean).join(' ')
  const found = patterns.flatMap(([command, pattern, how]): OfNotices[] => {
    const match = pattern.exec(line)
    if (!match) return []
    const rest = how === 'told' ? textWithout(text, framed(line, parts)) : said(match.indices)
    return [{ command, rest, leans: how === 'leans' || how === 'doubts' || how === 'offer', ...how && how !== 'leans' && how !== 'told' && { how } }]
  })
  const exchanged = exchanges.flatMap(([pattern, how, other]): OfNotices[] => {
    const spans = pattern.exec(line)?.indices
    const [which = '', rest = ''] = spans ? [of(text, parts, spans[other ? 2 : 1]!), of(text, parts, spans[other ? 1 : 2]!)] : []
    return spans ? [{ command: 'change', which, rest, leans: true, ...how && { how } }] : []
  })
  const changes = [...exchanged, ...retimed(text)]
  // The card of all that is sent comes last: it is for what is told no better.
  const isLast = ({ command, leans }: OfNotices): boolean => command === 'subscriptions' && leans
  return [...found.filter(one => !isLast(one)), ...changes, ...found.filter(isLast)]
}

/** When notices are wanted, where a text says nothing else but which: "weekly instead please", "we'd prefer Thursdays", "make neglect weekly". */
function retimed(text: string): OfNotices[] {
  const { timing, rest, said, lasting } = timingIn(text)
  if (said === '' || lasting) return []
  const parts = roles.read(rest).filter(({ text: words }) => !/^[.!?,]$/u.test(words))
  const line = lineOf(parts)
  if ((timing?.when.kind === 'weekly' ? aboutWhen : aboutThese).test(line)) return [{ command: 'change', rest: said, leans: true }]
  const [, got, be] = renamed.exec(line)?.indices ?? []
  const which = got ?? be
  return which ? [{ command: 'change', which: of(rest, parts, which), rest: said, leans: true }] : []
}

const of = (text: string, parts: readonly Played[], [from, to]: [number, number]): string => from === to ? '' : text.slice(parts[from]!.start, parts[to - 1]!.end)

const framed = (line: string, parts: readonly Played[]): Played[] => [...line.matchAll(framing)].filter(([found]) => found !== '')
  .map(({ index, 0: found }) => ({ ...parts[index]!, end: parts[index + found.length - 1]!.end }))
