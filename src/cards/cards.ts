import type { Reply, ReplyKind } from '../conversation/reply.ts'
import { readTemplates } from './templates.ts'
import type { View } from './card-parts.ts'
import { views } from './views.ts'

/** A Reply ready to be said: the card, the same content as plain text, and the one line a phone shows first. */
export interface Card { content: object, text: string, summary: string }

export type Cards = (reply: Reply) => Card

/** Reads every template in a folder and returns the closure that turns a Reply into its Card. */
export function loadCards(folder: string): Cards {
  const templates = readTemplates(folder, Object.values(views).map(({ template }) => template))

  function make(template: string, view: View, summary: string): Card {
    const bind = () => templates(template, view)
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
