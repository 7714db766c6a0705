import { ofItself } from '../../src/conversation/spoken.ts'
import type { Standing } from '../../src/metrics/standing.ts'
import type { Review } from '../../src/catalogue/review.ts'
import type { Signpost } from '../../src/care/concern.ts'
import type { Facets, Option } from '../../src/answers/narrow.ts'
import { commandsFor } from '../../src/conversation/commands.ts'
import type { Reply, ReplyKind } from '../../src/conversation/reply.ts'
import { keyOf, type Place } from '../../src/conversation/place.ts'
import { onlyHeld } from '../../src/search/said.ts'
import { aCatalogue, aReview } from './reviews.ts'
import { snapshotOf, type Snapshot } from '../../src/notices/snapshot.ts'
import type { NoticeShown } from '../../src/notices/newsroom.ts'
import type { Delivery } from '../../src/store/notice.ts'
import type { SubscriptionShown, Where } from '../../src/conversation/reply.ts'

const examples = ['learning on neglect', 'babies under one', 'what do reviews say about exploitation?']

/** A signpost with what every signpost must have. */
export function aSignpost(said: Partial<Signpost> = {}): Signpost {
  return { id: 'front-door', name: 'Northmere front door', for: ['risk'], number: '01632 960001', source: 'https://example.org/contact', checked: '2026-11-23', ...said }
}

const listening = aSignpost({ id: 'listening', name: 'A listening line', for: ['distress'], hours: 'Day and night' })
const emergency = aSignpost({ id: 'emergency', name: 'Emergency services', number: '999', emergency: true, for: ['risk', 'distress'] })
const understood = { concepts: ['neglect'], filters: {}, said: 'neglect · boys', notes: ['“PA” can mean physical abuse or persistent absence: both were searched.'] }

function many(n: number, grade: 'direct' | 'related') {
  return Array.from({ length: n }, (_, i) => ({ review: aReview({ id: `${grade}-${i}`, title: `Boy aged ${i + 3}, neglected over several years by those who cared for him (${grade})` }), grade, why: 'Matches neglect' }))
}

const full: Review = aReview({
  id: 'full', title: 'Baby aged 4 months who died, known as Robin', code: 'ABC12', pseudonym: 'Robin', published: '2016-03-05',
  subjects: [{ age: { months: 4 }, ageBand: 'baby' }], contentNote: 'This entry is about the death of a baby.',
  learning: ['See the child alone.', 'Ask what a day is like.'],
  documents: [{ title: 'Full report', kind: 'report', url: 'https://example.org/full-report.pdf', published: '2016-03' }, { title: 'Briefing', kind: 'briefing' }]
})

/** A place in an answer that carries as much as a place can. */
export function aPlace(said: Partial<Place> = {}): Place {
  return { answer: 'abc123', concepts: ['neglect'], filters: {}, direct: keyOf('full'), related: '', from: 0, ...said }
}

const deep = aPlace({
  answer: 'abcdef012345', concepts: ['elective-home-education', 'parental-mental-illness', 'child-sexual-exploitation', 'domestic-abuse'],
  filters: { ages: [{ from: 120, to: 203 }], sex: 'male', years: { from: 2015, to: 2024 }, types: ['practice-review', 'learning-review'] },
  direct: Array.from({ length: 20 }, (_, i) => keyOf(`d${i}`)).join(''), related: Array.from({ length: 5 }, (_, i) => keyOf(`r${i}`)).join(''),
  narrowed: { age: '10-17', theme: 'substance-misuse', type: 'learning-review' }, from: 3
})

const broad = { ...deep }
delete broad.narrowed

function options(n: number, facets: (i: number) => Facets, name = 'a theme of middling length, number'): Option[] {
  return Array.from({ length: n }, (_, i) => ({ facets: facets(i), name: `${name} ${i}`, reviews: i + 1, related: i % 2 }))
}

