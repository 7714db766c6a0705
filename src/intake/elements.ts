import type { Element } from 'domhandler'

/** The level of text that stands as a heading without being marked as one: bold lines, buttons that open a part, terms of a list. */
export const pseudoLevel = 7

const chrome = /^(?:script|style|noscript|template|svg|iframe|object|select|option|textarea|input|nav|footer|dialog|audio|video|canvas|head)$/u
const chromeRoles = /^(?:navigation|banner|contentinfo|search|menu|menubar|alert|dialog|toolbar)$/u
const chromeNames = /(?:^|[\s_-])(?:nav|navbar|navigation|breadcrumbs?|footer|cookies?|cookie-banner|social|share|sharing|addthis|pagination|pager|skip-?links?|skip|back-?to-?top|side-?bar|side-?nav|mega-?menu|menu|toolbar|newsletter|search-form|site-header|page-header-nav|sr-menu|related-pages|tags?|print)(?:$|[\s_-])/iu

/** True for what frames every page of a site, and for what holds no text to read. */
export function isChrome({ name, attribs, parent }: Element): boolean {
  if (chrome.test(name) || chromeRoles.test(attribs.role ?? '')) return true
  if (name === 'aside' || name === 'header' && parent?.type === 'tag' && (parent as Element).name === 'body') return true
  return /^(?:div|ul|ol|section|p|span)$/u.test(name) && chromeNames.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`)
}

const headingNames = /(?:^|[\s_-])(?:title|heading|header|toggle|trigger|summary|question|accordion-button|tab-label)(?:$|[\s_-])/iu

/** The level of a heading, marked or not; undefined for anything else. */
export function headingLevel(element: Element): number | undefined {
  const { name, attribs } = element
  const marked = markedLevel(element)
  if (marked !== undefined) return marked
  if (/^(?:summary|dt|caption|button|legend)$/u.test(name) || isTrigger(element)) return pseudoLevel
  return /^(?:div|span|p)$/u.test(name) && headingNames.test(attribs.class ?? '') && isShort(element) ? pseudoLevel : undefined
}

function markedLevel({ name, attribs }: Element): number | undefined {
  const level = /^h([1-6])$/u.exec(name)?.[1] ?? (attribs.role === 'heading' ? attribs['aria-level'] ?? '3' : undefined)
  return level === undefined ? undefined : Number(level) || pseudoLevel
}

/** True for what opens and closes a part of the page when pressed. */
export function isTrigger({ attribs }: Element): boolean {
  return attribs['aria-expanded'] !== undefined || /^(?:button|tab)$/u.test(attribs.role ?? '') || /^(?:collapse|tab)$/u.test(attribs['data-toggle'] ?? attribs['data-bs-toggle'] ?? '')
}

/** A part that is named as a heading and holds lists or paragraphs is a part, not a heading. */
function isShort({ children }: Element): boolean {
  const open = [...children]
  for (let node = open.pop(), seen = 0; node; node = open.pop(), seen++) {
    if (seen > 20 || node.type === 'tag' && /^(?:p|ul|ol|table|h[1-6]|dl|details)$/u.test((node as Element).name)) return false
    if ('children' in node) open.push(...node.children)
  }
  return true
}

/** What an element opens and closes, if its content belongs together. */
export function isScope({ name, attribs }: Element): 'item' | 'row' | 'part' | undefined {
  if (name === 'li') return 'item'
  if (name === 'tr') return 'row'
  return name === 'details' || name === 'article' || name === 'section' || attribs['aria-labelledby'] !== undefined && attribs.role !== 'presentation' && name === 'div' ? 'part' : undefined
}

/** True for a break that parts two lines. */
export function isBoundary({ name }: Element): boolean {
  return name === 'br' || name === 'hr'
}

const blocks = /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|form|header|html|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/u

/** True for an element whose text stands by itself. */
export function isBlock({ name }: Element): boolean {
  return blocks.test(name)
}
