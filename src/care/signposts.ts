import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { Faults, type Fault } from '../errors.ts'
import { concerns, type Concern, type Signpost } from './concern.ts'

const aDay = 24 * 60 * 60 * 1000
/** Numbers and hours change: after this many days a page must be looked at again. */
const freshForDays = 90

const text = z.string().trim().min(1)
const page = z.url({ protocol: /^https?$/ })
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(isDay)

const signpost = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  for: z.array(z.enum(concerns)).min(1),
  number: text.optional(),
  url: page.optional(),
  hours: text.optional(),
  area: z.strictObject({ key: z.string().regex(/^[a-z-]+$/), name: text, aliases: z.array(text) }).optional(),
  national: z.boolean().optional(),
  emergency: z.boolean().optional(),
  note: text.optional(),
  whom: text.optional(),
  source: page,
  checked: day
}).refine(({ number, url }) => number !== undefined || url !== undefined, { path: ['number'] })

const remedies: Readonly<Record<string, string>> = {
  id: 'give each signpost an id of small letters, digits and hyphens',
  name: 'say what the service is called',
  for: `list the concerns whose card shows it, from: ${concerns.join(', ')}`,
  number: 'give a number or a url',
  url: 'give a full web address',
  source: 'give the address of the page that the details came from',
  checked: 'give the day that page was looked at, as YYYY-MM-DD',
  area: 'give the area a key, a name and a list of aliases'
}

/** The places to turn to, from a YAML list. Throws Faults that name every wrong field: no signpost exists without its source and the day it was checked. */
export function loadSignposts(path: string): Signpost[] {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const broken = document.errors.map(({ pos: [at] }) => ({ file: path, field: `line ${lines.linePos(at).line}`, remedy: 'correct the YAML here: check the indent, the quotes and the colons' }))
  if (broken.length > 0) throw new Faults('Signposts cannot be read', broken)
  const listed: unknown = document.toJS()
  if (!Array.isArray(listed) || listed.length === 0) throw new Faults('Signposts cannot be read', [{ file: path, field: 'the file', remedy: 'make it a list with at least one signpost' }])
  const faults: Fault[] = []
  const signposts = listed.flatMap((entry, at) => {
    const checked = signpost.safeParse(entry)
    if (checked.success) return [checked.data as Signpost]
    faults.push(...checked.error.issues.map(issue => toFault(path, entry, at, issue)))
    return []
  })
  faults.push(...repeated(signposts).map(id => ({ file: path, field: `${id}: id`, remedy: 'use each id once' })))
  if (faults.length > 0) throw new Faults('Signposts cannot be read', faults)
  return signposts
}

/** What may be shown where a partnership has named no places of its own: those of the whole country. Whoever is there for advice is then there for risk too. */
export function nationalSignposts(signposts: readonly Signpost[]): Signpost[] {
  return signposts.filter(({ national }) => national).map(signpost => signpost.for.includes('advice') ? { ...signpost, for: [...new Set<Concern>(['risk', ...signpost.for])] } : signpost)
}

/** What is said where nobody who takes referrals is named. */
export const localMissing = 'Local numbers for a referral are missing, so only national ones are shown: name them in signposts.yaml beside the catalogue'

/** True when nobody who takes referrals here is named: only the emergency number and those of the whole country. */
export function lacksLocal(signposts: readonly Signpost[]): boolean {
  return !signposts.some(({ for: concerns, national, emergency }) => concerns.includes('risk') && !national && !emergency)
}

/** The signposts whose page was last looked at more than 90 days before `today`, or is said to have been on a day still to come. */
export function staleSignposts(signposts: readonly Signpost[], today: Date): Signpost[] {
  return signposts.filter(({ checked }) => {
    const since = today.getTime() - Date.parse(checked)
    return since > freshForDays * aDay || since < 0
  })
}

function isDay(written: string): boolean {
  const time = Date.parse(written)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written)
}

function toFault(file: string, entry: unknown, at: number, issue: z.core.$ZodIssue): Fault {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : `entry ${at + 1}`
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined
  const field = extra ?? issue.path.join('.')
  const remedy = extra ? 'remove it, or spell it as the other signposts do' : remedies[String(issue.path[0])] ?? issue.message
  return { file, field: field ? `${id}: ${field}` : id, remedy }
}

function repeated(signposts: readonly Signpost[]): string[] {
  const ids = signposts.map(({ id }) => id)
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}
