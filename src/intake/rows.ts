import type { Block, Link } from './blocks.ts'
import { dateIn } from './publication-dates.ts'
import { isPlainTitle, listed, type Listed } from './documents.ts'
import { isPart, names, tellingWords } from './wording.ts'

/** A cell of a table: the stretches of text in it. */
export interface Cell { blocks: Block[] }

/** What a row says: a heading over rows, or the name and the words of a review (none where it goes on from the row before) and its documents. */
export interface Row { group?: string, label?: string, text: string, documents: Listed[] }

/** Reads a row of a table; undefined for one that says nothing of a review, such as the row of headings. */
export function readRow(cells: readonly Cell[], { site, isDocument }: { site: ReadonlySet<string>, isDocument: (link: Link) => boolean }): Row | undefined {
  const said = cells.map(({ blocks }) => blocks.map(({ text }) => text).join(' ').trim())
  const filled = said.filter(text => text !== '')
  const links = cells.map(({ blocks }) => blocks.flatMap(block => block.links.filter(isDocument).map(link => ({ link, lead: block.lead }))))
  const naming = cells.findIndex((_, i) => isName(said[i]!, site))
  if (links.every(found => found.length === 0)) {
    if (filled.length === 1 && cells.length > 0) return { group: filled[0]!, text: '', documents: [] }
    return naming >= 0 && filled.some(names) ? { label: said[naming]!, text: filled.join('. '), documents: [] } : undefined
  }
  const first = naming < 0 ? undefined : cells[naming]!.blocks[0]!.text
  const label = first === undefined ? undefined : dateIn(first).rest || first
  const titled = said.find(text => isPlainTitle(dateIn(text).rest) && text !== '') ?? ''
  const date = said.map(text => dateIn(text)).find(({ date, rest }) => date !== undefined && rest === '')?.date
  const documents = links.flatMap((found, i) => found.map(({ link, lead }) => {
    const document = listed(link, lead || (found.length === 1 && i !== naming ? titled || label || '' : ''), lead === '')
    return { ...document, ...date && !document.published && { published: date } }
  }))
  if (naming < 0) return { text: '', documents }
  return { label: label!, text: [...cells[naming]!.blocks.slice(1).map(({ text }) => text), ...said.map((text, i) => links[i]!.length > 0 ? cells[i]!.blocks.map(({ lead }) => lead).join(' ').trim() : text).filter((text, i) => i !== naming && text !== '').map(text => isDate(text) ? `Published ${text}` : text)].join('. '), documents }
}

const isDate = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text) || dateIn(text).date !== undefined && dateIn(text).rest === ''

/** True for a cell that names a review, as against one that holds a date, a kind of document or a call to press. */
function isName(text: string, site: ReadonlySet<string>): boolean {
  const { rest } = dateIn(text)
  if (rest === '' || isPart(rest) || isPlainTitle(rest) || /^\W*(?:\d+\W*)?$/u.test(rest)) return false
  return names(rest) || tellingWords(rest, site).filter(word => !/^(?:pdf|word|docx?|kb|mb|read|view|new|window|\d+)$/u.test(word)).length > 0
}
