import { isMap, isPair, isScalar, isSeq, parseDocument, type Document as Yaml, type YAMLMap } from 'yaml'
import type { Document } from '../catalogue/review.ts'

/** What is to be written into a record: an address for a document it has (`at`), or a document it does not have. */
export type Edit = { at: number, url: string } | { document: Document }

const fence = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))/u

interface Splice { at: number, to: number, text: string }

/**
 * The text of a record with documents put in and nothing else touched: comments, quotes and line breaks stay as an editor left them.
 * Only what is missing is written. @throws when the text has no front matter that can be read.
 */
export function withDocuments(text: string, edits: readonly Edit[]): string {
  return changed(text, yaml => {
    const documents = (yaml.contents as YAMLMap).get('documents', true)
    const items = isSeq(documents) ? documents.items : []
    const addresses = edits.flatMap(edit => 'at' in edit ? addressInto(items[edit.at], edit.url, yaml.source) : [])
    const fresh = edits.flatMap(edit => 'document' in edit ? [edit.document] : [])
    return fresh.length === 0 ? addresses : [...addresses, added(yaml, documents, fresh)]
  })
}

/** The text of a record with one field of its front matter changed, e.g. `status`, or `source.checked`; a field that is not there is put last. */
export function withField(text: string, path: readonly string[], value: string): string {
  return changed(text, yaml => {
    const node = yaml.getIn(path, true)
    if (isScalar(node) && node.range) return [{ at: node.range[0], to: node.range[1], text: value }]
    return [{ at: yaml.source.length, to: yaml.source.length, text: `${yaml.newline}${path.join('.')}: ${value}` }]
  })
}

interface ParsedRecord { contents: unknown, source: string, newline: string, getIn: Yaml['getIn'] }

function changed(text: string, splices: (yaml: ParsedRecord) => Splice[]): string {
  const [, open, yaml, close] = fence.exec(text) ?? []
  if (yaml === undefined) throw new Error('A record starts with its facts between two lines of ---')
  const document = parseDocument(yaml)
  if (document.errors.length > 0) throw new Error('The front matter of the record cannot be read')
  let made = yaml
  const read = { contents: document.contents, source: yaml, newline: text.includes('\r\n') ? '\r\n' : '\n', getIn: document.getIn.bind(document) }
  // From the end on; of two at one place the later is put in first, so that it stands after the other.
  for (const { at, to, text: put } of splices(read).toReversed().sort((a, b) => b.at - a.at)) made = made.slice(0, at) + put + made.slice(to)
  return `${open}${made}${close}${text.slice(open!.length + yaml.length + close!.length)}`
}

/** An address after the last field of a document, in the manner the document is written in. */
function addressInto(item: unknown, url: string, source: string): Splice[] {
  if (!isMap(item) || item.has('url') || !item.range) return []
  const last = item.items.at(-1)
  const end = isPair(last) && isScalar(last.value) ? last.value.range?.[1] : undefined
  if (end === undefined) return []
  if (item.flow) return [{ at: end, to: end, text: `, url: ${quoted(url)}` }]
  const at = lineEnd(source, end)
  return [{ at, to: at, text: `${newlineOf(source)}${' '.repeat(column(source, item.range[0]))}url: ${quoted(url)}` }]
}

function added({ source, newline }: ParsedRecord, documents: unknown, fresh: readonly Document[]): Splice {
  const written = (indent: string): string => fresh.map(document => fields(document).map(([name, value], i) => `${newline}${indent}${i === 0 ? '- ' : '  '}${name}: ${value}`).join('')).join('')
  if (!isSeq(documents) || !documents.range) return { at: source.length, to: source.length, text: `${newline}documents:${written('  ')}` }
  const [from, to] = documents.range
  if (!documents.flow) {
    const last = documents.items.at(-1) as { range?: [number, number, number] } | undefined
    const at = lineEnd(source, trimmedEnd(source, last?.range?.[1] ?? to))
    return { at, to: at, text: written(' '.repeat(column(source, from))) }
  }
  if (documents.items.length === 0) return { at: trimmedEnd(source, from), to: to, text: written('  ') }
  const at = trimmedEnd(source, source.lastIndexOf(']', to))
  return { at, to: at, text: fresh.map(document => `, { ${fields(document).map(([name, value]) => `${name}: ${value}`).join(', ')} }`).join('') }
}

/** The fields of a document as they are written, in the order of our records. */
function fields({ title, kind, published, url }: Document): [string, string][] {
  return [['title', JSON.stringify(title)], ['kind', kind], ...published ? [['published', published] as [string, string]] : [], ...url ? [['url', quoted(url)] as [string, string]] : []]
}

/** An address may stand bare where YAML cannot misread it. */
function quoted(url: string): string {
  return /^[\w:/.?=&%+~;@-]+$/u.test(url) ? url : JSON.stringify(url)
}

const newlineOf = (source: string): string => source.includes('\r\n') ? '\r\n' : '\n'
const column = (source: string, at: number): number => at - (source.lastIndexOf('\n', at - 1) + 1)

function lineEnd(source: string, from: number): number {
  const end = source.slice(from).search(/\r?\n/u)
  return end < 0 ? source.length : from + end
}

function trimmedEnd(source: string, end: number): number {
  return source.slice(0, end).trimEnd().length
}
