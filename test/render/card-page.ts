import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { Pages } from '../support/browser.ts'
import type { Theme } from './host.ts'
import { markdown, show } from './in-page.ts'

const shipped = createRequire(import.meta.url)
const cardLibrary = readFileSync(shipped.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8')
const axe = readFileSync(shipped.resolve('axe-core/axe.min.js'), 'utf8')

/** A page as wide as told, in a theme's colours, with the card renderer, ready to show cards one after another. */
export async function openCardPage(pages: Pages, theme: Theme, width: number): Promise<Page> {
  const page = await pages.open({ viewport: { width, height: 800 } })
  await page.setContent(`<!doctype html><html lang="en-GB"><head><title>A card</title><style>${style(theme)}</style></head><body><main></main></body></html>`)
  for (const content of [cardLibrary, axe, `window.markdown = ${markdown.toString()}`]) await page.addScriptTag({ content })
  return page
}

/** Shows a card on the page. @returns what the renderer complained of. */
export async function showCard(page: Page, card: object, theme: Theme): Promise<string[]> {
  const complaints = await page.evaluate(show, { card, config: theme.config })
  return complaints.filter(complaint => !mistaken.test(complaint))
}

/** The renderer takes a language for two or three letters; the schema allows a region after it. */
const mistaken = /^Invalid value "[a-z]{2,3}-[A-Z]{2}" for property "lang"\.$/u

/** What a host's own style sheet adds to the renderer's output. */
function style({ page, link, button }: Theme): string {
  return `
    * { box-sizing: border-box; }
    body { margin: 0; background: ${page}; }
    main > * { outline: none; }
    ul { margin: 0; padding-left: 20px; }
    a { color: ${link}; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-pushButton {
      min-height: 32px; padding: 4px 12px; border: 1px solid ${button.edge}; border-radius: 4px;
      background: ${button.ground}; color: ${button.text}; font: 600 14px "Segoe UI", system-ui, "DejaVu Sans", sans-serif;
    }
  `
}
