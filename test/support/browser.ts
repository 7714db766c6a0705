import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'
import { home } from './running.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** No sandbox, for tests run as root in a container; and nothing that calls out on its own. */
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'
]

/** Opens pages in the browser that all tests share, and closes them after those of a `describe`. */
export interface Pages {
  /** @param viewport width and height in CSS pixels. */
  open: (options: BrowserContextOptions) => Promise<Page>
}

let shared: Promise<Browser> | undefined

/**
 * Gives a `describe` the headless Chromium that all tests share; each page has cookies and storage of its own. With `LFR_SKIP_BROWSER=1` its tests are skipped and say so;
 * where Chromium is missing they fail with one sentence that says what to install.
 */
export function useBrowser(): Pages {
  const opened: Page[] = []
  before(async function () {
    if (process.env.LFR_SKIP_BROWSER === '1') {
      console.log('      skipped: LFR_SKIP_BROWSER=1 leaves out what needs Chromium')
      this.skip()
    }
    if (!existsSync(executablePath)) throw plain(`Chromium is needed and is not at ${executablePath}: install it (Debian: apt-get install chromium), set CHROMIUM to where it is, or set LFR_SKIP_BROWSER=1.`)
    this.timeout(60_000)
    await (shared ??= chromium.launch({ executablePath, args }))
  })
  after(async () => { for (const page of opened) await page.context().close() })

  return {
    async open(options) {
      const page = await (await shared!).newPage({ locale: 'en-GB', ...options })
      opened.push(page)
      page.setDefaultTimeout(15_000)
      // Nothing a test shows may depend on, or tell, another machine.
      await page.route(url => !['127.0.0.1', 'localhost'].includes(url.hostname) && url.protocol.startsWith('http'), route => route.abort())
      return page
    }
  }
}

/** Once all tests are over. */
if (typeof after === 'function') after(async () => { await (await shared?.catch(() => undefined))?.close() })

/** Saves what a page shows under `test/shots/`, which is not kept. @param name for example `cards/help-360-dark`. */
export async function shoot(page: Page, name: string): Promise<void> {
  const path = join(home, 'test/shots', `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path, fullPage: true })
}

/** Saves what one part of a page shows, beside the pages'. */
export async function shootPart(part: Locator, name: string): Promise<void> {
  const path = join(home, 'test/shots', `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await part.screenshot({ path })
}

function plain(message: string): Error {
  const error = new Error(message)
  error.stack = message
  return error
}
