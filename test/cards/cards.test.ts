import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import { loadCards } from '../../src/cards/cards.ts'
import { views } from '../../src/cards/views.ts'
import { aReview } from '../support/reviews.ts'
import { aSignpost, sampleReplies } from '../support/replies.ts'

const toCard = loadCards(join(import.meta.dirname, '../../cards'))

interface Part { type?: string, text?: string, wrap?: boolean, style?: string, title?: string, altText?: string, url?: string, actions?: Part[], items?: Part[], body?: Part[], selectAction?: Part }
const parts = (element: Part): Part[] => [element, ...[...element.body ?? [], ...element.items ?? [], ...element.actions ?? [], ...element.selectAction ? [element.selectAction] : []].flatMap(parts)]
const allowed = new Set(['AdaptiveCard', 'TextBlock', 'Input.Date', 'Input.Time', 'Container', 'Action.Submit', 'Action.Execute'])

describe('every card', () => {
  it('has a sample of its kind in this test', () => {
    const sampled = new Set<string>(sampleReplies().map(({ kind }) => kind))
    assert.deepEqual(Object.keys(views).filter(kind => !sampled.has(kind)), [])
  })

  for (const [i, reply] of sampleReplies().entries()) {
    describe(`${reply.kind}, sample ${i}`, () => {
      const { content, text, summary } = toCard(reply)
      const all = parts(content as Part)

      it('is under 28 KB', () => assert.ok(Buffer.byteLength(JSON.stringify(content)) < 28 * 1024, String(JSON.stringify(content).length)))
      it('has at most six actions, each with a title of one line', () => {
        const { actions = [] } = content as Part
        assert.ok(actions.length <= 6)
        for (const { title } of actions) assert.ok(title && title.length <= 40, title)
      })
      it('uses only elements that phones render, all of them wrapping', () => {
        for (const part of all) {
          assert.ok(allowed.has(part.type!), part.type)
          if (part.type === 'TextBlock') assert.equal(part.wrap, true, part.text)
        }
      })
      it('begins with a heading', () => assert.equal((content as Part).body?.[0]?.style, 'heading'))
      it('leaves no gap of the template unfilled', () => {
        for (const part of all) assert.ok(!/\$\{|undefined|\[object/u.test(`${part.text ?? ''}${part.title ?? ''}`), part.text)
        for (const part of all.filter(({ type }) => type === 'TextBlock')) assert.notEqual(part.text?.trim(), '')
      })
      it('names every pressable row', () => {
        for (const { selectAction } of all) if (selectAction) assert.ok(selectAction.title)
      })
      it('has a plain-text twin with every word of it, also as its fallback', () => {
        assert.equal((content as { fallbackText?: string }).fallbackText, text)
        for (const { text: shown } of all) {
          if (shown && !/[\\*[]/u.test(shown)) assert.ok(text.includes(shown), shown)
        }
      })
      it('has a toast line that tells no harm', () => {
        assert.ok(summary.length > 0 && summary.length <= (reply.kind === 'notice' ? 90 : 60), summary)
        // A notice names its topic, which it is sent for, and nothing of the case.
        if (reply.kind !== 'notice') assert.doesNotMatch(summary, /death|died|abuse|suicide|harm|neglect|exploit/iu)
      })
    })
  }
})

describe('an answer card', () => {
  const answer = (matches: readonly { id: string, grade: 'direct' | 'related' }[]) => toCard({
    kind: 'answer', searched: 18, understood: { concepts: [], filters: {}, said: '', notes: [] }, redacted: false,
    matches: matches.map(({ id, grade }) => ({ review: aReview({ id, title: `Title ${id}` }), grade, why: `Why ${id}` }))
  })

  it('shows up to three in full and the rest as rows that carry their id', () => {
    const { content } = answer(['a', 'b', 'c', 'd'].map(id => ({ id, grade: 'direct' })))
    const pressed = parts(content as Part).flatMap(part => part.selectAction ? [(part.selectAction as { data?: unknown }).data] : [])
    assert.deepEqual(pressed, [{ do: 'review', id: 'd' }])
  })

  it('shows related reviews apart and says that they are', () => {
    const { text } = answer([{ id: 'a', grade: 'direct' }, { id: 'b', grade: 'related' }])
    assert.ok(text.indexOf('Title a') < text.indexOf('Related: close to what you asked') && text.indexOf('Related:') < text.indexOf('Title b'))
  })

  it('says first whom to call, where someone may be in danger now', () => {
    const understood = { concepts: [], filters: {}, said: 'neglect', notes: [] }
    const inDoubt = { redacted: true, inDoubt: { call: '999' } }
    const texts = [
      toCard({ kind: 'answer', searched: 18, understood, matches: [{ review: aReview({ id: 'a' }), grade: 'direct', why: '' }], ...inDoubt }),
      toCard({ kind: 'nothing-found', searched: 18, understood, nearest: [], ...inDoubt }), toCard({ kind: 'what-about', searched: 18, understood, ...inDoubt })
    ].map(({ text }) => text)
    for (const text of texts) assert.match(text, /^[^\n]+\n+If this is a child in danger now, call 999 first\. This bot has told nobody\./u)
  })

  it('has a line for who is not staff below the numbers, and asks to delete personal details, on cards for danger and distress', () => {
    const signposts = [aSignpost(), aSignpost({ id: 'line', name: 'A line', whom: 'If you are under 19', number: '0800 111', hours: 'free' })]
    for (const reply of [{ kind: 'risk', signposts, redacted: true } as const, { kind: 'distress', scope: 'personal', signposts, redacted: true } as const, { kind: 'advice', signposts, redacted: true } as const]) {
      assert.match(toCard(reply).text, /\nIf you are under 19: A line, 0800 111, free\n(?:.*\n+)*.*leave personal details out/u, reply.kind)
    }
    assert.doesNotMatch(toCard({ kind: 'risk', signposts, redacted: false }).text, /personal details/u)
  })

  it('shows both who is there for distress and who takes referrals where one comes after the other', () => {
    const signposts = [aSignpost({ id: '999', number: '999', emergency: true, for: ['risk', 'distress'] }), aSignpost(), aSignpost({ id: 'listening', name: 'A listening line', number: '0800 222', for: ['distress'] })]
    assert.match(toCard({ kind: 'distress', scope: 'group', signposts, redacted: false, danger: true }).text, /^Thank you for saying so\n(?:.*\n+)*If someone is in danger now, call 999\.(?:.*\n+)*Northmere(?:.*\n+)*A listening line/u)
    assert.match(toCard({ kind: 'risk', signposts, redacted: false, asked: 'told' }).text, /Northmere(?:.*\n+)*You should not have to carry this alone\. A listening line, 0800 222/u)
  })

  it('tells who typed details how to delete the message', () => assert.match(toCard({ kind: 'personal-details', examples: [], before: true }).text, /choose Delete/u))

  it('asks for a theme where none was named', () => assert.match(toCard({ kind: 'nothing-found', searched: 18, understood: { concepts: [], filters: {}, said: '', notes: [] }, nearest: [], unnamed: true, redacted: false }).text, /^Which theme\?(?![^]*Nothing published)(?![^]*none fits)/u))
  it('does not call related reviews an answer', () => assert.match(answer([{ id: 'b', grade: 'related' }]).text, /^Nothing published is exactly on this, but/u))

  const one = { id: 'a', grade: 'direct' } as const
  const near = { id: 'b', grade: 'related' } as const
  for (const [found, heading, searched, toast] of [
    [[one], '1 review on this', '1 of 18 published reviews on this.', '1 review on this'],
    [[one, near], '1 review on this', '1 of 18 published reviews on this, 1 related.', '1 review on this, 1 related'],
    [[one, { ...one, id: 'c' }, near, { ...near, id: 'd' }], '2 reviews on this', '2 of 18 published reviews on this, 2 related.', '2 reviews on this, 2 related'],
    [[near], 'Nothing published is exactly on this, but these are related', 'None of 18 published reviews on this, 1 related.', '1 related review']
  ] as const) it(`counts what is only related apart, in its heading, below and in the line that a phone shows: ${searched}`, () => {
    const { text, summary } = answer(found)
    assert.deepEqual([text.split('\n')[0], text.includes(searched), summary], [heading, true, toast])
  })

  it('counts what it can be narrowed to in the same way', () => {
    const options = { ages: [{ facets: { age: 'under-1' as const }, name: 'under 1', reviews: 3, related: 1 }], themes: [], types: [], years: [] }
    const { text, summary } = toCard({ kind: 'narrow', reviews: 9, related: 2, said: '', at: { answer: 'aaaaaa', concepts: [], filters: {}, direct: '', related: '', from: 0 }, options })
    assert.deepEqual([summary, /^Narrow 7 reviews, 2 related\n/u.test(text), text.includes('2 reviews, 1 related')], ['Narrow 7 reviews, 2 related', true, true])
  })

  it('leaves template marks and Markdown in data without meaning, whatever they are', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.constantFrom('${kind}', '[x](javascript:alert)', '**x**', '<b>x</b>', ''), (text, mark) => {
      const { content } = toCard({ kind: 'review', review: aReview({ title: `T ${text}${mark}`, summary: `S ${mark}${text}` }) })
      for (const part of parts(content as Part)) assert.doesNotMatch(part.text ?? '', /(?<!\\)\]\(javascript/u)
    }))
  })
})

