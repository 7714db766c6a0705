import type { Block } from './blocks.ts'
import { dateIn } from './publication-dates.ts'
import type { Listed } from './documents.ts'
import { isGroup, names, tells, withoutAvailability } from './wording.ts'

/** A review as a page lists it. */
export interface Listing {
  /** Its heading, or the sentence that names it. */
  label: string
  /** What else is said of it before its documents. */
  text: string
  /** The heading it stands under with others, such as "2024" or "Serious case reviews". */
  context: string
  documents: Listed[]
  level: number
  /** True when a heading names it, so that it lasts until the next one. */
  headed: boolean
  /** True when the page says that its reports follow. */
  announced: boolean
  /** True when a list of links follows its first words. */
  leads: boolean
  /** True once its documents have begun: what is said from then on is not of it. */
  closed: boolean
  /** The listing it stood under, where its own words name another review. */
  under?: Listing
}

/** Where the reading stands: the review at hand and what it stands in; `last` is the one of the item before. */
export interface Frame { kind: 'item' | 'part' | undefined, entry: Listing | undefined, group: string, groupLevel: number, aside: boolean, row: boolean, last?: Listing | undefined }

type Begun = Pick<Listing, 'label' | 'level' | 'headed'> & { text?: string, leads?: boolean }

/** Keeps which review is at hand while a page is read: lists, rows and parts that close give back the one before. */
export function createOpenings() {
  const all: Listing[] = []
  const frames: Frame[] = [{ kind: undefined, entry: undefined, group: '', groupLevel: 0, aside: false, row: false }]
  const top = (): Frame => frames.at(-1)!

  return {
    top,
    begin ({ label, level, headed, text = '', leads = false }: Begun): void {
      const frame = top()
      const before = frame.entry
      // A heading such as "Learning from a 2014 review" is of the first review under it alone.
      if (before && before.documents.length > 0 && isOfOne(frame.group)) frame.group = ''
      const led = before && !headed && frame.kind === undefined && isLead(before) ? before : undefined
      if (led) all.splice(all.indexOf(led), 1)
      const entry: Listing = {
        label: withoutAvailability(label), text, level, headed, documents: [], announced: withoutAvailability(label) !== label.trim(), closed: false, leads,
        context: [frame.group, led?.label].filter(Boolean).join('. ')
      }
      frame.entry = entry
      frame.aside = false
      all.push(entry)
    },
    group (text: string, level: number): void {
      Object.assign(top(), { entry: undefined, group: text, groupLevel: level, aside: false })
    },
    /** Documents under a heading that names no one review: the heading is all there is to call it by. */
    fromGroup (): void {
      const frame = top()
      if (!isOfOne(frame.group)) return
      this.begin({ label: frame.group, level: frame.groupLevel, headed: true })
    },
    say (text: string): void {
      const { entry } = top()
      if (!entry || entry.closed) return
      const { date, rest } = dateIn(text)
      entry.text = [entry.text, date && rest === '' ? `Published ${text}.` : withoutAvailability(text)].filter(Boolean).join(' ')
    },
    /** @param named true for a document that the heading itself links to: what is said of the review may still follow. */
    add (document: Listed, named = false): void {
      const { entry } = top()
      if (!entry || top().aside) return
      if (!named) entry.closed = true
      const known = entry.documents.find(({ url }) => url === document.url)
      if (!known) entry.documents.push(document)
      else if (known.title === 'Report') known.title = document.title
    },
    /** Whether a deeper heading begins a review of its own, so that the one above was only a heading over it. */
    isOver ({ text }: Block, site: ReadonlySet<string>): boolean {
      const open = top().entry
      return open !== undefined && open.documents.length === 0 && !isGroup(text, site) && names(text) && !names(open.label)
    },
    open (kind: 'item' | 'part'): void { frames.push({ ...top(), kind }) },
    close (): void {
      if (frames.length === 1) return
      const closed = frames.pop()!
      const outer = top()
      // A part of the page's layout that ends before the documents come: what was at hand stays so.
      if (closed.kind === 'part' && closed.entry && closed.entry.documents.length === 0) outer.entry = closed.entry
      if (closed.kind === 'item' && closed.entry !== outer.entry) outer.last = closed.entry
      if (closed.kind === 'part' && closed.entry === undefined && outer.entry === undefined) outer.group = closed.group
    },
    all: (): Listing[] => merged(all.filter(({ documents, announced, label, text }) => documents.length > 0 || announced || tells(`${label} ${text}`)))
  }
}

/** A short line without documents, which belongs to what it leads to. */
function isLead({ headed, documents, text, label, announced }: Listing): boolean {
  return !headed && documents.length === 0 && text === '' && label.length < 110 && !announced
}

/** True for a heading of one publication, not of several. */
function isOfOne(group: string): boolean {
  return /\b(?:review|report|briefing|audit|learning)\b/iu.test(group) && !/\b(?:reviews|reports|briefings|audits)\b/iu.test(group)
}

/** Reviews that stand twice in the page, word for word: one, with the documents of both. */
function merged(all: readonly Listing[]): Listing[] {
  const byWords = new Map<string, Listing>()
  for (const listing of all) {
    const key = `${listing.label}\n${listing.text}`.toLowerCase().replace(/\W+/gu, ' ')
    const known = byWords.get(key)
    if (!known) byWords.set(key, listing)
    else known.documents.push(...listing.documents.filter(({ url }) => !known.documents.some(other => other.url === url)))
  }
  return [...byWords.values()]
}
