import { isAddress } from '../catalogue/forms.ts'
import { frontMatter } from '../catalogue/front-matter.ts'
import type { Review } from '../catalogue/review.ts'
import type { Vocabulary } from '../search/vocabulary/concepts.ts'
import { draft } from './drafts.ts'
import { withDocuments, withField, type Edit } from './edits.ts'
import type { Intake } from './findings.ts'
import type { Source } from './sources.ts'

/** A file as it is to be. */
export interface Writing { file: string, text: string }

/** What is handed in to write with: where each record stands, how its file reads now, and how a new file is named. */
export interface Desk { files: ReadonlyMap<string, string>, read: (file: string) => string, fileOf: (id: string) => string, ids: ReadonlySet<string>, source: Source | undefined, vocabulary: Vocabulary, today: string, seen?: string }

/** Every file that changes: addresses put into records, and drafts of reviews that are not held. What an editor wrote stays as it is. */
export function writings({ pairs, fresh }: Intake, { files, read, fileOf, ids, source, vocabulary, today, seen }: Desk): Writing[] {
  const edited = [...pairs].flatMap(([review, pairing]) => {
    const file = files.get(review.id)
    const edits = pairing.flatMap(({ listed: { title, kind, published, url }, at, was }): Edit[] => {
      if (!isAddress(url) || was?.url !== undefined) return []
      return [at === undefined ? { document: { title, kind, url, ...published && { published } } } : { at, url }]
    })
    if (file === undefined) return []
    const before = read(file)
    const linked = edits.length > 0 ? withDocuments(before, edits) : before
    const text = seen && review.source && review.source.checked < seen && source ? withField(linked, ['source', 'checked'], seen) : linked
    if (text === before) return []
    assertWritten(file, text, review, edits)
    return [{ file, text }]
  })
  const taken = new Set(ids)
  const drafted = source ? fresh.map(one => {
    const { id, text } = draft(one, source, vocabulary, taken, today)
    taken.add(id)
    return { file: fileOf(id), text }
  }) : []
  return [...edited, ...drafted]
}

/** A record that was cut in the wrong place must never reach the disk. */
function assertWritten(file: string, text: string, { documents }: Review, edits: readonly Edit[]): void {
  const parts = frontMatter(file, text)
  const now = 'facts' in parts ? (parts.facts as { documents?: { title: string, url?: string }[] }).documents ?? [] : []
  const added = edits.filter(edit => 'document' in edit).length
  const right = now.length === documents.length + added && documents.every(({ title, url }, i) => now[i]?.title === title && (url === undefined || now[i].url === url)) &&
    edits.every(edit => 'at' in edit ? now[edit.at]?.url === edit.url : now.some(({ url }) => url === edit.document.url))
  if (!right) throw new Error(`${file} could not be changed safely: nothing was written. Put the addresses in by hand.`)
}