const march = Date.UTC(2026, 2, 5, 9)
const somewhere: Where = { scope: 'channel', name: 'Safeguarding › General' }
const wants = { themes: [['neglect'], ['exploitation', 'self-harm']], filters: { ages: [{ from: 0, to: 11 }], publishers: ['northmere-scp'] } }
const weekly = { when: { kind: 'weekly' as const, day: 5, hour: 14 } }
const soon = { when: { kind: 'immediately' as const }, quiet: { from: 18, to: 8 } }
const long = Array.from({ length: 8 }, (_, i) => `a theme of middling length, number ${i}`)

/** A subscription as it is shown; say only what the test is about. */
export function aSubscriptionShown(said: Partial<SubscriptionShown> = {}): SubscriptionShown {
  return { id: 'a1b2c3', said: ['neglect', 'under 1'], wants, timing: soon, since: march, paused: false, ...said }
}

/** The snapshot of a notice; say only what the test is about. */
export function aSnapshot(said: Partial<Snapshot> = {}): Snapshot { return { ...snapshotOf(full, ['infant death', 'neglect']), ...said } }

/** A notice as editors see it; say only what the test is about. */
export function aNoticeShown(said: Partial<NoticeShown> = {}): NoticeShown {
  return { id: 'full', snapshot: aSnapshot(), state: 'draft', approvals: [], conversations: 12, failed: 0, unsure: 0, behind: 0, stuck: 0, stale: false, gone: false, ...said }
}

function deliveries(n: number, said: Partial<Delivery>): Delivery[] {
  return Array.from({ length: n }, (_, i) => ({ notice: 'full', conversation: `19:${i}@thread.tacv2`, name: `Northmere schools and early years › Channel ${i}`, scope: 'channel' as const, state: 'sent' as const, attempts: 1, behind: false, marker: `m${i}`, ...said }))
}

const aVote = { once: 'a', answer: 'abc123', day: '2026-03-05', helpful: true, concepts: ['neglect'], results: ['full'] }
const answered = { kind: 'answer' as const, matches: [{ review: full, grade: 'direct' as const, why: 'About infant death' }], searched: 18, understood, redacted: false }

