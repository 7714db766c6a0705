import type { DocumentKind } from '../catalogue/review.ts'
import type { Link } from './blocks.ts'
import { dateIn, tidy } from './publication-dates.ts'

/** A document a page lists: its title without the size and the call to press, its date where the page gives one. */
export interface Listed { title: string, url: string, kind: DocumentKind, published?: string }

const file = /\.(?:pdf|docx?|pptx?|odt|rtf|xlsx?)$/iu
const paths = /\/(?:downloads?|media|documents?|docs?|uploads?|files?|assets|publications?|wp-content|resources?)\//iu
const nouns = /\b(?:report|summary|summaries|briefing|review|statement|learning|lessons|progress|action plan|response|audit|executive|overview|appendix|letter|poster|slides?|presentation|leaflet|infographic|one[- ]page|on a page|seven|7[- ]minute|easy read|bulletin|scr|cspr|lcspr|publication|recommendations|findings|tips|timeline|toolkit|webinar|update)\b/iu
const calls = /^(?:click |press )?(?:here|this|this link|link|more|read more|find out more|view|view more|see more|download|download here|open|pdf|word|read|read it|read here|web page|webpage|website|view (?:the )?(?:pdf|document|file|page)|download (?:the )?(?:pdf|document|file)|document|file|details|full details|more details|view details)\.?$/iu
const otherPlaces = /(?:^|\.)(?:facebook|twitter|x|linkedin|youtube|youtu|instagram|whatsapp|addtoany|pinterest|tiktok|threads|bsky|google|eventbrite|surveymonkey|samaritans|childline|nspcc|ceop|legislation|mind|papyrus-uk|barnardos|nhs)\.(?:com|be|org|org\.uk|gov\.uk|co\.uk|uk|app|net|nhs\.uk)$|^www\.gov\.uk$|^(?:assets\.publishing\.service|www\.legislation)\.gov\.uk$/iu
const furniture = /^(?:home|back|(?:back |return )to .*|top|top of (?:the )?page|privacy(?: policy| notice| statement)?|cookies?(?: policy| settings)?|accessibility(?: statement)?|site ?map|terms(?: (?:and|&) conditions| of use)?|disclaimer|contact(?: us)?|log ?in|sign (?:in|up|out)|register|subscribe|newsletter|print(?: this page)?|share(?: this page)?(?: on .*| via .*)?|e-?mail(?: this page)?|more (?:on|about|from|like) .*|next(?: page)?|previous(?: page)?|search|feedback|give feedback|report (?:a|an|it|concerns?).*|skip to .*|about us|tweet|follow us.*|like us.*|menu|close|training|events|make a referral|get help(?: now)?|change language|copyright.*|rss|leave this (?:page|site)|quick exit|exit)$/iu

/** How a link stands: in a list or row of its own, or in the middle of a sentence. */
export type Standing = 'alone' | 'prose'

/** True for a link to a document of a review, as against what a page links to besides. @param home the page it stands on. */
export function isDocument(link: Link, standing: Standing, home: string | undefined): boolean {
  const { hostname, pathname, search } = new URL(link.url)
  const words = link.text || link.hint
  if (furniture.test(words.trim()) || otherPlaces.test(hostname) || notText.test(pathname)) return false
  if (words === '' && !file.test(pathname) || `${pathname}${search}` === '/') return false
  return standing === 'alone' || isFile(pathname) || isNear(home, hostname) && isCalled(words)
}

const isCalled = (words: string): boolean => nouns.test(words) || calls.test(words)
const isFile = (pathname: string): boolean => file.test(pathname) || paths.test(pathname)

const notText = /\.(?:jpe?g|png|gif|svg|webp|css|js|ics|xml|mp3|zip)$/iu

function isNear(home: string | undefined, hostname: string): boolean {
  return home === undefined || new URL(home).hostname.replace(/^www\./u, '') === hostname.replace(/^www\./u, '')
}

