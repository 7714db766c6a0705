import type { Locator, Page } from 'playwright-core'
import { useBrowser } from './browser.ts'
import { answering, freePort, launch, type Launched } from './running.ts'

/** A link in a card: what it says and where it leads. */
export interface Link { text: string, href: string }

/** Starts the bot and its Playground for the tests of this block, on a store in memory. @returns the page that shows it, once the block has begun. */
export function usePlayground({ height, ...environment }: { height: number } & Record<string, string | number>): () => Page {
  const pages = useBrowser()
  let started: Launched | undefined
  let page: Page
  before(async () => {
    const [port, playgroundPort] = [await freePort(), await freePort()]
    started = launch(['src/doors/start.ts'], { PORT: String(port), PLAYGROUND_PORT: String(playgroundPort), STORE: 'sqlite::memory:', ...environment as Record<string, string> })
    await answering(`http://127.0.0.1:${playgroundPort}/`, started)
    page = await pages.open({ viewport: { width: 1280, height } })
    await openPlayground(page, `http://127.0.0.1:${playgroundPort}/`)
  })
  after(async () => { await started?.stop() })
  return () => page
}

/** Opens the Playground and waits until the bot has greeted: before that, the Playground may yet turn back to the personal chat by itself. */
async function openPlayground(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  await page.getByRole('button', { name: 'Send Message' }).waitFor()
  await cardWith(page, 'added this bot').waitFor()
}

/** Types a question in the personal chat and sends it. */
export async function askInChat(page: Page, question: string): Promise<void> {
  await page.getByRole('treeitem', { name: 'Personal Chat' }).click()
  const send = page.getByRole('button', { name: 'Send Message' })
  await send.waitFor()
  await page.getByRole('textbox').first().click()
  await page.keyboard.type(question)
  await send.click()
}

/** Starts a post in the General channel: the bot mentioned by picking it from the list, then the question. */
export async function askInChannel(page: Page, question: string): Promise<void> {
  await page.getByRole('treeitem', { name: 'My Team - General' }).click()
  const post = page.getByRole('button', { name: 'Post', exact: true })
  await post.waitFor()
  await page.getByRole('textbox').first().click()
  await page.keyboard.type('@')
  await page.getByRole('menuitem', { name: 'Test Bot' }).click()
  await page.keyboard.type(` ${question}`)
  await post.click()
}

/** The newest card on the page that holds this text. */
export function cardWith(page: Page, text: string): Locator {
  return page.locator('.ac-adaptiveCard').filter({ hasText: text }).last()
}

/** Every link in a card: those in its text, and its buttons that open a page (the Playground keeps their address in the title). */
export async function linksIn(card: Locator): Promise<Link[]> {
  return await card.locator('a[href], [role="link"][title]').evaluateAll(elements => elements.map(element => ({
    text: (element.textContent ?? '').trim(),
    href: element.getAttribute('href') ?? element.getAttribute('title') ?? ''
  })))
}
