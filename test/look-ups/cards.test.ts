import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { loadCards } from '../../src/cards/cards.ts'
import { loadLookUpCards } from '../../src/cards/look-up-cards.ts'
import { openCardPage, showCard } from '../render/card-page.ts'
import { themes } from '../render/host.ts'
import { faint, stumbles, violations } from '../render/in-page.ts'
import { spaced, wordsOf } from '../render/words.ts'
import { shoot, useBrowser } from '../support/browser.ts'
import { samples } from '../support/replies.ts'
import { aReview } from '../support/reviews.ts'
import { home } from '../support/running.ts'

const folder = join(home, 'cards')
const made = loadLookUpCards(folder, 'reviews.example.org')
const theme = (i: number) => ({ id: `theme-${i}`, name: `a theme of middling length, number ${i}`, reviews: i + 1 })
const many = Array.from({ length: 12 }, (_, i) => theme(i))
const { review } = samples.review[0]!
const match = (i: number) => ({ review: aReview({ id: `r${i}`, title: `Boy aged ${i + 3}, neglected over several years by those who cared for him` }), grade: 'direct' as const, why: 'About neglect' })

const cards: Record<string, object> = {
  review: made.review(review),
  'review-without-page': loadLookUpCards(folder).review(aReview()),
  unfurled: made.unfurled(review),
  choose: made.choose({ recognised: many.slice(0, 3), others: many.slice(3), redacted: true }),
  'choose-none': made.choose({ recognised: [], others: many, redacted: false }),
  'choose-unpublished': made.choose({ recognised: many.slice(0, 1), unpublished: ['self-harm', 'county lines'], others: many.slice(1), redacted: false }),
  found: made.found({ matches: Array.from({ length: 30 }, (_, i) => match(i)), themes: many.slice(0, 2) }),
  'found-none': made.found({ matches: [], themes: many.slice(0, 1) }),
  one: made.one(review, ['theme-1']),
  heeded: made.heeded(loadCards(folder)(samples.risk[0]!).content, many.slice(0, 2), 'Go on')
}

interface Part { type?: string, text?: string, wrap?: boolean, style?: string, title?: string, items?: Part[], body?: Part[], actions?: Part[], fallbackText?: string, version?: string }
const parts = (part: Part): Part[] => [part, ...[...part.body ?? [], ...part.items ?? [], ...part.actions ?? []].flatMap(parts)]

describe('every card of a look-up', () => {
  for (const [name, card] of Object.entries(cards)) {
    it(`${name} is under 28 KB, begins with a heading, wraps, and has its words as fallback`, () => {
      assert.ok(Buffer.byteLength(JSON.stringify(card)) < 28 * 1024)
      assert.equal((card as Part).body![0]!.style, 'heading')
      for (const part of parts(card)) {
        if (part.type === 'TextBlock') assert.equal(part.wrap, true)
        assert.doesNotMatch(`${part.text ?? ''}${part.title ?? ''}`, /\$\{|undefined|\[object/u)
        if (part.type === 'Action.Submit') assert.ok(part.title!.length <= 40)
      }
      assert.ok((card as Part).fallbackText!.includes((card as Part).body![0]!.text!.replaceAll('\\', '')))
    })
  }

  it('puts the longest catalogue text in a card without mark or template taking effect', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('${kind}', '[x](javascript:alert)', '**x**', '<b>x</b>'), (text, mark) => {
      const card = made.review(aReview({ title: `T ${text}${mark}`, summary: `S ${mark}${text}` }))
      for (const part of parts(card)) assert.doesNotMatch(part.text ?? '', /(?<!\\)\]\(javascript/u)
      const { title, text: line } = made.preview({ review: aReview({ title: `T ${text}${mark}` }), why: mark })
      assert.doesNotMatch(title + line, /[<>]/u)
    }))
  })
})

for (const look of themes) {
  for (const width of [360, 800]) {
    describe(`a look-up’s card at ${width} px in the ${look.name} theme`, function () {
      this.timeout(30_000)
      const pages = useBrowser()
      let page: Page
      before(async () => {
        page = await openCardPage(pages, look, width)
        // A host draws its own boxes to tick; the bare browser's are smaller than any of theirs.
        await page.addStyleTag({ content: 'input[type=checkbox], input[type=radio] { min-width: 24px; height: 24px }' })
      })

      for (const [name, card] of Object.entries(cards)) {
        it(`shows all of ${name}, readable and named`, async () => {
          const complaints = await showCard(page, card, look)
          await shoot(page, `look-ups/cards/${name}-${width}-${look.name}`)
          const seen = spaced(await page.locator('main').innerText())
          assert.deepEqual({
            complaints,
            missing: wordsOf((card as Part).body).filter(words => !seen.includes(words) && !/^(me|all|theme-\d+(,theme-\d+)*)$/u.test(words)),
            stumbles: await page.evaluate(stumbles),
            faint: await page.evaluate(faint, 4.5),
            violations: await page.evaluate(violations)
          }, { complaints: [], missing: [], stumbles: [], faint: [], violations: [] })
        })
      }
    })
  }
}
