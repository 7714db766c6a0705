import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Template } from 'adaptivecards-templating'
import type { Reply, ReplyKind } from '../conversation/reply.ts'
import { twin } from './twin.ts'
import type { View } from './card-parts.ts'
import { views } from './views.ts'

/** A Reply ready to be said: the card, the same content as plain text, and the one line a phone shows first. */
export interface Card { content: object, text: string, summary: string }

export type Cards = (reply: Reply) => Card

/** Reads every template in a folder and returns the closure that turns a Reply into its Card. */
export function loadCards(folder: string): Cards {
  const templates = new Map(readdirSync(folder).filter(file => file.endsWith('.json')).map(file =>
    [basename(file, '.json'), new Template(JSON.parse(readFileSync(join(folder, file), 'utf8')))]))
  const missing = Object.values(views).map(({ template }) => template).filter(name => !templates.has(name))
  if (missing.length > 0) throw new Error(`${folder} lacks the card templates ${[...new Set(missing)].join(', ')}`)

  function make(template: string, view: View, summary: string): Card {
    const bind = (): Content => {
      const content = templates.get(template)!.expand({ $root: view }) as Content
      if (content.actions?.length === 0) delete content.actions
      // A client too old for the card's version shows this instead of nothing.
      content.fallbackText = twin(content).trim()
      return content
    }
    let content = bind()
    while (Buffer.byteLength(JSON.stringify(content)) >= mostBytes && slimmer(view)) content = bind()
    return { content, text: content.fallbackText, summary }
  }

  const made = new Map<string, Card>()
  return function toCard(reply) {
    const { template, view: toView, summary: toSummary } = shown(reply.kind)
    const [view, summary] = [toView(reply), toSummary(reply)]
    const key = `${template}\n${summary}\n${JSON.stringify(view)}`
    const known = made.get(key)
    if (known) return known
    const card = make(template, view, summary)
    if (made.size >= mostMade) made.clear()
    made.set(key, card)
    return card
  }
}

interface Content { actions?: unknown[], fallbackText: string }

/** What Teams takes for the card of a message extension, the least of its limits. */
const mostBytes = 28 * 1024

/** Filling a template costs more than the search; the same view makes the same card, so the last few hundred (some ten megabytes) are kept. A view holds our own words only. */
const mostMade = 500

/** Takes the last row off a view that has rows, for records with long texts: what it showed is reached by other buttons. @returns false when there is none. */
function slimmer({ groups }: View): boolean {
  const last = (groups as { rows: unknown[] }[] | undefined)?.at(-1)
  last?.rows.pop()
  if (last?.rows.length === 0) (groups as unknown[]).pop()
  return last !== undefined
}

/** The table's line for a kind. The table pairs each kind with its own Reply; TypeScript cannot follow that through a lookup. */
function shown(kind: ReplyKind) {
  return views[kind] as { template: string, view: (reply: Reply) => View, summary: (reply: Reply) => string }
}
