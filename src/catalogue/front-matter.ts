import { LineCounter, parseDocument, visit } from 'yaml'
import type { Fault } from '../errors.ts'

const fenced = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/u

/** The facts between the two lines of `---` and the text below them, or what is wrong with the file. */
export function frontMatter(file: string, text: string): { facts: unknown, body: string } | { faults: Fault[] } {
  const [, yaml, body = ''] = fenced.exec(text) ?? []
  if (yaml === undefined) return { faults: [{ file, field: 'front matter', remedy: 'start the file with the facts between two lines of ---' }] }
  const read = yamlFacts(file, yaml, 1)
  return 'faults' in read ? read : { ...read, body: paragraphs(body) }
}

/** What a piece of YAML says, or every line at fault. @param before lines of the file that stand above it. */
export function yamlFacts(file: string, yaml: string, before = 0): { facts: unknown } | { faults: Fault[] } {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines })
  const faults = [...document.errors.map(({ code, pos }) => [pos[0], yamlRemedies[code] ?? 'correct the YAML here: check the indent, the quotes and the colons'] as const)]
  // An alias points at another value: nobody writes one on purpose here, and text that starts with * becomes one.
  if (yaml.includes('*')) visit(document, { Alias: (_, { range }) => { faults.push([range?.[0] ?? 0, 'put quotes around text that starts with *']) } })
  if (faults.length === 0) return { facts: document.toJS() as unknown }
  return { faults: faults.map(([at, remedy]) => ({ file, field: `line ${lines.linePos(at).line + before}`, remedy })) }
}

const yamlRemedies: Record<string, string> = {
  DUPLICATE_KEY: 'this field is written twice: keep one',
  TAB_AS_INDENT: 'indent with spaces, not tabs',
  MISSING_CHAR: 'a quote, bracket or colon is missing here; text that holds a colon needs quotes',
  BAD_INDENT: 'line this up with the fields it belongs to'
}

/** Lines joined to paragraphs: where an editor breaks a line does not show. */
function paragraphs(body: string): string {
  return body.trim().split(/\r?\n[ \t]*\r?\n\s*/u).map(part => part.replace(/\s+/gu, ' ')).join('\n\n')
}
