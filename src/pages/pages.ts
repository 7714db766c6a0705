import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../catalogue/review.ts'
import { reviewPage, unknownPage, withdrawnPage } from './review-page.ts'

/** A page, or its style sheet, as it is sent. */
export interface Page { status: number, headers: Record<string, string>, body: string }

/** @param name what follows `/r/` in the address: the id of a review, or `style.css`. */
export type Pages = (name: string) => Page

/** Nothing runs, nothing is fetched from elsewhere, nobody may frame it, and no address is told to the pages it links to. */
const guards = {
  'Content-Security-Policy': 'default-src \'none\'; style-src \'self\'; base-uri \'none\'; form-action \'none\'; frame-ancestors \'none\'',
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=31536000',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  // A search engine's copy would outlive a withdrawal.
  'X-Robots-Tag': 'noindex, noarchive'
}

/** The pages of a catalogue's reviews on our own host. */
export function createPages({ find, isWithdrawn, reviews }: Catalogue): Pages {
  const style = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8')
  const list = reviews.find(({ source }) => source)?.source?.url

  return name => {
    if (name === 'style.css') return page(200, style, 'text/css', 'public, max-age=3600')
    const review = find(name)
    // Short, so that a withdrawal is seen within minutes.
    if (review) return page(200, reviewPage(review), 'text/html', 'public, max-age=300')
    return isWithdrawn?.(name) ? page(410, withdrawnPage(list), 'text/html', 'no-store') : page(404, unknownPage(list), 'text/html', 'no-store')
  }
}

function page(status: number, body: string, type: string, keep: string): Page {
  return { status, body, headers: { ...guards, 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': keep } }
}