const sizes = /[([]?\s*(?:(?:adobe\s+)?(?:pdf|word|docx?|powerpoint|pptx?|odt)\b\.?(?:\s+(?:document|file|version))?\s*[,;:–—-]?\s*)?(?:(?:file\s+)?size:?\s*)?\b\d+(?:[.,]\d+)?\s?(?:kb|mb|kib|mib|bytes|k|m|pages?)\b\s*[)\]]?|[([]\s*(?:(?:opens?|link opens?) in (?:a )?new (?:window|tab)|external link|(?:adobe )?pdf|word|docx?|pptx?|powerpoint|web ?page|html|new window)(?:\s+(?:document|file|format|version|\d+ pages?))?\s*[)\]]|[-–—,]?\s*\bopens? in (?:a )?new (?:window|tab)\b|(?:[-–—,]\s*|\s+)(?:pdf|docx?|word)(?:\s+(?:document|file|version|format))?\s*$|\.(?:pdf|docx?|pptx?)\s*$/giu
const pressing = /^(?:please\s+)?(?:click (?:here|on the link) to\s+)?(?:read|view|download|see|open|access|get)\s+(?:(?:the|a|an|our|this|full text of the)\s+)?(?=\S)/iu

/** A link as a document. @param around the words beside it in its item or row, for a link that only says "Download". @param fallback true to call it by those words whatever they are. */
export function listed({ url, text, hint }: Link, around: string, fallback = false): Listed {
  const dated = dateIn(unsized(text))
  const beside = dateIn(unsized(around))
  const called = beside.rest.length < 90 && (nouns.test(beside.rest) || fallback) ? beside.rest : ''
  const title = titleOf([dated.rest, hint && dateIn(unsized(hint)).rest, called])
  const published = dated.date ?? beside.date
  return { title: title || 'Report', url, kind: kindOf(title || url), ...published && { published } }
}

function unsized(text: string): string {
  return tidy(text.replace(/^\s*(?:pdf|word|document)(?:\s+(?:icon|file|document))?\b[\s:–—-]+(?=\S)/iu, '').replace(sizes, ' '))
}

function titleOf(said: readonly string[]): string {
  const worth = said.map(words => words.trim()).find(words => words !== '' && !calls.test(words))
  if (!worth) return ''
  const called = worth.replace(pressing, '')
  const title = nouns.test(called) && called.length < worth.length ? called : worth
  return tidy(title.charAt(0).toUpperCase() + title.slice(1))
}

/** The kind of a document, from its title. */
export function kindOf(title: string): DocumentKind {
  if (/\bone[- ]page\b|\bon (?:a|one) page\b|\b(?:1|single)[- ]page\b|\bone[- ]pager\b/iu.test(title)) return 'one-page'
  if (/\bprogress\b|\baction plans?\b|\bactions? (?:taken|update)|\bimplementation\b|\bresponses?\b|\bupdate\b/iu.test(title)) return 'progress'
  if (/\bstatement\b|\bletter\b|\bforeword\b/iu.test(title)) return 'statement'
  if (/\bbriefing\b|\bbulletin\b|\btips\b|\bleaflet\b|\bposter\b|\binfographic\b|\b7[- ]minute\b|\bseven[- ]minute\b|\bpractice notes?\b|\bslides?\b/iu.test(title)) return 'briefing'
  if (/\bsummary\b|\bexecutive\b|\beasy[- ]read\b|\bkey (?:points|learning|messages|findings)\b|\blessons\b/iu.test(title)) return 'summary'
  return 'report'
}

/** True for words that call a document what it is, and no more: "Full report", "Executive summary". */
export function isPlainTitle(title: string): boolean {
  return /^(?:(?:the|full|final|overview|executive|learning|practice|practitioner|review|multi-agency|agency|agencies|one|page|on|a|short|key|published|easy|read|published|report|summary|of|progress|action|7|seven|minute|single|independent|partnership|case|serious|child|safeguarding|local|and|version|young|people|people’s|response|to|points|lessons|learned|for|practitioners|professionals|parents|managers|board)[\s'’-]*)*(?:report|summary|briefing|plan|response|statement|update|review|poster|page|progress|version|read|points|learned|learning|practitioners|professionals|managers|letter|appendix|infographic|slides|presentation)s?$/iu.test(title.trim())
}
