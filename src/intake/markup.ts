import { load } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'

/** A page as it was saved or sent, read as a tree. */
export interface Markup {
  title: string
  /** What relative addresses are of; undefined when neither the page nor whoever gave it says. */
  base?: string
  /** The page's own address, where it is known. */
  address?: string
  /** The part that is the page's own content, without what frames every page of the site. */
  content: Element[]
  /** How many of its links give only a part of their address, where nobody says what it is a part of. */
  lost: number
  /** True when it asks for a password. */
  login: boolean
}

/** Where a page keeps its list, if not where pages usually do: CSS selectors. */
export interface Shape { content?: string | undefined, skip?: readonly string[] | undefined }

/** Reads HTML. @param given the address the page was read from. */
export function markup(html: string, given?: string, shape: Shape = {}): Markup {
  const page = load(html)
  for (const selector of shape.skip ?? []) page(selector).remove()
  const address = given ?? ownAddress(html, page)
  const within = page('base[href]').first().attr('href')
  const base = within === undefined ? address : webAddress(within, address) ?? address
  const main = page(shape.content ?? 'main, [role="main"]').toArray().filter(element => element.type === 'tag' && page(element).find('a[href]').length > 0) as Element[]
  const content = outermost(main.length > 0 ? main : page('body').toArray())
  const lost = base ? 0 : page('a[href]').toArray().filter(link => !/^\s*(?:#|[a-z][a-z\d+.-]*:)/iu.test(link.attribs.href!)).length
  return { lost, title: page('title').first().text().replace(/\s+/gu, ' ').trim(), ...base && { base }, ...address && { address }, content, login: page('input[type="password"]').length > 0 }
}

/** Where a saved page says that it came from. */
function ownAddress(html: string, page: ReturnType<typeof load>): string | undefined {
  const said = page('link[rel="canonical"]').attr('href') ?? page('meta[property="og:url"]').attr('content') ?? /<!--\s*saved from url=\(\d+\)(\S+)/iu.exec(html.slice(0, 2000))?.[1]
  return said === undefined ? undefined : webAddress(said)
}

/** An address of the web, whole; undefined for any other. */
export function webAddress(href: string, base?: string): string | undefined {
  const trimmed = href.trim()
  if (!URL.canParse(trimmed, base)) return undefined
  const url = new URL(trimmed, base)
  return /^https?:$/u.test(url.protocol) ? url.href : undefined
}

/** Content may be marked twice, one inside the other: each part is read once. */
function outermost(elements: Element[]): Element[] {
  const chosen = new Set<AnyNode>(elements)
  return elements.filter(element => {
    for (let at = element.parent; at; at = at.parent) if (chosen.has(at)) return false
    return true
  })
}

/** What a page is, when it is none that lists reviews: said to the editor as it is. */
export function unreadable(text: string, type = ''): string | undefined {
  if (/^%PDF-/u.test(text)) return 'This is a PDF, not a page of HTML. Give the page that lists it.'
  if (type && !/html|xml/iu.test(type)) return `This is ${type.split(';')[0]}, not a page of HTML.`
  if (depth(text) > deepest) return 'This is markup nested deeper than any page is written.'
  if (text.includes('\u0000') || !/<(?:!doctype html|html|head|body|main|div|section|article|h[1-6]|p|ul|ol|li|table|a)\b/iu.test(text.slice(0, 200_000))) return 'This is not a page of HTML.'
  return undefined
}

/** Parsing takes time by the square of the depth; pages are a few dozen deep, a few hundred where items are not closed. */
const deepest = 3000

function depth(html: string): number {
  let open = 0
  let most = 0
  for (const [, close] of html.matchAll(/<(\/?)(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|option)\b)[a-z][a-z0-9-]*\b/giu)) {
    open = Math.max(0, open + (close ? -1 : 1))
    if (open > most) most = open
  }
  return most
}