describe('a review on a card', () => {
  const text = (said: Parameters<typeof aReview>[0]) => toCard({ kind: 'review', review: aReview(said) }).text

  it('links a document whose address is known and names one whose address is not', () => {
    const shown = text({ documents: [{ title: 'Report', kind: 'report', url: 'https://example.org/r.pdf' }, { title: 'Briefing', kind: 'briefing' }], source: { url: 'https://example.org/list', checked: '2026-11-23' } })
    assert.match(shown, /Report \(example\.org, PDF\): https:\/\/example\.org\/r\.pdf/u)
    assert.match(shown, /Document: Briefing/u)
    assert.match(shown, /Find it on the page that lists it \(example\.org, web page\): https:\/\/example\.org\/list\. A direct link is not known\./u)
  })

  it('does not send anyone to a list when every document is linked', () => {
    assert.doesNotMatch(text({ documents: [{ title: 'Report', kind: 'report', url: 'https://example.org/r.pdf' }] }), /page that lists it/u)
  })

  it('says when law and guidance may have changed', () => assert.match(text({ published: '2013' }), /law and guidance may have changed/u))
  it('puts the content note before the summary', () => {
    const shown = text({ contentNote: 'This entry is about a death.', summary: 'The summary.' })
    assert.ok(shown.indexOf('This entry is about a death.') < shown.indexOf('The summary.'))
  })
})
