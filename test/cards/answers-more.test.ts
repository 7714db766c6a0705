import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toPress } from '../../src/bot/to-press.ts'
import { loadCards } from '../../src/cards/cards.ts'
import type { Press } from '../../src/conversation/ask.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import { aConversation } from '../support/conversation.ts'

const home = join(import.meta.dirname, '../..')
const toCard = loadCards(join(home, 'cards'))

interface Action { type: string, title: string, verb?: string, data: unknown, fallback?: Action }
interface Part { actions?: Action[], body?: Part[], items?: Part[], selectAction?: Action }
const actionsIn = (part: Part): Action[] => [...part.actions ?? [], ...part.selectAction ? [part.selectAction] : [], ...[...part.body ?? [], ...part.items ?? []].flatMap(actionsIn)]

/** What a reply's card lets one press, read back from its JSON as Teams sends it. */
const pressable = (reply: Reply) => actionsIn(toCard(reply).content as Part).map(action => ({ ...action, press: toPress(JSON.parse(JSON.stringify(action.data))) }))

interface Judged { id: string, question: string }
const judged = readFileSync(join(home, 'test/judgements/questions.ndjson'), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Judged)

for (const [where, cataloguePath, every] of [['our own catalogue', join(home, 'data/reviews'), 5], ['400 reviews from elsewhere', join(home, 'test/judgements/elsewhere.json'), 20]] as const) {
  describe(`the card that answers more, on ${where}`, function () {
    this.timeout(60_000)
    /** Another process, as after a restart: it presses what the first one showed. */
    let [asked, restarted]: ReturnType<typeof aConversation>[] = []
    before(() => { [asked, restarted] = [1, 2].map(() => aConversation(cataloguePath)) })

    const ask = (text: string) => asked!.desk.reply({ kind: 'words', scope: 'personal', conversation: text, text })
    const press = (pressed: Press) => restarted!.desk.reply({ kind: 'press', scope: 'personal', conversation: 'later', press: pressed })
    const shownBy = (reply: Reply) => reply.kind === 'answer' ? reply.matches.map(({ review }) => review.id) : []
    const answers = () => judged.filter((_, i) => i % every === 0).map(({ question }) => ask(question)).filter(reply => reply.kind === 'answer' || reply.kind === 'nothing-found')

    it('has only buttons that are understood, executed or submitted, on cards under 28 KB with at most six', () => {
      let seen = 0
      const walk = (reply: Reply, depth: number) => {
        const card = toCard(reply).content as Part
        assert.ok(Buffer.byteLength(JSON.stringify(card)) < 28 * 1024, `${reply.kind}: ${Buffer.byteLength(JSON.stringify(card))} bytes`)
        assert.ok((card.actions?.length ?? 0) <= 6)
        for (const { type, verb, data, fallback, press: pressed } of pressable(reply)) {
          seen++
          assert.notEqual(pressed.do, 'unknown', JSON.stringify(data))
          if (type === 'Action.Execute') assert.deepEqual([verb, fallback?.type, fallback?.data], [pressed.do, 'Action.Submit', data])
          if (depth > 0 && pressed.do !== 'command') walk(press(pressed), depth - 1)
        }
      }
      for (const reply of answers()) walk(reply, every > 10 ? 1 : 2)
      assert.ok(seen > 1000, String(seen))
    })

    it('shows every review that was found, once and in full, by pressing “Show more” to the end', () => {
      let paged = 0
      for (const reply of answers()) {
        const full: string[] = []
        let [at, pages]: [Reply, number] = [reply, 0]
        for (let more: Press | undefined = { do: 'unknown' }; more && pages < 20; pages++) {
          const found = shownBy(at)
          const next = pressable(at).find(({ title }) => title === 'Show more')?.press
          const from = at.kind === 'answer' ? at.active!.at.from : 0
          const upTo = next?.do === 'show' ? next.at.from : found.length
          full.push(...found.slice(from, upTo))
          more = next
          if (next) at = press(next)
        }
        if (pages > 1) paged++
        assert.deepEqual([...full].sort(), [...shownBy(reply)].sort())
        assert.equal(new Set(full).size, full.length)
      }
      assert.ok(paged > 3, String(paged))
    })

    it('narrows to as many reviews as each choice says: some, and fewer than before', () => {
      let choices = 0
      for (const reply of answers()) {
        const narrow = pressable(reply).find(({ title }) => title === 'Narrow')
        if (!narrow) continue
        const offered = press(narrow.press)
        assert.equal(offered.kind, 'narrow')
        const before = shownBy(reply)
        for (const { title, press: choice } of pressable(offered).filter(({ title }) => title.startsWith('Show only'))) {
          const left = shownBy(press(choice))
          choices++
          const [, all = '', near = '0'] = /(\d+) (?:related )?reviews?(?:, (\d+) related)?$/u.exec(title) ?? []
          assert.equal(left.length, Number(all) + Number(near), title)
          assert.ok(left.length > 0 && left.length < before.length && left.every(id => before.includes(id)), title)
        }
      }
      assert.ok(choices > 20, String(choices))
    })

    it('comes back from a review to the same answer', () => {
      for (const reply of answers().slice(0, 30)) {
        const open = pressable(reply).find(({ press: pressed }) => pressed.do === 'review')
        if (!open) continue
        const back = pressable(press(open.press)).find(({ title }) => title === 'Back')
        const again = press(back!.press)
        assert.deepEqual(shownBy(again), shownBy(reply))
        assert.equal(again.kind === 'answer' && reply.kind === 'answer' && again.understood.said === reply.understood.said, true)
      }
    })

    it('finds others like a review wherever it offers to, and says by which themes', () => {
      for (const review of restarted!.catalogue.reviews.slice(0, 60)) {
        const reply = press({ do: 'review', id: review.id })
        const like = pressable(reply).find(({ title }) => title === 'More like this')
        if (!like) continue
        const alike = press(like.press)
        assert.ok(alike.kind === 'alike' && alike.alike.length > 0, review.id)
        for (const other of alike.alike) assert.ok(other.review.id !== review.id && other.shared.length > 0)
      }
    })
  })
}