/** At least one Reply of every kind, and the hard cases of those that grow: what every card test goes through. */
export const samples: { [Kind in ReplyKind]: Extract<Reply, { kind: Kind }>[] } = {
  answer: [
    { kind: 'answer', matches: [{ review: full, grade: 'direct', why: 'Matches infant death' }], searched: 18, understood, redacted: false },
    { kind: 'answer', matches: [...many(30, 'direct'), ...many(30, 'related')], searched: 20_000, understood, redacted: true },
    { kind: 'answer', matches: many(5, 'related'), searched: 18, understood: { ...understood, notes: [onlyHeld(aCatalogue())] }, redacted: false, inDoubt: { call: '999' } },
    { ...answered, active: { at: aPlace(), narrows: false, alike: true } },
    { ...answered, matches: [...many(3, 'direct'), ...many(2, 'related')], active: { at: aPlace({ from: 3 }), narrows: true, alike: false } },
    { ...answered, matches: [...many(20, 'direct'), ...many(5, 'related')].map(match => ({ ...match, review: { ...full, ...match.review, learning: full.learning } })), redacted: true, active: { at: deep, narrows: true, alike: false } }
  ],
  narrow: [
    { kind: 'narrow', reviews: 25, related: 3, said: 'neglect · boys', at: broad, options: { ages: options(4, () => ({ age: '10-17' })), themes: options(4, i => ({ theme: `theme-${i}` })), types: options(4, () => ({ type: 'serious-incident-learning-review' })), years: options(4, i => ({ years: { from: 2010 + i, to: 2011 + i } }), 'Years') } },
    { kind: 'narrow', reviews: 4, related: 0, said: '', at: aPlace(), options: { ages: [], themes: [], types: [], years: [] } }
  ],
  alike: [
    { kind: 'alike', review: full, at: deep, alike: many(5, 'direct').map(({ review }) => ({ review, shared: ['neglect', 'parental mental illness'] })) },
    { kind: 'alike', review: full, alike: [] }
  ],
  note: [{ kind: 'note', review: full, on: '2026-03-05', link: 'https://reviews.example.org/r/full', at: deep }, { kind: 'note', review: aReview(), on: '2026-03-05' }],
  rate: [{ kind: 'rate', at: deep }],
  thanked: [
    { kind: 'thanked', vote: aVote, answer: { ...answered, active: { at: aPlace(), narrows: false, alike: true, thanks: true } } },
    { kind: 'thanked', vote: aVote, answer: { kind: 'nothing-found', searched: 18, understood, nearest: [{ id: 't', name: 'neglect', reviews: 2 }], redacted: false, active: { at: aPlace({ direct: '' }), thanks: true } } },
    { kind: 'thanked', vote: aVote }
  ],
  'nothing-found': [
    { kind: 'nothing-found', searched: 18, understood, nearest: ['neglect', 'autism', 'infant under 1', 'exploitation', 'drugs'].map((name, i) => ({ id: `t${i}`, name, reviews: i + 1, related: i % 2 })), redacted: false, active: { at: aPlace({ direct: '' }) } },
    { kind: 'nothing-found', searched: 18, understood, nearest: ['neglect', 'child sexual exploitation', 'elective home education', 'infant under 1', 'out-of-area placement', 'autism'].map((name, i) => ({ id: `t${i}`, name, reviews: i + 1, related: i % 2 })), redacted: true },
    { kind: 'nothing-found', searched: 0, understood: { concepts: [], filters: {}, said: '', notes: [] }, nearest: [], redacted: false },
    { kind: 'nothing-found', searched: 18, understood, nearest: [{ id: 't', name: 'neglect', reviews: 2 }], unnamed: true, redacted: false }
  ],
  'what-about': [{ kind: 'what-about', searched: 18, understood, redacted: false }, { kind: 'what-about', searched: 18, understood, redacted: true, inDoubt: { call: '999' } }],
  review: [{ kind: 'review', review: full }, { kind: 'review', review: full, alike: true, link: 'https://reviews.example.org/r/full', at: deep }, { kind: 'review', review: aReview({ source: { url: 'https://example.org/list', checked: '2026-11-23' } }) }],
  latest: [{ kind: 'latest', reviews: [full, aReview({ id: 'second' })], searched: 18 }],
  themes: [{ kind: 'themes', themes: Array.from({ length: 70 }, (_, i) => ({ id: `theme-${i}`, name: `a theme of middling length, number ${i}`, reviews: i + 1, related: i % 2 })), searched: 18 }],
  about: [{ kind: 'about', partnership: 'Northmere Safeguarding Children Partnership', reviews: 18, publishers: [{ key: 'nscp', name: 'Northmere Safeguarding Children Partnership', areas: ['Northmere'], aliases: [] }], checked: '2026-11-23', page: 'https://example.org/reviews' }],
  help: [{ kind: 'help', scope: 'personal', commands: commandsFor('personal'), examples }, { kind: 'help', scope: 'channel', commands: commandsFor('channel'), examples }],
  hello: [{ kind: 'hello', examples }],
  thanks: [{ kind: 'thanks' }, { kind: 'thanks', noted: true }],
  'of-itself': ofItself.flatMap(of => (['personal', 'channel'] as const).map(scope => ({ kind: 'of-itself', of, scope, page: 'https://example.org/reviews', call: '999', examples }))),
  'english-only': [{ kind: 'english-only', call: '999', examples }],
  forgotten: [{ kind: 'forgotten', examples }],
  gone: [{ kind: 'gone' }],
  welcome: [{ kind: 'welcome', by: 'Sam Example', scope: 'channel', partnership: 'Northmere Safeguarding Children Partnership', examples }, { kind: 'welcome', by: undefined, scope: 'personal', partnership: 'Northmere Safeguarding Children Partnership', examples }],
  risk: [{ kind: 'risk', signposts: [emergency, aSignpost(), listening], redacted: false, asked: 'told' }, { kind: 'risk', signposts: [emergency, aSignpost()], redacted: true }, { kind: 'risk', signposts: [], redacted: false, waits: true }, { kind: 'risk', signposts: [emergency, aSignpost()], redacted: false, asked: 'told' }, { kind: 'risk', signposts: [emergency, aSignpost()], redacted: false, asked: 'referral' },
    ...(['rung', 'withdrawn'] as const).map(asked => ({ kind: 'risk' as const, signposts: [emergency, aSignpost(), aSignpost({ id: 'line', whom: 'If you are under 19' })], redacted: true, asked }))],
  distress: [{ kind: 'distress', scope: 'channel', signposts: [emergency, listening, aSignpost()], redacted: false, danger: true }, { kind: 'distress', scope: 'channel', signposts: [emergency, listening], redacted: true, waits: true }, { kind: 'distress', scope: 'channel', signposts: [emergency], redacted: false, again: true, of: 'seen' }],
  colleague: [{ kind: 'colleague', signposts: [emergency, listening, aSignpost()], redacted: true }],
  identity: [{ kind: 'identity', reviews: [full], page: 'https://example.org/reviews', redacted: false }, { kind: 'identity', reviews: [], page: 'https://example.org/reviews', redacted: true }],
  advice: [{ kind: 'advice', signposts: [aSignpost({ id: 'manual', name: 'The procedures manual', url: 'https://example.org/procedures', for: ['advice'] })], redacted: true }, { kind: 'advice', signposts: [], redacted: false, waits: true }],
  'personal-details': [{ kind: 'personal-details', examples }, { kind: 'personal-details', examples, before: true }],
  wait: [{ kind: 'wait' }],
  consider: [
    { kind: 'consider', wants: { themes: [], filters: {} }, said: [], timing: soon, where: somewhere, fits: many(18, 'direct').map(({ review }) => review), searched: 18, notes: [], redacted: false, instead: [] },
    { kind: 'consider', wants, said: ['neglect', 'exploitation of children or self-harm', 'under 1'], timing: weekly, where: { scope: 'personal' }, fits: [], searched: 18, notes: ['Some words were not recognised.'], redacted: true, loosened: { wants, fits: 4 }, instead: many(4, 'direct').map(({ review }) => ({ id: review.id, said: long })) },
    { kind: 'consider', wants, said: long, timing: weekly, where: { scope: 'group' }, fits: [full], searched: 18, notes: [], redacted: false, replaces: 'a1', instead: [] }
  ],
  'wants-unknown': [{ kind: 'wants-unknown', notes: ['A year that cannot be right was left out.'], redacted: true }],
  subscribed: [{ kind: 'subscribed', shown: aSubscriptionShown(), where: somewhere, changed: false, proof: true }, { kind: 'subscribed', shown: aSubscriptionShown({ said: [], timing: weekly }), where: { scope: 'meeting' }, changed: true, proof: false }, { kind: 'subscribed', shown: aSubscriptionShown({ paused: true }), where: somewhere, changed: false, proof: false, already: true }],
  subscriptions: [
    { kind: 'subscriptions', subscriptions: [], where: somewhere }, { kind: 'subscriptions', subscriptions: [], where: somewhere, done: 'ended', again: wants }, { kind: 'subscriptions', subscriptions: [], where: somewhere, notes: ['No: nothing that is sent here is about that.'] },
    { kind: 'subscriptions', subscriptions: [aSubscriptionShown({ paused: true, stopped: 'The bot is blocked there.', by: { name: 'Sam Example' } })], where: somewhere, done: 'paused' },
    { kind: 'subscriptions', subscriptions: Array.from({ length: 20 }, (_, i) => aSubscriptionShown({ id: `s${i}`, said: long, lastDelivered: march, by: 'you' })), where: { scope: 'personal' } }
  ],
  subscription: [{ kind: 'subscription', shown: aSubscriptionShown({ lastDelivered: march, by: 'you' }), where: somewhere }, { kind: 'subscription', shown: aSubscriptionShown({ said: [], paused: true, timing: weekly }), where: { scope: 'personal' } }],
  proof: [{ kind: 'proof', said: ['neglect', 'under 1'], timing: soon, where: somewhere, subscription: 'a1' }],
  'not-here': [{ kind: 'not-here' }],
  notice: [
    { kind: 'notice', snapshot: aSnapshot(), why: ['neglect', 'under 1'], subscription: 'a1', where: somewhere },
    { kind: 'notice', snapshot: aSnapshot({ corrected: march, topics: [] }), why: [], where: { scope: 'personal' } },
    { kind: 'notice', snapshot: aSnapshot({ withdrawn: march }), why: [], subscription: 'a1', where: somewhere },
    { kind: 'notice', snapshot: snapshotOf(aReview({ subjects: [], documents: [] }), long), why: long, subscription: 'a1', where: somewhere }
  ],
  digest: [
    { kind: 'digest', notices: Array.from({ length: 12 }, (_, i) => ({ snapshot: aSnapshot({ ...i === 1 && { withdrawn: march }, ...i === 2 && { corrected: march } }), why: ['neglect'], subscription: 'a1' })), where: somewhere },
    { kind: 'digest', notices: [{ snapshot: aSnapshot({ withdrawn: march }), why: [] }], where: somewhere }
  ],
  drafts: [
    { kind: 'drafts', drafts: [], sent: [] },
    { kind: 'drafts', drafts: Array.from({ length: 30 }, (_, i) => aNoticeShown({ id: `n${i}`, ...i === 0 && { state: 'scheduled', due: march } })), sent: Array.from({ length: 30 }, (_, i) => aNoticeShown({ id: `n${i}`, state: 'done', failed: 2, unsure: 1, behind: 3, stale: true })) }
  ],
  draft: [
    { kind: 'draft', shown: aNoticeShown(), needed: 1, approved: false }, { kind: 'draft', shown: aNoticeShown({ twin: 'baby-lark' }), needed: 1, approved: false },
    { kind: 'draft', shown: aNoticeShown({ approvals: ['x'] }), needed: 2, approved: true, waits: true },
    { kind: 'draft', shown: aNoticeShown({ state: 'scheduled', due: march, conversations: 0 }), needed: 2, approved: false }
  ],
  plan: [{ kind: 'plan', shown: aNoticeShown(), at: march, passed: false }, { kind: 'plan', shown: aNoticeShown({ state: 'scheduled', due: march }), at: march, passed: true }],
  sure: [{ kind: 'sure', shown: aNoticeShown({ state: 'done', conversations: 1000 }) }],
  'notice-status': [
    { kind: 'notice-status', shown: aNoticeShown({ state: 'sending', conversations: 1000, failed: 3, unsure: 8, stale: true }), deliveries: [...deliveries(900, {}), ...deliveries(20, { state: 'dead', attempts: 7, reason: 'Teams refused it: the payload is wrong.' }), ...deliveries(8, { state: 'uncertain', reason: 'The answer to the post was lost.' })] },
    { kind: 'notice-status', shown: aNoticeShown({ state: 'withdrawn', conversations: 1 }), deliveries: deliveries(1, { behind: true }) },
    { kind: 'notice-status', shown: aNoticeShown({ state: 'done', gone: true, twin: 'lark-2026' }), deliveries: deliveries(2, {}) }
  ],
  standing: [{ kind: 'standing', standing: aStanding() }, { kind: 'standing', standing: aStanding({ faults: ['keira.md: type', 'line 4 of [a] *b*.md: front matter'] }) }, { kind: 'standing', standing: aStanding({ checked: undefined, credentialDays: 9, deliveries: { posts: { pending: 3, sending: 1, sent: 1_240, uncertain: 2, suspended: 4, dead: 1, cancelled: 0 }, oldestDue: march - 7_200_000, behind: 3, subscriptions: 212, suspended: 4, lastSent: march - 120_000 } }) }],
  'not-editor': [{ kind: 'not-editor' }],
  sorry: [{ kind: 'sorry', reference: 'a1b2c3d4', call: '999' }]
}

/** How a bot stands that has nothing to do; say only what is otherwise. */
export function aStanding(standing: Partial<Standing> = {}): Standing {
  return {
    now: Date.UTC(2026, 2, 5, 9), indexed: 0, reviews: 18, checked: '2026-03-01', faults: [], credentialDays: undefined,
    deliveries: { posts: { pending: 0, sending: 0, sent: 0, uncertain: 0, suspended: 0, dead: 0, cancelled: 0 }, behind: 0, subscriptions: 0, suspended: 0 }, ...standing
  }
}

/** Every sample in one list. */
export function sampleReplies(): Reply[] { return Object.values(samples).flat() }
