import type { Block, Link, Token } from './blocks.ts'
import { dateIn, tidy } from './publication-dates.ts'
import { isDocument, isPlainTitle, listed, type Listed } from './documents.ts'
import { pseudoLevel } from './elements.ts'
import { createOpenings, type Frame, type Listing } from './openings.ts'
import { readRow, type Cell } from './rows.ts'
import { announces, continues, introduces, isElsewhere, isGroup, isPart, names, tagIn, tellingWords, withoutAvailability } from './wording.ts'

/** What is told of the page: its own address, and words of the site's name that stand on every page of it. */
export interface About { home?: string, site: ReadonlySet<string> }

/** Every review that a page lists, in its order, with the documents listed for it. */
export function listings(page: readonly Token[], { home, site }: About): Listing[] {
  const openings = createOpenings()
  const { top, begin, add } = openings

  function heading(block: Block): void {
    const frame = top()
    const docs = documentsOf(block)
    frame.aside = isElsewhere(block.text)
    if (frame.aside) return
    if (isPart(block.text) || frame.entry && isPlainTitle(block.text)) return part(docs)
    if (isWithin(block, frame.entry)) return openings.say(block.text)
    if (isGroup(block.text, site) && docs.length === 0) return openings.group(block.text, block.level)
    begin({ label: block.text, level: block.level, headed: true })
    docs.forEach(document => add(document, true))
  }

  /** A deeper heading that goes on about the review at hand, such as "What happened". */
  function isWithin(block: Block, open: Listing | undefined): boolean {
    return open !== undefined && open.headed && block.level > open.level && !openings.isOver(block, site) && !(open.documents.length > 0 && isSpecific(block.text))
  }

  function part(docs: readonly Listed[]): void {
    const frame = top()
    frame.aside = false
    if (frame.entry) frame.entry.announced = true
    docs.forEach(document => add(document))
  }

  function text(block: Block, within: 'item' | 'part' | undefined, listAhead: boolean): void {
    const frame = top()
    if (isElsewhere(block.text)) frame.aside = true
    if (isPart(block.text) && block.links.length === 0) return part([])
    const docs = frame.aside ? [] : documentsOf(block)
    if (docs.length === 0) words(block, within, listAhead)
    else if (within === 'item') item(block, docs)
    else paragraph(block, docs, listAhead)
  }

  /** A paragraph with documents: it may begin another review. */
  function paragraph(block: Block, docs: Listed[], listAhead: boolean): void {
    const frame = top()
    const label = block.lead.length > 3 ? withoutAvailability(block.text) : docs[0]!.title
    if (!frame.entry || begins(label, frame.entry, listAhead)) {
      if (frame.entry || isSpecific(label)) begin({ label, level: 9, headed: false })
      else openings.fromGroup()
    } else if (block.lead.length > 20) openings.say(block.text)
    docs.forEach(document => add(document))
  }

  /** Text without documents: the words of a review, the beginning of another, or nothing that matters. */
  function words({ text: said, links }: Block, within: 'item' | 'part' | undefined, listAhead: boolean): void {
    const { entry } = top()
    if (links.length > 0 && links.every(link => said === link.text)) return
    if (entry && within === 'item' && !listAhead) openings.say(said)
    else if (entry ? begins(said, entry, listAhead) : isOpening(said, listAhead)) begin({ label: said, level: 9, headed: false, leads: listAhead })
    else if (entry) {
      openings.say(said)
      if (announces(said)) entry.announced = true
    }
  }

  /** A paragraph that begins a review where none is at hand. */
  function isOpening(said: string, listAhead: boolean): boolean {
    return introduces(said) || announces(said) || !continues(said) && (names(said) || listAhead && isSpecific(said))
  }

  /** An item with documents: one of those of the review at hand, or a review of its own. */
  function item(block: Block, docs: Listed[]): void {
    const frame = top()
    const lead = dateIn(tidy(block.lead)).rest
    const led = lead.length > 3 && !isPart(lead) && isSpecific(lead)
    const label = led ? tidy(block.lead) : docs[0]!.title
    if (!frame.entry && frame.last && isSameTag(label, frame.last.label)) frame.entry = frame.last
    if (!isOneOf(label, frame.entry)) {
      if (isSpecific(label) && (led || !isPlainTitle(label))) begin({ label, level: 9, headed: false })
      else if (!frame.entry) openings.fromGroup()
    }
    docs.forEach(document => add(document))
  }

  /** Whether an item is a document of the review at hand. */
  function isOneOf(label: string, entry: Listing | undefined): boolean {
    return entry !== undefined && (entry.headed || entry.announced || entry.leads && tagIn(label) === undefined || !isAnother(label, entry))
  }

  /** Whether a paragraph begins another review than the one at hand. */
  function begins(said: string, entry: Listing, listAhead: boolean): boolean {
    if (continues(said)) return false
    if (entry.documents.length === 0) return !entry.headed && introduces(said)
    if (entry.headed && entry.level < pseudoLevel) return isAnother(said, entry) && introduces(said) && announces(said)
    return introduces(said) || listAhead && isSpecific(said) || isAnother(said, entry) && names(said)
  }

  function isAnother(said: string, entry: Listing): boolean {
    const [one, other] = [tagIn(said), tagIn(entry.label)]
    if (one !== undefined && `${entry.label} ${entry.text}`.toLowerCase().replace(/[\s-]+/gu, ' ').includes(one)) return false
    return one !== other || names(said)
  }

  function isSpecific(said: string): boolean {
    return names(said) || tellingWords(said, site).length > 0 && !isPlainTitle(said) && !isElsewhere(said) && !/\bannual report|business plan|strategy|minutes\b/iu.test(said)
  }

  function documentsOf({ links, lead, as }: Block): Listed[] {
    const alone = as === 'heading' || lead.replace(/[\s|,;:()&–—-]|\band\b/gu, '').length < 4 || isPart(lead) || announces(lead)
    return links.filter(link => isDocument(link, alone || top().kind === 'item' ? 'alone' : 'prose', home)).map(link => listed(link, links.length === 1 ? lead : beforeLink(link, lead)))
  }

  function row(cells: readonly Cell[]): void {
    const read = readRow(cells, { site, isDocument: link => isDocument(link, 'alone', home) })
    const frame = top()
    if (read === undefined || frame.aside) return
    if (read.group !== undefined) return isGroup(read.group, site) ? openings.group(read.group, 7) : void begin({ label: read.group, level: 7, headed: true })
    const host = frame.entry
    if (read.label !== undefined && !(host?.headed && host.level <= 7 && !frame.row && !isAnother(read.label, host))) {
      begin({ label: read.label, text: read.text, level: 8, headed: true })
      top().row = true
    } else if (!host) openings.fromGroup()
    read.documents.forEach(document => add(document))
  }

  let i = 0
  while (i < page.length) {
    const token = page[i]!
    if (token.as === 'open' && token.scope === 'row') {
      const end = closing(page, i)
      const inside = page.slice(i + 1, end)
      if (isLayout(inside)) inside.forEach((inner, k) => step(inner, inside, k))
      else row(cellsOf(inside))
      i = end + 1
      continue
    }
    step(token, page, i)
    i++
  }
  return openings.all()

  function step(token: Token, all: readonly Token[], at: number): void {
    if (token.as === 'cell') return
    if (token.as === 'open') return openings.open(token.scope === 'row' ? 'part' : token.scope)
    if (token.as === 'close') return openings.close()
    if (token.as === 'heading') return heading(token)
    if (token.as === 'text') text(token, frameKind(top()), hasListAhead(all, at))
  }
}

