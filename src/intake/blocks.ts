import type { AnyNode, Element } from 'domhandler'
import { isTag, isText } from 'domhandler'
import { isBlock, isBoundary, isChrome, isScope, isTrigger, headingLevel, pseudoLevel } from './elements.ts'
import { webAddress, type Markup } from './markup.ts'

/** A link as it stands in a page: its whole address, its words, and what else is said of it (its label or title). */
export interface Link { url: string, text: string, hint: string }

/** A stretch of text that stands by itself. `lead` is the text without the words of its links. */
export interface Block { as: 'heading' | 'text', level: number, text: string, lead: string, links: Link[] }

/** A page in reading order: stretches of text, and where an item, a row or a part of the page opens and closes. */
export type Token = Block | { as: 'open' | 'close', scope: 'item' | 'row' | 'part' } | { as: 'cell' }

/** Past this depth nothing is written by people: what lies deeper is left out. */
const deepest = 400

/** Puts a page in reading order. Menus, footers and the like are left out. */
export function tokens({ content, base, address }: Markup): Token[] {
  const found: Token[] = []
  const titles = labels(content)
  let pieces: (string | Link)[] = []
  let bold = 0
  let plainSaid = false
  let level = 0

  function flush(): void {
    const text = squeezed(pieces.map(piece => typeof piece === 'string' ? piece : piece.text).join(''))
    const links = pieces.filter(piece => typeof piece !== 'string')
    const lead = squeezed(pieces.map(piece => typeof piece === 'string' ? piece : ' ').join(''))
    const emphasised = !plainSaid && links.length === 0 && text.length < 400
    pieces = []
    const shown = level || (emphasised ? pseudoLevel : 0)
    plainSaid = false
    if (text === '' && links.length === 0) return
    const last = found.at(-1)
    // A panel that names its own button says the same once more.
    if (shown > 0 && last?.as === 'heading' && last.text === text) return
    found.push({ as: shown > 0 ? 'heading' : 'text', level: shown, text, lead, links })
  }

  function say(text: string): void {
    if (bold === 0 && /[\p{L}\p{N}]/u.test(text)) plainSaid = true
    pieces.push(text)
  }

  function children(element: Element, depth: number): void {
    for (const child of element.children) visit(child, depth + 1)
  }

  function anchor(element: Element, href: string, depth: number): void {
    const url = webAddress(href, base)
    const text = squeezed(textOf(element))
    if (!url || pointsHere(url, href, address)) return
    const heading = firstHeading(element)
    if (heading) {
      // A card that is one link: its heading is what the link is called.
      flush()
      found.push({ as: 'heading', level: headingLevel(heading) ?? pseudoLevel, text: squeezed(textOf(heading)), lead: '', links: [{ url, text: squeezed(textOf(heading)), hint: '' }] })
      for (const child of element.children) if (child !== heading) visit(child, depth + 1)
      return flush()
    }
    if (bold === 0) plainSaid = true
    pieces.push({ url, text, hint: squeezed(element.attribs['aria-label'] ?? element.attribs.title ?? '') })
  }

  function heading(element: Element, as: number, depth: number): void {
    flush()
    const before = level
    level = as
    children(element, depth)
    flush()
    level = before
  }

  function scoped(element: Element, scope: 'item' | 'row' | 'part', depth: number): void {
    flush()
    const named = titles.get(element.attribs['aria-labelledby'] ?? '')
    found.push({ as: 'open', scope })
    if (named) heading({ ...named } as Element, pseudoLevel, depth)
    children(element, depth)
    flush()
    found.push({ as: 'close', scope })
  }

  function block(element: Element, depth: number): void {
    flush()
    if (element.name === 'td' || element.name === 'th') found.push({ as: 'cell' })
    children(element, depth)
    flush()
  }

  function visit(node: AnyNode, depth: number): void {
    if (isText(node)) say(node.data)
    else if (isTag(node) && depth <= deepest && !isChrome(node)) element(node, depth)
  }

  function element(node: Element, depth: number): void {
    const as = headingLevel(node)
    const scope = isScope(node)
    if (isBoundary(node)) flush()
    else if (node.name === 'a' && node.attribs.href !== undefined && !isTrigger(node)) anchor(node, node.attribs.href, depth)
    else if (node.name === 'img') say(` ${node.attribs.alt ?? ''} `)
    else if (as !== undefined && !(level > 0 && as === pseudoLevel)) heading(node, as, depth)
    else if (scope) scoped(node, scope, depth)
    else if (isBlock(node)) block(node, depth)
    else inline(node, depth)
  }

  function inline(node: Element, depth: number): void {
    const strong = node.name === 'strong' || node.name === 'b' ? 1 : 0
    bold += strong
    children(node, depth)
    bold -= strong
  }

  for (const element of content) children(element, 0)
  flush()
  return found
}

const squeezed = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim()

/** The text of an element, iterating so that no depth is too deep; pictures give their description. */
function textOf(element: Element): string {
  let text = ''
  const open: AnyNode[] = [element]
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) text += node.data
    else if (isTag(node) && node.name === 'img') text += ` ${node.attribs.alt ?? ''} `
    else if (isTag(node) && !/^(?:script|style|svg)$/u.test(node.name)) {
      if (isBlock(node)) text += ' '
      open.push(...node.children.toReversed())
    }
  }
  return text
}

function firstHeading(element: Element): Element | undefined {
  const open: AnyNode[] = [...element.children]
  for (let node = open.shift(), seen = 0; node && seen < 50; node = open.shift(), seen++) {
    if (!isTag(node)) continue
    if (/^h[1-6]$/u.test(node.name)) return node
    open.unshift(...node.children)
  }
  return undefined
}

/** Elements by id, for panels that say which button opens them. */
function labels(content: readonly Element[]): Map<string, Element> {
  const byId = new Map<string, Element>()
  const open: AnyNode[] = [...content]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isTag(node)) continue
    if (node.attribs.id) byId.set(node.attribs.id, node)
    for (const child of node.children) open.push(child)
  }
  return byId
}

/** A link to a place on the same page, or to the page itself. */
function pointsHere(url: string, href: string, address: string | undefined): boolean {
  return href.trim().startsWith('#') || address !== undefined && url.split('#')[0] === address.split('#')[0]
}