const isSameTag = (a: string, b: string): boolean => tagIn(a) !== undefined && tagIn(a) === tagIn(b)

const frameKind = ({ kind }: Frame): 'item' | 'part' | undefined => kind

/** The words before one of several links of a paragraph cannot be told apart: only a link alone takes them. */
function beforeLink(link: Link, lead: string): string {
  return link.text === '' ? lead : ''
}

/** True when what comes next is a list of links. */
function hasListAhead(all: readonly Token[], at: number): boolean {
  for (const next of all.slice(at + 1, at + 6)) {
    if (next.as === 'text') return next.links.length > 0 && next.lead.length < 12
    if (next.as === 'heading') return false
    if (next.as === 'open' && next.scope === 'item') continue
    if (next.as === 'close' || next.as === 'cell') return false
  }
  return false
}

function closing(page: readonly Token[], from: number): number {
  let deep = 0
  for (let i = from; i < page.length; i++) {
    const { as } = page[i]!
    if (as === 'open') deep++
    if (as === 'close' && --deep === 0) return i
  }
  return page.length
}

/** A table that only places things on the page is read as if it were none. */
function isLayout(inside: readonly Token[]): boolean {
  const rows = inside.some(token => token.as === 'open' && token.scope === 'row')
  return rows || inside.some(token => token.as === 'heading' && token.level <= 6) && inside.filter(token => token.as === 'heading').length > 1 || inside.filter(token => token.as === 'cell').length < 2 && inside.filter(token => token.as === 'text').length > 2
}

function cellsOf(inside: readonly Token[]): Cell[] {
  const cells: Cell[] = []
  for (const token of inside) {
    if (token.as === 'cell') cells.push({ blocks: [] })
    else if (token.as === 'text' || token.as === 'heading') (cells.at(-1) ?? cells[cells.push({ blocks: [] }) - 1]!).blocks.push(token)
  }
  return cells
}
